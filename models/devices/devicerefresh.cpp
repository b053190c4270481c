#include "models/devices/devicerefresh.h"

#include "crypto/certificate.h"
#include "models/devices/cbor.h"
#include "models/devices/coapclient.h"
#include "models/devices/dtlslink.h"
#include "models/devices/links.h"

namespace imprint::simulation {

namespace {

constexpr std::size_t idDigits = 16;
constexpr std::chrono::seconds patience{20};

RefreshEnd problem(const Error &error)
{
    return {0, {}, error.code + ": " + error.detail};
}

Result<Installed> readRenewal(ByteView body)
{
    const auto map = CborMap::parse(body);
    if (!map)
        return map.error();
    auto leaf = map->bytes(key::Leaf);
    auto chain = map->byteArray(key::Chain);
    const auto sequence = map->uint(key::Sequence);
    if (!leaf || !chain)
        return leaf ? chain.error() : leaf.error();
    if (!sequence)
        return sequence.error();
    const Sha256 hash = sha256(*leaf);
    return Installed{std::move(*leaf), std::move(*chain), *sequence, hash};
}

RefreshEnd refreshNow(DtlsLink &link, const Bytes &body, std::stop_token stop)
{
    SystemRandom random;
    const Deadline deadline = after(patience);
    if (auto opened = link.open(deadline, stop); !opened)
        return problem(opened.error());
    CoapClient client(link, random);
    const auto answer = client.request({.method = coapcode::Post, .path = "/hca/live", .body = body}, deadline, stop);
    link.close();
    if (!answer)
        return problem(answer.error());
    RefreshEnd end{answer->code, {}, "POST /hca/live -> " + coapCodeText(answer->code)};
    if (answer->code != coapcode::Changed || answer->body.empty())
        return end;
    auto renewed = readRenewal(answer->body);
    if (!renewed)
        return problem(renewed.error());
    end.renewed = std::move(*renewed);
    return end;
}

} // namespace

Result<DtlsIdentity> identityOf(const Record &record)
{
    auto scalar = record.identity->scalar();
    if (!scalar)
        return scalar.error();
    auto key = EcPrivateKey::fromScalar(record.identity->curve(), *scalar);
    if (!key)
        return key.error();
    const Installed &certificate = record.owner->certificate;
    return DtlsIdentity{.certificate = certificate.leaf,
                        .chain = certificate.chain,
                        .key = std::move(*key),
                        .anchor = record.owner->anchor,
                        .hasClock = false};
}

std::optional<OwnerPlace> ownerPlace(const QString &text)
{
    const auto url = parseLinkUrl(QStringLiteral("coap://") + text);
    return url ? std::optional(OwnerPlace{url->target, url->port}) : std::nullopt;
}

OwnerSearch::OwnerSearch(const MdnsOptions &mdns) : m_browser(mdns)
{
    (void)m_browser.browse(QStringLiteral("_homeca._udp"), [this](const MdnsEvent &event) { happened(event); });
}

OwnerSearch::~OwnerSearch() = default;

void OwnerSearch::happened(const MdnsEvent &event)
{
    const std::lock_guard lock(m_mutex);
    if (event.kind == MdnsEvent::Kind::Removed || event.found.addresses.empty()) {
        m_owners.erase(event.found.instance);
        return;
    }
    for (const auto &[name, value] : event.found.txt)
        if (name == "id")
            m_owners[event.found.instance] = {value, {event.found.addresses.front().toString(), event.found.port}};
}

std::optional<OwnerPlace> OwnerSearch::find(const Sha256 &ownerId) const
{
    const QByteArray id = QByteArray::fromStdString(toHex(ownerId).substr(0, idDigits));
    const std::lock_guard lock(m_mutex);
    for (const auto &[instance, owner] : m_owners)
        if (owner.first == id)
            return owner.second;
    return std::nullopt;
}

RefreshVisit::RefreshVisit(const OwnerPlace &where, const Record &record, const std::string &serial, const std::string &address)
{
    auto identity = identityOf(record);
    if (!identity) {
        m_end = problem(identity.error());
        return;
    }
    auto verify = [anchor = record.owner->anchor, ownerId = record.owner->ownerId](ByteView peer, const std::vector<Bytes> &chain) {
        return checkOperational(peer, chain, anchor, ownerId, {});
    };
    Bytes body = CborBody()
                     .addText(key::Serial, serial)
                     .add(key::Sequence, record.owner->certificate.sequence)
                     .addText(key::Address, address)
                     .encoded();
    auto link = std::make_shared<DtlsLink>(where.host, where.port, *identity, std::move(verify));
    m_thread = std::jthread([this, link, body = std::move(body)](std::stop_token stop) {
        RefreshEnd end = refreshNow(*link, body, stop);
        const std::lock_guard lock(m_mutex);
        m_end = std::move(end);
    });
}

std::optional<RefreshEnd> RefreshVisit::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_end, std::nullopt);
}

} // namespace imprint::simulation
