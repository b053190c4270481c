// A DTLS 1.2 client as a Link: coaps://host:port (protocol.md sections 2 and 6.7, RFC 7252 section 9).
//
// open() resolves the name and does the handshake: the peer's certificate leads to the identity's anchor and ours was
// sent. It checks no name: whether the leaf belongs to the device at hand is the caller's question to
// peerCertificate(). A handshake alone proves little (a device may refuse us with its first answer): count it as
// verified only after one answered request.
//
// Errors: "link.identity" (our own certificate or key cannot be used), "link.not-found" (name), "link.secure" (either
// side refused, in OpenSSL's words), "link.timeout" (silence until the deadline), "link.gone" (closed by the peer),
// "stopped".
#pragma once

#include "models/devices/dtls.h"
#include "models/devices/link.h"

namespace imprint {

class DtlsLink final : public Link {
public:
    // verify: judges the peer's certificate beyond its path to the anchor.
    DtlsLink(const QString &host, quint16 port, const DtlsIdentity &identity, DtlsVerify verify = {});
    ~DtlsLink() override;

    LinkTraits traits() const override;
    QString url() const override;
    QString where() const override;

    Result<void> open(Deadline deadline, std::stop_token stop) override;
    Result<void> send(ByteView message) override;
    Result<std::optional<Bytes>> receive(Deadline until, std::stop_token stop) override;
    void close() override;

    Bytes peerCertificate() const; // DER; empty before open()

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

// The identity need not outlive the link; what is wrong with it is said by open().
std::unique_ptr<Link> makeDtlsLink(const QString &host, quint16 port, const DtlsIdentity &identity);

} // namespace imprint
