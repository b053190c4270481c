// The requesting side of CoAP over any Link (RFC 7252, RFC 7959): one request at a time, blocking, with a deadline.
//
// Confirmable requests with retransmission and back-off (ACK_TIMEOUT of the link, ACK_RANDOM_FACTOR 1.5, MAX_RETRANSMIT 4, going on
// at the last interval until the deadline), separate responses acknowledged, duplicates by message id answered from
// memory, Block1 and Block2 in both directions with ETag checks, smaller blocks when the peer asks for them. Answers to other
// tokens, replays and late answers are reset or ignored and counted.
//
// Errors: "device.silent" (no answer until the deadline), "device.reset", "coap.response" (malformed, wrong block, body above
// the limit), those of the link, "stopped".
#pragma once

#include "crypto/random.h"
#include "models/devices/coap.h"
#include "models/devices/link.h"

#include <deque>

namespace imprint {

struct CoapRequest {
    std::uint8_t method = coapcode::Get;
    std::string path;                   // "/hca/key"
    std::vector<std::string> query;     // "n=32"
    Bytes body;                         // sent as application/cbor when not empty
};

struct CoapResponse {
    std::uint8_t code = 0;
    std::optional<std::uint16_t> contentFormat;
    std::optional<std::uint32_t> maxAge; // seconds
    Bytes body;                          // all blocks
};

class CoapClient {
public:
    CoapClient(Link &link, RandomSource &random);

    // An empty confirmable message; ok when its reset came.
    Result<void> ping(Deadline deadline, std::stop_token stop);
    Result<CoapResponse> request(const CoapRequest &request, Deadline deadline, std::stop_token stop);

    // The most a response body may have; 16 KiB of protocol.md section 3 unless told (random samples are longer).
    void setBodyLimit(std::size_t bytes) { m_bodyLimit = bytes; }

private:
    Result<CoapMessage> exchange(CoapMessage message, Deadline deadline, std::stop_token stop);
    Result<std::optional<CoapMessage>> handle(ByteView datagram, const CoapMessage &request, bool &acknowledged);
    std::uint16_t nextId();

    Link &m_link;
    RandomSource &m_random;
    std::size_t m_bodyLimit = 16 * 1024;
    std::uint16_t m_id = 0;
    std::deque<std::pair<std::uint16_t, Bytes>> m_answered; // ids of separate responses and what was said to them
};

} // namespace imprint
