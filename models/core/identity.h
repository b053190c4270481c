// What an order, a label or a CSV says of a device before anyone has seen it.
#pragma once

#include "crypto/eckey.h"

#include <QString>

#include <optional>

namespace imprint {

// Serials are 1 to 64 characters of printable ASCII, 0x20 to 0x7E (protocol.md section 3).
bool isSerial(const QString &text);

// A delivered public key as people write it: PEM (also squeezed onto one line), base64 or hex (with or without ':' and
// spaces) of a DER SPKI, compressed or not. "key.text" with the reason, "key.private" for a private key, whose text is
// not repeated, and those of EcPublicKey::importKey.
Result<EcPublicKey> readKeyText(const QString &text);
// SHA-256 in hex, with or without ':' and spaces. "key.fingerprint".
Result<Sha256> readFingerprintText(const QString &text);

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
