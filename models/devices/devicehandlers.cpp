#include "models/devices/devicehandlers.h"

#include "models/devices/devicefields.h"

#include <charconv>

namespace imprint::simulation {

namespace {

constexpr std::size_t maxBody = 16 * 1024;
constexpr std::uint32_t maxSample = 131072;
constexpr std::uint32_t lastEpoch = UINT32_MAX;
constexpr std::uint64_t protocolVersion = 1, randomSample = 4;

// "byte-identical": over what the token holds, each part with its length.
Sha256 tokenHash(const Sign1 &token)
{
    Bytes all;
    appendLp(all, token.protectedHeader);
    appendLp(all, token.payload);
    appendLp(all, token.signature);
    return sha256(all);
}

Bytes identity(const Situation &s, const std::string &serial)
{
    const Nameplate &plate = s.record.nameplate;
    const State state = stateOf(s.record, s.memory);
    CborBody body;
    body.add(key::Version, protocolVersion).addText(key::Serial, serial).addText(key::Model, plate.model);
    body.addText(key::Firmware, plate.firmware).add(key::State, std::uint64_t(state));
    body.add(key::P, s.record.identity->publicKey().spki()).add(key::Capabilities, plate.capabilities);
    body.add(key::Epoch, s.record.epoch).add(key::MaxMessage, plate.maxMessage).add(key::Uptime, s.uptimeMs);
    if (!plate.vendor.empty())
        body.addText(key::Vendor, plate.vendor);
    if (!plate.hardwareAddress.empty())
        body.add(key::HardwareAddress, plate.hardwareAddress);
    if (const auto &owner = s.record.owner)
        body.add(key::OwnerId, owner->ownerId).add(key::LeafHash, owner->certificate.leafHash);
    if (const auto &offer = s.memory.offer) {
        body.add(key::OwnerId, offer->ownerId).add(key::Txid, offer->txid);
        body.add(key::Phase, std::uint64_t(Phase::Offered));
    }
    if (const auto &update = s.record.update) {
        body.add(key::OwnerId, update->ownerId).add(key::Txid, update->txid);
        body.add(key::Phase, std::uint64_t(update->installed ? Phase::Certified : Phase::Prepared));
        body.add(key::PendingKey, update->key->publicKey().spki());
        if (update->installed)
            body.add(key::LeafHash, update->installed->leafHash);
    }
    return body.encoded();
}

std::optional<std::uint32_t> sampleSize(const CoapCall &call)
{
    if (call.query.size() != 1 || !call.query[0].starts_with("n="))
        return {};
    const std::string_view digits = std::string_view(call.query[0]).substr(2);
    std::uint32_t n = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
    if (error != std::errc() || end != digits.data() + digits.size() || n == 0 || n > maxSample)
        return {};
    return n;
}

} // namespace

const std::vector<Route> &routes()
{
    using namespace coapcode;
    static const std::vector<Route> table{
        {"/hca", Get, 0, Step::Identify, identify},
        {"/hca/rel", Post, 0, Step::Release, release},
        {"/hca/pop", Post, 0, Step::Possession, provePossession},
        {"/hca/key", Post, 0, Step::Offer, offer},
        {"/hca/key", Put, 0, Step::Prepare, prepare},
        {"/hca/key/abandon", Post, 0, Step::Abandon, abandon},
        {"/hca/crt", Put, 0, Step::Install, install},
        {"/hca/key/commit", Post, 0, Step::Commit, commit},
        {"/hca/rng", Get, randomSample, Step::Sample, sampleRandom},
    };
    return table;
}

const Route *findRoute(const CoapCall &call, std::uint64_t capabilities, CoapAnswer *refusal)
{
    if (call.body.size() > maxBody) {
        *refusal = refusalOf(coapcode::TooLarge, "bodies have at most 16 KiB");
        return nullptr;
    }
    bool isPathKnown = false;
    for (const Route &route : routes()) {
        if (route.path != call.path || (capabilities & route.capability) != route.capability)
            continue;
        isPathKnown = true;
        if (route.method != call.method)
            continue;
        if (!call.contentFormat || *call.contentFormat == formatCbor)
            return &route;
        *refusal = refusalOf(coapcode::UnsupportedFormat, "content format " + std::to_string(*call.contentFormat));
        return nullptr;
    }
    *refusal = refusalOf(isPathKnown ? coapcode::MethodNotAllowed : coapcode::NotFound, std::string_view(call.path));
    return nullptr;
}

Outcome identify(const Situation &s, const CoapCall &)
{
    std::string serial = s.serial;
    if (const Fault *lie = s.faults.has(FaultKind::LyingSerial); lie && lie->argument.empty()) {
        if (s.faults.fires(FaultKind::LyingSerial))
            serial = "X-" + serial.substr(0, 62);
    }
    return accept(identity(s, serial), coapcode::Content);
}

Outcome provePossession(const Situation &s, const CoapCall &call)
{
    Fields fields(call.body);
    const Bytes32 nonce = fields.fixed<32>(key::Nonce);
    const Sha256 ownerId = fields.fixed<32>(key::OwnerId);
    if (fields.isBad())
        return refuse(coapcode::BadRequest, fields.error());
    if (isClearLinkClosed(s))
        return refuse(coapcode::Conflict, "owned: not over plain UDP");
    if (auto refused = withoutEntropy(s, Step::Possession))
        return *refused;

    Bytes32 rDev{};
    if (!s.random.fill(rDev))
        return refuseForNow(coapcode::Unavailable, "no random bytes", 1);
    const Possession possession{.serial = s.serial,
                                .p = s.record.identity->publicKey(),
                                .epoch = s.record.epoch,
                                .state = std::uint8_t(stateOf(s.record, s.memory)),
                                .ownerId = ownerId,
                                .nonce = nonce,
                                .rDev = rDev};
    auto signature = s.record.identity->sign(possession.statement());
    if (!signature)
        return refuse(coapcode::InternalError, signature.error());
    if (s.faults.fires(FaultKind::BadPop))
        signature->back() ^= 1;
    return accept(CborBody().add(key::RDev, rDev).add(key::Signature, *signature).encoded());
}

Outcome release(const Situation &s, const CoapCall &call)
{
    Fields fields(call.body);
    const Token token = readToken(fields, Purpose::Release);
    if (fields.isBad())
        return refuse(coapcode::BadRequest, fields.error());
    const Record &now = s.record;
    const Sha256 hash = tokenHash(token.sign1);
    if (now.release && now.release->token == hash)
        return accept(now.release->answer);
    if (!now.owner)
        return refuse(coapcode::Conflict, "nobody owns this device");

    if (auto signature = checkToken(s, token, Purpose::Release, now.owner->anchor); !signature)
        return refuse(coapcode::Unauthorized, signature.error());
    if (token.serial != s.serial || token.spkiHash != now.identity->publicKey().spkiSha256())
        return refuse(coapcode::Unauthorized, "the token names another device");
    if (token.epoch != now.epoch || now.epoch == lastEpoch)
        return refuse(coapcode::Conflict, "the token names another epoch");

    Record next = now;
    next.freeAs = State::Released;
    next.epoch = now.epoch + 1;
    next.owner.reset();
    next.release = LastRelease{
        hash, CborBody().add(key::State, std::uint64_t(State::Released)).add(key::Epoch, next.epoch).encoded()};
    Outcome out = accept(next.release->answer);
    out.record = std::move(next);
    return out;
}

Outcome sampleRandom(const Situation &s, const CoapCall &call)
{
    const auto size = sampleSize(call);
    if (!size)
        return refuse(coapcode::BadRequest, "n is 1 to 131072");
    const State state = stateOf(s.record, s.memory);
    if (state != State::Factory && state != State::Released)
        return refuse(coapcode::Conflict, "only while nobody owns or updates this device");
    if (auto refused = withoutEntropy(s, Step::Sample))
        return *refused;
    auto sample = s.random.bytes(*size);
    if (!sample)
        return refuseForNow(coapcode::Unavailable, "no random bytes", 1);
    Outcome out = accept(std::move(*sample), coapcode::Content);
    out.answer.contentFormat = formatOctets;
    return out;
}

} // namespace imprint::simulation
