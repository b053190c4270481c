#include "models/workflow/tokens.h"

#include "models/devices/cbor.h"

namespace imprint {
namespace {

Result<Bytes> signedToken(Signer &ca, std::string_view purpose, const CborBody &payload)
{
    const auto token = sign1(ca, purpose, payload.encoded());
    if (!token)
        return token.error();
    return encodeSign1(*token);
}

} // namespace

Result<Bytes> releaseToken(Signer &ca, const std::string &serial, std::uint32_t epoch, std::int64_t issuedAtSeconds, const Sha256 &spkiSha256)
{
    return signedToken(ca, "HomeCA-RELEASE-v1",
                       CborBody()
                           .addText(key::Serial, serial)
                           .add(key::Epoch, epoch)
                           .add(key::IssuedAt, std::uint64_t(std::max<std::int64_t>(0, issuedAtSeconds)))
                           .add(key::SpkiHash, spkiSha256));
}

Result<Bytes> abandonToken(Signer &ca, const std::string &serial, std::uint32_t epoch, const Bytes16 &txid)
{
    return signedToken(ca, "HomeCA-ABANDON-v1", CborBody().addText(key::Serial, serial).add(key::Epoch, epoch).add(key::Txid, txid));
}

Result<Bytes> commitToken(Signer &ca, const std::string &serial, std::uint32_t epoch, const Bytes16 &txid, std::uint64_t sequence,
                          const Sha256 &leafHash, const Sha256 &newSpkiSha256)
{
    return signedToken(ca, "HomeCA-COMMIT-v1",
                       CborBody()
                           .addText(key::Serial, serial)
                           .add(key::Epoch, epoch)
                           .add(key::Txid, txid)
                           .add(key::Sequence, sequence)
                           .add(key::LeafHash, leafHash)
                           .add(key::SpkiHash, newSpkiSha256));
}

} // namespace imprint
