#include "models/devices/homecaprotocol.h"

#include "models/devices/cbor.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace imprint {
namespace {

constexpr std::size_t maxSample = 131072; // protocol.md 6.9
constexpr std::size_t maxText = 64;
constexpr std::size_t bodyLimit = 16 * 1024; // protocol.md section 3

struct Refusal {
    std::uint8_t code;
    const char *error;
};
constexpr Refusal refusals[] = {
    {coapcode::BadRequest, "device.bad-request"},
    {coapcode::Unauthorized, "device.unauthorized"},
    {coapcode::BadOption, "device.bad-option"},
    {coapcode::Forbidden, "device.forbidden"},
    {coapcode::NotFound, "device.not-found"},
    {coapcode::MethodNotAllowed, "device.method"},
    {coapcode::Incomplete, "device.incomplete"},
    {coapcode::Conflict, "device.conflict"},
    {coapcode::PreconditionFailed, "device.commitment"},
    {coapcode::TooLarge, "device.too-large"},
    {coapcode::UnsupportedFormat, "device.format"},
    {coapcode::Unprocessable, "device.certificate"},
    {coapcode::TooManyRequests, "device.too-often"},
    {coapcode::InternalError, "device.internal"},
    {coapcode::Unavailable, "device.no-entropy"},
};

Error refusal(const CoapRequest &request, const CoapResponse &response)
{
    std::string detail = request.path + ": " + coapCodeText(response.code);
    if (const std::string words = problemText(response.body); !words.empty())
        detail += " (" + words + ")";
    for (const Refusal &row : refusals)
        if (row.code == response.code)
            return fail(row.error, detail);
    return fail("device.answer", detail);
}

Error badAnswer(const std::string &path, const Error &cause)
{
    return fail("device.answer", path + ": " + cause.detail);
}

// Waits without blocking a stop request; false when stopped.
bool waitUntil(Deadline until, std::stop_token stop)
{
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    changed.wait_until(lock, stop, until, [] { return false; });
    return !stop.stop_requested();
}

std::uint8_t expectedCode(std::uint8_t method)
{
    return method == coapcode::Get ? coapcode::Content : coapcode::Changed;
}

bool isTemporary(std::uint8_t code)
{
    return code == coapcode::TooManyRequests || code == coapcode::Unavailable;
}

bool isPrintableAscii(const std::string &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7E; });
}

// Copies a value into its place, or keeps the first error.
class Reader {
public:
    Reader(const CborMap &map, std::string path) : m_map(map), m_path(std::move(path)) {}

    template <typename T, typename Place>
    void take(Result<T> value, Place &place)
    {
        if (!value)
            refuse(value.error().detail);
        else if (!m_error)
            place = std::move(*value);
    }
    void refuse(const std::string &why)
    {
        if (!m_error)
            m_error = fail("device.answer", m_path + ": " + why);
    }
    const CborMap &map() const { return m_map; }
    const std::optional<Error> &error() const { return m_error; }

private:
    const CborMap &m_map;
    std::string m_path;
    std::optional<Error> m_error;
};

Result<EcPublicKey> keyAt(const CborMap &map, int key)
{
    const auto spki = map.bytes(key);
    if (!spki)
        return spki.error();
    return EcPublicKey::fromSpki(*spki);
}

Result<EcPublicKey> pointAt(const CborMap &map, int key, Curve curve)
{
    const auto point = map.bytes(key);
    if (!point)
        return point.error();
    return EcPublicKey::fromPoint(curve, *point);
}

void readNames(Reader &r, Identification &out)
{
    r.take(r.map().text(key::Serial, maxText), out.serial);
    if (out.serial.empty() || !isPrintableAscii(out.serial))
        r.refuse("the serial is empty or holds characters that are not printable ASCII");
    r.take(r.map().text(key::Model, maxText), out.model);
    r.take(r.map().text(key::Firmware, maxText), out.firmware);
    if (r.map().has(key::Vendor))
        r.take(r.map().text(key::Vendor, maxText), out.vendor);
    if (r.map().has(key::HardwareAddress)) {
        r.take(r.map().bytes(key::HardwareAddress), out.hardwareAddress);
        if (const auto size = out.hardwareAddress.size(); size != 6 && size != 8)
            r.refuse("a hardware address has 6 or 8 bytes");
    }
}

void readNumbers(Reader &r, Identification &out)
{
    std::uint64_t version = 0, state = 0, epoch = 0;
    r.take(r.map().uint(key::Version), version);
    if (!r.error() && version != 1)
        r.refuse("version " + std::to_string(version) + ", this workbench speaks version 1");
    r.take(r.map().uint(key::State, 3), state);
    r.take(r.map().uint(key::Epoch, UINT32_MAX), epoch);
    r.take(r.map().uint(key::Capabilities), out.capabilities);
    r.take(r.map().uint(key::MaxMessage), out.maxMessage);
    if (r.map().has(key::Uptime))
        r.take(r.map().uint(key::Uptime), out.uptimeMs);
    out.state = DeviceState(state);
    out.epoch = std::uint32_t(epoch);
}

void readUpdate(Reader &r, Identification &out)
{
    std::uint64_t phase = 0;
    r.take(r.map().fixed<32>(key::OwnerId), out.ownerId);
    r.take(r.map().fixed<16>(key::Txid), out.txid);
    r.take(r.map().uint(key::Phase, 3), phase);
    if (!r.error() && phase == 0)
        r.refuse("phase 0");
    if (r.error())
        return;
    out.phase = UpdatePhase(phase);
    if (*out.phase >= UpdatePhase::Prepared)
        r.take(keyAt(r.map(), key::PendingKey), out.pendingKey);
    if (*out.phase >= UpdatePhase::Certified)
        r.take(r.map().fixed<32>(key::LeafHash), out.leafHash);
    if (out.pendingKey && out.pendingKey->curve() != out.key.curve())
        r.refuse("the pending key is on another curve than the identity key");
}

// The answer to a release and to a commit: {4: state, 7: epoch}.
Result<std::uint32_t> epochAnswer(const CborMap &map, const std::string &path, DeviceState wanted, const char *otherwise)
{
    Reader r(map, path);
    std::uint64_t state = 0, epoch = 0;
    r.take(map.uint(key::State), state);
    r.take(map.uint(key::Epoch, UINT32_MAX), epoch);
    if (!r.error() && state != std::uint64_t(wanted))
        r.refuse(otherwise);
    if (r.error())
        return *r.error();
    return std::uint32_t(epoch);
}

} // namespace

HomecaProtocol::HomecaProtocol(Link &link, RandomSource &random) : m_client(link, random) {}

Result<CoapResponse> HomecaProtocol::call(CoapRequest request, const Patience &p)
{
    for (;;) {
        auto response = m_client.request(request, p.deadline, p.stop);
        if (!response)
            return response;
        if (response->code == expectedCode(request.method)) {
            m_askedPause = Milliseconds(0);
            return response;
        }
        const Error refused = refusal(request, *response);
        if (!isTemporary(response->code))
            return refused;
        m_askedPause = std::chrono::seconds(response->maxAge.value_or(60)); // RFC 7252 5.10.5
        const Deadline again = after(m_askedPause);
        if (again >= p.deadline)
            return refused;
        if (!waitUntil(again, p.stop))
            return fail("stopped");
    }
}

Result<CborMap> HomecaProtocol::callMap(CoapRequest request, const Patience &p)
{
    const std::string path = request.path;
    auto response = call(std::move(request), p);
    if (!response)
        return std::move(response).error();
    if (response->contentFormat && *response->contentFormat != formatCbor)
        return fail("device.answer", path + ": Content-Format " + std::to_string(*response->contentFormat));
    auto map = CborMap::parse(response->body);
    if (!map)
        return badAnswer(path, map.error());
    return map;
}

Result<void> HomecaProtocol::wake(const Patience &p)
{
    return m_client.ping(p.deadline, p.stop);
}

Result<Identification> HomecaProtocol::identify(const Patience &p)
{
    const CoapRequest request{.method = coapcode::Get, .path = "/hca"};
    const auto map = callMap(request, p);
    if (!map)
        return map.error();
    auto identityKey = keyAt(*map, key::P);
    if (!identityKey)
        return badAnswer(request.path, identityKey.error());
    Identification out{.key = std::move(*identityKey)};
    Reader r(*map, request.path);
    readNames(r, out);
    readNumbers(r, out);
    if (out.state == DeviceState::Updating)
        readUpdate(r, out);
    if (out.state == DeviceState::Owned) {
        r.take(map->fixed<32>(key::OwnerId), out.ownerId);
        r.take(map->fixed<32>(key::LeafHash), out.leafHash);
    }
    if (r.error())
        return *r.error();
    m_client.setPeerMaxMessage(out.maxMessage);
    return out;
}

Result<std::uint32_t> HomecaProtocol::release(ByteView token, const Patience &p)
{
    const CoapRequest request{.method = coapcode::Post, .path = "/hca/rel", .body = CborBody().addItem(key::Token, token).encoded()};
    const auto map = callMap(request, p);
    if (!map)
        return map.error();
    return epochAnswer(*map, request.path, DeviceState::Released, "the device did not become released");
}

Result<PossessionAnswer> HomecaProtocol::provePossession(const Bytes32 &nonce, const Sha256 &ownerId, const Patience &p)
{
    const CoapRequest request{.method = coapcode::Post,
                              .path = "/hca/pop",
                              .body = CborBody().add(key::Nonce, nonce).add(key::OwnerId, ownerId).encoded()};
    const auto map = callMap(request, p);
    if (!map)
        return map.error();
    PossessionAnswer out;
    Reader r(*map, request.path);
    r.take(map->fixed<32>(key::RDev), out.rDev);
    r.take(map->bytes(key::Signature), out.signature);
    if (r.error())
        return *r.error();
    return out;
}

Result<OfferAnswer> HomecaProtocol::offer(const Identification &device, const Sha256 &ownerId, const Sha256 &commitment,
                                          const Bytes16 &txid, const Patience &p)
{
    const CoapRequest request{
        .method = coapcode::Post,
        .path = "/hca/key",
        .body = CborBody().add(key::OwnerId, ownerId).add(key::Commitment, commitment).add(key::Txid, txid).encoded()};
    const auto map = callMap(request, p);
    if (!map)
        return map.error();
    auto qDev = pointAt(*map, key::QDev, device.key.curve());
    if (!qDev)
        return badAnswer(request.path, qDev.error());
    OfferAnswer out{.qDev = std::move(*qDev)};
    Reader r(*map, request.path);
    r.take(map->fixed<32>(key::RDev), out.rDev);
    const bool hasShare = map->has(key::U);
    if (hasShare != device.can(capability::LocalShare))
        r.refuse(hasShare ? "a local share without capability 1" : "no local share despite capability 1");
    else if (hasShare)
        r.take(pointAt(*map, key::U, device.key.curve()), out.u);
    if (r.error())
        return *r.error();
    return out;
}

Result<PrepareAnswer> HomecaProtocol::prepare(const PrepareRequest &request, const Patience &p)
{
    const CoapRequest coap{.method = coapcode::Put,
                           .path = "/hca/key",
                           .body = CborBody()
                                       .add(key::Txid, request.txid)
                                       .add(key::QCa, request.qCa.point())
                                       .add(key::RCa, request.rCa)
                                       .add(key::Anchor, request.anchor)
                                       .add(key::SigCa, request.sigCa)
                                       .encoded()};
    const auto map = callMap(coap, p);
    if (!map)
        return map.error();
    auto pNew = keyAt(*map, key::PNew);
    if (!pNew)
        return badAnswer(coap.path, pNew.error());
    PrepareAnswer out{.pNew = std::move(*pNew)};
    Reader r(*map, coap.path);
    r.take(map->bytes(key::SigOld), out.sigOld);
    r.take(map->bytes(key::SigNew), out.sigNew);
    if (r.error())
        return *r.error();
    return out;
}

Result<void> HomecaProtocol::abandon(const Bytes16 &txid, ByteView token, const Patience &p)
{
    CborBody body;
    body.add(key::Txid, txid);
    if (!token.empty())
        body.addItem(key::Token, token);
    const auto response = call({.method = coapcode::Post, .path = "/hca/key/abandon", .body = body.encoded()}, p);
    if (!response)
        return response.error();
    return {};
}

Result<Sha256> HomecaProtocol::install(const Bytes16 &txid, ByteView leaf, const std::vector<Bytes> &chain, std::uint64_t sequence,
                                       const Patience &p)
{
    const CoapRequest request{.method = coapcode::Put,
                              .path = "/hca/crt",
                              .body = CborBody()
                                          .add(key::Txid, txid)
                                          .add(key::Leaf, leaf)
                                          .addArray(key::Chain, chain)
                                          .add(key::Sequence, sequence)
                                          .encoded()};
    const auto map = callMap(request, p);
    if (!map)
        return map.error();
    auto hash = map->fixed<32>(key::LeafHash);
    if (!hash)
        return badAnswer(request.path, hash.error());
    return *hash;
}

Result<std::uint32_t> HomecaProtocol::commit(const Bytes16 &txid, ByteView token, const Patience &p)
{
    const CoapRequest request{.method = coapcode::Post,
                              .path = "/hca/key/commit",
                              .body = CborBody().add(key::Txid, txid).addItem(key::Token, token).encoded()};
    const auto map = callMap(request, p);
    if (!map)
        return map.error();
    return epochAnswer(*map, request.path, DeviceState::Owned, "the device did not become owned");
}

Result<Bytes> HomecaProtocol::randomSample(std::size_t bytes, const Patience &p)
{
    if (bytes == 0 || bytes > maxSample)
        return fail("device.sample", std::to_string(bytes) + " bytes; a sample has 1 to 131072");
    const CoapRequest request{.method = coapcode::Get, .path = "/hca/rng", .query = {"n=" + std::to_string(bytes)}};
    m_client.setBodyLimit(bytes);
    auto response = m_client.request(request, p.deadline, p.stop);
    m_client.setBodyLimit(bodyLimit);
    if (!response)
        return std::move(response).error();
    if (response->code != coapcode::Content)
        return refusal(request, *response);
    if (response->body.size() != bytes || (response->contentFormat && *response->contentFormat != formatOctets))
        return fail("device.answer", "/hca/rng: " + std::to_string(response->body.size()) + " bytes instead of " + std::to_string(bytes));
    return std::move(response->body);
}

} // namespace imprint
