#include "app/batchlookup.h"

namespace imprint {

Result<BatchRecord> findBatch(RegistryReader &reader, const QString &name)
{
    auto batch = reader.batchByName(name);
    if (!batch)
        return std::move(batch).error();
    if (*batch)
        return std::move(**batch);
    const auto all = reader.batches();
    QStringList names;
    if (all)
        for (std::size_t i = 0; i < std::min<std::size_t>(all->size(), 8); ++i)
            names << (*all)[i].name;
    return fail(
        "batch.unknown",
        ((names.isEmpty() ? name : QStringLiteral("%1 (there are: %2)").arg(name, names.join(QStringLiteral(", ")))))
            .toStdString());
}

Result<ReadBatch> readBatch(Station &station, const QString &name)
{
    auto reader = station.reader();
    if (!reader)
        return std::move(reader).error();
    auto batch = findBatch(**reader, name);
    if (!batch)
        return std::move(batch).error();
    return ReadBatch{std::move(*reader), std::move(*batch)};
}

Result<BatchRecord> findBatchOf(RegistryReader &reader, const QString &serial, const QString &name)
{
    if (!name.isEmpty())
        return findBatch(reader, name);
    auto batches = reader.batches();
    if (!batches)
        return std::move(batches).error();
    for (BatchRecord &batch : *batches)
        if (reader.batchRow(batch.id, serial))
            return std::move(batch);
    return fail("device.unexpected", serial.toStdString() + " is in no batch");
}

} // namespace imprint
