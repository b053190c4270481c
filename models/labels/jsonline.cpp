// readFields: a reader of one flat JSON object that forgives nothing (codefields.h says what it refuses).
#include "models/labels/codefields.h"


#include <QStringList>

#include <cstring>

namespace imprint {
namespace {

constexpr qsizetype maxLine = 64 * 1024;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

class LineReader {
public:
    explicit LineReader(const QByteArray &json) : m_json(json) {}
    Result<CodeFields> read();

private:
    Error malformed(const char *what) const
    {
        return fail("code.line", std::string("character ") + std::to_string(m_at + 1) + ": " + what);
    }
    void skipBlanks();
    bool take(char c);
    bool takeWord(const char *word);
    char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }
    Result<void> object(const QString &prefix);
    Result<void> member(const QString &prefix);
    Result<void> number(const QString &name);
    Result<QString> text();
    bool escape(QString &out);
    bool unicodeEscape(QString &out);

    const QByteArray &m_json;
    qsizetype m_at = 0;
    CodeFields m_fields;
    QStringList m_groups;
};

void LineReader::skipBlanks()
{
    while (m_at < m_json.size() && std::strchr(" \t\r\n", m_json[m_at]) && m_json[m_at] != '\0')
        ++m_at;
}

bool LineReader::take(char c)
{
    skipBlanks();
    if (m_at >= m_json.size() || m_json[m_at] != c)
        return false;
    ++m_at;
    return true;
}

bool LineReader::takeWord(const char *word)
{
    if (!m_json.mid(m_at).startsWith(word))
        return false;
    m_at += qsizetype(std::strlen(word));
    return true;
}

bool LineReader::unicodeEscape(QString &out)
{
    const QByteArray digits = m_json.mid(m_at, 4);
    for (const char c : digits)
        if (!isDigit(c) && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F'))
            return false;
    if (digits.size() != 4)
        return false;
    out += QChar(digits.toUShort(nullptr, 16));
    m_at += 4;
    return true;
}

bool LineReader::escape(QString &out)
{
    static constexpr char names[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    const char c = peek();
    ++m_at;
    if (c == 'u')
        return unicodeEscape(out);
    const char *const found = c == '\0' ? nullptr : std::strchr(names, c);
    if (found)
        out += QChar::fromLatin1(meanings[found - names]);
    return found != nullptr;
}

Result<QString> LineReader::text()
{
    if (!take('"'))
        return malformed("a text is expected");
    QString out;
    qsizetype plain = m_at;
    const auto flush = [&] { out += QString::fromUtf8(m_json.mid(plain, m_at - plain)); };
    for (; m_at < m_json.size(); ++m_at) {
        const char c = m_json[m_at];
        if (static_cast<unsigned char>(c) < 0x20)
            return malformed("a control character in a text");
        if (c != '"' && c != '\\')
            continue;
        flush();
        ++m_at;
        if (c == '"')
            return out.isValidUtf16() ? Result<QString>(out) : malformed("half of a surrogate pair");
        if (!escape(out))
            return malformed("an escape that JSON does not have");
        plain = m_at--;
    }
    return malformed("the text does not end");
}

Result<void> LineReader::number(const QString &name)
{
    const qsizetype start = m_at;
    if (peek() == '-')
        ++m_at;
    const qsizetype digits = m_at;
    while (isDigit(peek()))
        ++m_at;
    if (m_at == digits || (m_json[digits] == '0' && m_at > digits + 1))
        return malformed("this is no value of JSON");
    if (peek() == '.' || peek() == 'e' || peek() == 'E')
        return fail("code.field", name.toStdString() + ": is not a whole number");
    bool fits = false;
    const qint64 value = m_json.mid(start, m_at - start).toLongLong(&fits);
    if (!fits)
        return fail("code.field", name.toStdString() + ": the number is too large");
    m_fields.set(name, value);
    return {};
}

Result<void> LineReader::member(const QString &prefix)
{
    const auto key = text();
    if (!key)
        return key.error();
    if (!take(':'))
        return malformed("a colon is expected");
    // A slash in a name would look like the member of an object.
    const QString name = key->left(64).replace(u'/', u'?');
    const QString path = prefix + name;
    if (m_fields.has(path) || m_groups.contains(path))
        return fail("code.field", path.toStdString() + ": stands there twice");
    skipBlanks();
    const char c = peek();
    if (c == '"') {
        auto value = text();
        if (!value)
            return value.error();
        m_fields.set(path, std::move(*value));
        return {};
    }
    if (c == '{' && prefix.isEmpty()) {
        m_groups << path;
        return object(path + u'/');
    }
    if (c == '[' || c == '{' || takeWord("null"))
        return fail("code.field", path.toStdString() + ": is neither text, number, true nor false");
    if (const bool isTrue = takeWord("true"); isTrue || takeWord("false")) {
        m_fields.set(path, isTrue);
        return {};
    }
    return number(path);
}

Result<void> LineReader::object(const QString &prefix)
{
    if (!take('{'))
        return malformed("an object { … } is expected");
    if (take('}'))
        return prefix.isEmpty() ? Result<void>()
                                : Result<void>(fail("code.field", prefix.chopped(1).toStdString() + ": is empty"));
    do {
        skipBlanks();
        if (auto done = member(prefix); !done)
            return done;
    } while (take(','));
    if (!take('}'))
        return malformed("a comma or the end of the object is expected");
    return {};
}

Result<CodeFields> LineReader::read()
{
    if (m_json.size() > maxLine)
        return fail("code.line", "longer than 64 KiB");
    if (!m_json.isValidUtf8())
        return fail("code.line", "not UTF-8");
    if (auto done = object(QString()); !done)
        return done.error();
    skipBlanks();
    if (m_at < m_json.size())
        return malformed("something follows the object");
    return std::move(m_fields);
}

} // namespace

Result<CodeFields> readFields(const QByteArray &json)
{
    return LineReader(json).read();
}

} // namespace imprint
