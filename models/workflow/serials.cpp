#include "models/workflow/serials.h"

#include "models/core/identity.h"
#include "models/core/importcsv.h"

#include <QRegularExpression>

#include <unordered_set>

namespace imprint {
namespace {

Error refused(const QString &why)
{
    return fail("secret.serials", why.toStdString());
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

} // namespace

Result<std::vector<std::string>> serialsIn(const QByteArray &content, const QString &name)
{
    if (!isTable(content))
        return fromList(content, name);
    const auto devices = importCsvStrict(content, name);
    if (!devices)
        return devices.error();
    std::vector<std::string> all;
    for (const ExpectedDevice &device : *devices)
        all.push_back(device.serial.toStdString());
    return all;
}

Result<std::vector<std::string>> serialsTyped(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    std::vector<std::string> all;
    for (const QString &word : text.split(between, Qt::SkipEmptyParts)) {
        const auto range = serialRange(word);
        if (!range)
            return range;
        if (range->empty() && !isSerial(word))
            return refused(QStringLiteral("\"%1\" is no serial (1 to 64 printable ASCII characters)").arg(word.left(64)));
        if (range->empty())
            all.push_back(word.toStdString());
        else
            all.insert(all.end(), range->begin(), range->end());
        if (all.size() > mostSerials)
            break; // checkSerials() says so
    }
    return all;
}

Result<void> checkSerials(const std::vector<std::string> &serials)
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

} // namespace imprint
