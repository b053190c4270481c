#include "models/labels/codefields.h"

#include <QStringList>

#include <algorithm>

namespace imprint {
namespace {

QByteArray valueAsJson(const FieldValue &value)
{
    if (const QString *text = std::get_if<QString>(&value))
        return jsonText(*text);
    if (const qint64 *number = std::get_if<qint64>(&value))
        return QByteArray::number(*number);
    return std::get<bool>(value) ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
}

} // namespace

void CodeFields::set(const QString &name, FieldValue value)
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const auto &f) { return f.first == name; });
    if (found == m_fields.end())
        m_fields.emplace_back(name, std::move(value));
    else
        found->second = std::move(value);
}

void CodeFields::setIfGiven(const QString &name, const QString &text)
{
    if (!text.isEmpty())
        set(name, text);
}

void CodeFields::remove(const QString &name)
{
    std::erase_if(m_fields, [&](const auto &f) { return f.first == name; });
}

const FieldValue *CodeFields::find(const QString &name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const auto &f) { return f.first == name; });
    return found == m_fields.end() ? nullptr : &found->second;
}

QString CodeFields::text(const QString &name) const
{
    const FieldValue *const value = find(name);
    const QString *const text = value ? std::get_if<QString>(value) : nullptr;
    return text ? *text : QString();
}

qint64 CodeFields::number(const QString &name) const
{
    const FieldValue *const value = find(name);
    const qint64 *const number = value ? std::get_if<qint64>(value) : nullptr;
    return number ? *number : 0;
}

bool CodeFields::flag(const QString &name) const
{
    const FieldValue *const value = find(name);
    const bool *const flag = value ? std::get_if<bool>(value) : nullptr;
    return flag && *flag;
}

QByteArray jsonText(const QString &text)
{
    QByteArray out("\"");
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            out += QByteArrayLiteral("\\u00") + QByteArray(1, c).toHex();
        else
            out += c;
    }
    return out + '"';
}

// Members of one object stand together: the formats set them one after the other.
QByteArray fieldsAsJson(const CodeFields &fields)
{
    QByteArray out, comma;
    QString group;
    for (const auto &[name, value] : fields.all()) {
        const QString its = name.contains(u'/') ? name.section(u'/', 0, 0) : QString();
        if (its != group) {
            out += group.isEmpty() ? "" : "}";
            if (!its.isEmpty())
                out += std::exchange(comma, {}) + jsonText(its) + ":{";
            group = its;
        }
        out += comma + jsonText(its.isEmpty() ? name : name.section(u'/', 1)) + ':' + valueAsJson(value);
        comma = ",";
    }
    return group.isEmpty() ? out : out + '}';
}

} // namespace imprint
