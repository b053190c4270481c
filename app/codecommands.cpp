// code make | parse | formats
#include "app/codelines.h"
#include "models/labels/labelcontent.h"
#include "app/commands.h"
#include "app/station.h"
#include "models/core/durablefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace imprint {
namespace {

constexpr qint64 maxInput = 256 * 1024 * 1024;
constexpr qsizetype portion = 64 * 1024; // answers go out in portions of this size

Result<QByteArray> readInput(const QString &file)
{
    if (file != u"-")
        return readFile(file, maxInput);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail("file.failed", "standard input");
    return input.readAll();
}

using LineWork = std::function<CodeAnswer(qint64 n, const QByteArray &line)>;

// Every line has an answer; a bad one never stops the others.
Exit eachLine(Output &out, QByteArray input, const LineWork &work)
{
    if (input.startsWith("\xef\xbb\xbf"))
        input.remove(0, 3);
    if (input.endsWith('\n'))
        input.chop(1);
    if (input.isEmpty())
        return Exit::Done;
    bool isRefused = false;
    QByteArray answers;
    qint64 n = 0;
    for (QByteArray line : input.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        const CodeAnswer answer = work(n++, line);
        isRefused = isRefused || answer.isRefused;
        answers += answer.line;
        if (answers.size() < portion)
            continue;
        out.raw(answers);
        answers.clear();
    }
    out.raw(answers);
    return isRefused ? Exit::DevicesFailed : Exit::Done;
}

Result<Exit> answerLines(Station &s, const Invocation &call, const LineWork &work)
{
    const auto input = readInput(call.value("input"));
    if (!input)
        return input.error();
    return eachLine(s.out(), *input, work);
}

Exit answerOne(Output &out, const CodeAnswer &answer)
{
    out.raw(answer.line);
    return answer.isRefused ? Exit::DevicesFailed : Exit::Done;
}

Result<void> checkSource(const Invocation &call, const char *what)
{
    if (call.has("input") == !call.arguments.isEmpty())
        return fail("usage.argument", std::string("either --input FILE or ") + what + " says what to work on");
    return {};
}

Result<Exit> make(Station &s, const Invocation &call)
{
    if (!call.has("format"))
        return fail("usage.argument", "--format F says which code; see imprint-cli code formats");
    const auto format = codeFormat(call.value("format"));
    if (!format)
        return format.error();
    if (auto checked = checkSource(call, "the fields of one code"); !checked)
        return checked.error();
    const CodeFormat &row = **format;
    if (call.has("input"))
        return answerLines(s, call, [&](qint64 n, const QByteArray &line) { return makeCodeLine(row, n, line); });
    if (call.arguments.size() == 1 && call.arguments[0].trimmed().startsWith(u'{'))
        return answerOne(s.out(), makeCodeLine(row, 0, call.arguments[0].toUtf8()));
    const auto fields = fieldsOfWords(row, call.arguments);
    if (!fields)
        return fields.error();
    return answerOne(s.out(), makeCodeLine(row, 0, '{' + fieldsAsJson(*fields) + '}'));
}

Result<Exit> parse(Station &s, const Invocation &call)
{
    const auto format = call.has("format") ? codeFormat(call.value("format")) : Result<const CodeFormat *>(nullptr);
    if (!format)
        return format.error();
    if (auto checked = checkSource(call, "one payload"); !checked)
        return checked.error();
    const CodeFormat *const row = *format;
    if (call.has("input"))
        return answerLines(s, call, [&](qint64 n, const QByteArray &line) { return parseCodeLine(row, n, line); });
    return answerOne(s.out(), parseCodeLine(row, 0, call.arguments[0].toUtf8()));
}

QString fieldList(const CodeFormat &format, bool isRequired)
{
    QStringList names;
    for (const FieldSpec &spec : format.fields)
        if (spec.isRequired == isRequired)
            names << QLatin1String(spec.name);
    return names.join(u' ');
}

Result<Exit> formats(Station &s, const Invocation &)
{
    TextTable table({{"Format"}, {"Code", false, true}, {"Fields", false, true}, {"May have", false, true}});
    QJsonArray all;
    for (const CodeFormat *const format : codeFormats()) {
        QJsonArray fields;
        for (const FieldSpec &spec : format->fields)
            fields.append(QJsonObject{{text("name"), text(spec.name)},
                                      {text("type"), text(spec.type == FieldType::Text     ? "text"
                                                          : spec.type == FieldType::Number ? "number"
                                                                                           : "flag")},
                                      {text("required"), spec.isRequired},
                                      {text("secret"), spec.isSecret}});
        all.append(QJsonObject{{text("format"), text(format->id)}, {text("title"), text(format->title)}, {text("fields"), fields}});
        table.add({{text(format->id)}, {text(format->title)}, {fieldList(*format, true)}, {fieldList(*format, false), Tone::Faint}});
    }
    if (s.out().isJson())
        s.out().json(all);
    else
        s.out().table(table);
    return Exit::Done;
}

} // namespace

std::vector<Command> codeCommands()
{
    const OptionSpec input{"input", "FILE", "JSON Lines, one code a line; - is standard input"};
    return {
        {"code",
         "make",
         "[FIELD=VALUE...]",
         "onboarding codes from their fields, one line of JSON each",
         {{"format", "F", "which code (see code formats)"}, input},
         make,
         "Fields are one JSON object a line, or words for one code. What the rules of the format forbid is answered with\n"
         "{\"n\":0,\"refused\":true,\"error\":\"field: reason (rule)\"}, and the others go on. Words can be read by every\n"
         "program of this computer: secrets are better brought with --input."},
        {"code",
         "parse",
         "[PAYLOAD]",
         "the fields of onboarding codes; refuses what code make would not have written",
         {{"format", "F", "which code (else whatever it looks like)"}, input},
         parse,
         "A line is {\"payload\":\"…\"} as code make writes it, or the payload itself."},
        {"code", "formats", "", "the onboarding codes that are known, with their fields", {}, formats},
    };
}

} // namespace imprint
