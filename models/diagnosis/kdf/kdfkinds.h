// Which members a derivation has, for those who read and write them (kdfspecreader.cpp, kdfspecwriter.cpp).
#pragma once

#include "crypto/kdflab/kdfeval.h"

#include <QStringList>

namespace imprint {

QString kdfText(std::string_view literal);
const QStringList &kdfIndexWords(); // of BlockIndex, in its order

inline bool isMac(kdflab::KdfKind kind) { return kind == kdflab::KdfKind::Counter || kind == kdflab::KdfKind::Feedback; }
inline bool hasCounter(kdflab::KdfKind kind)
{
    return isMac(kind) || kind == kdflab::KdfKind::Hkdf || kind == kdflab::KdfKind::HkdfChain || kind == kdflab::KdfKind::X963 || kind == kdflab::KdfKind::OneStep;
}
inline bool hasIterations(kdflab::KdfKind kind)
{
    return kind == kdflab::KdfKind::Pbkdf2 || kind == kdflab::KdfKind::Pbkdf1 || kind == kdflab::KdfKind::IteratedHash || kind == kdflab::KdfKind::BytesToKey;
}
inline bool hasArgon(kdflab::KdfKind kind) { return kind == kdflab::KdfKind::Argon2d || kind == kdflab::KdfKind::Argon2i || kind == kdflab::KdfKind::Argon2id; }
inline bool hasHash(const kdflab::KdfSpec &s)
{
    return !hasArgon(s.kind) && s.kind != kdflab::KdfKind::Scrypt && s.kind != kdflab::KdfKind::Cmac && s.kind != kdflab::KdfKind::AesCbc && !isMac(s.kind);
}
inline int defaultCounterBits(kdflab::KdfKind kind) { return kind == kdflab::KdfKind::Hkdf || kind == kdflab::KdfKind::HkdfChain ? 8 : 32; }

inline kdflab::FormulaPart partOf(kdflab::FormulaPart::Kind kind)
{
    kdflab::FormulaPart part;
    part.kind = kind;
    return part;
}

} // namespace imprint
