#include "models/devices/founddevice.h"

#include <QRegularExpression>
#include <QSerialPortInfo>

#include <algorithm>

namespace imprint {

namespace {

constexpr qsizetype longestHint = 64;

// For people: nothing that could move, hide or reverse what stands around it.
QString printable(const QString &text)
{
    QString out;
    const QList<uint> characters = text.left(4 * longestHint).toUcs4();
    for (uint character : characters.first(std::min(characters.size(), longestHint))) {
        if (QChar::isSpace(character))
            out += u' ';
        else
            out += QChar::isPrint(character) ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1)
                                             : QStringLiteral("?");
    }
    return out.trimmed();
}

QByteArray value(const MdnsTxt &txt, const char *key)
{
    const auto found = std::find_if(txt.begin(), txt.end(), [key](const auto &entry) {
        return entry.first.compare(key, Qt::CaseInsensitive) == 0;
    });
    return found == txt.end() ? QByteArray() : found->second;
}

// The value where it has the form of protocol.md section 5; else nothing.
QString hint(const MdnsTxt &txt, const char *key, const QRegularExpression &form)
{
    const QString text = QString::fromLatin1(value(txt, key));
    return form.match(text).hasMatch() ? text : QString();
}

void takeHints(FoundDevice &device, const MdnsTxt &txt)
{
    static const QRegularExpression serial(QStringLiteral("\\A[\\x20-\\x7e]{1,64}\\z"));
    static const QRegularExpression state(QStringLiteral("\\A(?:factory|released)\\z"));
    static const QRegularExpression fingerprint(QStringLiteral("\\A[0-9a-f]{16}\\z"));
    device.serial = hint(txt, "sn", serial);
    device.model = printable(QString::fromUtf8(value(txt, "md")));
    device.state = hint(txt, "st", state);
    device.fingerprint16 = hint(txt, "fp", fingerprint);
}

// Lower is better.
int rank(const QHostAddress &address)
{
    const bool isV4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    if (address.isLoopback())
        return isV4 ? 0 : 3;
    if (address.isLinkLocal())
        return isV4 ? 4 : 5;
    return isV4 ? 1 : 2;
}

QString endpoint(const QHostAddress &address, quint16 port)
{
    const bool isV4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    return (isV4 ? QStringLiteral("%1:%2") : QStringLiteral("[%1]:%2")).arg(address.toString()).arg(port);
}

QString coapUrl(const QString &endpoint)
{
    return QStringLiteral("coap://") + endpoint;
}

} // namespace

std::vector<SerialPortEntry> systemSerialPorts()
{
    std::vector<SerialPortEntry> out;
    for (const QSerialPortInfo &info : QSerialPortInfo::availablePorts()) {
        QString location = info.systemLocation();
        if (location.startsWith(QStringLiteral("\\\\.\\"))) // Windows: \\.\COM3
            location = info.portName();
        if (location.startsWith(QStringLiteral("/dev/tty."))) // macOS: the same port as /dev/cu.…
            continue;
        SerialPortEntry entry{location, info.manufacturer(), info.description(), info.serialNumber(), {}, {}};
        if (info.hasVendorIdentifier())
            entry.vid = info.vendorIdentifier();
        if (info.hasProductIdentifier())
            entry.pid = info.productIdentifier();
        out.push_back(std::move(entry));
    }
    return out;
}

FoundDevice pluggedDevice(const SerialPortEntry &port, qint32 baud)
{
    FoundDevice device;
    device.url = QStringLiteral("serial:%1?baud=%2").arg(port.location).arg(baud);
    device.where = port.location;
    const bool isRepeated = port.description.startsWith(port.manufacturer, Qt::CaseInsensitive);
    device.board = printable(isRepeated ? port.description : port.manufacturer + u' ' + port.description);
    device.vid = port.vid;
    device.pid = port.pid;
    device.usbSerial = printable(port.usbSerial);
    return device;
}

std::vector<QHostAddress> rankedAddresses(const MdnsFound &found, const QHostAddress &preferred)
{
    std::vector<QHostAddress> out = found.addresses;
    std::stable_sort(out.begin(), out.end(),
                     [](const QHostAddress &a, const QHostAddress &b) { return rank(a) < rank(b); });
    std::stable_partition(out.begin(), out.end(), [&](const QHostAddress &address) { return address == preferred; });
    return out;
}

FoundDevice announcedDevice(const MdnsFound &found, const std::vector<QHostAddress> &addresses)
{
    FoundDevice device;
    device.where = endpoint(addresses.front(), found.port);
    device.url = coapUrl(device.where);
    device.board = printable(found.instance);
    for (std::size_t i = 1; i < addresses.size(); ++i)
        device.otherUrls.append(coapUrl(endpoint(addresses[i], found.port)));
    takeHints(device, found.txt);
    return device;
}

} // namespace imprint
