#include "models/labels/codeformat.h"

#include <algorithm>

namespace imprint {
namespace {

const char *wanted(FieldType type)
{
    switch (type) {
    case FieldType::Text: return "is not a text";
    case FieldType::Number: return "is not a number";
    case FieldType::Flag: return "is neither true nor false";
    }
    return "";
}

Result<void> checkText(const FieldSpec &spec, const QString &text)
{
    if (text.isEmpty() && !spec.mayBeEmpty)
        return refused(spec.name, "is empty");
    if (!text.isValidUtf16())
        return refused(spec.name, "is not valid Unicode");
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (std::any_of(text.begin(), text.end(), isControl))
        return refused(spec.name, "contains a control character");
    return {};
}

Result<void> checkValue(const FieldSpec &spec, const FieldValue &value)
{
    if (value.index() != std::size_t(spec.type))
        return refused(spec.name, wanted(spec.type));
    if (spec.type == FieldType::Text)
        return checkText(spec, std::get<QString>(value));
    if (spec.type != FieldType::Number)
        return {};
    const qint64 number = std::get<qint64>(value);
    if (number < spec.least || number > spec.most)
        return refused(spec.name, "is not between " + std::to_string(spec.least) + " and " + std::to_string(spec.most),
                       spec.rule);
    return {};
}

} // namespace

Error refused(const char *field, const std::string &reason, const char *rule)
{
    return fail("code.field", std::string(field) + ": " + reason + (*rule ? " (" + std::string(rule) + ")" : ""));
}

Error unreadable(const std::string &reason)
{
    return fail("code.payload", reason);
}

Result<void> checkFields(const CodeFormat &format, const CodeFields &fields)
{
    static_assert(int(FieldType::Text) == 0 && int(FieldType::Number) == 1 && int(FieldType::Flag) == 2,
                  "in the order of FieldValue");
    for (const auto &[name, value] : fields.all()) {
        const auto isIt = [&name = name](const FieldSpec &s) { return name == QLatin1String(s.name); };
        if (std::none_of(format.fields.begin(), format.fields.end(), isIt))
            return refused(name.left(64).toUtf8().constData(), std::string("is no field of ") + format.id);
    }
    for (const FieldSpec &spec : format.fields) {
        const FieldValue *const value = fields.find(QLatin1String(spec.name));
        if (!value && spec.isRequired)
            return refused(spec.name, "is missing");
        if (!value)
            continue;
        if (auto checked = checkValue(spec, *value); !checked)
            return checked;
    }
    return {};
}

} // namespace imprint
