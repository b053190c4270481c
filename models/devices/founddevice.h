// One device that may be there, as a link that can be tried, and how it is made of what a USB port or an announcement
// tells. No I/O but systemSerialPorts.
//
// Texts from outside are for the list only: at most 64 characters, nothing in them that could move, hide or reverse
// what stands around it. Hints have the form of protocol.md section 5 or are empty; none is believed.
#pragma once

#include "models/devices/mdns.h"

#include <optional>

namespace imprint {

struct FoundDevice {
    QString url;   // what makeLink takes: "serial:/dev/ttyUSB0?baud=115200", "coap://192.168.1.5:5683"
    QString where; // for people: "/dev/ttyUSB0", "192.168.1.5:5683"
    QString board; // USB manufacturer and description; for announced devices the instance name
    std::optional<quint16> vid, pid;
    QString usbSerial;
    QStringList otherUrls; // the further addresses of an announced device, best first

    // Hints of the announcement; empty for serial ports and where the announcement holds nothing usable.
    QString serial;        // sn: 1 to 64 printable ASCII characters
    QString model;         // md: at most 64 characters
    QString state;         // st: "factory" or "released"
    QString fingerprint16; // fp: 16 lower-case hex digits

    bool operator==(const FoundDevice &) const = default;
};

struct SerialPortEntry {
    QString location; // "/dev/ttyUSB0", "COM3"
    QString manufacturer, description, usbSerial;
    std::optional<quint16> vid, pid;

    bool operator==(const SerialPortEntry &) const = default;
};

// The ports of this computer, one entry a port, as QSerialPortInfo tells them. Takes some milliseconds.
std::vector<SerialPortEntry> systemSerialPorts();

FoundDevice pluggedDevice(const SerialPortEntry &port, qint32 baud);

// The addresses of an announcement, best first: 127.0.0.0/8 (only ever reported where it was heard on loopback), IPv4,
// IPv6, ::1, link-local ones. preferred comes first where it is among them.
std::vector<QHostAddress> rankedAddresses(const MdnsFound &found, const QHostAddress &preferred = {});
// addresses: at least one; the first makes the URL.
FoundDevice announcedDevice(const MdnsFound &found, const std::vector<QHostAddress> &addresses);

} // namespace imprint
