// What DTLS 1.2 needs on both sides (RFC 6347, RFC 7252 section 9; protocol.md section 2): who we are, the settings,
// and one association as a state machine without a transport: datagrams in, datagrams and messages out.
//
// Mutual X.509 below one given anchor and nothing else (no system store), checked as `openssl verify -x509_strict`
// does; ECDHE on P-256 and P-384 with TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, CCM_8 only where it is allowed. No other
// version, no renegotiation, no resumption, no tickets: every association begins with both certificates.
//
// Refused: a context whose certificate, key or anchor cannot be used ("link.identity").
#pragma once

#include "crypto/eckey.h"
#include "models/core/clock.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_st SSL;

namespace imprint {

// Who we are, and the CA we trust. Certificates are DER.
struct DtlsIdentity {
    Bytes certificate;
    std::vector<Bytes> chain; // our intermediates, nearest issuer first, without the anchor
    EcPrivateKey key;
    Bytes anchor;
    bool allowCcm8 = false;   // TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8 as well (profile of the device)
    bool hasClock = true;     // false: validity periods of the peer's path are not checked
};

enum class DtlsRole { Client, Server };

// Judges a peer whose path below the anchor is already good: its leaf, and what it sent with it (nearest issuer first).
using DtlsVerify = std::function<Result<void>(ByteView leaf, const std::vector<Bytes> &chain)>;

// Keeps a server from holding state for a hello whose sender may be forged (RFC 6347 section 4.2.1).
class DtlsCookies {
public:
    virtual ~DtlsCookies() = default;
    virtual Result<Bytes> make(const std::string &peer) = 0; // at most 32 bytes
    virtual bool check(const std::string &peer, ByteView cookie) = 0; // is it ours, for this peer?
};

// The settings of one endpoint; outlives its associations. Takes copies and references, so the identity may go.
class DtlsContext {
public:
    static Result<std::unique_ptr<DtlsContext>> make(const DtlsIdentity &identity, DtlsRole role,
                                                     DtlsVerify verify = {});
    ~DtlsContext();
    DtlsContext(const DtlsContext &) = delete;
    DtlsContext &operator=(const DtlsContext &) = delete;

    SSL_CTX *handle() const { return m_context; }
    DtlsRole role() const { return m_role; }
    const DtlsVerify &verify() const { return m_verify; }

private:
    DtlsContext() = default;
    SSL_CTX *m_context = nullptr;
    DtlsRole m_role = DtlsRole::Client;
    DtlsVerify m_verify;
};

class DtlsAssociation {
public:
    enum class State { Listening, Handshaking, Established, Ended };

    // cookies: for a server, which listens until a hello with one of them came. Both outlive the association.
    static Result<std::unique_ptr<DtlsAssociation>> make(const DtlsContext &context, DtlsCookies *cookies = nullptr);
    ~DtlsAssociation();

    // Server: one hello while listening; true when it carried the cookie of this peer and the handshake is under way.
    bool listen(ByteView datagram, const std::string &peer);
    void start();                     // client: sends the first hello
    void received(ByteView datagram); // what does not decrypt is dropped
    void tick();                      // sends again what is due
    std::optional<Milliseconds> timeout() const; // until tick() has work
    // "link.gone" unless established; "link.secure" when it does not go into a record.
    Result<void> send(ByteView message);
    void shutdown();                  // close_notify

    std::vector<Bytes> takeDatagrams() { return std::exchange(m_out, {}); }
    std::vector<Bytes> takeMessages() { return std::exchange(m_messages, {}); }
    State state() const { return m_state; }
    // Why it ended: "link.gone" when it was established before, else "link.secure" or what the verify callback said.
    const Error &error() const { return m_error; }
    Bytes peerCertificate() const;    // DER leaf; empty before the peer sent it

private:
    DtlsAssociation() = default;
    friend struct DtlsCallbacks;
    void advance();
    void readMessages();
    void ended(int sslError);

    SSL *m_ssl = nullptr;
    const DtlsContext *m_context = nullptr;
    DtlsCookies *m_cookies = nullptr;
    std::string m_peer;
    State m_state = State::Handshaking;
    Error m_error, m_refusal;
    ByteView m_in;                    // the datagram being read, empty otherwise
    std::vector<Bytes> m_out, m_messages;
};

} // namespace imprint
