#include "models/devices/finder.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <stop_token>
#include <thread>
#include <tuple>

namespace imprint {

namespace {
constexpr std::size_t mostAnnounced = 1024;

const UsbFilter *filterFor(const SerialPortEntry &port, const std::vector<UsbFilter> &filters)
{
    const auto found = std::find_if(filters.begin(), filters.end(), [&](const UsbFilter &filter) {
        return port.vid == filter.vid && (!filter.pid || port.pid == filter.pid);
    });
    return found == filters.end() ? nullptr : &*found;
}

} // namespace

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
        else if (services.size() < mostAnnounced || services.contains(key))
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
            const QStringList identity{port.location, QString::number(*port.vid), QString::number(port.pid.value_or(0)),
                                       port.usbSerial};
            out.push_back({identity.join(u'|'), pluggedDevice(port, filter ? filter->baud : UsbFilter().baud)});
        }
        return out;
    }

    // An address once chosen stays as long as it is announced: runs know a device by its URL.
    std::vector<Entry> networkDevices(const Services &heardServices)
    {
        std::map<ServiceKey, QHostAddress> nextChosen;
        std::vector<Entry> out;
        for (const auto &[key, found] : heardServices) {
            const auto before = chosen.find(key);
            const std::vector<QHostAddress> addresses =
                rankedAddresses(found, before == chosen.end() ? QHostAddress() : before->second);
            if (addresses.empty())
                continue;
            nextChosen[key] = addresses.front();
            FoundDevice device = announcedDevice(found, addresses);
            out.push_back({device.url + u'|' + found.host, std::move(device)});
        }
        chosen = std::move(nextChosen);
        return out;
    }

    // One entry for each URL: where several instances lead to one, that which was reported before.
    std::map<QString, const Entry *> choose(const std::vector<Entry> &found) const
    {
        std::map<std::pair<QString, QString>, const Entry *> byName;
        for (const Entry &entry : found)
            byName.try_emplace({entry.identity, entry.device.board}, &entry);
        std::map<QString, const Entry *> byUrl;
        for (const Entry &known : reported) {
            const auto still = byName.find({known.identity, known.device.board});
            if (still != byName.end())
                byUrl.try_emplace(still->second->device.url, still->second);
        }
        for (const Entry &entry : found)
            byUrl.try_emplace(entry.device.url, &entry);
        return byUrl;
    }

    void update(const std::vector<SerialPortEntry> &ports, const Services &heardServices)
    {
        std::vector<Entry> found = serialDevices(ports);
        std::vector<Entry> announced = networkDevices(heardServices);
        std::move(announced.begin(), announced.end(), std::back_inserter(found));
        std::map<QString, const Entry *> byUrl = choose(found);
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
