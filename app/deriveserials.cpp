#include "app/deriveserials.h"

#include "app/batchlookup.h"
#include "models/core/durablefile.h"
#include "models/core/identity.h"
#include "models/core/importcsv.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cstdio>
#include <unordered_set>

namespace imprint {
namespace {

constexpr qint64 mostBytes = 64 * 1024 * 1024;
constexpr std::size_t mostSerials = 1'000'000;

Error refused(const QString &why)
{
    return fail("secret.serials", why.toStdString());
}

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

bool isTable(const QByteArray &content)
{
    const QByteArray first = content.left(content.indexOf('\n'));
    return first.contains(',') || first.contains(';') || first.contains('\t') || first.contains('"')
        || QByteArray(first).replace("\xef\xbb\xbf", "").trimmed().compare("serial", Qt::CaseInsensitive) == 0;
}

Result<std::vector<std::string>> fromList(const QByteArray &content, const QString &name)
{
    std::vector<std::string> all;
    int line = 0;
    for (QByteArray one : content.split('\n')) {
        ++line;
        if (line == 1 && one.startsWith("\xef\xbb\xbf"))
            one.remove(0, 3);
        const QString serial = QString::fromUtf8(one).trimmed();
        if (serial.isEmpty())
            continue;
        if (!isSerial(serial))
            return refused(QStringLiteral("%1, line %2: \"%3\" is no serial").arg(name).arg(line).arg(serial.left(64)));
        all.push_back(serial.toStdString());
    }
    return all;
}

Result<std::vector<std::string>> fromFile(const QString &file)
{
    const auto content = readAll(file);
    if (!content)
        return content.error();
    const QString name = file == QLatin1String("-") ? QStringLiteral("standard input") : QFileInfo(file).fileName();
    if (!isTable(*content))
        return fromList(*content, name);
    const auto devices = importCsvStrict(*content, name);
    if (!devices)
        return devices.error();
    std::vector<std::string> all;
    for (const ExpectedDevice &device : *devices)
        all.push_back(device.serial.toStdString());
    return all;
}

Result<std::vector<std::string>> fromBatch(Station &s, const QString &name)
{
    const auto reader = s.reader();
    if (!reader)
        return reader.error();
    const auto batch = findBatch(**reader, name);
    const auto rows = batch ? (*reader)->batchRows(batch->id) : batch.error();
    if (!rows)
        return rows.error();
    std::vector<std::string> all;
    for (const BatchRow &row : *rows)
        all.push_back(row.serial.toStdString());
    return all;
}

Result<void> checkOnce(const std::vector<std::string> &serials)
{
    if (serials.empty())
        return refused(QStringLiteral("there is none"));
    if (serials.size() > mostSerials)
        return refused(QStringLiteral("more than a million at once"));
    std::unordered_set<std::string_view> seen;
    for (const std::string &serial : serials)
        if (!seen.insert(serial).second)
            return refused(QStringLiteral("%1 stands there twice").arg(QString::fromStdString(serial)));
    return {};
}

} // namespace

Result<std::vector<std::string>> serialRange(const QString &range)
{
    static const QRegularExpression form(QStringLiteral("^(.*?)([0-9]+)\\.\\.(.*?)([0-9]+)$"));
    const QRegularExpressionMatch match = form.match(range);
    const QString prefix = match.captured(1), first = match.captured(2), last = match.captured(4);
    if (!match.hasMatch() || (!match.captured(3).isEmpty() && match.captured(3) != prefix))
        return std::vector<std::string>();
    bool isGood = first.size() <= 18 && last.size() <= 18;
    const qulonglong from = first.toULongLong(), to = last.toULongLong();
    isGood = isGood && from <= to && to - from < mostSerials && last.size() >= first.size();
    if (!isGood)
        return refused(QStringLiteral("%1 is no range from a lower number to a higher one with at most a million between").arg(range.left(64)));
    std::vector<std::string> all;
    for (qulonglong number = from; number <= to; ++number) {
        const QString serial = prefix + QStringLiteral("%1").arg(number, int(first.size()), 10, QLatin1Char('0'));
        if (!isSerial(serial))
            return refused(QStringLiteral("\"%1\" is no serial").arg(serial.left(64)));
        all.push_back(serial.toStdString());
    }
    return all;
}

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
            return refused(QStringLiteral("\"%1\" is no serial (1 to 64 printable ASCII characters)").arg(word.left(64)));
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
    if (auto once = checkOnce(all); !once)
        return once.error();
    return all;
}

} // namespace imprint
