#include "models/core/importcsv.h"

#include "models/core/csvreader.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>

namespace imprint {

namespace {

constexpr qsizetype maxBytes = 16 * 1024 * 1024;
constexpr std::size_t maxDevices = 10'000;
constexpr std::size_t maxProblems = 100;
constexpr std::size_t maxPreview = 200;
constexpr qsizetype maxModel = 64;

// In the language of the window; the command line has no translations.
QString reasonText(const char *text) { return QCoreApplication::translate("ImportCsv", text); }

enum class Field { Ignored, Serial, Model, Key, Fingerprint };

Field fieldNamed(const QString &cell)
{
    static const QHash<QString, Field> names{
        {QStringLiteral("serial"), Field::Serial},         {QStringLiteral("model"), Field::Model},
        {QStringLiteral("public_key"), Field::Key},        {QStringLiteral("key"), Field::Key},
        {QStringLiteral("fingerprint"), Field::Fingerprint}, {QStringLiteral("sha256"), Field::Fingerprint}};
    QString name = cell.toLower();
    name.replace(u' ', u'_').replace(u'-', u'_');
    return names.value(name, Field::Ignored);
}

QString serialProblem(const QString &text)
{
    if (text.isEmpty())
        return reasonText(QT_TRANSLATE_NOOP("ImportCsv", "the serial is missing"));
    if (text.size() > 64)
        return reasonText(QT_TRANSLATE_NOOP("ImportCsv", "the serial has %1 characters, at most 64 are allowed")).arg(text.size());
    return isSerial(text) ? QString() : reasonText(QT_TRANSLATE_NOOP("ImportCsv", "the serial has characters that are not printable ASCII"));
}

QString modelProblem(const QString &text)
{
    if (text.size() > maxModel)
        return reasonText(QT_TRANSLATE_NOOP("ImportCsv", "the model has %1 characters, at most %2 are allowed")).arg(text.size()).arg(maxModel);
    const bool isClean = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
    return isClean ? QString() : reasonText(QT_TRANSLATE_NOOP("ImportCsv", "the model contains a control character"));
}

// What is wrong with a key comes from those who read keys.
[[maybe_unused]] constexpr const char *keyReasons[] = {
    QT_TRANSLATE_NOOP("ImportCsv", "the key is longer than 8192 characters"),
    QT_TRANSLATE_NOOP("ImportCsv", "a private key stands where the public key belongs"),
    QT_TRANSLATE_NOOP("ImportCsv", "the PEM text is no complete \"PUBLIC KEY\" block"),
    QT_TRANSLATE_NOOP("ImportCsv", "the key is neither PEM nor base64 nor hex"),
    QT_TRANSLATE_NOOP("ImportCsv", "the key is no DER SubjectPublicKeyInfo"),
    QT_TRANSLATE_NOOP("ImportCsv", "not a public key on P-256 or P-384 with a named curve and an uncompressed point"),
    QT_TRANSLATE_NOOP("ImportCsv", "the fingerprint is not 64 hexadecimal digits"),
};

QString reasonOf(const Error &error)
{
    return error.detail.empty() ? QString::fromStdString(error.code) : reasonText(error.detail.c_str());
}

class Importer {
public:
    explicit Importer(const QString &sourceName) : m_source(sourceName) {}
    CsvImport run(const QByteArray &content);

private:
    struct Column {
        Field field = Field::Ignored;
        QString name;
    };

    std::optional<QString> decode(QByteArray content);
    bool readHeader(const CsvRecord &record);
    void readDevice(const CsvRecord &record);
    void readField(const CsvRecord &record, std::size_t index, ExpectedDevice &device);
    void checkOnce(const CsvRecord &record, const ExpectedDevice &device);
    void preview(const CsvRecord &record, bool isBad);
    int columnOf(Field field) const;
    void problem(int line, int column, const QString &reason);

    QString m_source;
    CsvImport m_import;
    std::vector<Column> m_columns;
    QHash<QString, int> m_serialLines;
    std::map<Sha256, int> m_keyLines;
};

void Importer::problem(int line, int column, const QString &reason)
{
    ++m_import.problemCount;
    if (m_import.problems.size() >= maxProblems)
        return;
    const bool isNamed = column > 0 && std::size_t(column) <= m_columns.size();
    m_import.problems.push_back({line, column, isNamed ? m_columns[std::size_t(column) - 1].name : QString(), reason});
}

int Importer::columnOf(Field field) const
{
    const auto found =
        std::find_if(m_columns.begin(), m_columns.end(), [field](const Column &c) { return c.field == field; });
    return found == m_columns.end() ? 0 : int(found - m_columns.begin()) + 1;
}

std::optional<QString> Importer::decode(QByteArray content)
{
    if (content.size() > maxBytes) {
        problem(1, 0, reasonText(QT_TRANSLATE_NOOP("ImportCsv", "the file is larger than 16 MiB")));
    } else if (content.startsWith("\xff\xfe") || content.startsWith("\xfe\xff")) {
        problem(1, 0, reasonText(QT_TRANSLATE_NOOP("ImportCsv", "the file is UTF-16; save it as \"CSV UTF-8\"")));
    } else if (const qsizetype zero = content.indexOf('\0'); zero >= 0) {
        problem(int(content.left(zero).count('\n')) + 1, 0, reasonText(QT_TRANSLATE_NOOP("ImportCsv", "the file is not a text file")));
    } else if (!content.isValidUtf8()) {
        int line = 1;
        for (const QByteArray &text : content.split('\n')) {
            if (!text.isValidUtf8())
                break;
            ++line;
        }
        problem(line, 0, reasonText(QT_TRANSLATE_NOOP("ImportCsv", "the line is not UTF-8; save the file as \"CSV UTF-8\"")));
    } else {
        if (content.startsWith("\xef\xbb\xbf"))
            content.remove(0, 3);
        return QString::fromUtf8(content);
    }
    return std::nullopt;
}

// False when the first line already is a device.
bool Importer::readHeader(const CsvRecord &record)
{
    for (const CsvCell &cell : record.cells)
        m_columns.push_back({fieldNamed(cell.text), cell.text.left(64)});
    const bool isHeader =
        std::any_of(m_columns.begin(), m_columns.end(), [](const Column &c) { return c.field != Field::Ignored; });
    for (const Column &column : m_columns)
        m_import.columns << (isHeader ? column.name : QString());
    if (!isHeader) {
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            m_columns[i] = {i == 0 ? Field::Serial : Field::Ignored, i == 0 ? QStringLiteral("serial") : QString()};
        for (std::size_t i = 1; i < m_columns.size(); ++i)
            m_import.ignoredColumns << reasonText(QT_TRANSLATE_NOOP("ImportCsv", "column %1")).arg(i + 1);
        return false;
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].field == Field::Ignored)
            m_import.ignoredColumns << (m_columns[i].name.isEmpty() ? reasonText(QT_TRANSLATE_NOOP("ImportCsv", "column %1")).arg(i + 1)
                                                                    : m_columns[i].name);
        else if (columnOf(m_columns[i].field) != int(i) + 1)
            problem(record.line, int(i) + 1, reasonText(QT_TRANSLATE_NOOP("ImportCsv", "a column of the same meaning is there already")));
    }
    if (columnOf(Field::Serial) == 0)
        problem(record.line, 0, reasonText(QT_TRANSLATE_NOOP("ImportCsv", "no column is named \"serial\"")));
    return true;
}

void Importer::readField(const CsvRecord &record, std::size_t index, ExpectedDevice &device)
{
    const int column = int(index) + 1;
    const int line = index < record.cells.size() ? record.cells[index].line : record.line;
    const QString text = index < record.cells.size() ? unguarded(record.cells[index].text) : QString();
    QString reason;
    switch (m_columns[index].field) {
    case Field::Serial:
        reason = serialProblem(text);
        device.serial = text;
        break;
    case Field::Model:
        reason = modelProblem(text);
        device.model = text;
        break;
    case Field::Key:
        if (text.isEmpty())
            break;
        if (auto key = readKeyText(text))
            device.key = std::move(*key);
        else
            reason = reasonOf(key.error());
        break;
    case Field::Fingerprint:
        if (text.isEmpty())
            break;
        if (const auto fingerprint = readFingerprintText(text))
            device.fingerprint = *fingerprint;
        else
            reason = reasonOf(fingerprint.error());
        break;
    case Field::Ignored:
        break;
    }
    if (!reason.isEmpty())
        problem(line, column, reason);
}

void Importer::checkOnce(const CsvRecord &record, const ExpectedDevice &device)
{
    if (const int line = m_serialLines.value(device.serial); line > 0)
        problem(record.line, columnOf(Field::Serial), reasonText(QT_TRANSLATE_NOOP("ImportCsv", "this serial is already in line %1")).arg(line));
    else
        m_serialLines.insert(device.serial, record.line);
    const auto fingerprint = device.deliveredFingerprint();
    if (!fingerprint)
        return;
    const auto [found, isNew] = m_keyLines.emplace(*fingerprint, record.line);
    if (!isNew)
        problem(record.line, columnOf(device.key ? Field::Key : Field::Fingerprint),
                reasonText(QT_TRANSLATE_NOOP("ImportCsv", "this key is already in line %1")).arg(found->second));
}

void Importer::readDevice(const CsvRecord &record)
{
    const int before = m_import.problemCount;
    for (std::size_t i = m_columns.size(); i < record.cells.size(); ++i) {
        if (record.cells[i].text.isEmpty())
            continue;
        problem(record.line, int(i) + 1, reasonText(QT_TRANSLATE_NOOP("ImportCsv", "the line has more cells than the first line")));
        break;
    }
    ExpectedDevice device;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        readField(record, i, device);
    if (device.key && device.fingerprint && device.key->spkiSha256() != *device.fingerprint)
        problem(record.line, columnOf(Field::Fingerprint),
                reasonText(QT_TRANSLATE_NOOP("ImportCsv", "the fingerprint is not that of the key beside it")));
    if (device.key)
        device.fingerprint.reset();
    if (m_import.problemCount == before)
        checkOnce(record, device);
    device.source = QStringLiteral("%1, line %2").arg(m_source).arg(record.line);
    if (m_import.problemCount == 0)
        m_import.devices.push_back(std::move(device));
}

void Importer::preview(const CsvRecord &record, bool isBad)
{
    if (m_import.preview.size() >= maxPreview)
        return;
    CsvPreviewLine line{record.line, {}, isBad};
    for (const CsvCell &cell : record.cells)
        line.cells << cell.text;
    m_import.preview.push_back(std::move(line));
}

CsvImport Importer::run(const QByteArray &content)
{
    const std::optional<QString> text = decode(content);
    std::size_t count = 0;
    CsvReader reader(text ? QStringView(*text) : QStringView(), text ? CsvReader::separatorOf(*text) : QChar(u','));
    while (const auto record = reader.next()) {
        if (record->isBlank())
            continue;
        const int before = m_import.problemCount;
        const bool isFirst = m_columns.empty();
        if (!record->problem.isEmpty()) {
            problem(record->problemLine, record->problemColumn, record->problem);
        } else if (!isFirst || !readHeader(*record)) {
            if (++count > maxDevices) {
                problem(record->line, 0, reasonText(QT_TRANSLATE_NOOP("ImportCsv", "the file has more than %1 devices")).arg(maxDevices));
                break;
            }
            readDevice(*record);
        }
        preview(*record, m_import.problemCount > before);
        if (columnOf(Field::Serial) == 0) // without it nothing that follows can be read
            break;
    }
    if (count == 0 && m_import.problemCount == 0)
        problem(1, 0, reasonText(QT_TRANSLATE_NOOP("ImportCsv", "the file names no device")));
    if (m_import.problemCount > 0)
        m_import.devices.clear();
    return std::move(m_import);
}

} // namespace

CsvImport importCsv(const QByteArray &content, const QString &sourceName) { return Importer(sourceName).run(content); }

Error firstProblem(const CsvImport &import, const QString &sourceName)
{
    const CsvProblem &first = import.problems.front();
    QString detail = QStringLiteral("%1, line %2").arg(sourceName).arg(first.line);
    if (first.column > 0)
        detail += QStringLiteral(", column %1").arg(first.column);
    if (!first.field.isEmpty())
        detail += u" ("_qs + first.field + u')';
    detail += u": "_qs + first.reason;
    if (import.problemCount > 1)
        detail += QStringLiteral(" (and %1 more)").arg(import.problemCount - 1);
    return fail("import.csv", detail.toStdString());
}

Result<std::vector<ExpectedDevice>> importCsvStrict(const QByteArray &content, const QString &sourceName)
{
    CsvImport import = importCsv(content, sourceName);
    if (import.problems.empty())
        return std::move(import.devices);
    return firstProblem(import, sourceName);
}

QByteArray csvLine(const QStringList &cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QString cell = guarded(cells[i]);
        const bool needsQuotes = std::any_of(cell.begin(), cell.end(), [](QChar c) {
            return c == u'"' || c == u',' || c == u';' || c == u'\t' || c == u'\r' || c == u'\n';
        });
        if (needsQuotes || cell != cell.trimmed())
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        line += i == 0 ? cell : u',' + cell;
    }
    return line.toUtf8() + "\r\n";
}

} // namespace imprint
