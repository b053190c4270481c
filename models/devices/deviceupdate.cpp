// The key update and what follows it: offer, prepare, abandon, install, commit (protocol.md sections 6.4 to 6.6).
#include "models/devices/devicefields.h"
#include "models/devices/devicerefresh.h"

#include "crypto/cacertificate.h"
#include "crypto/certificate.h"

namespace imprint::simulation {

namespace {

constexpr std::uint64_t localShare = 1;
constexpr auto offerTime = std::chrono::seconds(120);

Result<Key> drawKey(Curve curve, RandomSource &random)
{
    auto key = EcPrivateKey::generate(curve, random);
    if (!key)
        return key.error();
    return std::make_shared<const EcPrivateKey>(std::move(*key));
}

// A point that is none: its x stays, its y becomes x.
Bytes offCurve(Bytes point)
{
    const std::size_t half = (point.size() - 1) / 2;
    std::copy_n(point.begin() + 1, half, point.begin() + 1 + std::ptrdiff_t(half));
    return point;
}

// r_dev, q and u, in this order, and the answer that shows them.
Result<void> drawOffer(const Situation &s, Offer *fresh)
{
    const Curve curve = s.record.identity->curve();
    const bool hasShare = (s.record.nameplate.capabilities & localShare) && !s.faults.fires(FaultKind::NoLocalShare);
    if (auto drawn = s.random.fill(fresh->rDev); !drawn)
        return drawn.error();
    auto q = drawKey(curve, s.random);
    auto u = q && hasShare ? drawKey(curve, s.random) : Result<Key>(Key());
    if (!q || !u)
        return q ? u.error() : q.error();
    fresh->q = std::move(*q);
    fresh->u = std::move(*u);
    const Bytes &point = fresh->q->publicKey().point();
    CborBody answer;
    answer.add(key::RDev, fresh->rDev);
    answer.add(key::QDev, s.faults.fires(FaultKind::BadPoint) ? offCurve(point) : point);
    if (fresh->u)
        answer.add(key::U, fresh->u->publicKey().point());
    fresh->answer = answer.encoded();
    return {};
}

struct PrepareFields {
    Bytes16 txid{};
    Bytes qCa;
    Bytes32 rCa{};
    Bytes anchor, sigCa;
};

PrepareFields readPrepare(Fields &fields)
{
    PrepareFields out;
    out.txid = fields.fixed<16>(key::Txid);
    out.qCa = fields.bytes(key::QCa);
    out.rCa = fields.fixed<32>(key::RCa);
    out.anchor = fields.bytes(key::Anchor);
    out.sigCa = fields.signature(key::SigCa);
    return out;
}

Outcome repeatPrepare(const PendingUpdate &update, const PrepareFields &f)
{
    if (f.txid != update.txid)
        return refuse(coapcode::Conflict, "another update is under way");
    if (f.qCa != update.qCa || f.rCa != update.rCa || f.anchor != update.anchor)
        return refuse(coapcode::Conflict, "prepared with other values");
    const auto caKey = certificateKey(update.anchor);
    if (!caKey || !caKey->verify(ownerStatement(update.transcriptHash, update.anchor), f.sigCa))
        return refuse(coapcode::Unauthorized, "sig_ca does not verify");
    return accept(update.prepareAnswer);
}

Transcript transcriptOf(const Situation &s, const Offer &offer, const EcPublicKey &qCa, const Bytes32 &rCa)
{
    return Transcript{.serial = s.serial,
                      .epoch = s.record.epoch,
                      .p = s.record.identity->publicKey(),
                      .ownerId = offer.ownerId,
                      .txid = offer.txid,
                      .commitment = offer.commitment,
                      .rDev = offer.rDev,
                      .qDev = offer.q->publicKey(),
                      .u = offer.u ? std::optional(offer.u->publicKey()) : std::nullopt,
                      .rCa = rCa,
                      .qCa = qCa};
}

// d' = k·d + u, or something else when it is told to cheat.
Result<Key> deriveKey(const Situation &s, const Offer &offer, const Transcript &t)
{
    if (s.faults.fires(FaultKind::WrongPNew))
        return drawKey(t.p.curve(), s.random);
    auto k = keyUpdateScalar(t, *offer.q, t.qCa);
    if (!k)
        return k.error();
    Secret u;
    if (offer.u) {
        auto scalar = offer.u->scalar();
        if (!scalar)
            return scalar.error();
        u = std::move(*scalar);
    }
    auto key = newPrivateKey(t, *k, *s.record.identity, offer.u ? &u : nullptr);
    if (!key)
        return key.error();
    return std::make_shared<const EcPrivateKey>(std::move(*key));
}

Result<Bytes> prepareAnswer(const Situation &s, const EcPrivateKey &next, const Sha256 &h)
{
    auto sigOld = s.record.identity->sign(oldKeyStatement(h, next.publicKey()));
    auto sigNew = next.sign(newKeyStatement(h, next.publicKey()));
    if (!sigOld || !sigNew)
        return sigOld ? sigNew.error() : sigOld.error();
    if (s.faults.fires(FaultKind::BadSigOld))
        sigOld->back() ^= 1;
    if (s.faults.fires(FaultKind::BadSigNew))
        sigNew->back() ^= 1;
    return CborBody()
        .add(key::PNew, next.publicKey().spki())
        .add(key::SigOld, *sigOld)
        .add(key::SigNew, *sigNew)
        .encoded();
}

Outcome prepared(const Situation &s, const PrepareFields &f, const Transcript &t)
{
    const Offer &offer = *s.memory.offer;
    const Sha256 h = t.hash();
    auto key = deriveKey(s, offer, t);
    if (!key)
        return refuse(coapcode::InternalError, key.error().code);
    auto answer = prepareAnswer(s, **key, h);
    if (!answer)
        return refuse(coapcode::InternalError, answer.error().code);

    PendingUpdate update;
    update.txid = f.txid;
    update.ownerId = offer.ownerId;
    update.commitment = offer.commitment;
    update.offerAnswer = offer.answer;
    update.qCa = f.qCa;
    update.rCa = f.rCa;
    update.anchor = f.anchor;
    update.transcriptHash = h;
    update.prepareAnswer = *answer;
    update.key = std::move(*key);

    Outcome out = accept(std::move(*answer));
    out.record = s.record;
    out.record->update = std::move(update);
    out.memory = s.memory;
    out.memory->offer.reset(); // with it go q and u
    return out;
}

// Free again, as before the offer; the txid is never taken again.
Outcome freed(const Situation &s, const Bytes16 &txid)
{
    Outcome out = accept({});
    out.memory = s.memory;
    out.memory->offer.reset();
    rememberTxid(out.memory->abandoned, txid);
    if (s.record.update) {
        out.record = s.record;
        out.record->update.reset();
        rememberTxid(out.record->abandoned, txid);
    }
    return out;
}

Bytes leafAnswer(const Installed &installed)
{
    return CborBody().add(key::LeafHash, installed.leafHash).encoded();
}

// Did the anchor issue the leaf, through the chain (section 6.5)? Each issuer has to be a CA.
Result<void> checkChain(AnchorMemory &anchors, const Bytes &leaf, const std::vector<Bytes> &intermediates, const Bytes &anchor)
{
    const Bytes *issued = &leaf;
    for (const Bytes &intermediate : intermediates) {
        const auto issuer = CaCertificate::parse(intermediate);
        if (!issuer)
            return issuer.error();
        if (auto good = checkIssuedBy(*issuer, *issued); !good)
            return good;
        issued = &intermediate;
    }
    const auto issuer = anchors.parsed(anchor);
    if (!issuer)
        return issuer.error();
    return checkIssuedBy(*issuer, *issued);
}

// What belongs into a chain: the anchor does not, and does no harm.
std::vector<Bytes> withoutAnchor(std::vector<Bytes> chain, const Bytes &anchor)
{
    std::erase(chain, anchor);
    return chain;
}

// The certificates of an install must at least be certificates (4.00), then fit (4.22).
std::optional<Outcome> refuseCertificates(AnchorMemory &anchors, const PendingUpdate &update, const Installed &offered)
{
    const auto leafKey = certificateKey(offered.leaf);
    if (!leafKey)
        return refuse(coapcode::BadRequest, leafKey.error());
    for (const Bytes &certificate : offered.chain)
        if (auto parsed = readCertificateBasics(certificate); !parsed)
            return refuse(coapcode::BadRequest, parsed.error());
    if (!(*leafKey == update.key->publicKey()))
        return refuse(coapcode::Unprocessable, "the leaf does not carry the new key");
    // This device has no clock: validity is not for it to judge.
    if (auto path = checkChain(anchors, offered.leaf, withoutAnchor(offered.chain, update.anchor), update.anchor); !path)
        return refuse(coapcode::Unprocessable, path.error());
    return {};
}

Outcome owned(const Situation &s, const PendingUpdate &update)
{
    Record next = s.record;
    next.identity = update.key;
    next.owner = Ownership{update.txid, update.ownerId, update.anchor, *update.installed};
    next.update.reset();
    next.release.reset();
    Outcome out = accept(CborBody().add(key::State, std::uint64_t(State::Owned)).add(key::Epoch, next.epoch).encoded());
    out.record = std::move(next);
    return out;
}

} // namespace

Result<Record> withRenewal(const Record &record, Installed offered)
{
    const Ownership &owner = *record.owner;
    if (offered.sequence <= owner.certificate.sequence)
        return fail("device-refresh.sequence", "sequence " + std::to_string(offered.sequence) + " is not above the one stored");
    const auto leafKey = certificateKey(offered.leaf);
    if (!leafKey || !(*leafKey == record.identity->publicKey()))
        return fail("device-refresh.certificate", "it does not carry this device's key");
    AnchorMemory anchors;
    if (auto path = checkChain(anchors, offered.leaf, withoutAnchor(offered.chain, owner.anchor), owner.anchor); !path)
        return fail("device-refresh.certificate", path.error().detail);
    Record next = record;
    next.owner->certificate = std::move(offered);
    return next;
}

Outcome offer(const Situation &s, const CoapCall &call)
{
    Fields fields(call.body);
    Offer fresh;
    fresh.ownerId = fields.fixed<32>(key::OwnerId);
    fresh.commitment = fields.fixed<32>(key::Commitment);
    fresh.txid = fields.fixed<16>(key::Txid);
    if (fields.isBad())
        return refuse(coapcode::BadRequest, fields.error());
    const auto isSame = [&](const auto &known) {
        return known.txid == fresh.txid && known.ownerId == fresh.ownerId && known.commitment == fresh.commitment;
    };
    if (s.memory.offer && isSame(*s.memory.offer))
        return accept(s.memory.offer->answer);
    if (s.record.update && isSame(*s.record.update))
        return accept(s.record.update->offerAnswer);
    if (s.record.owner || s.record.update || s.memory.offer)
        return refuse(coapcode::Conflict, s.record.owner ? "owned: release it first" : "another update is under way");
    if (isAbandoned(s.memory, fresh.txid))
        return refuse(coapcode::Conflict, "this update was abandoned");
    if (auto refused = withoutEntropy(s, Step::Offer))
        return *refused;

    auto drawn = drawOffer(s, &fresh);
    if (!drawn)
        return refuseForNow(coapcode::Unavailable, "no random bytes", 1);
    fresh.freeAt = s.now + offerTime;

    Outcome out = accept(fresh.answer);
    out.memory = s.memory;
    out.memory->offer = std::move(fresh);
    return out;
}

Outcome prepare(const Situation &s, const CoapCall &call)
{
    Fields fields(call.body);
    const PrepareFields f = readPrepare(fields);
    if (fields.isBad())
        return refuse(coapcode::BadRequest, fields.error());
    if (s.record.update)
        return repeatPrepare(*s.record.update, f);
    if (!s.memory.offer || s.memory.offer->txid != f.txid)
        return refuse(coapcode::Conflict, "no such offer");

    const Offer &offer = *s.memory.offer;
    const auto qCa = EcPublicKey::fromPoint(s.record.identity->curve(), f.qCa);
    if (!qCa)
        return refuse(coapcode::BadRequest, qCa.error());
    const auto anchor = s.anchors.parsed(f.anchor);
    if (!anchor) // which of the two is said depends on whether there is a key in it at all
        if (const auto caKey = certificateKey(f.anchor); !caKey)
            return refuse(coapcode::BadRequest, caKey.error());
    if (keyUpdateCommitment(f.rCa, *qCa) != offer.commitment)
        return refuse(coapcode::PreconditionFailed, "r_ca and Q_ca are not what C promised");
    if (!anchor)
        return refuse(anchor.error().code == "certificate.parse" ? coapcode::BadRequest : coapcode::Forbidden, anchor.error());
    if (auto selfSigned = anchor->checkSelfSigned(); !selfSigned)
        return refuse(coapcode::Forbidden, selfSigned.error());
    if (anchor->key().spkiSha256() != offer.ownerId)
        return refuse(coapcode::Forbidden, "the anchor's key is not the owner id");
    const Transcript transcript = transcriptOf(s, offer, *qCa, f.rCa);
    if (!anchor->key().verify(ownerStatement(transcript.hash(), f.anchor), f.sigCa))
        return refuse(coapcode::Unauthorized, "sig_ca does not verify");
    return prepared(s, f, transcript);
}

Outcome abandon(const Situation &s, const CoapCall &call)
{
    Fields fields(call.body);
    const Bytes16 txid = fields.fixed<16>(key::Txid);
    const bool hasToken = fields.has(key::Token);
    const Token token = hasToken ? readToken(fields, Purpose::Abandon) : Token();
    if (fields.isBad())
        return refuse(coapcode::BadRequest, fields.error());
    if (isClearLinkClosed(s))
        return refuse(coapcode::Conflict, "owned: not over plain UDP");
    if (isAbandoned(s.memory, txid))
        return accept({});
    if (s.memory.offer && s.memory.offer->txid == txid)
        return freed(s, txid);
    if (!s.record.update || s.record.update->txid != txid)
        return refuse(coapcode::Conflict, "no such update");

    if (!hasToken)
        return refuse(coapcode::Unauthorized, "from prepared on it takes the token of the HomeCA");
    if (auto signature = checkToken(s, token, Purpose::Abandon, s.record.update->anchor); !signature)
        return refuse(coapcode::Unauthorized, signature.error());
    if (token.serial != s.serial)
        return refuse(coapcode::Unauthorized, "the token names another device");
    if (token.epoch != s.record.epoch || token.txid != txid)
        return refuse(coapcode::Conflict, "the token names another epoch or update");
    return freed(s, txid);
}

Outcome install(const Situation &s, const CoapCall &call)
{
    Fields fields(call.body);
    const Bytes16 txid = fields.fixed<16>(key::Txid);
    Installed offered;
    offered.leaf = fields.bytes(key::Leaf);
    offered.chain = fields.list(key::Chain);
    offered.sequence = fields.uint(key::Sequence);
    if (fields.isBad())
        return refuse(coapcode::BadRequest, fields.error());
    if (!s.record.update || s.record.update->txid != txid)
        return refuse(coapcode::Conflict, "no such update, or not prepared");
    const PendingUpdate &update = *s.record.update;
    offered.leafHash = sha256(offered.leaf);
    if (update.installed && update.installed->leaf == offered.leaf) {
        if (update.installed->sequence != offered.sequence || update.installed->chain != offered.chain)
            return refuse(coapcode::Conflict, "the same certificate was installed with other values");
        return accept(leafAnswer(offered));
    }
    if (offered.sequence == 0) // what is stored before the first commit of an ownership
        return refuse(coapcode::Conflict, "the sequence starts at 1");
    if (auto refused = refuseCertificates(s.anchors, update, offered))
        return *refused;

    Outcome out = accept(leafAnswer(offered));
    out.record = s.record;
    out.record->update->installed = std::move(offered);
    return out;
}

Outcome commit(const Situation &s, const CoapCall &call)
{
    Fields fields(call.body);
    const Bytes16 txid = fields.fixed<16>(key::Txid);
    const Token token = readToken(fields, Purpose::Commit);
    if (fields.isBad())
        return refuse(coapcode::BadRequest, fields.error());
    const auto &owner = s.record.owner;
    const auto &update = s.record.update;
    const bool isRepeated = owner && owner->txid == txid;
    if (!isRepeated && !(update && update->txid == txid && update->installed))
        return refuse(coapcode::Conflict, "no such update, or no certificate yet");

    const Installed &installed = isRepeated ? owner->certificate : *update->installed;
    const EcPublicKey &newKey = isRepeated ? s.record.identity->publicKey() : update->key->publicKey();
    if (auto signature = checkToken(s, token, Purpose::Commit, isRepeated ? owner->anchor : update->anchor); !signature)
        return refuse(coapcode::Unauthorized, signature.error());
    if (token.serial != s.serial || token.leafHash != installed.leafHash || token.spkiHash != newKey.spkiSha256())
        return refuse(coapcode::Unauthorized, "the token names another device, key or certificate");
    if (token.epoch != s.record.epoch || token.txid != txid || token.sequence != installed.sequence)
        return refuse(coapcode::Conflict, "the token names another epoch, update or sequence");
    if (isRepeated)
        return accept(
            CborBody().add(key::State, std::uint64_t(State::Owned)).add(key::Epoch, s.record.epoch).encoded());
    return owned(s, *update);
}

} // namespace imprint::simulation
