// Where a device stands between us and the world: what it says of itself, held against what the registry recorded
// (protocol.md section 9). The steps and resume decide by this alone.
#pragma once

#include "models/devices/protocol.h"
#include "models/registry/registry.h"

namespace imprint {

enum class StandingKind {
    Free,              // factory or released
    OurOffer,          // offered under a txid of ours: abandon, begin anew
    OurUpdate,         // prepared with the P' we recorded (or certified with another leaf): install
    OurLostUpdate,     // prepared under our txid, but P' was never recorded here: abandon with a token, begin anew
    OurCertificate,    // certified with the leaf we recorded: commit
    OurDevice,         // owned by us with the leaf we recorded
    OurUnknownLeaf,    // owned by us with a leaf that this registry does not know
    OurUnknownUpdate,  // updating for us under a txid, or with a P', that this registry does not know
    ForeignUpdate,     // updating for somebody else
    ForeignDevice,     // owned by somebody else
};

struct Standing {
    StandingKind kind = StandingKind::Free;
    std::optional<UpdateRecord> record; // the key update it stands in, where the registry knows one

    bool isOurs() const { return kind >= StandingKind::OurUpdate && kind != StandingKind::OurLostUpdate && kind <= StandingKind::OurDevice; }
};

// latest: the device's newest update where the caller has just recorded it and holds the device; null: the registry is asked.
Result<Standing> standingOf(const Identification &device, Registry &registry, const Sha256 &ownerId, const UpdateRecord *latest = nullptr);

} // namespace imprint
