#include "models/devices/devicefields.h"

#include "crypto/certificate.h"

namespace imprint::simulation {

namespace {

struct PurposeRow {
    std::string_view externalAad;
    bool hasTxid, hasIssuedAt, hasSequenceAndLeaf, hasSpkiHash;
};
constexpr std::array<PurposeRow, 3> purposes{{
    {"HomeCA-RELEASE-v1", false, true, false, true},
    {"HomeCA-ABANDON-v1", true, false, false, false},
    {"HomeCA-COMMIT-v1", true, false, true, true},
}};

std::string_view titleOf(std::uint8_t code)
{
    static const std::map<std::uint8_t, std::string_view> titles{
        {coapcode::BadRequest, "malformed request"},
        {coapcode::Unauthorized, "not signed as it must be"},
        {coapcode::Forbidden, "not this owner"},
        {coapcode::NotFound, "no such resource"},
        {coapcode::MethodNotAllowed, "wrong method"},
        {coapcode::Conflict, "not in this state"},
        {coapcode::PreconditionFailed, "not what was committed to"},
        {coapcode::TooLarge, "too large"},
        {coapcode::UnsupportedFormat, "not application/cbor"},
        {coapcode::Unprocessable, "certificate does not fit"},
        {coapcode::TooManyRequests, "too often"},
        {coapcode::InternalError, "key update failed"},
        {coapcode::Unavailable, "no entropy yet"},
    };
    const auto at = titles.find(code);
    return at == titles.end() ? "refused" : at->second;
}

} // namespace

Fields::Fields(ByteView body)
{
    auto map = CborMap::parse(body);
    if (map)
        m_map = std::move(*map);
    else
        m_error = map.error();
}

void Fields::refuse(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

Bytes Fields::signature(int key)
{
    Bytes out = bytes(key);
    if (!isBad() && out.size() != signatureBytes(Curve::P256) && out.size() != signatureBytes(Curve::P384))
        refuse(fail("cbor.type", "key " + std::to_string(key)));
    return out;
}

Token readToken(Fields &fields, Purpose purpose)
{
    const PurposeRow &row = purposes[std::size_t(purpose)];
    Token out;
    out.sign1 = fields.token(key::Token);
    if (fields.isBad())
        return out;
    if (auto header = checkSign1Header(out.sign1); !header) {
        fields.refuse(header.error());
        return out;
    }
    Fields payload(out.sign1.payload);
    out.serial = payload.text(key::Serial, 64);
    out.epoch = payload.uint(key::Epoch);
    if (row.hasTxid)
        out.txid = payload.fixed<16>(key::Txid);
    if (row.hasIssuedAt)
        payload.uint(key::IssuedAt);
    if (row.hasSequenceAndLeaf) {
        out.sequence = payload.uint(key::Sequence);
        out.leafHash = payload.fixed<32>(key::LeafHash);
    }
    if (row.hasSpkiHash)
        out.spkiHash = payload.fixed<32>(key::SpkiHash);
    if (payload.isBad())
        fields.refuse(fail(payload.error().code, "token: " + payload.error().detail));
    return out;
}

Result<CaCertificate> AnchorMemory::parsed(ByteView der)
{
    if (m_last && equalBytes(m_last->der(), der))
        return *m_last;
    auto anchor = CaCertificate::parse(der);
    if (anchor)
        m_last = *anchor;
    return anchor;
}

Result<void> checkToken(const Situation &s, const Token &token, Purpose purpose, ByteView anchor)
{
    const auto ca = s.anchors.parsed(anchor);
    if (!ca)
        return ca.error();
    return checkSign1(token.sign1, purposes[std::size_t(purpose)].externalAad, ca->key());
}

CoapAnswer refusalOf(std::uint8_t code, std::string_view why)
{
    CoapAnswer out;
    out.code = code;
    out.contentFormat = formatProblem;
    out.body = problemDetails(titleOf(code), why);
    return out;
}

CoapAnswer refusalOf(std::uint8_t code, const Error &why)
{
    return refusalOf(code, why.detail.empty() ? why.code : why.detail);
}

Outcome refuseForNow(std::uint8_t code, std::string_view why, std::uint32_t seconds)
{
    Outcome out = refuse(code, why);
    out.answer.maxAge = seconds;
    return out;
}

Outcome accept(Bytes body, std::uint8_t code)
{
    Outcome out;
    out.answer.code = code;
    if (!body.empty())
        out.answer.contentFormat = formatCbor;
    out.answer.body = std::move(body);
    return out;
}

bool isClearLinkClosed(const Situation &s)
{
    constexpr std::uint64_t dtls = 2;
    return s.link == LinkKind::Udp && s.record.owner && (s.record.nameplate.capabilities & dtls);
}

bool isAbandoned(const Memory &memory, const Bytes16 &txid)
{
    return std::find(memory.abandoned.begin(), memory.abandoned.end(), txid) != memory.abandoned.end();
}

std::optional<Outcome> withoutEntropy(const Situation &s, Step step)
{
    if (const Fault *fault = s.faults.fires(FaultKind::NoEntropy, step))
        return refuseForNow(coapcode::Unavailable, "the noise source is still warming up",
                            std::uint32_t(fault->number));
    return {};
}

} // namespace imprint::simulation
