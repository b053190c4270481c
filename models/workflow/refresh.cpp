#include "models/workflow/refresh.h"

#include "models/core/profile.h"
#include "models/core/qtbytes.h"
#include "models/devices/cbor.h"
#include "models/workflow/leafrequest.h"

namespace imprint {

namespace {

constexpr std::size_t longestAddress = 256, mostRemembered = 256;
constexpr Milliseconds leastPause{1000};
constexpr std::int64_t secondsForever = 253402300799; // 99991231235959Z

CoapAnswer refusal(std::uint8_t code, std::string_view title)
{
    CoapAnswer answer{.code = code};
    answer.contentFormat = formatProblem;
    answer.body = problemDetails(title, {});
    return answer;
}

CoapAnswer later(std::uint8_t code, std::string_view title, std::uint32_t seconds)
{
    CoapAnswer answer = refusal(code, title);
    answer.maxAge = seconds;
    return answer;
}

struct LiveRequest {
    std::string serial, address;
    std::uint64_t sequence = 0;
};
Result<LiveRequest> readLive(ByteView body)
{
    const auto map = CborMap::parse(body);
    if (!map)
        return map.error();
    auto serial = map->text(key::Serial, 64), address = map->text(key::Address, longestAddress);
    const auto sequence = map->uint(key::Sequence);
    if (!serial || !address)
        return serial ? address.error() : serial.error();
    if (!sequence)
        return sequence.error();
    return LiveRequest{std::move(*serial), std::move(*address), *sequence};
}

CoapAnswer renewal(const Bytes &leaf, std::uint64_t sequence)
{
    CoapAnswer answer;
    answer.contentFormat = formatCbor;
    answer.body = CborBody().add(key::Leaf, leaf).addArray(key::Chain, {}).add(key::Sequence, sequence).encoded();
    return answer;
}

} // namespace

bool isRenewalDue(std::int64_t notBefore, std::int64_t notAfter, std::int64_t now)
{
    return notAfter / 1000 < secondsForever && notAfter - now < (notAfter - notBefore) / 3;
}

CoapAnswer Refresh::answer(const CoapCall &call, const Bytes &leaf)
{
    if (call.path != "/hca/live")
        return refusal(coapcode::NotFound, "path");
    if (call.method != coapcode::Post)
        return refusal(coapcode::MethodNotAllowed, "method");
    if (call.contentFormat && *call.contentFormat != formatCbor)
        return refusal(coapcode::UnsupportedFormat, "format");
    return live(call, leaf);
}

CoapAnswer Refresh::live(const CoapCall &call, const Bytes &leaf)
{
    const auto request = readLive(call.body);
    if (!request)
        return refusal(coapcode::BadRequest, request.error().detail);
    if (isTooSoon(leaf))
        return later(coapcode::TooManyRequests, "too often", 1);
    const auto shown = m_bench.registry.leafShown(leaf, QString::fromStdString(request->address));
    if (!shown)
        return later(coapcode::Unavailable, shown.error().code, 60);
    if (shown->standing == ShownLeaf::Standing::Unknown || shown->serial.toStdString() != request->serial)
        return refusal(coapcode::NotFound, "unknown");
    if (shown->standing == ShownLeaf::Standing::Revoked)
        return refusal(coapcode::Forbidden, "revoked");
    if (request->sequence > shown->sequence)
        return refusal(coapcode::Conflict, "sequence");
    const bool isDue =
        shown->isInForce && isRenewalDue(shown->notBefore, shown->notAfter, m_bench.clock.unixMilliseconds());
    return isDue ? renew(*shown, leaf) : CoapAnswer{};
}

CoapAnswer Refresh::renew(const ShownLeaf &shown, const Bytes &leaf)
{
    const auto profile = parseProfile(shown.profileJson);
    const auto key = certificateKey(leaf);
    if (!profile || !key)
        return later(coapcode::Unavailable, profile ? key.error().code : profile.error().code, 3600);
    auto slot = m_bench.registry.reserveRenewal(shown.certificateId);
    if (!slot)
        return later(coapcode::Unavailable, slot.error().code, 60);
    if (!slot->leaf.empty())
        return renewal(slot->leaf, slot->sequence);
    const auto fresh = issueDeviceCertificate(leafRequest(profile->certificate, {shown.serial, shown.model, m_bench.site.name},
                                                          *key, m_bench.clock.unixSeconds()),
                                              m_bench.ca, m_bench.signer, m_bench.random);
    if (!fresh)
        return later(coapcode::Unavailable, fresh.error().code, 60);
    if (auto stored = m_bench.registry.storeRenewal(slot->id, *fresh); !stored)
        return later(coapcode::Unavailable, stored.error().code, 60);
    return renewal(*fresh, slot->sequence);
}

bool Refresh::isTooSoon(const Bytes &leaf)
{
    const Deadline now = std::chrono::steady_clock::now();
    std::erase_if(m_lately, [&](const auto &entry) { return now - entry.second >= leastPause; });
    if (m_lately.size() >= mostRemembered)
        return true;
    return !m_lately.emplace(sha256(leaf), now).second;
}

} // namespace imprint
