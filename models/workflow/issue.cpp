#include "models/workflow/issue.h"

#include "models/core/qtbytes.h"
#include "models/workflow/leafrequest.h"
#include "models/workflow/release.h"
#include "models/workflow/tokens.h"

namespace imprint {
namespace {

Result<Bytes> newLeaf(StepContext &c, const EcPublicKey &key)
{
    const LeafSubject subject{c.serial(), QString::fromStdString(c.seen.model), c.bench.site.name};
    return issueDeviceCertificate(leafRequest(c.profile.certificate, subject, key, c.bench.clock.unixSeconds()), c.bench.ca,
                                  c.bench.signer, c.bench.random);
}

Result<Bytes> signCommit(StepContext &c, const IssuedLeaf &issued)
{
    const UpdateRecord &record = *c.standing.record;
    return commitToken(c.bench.signer, c.seen.serial, record.epoch, record.txid, issued.sequence, issued.leafHash, sha256(record.newSpki));
}

// A slot that an earlier run has filled is used as it is. The token of the commit is signed while the leaf goes on record.
Result<IssuedLeaf> fillSlot(StepContext &c, const EcPublicKey &key, CertificateSlot slot)
{
    const bool isFilled = !slot.leaf.empty();
    auto leaf = isFilled ? Result<Bytes>(std::move(slot.leaf)) : newLeaf(c, key);
    if (!leaf)
        return std::move(leaf).error();
    IssuedLeaf issued{std::move(*leaf), {}, slot.sequence, {}, {}};
    issued.leafHash = sha256(issued.leaf);
    if (isFilled)
        return issued;
    auto stored = c.bench.registry.storeCertificateSoon(slot.id, issued.leaf);
    auto token = signCommit(c, issued);
    if (auto noted = stored.wait(); !noted)
        return noted.error();
    if (!token)
        return std::move(token).error();
    issued.commitToken = std::move(*token);
    return issued;
}

} // namespace

Result<IssuedLeaf> issueFor(StepContext &c)
{
    const UpdateRecord &record = *c.standing.record;
    if (record.isLeafRevoked) // while the run was interrupted
        return fail("certificate.taken-back", c.seen.serial + ", certificate " + toHex(record.leafHash).substr(0, 16) + "…");
    if (c.standing.kind == StandingKind::OurDevice || c.standing.kind == StandingKind::OurCertificate)
        return IssuedLeaf{record.leaf, record.leafHash, record.sequence, {}, {}};
    if (c.reserved) {
        auto reserved = std::move(*c.reserved);
        c.reserved.reset();
        auto issued = fillSlot(c, reserved.key, std::move(reserved.slot));
        if (issued)
            issued->key = std::move(reserved.key);
        return issued;
    }
    const auto key = EcPublicKey::fromSpki(record.newSpki);
    if (!key)
        return key.error();
    auto slot = c.bench.registry.reserveCertificate(c.claim.runId, record.txid, *key);
    return slot ? fillSlot(c, *key, std::move(*slot)) : std::move(slot).error();
}

Result<void> installLeaf(StepContext &c, const IssuedLeaf &issued)
{
    c.activity(QStringLiteral("installing"));
    const auto hash = c.device.install(c.standing.record->txid, issued.leaf, {}, issued.sequence, c.patience());
    if (!hash)
        return hash.error();
    if (*hash != issued.leafHash)
        return fail("certificate.other-leaf", c.seen.serial + " stored another certificate than it was sent");
    return {};
}

Result<Bytes> commitUpdate(StepContext &c, const IssuedLeaf &issued)
{
    c.activity(QStringLiteral("committing"));
    const UpdateRecord &record = *c.standing.record;
    const auto token = issued.commitToken.empty() ? signCommit(c, issued) : issued.commitToken;
    if (!token)
        return token.error();
    const auto epoch = c.device.commit(record.txid, *token, c.patience());
    if (!epoch)
        return epoch.error();
    if (*epoch != record.epoch)
        return fail("device.commit-epoch", c.seen.serial + " committed in epoch " + std::to_string(*epoch) + " instead of " + std::to_string(record.epoch));
    return token; // the commit is on record once the new key is proved: anybody could have said so
}

Result<std::vector<Evidence>> proveNewKey(StepContext &c, const IssuedLeaf &issued)
{
    c.activity(QStringLiteral("verifying"));
    const auto newKey = issued.key ? Result<EcPublicKey>(*issued.key) : EcPublicKey::fromSpki(c.standing.record->newSpki);
    if (!newKey)
        return newKey.error();
    UpdateRecord latest = *c.standing.record;
    latest.phase = UpdatePhaseRecord::Certified;
    latest.leaf = issued.leaf;
    latest.leafHash = issued.leafHash;
    latest.sequence = issued.sequence;
    if (auto again = c.lookAgain(*newKey, latest.epoch, issued.key ? &latest : nullptr); !again)
        return again.error();
    c.bench.registry.expectSoon();
    if (c.standing.kind != StandingKind::OurDevice || c.standing.record->leafHash != issued.leafHash)
        return fail("verify.other-device", c.seen.serial + " does not show the certificate and key that were committed");
    auto proof = proveOwned(c);
    if (!proof)
        return proof;
    if (c.standing.record->phase != UpdatePhaseRecord::Committed)
        c.bench.registry.postUpdateCommitted(c.claim.runId, c.standing.record->txid);
    return proof;
}

} // namespace imprint
