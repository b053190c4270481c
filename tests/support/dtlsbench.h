// What the DTLS tests share: an owner with certificates, a server behind a socket of its own, and files for others.
#pragma once

#include "crypto/certificate.h"
#include "models/core/qtbytes.h"
#include "models/devices/dtlsserver.h"

#include <QNetworkProxy>
#include <QTemporaryDir>
#include <QUdpSocket>

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace imprint::test {

constexpr std::int64_t year2020 = 1577836800, year2021 = 1609459200;

// A CA whose key OpenSSL's command line is handed as well.
class ExportingSigner final : public Signer {
public:
    explicit ExportingSigner(EcPrivateKey key) : m_key(std::move(key)) {}
    const EcPublicKey &publicKey() const override { return m_key.publicKey(); }
    Result<Bytes> sign(ByteView message) override { return m_key.sign(message); }
    const EcPrivateKey &key() const { return m_key; }

private:
    EcPrivateKey m_key;
};

// One owner: CA, operational certificate of the workbench, certificate of a device.
struct DtlsSite {
    explicit DtlsSite(Curve onCurve = Curve::P256);
    DtlsIdentity device(Validity validity = {year2020, {}});
    DtlsIdentity workbench();
    DtlsVerify onlyOwner() const; // what a device asks of its peer

    SystemRandom random;
    Curve curve;
    ExportingSigner ca;
    Bytes anchor;
};

// A confirmable GET and its piggybacked answer, by hand: the transport is what is tested here.
extern const Bytes coapGet;
extern const std::string coapText; // payload of the answer
Bytes coapAnswer(ByteView request); // empty for what is no confirmable message

// Devices are near: nobody asks for a proxy.
struct Socket : QUdpSocket {
    Socket() { setProxy(QNetworkProxy::NoProxy); }
};

// A DtlsServer behind a socket of its own thread, which answers every request.
class DtlsEndpoint {
public:
    DtlsEndpoint(const DtlsIdentity &identity, DtlsVerify verify, const QHostAddress &at = QHostAddress::LocalHost);
    quint16 port() const { return m_port; }
    std::vector<DtlsServer::Refusal> refusals();
    Bytes peerCertificate(); // of whoever asked last

private:
    void run(std::stop_token stop);
    void receive(QUdpSocket &socket);
    void handle(QUdpSocket &socket, const DtlsServer::Output &out);
    void write(QUdpSocket &socket, const std::vector<DtlsServer::Message> &datagrams);

    SystemRandom m_random;
    std::unique_ptr<DtlsServer> m_server;
    QHostAddress m_address;
    std::map<std::string, std::pair<QHostAddress, quint16>> m_addresses;
    std::mutex m_mutex;
    std::condition_variable m_ready;
    quint16 m_port = 0;
    std::vector<DtlsServer::Refusal> m_refusals;
    Bytes m_peerCertificate;
    std::jthread m_thread;
};

// Certificates and keys as files, for other programs.
struct IdentityFiles {
    QString write(const QString &name, const std::string &text);
    QStringList write(const QString &who, const DtlsIdentity &identity); // certificate, key, anchor
    QTemporaryDir folder;
};

} // namespace imprint::test
