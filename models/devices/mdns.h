// Multicast DNS and DNS service discovery without a daemon (RFC 6762, RFC 6763): announce services, browse for them.
//
// MdnsResponder and MdnsBrowser each run a thread of their own with sockets on UDP port 5353 of every interface that
// is up, IPv4 and IPv6, loopback included; the port is shared with Avahi, Bonjour or systemd-resolved. Interfaces
// that come and go are noticed within two seconds. All functions are thread-safe; callbacks come on the object's own
// thread, must be quick, must not destroy the object, and have ended when its destructor returns.
//
// Neither asks for unicast responses: of several programs that share the port only one would get them. Everything
// that arrives is hostile: parsing, cache and packets per source are bounded (dnsmessage.h, mdnscache.h,
// mdnssocket.h), and nothing announced is believed to be true.
#pragma once

#include "crypto/result.h"
#include "models/core/clock.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace imprint {

using MdnsTxt = std::vector<std::pair<QByteArray, QByteArray>>; // key and value, in order

struct MdnsService {
    QString instance; // for people, UTF-8 of 1 to 63 bytes, e.g. "Sensor 4711"
    QString type;     // "_homeca-dev._udp"
    quint16 port = 0; // not 0
    MdnsTxt txt;      // keys of 1 to 9 printable ASCII characters but '='; entries to 255 bytes, 1,300 in all
};

struct MdnsOptions {
    QStringList interfaces; // names, e.g. {"lo"}; empty: all that are up
    Milliseconds interfacePoll{2000};
};

class MdnsResponder {
public:
    using Id = int;
    // The name under which the service was registered in the end: "name (2)" when somebody else had "name". Called
    // again when a later conflict changes it.
    using Named = std::function<void(Id id, const QString &instance)>;

    explicit MdnsResponder(const MdnsOptions &options = {});
    ~MdnsResponder(); // says goodbye for every service; ends within a second
    MdnsResponder(const MdnsResponder &) = delete;
    MdnsResponder &operator=(const MdnsResponder &) = delete;

    // Probing takes about a second, then the service is announced. "mdns.service" when a field of it is not as above.
    Result<Id> announce(const MdnsService &service, Named named = {});
    // Other TXT for a service that stays; announced afresh. "mdns.service" as above, also for an unknown id.
    Result<void> update(Id id, const MdnsTxt &txt);
    void withdraw(Id id); // says goodbye; unknown ids are ignored
    // The registered name; empty while it is being probed and for unknown ids.
    QString instanceName(Id id) const;
    // "mdns.port" while port 5353 cannot be opened for any family; it is tried again with every look at the interfaces.
    std::optional<Error> problem() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

struct MdnsFound {
    QString instance; // as announced, any text
    QString type;     // "_homeca-dev._udp"
    QString host;     // "imprint-3fa9.local"
    quint16 port = 0;
    std::vector<QHostAddress> addresses; // at least one; link-local ones have their zone (scopeId)
    MdnsTxt txt;                         // any bytes; keys as sent; empty while not known

    bool operator==(const MdnsFound &) const = default;
};

struct MdnsEvent {
    enum class Kind { Added, Changed, Removed };
    Kind kind = Kind::Added;
    MdnsFound found; // for Removed: as it was last known
};

class MdnsBrowser {
public:
    using Id = int;
    using Callback = std::function<void(const MdnsEvent &event)>;

    explicit MdnsBrowser(const MdnsOptions &options = {});
    ~MdnsBrowser();
    MdnsBrowser(const MdnsBrowser &) = delete;
    MdnsBrowser &operator=(const MdnsBrowser &) = delete;

    // What is already known is reported first. One instance, host and port is one service, whichever interfaces it is
    // heard on; a service is reported once its host, port and an address are known. "mdns.service" when type is none.
    Result<Id> browse(const QString &type, Callback callback);
    void stop(Id id); // no callback for it is under way or follows when this returns; not to be called from a callback
    std::optional<Error> problem() const; // as MdnsResponder's

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace imprint
