// What an order, a label or a CSV says of a device before anyone has seen it.
#pragma once

#include "crypto/eckey.h"

#include <QString>

#include <optional>

namespace imprint {

// Serials are 1 to 64 characters of printable ASCII (0x20 to 0x7E), without leading or trailing space.
bool isSerial(const QString &text);

struct ExpectedDevice {
    QString serial;
    QString model;                     // may be empty
    std::optional<EcPublicKey> key;    // the delivered key …
    std::optional<Sha256> fingerprint; // … or only SHA-256 of its SPKI
    QString source;                    // where it was delivered, for the record: "order-4471.csv, line 17"

    bool hasDeliveredKey() const { return key || fingerprint; }
    // The fingerprint of whichever was delivered.
    std::optional<Sha256> deliveredFingerprint() const { return key ? std::optional(key->spkiSha256()) : fingerprint; }
};

} // namespace imprint
