#include "models/devices/dtlsserver.h"

#include "crypto/digest.h"

#include <algorithm>

namespace imprint {

namespace {

// RFC 6347 sections 4.1 and 4.2.2: record header (13), handshake header (12), version (2), random (32).
constexpr std::size_t randomAt = 13 + 12 + 2, randomSize = 32;

// The random of a ClientHello that begins in this datagram unencrypted; empty for everything else.
ByteView helloRandom(ByteView datagram)
{
    constexpr std::uint8_t handshake = 22, clientHello = 1;
    if (datagram.size() < randomAt + randomSize || datagram[0] != handshake || datagram[13] != clientHello)
        return {};
    const bool isFirstEpoch = datagram[3] == 0 && datagram[4] == 0;
    const bool isFirstFragment = datagram[19] == 0 && datagram[20] == 0 && datagram[21] == 0;
    return isFirstEpoch && isFirstFragment ? datagram.subspan(randomAt, randomSize) : ByteView();
}

} // namespace

// HMAC over the peer's name and the minute; good in that minute and the next one. Nothing is kept of any peer.
class DtlsServer::Cookies final : public DtlsCookies {
public:
    explicit Cookies(Secret secret) : m_secret(std::move(secret)) {}

    void setTime(Deadline now)
    {
        m_minute = std::uint64_t(std::chrono::duration_cast<std::chrono::minutes>(now.time_since_epoch()).count());
    }
    Result<Bytes> make(const std::string &peer) override { return cookie(peer, m_minute); }
    bool check(const std::string &peer, ByteView value) override
    {
        return equalBytes(cookie(peer, m_minute), value) || equalBytes(cookie(peer, m_minute - 1), value);
    }

private:
    Bytes cookie(const std::string &peer, std::uint64_t minute) const
    {
        Bytes text;
        for (int shift = 56; shift >= 0; shift -= 8)
            text.push_back(std::uint8_t(minute >> shift));
        append(text, viewOf(peer));
        const Sha256 mac = hmacSha256(m_secret.view(), text);
        return Bytes(mac.begin(), mac.end());
    }

    Secret m_secret;
    std::uint64_t m_minute = 0;
};

DtlsServer::DtlsServer() = default;
DtlsServer::~DtlsServer() = default;

Result<std::unique_ptr<DtlsServer>> DtlsServer::make(const DtlsIdentity &identity, DtlsVerify verify,
                                                     const DtlsServerLimits &limits, RandomSource &random)
{
    auto secret = random.secret(32);
    if (!secret)
        return std::move(secret).error();
    auto context = DtlsContext::make(identity, DtlsRole::Server, std::move(verify));
    if (!context)
        return std::move(context).error();
    std::unique_ptr<DtlsServer> made(new DtlsServer);
    made->m_limits = limits;
    made->m_limits.sessions = std::max<std::size_t>(limits.sessions, 1);
    made->m_cookies = std::make_unique<Cookies>(std::move(secret).value());
    made->m_context = std::move(context).value();
    return made;
}

DtlsServer::Output DtlsServer::received(ByteView datagram, const std::string &peer, Deadline now)
{
    Output out;
    const ByteView hello = helloRandom(datagram);
    const auto known = m_sessions.find(peer);
    if (!hello.empty() && (known == m_sessions.end() || !equalBytes(known->second.helloRandom, hello))) {
        listen(datagram, peer, now, out);
    } else if (known != m_sessions.end()) {
        Session &session = known->second;
        const auto before = session.association->state();
        session.association->received(datagram);
        const bool hasBegun = session.association->state() != before;
        collect(peer, out);
        if (hasBegun || !out.messages.empty()) // garbage keeps no session alive
            touch(peer, now);
    }
    return out;
}

void DtlsServer::listen(ByteView datagram, const std::string &peer, Deadline now, Output &out)
{
    if (!m_listener) {
        auto made = DtlsAssociation::make(*m_context, m_cookies.get());
        if (!made)
            return; // out of memory: the hello is lost like any datagram, and will come again
        m_listener = std::move(made).value();
    }
    m_cookies->setTime(now);
    if (!m_listener->listen(datagram, peer)) {
        for (Bytes &answer : m_listener->takeDatagrams())
            out.datagrams.push_back({peer, std::move(answer)});
        return;
    }
    m_sessions.erase(peer);
    makeRoom();
    const ByteView hello = helloRandom(datagram);
    m_sessions[peer] = Session{std::move(m_listener), Bytes(hello.begin(), hello.end()), now, now};
    collect(peer, out);
}

void DtlsServer::makeRoom()
{
    const auto rank = [](const auto &entry) {
        const Session &session = entry.second;
        const bool isEstablished = session.association->state() == DtlsAssociation::State::Established;
        return std::pair(isEstablished, isEstablished ? session.used : session.since);
    };
    while (m_sessions.size() >= m_limits.sessions)
        m_sessions.erase(std::min_element(m_sessions.begin(), m_sessions.end(),
                                          [&](const auto &a, const auto &b) { return rank(a) < rank(b); }));
}

void DtlsServer::touch(const std::string &peer, Deadline now)
{
    if (const auto found = m_sessions.find(peer); found != m_sessions.end())
        found->second.used = now;
}

void DtlsServer::collect(const std::string &peer, Output &out)
{
    const auto found = m_sessions.find(peer);
    DtlsAssociation &association = *found->second.association;
    for (Bytes &datagram : association.takeDatagrams())
        out.datagrams.push_back({peer, std::move(datagram)});
    for (Bytes &message : association.takeMessages())
        out.messages.push_back({peer, std::move(message)});
    if (association.state() != DtlsAssociation::State::Ended)
        return;
    if (association.error().code != "link.gone")
        out.refusals.push_back({peer, association.error()});
    m_sessions.erase(found);
}

Result<std::vector<DtlsServer::Message>> DtlsServer::send(const std::string &peer, ByteView message, Deadline now)
{
    const auto found = m_sessions.find(peer);
    if (found == m_sessions.end())
        return fail("link.gone", peer + " has no DTLS session");
    if (auto sent = found->second.association->send(message); !sent)
        return std::move(sent).error();
    found->second.used = now;
    std::vector<Message> out;
    for (Bytes &datagram : found->second.association->takeDatagrams())
        out.push_back({peer, std::move(datagram)});
    return out;
}

DtlsServer::Output DtlsServer::due(Deadline now)
{
    Output out;
    std::vector<std::string> peers;
    for (const auto &[peer, session] : m_sessions)
        peers.push_back(peer);
    for (const std::string &peer : peers) {
        Session &session = m_sessions.at(peer);
        DtlsAssociation &association = *session.association;
        if (association.state() == DtlsAssociation::State::Established) {
            if (now - session.used >= m_limits.idleTime)
                association.shutdown();
        } else if (now - session.since >= m_limits.handshakeTime) {
            out.refusals.push_back({peer, fail("link.timeout", "the handshake was not finished in time")});
            association.shutdown();
        } else if (association.timeout() == Milliseconds(0)) {
            association.tick();
        }
        collect(peer, out);
    }
    return out;
}

std::optional<Deadline> DtlsServer::nextDue() const
{
    std::optional<Deadline> next;
    const auto consider = [&](Deadline at) { next = next ? std::min(*next, at) : at; };
    for (const auto &[peer, session] : m_sessions) {
        const bool isEstablished = session.association->state() == DtlsAssociation::State::Established;
        consider(isEstablished ? session.used + m_limits.idleTime : session.since + m_limits.handshakeTime);
        if (const auto timeout = session.association->timeout())
            consider(after(*timeout));
    }
    return next;
}

std::vector<DtlsServer::Message> DtlsServer::close()
{
    std::vector<Message> out;
    for (auto &[peer, session] : m_sessions) {
        session.association->shutdown();
        for (Bytes &datagram : session.association->takeDatagrams())
            out.push_back({peer, std::move(datagram)});
    }
    m_sessions.clear();
    return out;
}

void DtlsServer::forget()
{
    m_sessions.clear();
}

Bytes DtlsServer::peerCertificate(const std::string &peer) const
{
    const auto found = m_sessions.find(peer);
    const bool isKnown = found != m_sessions.end()
        && found->second.association->state() == DtlsAssociation::State::Established;
    return isKnown ? found->second.association->peerCertificate() : Bytes();
}

} // namespace imprint
