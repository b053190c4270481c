#include "models/labels/scanneddevice.h"

#include "models/core/scantext.h"

#include <map>

namespace imprint {
namespace {

constexpr qsizetype aimPrefix = 3;
constexpr std::size_t maxProblems = 100, maxPreview = 200, maxDevices = 10'000;

// "]Q1" and the like before the data (ISO/IEC 15424).
QString withoutAimPrefix(const QString &text)
{
    const bool hasOne = text.size() > aimPrefix && text[0] == u']' && text[1].isLetter() && text[2].isLetterOrNumber();
    return hasOne ? text.mid(aimPrefix) : text;
}

struct Source {
    const char *format;
    const char *serial, *address; // fields; null: it has none
};
constexpr Source sources[] = {{"matter", "serialNumber", nullptr}, {"zigbee", "serial", "eui64"}, {"thread", nullptr, "eui64"},
                              {"gs1", "serial", nullptr},          {"dpp", "info", "mac"},        {"pubkey", "serial", nullptr},
                              {"serial", "serial", nullptr}};

std::optional<EcPublicKey> keyOf(const CodeFields &fields)
{
    const QString curve = fields.text(QStringLiteral("curve"));
    const auto point = fromHex(fields.text(QStringLiteral("publicPoint")).toStdString());
    const bool isOurs = curve.isEmpty() || curve == u"prime256v1" || curve == u"secp384r1";
    if (!isOurs || !point || point->empty())
        return std::nullopt;
    auto key = EcPublicKey::importKey(*point);
    return key ? std::optional(std::move(*key)) : std::nullopt;
}

QString dppSerial(const QString &info)
{
    const QString marked = QStringLiteral("SN=");
    return info.startsWith(marked) ? info.mid(marked.size()) : QString();
}

class ScanImporter {
public:
    explicit ScanImporter(const QString &sourceName) : m_source(sourceName) {}
    CsvImport run(const QByteArray &content);

private:
    void take(const QString &text, int line);
    void problem(int line, const QString &reason);

    QString m_source;
    CsvImport m_import;
    std::map<QString, int> m_serials;
    std::map<Sha256, int> m_keys;
};

void ScanImporter::problem(int line, const QString &reason)
{
    if (++m_import.problemCount <= int(maxProblems))
        m_import.problems.push_back({line, 1, QStringLiteral("code"), reason});
}

void ScanImporter::take(const QString &text, int line)
{
    auto scan = scannedDevice(text);
    if (!scan)
        return problem(line, QString::fromStdString(scan.error().detail));
    if (scan->serial.isEmpty())
        return problem(line, QStringLiteral("the code names no serial"));
    if (const auto [at, isNew] = m_serials.emplace(scan->serial, line); !isNew)
        return problem(line, QStringLiteral("this serial is already in line %1").arg(at->second));
    if (scan->key)
        if (const auto [at, isNew] = m_keys.emplace(scan->key->spkiSha256(), line); !isNew)
            return problem(line, QStringLiteral("this key is already in line %1").arg(at->second));
    ExpectedDevice device;
    device.serial = scan->serial;
    device.key = std::move(scan->key);
    device.source = QStringLiteral("%1, line %2 (%3)").arg(m_source).arg(line).arg(QLatin1String(scan->format->title));
    m_import.devices.push_back(std::move(device));
}

CsvImport ScanImporter::run(const QByteArray &content)
{
    int line = 0;
    for (const QByteArray &raw : content.split('\n')) {
        ++line;
        if (!raw.isValidUtf8()) {
            problem(line, QStringLiteral("the line is not UTF-8"));
            continue;
        }
        const QString text = QString::fromUtf8(raw).trimmed();
        if (text.isEmpty())
            continue;
        if (m_import.devices.size() >= maxDevices) {
            problem(line, QStringLiteral("the file has more than %1 devices").arg(maxDevices));
            break;
        }
        const int before = m_import.problemCount;
        take(text, line);
        if (m_import.preview.size() < maxPreview)
            m_import.preview.push_back({line, {text}, m_import.problemCount > before});
    }
    if (m_import.problemCount > 0)
        m_import.devices.clear();
    return std::move(m_import);
}

} // namespace

Result<ScannedDevice> scannedDevice(const QString &typed)
{
    const QString text = withoutAimPrefix(typed.trimmed());
    const CodeFormat *const format = formatOfScan(text.toUtf8());
    const bool isBare = !format || qstrcmp(format->id, "serial") == 0;
    if (isBare) {
        const QString serial = serialOfScan(typed);
        if (serial.isEmpty())
            return fail("code.payload", "neither a code that is known here nor a serial");
        return ScannedDevice{codeFormat(QStringLiteral("serial")).value(), serial, {}, {}};
    }
    const auto fields = parseCode(*format, text.toUtf8());
    if (!fields)
        return fields.error();
    ScannedDevice device{format, {}, {}, keyOf(*fields)};
    for (const Source &source : sources) {
        if (qstrcmp(source.format, format->id) != 0)
            continue;
        const QString serial = source.serial ? fields->text(QLatin1String(source.serial)) : QString();
        device.serial = qstrcmp(format->id, "dpp") == 0 ? dppSerial(serial) : serial;
        device.hardwareAddress = source.address ? fields->text(QLatin1String(source.address)).toUpper() : QString();
    }
    if (!isSerial(device.serial))
        device.serial.clear();
    return device;
}

Result<QString> serialOfText(const QString &typed)
{
    const CodeFormat *const format = formatOfScan(withoutAimPrefix(typed.trimmed()).toUtf8());
    if (!format || qstrcmp(format->id, "serial") == 0)
        return typed;
    auto scan = scannedDevice(typed);
    if (!scan)
        return scan.error();
    if (scan->serial.isEmpty())
        return fail("code.no-serial", format->title);
    return scan->serial;
}

bool isScanList(const QByteArray &content)
{
    QByteArray first = content.left(8192).trimmed();
    if (first.contains('\n'))
        first = first.left(first.indexOf('\n')).trimmed();
    const CodeFormat *const format = formatOfScan(withoutAimPrefix(QString::fromUtf8(first)).toUtf8());
    return format && qstrcmp(format->id, "serial") != 0;
}

CsvImport importScans(const QByteArray &content, const QString &sourceName)
{
    return ScanImporter(sourceName).run(content);
}

} // namespace imprint
