#include "models/workflow/standing.h"

namespace imprint {
namespace {

StandingKind updatingKind(const Identification &device, const UpdateRecord &record)
{
    if (*device.phase == UpdatePhase::Offered)
        return StandingKind::OurOffer;
    if (record.newSpki.empty())
        return StandingKind::OurLostUpdate;
    if (device.pendingKey->spki() != record.newSpki)
        return StandingKind::OurUnknownUpdate;
    const bool hasOurLeaf = device.leafHash && !record.leaf.empty() && *device.leafHash == record.leafHash;
    return hasOurLeaf ? StandingKind::OurCertificate : StandingKind::OurUpdate;
}

Result<Standing> updating(const Identification &device, Registry &registry, bool isOurs)
{
    if (!isOurs)
        return Standing{StandingKind::ForeignUpdate, {}};
    auto record = registry.update(*device.txid);
    if (!record)
        return std::move(record).error();
    if (!*record || (*record)->serial.toStdString() != device.serial || (*record)->epoch != device.epoch)
        return Standing{StandingKind::OurUnknownUpdate, {}};
    const StandingKind kind = updatingKind(device, **record);
    return Standing{kind, std::move(*record)};
}

Result<Standing> owned(const Identification &device, Registry &registry, bool isOurs, const UpdateRecord *latest)
{
    if (!isOurs)
        return Standing{StandingKind::ForeignDevice, {}};
    auto record = latest ? Result<std::optional<UpdateRecord>>(*latest) : registry.latestUpdate(QString::fromStdString(device.serial));
    if (!record)
        return std::move(record).error();
    const bool isOurKey = *record && !(*record)->leaf.empty() && (*record)->newSpki == device.key.spki() && (*record)->epoch == device.epoch;
    if (!isOurKey)
        return Standing{StandingKind::OurUnknownLeaf, {}};
    if ((*record)->leafHash != *device.leafHash) { // renewed since (section 6.8), perhaps
        auto renewed = registry.renewedLeaf((*record)->serial, device.key.spkiSha256(), *device.leafHash);
        if (!renewed)
            return std::move(renewed).error();
        if (!*renewed)
            return Standing{StandingKind::OurUnknownLeaf, {}};
        (*record)->leaf = std::move((*renewed)->leaf);
        (*record)->leafHash = *device.leafHash;
        (*record)->sequence = (*renewed)->sequence;
        (*record)->isLeafRevoked = (*renewed)->isRevoked;
    }
    return Standing{StandingKind::OurDevice, std::move(*record)};
}

} // namespace

Result<Standing> standingOf(const Identification &device, Registry &registry, const Sha256 &ownerId, const UpdateRecord *latest)
{
    const bool isOurs = device.ownerId && *device.ownerId == ownerId;
    switch (device.state) {
    case DeviceState::Updating:
        return updating(device, registry, isOurs);
    case DeviceState::Owned:
        return owned(device, registry, isOurs, latest);
    case DeviceState::Factory:
    case DeviceState::Released:
        break;
    }
    return Standing{StandingKind::Free, {}};
}

} // namespace imprint
