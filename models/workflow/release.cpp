#include "models/workflow/release.h"

#include "crypto/certificate.h"
#include "models/core/qtbytes.h"
#include "models/workflow/tokens.h"

namespace imprint {

Result<const Known *> StepContext::recall()
{
    if (!known) {
        auto asked = bench.registry.known(serial(), seen.epoch, seen.key);
        if (!asked)
            return std::move(asked).error();
        known = std::move(*asked);
    }
    return &*known;
}

Result<void> StepContext::lookAgain(const EcPublicKey &key, std::uint32_t epoch, const UpdateRecord *latest)
{
    auto again = device.identify(patience());
    if (!again)
        return std::move(again).error();
    if (again->serial != seen.serial || !(again->key == key) || again->epoch != epoch)
        return fail("device.changed", "the device at " + where.toStdString() + " now shows serial " + again->serial + ", key "
                        + toHex(again->key.spkiSha256()).substr(0, 16) + "… in epoch " + std::to_string(again->epoch));
    again->key = key; // the same, with what was computed for it
    auto stands = standingOf(*again, bench.registry, bench.site.ownerId, latest);
    if (!stands)
        return std::move(stands).error();
    known.reset();
    seen = std::move(*again);
    standing = std::move(*stands);
    return {};
}

Result<std::vector<Evidence>> provePossession(StepContext &c)
{
    return provePossession(c.bench, c.device, c.seen, c.patience());
}

Result<std::vector<Evidence>> provePossession(Workbench &bench, DeviceProtocol &device, const Identification &seen,
                                              const Patience &p)
{
    Possession statement{.serial = seen.serial,
                         .p = seen.key,
                         .epoch = seen.epoch,
                         .state = std::uint8_t(seen.state),
                         .ownerId = bench.site.ownerId};
    if (auto drawn = bench.random.fill(statement.nonce); !drawn)
        return drawn.error();
    auto answer = device.provePossession(statement.nonce, statement.ownerId, p);
    if (!answer)
        return std::move(answer).error();
    statement.rDev = answer->rDev;
    if (auto held = seen.key.verify(statement.statement(), answer->signature); !held)
        return fail("key.possession", seen.serial + ": " + held.error().detail);
    return std::vector<Evidence>{{QStringLiteral("fingerprint"), hexText(seen.key.spkiSha256())},
                                 {QStringLiteral("nonce"), hexText(statement.nonce)},
                                 {QStringLiteral("r-dev"), hexText(statement.rDev)},
                                 {QStringLiteral("possession"), hexText(answer->signature)}};
}

Result<std::vector<Evidence>> proveOwned(StepContext &c)
{
    if (!c.usesSecuredDoor())
        return provePossession(c);
    auto answer = c.secured.identify(c.patience());
    if (!answer)
        return std::move(answer).error();
    const auto leafKey = certificateKey(answer->leaf);
    if (!leafKey)
        return leafKey.error();
    if (answer->device.serial != c.seen.serial || !(answer->device.key == c.seen.key) || !(*leafKey == c.seen.key)
        || sha256(answer->leaf) != *c.seen.leafHash)
        return fail("key.possession", c.seen.serial + ": behind DTLS it shows another serial, key or certificate than before");
    c.shownLeaf = answer->leaf;
    return std::vector<Evidence>{{QStringLiteral("fingerprint"), hexText(c.seen.key.spkiSha256())},
                                 {QStringLiteral("dtls-leaf"), hexText(sha256(answer->leaf))}};
}

Result<std::vector<Evidence>> releaseOwned(StepContext &c, ReleaseOf knowledge)
{
    if (c.seen.state != DeviceState::Owned)
        return fail("release.unowned", c.seen.serial + " has no owner to release it");
    if (*c.seen.ownerId != c.bench.site.ownerId)
        return fail("release.foreign", c.seen.serial + " belongs to owner " + toHex(*c.seen.ownerId).substr(0, 16));
    if (c.seen.epoch == UINT32_MAX)
        return fail("release.epoch", c.seen.serial + " is in its last epoch");
    if (c.standing.kind != StandingKind::OurDevice && knowledge == ReleaseOf::KnownDevices)
        return fail("release.unknown", c.seen.serial + " shows a key or certificate that this registry never gave it");
    auto proof = proveOwned(c);
    if (!proof)
        return proof;
    // A commit whose answer was lost: it has just been proved, and the key that stays with the device must not be forgotten.
    if (c.standing.kind == StandingKind::OurDevice && c.standing.record->phase != UpdatePhaseRecord::Committed)
        if (auto noted = c.bench.registry.updateCommitted(c.standing.record->txid); !noted)
            return noted.error();
    const std::uint32_t epoch = c.seen.epoch;
    auto fresh = releaseToken(c.bench.signer, c.seen.serial, epoch, c.bench.clock.unixSeconds(), c.seen.key.spkiSha256());
    if (!fresh)
        return std::move(fresh).error();
    const auto token = c.bench.registry.releaseIssued(c.claim.runId, c.serial(), epoch, c.seen.key.spkiSha256(), *fresh);
    if (!token)
        return token.error();
    const auto newEpoch = c.device.release(*token, c.patience());
    if (!newEpoch)
        return newEpoch.error();
    if (*newEpoch != epoch + 1)
        return fail("release.counter", c.seen.serial + " went from epoch " + std::to_string(epoch) + " to " + std::to_string(*newEpoch));
    if (auto noted = c.bench.registry.releaseConfirmed(c.serial(), *newEpoch); !noted)
        return noted.error();
    if (auto again = c.lookAgain(EcPublicKey(c.seen.key), epoch + 1); !again)
        return again.error();
    proof->push_back({QStringLiteral("token"), hexText(*token)});
    proof->push_back({QStringLiteral("epoch"), QString::number(*newEpoch)});
    return proof;
}

} // namespace imprint
