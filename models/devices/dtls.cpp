#include "models/devices/dtls.h"

#ifdef _WIN32
#include <winsock2.h> // struct timeval
#else
#include <sys/time.h>
#endif

#include "crypto/certificate.h"
#include "crypto/opensslptr.h"

#include <openssl/ssl.h>

#include <algorithm>
#include <array>

namespace imprint {

namespace {

constexpr unsigned mtu = 1200;                  // of IPv6's 1280, with room for its header, UDP's and a tunnel's
constexpr std::size_t handshakeLimit = 16 * 1024; // a peer's certificates; also bounds what is kept of torn flights
constexpr int pathLevel = 2;                    // 112 bits in every signature and key of a path, whatever the cipher

X509Ptr parsed(ByteView der)
{
    const unsigned char *at = der.data();
    X509Ptr x509(d2i_X509(nullptr, &at, long(der.size())));
    return x509 && at == der.data() + der.size() ? std::move(x509) : nullptr;
}

Bytes encoded(X509 *x509)
{
    unsigned char *der = nullptr;
    const int size = x509 ? i2d_X509(x509, &der) : 0;
    const OpensslMemoryPtr owner(der);
    return size > 0 ? Bytes(der, der + size) : Bytes();
}

bool isWaiting(int sslError)
{
    return sslError == SSL_ERROR_WANT_READ || sslError == SSL_ERROR_WANT_WRITE;
}

// One second at first (RFC 6347 section 4.2.4.1), but never a minute: a technician stands beside the device.
unsigned retransmitMicroseconds(SSL *, unsigned previous)
{
    return previous == 0 ? 1'000'000u : std::min(previous * 2, 8'000'000u);
}

Result<void> setSuite(SSL_CTX *context, bool allowCcm8)
{
    std::string ciphers = "ECDHE-ECDSA-AES128-GCM-SHA256";
    if (allowCcm8)
        ciphers += ":ECDHE-ECDSA-AES128-CCM8";
    // From OpenSSL 3.2 on, only level 0 lets CCM_8 with its short tag pass; paths keep their level in verifyPeer().
    SSL_CTX_set_security_level(context, allowCcm8 ? 0 : 2);
    if (SSL_CTX_set_min_proto_version(context, DTLS1_2_VERSION) != 1
        || SSL_CTX_set_max_proto_version(context, DTLS1_2_VERSION) != 1
        || SSL_CTX_set_cipher_list(context, ciphers.c_str()) != 1
        || SSL_CTX_set1_groups_list(context, "P-256:P-384") != 1
        || SSL_CTX_set1_sigalgs_list(context, "ECDSA+SHA256:ECDSA+SHA384") != 1)
        return fail("link.identity", "this OpenSSL lacks a cipher or curve of DTLS: " + opensslError());
    SSL_CTX_set_options(context, SSL_OP_NO_QUERY_MTU | SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION
                                     | SSL_OP_NO_COMPRESSION | SSL_OP_COOKIE_EXCHANGE
                                     | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_mode(context, SSL_MODE_NO_AUTO_CHAIN);
    SSL_CTX_set_max_cert_list(context, long(handshakeLimit));
    return {};
}

Result<void> setOwn(SSL_CTX *context, const DtlsIdentity &identity)
{
    const X509Ptr own = parsed(identity.certificate);
    if (!own || SSL_CTX_use_certificate(context, own.get()) != 1)
        return fail("link.identity", "own certificate: " + opensslError());
    for (const Bytes &der : identity.chain) {
        const X509Ptr issuer = parsed(der);
        if (!issuer || SSL_CTX_add1_chain_cert(context, issuer.get()) != 1)
            return fail("link.identity", "own chain: " + opensslError());
    }
    if (SSL_CTX_use_PrivateKey(context, identity.key.pkey()) != 1 || SSL_CTX_check_private_key(context) != 1)
        return fail("link.identity", "own key: " + opensslError());
    return {};
}

Result<void> setAnchor(SSL_CTX *context, const DtlsIdentity &identity, DtlsRole role)
{
    if (auto good = checkAnchor(identity.anchor); !good)
        return fail("link.identity", "anchor: " + good.error().detail);
    const X509Ptr anchor = parsed(identity.anchor);
    if (!anchor || X509_STORE_add_cert(SSL_CTX_get_cert_store(context), anchor.get()) != 1
        || (role == DtlsRole::Server && SSL_CTX_add_client_CA(context, anchor.get()) != 1))
        return fail("link.identity", "anchor: " + opensslError());
    X509_VERIFY_PARAM *path = SSL_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_flags(path, X509_V_FLAG_X509_STRICT | (identity.hasClock ? 0 : X509_V_FLAG_NO_CHECK_TIME));
    X509_VERIFY_PARAM_set_depth(path, 4);
    return {};
}

} // namespace

// What OpenSSL calls back. Each finds its association through the SSL or the BIO.
struct DtlsCallbacks {
    static DtlsAssociation &of(SSL *ssl) { return *static_cast<DtlsAssociation *>(SSL_get_app_data(ssl)); }
    static DtlsAssociation &of(BIO *bio) { return *static_cast<DtlsAssociation *>(BIO_get_data(bio)); }

    static int read(BIO *bio, char *to, int size)
    {
        BIO_clear_retry_flags(bio);
        DtlsAssociation &self = of(bio);
        if (self.m_in.empty()) {
            BIO_set_retry_read(bio);
            return -1;
        }
        const std::size_t taken = std::min(std::size_t(size), self.m_in.size());
        std::copy_n(self.m_in.begin(), taken, to);
        self.m_in = {}; // a datagram is read once; what does not fit is lost, as with a socket
        return int(taken);
    }

    static int write(BIO *bio, const char *from, int size)
    {
        BIO_clear_retry_flags(bio);
        if (size <= 0)
            return 0;
        const auto *begin = reinterpret_cast<const std::uint8_t *>(from);
        std::vector<Bytes> &out = of(bio).m_out;
        // OpenSSL repeats a flight one record a datagram; as few as fit are less to lose. Messages stay apart.
        const bool isFlight = !out.empty() && out.back()[0] != SSL3_RT_APPLICATION_DATA
            && *begin != SSL3_RT_APPLICATION_DATA && out.back().size() + std::size_t(size) <= mtu;
        if (isFlight)
            append(out.back(), {begin, std::size_t(size)});
        else
            out.emplace_back(begin, begin + size);
        return size;
    }

    static long control(BIO *, int command, long number, void *)
    {
        switch (command) {
        case BIO_CTRL_FLUSH: return 1;
        case BIO_CTRL_DGRAM_QUERY_MTU:
        case BIO_CTRL_DGRAM_GET_MTU:
        case BIO_CTRL_DGRAM_GET_FALLBACK_MTU: return mtu;
        case BIO_CTRL_DGRAM_SET_MTU: return number;
        default: return 0;
        }
    }

    static BIO_METHOD *method()
    {
        struct Free {
            void operator()(BIO_METHOD *m) const { BIO_meth_free(m); }
        };
        static const std::unique_ptr<BIO_METHOD, Free> made = [] {
            std::unique_ptr<BIO_METHOD, Free> m(BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "datagrams"));
            if (m) {
                BIO_meth_set_read(m.get(), read);
                BIO_meth_set_write(m.get(), write);
                BIO_meth_set_ctrl(m.get(), control);
            }
            return m;
        }();
        return made.get();
    }

    static int makeCookie(SSL *ssl, unsigned char *cookie, unsigned int *size)
    {
        DtlsAssociation &self = of(ssl);
        const auto made = self.m_cookies ? self.m_cookies->make(self.m_peer) : fail("link.secure", "no cookies");
        if (!made || made->size() > 32)
            return 0;
        std::copy(made->begin(), made->end(), cookie);
        *size = unsigned(made->size());
        return 1;
    }

    static int checkCookie(SSL *ssl, const unsigned char *cookie, unsigned int size)
    {
        DtlsAssociation &self = of(ssl);
        return self.m_cookies && self.m_cookies->check(self.m_peer, {cookie, size});
    }

    static int verifyPeer(X509_STORE_CTX *store, void *)
    {
        auto *ssl = static_cast<SSL *>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
        DtlsAssociation &self = of(ssl);
        X509_VERIFY_PARAM_set_auth_level(X509_STORE_CTX_get0_param(store), pathLevel);
        if (X509_verify_cert(store) != 1) {
            self.m_refusal = fail("link.secure", std::string("certificate of the peer: ")
                                      + X509_verify_cert_error_string(X509_STORE_CTX_get_error(store)) + " (depth "
                                      + std::to_string(X509_STORE_CTX_get_error_depth(store)) + ")");
            return 0;
        }
        if (!self.m_context->verify())
            return 1;
        std::vector<Bytes> chain;
        const STACK_OF(X509) *sent = X509_STORE_CTX_get0_untrusted(store); // the leaf comes first
        for (int i = 1; i < sk_X509_num(sent); ++i)
            chain.push_back(encoded(sk_X509_value(sent, i)));
        auto judged = self.m_context->verify()(encoded(X509_STORE_CTX_get0_cert(store)), chain);
        if (judged)
            return 1;
        self.m_refusal = std::move(judged).error();
        X509_STORE_CTX_set_error(store, X509_V_ERR_APPLICATION_VERIFICATION);
        return 0;
    }
};

Result<std::unique_ptr<DtlsContext>> DtlsContext::make(const DtlsIdentity &identity, DtlsRole role, DtlsVerify verify)
{
    ERR_clear_error();
    std::unique_ptr<DtlsContext> made(new DtlsContext);
    made->m_context = SSL_CTX_new(role == DtlsRole::Client ? DTLS_client_method() : DTLS_server_method());
    if (!made->m_context)
        return fail("link.identity", opensslError());
    made->m_role = role;
    made->m_verify = std::move(verify);
    SSL_CTX *context = made->m_context;
    if (auto set = setSuite(context, identity.allowCcm8); !set)
        return std::move(set).error();
    if (auto set = setOwn(context, identity); !set)
        return std::move(set).error();
    if (auto set = setAnchor(context, identity, role); !set)
        return std::move(set).error();
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    SSL_CTX_set_cert_verify_callback(context, DtlsCallbacks::verifyPeer, nullptr);
    SSL_CTX_set_cookie_generate_cb(context, DtlsCallbacks::makeCookie);
    SSL_CTX_set_cookie_verify_cb(context, DtlsCallbacks::checkCookie);
    return made;
}

DtlsContext::~DtlsContext()
{
    SSL_CTX_free(m_context);
}

Result<std::unique_ptr<DtlsAssociation>> DtlsAssociation::make(const DtlsContext &context, DtlsCookies *cookies)
{
    ERR_clear_error();
    std::unique_ptr<DtlsAssociation> made(new DtlsAssociation);
    made->m_context = &context;
    made->m_cookies = cookies;
    made->m_ssl = SSL_new(context.handle());
    BIO *bio = made->m_ssl && DtlsCallbacks::method() ? BIO_new(DtlsCallbacks::method()) : nullptr;
    if (!bio)
        return fail("link.secure", opensslError());
    BIO_set_data(bio, made.get());
    BIO_set_init(bio, 1);
    SSL *ssl = made->m_ssl;
    SSL_set_bio(ssl, bio, bio);
    SSL_set_app_data(ssl, made.get());
    DTLS_set_timer_cb(ssl, retransmitMicroseconds);
    SSL_set_mtu(ssl, mtu);
    if (context.role() == DtlsRole::Client) {
        SSL_set_connect_state(ssl);
    } else {
        SSL_set_accept_state(ssl);
        made->m_state = State::Listening;
    }
    return made;
}

DtlsAssociation::~DtlsAssociation()
{
    SSL_free(m_ssl);
}

bool DtlsAssociation::listen(ByteView datagram, const std::string &peer)
{
    if (m_state != State::Listening)
        return false;
    const OpensslPtr<BIO_ADDR, BIO_ADDR_free> nobody(BIO_ADDR_new()); // the address is the caller's business
    m_peer = peer;
    m_in = datagram;
    const int heard = nobody ? DTLSv1_listen(m_ssl, nobody.get()) : -1;
    m_in = {};
    ERR_clear_error(); // whatever was wrong with the hello: nobody is told
    if (heard != 1)
        return false;
    m_state = State::Handshaking;
    advance();
    return true;
}

void DtlsAssociation::start()
{
    advance();
}

void DtlsAssociation::received(ByteView datagram)
{
    m_in = datagram;
    advance();
    m_in = {};
}

void DtlsAssociation::tick()
{
    if (m_state != State::Handshaking)
        return;
    ERR_clear_error();
    if (DTLSv1_handle_timeout(m_ssl) < 0)
        ended(SSL_ERROR_SSL);
    else
        advance();
}

std::optional<Milliseconds> DtlsAssociation::timeout() const
{
    timeval left{};
    if (m_state != State::Handshaking || DTLSv1_get_timeout(m_ssl, &left) != 1)
        return std::nullopt;
    return Milliseconds(left.tv_sec * 1000 + (left.tv_usec + 999) / 1000);
}

Result<void> DtlsAssociation::send(ByteView message)
{
    if (m_state != State::Established)
        return m_error.code.empty() ? fail("link.gone", "no DTLS session") : m_error;
    ERR_clear_error();
    if (message.size() > SSL3_RT_MAX_PLAIN_LENGTH || SSL_write(m_ssl, message.data(), int(message.size())) <= 0)
        return fail("link.secure", "a message of " + std::to_string(message.size()) + " bytes: " + opensslError());
    return {};
}

void DtlsAssociation::shutdown()
{
    if (m_state == State::Established)
        SSL_shutdown(m_ssl);
    m_state = State::Ended;
    m_error = fail("link.gone", "closed");
}

Bytes DtlsAssociation::peerCertificate() const
{
    const X509Ptr leaf(SSL_get1_peer_certificate(m_ssl));
    return encoded(leaf.get());
}

void DtlsAssociation::advance()
{
    ERR_clear_error();
    if (m_state == State::Handshaking) {
        const int done = SSL_do_handshake(m_ssl);
        if (done == 1)
            m_state = State::Established;
        else if (const int error = SSL_get_error(m_ssl, done); !isWaiting(error))
            ended(error);
    }
    if (m_state == State::Established)
        readMessages();
}

void DtlsAssociation::readMessages()
{
    std::array<std::uint8_t, SSL3_RT_MAX_PLAIN_LENGTH> buffer;
    for (;;) {
        const int size = SSL_read(m_ssl, buffer.data(), int(buffer.size()));
        if (size > 0) {
            m_messages.emplace_back(buffer.begin(), buffer.begin() + size);
            continue;
        }
        if (const int error = SSL_get_error(m_ssl, size); !isWaiting(error))
            ended(error);
        return;
    }
}

void DtlsAssociation::ended(int sslError)
{
    const bool wasEstablished = m_state == State::Established;
    m_state = State::Ended;
    if (sslError == SSL_ERROR_ZERO_RETURN) {
        SSL_shutdown(m_ssl); // answers close_notify with ours
        m_error = fail(wasEstablished ? "link.gone" : "link.secure", "closed by the peer");
    } else if (!wasEstablished && !m_refusal.code.empty()) {
        m_error = m_refusal;
    } else {
        m_error = fail(wasEstablished ? "link.gone" : "link.secure", opensslError());
    }
    ERR_clear_error();
}

} // namespace imprint
