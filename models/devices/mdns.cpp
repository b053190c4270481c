#include "models/devices/mdns.h"

#include "models/devices/mdnsannouncer.h"
#include "models/devices/mdnsresolver.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace imprint {

namespace {

constexpr qsizetype longestKey = 9, longestEntry = 255, longestTxt = 1300;

Result<void> checkTxt(const MdnsTxt &txt)
{
    qsizetype total = 0;
    for (const auto &[key, value] : txt) {
        const bool isPlain =
            std::all_of(key.begin(), key.end(), [](char c) { return c >= 0x20 && c < 0x7F && c != '='; });
        if (key.isEmpty() || key.size() > longestKey || !isPlain)
            return fail("mdns.service",
                        "TXT key of " + std::to_string(key.size()) + " bytes is no 1 to 9 printable characters");
        const qsizetype entry = key.size() + 1 + value.size();
        total += 1 + entry;
        if (entry > longestEntry || total > longestTxt)
            return fail("mdns.service", "TXT entry " + key.toStdString() + " makes the record too long");
    }
    return {};
}

Result<void> checkService(const MdnsService &service)
{
    if (!serviceTypeName(service.type))
        return fail("mdns.service", "'" + service.type.toStdString() + "' is no service type");
    if (!instanceName(service.instance, service.type))
        return fail("mdns.service", "instance name '" + service.instance.toStdString() + "' is not 1 to 63 bytes long");
    if (service.port == 0)
        return fail("mdns.service", "port 0");
    return checkTxt(service.txt);
}

} // namespace

class MdnsResponder::Private {
public:
    explicit Private(const MdnsOptions &options)
        : announcer([this](int id, const QString &instance) { named(id, instance); }), loop(options, announcer)
    {
    }

    struct Entry {
        QString instance; // empty while it is being probed
        Named named;
    };

    void named(Id id, const QString &instance)
    {
        Named callback;
        {
            const std::lock_guard lock(mutex);
            const auto entry = entries.find(id);
            if (entry == entries.end())
                return;
            entry->second.instance = instance;
            callback = entry->second.named;
        }
        if (callback)
            callback(id, instance);
    }

    mutable std::mutex mutex; // guards entries and lastId
    std::map<Id, Entry> entries;
    Id lastId = 0;
    MdnsAnnouncer announcer;
    MdnsLoop loop; // last: ends before what it uses
};

MdnsResponder::MdnsResponder(const MdnsOptions &options) : d(std::make_unique<Private>(options)) {}

MdnsResponder::~MdnsResponder()
{
    d->loop.post([p = d.get()](std::int64_t now) { p->announcer.removeAll(now); });
}

Result<MdnsResponder::Id> MdnsResponder::announce(const MdnsService &service, Named named)
{
    if (auto checked = checkService(service); !checked)
        return std::move(checked).error();
    Id id = 0;
    {
        const std::lock_guard lock(d->mutex);
        id = ++d->lastId;
        d->entries[id] = {{}, std::move(named)};
    }
    d->loop.post([p = d.get(), id, service](std::int64_t now) { p->announcer.add(id, service, now); });
    return id;
}

Result<void> MdnsResponder::update(Id id, const MdnsTxt &txt)
{
    if (auto checked = checkTxt(txt); !checked)
        return checked;
    {
        const std::lock_guard lock(d->mutex);
        if (!d->entries.contains(id))
            return fail("mdns.service", "no service is announced under number " + std::to_string(id));
    }
    d->loop.post([p = d.get(), id, txt](std::int64_t now) { p->announcer.update(id, txt, now); });
    return {};
}

void MdnsResponder::withdraw(Id id)
{
    {
        const std::lock_guard lock(d->mutex);
        if (d->entries.erase(id) == 0)
            return;
    }
    d->loop.post([p = d.get(), id](std::int64_t now) { p->announcer.remove(id, now); });
}

QString MdnsResponder::instanceName(Id id) const
{
    const std::lock_guard lock(d->mutex);
    const auto entry = d->entries.find(id);
    return entry == d->entries.end() ? QString() : entry->second.instance;
}

std::optional<Error> MdnsResponder::problem() const
{
    return d->loop.problem();
}

class MdnsBrowser::Private {
public:
    explicit Private(const MdnsOptions &options) : loop(options, resolver) {}

    std::mutex mutex; // guards lastId
    Id lastId = 0;
    MdnsResolver resolver;
    MdnsLoop loop; // last: ends before what it uses
};

MdnsBrowser::MdnsBrowser(const MdnsOptions &options) : d(std::make_unique<Private>(options)) {}

MdnsBrowser::~MdnsBrowser() = default;

Result<MdnsBrowser::Id> MdnsBrowser::browse(const QString &type, Callback callback)
{
    if (!serviceTypeName(type) || !callback)
        return fail("mdns.service", "'" + type.toStdString() + "' is no service type");
    Id id = 0;
    {
        const std::lock_guard lock(d->mutex);
        id = ++d->lastId;
    }
    d->loop.post([p = d.get(), id, type, callback = std::move(callback)](std::int64_t now) {
        p->resolver.browse(id, type, callback, now);
    });
    return id;
}

void MdnsBrowser::stop(Id id)
{
    d->loop.postAndWait([p = d.get(), id](std::int64_t) { p->resolver.stop(id); });
}

std::optional<Error> MdnsBrowser::problem() const
{
    return d->loop.problem();
}

} // namespace imprint
