// The answering side of CoAP without a transport: datagrams in, datagrams out (RFC 7252, RFC 7959; protocol.md section
// 2).
//
// Recognises duplicates (same id and same content) and answers them from memory, assembles Block1, serves Block2 from a
// snapshot with an ETag, refuses critical options (4.02), missing blocks (4.08) and oversize (4.13), and sends a
// separate response when the handler is slow. Used by the simulated device and by the workbench's own endpoint.
//
// What is checked first, decides: 4.02 critical option (4.06 for an Accept nobody can serve), 4.08 block missing, 4.13
// too large, 4.00 malformed block; paths, methods and formats are the handler's. Requests that are not confirmable are
// reset, as are pings, answers nobody asked for and malformed messages; what is no CoAP of version 1 is ignored.
//
// Bounded, per peer: 16 remembered exchanges, one body of at most bodyLimit under way, one snapshot of an answer,
// 16 separate responses; 16 peers, of which the one that was silent longest is forgotten. Everything older than
// EXCHANGE_LIFETIME is forgotten as well.
#pragma once

#include "crypto/random.h"
#include "models/core/clock.h"
#include "models/devices/coap.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace imprint {

struct CoapCall {
    std::uint8_t method = 0;
    std::string path; // "/hca/key"; a '/' inside a segment stands as "%2F"
    std::vector<std::string> query;
    std::optional<std::uint16_t> contentFormat;
    Bytes body;
    std::string peer;
};

struct CoapAnswer {
    std::uint8_t code = coapcode::Changed;
    std::optional<std::uint16_t> contentFormat; // set when there is a body
    std::optional<std::uint32_t> maxAge;
    Bytes body;
    Milliseconds delay{0}; // > 0: empty ACK now, separate response after this time
    bool isSilent = false; // nothing leaves, and nothing is remembered (a device that lost power)
};

struct CoapServerLimits {
    unsigned blockSzx = 5;
    std::size_t maxMessage = 1152; // key 8: longer messages are 4.13
    std::size_t bodyLimit = 16 * 1024;
    Milliseconds ackTimeout{2000};
};

class CoapServer {
public:
    using Handler = std::function<CoapAnswer(const CoapCall &)>;
    CoapServer(Handler handler, const CoapServerLimits &limits, RandomSource &random);

    // peer: whoever sent it, e.g. address and port; exchanges of different peers do not mix.
    std::vector<Bytes> received(ByteView datagram, const std::string &peer, Deadline now);
    struct Due {
        std::string peer;
        Bytes datagram;
    };
    std::vector<Due> due(Deadline now); // separate responses and their retransmissions
    std::optional<Deadline> nextDue() const;
    void forget(); // a restart: exchanges, bodies and snapshots are gone

private:
    struct Peer;
    std::shared_ptr<Peer> peerOf(const std::string &name, Deadline now);
    std::vector<Bytes> answer(Peer &peer, const std::string &name, const CoapMessage &request, ByteView raw,
                              Deadline now);
    CoapAnswer decide(Peer &peer, const std::string &name, const CoapMessage &request, ByteView raw,
                      CoapMessage &response);
    std::optional<CoapAnswer> takeBody(Peer &peer, const CoapMessage &request, ByteView raw, CoapMessage &response,
                                       Bytes &body);
    void fill(Peer &peer, const CoapMessage &request, CoapAnswer answer, CoapMessage &response);
    std::uint32_t draw();

    Handler m_handler;
    CoapServerLimits m_limits;
    RandomSource &m_random;
    std::uint32_t m_drawn = 0; // message ids and ETags count on from a random start
    std::map<std::string, std::shared_ptr<Peer>> m_peers;
};

} // namespace imprint
