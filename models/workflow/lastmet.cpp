#include "models/workflow/lastmet.h"

#include "models/devices/links.h"
#include "models/workflow/outcome.h"

#include <QFileInfo>

#include <algorithm>

namespace imprint {
namespace {

bool isSpoiled(const BatchRow &row) { return row.state == RunState::Failed && blameOf(row.reason) == Blame::Moment; }

bool isUnfinished(const BatchRow &row)
{
    return row.state == RunState::Interrupted || row.state == RunState::Waiting || isSpoiled(row);
}

} // namespace

std::optional<QString> linkFromWhere(const QString &where, qint32 baud)
{
    const bool isPort = where.startsWith(u'/') || where.startsWith(QStringLiteral("COM"));
    if (isPort)
        return QFileInfo::exists(where) ? std::optional(QStringLiteral("serial:%1?baud=%2").arg(where).arg(baud)) : std::nullopt;
    const QString url = QStringLiteral("coap://") + where;
    return parseLinkUrl(url) ? std::optional(url) : std::nullopt;
}

FoundDevice deviceAt(const QString &url)
{
    FoundDevice device;
    device.url = url;
    const auto parsed = parseLinkUrl(url);
    device.where = parsed && parsed->scheme == QStringLiteral("serial") ? parsed->target : url.section(QStringLiteral("//"), 1);
    return device;
}

Result<std::vector<FoundDevice>> unfinishedDevices(RegistryReader &reader, qint64 batchId, qint32 baud)
{
    const auto rows = reader.batchRows(batchId);
    if (!rows)
        return rows.error();
    std::vector<FoundDevice> devices;
    for (const BatchRow &row : *rows) {
        const auto url = isUnfinished(row) ? linkFromWhere(row.where, baud) : std::nullopt;
        if (url && std::none_of(devices.begin(), devices.end(), [&](const FoundDevice &d) { return d.url == *url; }))
            devices.push_back(deviceAt(*url));
    }
    return devices;
}

Result<QStringList> linksLastMet(RegistryReader &reader, const std::set<QString> &serials, qint32 baud)
{
    QStringList links;
    const auto batches = reader.batches();
    if (!batches)
        return batches.error();
    for (const BatchRecord &batch : *batches) {
        const auto rows = reader.batchRows(batch.id);
        if (!rows)
            return rows.error();
        for (const BatchRow &row : *rows)
            if (const auto url = serials.contains(row.serial) ? linkFromWhere(row.where, baud) : std::nullopt; url && !links.contains(*url))
                links << *url;
    }
    return links;
}

Result<void> retrySpoiled(Registry &registry, RegistryReader &reader, qint64 batchId)
{
    const auto rows = reader.batchRows(batchId);
    if (!rows)
        return rows.error();
    for (const BatchRow &row : *rows)
        if (isSpoiled(row))
            if (auto retried = registry.retryDevice(batchId, row.serial, QStringLiteral("the batch runs again")); !retried)
                return retried;
    return {};
}

} // namespace imprint
