// Radio channels of what shares a home: which overlap, and which to take given what is in use. From centre frequencies and widths
// alone; strength and load are not known here.
#pragma once

#include "crypto/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace imprint {

struct Channel {
    QString radio;      // "wifi", "wifi5", "zigbee", "ble", "zwave"
    QString name;       // "6", "25", "37", "EU"
    double centre = 0;  // MHz
    double width = 0;   // MHz, as far as it disturbs
    double low() const { return centre - width / 2; }
    double high() const { return centre + width / 2; }
    QString id() const { return radio + u':' + name; }
};

// Wi-Fi 1-14 (22 MHz as DSSS masks; 20 MHz OFDM lies inside) and 36-177, Zigbee and Thread 11-26 (2 MHz), BLE's advertising
// channels 37-39 (2 MHz), Z-Wave by region. IEEE 802.11-2020 annex E, IEEE 802.15.4-2020 10.1.3.3, Bluetooth Core 5.4 vol. 6
// part A 2, ITU-T G.9959 annex A.
const std::vector<Channel> &knownChannels();

// "wifi:6", "wifi5:36/80" (a block of that width), "thread:15" (the same as zigbee:15), "ble:37", "zwave:EU".
// Refuses with channels.unknown, naming what there is.
Result<Channel> channelNamed(const QString &id);

// How many MHz two channels share; 0 where they only touch.
double overlap(const Channel &a, const Channel &b);

struct Advice {
    Channel channel;
    double shared = 0;    // MHz under what is in use, at most its own width for each
    double distance = 0;  // MHz between the edges to the nearest in use; 0 when they overlap
    QStringList disturbedBy;
};
// The channels of a radio, the best first: least shared, then farthest.
std::vector<Advice> advise(const QString &radio, const std::vector<Channel> &inUse);

} // namespace imprint
