#include "app/deriveserials.h"

#include "app/batchlookup.h"
#include "models/core/durablefile.h"
#include "models/core/identity.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace imprint {
namespace {

constexpr qint64 mostBytes = 64 * 1024 * 1024;

Result<QByteArray> readAll(const QString &file)
{
    if (file != QLatin1String("-"))
        return readFile(file, mostBytes);
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return fail("file.failed", "standard input");
    const QByteArray content = in.read(mostBytes + 1);
    if (content.size() > mostBytes)
        return fail("file.too-large", "standard input");
    return content;
}

Result<std::vector<std::string>> fromFile(const QString &file)
{
    const auto content = readAll(file);
    if (!content)
        return content.error();
    return serialsIn(*content, file == QLatin1String("-") ? QStringLiteral("standard input") : QFileInfo(file).fileName());
}

Result<std::vector<std::string>> fromBatch(Station &s, const QString &name)
{
    const auto found = readBatch(s, name);
    if (!found)
        return found.error();
    const auto rows = found->reader->batchRows(found->batch.id);
    if (!rows)
        return rows.error();
    std::vector<std::string> all;
    for (const BatchRow &row : *rows)
        all.push_back(row.serial.toStdString());
    return all;
}

} // namespace

Result<std::vector<std::string>> serialsFrom(Station &s, const Invocation &call)
{
    std::vector<std::string> all;
    const auto take = [&all](Result<std::vector<std::string>> more) -> Result<void> {
        if (!more)
            return more.error();
        all.insert(all.end(), more->begin(), more->end());
        return {};
    };
    for (const QString &word : call.arguments) {
        auto range = serialRange(word);
        if (!range)
            return range;
        if (range->empty() && !isSerial(word))
            return fail("secret.serials", QStringLiteral("\"%1\" is no serial (1 to 64 printable ASCII characters)").arg(word.left(64)).toStdString());
        if (range->empty())
            all.push_back(word.toStdString());
        else
            (void)take(std::move(range));
    }
    for (const QString &file : call.values("serials"))
        if (auto taken = take(fromFile(file)); !taken)
            return taken.error();
    if (call.has("batch"))
        if (auto taken = take(fromBatch(s, call.value("batch"))); !taken)
            return taken.error();
    if (auto once = checkSerials(all); !once)
        return once.error();
    return all;
}

} // namespace imprint
