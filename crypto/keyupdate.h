// The key update of protocol.md section 7, both sides, without any transport.
//
// Everything here is a pure function of its arguments: who sends what when, and what is journalled, is the
// caller's. Both sides build the same Transcript; Z, PRK and OKM never leave this unit, and k leaves it as a Secret
// for the caller to drop as soon as P' is recorded (section 7.3). All points must be on the identity key's curve:
// "key.curve". A transcript has no empty state: it is made with all its keys, by designated initialisers.
#pragma once

#include "crypto/eckey.h"

#include <optional>
#include <string>

namespace imprint {

using Bytes16 = std::array<std::uint8_t, 16>;
using Bytes32 = std::array<std::uint8_t, 32>;

// C = SHA-256("HomeCA-KU-v1 commit" || r_ca || Q_ca)
Sha256 keyUpdateCommitment(const Bytes32 &rCa, const EcPublicKey &qCa);

struct Transcript {
    std::string serial;
    std::uint32_t epoch = 0;
    EcPublicKey p;               // the identity key; its curve is the run's curve
    Sha256 ownerId{};
    Bytes16 txid{};
    Sha256 commitment{};
    Bytes32 rDev{};
    EcPublicKey qDev;
    std::optional<EcPublicKey> u; // absent without capability 1
    Bytes32 rCa{};
    EcPublicKey qCa;

    Bytes encoded() const;        // T
    Sha256 hash() const;          // H
};

// k from the transcript and one side's ephemeral key with the other's point; "update.transcript" when these are not
// the transcript's two ephemeral keys.
Result<Secret> keyUpdateScalar(const Transcript &t, const EcPrivateKey &own, const EcPublicKey &peer);

// HomeCA: P' = k*P + U, refused ("update.degenerate") at infinity, ±P and ±G.
Result<EcPublicKey> newPublicKey(const Transcript &t, const Secret &k);
// Device: d' = k*d + u, with the same refusals; "update.transcript" when d is not the private part of t.p, or there is
// a u without t.u or the other way round.
Result<EcPrivateKey> newPrivateKey(const Transcript &t, const Secret &k, const EcPrivateKey &d, const Secret *u);

// What the three signatures are over (section 7.2).
Bytes ownerStatement(const Sha256 &h, ByteView anchorDer);
Bytes oldKeyStatement(const Sha256 &h, const EcPublicKey &pNew);
Bytes newKeyStatement(const Sha256 &h, const EcPublicKey &pNew);

// Proof of possession (section 6.3): what the device signs.
struct Possession {
    std::string serial;
    EcPublicKey p;
    std::uint32_t epoch = 0;
    std::uint8_t state = 0;
    Sha256 ownerId{};
    Bytes32 nonce{};
    Bytes32 rDev{};

    Bytes statement() const;
};

} // namespace imprint
