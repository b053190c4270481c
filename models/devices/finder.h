// What is plugged in (USB serial ports) and what is announced (mDNS, protocol.md section 5), as links that can be tried.
//
// Finder never opens a port and never sends to a device. What a device says of itself in an announcement is a hint for
// the list: lengths bounded, control characters gone, nothing of it believed (protocol.md section 5).
//
// A USB port is known by vendor, product, USB serial number and location: another board in the same socket is a
// Vanished and an Appeared. An announced device has one URL out of its addresses and keeps it as long as that address
// is announced: 127.0.0.0/8 (heard on the loopback interface only), then IPv4, IPv6, and link-local addresses last. No
// two devices have the same URL at the same time: of several instances at one address and port the first counts.
#pragma once

#include "models/core/clock.h"
#include "models/devices/mdns.h"

#include <optional>

namespace imprint {

struct FoundDevice {
    QString url;                   // what makeLink takes: "serial:/dev/ttyUSB0?baud=115200", "coap://192.168.1.5:5683"
    QString where;                 // for people: "/dev/ttyUSB0", "192.168.1.5:5683"
    QString board;                 // USB manufacturer and description; for announced devices the instance name
    std::optional<quint16> vid, pid;
    QString usbSerial;
    QStringList otherUrls;         // the further addresses of an announced device, best first

    // Hints of the announcement; empty for serial ports and where the announcement holds nothing usable.
    QString serial;                // sn: 1 to 64 printable ASCII characters
    QString model;                 // md: at most 64 characters
    QString state;                 // st: "factory" or "released"
    QString fingerprint16;         // fp: 16 lower-case hex digits

    bool operator==(const FoundDevice &) const = default;
};

struct FinderEvent {
    // Changed: same url, but what is known about it differs.
    enum class Kind { Appeared, Changed, Vanished };
    Kind kind = Kind::Appeared;
    FoundDevice device;
};

struct SerialPortEntry {
    QString location;              // "/dev/ttyUSB0", "COM3"
    QString manufacturer, description, usbSerial;
    std::optional<quint16> vid, pid;

    bool operator==(const SerialPortEntry &) const = default;
};

// The ports of this computer, one entry a port, as QSerialPortInfo tells them. Takes some milliseconds.
std::vector<SerialPortEntry> systemSerialPorts();

struct UsbFilter {
    quint16 vid = 0;
    std::optional<quint16> pid;    // none: every product of the vendor
    qint32 baud = 115200;          // for the URL
};

struct FinderOptions {
    bool hasSerial = true;
    bool hasNetwork = true;
    std::vector<UsbFilter> usb;    // the first that matches counts; empty: every port that has USB ids, at 115200 baud
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
