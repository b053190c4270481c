#include "models/devices/links.h"

#include "models/devices/dtlslink.h"
#include "models/devices/seriallink.h"
#include "models/devices/udplink.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace imprint {

namespace {

constexpr qint32 maxBaud = 12'000'000; // what the fastest USB bridges do

Error badUrl(const QString &url, const QString &reason)
{
    return fail("link.url", (url.left(200) + QStringLiteral(": ") + reason).toStdString());
}

bool hasControlCharacters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

// "/dev/ttyUSB0?baud=115200"
Result<LinkUrl> parseSerial(const QString &url, const QString &rest, LinkUrl out)
{
    out.target = rest.section(QLatin1Char('?'), 0, 0);
    if (out.target.isEmpty())
        return badUrl(url, QStringLiteral("no port named"));
    if (out.target.contains(QLatin1Char('/'))) // a path, also one that begins here; a mere name is one of the system's ports
        out.target = QFileInfo(out.target).absoluteFilePath();
    if (!rest.contains(QLatin1Char('?')))
        return out;
    const QString query = rest.section(QLatin1Char('?'), 1);
    const QString prefix = QStringLiteral("baud=");
    bool isNumber = false;
    out.baud = query.mid(prefix.size()).toInt(&isNumber);
    if (!query.startsWith(prefix))
        return badUrl(url, QStringLiteral("only baud=NUMBER may follow the question mark"));
    if (!isNumber || out.baud <= 0 || out.baud > maxBaud)
        return badUrl(url, QStringLiteral("the baud rate is no number from 1 to %1").arg(maxBaud));
    return out;
}

bool isHostName(const QString &host)
{
    static const QRegularExpression name(QStringLiteral("\\A[A-Za-z0-9_]([A-Za-z0-9_.-]{0,252})\\z"));
    return name.match(host).hasMatch();
}

// "//host:port", "//[v6%zone]:port"
Result<LinkUrl> parseHost(const QString &url, const QString &rest, LinkUrl out)
{
    static const QRegularExpression form(QStringLiteral("\\A//(?:\\[([^\\]]*)\\]|([^:/\\[\\]]*))(?::([^/]*))?/?\\z"));
    const auto match = form.match(rest);
    if (!match.hasMatch())
        return badUrl(url, QStringLiteral("not of the form %1://host:port").arg(out.scheme));
    const QString v6 = match.captured(1), host = match.captured(2), port = match.captured(3);
    out.target = v6.isEmpty() ? host : v6;
    if (!v6.isEmpty() && QHostAddress(v6).protocol() != QAbstractSocket::IPv6Protocol)
        return badUrl(url, QStringLiteral("no IPv6 address between the brackets"));
    if (v6.isEmpty() && !isHostName(host))
        return badUrl(url, QStringLiteral("no host"));
    if (match.hasCaptured(3)) {
        bool isNumber = false;
        out.port = port.toUShort(&isNumber);
        if (!isNumber || out.port == 0)
            return badUrl(url, QStringLiteral("the port is no number from 1 to 65535"));
    }
    return out;
}

using MadeLink = Result<std::unique_ptr<Link>>;

MadeLink makeSerial(const LinkUrl &url, const LinkServices &services)
{
    if (!services.serialPorts)
        return fail("link.url", "serial ports are not in use here");
    return services.serialPorts->link(url.target, url.baud);
}

MadeLink makeUdp(const LinkUrl &url, const LinkServices &)
{
    return MadeLink(std::make_unique<UdpLink>(url.target, url.port));
}

MadeLink makeDtls(const LinkUrl &url, const LinkServices &services)
{
    if (!services.dtlsIdentity)
        return fail("link.url", "coaps needs an operational certificate, and there is none here");
    return makeDtlsLink(url.target, url.port, *services.dtlsIdentity);
}

// A new kind of link is a row here.
struct Scheme {
    const char *name;
    quint16 defaultPort;
    Result<LinkUrl> (*parse)(const QString &url, const QString &rest, LinkUrl out);
    MadeLink (*make)(const LinkUrl &url, const LinkServices &services);
};
constexpr Scheme schemes[] = {
    {"serial", 0, parseSerial, makeSerial},
    {"coap", 5683, parseHost, makeUdp},
    {"coaps", 5684, parseHost, makeDtls},
};

const Scheme *schemeNamed(const QString &name)
{
    const auto *row = std::find_if(std::begin(schemes), std::end(schemes),
                                   [&](const Scheme &scheme) { return name == QLatin1String(scheme.name); });
    return row == std::end(schemes) ? nullptr : row;
}

} // namespace

Result<LinkUrl> parseLinkUrl(const QString &url)
{
    const qsizetype colon = url.indexOf(QLatin1Char(':'));
    const Scheme *scheme = colon < 0 ? nullptr : schemeNamed(url.left(colon).toLower());
    if (!scheme)
        return badUrl(url, QStringLiteral("a link begins with serial:, coap:// or coaps://"));
    if (hasControlCharacters(url))
        return badUrl(QString(), QStringLiteral("control characters in a link"));
    LinkUrl out;
    out.scheme = QLatin1String(scheme->name);
    out.port = scheme->defaultPort;
    return scheme->parse(url, url.mid(colon + 1), out);
}

Result<std::unique_ptr<Link>> makeLink(const QString &url, const LinkServices &services)
{
    const auto parsed = parseLinkUrl(url);
    if (!parsed)
        return parsed.error();
    return schemeNamed(parsed->scheme)->make(*parsed, services);
}

} // namespace imprint
