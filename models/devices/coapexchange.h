// One confirmable message and its answer over any Link (RFC 7252 section 4): the message layer below CoapClient.
//
// Retransmits after ACK_TIMEOUT of the link times a random factor of 1 to 1.5, doubling, MAX_RETRANSMIT 4 times, then
// at the last interval until the deadline; a ping is repeated at the first interval, because boards boot while it runs.
// Takes piggybacked and separate responses, acknowledges the latter, and their duplicates again. Everything else that
// comes (other tokens, replays, late answers, malformed datagrams, requests) is reset where it is confirmable, ignored
// otherwise, and counted.
//
// Errors: "device.silent" (nothing until the deadline), "device.reset", those of the link, "random.unavailable",
// "stopped".
#pragma once

#include "crypto/random.h"
#include "models/devices/coap.h"
#include "models/devices/link.h"

#include <deque>

namespace imprint {

struct CoapCounters {
    std::uint64_t sent = 0;     // messages, each counted once
    std::uint64_t repeated = 0; // retransmissions of them
    std::uint64_t strays = 0;   // datagrams that belonged to no exchange of ours
};

class CoapExchange {
public:
    CoapExchange(Link &link, RandomSource &random);

    // Gives the request a message id and a token of its own; ok with a response of class 2, 4 or 5.
    Result<CoapMessage> run(CoapMessage request, Deadline deadline, const std::stop_token &stop);
    Result<void> ping(Deadline deadline, const std::stop_token &stop);
    const CoapCounters &counters() const { return m_counters; }

private:
    struct Draw {
        std::uint16_t id = 0;
        Bytes token;
        Milliseconds interval{0};
    };
    Result<Draw> draw();
    Result<CoapMessage> converse(const CoapMessage &request, Milliseconds interval, Deadline deadline,
                                 const std::stop_token &stop);
    Result<std::optional<CoapMessage>> handle(ByteView datagram, const CoapMessage &request, bool &isAcknowledged);
    Result<std::optional<CoapMessage>> handleConfirmable(ByteView datagram, CoapMessage message,
                                                         const CoapMessage &request);

    Link &m_link;
    RandomSource &m_random;
    std::optional<std::uint16_t> m_id; // starts at a random number
    Bytes m_drawn;                     // for the messages to come
    std::deque<Bytes> m_acknowledged;  // separate responses as they came, so that their duplicates are known
    CoapCounters m_counters;
};

} // namespace imprint
