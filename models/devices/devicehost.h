// One simulated device with its links: carries the traffic, prints the console, goes down and comes up again, announces
// itself while it is free, and speaks DTLS while it is owned.
//
// Lives on the thread of the event loop that it was made on. After a loss of power it is deaf for bootTime, prints its
// banner, and answers again.
#pragma once

#include "models/devices/deviceconsole.h"
#include "models/devices/deviceports.h"
#include "models/devices/devicerefresh.h"
#include "models/devices/mdns.h"
#include "models/devices/simulateddevice.h"

#include <list>

namespace imprint::simulation {

struct HostOptions {
    bool hasPty = false, hasUdp = false, hasDtls = false;
    QString ptyLink; // may be empty
    QHostAddress listen{QHostAddress::LocalHost};
    quint16 port = 0;                   // UDP; DTLS is on the next one. 0: whatever is free
    MdnsResponder *responder = nullptr; // null: no announcements
    std::function<void()> die;
    // Refresh (section 6.8) so often while it is owned; 0: never. findOwner tells where, by the owner id.
    std::chrono::seconds refreshTime{0};
    std::function<std::optional<OwnerPlace>(const Sha256 &)> findOwner;
};

class DeviceHost {
public:
    static constexpr Milliseconds bootTime{50};

    DeviceHost(std::unique_ptr<DeviceStore> store, DeviceFaults faults, HostOptions options);
    ~DeviceHost();
    DeviceHost(const DeviceHost &) = delete;
    DeviceHost &operator=(const DeviceHost &) = delete;

    Result<void> start();
    QStringList urls() const;  // what answers now: serial:, coap:
    QString secureUrl() const; // what will answer once it is owned; empty without DTLS
    const SimulatedDevice &device() const { return m_device; }

private:
    // A frame that waits to be overtaken.
    struct Held {
        Bytes message;
        std::function<void(ByteView)> deliver;
    };
    struct Attachment {
        std::unique_ptr<DevicePort> port;
        std::unique_ptr<CoapServer> server;
        std::optional<Held> in, out;
    };
    using Deliver = std::function<void(ByteView)>;

    Result<void> openNetwork();
    void attach(std::unique_ptr<DevicePort> port);
    void received(Attachment &a, ByteView message, const std::string &peer);
    void process(Attachment &a, ByteView message, const std::string &peer);
    void transmit(Attachment &a, ByteView message, const std::string &peer);
    void shuffle(std::optional<Held> &held, ByteView message, Deliver deliver);
    void releaseHeld(std::optional<Held> &held);
    void later(Milliseconds time, std::function<void()> what); // not when the power went in between
    void due();
    void arm();
    void settle();
    void restart();
    void bringUp();
    void tick();
    void refreshSecurity();
    void refreshAnnouncement();
    void refreshOwnership();
    void print(const Lines &lines);
    std::string chatter();

    std::unique_ptr<DeviceStore> m_store;
    DeviceFaults m_faults;
    HostOptions m_options;
    SystemRandom m_random;
    SimulatedDevice m_device;
    std::list<Attachment> m_attachments; // references stay good
    DtlsPort *m_dtls = nullptr;
    Bytes m_servedLeaf;
    quint16 m_announcedPort = 0;
    std::optional<MdnsResponder::Id> m_announced;
    MdnsTxt m_announcedTxt;
    QObject m_context; // timers that are under way end with it
    QTimer m_timer, m_tick;
    int m_generation = 0;
    std::uint32_t m_chatter = 0, m_ticks = 0;
    bool m_isUp = false, m_isRefreshing = false;
    Deadline m_nextRefresh{};
    std::unique_ptr<RefreshVisit> m_visit;
};

} // namespace imprint::simulation
