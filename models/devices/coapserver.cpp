#include "models/devices/coapserver.h"

#include "models/devices/cbor.h"
#include "models/devices/coaprequest.h"

#include <algorithm>
#include <deque>

namespace imprint {

namespace {

constexpr std::size_t maxRemembered = 16, maxPending = 16, maxPeers = 16;
constexpr int maxRetransmit = 4;
constexpr std::chrono::seconds exchangeLifetime{247}; // RFC 7252 section 4.8.2

struct Exchange {
    std::uint16_t id = 0;
    Bytes raw;
    std::vector<Bytes> replies;
    Deadline since;
};

struct Upload {
    std::string resource;
    std::optional<std::uint16_t> contentFormat;
    Bytes body;
    std::size_t lastOffset = 0; // where the block that came last begins
};

struct Snapshot {
    std::string resource;
    CoapAnswer answer;
    Bytes etag;
    Deadline since;
};

struct Pending {
    std::uint16_t id = 0;
    Bytes datagram;
    Deadline next;
    Milliseconds interval{0};
    int sent = 0;
};

CoapAnswer refusal(std::uint8_t code, std::string_view title)
{
    CoapAnswer answer;
    answer.code = code;
    answer.contentFormat = formatProblem;
    answer.body = problemDetails(title, {});
    return answer;
}

std::optional<CoapBlock> blockIn(const CoapMessage &request, std::uint16_t number, bool &isMalformed)
{
    const CoapOption *option = request.find(number);
    if (!option)
        return std::nullopt;
    auto block = decodeBlock(option->value);
    if (block)
        return *block;
    isMalformed = true;
    return std::nullopt;
}

Bytes etagOf(std::uint32_t value)
{
    return {std::uint8_t(value >> 24), std::uint8_t(value >> 16), std::uint8_t(value >> 8), std::uint8_t(value)};
}

// Code, Content-Format and Max-Age; the body is the caller's, whole or one block of it.
void describe(CoapMessage &response, const CoapAnswer &answer)
{
    response.code = answer.code;
    if (answer.contentFormat && !answer.body.empty())
        response.addUint(coapoption::ContentFormat, *answer.contentFormat);
    if (answer.maxAge)
        response.addUint(coapoption::MaxAge, *answer.maxAge);
}

void addBlock2(CoapMessage &response, const Snapshot &snapshot, std::size_t offset, unsigned szx)
{
    const Bytes &body = snapshot.answer.body;
    const std::size_t size = std::size_t(16) << szx, end = std::min(offset + size, body.size());
    describe(response, snapshot.answer);
    response.add(coapoption::ETag, snapshot.etag);
    response.addUint(coapoption::Block2, encodeBlock({std::uint32_t(offset / size), end < body.size(), szx}));
    if (offset == 0)
        response.addUint(coapoption::Size2, std::uint32_t(body.size()));
    response.payload.assign(body.begin() + std::ptrdiff_t(offset), body.begin() + std::ptrdiff_t(end));
}

} // namespace

struct CoapServer::Peer {
    std::deque<Exchange> exchanges;
    std::optional<Upload> upload;
    std::optional<Snapshot> snapshot;
    std::deque<Pending> pending;
    Deadline lastSeen;

    void forgetOld(Deadline now)
    {
        while (!exchanges.empty() && now - exchanges.front().since > exchangeLifetime)
            exchanges.pop_front();
        if (snapshot && now - snapshot->since > exchangeLifetime)
            snapshot.reset();
        if (upload && now - lastSeen > exchangeLifetime)
            upload.reset();
        lastSeen = now;
    }

    void dropPending(std::uint16_t id)
    {
        std::erase_if(pending, [id](const Pending &p) { return p.id == id; });
    }
};

CoapServer::CoapServer(Handler handler, const CoapServerLimits &limits, RandomSource &random)
    : m_handler(std::move(handler)), m_limits(limits), m_random(random)
{
    // Without entropy yet, ids count from 0: they tell messages apart and keep no secret.
    if (const auto seed = m_random.bytes(4))
        m_drawn = std::uint32_t((*seed)[0]) << 24 | std::uint32_t((*seed)[1] << 16 | (*seed)[2] << 8 | (*seed)[3]);
}

std::uint32_t CoapServer::draw()
{
    return ++m_drawn;
}

std::shared_ptr<CoapServer::Peer> CoapServer::peerOf(const std::string &name, Deadline now)
{
    auto &peer = m_peers[name];
    if (!peer) {
        peer = std::make_shared<Peer>();
        peer->lastSeen = now;
    }
    const auto kept = peer;
    if (m_peers.size() > maxPeers) {
        const auto oldest = std::min_element(m_peers.begin(), m_peers.end(), [&](const auto &a, const auto &b) {
            return a.second != kept && (b.second == kept || a.second->lastSeen < b.second->lastSeen);
        });
        m_peers.erase(oldest);
    }
    kept->forgetOld(now);
    return kept;
}

std::vector<Bytes> CoapServer::received(ByteView datagram, const std::string &peerName, Deadline now)
{
    const auto message = decodeCoap(datagram);
    if (!message) {
        const auto reset = resetForMalformed(datagram);
        return reset ? std::vector<Bytes>{*reset} : std::vector<Bytes>{};
    }
    if (message->type == CoapType::Acknowledgement || message->type == CoapType::Reset) {
        if (const auto known = m_peers.find(peerName); known != m_peers.end())
            known->second->dropPending(message->id);
        return {};
    }
    const bool isRequest = isCoapRequest(message->code);
    if (message->type == CoapType::NonConfirmable && !isRequest)
        return {};
    if (message->type == CoapType::NonConfirmable || !isRequest) // a ping, or a response nobody asked for
        return {encodeEmpty(CoapType::Reset, message->id)};

    const auto peer = peerOf(peerName, now); // kept alive should the handler make us forget()
    for (const Exchange &exchange : peer->exchanges) {
        if (exchange.id == message->id && equalBytes(exchange.raw, datagram))
            return exchange.replies;
    }
    return answer(*peer, peerName, *message, datagram, now);
}

std::vector<Bytes> CoapServer::answer(Peer &peer, const std::string &name, const CoapMessage &request, ByteView raw,
                                      Deadline now)
{
    CoapMessage response;
    response.type = CoapType::Acknowledgement;
    response.id = request.id;
    response.token = request.token;
    CoapAnswer decided = decide(peer, name, request, raw, response);
    if (decided.isSilent)
        return {};
    const Milliseconds delay = decided.delay;
    if (response.code == coapcode::Empty) // not yet filled by a block
        fill(peer, request, std::move(decided), response);
    if (peer.snapshot)
        peer.snapshot->since = now;

    std::vector<Bytes> replies;
    if (delay.count() > 0) {
        replies.push_back(encodeEmpty(CoapType::Acknowledgement, request.id));
        response.type = CoapType::Confirmable;
        response.id = std::uint16_t(draw());
        if (peer.pending.size() == maxPending)
            peer.pending.pop_front();
        // ACK_RANDOM_FACTOR 1.5, spread by the id.
        const auto interval = m_limits.ackTimeout + m_limits.ackTimeout * (response.id % 256) / 512;
        peer.pending.push_back({response.id, encode(response), now + delay, interval, 0});
    } else {
        replies.push_back(encode(response));
    }
    if (raw.size() <= m_limits.maxMessage) { // longer ones are refused again
        if (peer.exchanges.size() == maxRemembered)
            peer.exchanges.pop_front();
        peer.exchanges.push_back({request.id, Bytes(raw.begin(), raw.end()), replies, now});
    }
    return replies;
}

// The checks that come before the handler, then the handler. A block that answers for itself (2.31, a later block of a
// snapshot) is written into response, code included.
CoapAnswer CoapServer::decide(Peer &peer, const std::string &name, const CoapMessage &request, ByteView raw,
                              CoapMessage &response)
{
    bool isMalformed = false;
    const auto block2 = blockIn(request, coapoption::Block2, isMalformed);
    // The rest of a refusal is asked for with the very options that were refused.
    const auto &kept = peer.snapshot;
    const bool isRefused = block2 && block2->number > 0 && kept && kept->resource == resourceOf(request) &&
                           (kept->answer.code == coapcode::BadOption || kept->answer.code == coapcode::NotAcceptable);
    if (!isRefused && !isUnderstood(request))
        return refusal(coapcode::BadOption, "critical option");
    if (!isRefused && !isAcceptable(request))
        return refusal(coapcode::NotAcceptable, "format asked for");
    if (isMalformed)
        return refusal(coapcode::BadRequest, "block option");
    if (block2 && block2->number > 0) {
        const auto &snapshot = peer.snapshot;
        if (!snapshot || snapshot->resource != resourceOf(request) || block2->offset() >= snapshot->answer.body.size())
            return refusal(coapcode::Incomplete, "no such block");
        addBlock2(response, *snapshot, block2->offset(), std::min(block2->szx, m_limits.blockSzx));
        return {};
    }

    Bytes body;
    auto format = formatOf(request);
    if (auto early = takeBody(peer, request, raw, response, body))
        return std::move(*early);
    if (peer.upload)
        format = peer.upload->contentFormat;
    peer.upload.reset();
    return m_handler({request.code, pathOf(request), queryOf(request), format, std::move(body), name});
}

// Puts the body together. Returns an answer when there is something to say before the handler, with response filled
// for 2.31; nullopt when the body is complete.
std::optional<CoapAnswer> CoapServer::takeBody(Peer &peer, const CoapMessage &request, ByteView raw,
                                               CoapMessage &response, Bytes &body)
{
    bool isMalformed = false;
    const auto block = blockIn(request, coapoption::Block1, isMalformed);
    const std::string resource = resourceOf(request);
    const auto drop = [&](std::uint8_t code, std::string_view title) {
        peer.upload.reset();
        return refusal(code, title);
    };

    if (block && block->number == 0)
        peer.upload = Upload{resource, formatOf(request), {}, 0};
    Upload *upload = peer.upload && peer.upload->resource == resource ? &*peer.upload : nullptr;
    // The block that came last, once more under another message id.
    const bool isRepeated = block && upload && block->number > 0 && block->offset() == upload->lastOffset &&
                            equalBytes(ByteView(upload->body).subspan(upload->lastOffset), request.payload);
    if (block && !isRepeated && (!upload || block->offset() != upload->body.size()))
        return drop(coapcode::Incomplete, "block missing");

    const std::size_t before = upload && block ? upload->body.size() : 0;
    if (raw.size() > m_limits.maxMessage) {
        response.addUint(coapoption::Block1, encodeBlock({block ? block->number : 0, false, m_limits.blockSzx}));
        return drop(coapcode::TooLarge, "message too large");
    }
    if (request.uintOption(coapoption::Size1).value_or(0) > m_limits.bodyLimit ||
        before + request.payload.size() > m_limits.bodyLimit) {
        response.addUint(coapoption::Size1, std::uint32_t(m_limits.bodyLimit));
        return drop(coapcode::TooLarge, "body too large");
    }
    if (isMalformed)
        return drop(coapcode::BadRequest, "block option");
    if (!block) {
        peer.upload.reset();
        body = request.payload;
        return std::nullopt;
    }
    if (request.payload.size() > block->size() || (block->more && request.payload.size() != block->size()))
        return drop(coapcode::BadRequest, "block not full");

    if (!isRepeated) {
        upload->lastOffset = upload->body.size();
        append(upload->body, request.payload);
    }
    if (!block->more) {
        response.addUint(coapoption::Block1, encodeBlock(*block));
        body = std::move(upload->body);
        return std::nullopt;
    }
    response.code = coapcode::Continue;
    response.addUint(coapoption::Block1, encodeBlock({block->number, true, std::min(block->szx, m_limits.blockSzx)}));
    return CoapAnswer{};
}

// A whole answer: as it is, or its first block with a snapshot for the later ones.
void CoapServer::fill(Peer &peer, const CoapMessage &request, CoapAnswer answer, CoapMessage &response)
{
    bool isMalformed = false;
    const auto wanted = blockIn(request, coapoption::Block2, isMalformed);
    const unsigned szx = wanted ? std::min(wanted->szx, m_limits.blockSzx) : m_limits.blockSzx;
    if (answer.body.size() <= std::size_t(16) << szx) {
        describe(response, answer);
        if (wanted)
            response.addUint(coapoption::Block2, encodeBlock({0, false, szx}));
        response.payload = std::move(answer.body);
        return;
    }
    peer.snapshot = Snapshot{resourceOf(request), std::move(answer), etagOf(draw()), {}};
    addBlock2(response, *peer.snapshot, 0, szx);
}

std::vector<CoapServer::Due> CoapServer::due(Deadline now)
{
    std::vector<Due> out;
    for (auto &[name, peer] : m_peers) {
        for (Pending &pending : peer->pending) {
            if (pending.next > now)
                continue;
            if (pending.sent <= maxRetransmit)
                out.push_back({name, pending.datagram});
            pending.next = now + pending.interval;
            pending.interval *= 2;
            ++pending.sent;
        }
        std::erase_if(peer->pending, [](const Pending &p) { return p.sent > maxRetransmit + 1; });
    }
    return out;
}

std::optional<Deadline> CoapServer::nextDue() const
{
    std::optional<Deadline> next;
    for (const auto &[name, peer] : m_peers) {
        for (const Pending &pending : peer->pending) {
            if (!next || pending.next < *next)
                next = pending.next;
        }
    }
    return next;
}

void CoapServer::forget()
{
    m_peers.clear();
}

} // namespace imprint
