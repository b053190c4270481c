// What the five steps ask of a device, whatever language it speaks. One implementation now (homecaprotocol); another
// protocol is another row in protocols.h.
//
// Each call is one request with a deadline. It checks form only (types, sizes, points on their curve, the device's
// curve); what an answer means for ownership is decided in models/workflow/steps. Errors: those of CoapClient and "device.…" for what the device answered (see
// homecaprotocol.h).
#pragma once

#include "crypto/keyupdate.h"
#include "models/devices/link.h"

#include <array>

namespace imprint {

enum class DeviceState : std::uint8_t { Factory = 0, Released = 1, Owned = 2, Updating = 3 };
enum class UpdatePhase : std::uint8_t { Offered = 1, Prepared = 2, Certified = 3 };

namespace capability {
constexpr std::uint64_t LocalShare = 1, Dtls = 2, RandomSample = 4, Refresh = 32;
}

struct Identification {
    std::string serial, model, firmware, vendor; // printable ASCII serial 1-64; the others may be empty
    DeviceState state = DeviceState::Factory;
    EcPublicKey key;                             // P
    std::uint64_t capabilities = 0;
    std::uint32_t epoch = 0;
    std::uint64_t maxMessage = 0;
    std::optional<std::uint64_t> uptimeMs;
    Bytes hardwareAddress;                       // 6 or 8 bytes, or empty
    // While updating: txid and phase, from prepared on pendingKey, from certified on leafHash. While owned: ownerId, leafHash.
    std::optional<Sha256> ownerId, leafHash;
    std::optional<Bytes16> txid;
    std::optional<UpdatePhase> phase;
    std::optional<EcPublicKey> pendingKey;

    bool can(std::uint64_t bit) const { return (capabilities & bit) != 0; }
};

struct PossessionAnswer {
    Bytes32 rDev{};
    Bytes signature;
};
struct OfferAnswer {
    Bytes32 rDev{};
    EcPublicKey qDev;
    std::optional<EcPublicKey> u;
};
struct PrepareRequest {
    Bytes16 txid{};
    EcPublicKey qCa;
    Bytes32 rCa{};
    Bytes anchor;
    Bytes sigCa;
};
struct PrepareAnswer {
    EcPublicKey pNew;
    Bytes sigOld, sigNew;
};

struct Patience {
    Deadline deadline;
    std::stop_token stop;
};

class DeviceProtocol {
public:
    virtual ~DeviceProtocol() = default;

    // How long the device asked to be left alone with its last refusal (Max-Age of 4.29 and 5.03); 0: it did not.
    virtual Milliseconds askedPause() const { return Milliseconds(0); }
    virtual Result<void> wake(const Patience &p) = 0; // until it answers at all
    virtual Result<Identification> identify(const Patience &p) = 0;
    virtual Result<std::uint32_t> release(ByteView token, const Patience &p) = 0; // the new epoch
    virtual Result<PossessionAnswer> provePossession(const Bytes32 &nonce, const Sha256 &ownerId, const Patience &p) = 0;
    virtual Result<OfferAnswer> offer(const Identification &device, const Sha256 &ownerId, const Sha256 &commitment, const Bytes16 &txid,
                                      const Patience &p) = 0;
    virtual Result<PrepareAnswer> prepare(const PrepareRequest &request, const Patience &p) = 0;
    virtual Result<void> abandon(const Bytes16 &txid, ByteView token, const Patience &p) = 0; // token empty while offered
    virtual Result<Sha256> install(const Bytes16 &txid, ByteView leaf, const std::vector<Bytes> &chain, std::uint64_t sequence,
                                   const Patience &p) = 0;
    virtual Result<std::uint32_t> commit(const Bytes16 &txid, ByteView token, const Patience &p) = 0; // the epoch
    virtual Result<Bytes> randomSample(std::size_t bytes, const Patience &p) = 0;
};

} // namespace imprint
