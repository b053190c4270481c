// What is plugged in (USB serial ports) and what is announced (mDNS, protocol.md section 5), as links that can be
// tried.
//
// Finder never opens a port and never sends to a device. What a device says of itself in an announcement is a hint
// for the list: lengths bounded, control characters gone, nothing of it believed (protocol.md section 5).
//
// A USB port is known by vendor, product, USB serial number and location: another board in the same socket is a
// Vanished and an Appeared. An announced device has one URL out of its addresses and keeps it as long as that address
// is announced: 127.0.0.0/8 (heard on the loopback interface only), then IPv4, IPv6, and link-local addresses last.
// No two devices have the same URL at the same time: of several instances at one address and port the first counts.
// At most 1,024 announced devices are kept.
#pragma once

#include "models/core/clock.h"
#include "models/devices/founddevice.h"

namespace imprint {

struct FinderEvent {
    // Changed: same url, but what is known about it differs.
    enum class Kind { Appeared, Changed, Vanished };
    Kind kind = Kind::Appeared;
    FoundDevice device;
};

struct UsbFilter {
    quint16 vid = 0;
    std::optional<quint16> pid; // none: every product of the vendor
    qint32 baud = 115200;       // for the URL
};

struct FinderOptions {
    bool hasSerial = true;
    bool hasNetwork = true;
    std::vector<UsbFilter> usb; // the first that matches counts; empty: every port that has USB ids, at 115200 baud
    Milliseconds serialPoll{1000};
    std::function<std::vector<SerialPortEntry>()> listPorts = systemSerialPorts; // called on the finder's thread
    QString serviceType = QStringLiteral("_homeca-dev._udp");
    MdnsOptions mdns;
};

class Finder {
public:
    // Called on the finder's thread, one at a time; must be quick and must not destroy the finder.
    using Callback = std::function<void(const FinderEvent &event)>;

    explicit Finder(FinderOptions options, Callback callback = {});
    ~Finder(); // no callback is under way or follows when it returns
    Finder(const Finder &) = delete;
    Finder &operator=(const Finder &) = delete;

    // Thread-safe. What is there now, in the order of appearance.
    std::vector<FoundDevice> now() const;
    // "mdns.port" while announcements cannot be heard; serial ports are found nevertheless.
    std::optional<Error> problem() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace imprint
