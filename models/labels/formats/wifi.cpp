// A Wi-Fi network: WIFI:T:WPA;S:<ssid>;P:<password>;H:true;; with a backslash before \ ; , : and " (ZXing's form, which
// readers know; the percent-encoding of WPA3 section 7 is decoded by few). Values are never put into quotes, which
// several readers take for a part of them.
#include "models/labels/codetext.h"
#include "models/labels/formats/formats.h"

#include <QStringList>

#include <algorithm>

namespace imprint {
namespace {

constexpr const char *ieee = "IEEE 802.11";
constexpr FieldSpec specs[] = {{"ssid", FieldType::Text},
                               {"password", FieldType::Text, false, true, 0, 0, "", true},
                               {"security", FieldType::Text},
                               {"hidden", FieldType::Flag, false}};
constexpr qsizetype maxSsid = 32;

bool isMark(QChar c)
{
    return c == u'\\' || c == u';' || c == u',' || c == u':' || c == QLatin1Char('"');
}

bool isWpa(const QString &password)
{
    return isHexText(password, 64) || (password.size() >= 8 && password.size() <= 63 && isPrintableAscii(password));
}

bool isWep(const QString &password)
{
    const bool isText = (password.size() == 5 || password.size() == 13) && isPrintableAscii(password);
    return isText || isHexText(password, 10) || isHexText(password, 26);
}

struct Security {
    const char *name;
    bool (*takes)(const QString &password);
    const char *reason;
};
constexpr Security securities[] = {
    {"WPA", isWpa, "is neither 8 to 63 printable ASCII characters nor 64 hexadecimal digits"},
    {"WEP", isWep, "is neither 5 or 13 ASCII characters nor 10 or 26 hexadecimal digits"},
    {"nopass", [](const QString &password) { return password.isEmpty(); }, "stands beside nopass"},
};

Result<void> check(const CodeFields &fields)
{
    if (fields.text(QStringLiteral("ssid")).toUtf8().size() > maxSsid)
        return refused("ssid", "is longer than 32 bytes", ieee);
    for (const Security &security : securities)
        if (fields.text(QStringLiteral("security")) == QLatin1String(security.name))
            return security.takes(fields.text(QStringLiteral("password")))
                       ? Result<void>()
                       : Result<void>(refused("password", security.reason, ieee));
    return refused("security", "is none of WPA, WEP and nopass");
}

QByteArray withBackslashes(const QString &text)
{
    QString out;
    for (const QChar c : text)
        out += isMark(c) ? QString(u'\\') + c : QString(c);
    return out.toUtf8();
}

Result<QByteArray> make(const CodeFields &fields)
{
    if (auto checked = check(fields); !checked)
        return checked.error();
    QByteArray payload = "WIFI:T:" + fields.text(QStringLiteral("security")).toLatin1();
    payload += ";S:" + withBackslashes(fields.text(QStringLiteral("ssid")));
    if (const QString password = fields.text(QStringLiteral("password")); !password.isEmpty())
        payload += ";P:" + withBackslashes(password);
    if (fields.flag(QStringLiteral("hidden")))
        payload += ";H:true";
    return payload + ";;";
}

// The value up to its ';', from at on, which then stands behind it; nothing for marks without a backslash.
std::optional<QString> takeValue(const QString &text, qsizetype &at)
{
    QString value;
    for (; at < text.size() && text[at] != u';'; ++at) {
        if (text[at] == u'\\') {
            if (++at >= text.size() || !isMark(text[at]))
                return std::nullopt;
        } else if (isMark(text[at])) {
            return std::nullopt;
        }
        value += text[at];
    }
    return at++ < text.size() ? std::optional(value) : std::nullopt;
}

Result<CodeFields> parse(const QByteArray &payload)
{
    static constexpr std::pair<char16_t, const char *> names[] = {
        {u'T', "security"}, {u'S', "ssid"}, {u'P', "password"}, {u'H', "hidden"}};
    if (!payload.startsWith("WIFI:") || !payload.isValidUtf8())
        return unreadable("not WIFI: in UTF-8");
    const QString text = QString::fromUtf8(payload.mid(5));
    CodeFields fields;
    qsizetype at = 0;
    while (at < text.size() && text[at] != u';') {
        const auto *const known =
            std::find_if(std::begin(names), std::end(names), [&](const auto &n) { return text[at] == n.first; });
        if (known == std::end(names) || text.mid(at + 1, 1) != u":" || fields.has(QLatin1String(known->second)))
            return unreadable("other fields than T, S, P and H, each once");
        at += 2;
        const auto value = takeValue(text, at);
        if (!value)
            return unreadable("a mark without a backslash, or no end");
        if (known->first != u'H')
            fields.set(QLatin1String(known->second), *value);
        else if (*value == QLatin1String("true") || *value == QLatin1String("false"))
            fields.set(QLatin1String(known->second), *value == QLatin1String("true"));
        else
            return unreadable("H is neither true nor false");
    }
    return at + 1 == text.size() ? Result<CodeFields>(fields) : Result<CodeFields>(unreadable("it does not end with ;;"));
}

std::vector<Readable> readable(const CodeFields &fields)
{
    return {{QStringLiteral("ssid"), fields.text(QStringLiteral("ssid"))},
            {QStringLiteral("code"), fields.text(QStringLiteral("password")), 0, 0, true}};
}

bool isLike(const QByteArray &payload)
{
    return payload.startsWith("WIFI:");
}

} // namespace

const CodeFormat &wifiFormat()
{
    static const CodeFormat format{"wifi", "Wi-Fi network", specs, isLike, make, parse, false, readable, Level::M};
    return format;
}

} // namespace imprint
