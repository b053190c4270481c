// DTLS between our own two ends, in memory and over sockets, and with the ends of OpenSSL and libcoap.
#include "crypto/certificate.h"
#include "models/core/qtbytes.h"
#include "models/devices/dtlslink.h"
#include "models/devices/dtlsserver.h"

#include <QFile>
#include <QNetworkProxy>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUdpSocket>
#include <QtTest>

#include <condition_variable>
#include <mutex>
#include <thread>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace imprint;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t year2020 = 1577836800, year2021 = 1609459200;

class KeySigner final : public Signer {
public:
    explicit KeySigner(EcPrivateKey key) : m_key(std::move(key)) {}
    const EcPublicKey &publicKey() const override { return m_key.publicKey(); }
    Result<Bytes> sign(ByteView message) override { return m_key.sign(message); }
    const EcPrivateKey &key() const { return m_key; }

private:
    EcPrivateKey m_key;
};

// One owner: CA, operational certificate of the workbench, certificate of a device.
struct Site {
    explicit Site(Curve curve = Curve::P256) : ca(EcPrivateKey::generate(curve).value())
    {
        anchor = issueCaCertificate({"Test CA", "", {year2020, {}}}, ca, random).value();
    }
    DtlsIdentity device(Validity validity = {year2020, {}})
    {
        EcPrivateKey key = EcPrivateKey::generate(Curve::P256).value();
        DeviceCertificateRequest request{key.publicKey(), "SN1", "SN1", "", "urn:imprint:device:SN1", validity, "", {}};
        Bytes leaf = issueDeviceCertificate(request, anchor, ca, random).value();
        return {std::move(leaf), {}, std::move(key), anchor};
    }
    DtlsIdentity workbench()
    {
        EcPrivateKey key = EcPrivateKey::generate(Curve::P256).value();
        const OperationalRequest request{key.publicKey(), "Workbench", {year2020, {}}};
        Bytes leaf = issueOperationalCertificate(request, anchor, ca, random).value();
        return {std::move(leaf), {}, std::move(key), anchor};
    }
    DtlsVerify onlyOwner() const
    {
        return [trusted = anchor, owner = ownerId(ca.publicKey())](ByteView leaf, const std::vector<Bytes> &chain) {
            return checkOperational(leaf, chain, trusted, owner, std::nullopt);
        };
    }

    SystemRandom random;
    KeySigner ca;
    Bytes anchor;
};

// A confirmable GET and its piggybacked answer, by hand: the transport is what is tested here.
const Bytes coapGet{0x41, 0x01, 0x12, 0x34, 0x77, 0xb3, 'h', 'c', 'a'};
const std::string coapText = "answered";
Bytes coapAnswer(ByteView request)
{
    const std::size_t header = 4 + (request.empty() ? 0 : request[0] & 15);
    if (request.size() < header || request[0] >> 4 != 4)
        return {}; // only confirmable messages of version 1
    Bytes answer(request.begin(), request.begin() + std::ptrdiff_t(header));
    answer[0] = std::uint8_t(0x60 | (request[0] & 15));
    answer[1] = 0x45;
    answer.push_back(0xff);
    append(answer, viewOf(coapText));
    return answer;
}

QString nameOf(const QHostAddress &address, quint16 port)
{
    return address.toString() + u'#' + QString::number(port);
}

// Devices are near: nobody asks for a proxy.
struct Socket : QUdpSocket {
    Socket() { setProxy(QNetworkProxy::NoProxy); }
};

// A DtlsServer behind a socket of its own thread, which answers every request.
class Endpoint {
public:
    Endpoint(const DtlsIdentity &identity, DtlsVerify verify, const QHostAddress &at = QHostAddress::LocalHost,
             DtlsServerLimits limits = {})
        : m_server(DtlsServer::make(identity, std::move(verify), limits, m_random).value()), m_address(at),
          m_thread([this](std::stop_token stop) { run(stop); })
    {
        std::unique_lock lock(m_mutex);
        m_ready.wait(lock, [this] { return m_port != 0; });
    }
    quint16 port() const { return m_port; }
    std::vector<DtlsServer::Refusal> refusals()
    {
        const std::lock_guard lock(m_mutex);
        return m_refusals;
    }
    Bytes peerCertificate()
    {
        const std::lock_guard lock(m_mutex);
        return m_peerCertificate;
    }

private:
    void run(std::stop_token stop)
    {
        Socket socket;
        const bool isBound = socket.bind(m_address, 0);
        {
            const std::lock_guard lock(m_mutex);
            m_port = isBound ? socket.localPort() : 1;
            m_ready.notify_all();
        }
        while (isBound && !stop.stop_requested()) {
            socket.waitForReadyRead(10);
            while (socket.hasPendingDatagrams()) {
                QByteArray datagram(int(socket.pendingDatagramSize()), 0);
                QHostAddress from;
                quint16 port = 0;
                socket.readDatagram(datagram.data(), datagram.size(), &from, &port);
                m_addresses[nameOf(from, port).toStdString()] = {from, port};
                handle(socket, m_server->received(viewOf(datagram), nameOf(from, port).toStdString(),
                                                  std::chrono::steady_clock::now()));
            }
            handle(socket, m_server->due(std::chrono::steady_clock::now()));
        }
        write(socket, m_server->close());
    }
    void handle(QUdpSocket &socket, const DtlsServer::Output &out)
    {
        write(socket, out.datagrams);
        for (const auto &message : out.messages) {
            {
                const std::lock_guard lock(m_mutex);
                m_peerCertificate = m_server->peerCertificate(message.peer);
            }
            const Bytes answer = coapAnswer(message.data);
            if (answer.empty())
                continue;
            if (auto sent = m_server->send(message.peer, answer, std::chrono::steady_clock::now()))
                write(socket, *sent);
        }
        const std::lock_guard lock(m_mutex);
        m_refusals.insert(m_refusals.end(), out.refusals.begin(), out.refusals.end());
    }
    void write(QUdpSocket &socket, const std::vector<DtlsServer::Message> &datagrams)
    {
        for (const auto &datagram : datagrams) {
            const auto &[address, port] = m_addresses.at(datagram.peer);
            socket.writeDatagram(toQt(datagram.data), address, port);
        }
    }

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

// Between one client and a server: loses every n-th datagram, counted over both directions.
class LossyRelay {
public:
    LossyRelay(quint16 serverPort, int everyNth)
        : m_thread([this, serverPort, everyNth](std::stop_token stop) { run(stop, serverPort, everyNth); })
    {
        std::unique_lock lock(m_mutex);
        m_ready.wait(lock, [this] { return m_port != 0; });
    }
    quint16 port() const { return m_port; }
    int lost() const { return m_lost; }

private:
    void run(std::stop_token stop, quint16 serverPort, int everyNth)
    {
        Socket front, back;
        front.bind(QHostAddress::LocalHost, 0);
        back.bind(QHostAddress::LocalHost, 0);
        {
            const std::lock_guard lock(m_mutex);
            m_port = front.localPort();
            m_ready.notify_all();
        }
        quint16 clientPort = 0;
        const auto pass = [&](QUdpSocket &from, QUdpSocket &to, bool isFromClient) {
            from.waitForReadyRead(5);
            while (from.hasPendingDatagrams()) {
                QByteArray datagram(int(from.pendingDatagramSize()), 0);
                quint16 port = 0;
                from.readDatagram(datagram.data(), datagram.size(), nullptr, &port);
                if (isFromClient)
                    clientPort = port;
                if (++m_count % everyNth == 0)
                    ++m_lost;
                else
                    to.writeDatagram(datagram, QHostAddress::LocalHost, isFromClient ? serverPort : clientPort);
            }
        };
        while (!stop.stop_requested()) {
            pass(front, back, true);
            pass(back, front, false);
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_ready;
    quint16 m_port = 0;
    int m_count = 0;
    std::atomic<int> m_lost = 0;
    std::jthread m_thread;
};

// A client and a server in memory, time and datagrams in the test's hands.
struct Client {
    Client(const DtlsIdentity &identity, std::string peerName)
        : peer(std::move(peerName)), context(DtlsContext::make(identity, DtlsRole::Client).value()),
          association(DtlsAssociation::make(*context).value())
    {
    }
    // Hands datagrams to and fro until both are quiet; what the server got out of them is appended to messages.
    void talk(DtlsServer &server, Deadline now)
    {
        association->start();
        for (auto out = association->takeDatagrams(); !out.empty(); out = association->takeDatagrams())
            for (const Bytes &datagram : out)
                take(server.received(datagram, peer, now));
    }
    void take(const DtlsServer::Output &out)
    {
        for (const auto &datagram : out.datagrams)
            if (datagram.peer == peer)
                association->received(datagram.data);
        messages.insert(messages.end(), out.messages.begin(), out.messages.end());
        refusals.insert(refusals.end(), out.refusals.begin(), out.refusals.end());
    }
    bool isOpen() const { return association->state() == DtlsAssociation::State::Established; }

    std::string peer;
    std::unique_ptr<DtlsContext> context;
    std::unique_ptr<DtlsAssociation> association;
    std::vector<DtlsServer::Message> messages;
    std::vector<DtlsServer::Refusal> refusals;
};

// Certificates and keys as files, for other programs.
struct Files {
    QString write(const QString &name, const std::string &text)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }
    QStringList write(const QString &who, const DtlsIdentity &identity) // certificate, key, anchor
    {
        return {write(who + u".crt"_qs, toPem("CERTIFICATE", identity.certificate)),
                write(who + u".key"_qs, toPem("PRIVATE KEY", identity.key.pkcs8().value().view())),
                write(who + u".ca"_qs, toPem("CERTIFICATE", identity.anchor))};
    }
    QTemporaryDir folder;
};

quint16 freePort()
{
    Socket socket;
    socket.bind(QHostAddress::LocalHost, 0);
    return socket.localPort();
}

// Reads until the text came or the program ended; true when it came.
bool printed(QProcess &process, const QByteArray &text, QByteArray &output)
{
    const auto deadline = after(20s);
    while (!output.contains(text) && std::chrono::steady_clock::now() < deadline) {
        if (!process.waitForReadyRead(100) && process.state() == QProcess::NotRunning)
            break;
        output += process.readAll();
    }
    return output.contains(text);
}

void stopProcess(QProcess &process)
{
    process.kill();
    process.waitForFinished();
}

Result<Bytes> askOnce(Link &link)
{
    // One request with its repetitions, since the path may lose either.
    for (int i = 0; i < 20; ++i) {
        if (auto sent = link.send(coapGet); !sent)
            return std::move(sent).error();
        auto got = link.receive(after(500ms), {});
        if (!got)
            return std::move(got).error();
        if (*got)
            return **got;
    }
    return fail("device.silent");
}

} // namespace

class TestDtls : public QObject {
    Q_OBJECT

    Site m_site;

private Q_SLOTS:
    void talksToOurServer_data()
    {
        QTest::addColumn<QHostAddress>("address");
        QTest::addColumn<int>("caCurve");
        QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost) << int(Curve::P256);
        QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6) << int(Curve::P256);
        QTest::newRow("CA on P-384") << QHostAddress(QHostAddress::LocalHost) << int(Curve::P384);
    }
    void talksToOurServer()
    {
        QFETCH(QHostAddress, address);
        QFETCH(int, caCurve);
        if (Socket probe; !probe.bind(address, 0))
            QSKIP("this machine has no IPv6");
        Site site{Curve(caCurve)};
        const DtlsIdentity device = site.device(), workbench = site.workbench();
        Endpoint endpoint(device, site.onlyOwner(), address);
        DtlsLink link(address.toString(), endpoint.port(), workbench);
        QVERIFY(link.peerCertificate().empty());
        QCOMPARE(link.send(coapGet).error().code, std::string("link.gone"));
        const auto opened = link.open(after(20s), {});
        QVERIFY2(opened, opened ? "" : opened.error().detail.c_str());
        QCOMPARE(link.peerCertificate(), device.certificate);
        QVERIFY(link.traits().isSecured);
        QCOMPARE(askOnce(link).value(), coapAnswer(coapGet));
        QCOMPARE(endpoint.peerCertificate(), workbench.certificate);
        // Nothing more comes, and that is no error.
        QVERIFY(!link.receive(after(50ms), {}).value());
        link.close();
        QVERIFY(link.open(after(20s), {}));
        QCOMPARE(askOnce(link).value(), coapAnswer(coapGet));
    }

    void saysItsUrl()
    {
        const DtlsIdentity identity = m_site.workbench();
        QCOMPARE(makeDtlsLink(u"192.168.4.27"_qs, 5684, identity)->url(), u"coaps://192.168.4.27:5684"_qs);
        QCOMPARE(makeDtlsLink(u"fe80::1%lo"_qs, 5684, identity)->where(), u"[fe80::1%lo]:5684"_qs);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("clientSays"); // part of the client's reason
        QTest::addColumn<QString>("serverSays"); // code of the server's
        QTest::newRow("device of another CA") << "foreign-device" << "link.secure" << "certificate of the peer"
                                             << "link.secure";
        QTest::newRow("workbench of another CA") << "foreign-client" << "link.secure" << "unknown ca" << "link.secure";
        QTest::newRow("device as owner") << "device-client" << "link.secure" << "alert" << "certificate.operational";
        QTest::newRow("callback") << "callback" << "link.secure" << "alert" << "test.refused";
        QTest::newRow("expired device") << "expired" << "link.secure" << "expired" << "link.secure";
        QTest::newRow("our key is another") << "wrong-key" << "link.identity" << "own key" << "";
        QTest::newRow("our certificate is none") << "no-certificate" << "link.identity" << "own certificate" << "";
        QTest::newRow("anchor is no CA") << "no-anchor" << "link.identity" << "anchor" << "";
    }
    void refuses()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        QFETCH(QString, clientSays);
        QFETCH(QString, serverSays);
        Site foreign;
        DtlsIdentity device = what == u"foreign-device" ? foreign.device()
            : what == u"expired"                        ? m_site.device({year2020, year2021})
                                                        : m_site.device();
        DtlsIdentity client = what == u"foreign-client" ? foreign.workbench()
            : what == u"device-client"                  ? m_site.device()
                                                        : m_site.workbench();
        device.anchor = m_site.anchor; // what each trusts is right; only what it shows is not
        client.anchor = m_site.anchor;
        if (what == u"wrong-key")
            client.key = EcPrivateKey::generate(Curve::P256).value();
        if (what == u"no-certificate")
            client.certificate = {0x30, 0x00};
        if (what == u"no-anchor")
            client.anchor = client.certificate;
        DtlsVerify verify = m_site.onlyOwner();
        if (what == u"callback")
            verify = [](ByteView, const std::vector<Bytes> &) -> Result<void> { return fail("test.refused"); };
        Endpoint endpoint(device, verify);
        DtlsLink link(u"127.0.0.1"_qs, endpoint.port(), client);
        const auto opened = link.open(after(20s), {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code.toStdString());
        const std::string &detail = opened.error().detail;
        QVERIFY2(detail.find(clientSays.toStdString()) != std::string::npos, detail.c_str());
        if (!serverSays.isEmpty()) {
            QTRY_VERIFY(!endpoint.refusals().empty());
            QCOMPARE(endpoint.refusals().front().error.code, serverSays.toStdString());
        }
        QCOMPARE(link.send(coapGet).error().code, std::string("link.gone"));
    }

    void leavesTimeUncheckedWithoutAClock()
    {
        const DtlsIdentity device = m_site.device({year2020, year2021});
        DtlsIdentity workbench = m_site.workbench();
        workbench.hasClock = false;
        Endpoint endpoint(device, {});
        DtlsLink link(u"127.0.0.1"_qs, endpoint.port(), workbench);
        QVERIFY(link.open(after(20s), {}));
    }

    void takesAChain()
    {
        // An issuing CA below the anchor, made by OpenSSL; the verify callback is handed what the peer sent.
        Files files;
        const QString root = files.write(u"root.key"_qs, toPem("PRIVATE KEY", m_site.ca.key().pkcs8().value().view()));
        const QString rootCrt = files.write(u"root.crt"_qs, toPem("CERTIFICATE", m_site.anchor));
        KeySigner issuing(EcPrivateKey::generate(Curve::P256).value());
        const QString key = files.write(u"issuing.key"_qs, toPem("PRIVATE KEY", issuing.key().pkcs8().value().view()));
        const QString extensions = files.write(u"ext"_qs, "basicConstraints=critical,CA:TRUE\n"
                                                          "keyUsage=critical,keyCertSign\n"
                                                          "subjectKeyIdentifier=hash\n"
                                                          "authorityKeyIdentifier=keyid\n");
        const QString request = files.folder.filePath(u"issuing.csr"_qs);
        const QStringList wish{u"req"_qs, u"-new"_qs, u"-key"_qs, key, u"-subj"_qs, u"/CN=Issuing"_qs,
                               u"-out"_qs, request};
        QCOMPARE(QProcess::execute(u"openssl"_qs, wish), 0);
        QProcess sign;
        sign.start(u"openssl"_qs, {u"x509"_qs, u"-req"_qs, u"-in"_qs, request, u"-CA"_qs, rootCrt, u"-CAkey"_qs, root,
                                   u"-set_serial"_qs, u"77"_qs, u"-days"_qs, u"30"_qs, u"-extfile"_qs, extensions});
        QVERIFY(sign.waitForFinished());
        const auto blocks = fromPem("CERTIFICATE", sign.readAllStandardOutput().toStdString());
        QCOMPARE(blocks.size(), std::size_t(1));
        EcPrivateKey own = EcPrivateKey::generate(Curve::P256).value();
        const std::int64_t now = QDateTime::currentSecsSinceEpoch();
        const OperationalRequest wanted{own.publicKey(), "Workbench", {now - 60, now + 3600}};
        Bytes leaf = issueOperationalCertificate(wanted, blocks[0], issuing, m_site.random).value();
        DtlsIdentity client{leaf, {blocks[0]}, std::move(own), m_site.anchor};
        std::vector<Bytes> seen;
        const auto verify = [&seen](ByteView peer, const std::vector<Bytes> &chain) -> Result<void> {
            seen = {Bytes(peer.begin(), peer.end())};
            seen.insert(seen.end(), chain.begin(), chain.end());
            return {};
        };
        const auto server = DtlsServer::make(m_site.device(), verify, {}, m_site.random).value();
        Client with(client, "a");
        with.talk(*server, after(0s));
        QVERIFY(with.isOpen());
        QCOMPARE(seen, (std::vector<Bytes>{leaf, blocks[0]}));
        client.chain.clear();
        Client without(client, "b");
        without.talk(*server, after(0s));
        QVERIFY(!without.isOpen());
        QCOMPARE(without.association->error().code, std::string("link.secure"));
    }

    void givesUpInTime()
    {
        Socket silent;
        QVERIFY(silent.bind(QHostAddress::LocalHost, 0));
        const DtlsIdentity identity = m_site.workbench();
        DtlsLink link(u"127.0.0.1"_qs, silent.localPort(), identity);
        QCOMPARE(link.open(after(300ms), {}).error().code, std::string("link.timeout"));
        std::stop_source stop;
        std::jthread stopper([&stop] { stop.request_stop(); });
        QCOMPARE(link.open(after(1h), stop.get_token()).error().code, std::string("stopped"));
        DtlsLink nobody(u"no such..host"_qs, 5684, identity);
        QCOMPARE(nobody.open(after(20s), {}).error().code, std::string("link.not-found"));
    }

    void noticesThatThePeerClosed()
    {
        auto endpoint = std::make_unique<Endpoint>(m_site.device(), m_site.onlyOwner());
        const DtlsIdentity identity = m_site.workbench();
        DtlsLink link(u"127.0.0.1"_qs, endpoint->port(), identity);
        QVERIFY(link.open(after(20s), {}));
        QCOMPARE(askOnce(link).value(), coapAnswer(coapGet));
        endpoint.reset();
        const auto got = link.receive(after(20s), {});
        QVERIFY(!got);
        QCOMPARE(got.error().code, std::string("link.gone"));
        QCOMPARE(link.send(coapGet).error().code, std::string("link.gone"));
    }

    void standsLoss_data()
    {
        QTest::addColumn<int>("everyNth");
        for (int n : {3, 4, 5, 7})
            QTest::addRow("every %d.", n) << n;
    }
    void standsLoss()
    {
        QFETCH(int, everyNth);
        Endpoint endpoint(m_site.device(), m_site.onlyOwner());
        LossyRelay relay(endpoint.port(), everyNth);
        const DtlsIdentity identity = m_site.workbench();
        DtlsLink link(u"127.0.0.1"_qs, relay.port(), identity);
        const auto opened = link.open(after(60s), {});
        QVERIFY2(opened, opened ? "" : opened.error().detail.c_str());
        QCOMPARE(askOnce(link).value(), coapAnswer(coapGet));
        QVERIFY(relay.lost() > 0);
    }

    void standsDoubledAndReversedDatagrams()
    {
        const auto server = DtlsServer::make(m_site.device(), m_site.onlyOwner(), {}, m_site.random).value();
        Client client(m_site.workbench(), "a");
        client.association->start();
        const Deadline now = after(0s);
        for (auto out = client.association->takeDatagrams(); !out.empty(); out = client.association->takeDatagrams()) {
            std::reverse(out.begin(), out.end());
            for (const Bytes &datagram : out) {
                client.take(server->received(datagram, "a", now));
                client.take(server->received(datagram, "a", now));
            }
        }
        QVERIFY(client.isOpen());
        QCOMPARE(server->sessionCount(), std::size_t(1));
        // A replayed record is not delivered twice.
        QVERIFY(client.association->send(coapGet));
        const Bytes record = client.association->takeDatagrams().at(0);
        QCOMPARE(server->received(record, "a", now).messages.size(), std::size_t(1));
        QCOMPARE(server->received(record, "a", now).messages.size(), std::size_t(0));
        // Nor is a changed one, and neither does it end the session.
        QVERIFY(client.association->send(coapGet));
        Bytes changed = client.association->takeDatagrams().at(0);
        changed.back() ^= 1;
        QCOMPARE(server->received(changed, "a", now).messages.size(), std::size_t(0));
        QCOMPARE(server->sessionCount(), std::size_t(1));
    }

    void keepsNothingOfForgedHellos()
    {
        const auto server = DtlsServer::make(m_site.device(), m_site.onlyOwner(), {}, m_site.random).value();
        Client client(m_site.workbench(), "a");
        client.association->start();
        const Bytes hello = client.association->takeDatagrams().at(0);
        const Deadline now = after(0s);
        QRandomGenerator dice(1);
        const auto flood = [&](int count) {
            for (int i = 0; i < count; ++i) {
                Bytes forged = hello;
                forged[27 + unsigned(i) % 32] ^= std::uint8_t(dice.generate() | 1);
                const auto out = server->received(forged, "forged" + std::to_string(i), now);
                if (out.datagrams.size() != 1 || out.datagrams[0].data.size() > hello.size() || !out.refusals.empty())
                    return false; // one answer, not larger than the question: nothing to amplify with
                Bytes garbage(dice.bounded(1500));
                std::generate(garbage.begin(), garbage.end(), [&] { return std::uint8_t(dice.generate()); });
                (void)server->received(garbage, "garbage" + std::to_string(i), now);
                if (i % 3 == 0 && !forged.empty()) // a hello that breaks off or lies about its lengths
                    forged[dice.bounded(quint32(27))] ^= 0x40, forged.resize(dice.bounded(quint32(forged.size())) + 1);
                (void)server->received(forged, "torn" + std::to_string(i), now);
            }
            return true;
        };
        QVERIFY(flood(2000));
#ifdef __GLIBC__
        const auto before = mallinfo2().uordblks;
        QVERIFY(flood(20000));
        QVERIFY2(mallinfo2().uordblks < before + 64 * 1024, "memory grew");
#endif
        QCOMPARE(server->sessionCount(), std::size_t(0));
        QVERIFY(!server->nextDue());
        client.take(server->received(hello, "a", now));
        client.talk(*server, now);
        QVERIFY(client.isOpen());
    }

    void acceptsACookieOnlyFromItsPeerAndInItsTime()
    {
        const auto server = DtlsServer::make(m_site.device(), m_site.onlyOwner(), {}, m_site.random).value();
        Client client(m_site.workbench(), "a");
        client.association->start();
        const Bytes first = client.association->takeDatagrams().at(0);
        const Deadline now = after(0s);
        client.take(server->received(first, "a", now));
        const Bytes second = client.association->takeDatagrams().at(0);
        (void)server->received(second, "b", now);
        QCOMPARE(server->sessionCount(), std::size_t(0));
        (void)server->received(second, "a", now + 3min);
        QCOMPARE(server->sessionCount(), std::size_t(0));
        (void)server->received(second, "a", now + 1min);
        QCOMPARE(server->sessionCount(), std::size_t(1));
    }

    void boundsItsSessions()
    {
        DtlsServerLimits limits;
        limits.sessions = 4;
        const auto server = DtlsServer::make(m_site.device(), m_site.onlyOwner(), limits, m_site.random).value();
        const DtlsIdentity identity = m_site.workbench();
        Deadline now = after(0s);
        std::vector<std::unique_ptr<Client>> open;
        for (int i = 0; i < 3; ++i) {
            open.push_back(std::make_unique<Client>(identity, "open" + std::to_string(i)));
            open.back()->talk(*server, now += 1s);
            QVERIFY(open.back()->isOpen());
        }
        // Many who return the cookie and then say nothing: they crowd out each other, not those who are open.
        for (int i = 0; i < 20; ++i) {
            Client half(identity, "half" + std::to_string(i));
            half.association->start();
            half.take(server->received(half.association->takeDatagrams().at(0), half.peer, now += 1s));
            (void)server->received(half.association->takeDatagrams().at(0), half.peer, now);
            QVERIFY(server->sessionCount() <= limits.sessions);
        }
        for (const auto &client : open) {
            QVERIFY(client->association->send(coapGet));
            const auto out = server->received(client->association->takeDatagrams().at(0), client->peer, now += 1s);
            QCOMPARE(out.messages.size(), std::size_t(1));
            QCOMPARE(out.messages[0].data, coapGet);
        }
        // One more who is in earnest takes the place of the silent one, the next that of the longest idle.
        for (int i = 3; i < 5; ++i) {
            open.push_back(std::make_unique<Client>(identity, "open" + std::to_string(i)));
            open.back()->talk(*server, now += 1s);
            QVERIFY(open.back()->isOpen());
        }
        QCOMPARE(server->sessionCount(), std::size_t(4));
        QCOMPARE(server->send("open0", coapGet, now).error().code, std::string("link.gone"));
        QVERIFY(server->send("open1", coapGet, now));
    }

    void timesOut()
    {
        DtlsServerLimits limits;
        limits.handshakeTime = 10s;
        limits.idleTime = 100s;
        const auto server = DtlsServer::make(m_site.device(), m_site.onlyOwner(), limits, m_site.random).value();
        const DtlsIdentity identity = m_site.workbench();
        const Deadline now = after(0s);
        Client open(identity, "open"), half(identity, "half");
        open.talk(*server, now);
        half.association->start();
        half.take(server->received(half.association->takeDatagrams().at(0), "half", now));
        (void)server->received(half.association->takeDatagrams().at(0), "half", now);
        QCOMPARE(server->sessionCount(), std::size_t(2));
        QVERIFY(server->nextDue() && *server->nextDue() <= now + 10s);
        QVERIFY(server->due(now + 9s).refusals.empty());
        const auto late = server->due(now + 10s);
        QCOMPARE(late.refusals.size(), std::size_t(1));
        QCOMPARE(late.refusals[0].peer, std::string("half"));
        QCOMPARE(late.refusals[0].error.code, std::string("link.timeout"));
        QCOMPARE(*server->nextDue(), now + 100s);
        // Garbage in the name of a peer keeps no session alive; a message does.
        (void)server->received(Bytes(40, 0x17), "open", now + 50s);
        QCOMPARE(*server->nextDue(), now + 100s);
        QVERIFY(open.association->send(coapGet));
        (void)server->received(open.association->takeDatagrams().at(0), "open", now + 60s);
        QCOMPARE(*server->nextDue(), now + 160s);
        open.take(server->due(now + 160s));
        QCOMPARE(server->sessionCount(), std::size_t(0));
        QCOMPARE(open.association->error().code, std::string("link.gone"));
    }

    void replacesTheSessionOfARestartedPeer()
    {
        const auto server = DtlsServer::make(m_site.device(), m_site.onlyOwner(), {}, m_site.random).value();
        const DtlsIdentity identity = m_site.workbench();
        const Deadline now = after(0s);
        Client before(identity, "a"), again(identity, "a");
        before.talk(*server, now);
        QVERIFY(before.isOpen());
        again.association->start();
        const Bytes hello = again.association->takeDatagrams().at(0);
        again.take(server->received(hello, "a", now));
        // A hello alone could be anybody's: the session still stands.
        QVERIFY(before.association->send(coapGet));
        QCOMPARE(server->received(before.association->takeDatagrams().at(0), "a", now).messages.size(), std::size_t(1));
        again.talk(*server, now);
        QVERIFY(again.isOpen());
        QCOMPARE(server->sessionCount(), std::size_t(1));
        QVERIFY(again.association->send(coapGet));
        QCOMPARE(server->received(again.association->takeDatagrams().at(0), "a", now).messages.size(), std::size_t(1));
        again.take({server->close(), {}, {}});
        QCOMPARE(again.association->error().code, std::string("link.gone"));
        QCOMPARE(server->sessionCount(), std::size_t(0));
    }

    // Other programs.

    void opensslServer_data()
    {
        QTest::addColumn<QString>("cipher");
        QTest::addColumn<bool>("allowCcm8");
        QTest::addColumn<bool>("isFine");
        QTest::newRow("GCM") << "ECDHE-ECDSA-AES128-GCM-SHA256" << false << true;
        QTest::newRow("CCM_8 allowed") << "ECDHE-ECDSA-AES128-CCM8:@SECLEVEL=0" << true << true;
        QTest::newRow("CCM_8 not allowed") << "ECDHE-ECDSA-AES128-CCM8:@SECLEVEL=0" << false << false;
        QTest::newRow("CBC") << "ECDHE-ECDSA-AES128-SHA256:@SECLEVEL=0" << true << false;
    }
    void opensslServer()
    {
        QFETCH(QString, cipher);
        QFETCH(bool, allowCcm8);
        QFETCH(bool, isFine);
        Files files;
        const QStringList device = files.write(u"device"_qs, m_site.device());
        const quint16 port = freePort();
        QProcess server;
        server.setProcessChannelMode(QProcess::MergedChannels);
        server.start(u"openssl"_qs, {u"s_server"_qs, u"-dtls1_2"_qs, u"-listen"_qs, u"-4"_qs, u"-accept"_qs,
                                     u"127.0.0.1:%1"_qs.arg(port), u"-cert"_qs, device[0], u"-key"_qs, device[1],
                                     u"-CAfile"_qs, device[2], u"-Verify"_qs, u"3"_qs, u"-verify_return_error"_qs,
                                     u"-x509_strict"_qs, u"-cipher"_qs, cipher});
        QByteArray output;
        QVERIFY2(printed(server, "ACCEPT", output), output.constData());
        DtlsIdentity identity = m_site.workbench();
        identity.allowCcm8 = allowCcm8;
        DtlsLink link(u"127.0.0.1"_qs, port, identity);
        const auto opened = link.open(after(20s), {});
        if (isFine) {
            QVERIFY2(opened, opened ? output.constData() : opened.error().detail.c_str());
            QVERIFY(link.send(viewOf(QByteArray("from the workbench\n"))));
            QVERIFY2(printed(server, "from the workbench", output), output.constData());
            server.write("from openssl\n");
            QVERIFY(server.waitForBytesWritten());
            const auto got = link.receive(after(20s), {}).value();
            QVERIFY(got);
            QCOMPARE(QByteArray(toQt(*got)), QByteArray("from openssl\n"));
        } else {
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, std::string("link.secure"));
        }
        stopProcess(server);
    }

    void opensslClient_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<bool>("isFine");
        QTest::newRow("DTLS 1.2") << QStringList{u"-dtls1_2"_qs} << true;
        QTest::newRow("DTLS 1.0") << QStringList{u"-dtls1"_qs, u"-cipher"_qs, u"ALL:@SECLEVEL=0"_qs} << false;
        QTest::newRow("CBC") << QStringList{u"-dtls1_2"_qs, u"-cipher"_qs, u"ECDHE-ECDSA-AES128-SHA256"_qs} << false;
        QTest::newRow("no certificate") << QStringList{u"-dtls1_2"_qs, u"-no-certificate"_qs} << false;
    }
    void opensslClient()
    {
        QFETCH(QStringList, options);
        QFETCH(bool, isFine);
        Files files;
        const QStringList client = files.write(u"client"_qs, m_site.workbench());
        Endpoint endpoint(m_site.device(), m_site.onlyOwner());
        if (!options.removeAll(u"-no-certificate"_qs))
            options += QStringList{u"-cert"_qs, client[0], u"-key"_qs, client[1]};
        options += QStringList{u"-connect"_qs, u"127.0.0.1:%1"_qs.arg(endpoint.port()), u"-CAfile"_qs, client[2],
                               u"-quiet"_qs, u"-verify_return_error"_qs, u"-x509_strict"_qs};
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"openssl"_qs, QStringList{u"s_client"_qs} + options);
        QVERIFY(process.waitForStarted());
        process.write(toQt(coapGet));
        QByteArray output;
        QVERIFY2(printed(process, isFine ? coapText.c_str() : "alert", output), output.constData());
        stopProcess(process);
        if (!isFine)
            QTRY_VERIFY(!endpoint.refusals().empty());
    }

    void coapClient_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("OpenSSL") << "coap-client-openssl";
        QTest::newRow("GnuTLS") << "coap-client-gnutls";
    }
    void coapClient()
    {
        QFETCH(QString, program);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + u" (libcoap3-bin) is not installed"_qs));
        Files files;
        Endpoint endpoint(m_site.device(), m_site.onlyOwner());
        const auto run = [&](const QString &who, const DtlsIdentity &identity) {
            const QStringList paths = files.write(who, identity);
            QProcess process;
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(program, {u"-n"_qs, u"-v"_qs, u"6"_qs, u"-B"_qs, u"10"_qs, u"-c"_qs, paths[0], u"-j"_qs,
                                    paths[1], u"-C"_qs, paths[2], u"coaps://127.0.0.1:%1/hca"_qs.arg(endpoint.port())});
            process.waitForFinished();
            return process.readAll();
        };
        const QByteArray good = run(u"workbench"_qs, m_site.workbench());
        QVERIFY2(good.contains(coapText.c_str()), good.constData());
        QVERIFY(endpoint.refusals().empty());
        const QByteArray bad = run(u"stranger"_qs, Site().workbench());
        QVERIFY2(!bad.contains(coapText.c_str()), bad.constData());
        QVERIFY(!endpoint.refusals().empty());
    }
};

QTEST_GUILESS_MAIN(TestDtls)
#include "tst_dtls.moc"
