#include "models/devices/coapexchange.h"

#include <algorithm>

namespace imprint {

namespace {

constexpr int maxRetransmit = 4;
constexpr std::size_t tokenSize = 8, maxAcknowledged = 16;

bool isPing(const CoapMessage &request)
{
    return request.code == coapcode::Empty;
}

bool answers(const CoapMessage &message, const CoapMessage &request)
{
    return !isPing(request) && isCoapResponse(message.code) && message.token == request.token;
}

} // namespace

CoapExchange::CoapExchange(Link &link, RandomSource &random) : m_link(link), m_random(random) {}

// Id, token and first interval of a message. They are drawn for several messages at once.
Result<CoapExchange::Draw> CoapExchange::draw()
{
    constexpr std::size_t each = tokenSize + 4, atOnce = 8;
    if (m_drawn.size() < each) {
        auto random = m_random.bytes(each * atOnce);
        if (!random)
            return std::move(random).error();
        m_drawn = std::move(*random);
    }
    const auto r = m_drawn.end() - std::ptrdiff_t(each);
    m_id = m_id ? std::uint16_t(*m_id + 1) : std::uint16_t(r[tokenSize] << 8 | r[tokenSize + 1]);
    const int jitter = r[tokenSize + 2] << 8 | r[tokenSize + 3];
    const Milliseconds timeout = m_link.traits().ackTimeout;
    Draw drawn{*m_id, Bytes(r, r + tokenSize), timeout + timeout * jitter / (2 * 0xffff)};
    m_drawn.resize(m_drawn.size() - each);
    return drawn;
}

Result<CoapMessage> CoapExchange::run(CoapMessage request, Deadline deadline, const std::stop_token &stop)
{
    auto drawn = draw();
    if (!drawn)
        return std::move(drawn).error();
    request.type = CoapType::Confirmable;
    request.id = drawn->id;
    request.token = std::move(drawn->token);
    auto answer = converse(request, drawn->interval, deadline, stop);
    if (answer && answer->type == CoapType::Reset)
        return fail("device.reset", m_link.where().toStdString());
    return answer;
}

Result<void> CoapExchange::ping(Deadline deadline, const std::stop_token &stop)
{
    auto drawn = draw();
    if (!drawn)
        return std::move(drawn).error();
    CoapMessage request;
    request.id = drawn->id;
    auto answer = converse(request, drawn->interval, deadline, stop);
    if (!answer)
        return std::move(answer).error();
    return {};
}

// Until the answer: a response, or the reset of our message.
Result<CoapMessage> CoapExchange::converse(const CoapMessage &request, Milliseconds interval, Deadline deadline,
                                           const std::stop_token &stop)
{
    using std::chrono::steady_clock;
    const Bytes wire = encode(request);
    if (auto sent = m_link.send(wire); !sent)
        return std::move(sent).error();
    ++m_counters.sent;
    Deadline repeat = steady_clock::now() + interval;
    int repeated = 0;
    bool isAcknowledged = false;
    for (;;) {
        const Deadline now = steady_clock::now();
        if (stop.stop_requested())
            return fail("stopped");
        if (now >= deadline)
            return fail("device.silent", m_link.where().toStdString());
        if (!isAcknowledged && now >= repeat) {
            if (auto sent = m_link.send(wire); !sent)
                return std::move(sent).error();
            ++m_counters.repeated;
            if (repeated < maxRetransmit && !isPing(request))
                interval *= 2;
            ++repeated;
            repeat = now + interval;
        }
        auto datagram = m_link.receive(isAcknowledged ? deadline : std::min(repeat, deadline), stop);
        if (!datagram)
            return std::move(datagram).error();
        if (!*datagram)
            continue;
        auto answer = handle(**datagram, request, isAcknowledged);
        if (!answer)
            return std::move(answer).error();
        if (*answer)
            return std::move(**answer);
    }
}

// What one datagram means for the message under way; nullopt when it is not yet answered.
Result<std::optional<CoapMessage>> CoapExchange::handle(ByteView datagram, const CoapMessage &request,
                                                        bool &isAcknowledged)
{
    auto message = decodeCoap(datagram);
    if (!message) {
        ++m_counters.strays;
        if (const auto reset = resetForMalformed(datagram)) {
            if (auto sent = m_link.send(*reset); !sent)
                return std::move(sent).error();
        }
        return std::optional<CoapMessage>();
    }
    const bool isOurs = message->id == request.id;
    switch (message->type) {
    case CoapType::Confirmable:
        return handleConfirmable(datagram, std::move(*message), request);
    case CoapType::NonConfirmable:
        if (answers(*message, request))
            return std::optional(std::move(*message));
        break;
    case CoapType::Acknowledgement:
        if (isOurs && answers(*message, request))
            return std::optional(std::move(*message));
        if (isOurs && message->code == coapcode::Empty && !isPing(request)) {
            isAcknowledged = true;
            return std::optional<CoapMessage>();
        }
        break;
    case CoapType::Reset:
        if (isOurs && message->code == coapcode::Empty)
            return std::optional(std::move(*message));
        break;
    }
    ++m_counters.strays;
    return std::optional<CoapMessage>();
}

// A separate response is acknowledged, again when it comes again; anything else is none of our business.
Result<std::optional<CoapMessage>> CoapExchange::handleConfirmable(ByteView datagram, CoapMessage message,
                                                                   const CoapMessage &request)
{
    const bool isAnswer = answers(message, request);
    const bool isKnown = std::any_of(m_acknowledged.begin(), m_acknowledged.end(),
                                     [&](const Bytes &known) { return equalBytes(known, datagram); });
    if (!isAnswer)
        ++m_counters.strays;
    if (isAnswer && !isKnown) {
        if (m_acknowledged.size() == maxAcknowledged)
            m_acknowledged.pop_front();
        m_acknowledged.emplace_back(datagram.begin(), datagram.end());
    }
    const CoapType reply = isAnswer || isKnown ? CoapType::Acknowledgement : CoapType::Reset;
    if (auto sent = m_link.send(encodeEmpty(reply, message.id)); !sent)
        return std::move(sent).error();
    if (!isAnswer)
        return std::optional<CoapMessage>();
    return std::optional(std::move(message));
}

} // namespace imprint
