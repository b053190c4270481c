// The requesting side of CoAP over any Link (RFC 7252, RFC 7959): one request at a time, blocking, with a deadline.
//
// CoapExchange sends, repeats and recognises messages; this is what lies above: Block1 and Block2 in both directions,
// with blocks no larger than the link carries and the peer takes, smaller ones when the peer asks for them. A body
// whose ETag changes on the way, or whose blocks the peer forgot (4.08, it was started again), is begun anew once.
//
// An answer of class 4 or 5 is a response like any other; what it means is the caller's.
//
// Errors: "device.silent" (no answer until the deadline), "device.reset", "coap.response" (an unexpected block or code,
// an unknown critical option, a body above the limit, one that changed twice), those of the link, "random.unavailable",
// "stopped".
#pragma once

#include "models/devices/coapexchange.h"

namespace imprint {

struct CoapRequest {
    std::uint8_t method = coapcode::Get;
    std::string path;               // "/hca/key"
    std::vector<std::string> query; // "n=32"
    Bytes body;                     // sent as application/cbor when not empty
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
    // Key 8: the largest CoAP message that the peer takes; unlimited unless told.
    void setPeerMaxMessage(std::size_t bytes) { m_peerMaxMessage = bytes; }

    const CoapCounters &counters() const { return m_exchange.counters(); }

private:
    struct Transfer; // a request with its patience
    Result<CoapMessage> upload(const Transfer &transfer);
    Result<std::optional<CoapResponse>> download(const Transfer &transfer, const CoapMessage &first);
    unsigned blockSzx(const CoapRequest &request) const;
    Result<CoapMessage> exchange(CoapMessage message, const Transfer &transfer);

    Link &m_link;
    CoapExchange m_exchange;
    std::size_t m_bodyLimit = 16 * 1024;
    std::size_t m_peerMaxMessage = SIZE_MAX;
};

} // namespace imprint
