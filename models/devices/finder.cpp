#include "models/devices/finder.h"

#include <QRegularExpression>
#include <QSerialPortInfo>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <stop_token>
#include <thread>
#include <tuple>

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

// Lower is better. Loopback is only ever reported where it was heard on loopback: it leads to this computer itself.
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

QString coapUrl(const QString &endpoint) { return QStringLiteral("coap://") + endpoint; }

const UsbFilter *filterFor(const SerialPortEntry &port, const std::vector<UsbFilter> &filters)
{
    const auto found = std::find_if(filters.begin(), filters.end(), [&](const UsbFilter &filter) {
        return port.vid == filter.vid && (!filter.pid || port.pid == filter.pid);
    });
    return found == filters.end() ? nullptr : &*found;
}

FoundDevice describe(const SerialPortEntry &port, qint32 baud)
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

} // namespace

std::vector<SerialPortEntry> systemSerialPorts()
{
    std::vector<SerialPortEntry> out;
    for (const QSerialPortInfo &info : QSerialPortInfo::availablePorts()) {
        QString location = info.systemLocation();
        if (location.startsWith(QStringLiteral("\\\\.\\"))) // Windows: \\.\COM3
            location = info.portName();
        if (location.startsWith(QStringLiteral("/dev/tty."))) // macOS: the same port as /dev/cu.…, waiting for a carrier
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

class Finder::Private {
public:
    using ServiceKey = std::tuple<QString, QString, quint16>; // instance, host, port
    using Services = std::map<ServiceKey, MdnsFound>;
    struct Entry {
        QString identity; // two looks at the same identity are two looks at the same thing
        FoundDevice device;
    };

    Private(FinderOptions given, Callback onEvent) : options(std::move(given)), callback(std::move(onEvent))
    {
        if (options.hasNetwork) {
            browser = std::make_unique<MdnsBrowser>(options.mdns);
            // A type that is none leaves nothing to hear; the default is one.
            static_cast<void>(browser->browse(options.serviceType, [this](const MdnsEvent &event) { heard(event); }));
        }
        thread = std::jthread([this](std::stop_token stop) { run(stop); });
    }

    void heard(const MdnsEvent &event)
    {
        const std::lock_guard lock(mutex);
        const MdnsFound &found = event.found;
        const ServiceKey key(found.instance, found.host, found.port);
        if (event.kind == MdnsEvent::Kind::Removed)
            services.erase(key);
        else
            services.insert_or_assign(key, found);
        hasHeard = true;
        wake.notify_all();
    }

    void run(std::stop_token stop)
    {
        std::vector<SerialPortEntry> ports;
        Deadline nextPoll = std::chrono::steady_clock::now();
        while (!stop.stop_requested()) {
            if (options.hasSerial && std::chrono::steady_clock::now() >= nextPoll) {
                ports = options.listPorts();
                nextPoll = after(options.serialPoll);
            }
            Services heardServices;
            {
                const std::lock_guard lock(mutex);
                heardServices = services;
                hasHeard = false;
            }
            update(ports, heardServices);
            std::unique_lock lock(mutex);
            if (options.hasSerial)
                wake.wait_until(lock, stop, nextPoll, [this] { return hasHeard; });
            else
                wake.wait(lock, stop, [this] { return hasHeard; });
        }
    }

    std::vector<Entry> serialDevices(const std::vector<SerialPortEntry> &ports) const
    {
        std::vector<Entry> out;
        for (const SerialPortEntry &port : ports) {
            const UsbFilter *filter = filterFor(port, options.usb);
            if (!port.vid || (!options.usb.empty() && !filter))
                continue;
            const QString identity = QStringLiteral("%1|%2|%3|%4")
                                         .arg(port.location).arg(*port.vid).arg(port.pid.value_or(0)).arg(port.usbSerial);
            out.push_back({identity, describe(port, filter ? filter->baud : UsbFilter().baud)});
        }
        return out;
    }

    // An address once chosen stays as long as it is announced: runs know a device by its URL.
    std::vector<Entry> networkDevices(const Services &heardServices)
    {
        std::map<ServiceKey, QHostAddress> nextChosen;
        std::vector<Entry> out;
        for (const auto &[key, found] : heardServices) {
            std::vector<QHostAddress> addresses = found.addresses;
            std::stable_sort(addresses.begin(), addresses.end(),
                             [](const QHostAddress &a, const QHostAddress &b) { return rank(a) < rank(b); });
            const auto before = chosen.find(key);
            if (before != chosen.end())
                std::stable_partition(addresses.begin(), addresses.end(),
                                      [&](const QHostAddress &address) { return address == before->second; });
            if (addresses.empty())
                continue;
            nextChosen[key] = addresses.front();
            FoundDevice device;
            device.where = endpoint(addresses.front(), found.port);
            device.url = coapUrl(device.where);
            device.board = printable(found.instance);
            for (std::size_t i = 1; i < addresses.size(); ++i)
                device.otherUrls.append(coapUrl(endpoint(addresses[i], found.port)));
            takeHints(device, found.txt);
            out.push_back({device.url + u'|' + found.host, std::move(device)});
        }
        chosen = std::move(nextChosen);
        return out;
    }

    void update(const std::vector<SerialPortEntry> &ports, const Services &heardServices)
    {
        std::vector<Entry> found = serialDevices(ports);
        std::vector<Entry> announced = networkDevices(heardServices);
        std::move(announced.begin(), announced.end(), std::back_inserter(found));
        std::map<QString, const Entry *> byUrl;
        // What was reported before goes first where two have the same URL.
        for (const Entry &known : reported)
            for (const Entry &entry : found)
                if (entry.identity == known.identity && entry.device.board == known.device.board)
                    byUrl.try_emplace(entry.device.url, &entry);
        for (const Entry &entry : found)
            byUrl.try_emplace(entry.device.url, &entry);
        std::vector<FinderEvent> events;
        std::vector<Entry> next;
        for (const Entry &known : reported) {
            const auto still = byUrl.find(known.device.url);
            if (still == byUrl.end() || still->second->identity != known.identity) {
                events.push_back({FinderEvent::Kind::Vanished, known.device});
                continue;
            }
            next.push_back(*still->second);
            byUrl.erase(still);
            if (next.back().device != known.device)
                events.push_back({FinderEvent::Kind::Changed, next.back().device});
        }
        for (const Entry &entry : found) {
            const auto isNew = byUrl.find(entry.device.url);
            if (isNew == byUrl.end() || isNew->second != &entry)
                continue;
            next.push_back(entry);
            events.push_back({FinderEvent::Kind::Appeared, entry.device});
        }
        {
            const std::lock_guard lock(mutex);
            reported = std::move(next);
        }
        for (const FinderEvent &event : events)
            if (callback)
                callback(event);
    }

    const FinderOptions options;
    const Callback callback;
    mutable std::mutex mutex; // guards services, hasHeard and, for readers on other threads, reported
    std::condition_variable_any wake;
    Services services;
    bool hasHeard = false;
    std::vector<Entry> reported;
    std::map<ServiceKey, QHostAddress> chosen;
    std::unique_ptr<MdnsBrowser> browser;
    std::jthread thread; // last: joined before what it uses goes
};

Finder::Finder(FinderOptions options, Callback callback)
    : d(std::make_unique<Private>(std::move(options), std::move(callback)))
{
}

Finder::~Finder() = default;

std::vector<FoundDevice> Finder::now() const
{
    const std::lock_guard lock(d->mutex);
    std::vector<FoundDevice> out;
    for (const Private::Entry &entry : d->reported)
        out.push_back(entry.device);
    return out;
}

std::optional<Error> Finder::problem() const
{
    return d->browser ? d->browser->problem() : std::nullopt;
}

} // namespace imprint
