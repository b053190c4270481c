// Everything the five steps of one device work with. Made by DeviceRun, used by one thread.
#pragma once

#include "crypto/cacertificate.h"
#include "models/core/profile.h"
#include "models/devices/protocol.h"
#include "models/registry/registry.h"
#include "models/workflow/standing.h"

#include <functional>

namespace imprint {

// The site's side of a batch: shared by every device run, thread-safe, outlives them.
struct Workbench {
    Registry &registry;
    Signer &signer;
    RandomSource &random;
    const Clock &clock;
    SiteRecord site;
    CaCertificate ca;
};

struct SecuredAnswer {
    Identification device;
    Bytes leaf; // what the device presented; its path leads to this site's CA
};

// The device again, behind mutual DTLS (protocol.md section 6.7).
class SecuredDoor {
public:
    virtual ~SecuredDoor() = default;
    // False where the device cannot be reached by network: possession is proved on the clear link instead.
    virtual bool isThere() const = 0;
    // Handshake, then one answered GET /hca.
    virtual Result<SecuredAnswer> identify(const Patience &p) = 0;
};

// The new key of an update of this very run, and the place of its certificate.
struct ReservedSlot {
    EcPublicKey key;
    CertificateSlot slot;
};

struct StepContext {
    Workbench &bench;
    const Profile &profile;
    const BatchRecord &batch;
    const Claim &claim;
    DeviceProtocol &device;
    SecuredDoor &secured;
    QString where;               // the link
    std::stop_token stop;
    Identification seen;         // what the device last said
    Standing standing;           // and what that means
    Bytes shownLeaf;             // DER, once it was proved behind DTLS
    std::optional<Known> known;  // what the registry knows of it; as recall() says
    std::function<void(const QString &)> activity; // what is going on inside a step, one or two words for the row

    // Owned devices with capability 2 answer proofs by network behind DTLS only (protocol.md section 2).
    bool usesSecuredDoor() const { return seen.can(capability::Dtls) && secured.isThere(); }
    QString serial() const { return QString::fromStdString(seen.serial); }
    Patience patience() const { return {after(std::chrono::seconds(profile.patience.requestSeconds)), stop}; }
    // What the registry knows of the device as it was last seen; asked once, since nobody else may change it meanwhile.
    Result<const Known *> recall();
    // After the device changed its state: what it says now, and what that means. It must still be the device that was proved:
    // "device.changed" when serial, key or epoch are not the expected ones.
    // latest: its newest update where this run has just recorded it, null where the registry is to be asked.
    Result<void> lookAgain(const EcPublicKey &key, std::uint32_t epoch, const UpdateRecord *latest = nullptr);
    std::optional<ReservedSlot> reserved; // with the update step, used in the certificate step
};

} // namespace imprint
