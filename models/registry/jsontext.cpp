#include "models/registry/jsontext.h"

#include "models/core/qtbytes.h"

#include <algorithm>

namespace imprint {

void JsonText::appendQuoted(QByteArray &to, const QString &text)
{
    constexpr char digits[] = "0123456789abcdef";
    const auto isPlain = [](QChar c) { return c >= u' ' && c < u'\x7f' && c != u'"' && c != u'\\'; };
    if (std::all_of(text.begin(), text.end(), isPlain)) { // nearly always: hex, names, numbers
        const qsizetype before = to.size();
        to.resize(before + text.size() + 2);
        char *at = to.data() + before;
        *at++ = '"';
        for (const QChar c : text)
            *at++ = char(c.unicode());
        *at = '"';
        return;
    }
    to += '"';
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\') {
            to += '\\';
            to += c;
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            to += "\\u00";
            to += digits[(c >> 4) & 0xf];
            to += digits[c & 0xf];
        } else {
            to += c;
        }
    }
    to += '"';
}

void JsonText::begin(const char *name)
{
    if (m_text.size() > 1)
        m_text += ',';
    m_text += '"';
    m_text += name;
    m_text += "\":";
}

JsonText &JsonText::add(const char *name, const QString &text)
{
    begin(name);
    appendQuoted(m_text, text);
    return *this;
}

JsonText &JsonText::add(const char *name, qint64 number)
{
    begin(name);
    m_text += QByteArray::number(number);
    return *this;
}

JsonText &JsonText::addHex(const char *name, ByteView bytes)
{
    begin(name);
    m_text += '"';
    m_text += toQt(bytes).toHex();
    m_text += '"';
    return *this;
}

JsonText &JsonText::addJson(const char *name, const QByteArray &json)
{
    begin(name);
    m_text += json;
    return *this;
}

} // namespace imprint
