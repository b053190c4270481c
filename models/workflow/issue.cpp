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

} // namespace

Result<IssuedLeaf> issueFor(StepContext &c)
{
    const UpdateRecord &record = *c.standing.record;
    if (record.isLeafRevoked) // while the run was interrupted
        return fail("certificate.taken-back", c.seen.serial + ", certificate " + toHex(record.leafHash).substr(0, 16) + "…");
    if (c.standing.kind == StandingKind::OurDevice || c.standing.kind == StandingKind::OurCertificate)
        return IssuedLeaf{record.leaf, record.leafHash, record.sequence};
    const auto key = EcPublicKey::fromSpki(record.newSpki);
    if (!key)
        return key.error();
    auto slot = c.bench.registry.reserveCertificate(c.claim.runId, record.txid, *key);
    if (!slot)
        return std::move(slot).error();
    if (slot->leaf.empty()) {
        auto leaf = newLeaf(c, *key);
        if (!leaf)
            return std::move(leaf).error();
        if (auto stored = c.bench.registry.storeCertificate(slot->id, *leaf); !stored)
            return stored.error();
        slot->leaf = std::move(*leaf);
    }
    const Sha256 hash = sha256(slot->leaf);
    return IssuedLeaf{std::move(slot->leaf), hash, slot->sequence};
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
    const auto token =
        commitToken(c.bench.signer, c.seen.serial, record.epoch, record.txid, issued.sequence, issued.leafHash, sha256(record.newSpki));
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
    const auto newKey = EcPublicKey::fromSpki(c.standing.record->newSpki);
    if (!newKey)
        return newKey.error();
    if (auto again = c.lookAgain(*newKey, c.standing.record->epoch); !again)
        return again.error();
    if (c.standing.kind != StandingKind::OurDevice || c.standing.record->leafHash != issued.leafHash)
        return fail("verify.other-device", c.seen.serial + " does not show the certificate and key that were committed");
    auto proof = proveOwned(c);
    if (!proof)
        return proof;
    if (c.standing.record->phase != UpdatePhaseRecord::Committed)
        if (auto noted = c.bench.registry.updateCommitted(c.standing.record->txid); !noted)
            return noted.error();
    return proof;
}

} // namespace imprint
