#include "app/codelines.h"

#include "app/textable.h"
#include "models/labels/labelcontent.h"

namespace imprint {
namespace {

CodeAnswer answered(qint64 n, const QByteArray &members, bool isRefused)
{
    return {"{\"n\":" + QByteArray::number(n) + (members.isEmpty() ? "" : ",") + members + "}\n", isRefused};
}

CodeAnswer refusal(qint64 n, const Error &error)
{
    const QString detail = QString::fromStdString(error.detail.empty() ? error.code : error.detail);
    return answered(n, "\"refused\":true,\"error\":" + jsonText(detail), true);
}

// Our own answers are input again: the line number is theirs, the format has to be the asked one.
Result<void> takeOwnMembers(CodeFields &fields, const CodeFormat *format)
{
    if (const FieldValue *const n = fields.find(text("n")); n && std::holds_alternative<qint64>(*n))
        fields.remove(text("n"));
    if (!fields.has(text("format")))
        return {};
    if (format && fields.text(text("format")) != QLatin1String(format->id))
        return fail("code.field", std::string("format: is not ") + format->id);
    fields.remove(text("format"));
    return {};
}

Result<MadeCode> madeOf(const CodeFormat &format, const QByteArray &json)
{
    auto fields = readFields(json);
    if (!fields)
        return fields.error();
    if (auto taken = takeOwnMembers(*fields, &format); !taken)
        return taken.error();
    return makeCode(format, *fields);
}

// The payload member of a line that is an object; anything but our own members beside it is refused.
Result<QByteArray> payloadMember(CodeFields fields, const CodeFormat *format, QByteArray *manualCode)
{
    if (auto taken = takeOwnMembers(fields, format); !taken)
        return taken.error();
    *manualCode = fields.text(text("manualCode")).toUtf8();
    fields.remove(text("manualCode"));
    const FieldValue *const payload = fields.find(text("payload"));
    if (!payload || !std::holds_alternative<QString>(*payload))
        return fail("code.field", payload ? "payload: is not a text" : "payload: is missing");
    if (fields.all().size() != 1)
        return fail("code.line", "other members than payload, manualCode, format and n");
    return std::get<QString>(*payload).toUtf8();
}

bool isOurs(const Result<CodeFields> &fields)
{
    return fields && (fields->has(text("payload")) || fields->has(text("n")));
}

} // namespace

CodeAnswer makeCodeLine(const CodeFormat &format, qint64 n, const QByteArray &json)
{
    const auto made = madeOf(format, json);
    if (!made)
        return refusal(n, made.error());
    QByteArray members = "\"payload\":" + jsonText(QString::fromUtf8(made->payload));
    if (!made->manualCode.isEmpty())
        members += ",\"manualCode\":" + jsonText(QString::fromLatin1(made->manualCode));
    return answered(n, members, false);
}

CodeAnswer parsePayload(const CodeFormat *format, qint64 n, const QByteArray &payload)
{
    const CodeFormat *const row = format ? format : formatOfScan(payload);
    if (!row)
        return refusal(n, fail("code.payload", "no code that is known here"));
    auto fields = parseCode(*row, payload);
    if (!fields)
        return refusal(n, fields.error());
    QByteArray members = fieldsAsJson(*fields);
    if (!format)
        members = "\"format\":" + jsonText(QLatin1String(row->id)) + ',' + members;
    return answered(n, members, false);
}

CodeAnswer parseCodeLine(const CodeFormat *format, qint64 n, const QByteArray &line)
{
    if (!format && line.trimmed().startsWith('{'))
        if (const auto fields = readFields(line); fields && fields->has(text("payload")) && fields->has(text("format"))) {
            const auto named = codeFormat(fields->text(text("format")));
            return named ? parseCodeLine(*named, n, line) : refusal(n, named.error());
        }
    QByteArray payload = line, manualCode;
    if (line.startsWith('"')) {
        const auto whole = readFields("{\"payload\":" + line + '}');
        if (!whole)
            return refusal(n, whole.error());
        payload = whole->text(text("payload")).toUtf8();
    } else if (line.trimmed().startsWith('{')) {
        // Espressif's code is an object itself.
        const auto fields = readFields(line);
        const bool isPayload = !isOurs(fields) && (format ? QLatin1String(format->id) == QLatin1String("espprov") : bool(fields));
        auto member = !fields ? Result<QByteArray>(fields.error()) : payloadMember(*fields, format, &manualCode);
        if (!isPayload && !member)
            return refusal(n, member.error());
        payload = isPayload ? line : *member;
    }
    CodeAnswer answer = parsePayload(format, n, payload);
    if (answer.isRefused || manualCode.isEmpty())
        return answer;
    const auto fields = parseCode(format ? *format : *formatOfScan(payload), payload);
    const auto again = makeCode(format ? *format : *formatOfScan(payload), *fields);
    if (!again || again->manualCode != manualCode)
        return refusal(n, fail("code.field", "manualCode: belongs to another payload"));
    return answer;
}

} // namespace imprint
