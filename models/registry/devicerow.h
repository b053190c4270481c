// A row of the device table as a DeviceRecord; the one list of its columns.
#pragma once

#include "models/registry/registry.h"
#include "models/registry/sqlconnection.h"

namespace imprint {

// d.serial is the key; rest: what follows FROM, e.g. "WHERE d.serial = ?".
inline QString selectDevices(const QString &rest)
{
    return QStringLiteral("SELECT d.serial, d.model, d.vendor, d.firmware, d.hardware_address, d.highest_epoch, "
                          "d.own_release_epoch, "
                          "d.state, d.key_fingerprint, c.leaf_hash, d.first_seen_at, d.last_seen_at, "
                          "COALESCE(c.not_after, 0), d.address "
                          "FROM device d LEFT JOIN certificate c ON c.id = d.certificate_id AND c.state = 2 ") +
           rest;
}

inline DeviceRecord deviceOf(const SqlRows &row)
{
    DeviceRecord device;
    device.serial = row.text(0);
    device.model = row.text(1);
    device.vendor = row.text(2);
    device.firmware = row.text(3);
    device.hardwareAddress = row.text(4);
    device.highestEpoch = std::uint32_t(row.integer(5));
    if (!row.isNull(6))
        device.ownReleaseEpoch = std::uint32_t(row.integer(6));
    device.state = row.text(7);
    device.keyFingerprint = row.fixed(8);
    device.leafHash = row.fixed(9);
    device.firstSeenAt = row.integer(10);
    device.lastSeenAt = row.integer(11);
    device.certificateNotAfter = row.integer(12);
    device.address = row.text(13);
    return device;
}

} // namespace imprint
