#include "models/labels/labelcontent.h"

#include "models/core/csvreader.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr qsizetype maxBytes = 16 * 1024 * 1024, maxLines = 10'000;
constexpr int maxCopies = 1000;

const FieldSpec *specNamed(const CodeFormat &format, const QString &name)
{
    const auto found = std::find_if(format.fields.begin(), format.fields.end(), [&](const FieldSpec &s) { return name == QLatin1String(s.name); });
    return found == format.fields.end() ? nullptr : &*found;
}

Error atLine(const QString &source, int line, const std::string &reason)
{
    return fail("label.file", source.toStdString() + ", line " + std::to_string(line) + ": " + reason);
}

Result<QStringList> readHeader(CsvReader &reader, const QString &source)
{
    std::optional<CsvRecord> record = reader.next();
    while (record && record->isBlank())
        record = reader.next();
    if (!record || !record->problem.isEmpty())
        return atLine(source, 1, "there is no header that names the columns");
    QStringList columns;
    for (const CsvCell &cell : record->cells) {
        const QString name = cell.text.trimmed();
        if (name.isEmpty() || columns.contains(name))
            return atLine(source, record->line, "a column has no name, or one that another has");
        columns << name;
    }
    return columns;
}

Result<LabelContent> readLine(const CsvRecord &record, const QStringList &columns, const CodeFormat &format, const CodeFields &constants)
{
    if (!record.problem.isEmpty())
        return fail("label.file", record.problem.toStdString());
    if (record.cells.size() > std::size_t(columns.size()))
        return fail("label.file", "more cells than the header");
    CodeFields fields = constants;
    QMap<QString, QString> texts;
    int copies = 1;
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        const QString &name = columns[qsizetype(i)];
        const QString text = unguarded(record.cells[i].text);
        if (name == QLatin1String("copies") && !text.isEmpty()) {
            bool isNumber = false;
            copies = text.toInt(&isNumber);
            if (!isNumber || copies < 1 || copies > maxCopies)
                return fail("label.file", "copies: is not a number from 1 to 1000");
        } else if (!text.isEmpty()) {
            texts[name] = text;
            if (specNamed(format, name))
                fields.set(name, typedValue(format, name, text));
        }
    }
    auto content = contentOf(format, fields);
    if (!content)
        return content;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        content->texts[it.key()] = it.value();
    content->copies = copies;
    return content;
}

QString subjectOf(const QMap<QString, QString> &texts)
{
    for (const char *const name : {"serial", "serialNumber", "eui64", "mac", "name"})
        if (const QString text = texts.value(QLatin1String(name)); !text.isEmpty())
            return text;
    return {};
}

} // namespace

FieldValue typedValue(const CodeFormat &format, const QString &name, const QString &text)
{
    const FieldSpec *const spec = specNamed(format, name);
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (spec && spec->type == FieldType::Number && isNumber)
        return number;
    if (spec && spec->type == FieldType::Flag && (text == u"true" || text == u"false"))
        return text == u"true";
    return text;
}

Result<CodeFields> fieldsOfWords(const CodeFormat &format, const QStringList &words)
{
    CodeFields fields;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.left(equals), value = word.mid(equals + 1);
        if (equals < 1)
            return fail("code.field", "\"" + word.left(32).toStdString() + "\" is not NAME=VALUE");
        if (fields.has(name))
            return fail("code.field", name.toStdString() + ": stands there twice");
        fields.set(name, typedValue(format, name, value));
    }
    return fields;
}

Result<LabelContent> contentOf(const CodeFormat &format, const CodeFields &fields)
{
    auto made = makeCode(format, fields);
    if (!made)
        return made.error();
    LabelContent content;
    content.code = std::move(*made);
    content.level = format.level;
    if (format.readable)
        content.readable = format.readable(fields);
    for (const auto &[name, value] : fields.all()) {
        if (const QString *text = std::get_if<QString>(&value))
            content.texts[name] = *text;
        else if (const qint64 *number = std::get_if<qint64>(&value))
            content.texts[name] = QString::number(*number);
    }
    for (const FieldSpec &spec : format.fields)
        if (spec.isSecret && fields.has(QLatin1String(spec.name)))
            content.secrets << QLatin1String(spec.name);
    content.hasSecret = !content.secrets.isEmpty();
    content.subject = subjectOf(content.texts);
    return content;
}

Result<std::vector<LabelContent>> readLabelCsv(const QByteArray &content, const QString &sourceName, const CodeFormat &format,
                                               const CodeFields &constants)
{
    if (content.size() > maxBytes || !content.isValidUtf8())
        return atLine(sourceName, 1, "the file is not UTF-8, or larger than 16 MiB");
    const QString text = QString::fromUtf8(content.startsWith("\xef\xbb\xbf") ? content.mid(3) : content);
    CsvReader reader(text, CsvReader::separatorOf(text));
    const auto columns = readHeader(reader, sourceName);
    if (!columns)
        return columns.error();
    std::vector<LabelContent> labels;
    std::optional<Error> first;
    int problems = 0;
    while (const auto record = reader.next()) {
        if (record->isBlank())
            continue;
        if (qsizetype(labels.size()) >= maxLines)
            return atLine(sourceName, record->line, "more than 10,000 labels");
        auto label = readLine(*record, *columns, format, constants);
        if (!label) {
            first = first ? first : std::optional(atLine(sourceName, record->line, label.error().detail));
            ++problems;
            continue;
        }
        if (label->subject.isEmpty())
            label->subject = QStringLiteral("%1, line %2").arg(sourceName).arg(record->line);
        labels.push_back(std::move(*label));
    }
    if (first)
        return fail("label.file", first->detail + (problems > 1 ? " (and " + std::to_string(problems - 1) + " more)" : ""));
    if (labels.empty())
        return atLine(sourceName, 1, "no label in it");
    return labels;
}

Result<CsvBySerial> readCsvBySerial(const QByteArray &content, const QString &sourceName)
{
    if (content.size() > maxBytes || !content.isValidUtf8())
        return atLine(sourceName, 1, "the file is not UTF-8, or larger than 16 MiB");
    const QString text = QString::fromUtf8(content.startsWith("\xef\xbb\xbf") ? content.mid(3) : content);
    CsvReader reader(text, CsvReader::separatorOf(text));
    const auto columns = readHeader(reader, sourceName);
    if (!columns)
        return columns.error();
    const QString serialColumn = QStringLiteral("serial");
    CsvBySerial all;
    while (const auto record = reader.next()) {
        if (record->isBlank())
            continue;
        if (!record->problem.isEmpty() || record->cells.size() > std::size_t(columns->size()))
            return atLine(sourceName, record->line, "other cells than the header has");
        QMap<QString, QString> line;
        for (std::size_t i = 0; i < record->cells.size(); ++i)
            line[columns->at(qsizetype(i))] = unguarded(record->cells[i].text);
        const QString serial = line.value(serialColumn);
        if (serial.isEmpty() || all.contains(serial))
            return atLine(sourceName, record->line, "the serial is missing, or stands there twice");
        all[serial] = line;
    }
    return all;
}

} // namespace imprint
