#include "models/workflow/keyexchange.h"

#include "models/core/qtbytes.h"
#include "models/workflow/outcome.h"
#include "models/workflow/tokens.h"

namespace imprint {
namespace {

// What only this call knows until the reveal.
struct Ours {
    Bytes16 txid{};
    Bytes32 rCa{};
    EcPrivateKey q;
    Sha256 commitment{};
};

// The offer goes on record while its key is made.
Result<Ours> drawAndRecord(StepContext &c)
{
    Bytes16 txid{};
    Bytes32 rCa{};
    for (std::span<std::uint8_t> out : {std::span<std::uint8_t>(txid), std::span<std::uint8_t>(rCa)})
        if (auto drawn = c.bench.random.fill(out); !drawn)
            return drawn.error();
    auto offered = c.bench.registry.updateOfferedSoon(c.claim.runId, txid, c.seen.epoch, c.seen.key);
    auto q = EcPrivateKey::generate(c.seen.key.curve(), c.bench.random);
    if (auto noted = offered.wait(); !noted)
        return noted.error();
    if (!q)
        return std::move(q).error();
    const Sha256 commitment = keyUpdateCommitment(rCa, q->publicKey());
    return Ours{txid, rCa, std::move(*q), commitment};
}

Transcript transcriptOf(const StepContext &c, const Ours &ours, const OfferAnswer &offer)
{
    return {.serial = c.seen.serial,
            .epoch = c.seen.epoch,
            .p = c.seen.key,
            .ownerId = c.bench.site.ownerId,
            .txid = ours.txid,
            .commitment = ours.commitment,
            .rDev = offer.rDev,
            .qDev = offer.qDev,
            .u = offer.u,
            .rCa = ours.rCa,
            .qCa = ours.q.publicKey()};
}

// Points that were used before, and points used in two places, would let a device choose its key.
Result<void> checkOffer(const StepContext &c, const Ours &ours, const OfferAnswer &offer)
{
    const bool isRepeated = offer.qDev == c.seen.key || offer.qDev == ours.q.publicKey()
        || (offer.u && (*offer.u == offer.qDev || *offer.u == c.seen.key || *offer.u == ours.q.publicKey()));
    if (isRepeated)
        return fail("key.reused", c.seen.serial + " offers one point in two places");
    if (c.profile.requiresLocalShare && !offer.u)
        return fail("device.no-local-share", c.seen.serial);
    return {};
}

Result<void> checkAnswer(const EcPublicKey &p, const EcPublicKey &expected, const PrepareAnswer &answer, const Sha256 &h)
{
    if (!(answer.pNew == expected))
        return fail("update.wrong-key", "the device's new key is not the one that both entropies give");
    if (!p.verify(oldKeyStatement(h, expected), answer.sigOld))
        return fail("update.signature", "the old key did not sign the new one");
    if (!expected.verify(newKeyStatement(h, expected), answer.sigNew))
        return fail("update.signature", "the new key did not sign itself");
    return {};
}

Result<EcPublicKey> expectedKey(const Ours &ours, const Transcript &t)
{
    auto k = keyUpdateScalar(t, ours.q, t.qDev);
    if (!k)
        return std::move(k).error();
    auto expected = newPublicKey(t, *k);
    k->wipe();
    return expected;
}

Result<UpdateRecord> reveal(StepContext &c, const Ours &ours, const Transcript &t)
{
    auto &registry = c.bench.registry;
    auto revealed = registry.updateRevealedSoon(ours.txid, t.qDev, t.u, t.qCa);
    const Sha256 h = t.hash();
    const auto expected = expectedKey(ours, t);
    if (!expected)
        return expected.error();
    auto sigCa = c.bench.signer.sign(ownerStatement(h, c.bench.site.anchor));
    if (!sigCa)
        return std::move(sigCa).error();
    if (auto noted = revealed.wait(); !noted)
        return noted.error();
    const auto answer = c.device.prepare(
        {.txid = ours.txid, .qCa = t.qCa, .rCa = ours.rCa, .anchor = c.bench.site.anchor, .sigCa = std::move(*sigCa)}, c.patience());
    if (!answer)
        return answer.error();
    registry.expectSoon();
    if (auto checked = checkAnswer(t.p, *expected, *answer, h); !checked)
        return checked.error();
    auto slot = registry.updatePreparedReserved(c.claim.runId, ours.txid, *expected, answer->sigOld, answer->sigNew, h);
    if (!slot)
        return slot.error();
    c.reserved = ReservedSlot{*expected, std::move(*slot)};
    return UpdateRecord{.txid = ours.txid,
                        .runId = c.claim.runId,
                        .serial = c.serial(),
                        .epoch = t.epoch,
                        .phase = UpdatePhaseRecord::Prepared,
                        .oldSpki = t.p.spki(),
                        .newSpki = expected->spki(),
                        .sigOld = answer->sigOld,
                        .sigNew = answer->sigNew,
                        .transcriptHash = h,
                        .hasLocalShare = t.u.has_value()};
}

Result<UpdateRecord> offerAndReveal(StepContext &c, const Ours &ours)
{
    c.activity(QStringLiteral("offering"));
    const auto offer = c.device.offer(c.seen, c.bench.site.ownerId, ours.commitment, ours.txid, c.patience());
    if (!offer)
        return offer.error();
    if (auto checked = checkOffer(c, ours, *offer); !checked)
        return checked.error();
    c.activity(QStringLiteral("sharing"));
    return reveal(c, ours, transcriptOf(c, ours, *offer));
}

// The device's part is best effort: one that is silent or hostile is told again when it is next met.
void giveUpRefused(StepContext &c, const Ours &ours, const Error &why)
{
    const auto token = abandonToken(c.bench.signer, c.seen.serial, c.seen.epoch, ours.txid);
    if (!token)
        return;
    if (auto told = c.device.abandon(ours.txid, *token, c.patience()); !told)
        c.activity(QStringLiteral("not abandoned"));
    (void)c.bench.registry.updateAbandoned(ours.txid, QString::fromStdString(why.code));
}

} // namespace

Result<UpdateRecord> exchangeKeys(StepContext &c)
{
    const auto ours = drawAndRecord(c);
    if (!ours)
        return ours.error();
    auto exchanged = offerAndReveal(c, *ours);
    if (!exchanged && blameOf(exchanged.error()) == Blame::Device)
        giveUpRefused(c, *ours, exchanged.error());
    return exchanged;
}

Result<void> giveUpUpdate(StepContext &c)
{
    const Bytes16 txid = *c.seen.txid;
    Bytes token;
    if (*c.seen.phase != UpdatePhase::Offered) {
        auto made = abandonToken(c.bench.signer, c.seen.serial, c.seen.epoch, txid);
        if (!made)
            return std::move(made).error();
        token = std::move(*made);
    }
    if (auto given = c.device.abandon(txid, token, c.patience()); !given)
        return given;
    if (!c.standing.record)
        return c.bench.registry.note(QStringLiteral("update.abandon"), c.serial(), hexText(txid));
    return c.bench.registry.updateAbandoned(txid, QStringLiteral("begun anew"));
}

} // namespace imprint
