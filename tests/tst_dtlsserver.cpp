// The DTLS server in memory, time and datagrams in the hands of the test: cookies, bounds, timeouts, replays, chains.
#include "support/dtlsbench.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace imprint;
using namespace imprint::test;
using namespace std::chrono_literals;

namespace {

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

} // namespace

class TestDtlsServer : public QObject {
    Q_OBJECT

    DtlsSite m_site;

private Q_SLOTS:
    void takesAChain()
    {
        // An issuing CA below the anchor, made by OpenSSL; the verify callback is handed what the peer sent.
        IdentityFiles files;
        const QString root = files.write(u"root.key"_qs, toPem("PRIVATE KEY", m_site.ca.key().pkcs8().value().view()));
        const QString rootCrt = files.write(u"root.crt"_qs, toPem("CERTIFICATE", m_site.anchor));
        ExportingSigner issuing(EcPrivateKey::generate(Curve::P256).value());
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
};

QTEST_GUILESS_MAIN(TestDtlsServer)
#include "tst_dtlsserver.moc"
