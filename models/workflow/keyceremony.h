// Keys are made in a token, or brought into one, and the making is put on record: a text to print and sign by hand, with who, when, which
// token, the key check value, and what the token says of the key; an EC key signs the text itself, which shows that the token has it.
//
// Blocking; the token is logged in and open for writing. Errors: those of crypto/token/tokenkeys.h, "derivation.key".
#pragma once

#include "crypto/token/token.h"
#include "models/registry/registry.h"

namespace imprint {

struct MadeKey {
    KeyInfo info;
    bool isImported = false;
    QString check; // of an AES key, six hex digits
    std::optional<EcPublicKey> publicKey;
};
struct KeyWish {
    bool isEc = true;
    Curve curve = Curve::P256;
    std::size_t bytes = 32; // of an AES key
};

Result<MadeKey> makeKey(const std::shared_ptr<Token> &token, const QString &label, const KeyWish &wish);
// The check value in the token must be that of the bytes.
Result<MadeKey> importKey(const std::shared_ptr<Token> &token, const QString &label, Secret key);
// Of a key outside; expected: what it must agree with, or empty.
Result<std::string> checkOfKey(const Secret &key, const std::string &expected);
// Of an AES key in the token.
Result<std::string> checkInToken(const std::shared_ptr<Token> &token, const std::string &label, const std::string &expected);
// hex digits as typed; "derivation.key".
Result<Secret> keyFromHex(const Secret &typed);

Result<QByteArray> keyRecord(const std::shared_ptr<Token> &token, const MadeKey &made, const Actor &actor, std::int64_t now);

} // namespace imprint
