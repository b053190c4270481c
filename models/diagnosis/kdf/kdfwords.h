// Specifications and inputs of key derivations as JSON, in the words that tests/vectors/kdf_forensics.json uses:
//
//   {"kdf": "PBKDF2", "hash": "sha256", "iterations": 10000, "length": 32}           with password, salt
//       also "block_index": "little endian", "one byte", "missing"; "first_block": 2; "combine": "last"
//   {"kdf": "HKDF", "hash": "sha256", "length": 32}                                  with ikm, salt, info
//       also "extract": false, "expand": false, "counter": "8 bit, from 0" or "none"
//   {"kdf": "HKDF chain", "hash": …, "block": 2}                                     with ikm, salt, all_infos
//   {"kdf": "scrypt", "N": 16384, "r": 8, "p": 1, "length": 32}                      with password, salt
//   {"kdf": "argon2id", "version": 19, "t": 3, "m_kib": 1024, "p": 1, "length": 32}  with password, salt, secret, ad
//   {"kdf": "SP800-108 counter", "prf": "CMAC-AES128", "counter": "32 bit before",
//    "fixed": "label || 00 || context || [L]32", "L": 128}                           with key, label, context
//       counter: "8 bit after, little endian, from 0", "16 bit middle" with [i] in fixed (kdfformula.h)
//   {"kdf": "PBKDF1" | "iterated hash" | "EVP_BytesToKey" | "hash" | "HMAC" | "X9.63" | "one-step", "hash": …,
//    "message": "password || salt"}; HMAC also "key": "salt"
//   and all: "offset", "derive" (bytes derived before the form), "output": "bytes reversed" … (outputform.h)
//
// Inputs are hex unless the name ends in _text (UTF-8) or _base64; all_infos is a list of texts. The secret may be called
// password, ikm or key. Members that nothing uses are named, not refused.
#pragma once

#include "crypto/kdflab/kdfeval.h"

#include <QJsonObject>
#include <QStringList>

namespace imprint {

struct NamedInputs {
    kdflab::KdfInputs values;
    std::string secretName; // what this file calls the secret
    std::vector<kdflab::Role> given;
};

// "kdf.case" with the path of what is wrong.
Result<kdflab::KdfSpec> specFromJson(const QJsonObject &json, QStringList &ignored);
Result<NamedInputs> inputsFromJson(const QJsonObject &json, QStringList &ignored);

QJsonObject specToJson(const kdflab::KdfSpec &spec, const std::string &secretName);
// Only what is not empty, and what `given` names.
QJsonObject inputsToJson(const kdflab::KdfInputs &inputs, const std::string &secretName,
                         const std::vector<kdflab::Role> &given);

} // namespace imprint
