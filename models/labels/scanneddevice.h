// Which device an onboarding code means, wherever one is scanned, pasted or stands in a file.
//
// The serial comes from HCA1 codes, Digital Links, Matter's optional data, Aqara's Zigbee codes, DPP's "SN=…" and bare
// serials (also as scanners type them, models/core/scantext.h); an address from Zigbee, Thread and DPP. HCA1 and DPP also
// deliver the public key. Wi-Fi, HomeKit, Z-Wave and Espressif codes name no device: both are empty.
//
// "code.payload" and "code.field" for texts that begin like a code and are none, and for what is no serial either: a
// damaged code is never taken for a serial.
#pragma once

#include "models/core/importcsv.h"
#include "models/labels/payloads.h"

namespace imprint {

struct ScannedDevice {
    const CodeFormat *format = nullptr;
    QString serial;                  // may be empty
    QString hardwareAddress;         // EUI-64 or MAC, hex in capitals; may be empty
    std::optional<EcPublicKey> key;  // on P-256 or P-384; absent for other curves and for thumbprints
};

Result<ScannedDevice> scannedDevice(const QString &typed);
// What was typed, or the serial of the code that was scanned or pasted in its place: "code.no-serial" when it has none.
Result<QString> serialOfText(const QString &typed);

// An order that is a list of scans, one code a line, without a header. isScanList looks at the first line alone.
bool isScanList(const QByteArray &content);
// All or nothing, like importCsv. Lines without a serial, serials and keys that stand there twice are problems.
CsvImport importScans(const QByteArray &content, const QString &sourceName);

} // namespace imprint
