// A device over UDP: whole CoAP messages in datagrams (RFC 7252 section 3), before it has a certificate.
//
// Names are resolved when the link opens; IPv4, IPv6 and link-local addresses with a zone. Only what comes from the
// device's own address and port is received. "Port unreachable" counts as nothing: a device may still be booting.
//
// Errors: "link.not-found" (the name has no address), "link.gone" (this computer cannot send there), "link.timeout"
// (the name did not resolve in time), "stopped".
#pragma once

#include "models/devices/link.h"

#include <QHostAddress>

#include <memory>

class QUdpSocket;

namespace imprint {

class UdpLink final : public Link {
public:
    UdpLink(const QString &host, quint16 port);
    ~UdpLink() override;

    LinkTraits traits() const override { return {}; }
    QString url() const override { return QStringLiteral("coap://") + where(); }
    QString where() const override; // "192.168.4.27:5683", "[fe80::1%eth0]:5683"
    Result<void> open(Deadline deadline, std::stop_token stop) override;
    Result<void> send(ByteView message) override;
    Result<std::optional<Bytes>> receive(Deadline until, std::stop_token stop) override;
    void close() override;

private:
    std::optional<Bytes> take();

    const QString m_host;
    const quint16 m_port;
    QHostAddress m_address;
    std::unique_ptr<QUdpSocket> m_socket; // of the thread that opened the link
};

// A literal address as it is, a name through the system's resolver, waiting no longer than the deadline.
Result<QHostAddress> resolveHost(const QString &host, Deadline deadline, std::stop_token stop);

} // namespace imprint
