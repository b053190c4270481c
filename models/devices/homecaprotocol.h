// The HomeCA device protocol, version 1 (protocol.md section 6), over any Link: typed requests out, checked answers in.
//
// Refuses ("device.answer", the detail names the key): missing keys, wrong types and sizes, a version other than 1, serials that are not
// printable ASCII, points that do not validate or lie on another curve than the device's, answers with another success code
// than protocol.md section 2 names. What a device refuses comes back as the "device.…" code of its CoAP code (the
// table in the .cpp) with the device's own words, cleaned, as detail. 4.29 and 5.03 are waited out (Max-Age) while the deadline allows.
#pragma once

#include "models/devices/coapclient.h"
#include "models/devices/protocol.h"

namespace imprint {

class CborMap;

class HomecaProtocol final : public DeviceProtocol {
public:
    // Both outlive this object; the link is open.
    HomecaProtocol(Link &link, RandomSource &random);

    Milliseconds askedPause() const override { return m_askedPause; }
    Result<void> wake(const Patience &p) override;
    Result<Identification> identify(const Patience &p) override;
    Result<std::uint32_t> release(ByteView token, const Patience &p) override;
    Result<PossessionAnswer> provePossession(const Bytes32 &nonce, const Sha256 &ownerId, const Patience &p) override;
    Result<OfferAnswer> offer(const Identification &device, const Sha256 &ownerId, const Sha256 &commitment, const Bytes16 &txid,
                              const Patience &p) override;
    Result<PrepareAnswer> prepare(const PrepareRequest &request, const Patience &p) override;
    Result<void> abandon(const Bytes16 &txid, ByteView token, const Patience &p) override;
    Result<Sha256> install(const Bytes16 &txid, ByteView leaf, const std::vector<Bytes> &chain, std::uint64_t sequence,
                           const Patience &p) override;
    Result<std::uint32_t> commit(const Bytes16 &txid, ByteView token, const Patience &p) override;
    Result<Bytes> randomSample(std::size_t bytes, const Patience &p) override;

private:
    Result<CoapResponse> call(CoapRequest request, const Patience &p);
    Result<CborMap> callMap(CoapRequest request, const Patience &p);

    CoapClient m_client;
    Milliseconds m_askedPause{0};
};

} // namespace imprint
