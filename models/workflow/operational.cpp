#include "models/workflow/operational.h"

#include "models/devices/homecaprotocol.h"
#include "models/devices/links.h"

namespace imprint {
namespace {

constexpr std::int64_t clockSlack = 86400;          // devices' clocks are rough
constexpr std::int64_t lifetime = 30 * 86400;       // longer than any batch; the key dies with the process anyway

} // namespace

Result<const DtlsIdentity *> Operational::identity()
{
    const std::lock_guard lock(m_mutex);
    if (m_identity)
        return &*m_identity;
    auto key = EcPrivateKey::generate(m_bench.ca.key().curve());
    if (!key)
        return std::move(key).error();
    const std::int64_t now = m_bench.clock.unixSeconds();
    auto leaf = issueOperationalCertificate({.key = key->publicKey(),
                                             .commonName = "Imprint workbench",
                                             .validity = {.notBefore = now - clockSlack, .notAfter = now + lifetime}},
                                            m_bench.ca.der(), m_bench.signer, m_bench.random);
    if (!leaf)
        return std::move(leaf).error();
    if (auto noted = m_bench.registry.recordOperational(*leaf); !noted)
        return noted.error();
    m_identity.emplace(DtlsIdentity{.certificate = std::move(*leaf),
                                    .chain = {},
                                    .key = std::move(*key),
                                    .anchor = m_bench.site.anchor,
                                    .allowCcm8 = m_allowsCcm8,
                                    .hasClock = m_checksTimes});
    return &*m_identity;
}

DtlsDoor::DtlsDoor(QString url, Operational &operational, RandomSource &random) : m_operational(operational), m_random(random)
{
    const auto parsed = parseLinkUrl(url);
    if (parsed && parsed->scheme == QStringLiteral("coap")) {
        m_host = parsed->target;
        m_port = parsed->port;
    }
}

Result<SecuredAnswer> DtlsDoor::identify(const Patience &p)
{
    // Half of the time for each port: a closed one may be silent.
    const auto now = std::chrono::steady_clock::now();
    const Patience first{now + (p.deadline - now) / 2, p.stop};
    auto answer = identifyAt(quint16(m_port + 1), first);
    if (answer || answer.error().code == "stopped" || answer.error().code == "link.secure")
        return answer;
    return identifyAt(m_port, p);
}

Result<SecuredAnswer> DtlsDoor::identifyAt(quint16 port, const Patience &p)
{
    const auto identity = m_operational.identity();
    if (!identity)
        return identity.error();
    DtlsLink link(m_host, port, **identity);
    if (auto opened = link.open(p.deadline, p.stop); !opened)
        return opened.error();
    HomecaProtocol protocol(link, m_random);
    auto device = protocol.identify(p);
    if (!device)
        return std::move(device).error();
    SecuredAnswer answer{std::move(*device), link.peerCertificate()};
    link.close();
    return answer;
}

} // namespace imprint
