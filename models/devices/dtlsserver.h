// The answering side of DTLS 1.2 without a transport: datagrams in, datagrams and decrypted messages out, many peers on
// one port (RFC 6347; protocol.md section 2). Used by the simulated device and by the workbench's own endpoint; the
// CoAP in the messages is CoapServer's.
//
// A hello is answered by a cookie and forgotten; only a peer that returns the cookie from its own address gets memory,
// and only DtlsServerLimits::sessions of them: when all are taken, the oldest unfinished handshake makes room, else the
// session that was idle longest. Unfinished handshakes and idle sessions time out. A new hello of a known peer
// replaces its session once the cookie came back (RFC 6347 section 4.2.8). Whatever else does not decrypt is dropped.
//
// Used by one thread at a time. A peer is whatever names the sender uniquely, e.g. address and port.
#pragma once

#include "models/devices/dtls.h"

#include <map>

namespace imprint {

struct DtlsServerLimits {
    std::size_t sessions = 16;
    Milliseconds handshakeTime{30000};
    Milliseconds idleTime{300000};
};

class DtlsServer {
public:
    struct Message {
        std::string peer;
        Bytes data;
    };
    struct Refusal {
        std::string peer;
        Error error; // "link.secure", or what the verify callback said
    };
    struct Output {
        std::vector<Message> datagrams; // to be sent
        std::vector<Message> messages;  // decrypted, from an authenticated peer
        std::vector<Refusal> refusals;  // handshakes that failed, for the log
    };

    // "link.identity" when our certificate, key or anchor cannot be used.
    static Result<std::unique_ptr<DtlsServer>> make(const DtlsIdentity &identity, DtlsVerify verify,
                                                    const DtlsServerLimits &limits, RandomSource &random);
    ~DtlsServer();

    Output received(ByteView datagram, const std::string &peer, Deadline now);
    // The datagrams that carry the message; "link.gone" when that peer has no session (any more).
    Result<std::vector<Message>> send(const std::string &peer, ByteView message, Deadline now);
    Output due(Deadline now);                 // retransmissions of handshakes; ends what timed out
    std::optional<Deadline> nextDue() const;
    std::vector<Message> close();             // close_notify to everybody; no session is left
    void forget();                            // a restart: no session is left, nobody is told

    Bytes peerCertificate(const std::string &peer) const; // DER leaf; empty without an established session
    std::size_t sessionCount() const { return m_sessions.size(); }

private:
    struct Session {
        std::unique_ptr<DtlsAssociation> association;
        Bytes helloRandom; // tells a repeated hello of this handshake from a new one
        Deadline since{}, used{};
    };
    class Cookies;
    DtlsServer();

    void listen(ByteView datagram, const std::string &peer, Deadline now, Output &out);
    void collect(const std::string &peer, Output &out);
    void makeRoom();
    void touch(const std::string &peer, Deadline now);

    DtlsServerLimits m_limits;
    std::unique_ptr<Cookies> m_cookies;
    std::unique_ptr<DtlsContext> m_context;
    std::unique_ptr<DtlsAssociation> m_listener;
    std::map<std::string, Session> m_sessions;
};

} // namespace imprint
