// The three tokens that the CA key signs (protocol.md sections 6.2, 6.4c and 6.6): COSE_Sign1 around a small CBOR map.
#pragma once

#include "crypto/cose.h"
#include "crypto/keyupdate.h"

namespace imprint {

Result<Bytes> releaseToken(Signer &ca, const std::string &serial, std::uint32_t epoch, std::int64_t issuedAtSeconds, const Sha256 &spkiSha256);
Result<Bytes> abandonToken(Signer &ca, const std::string &serial, std::uint32_t epoch, const Bytes16 &txid);
Result<Bytes> commitToken(Signer &ca, const std::string &serial, std::uint32_t epoch, const Bytes16 &txid, std::uint64_t sequence,
                          const Sha256 &leafHash, const Sha256 &newSpkiSha256);

} // namespace imprint
