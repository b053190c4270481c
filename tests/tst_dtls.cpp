// The DTLS link over sockets against our own server: success, refusals, loss, silence and farewell.
#include "support/dtlsbench.h"

#include "models/devices/dtlslink.h"

#include <QtTest>

#include <atomic>

using namespace imprint;
using namespace imprint::test;
using namespace std::chrono_literals;

namespace {

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

    DtlsSite m_site;

private Q_SLOTS:
    void talksToOurServer_data()
    {
        QTest::addColumn<QHostAddress>("address");
        QTest::addColumn<int>("curve");
        QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost) << int(Curve::P256);
        QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6) << int(Curve::P256);
        QTest::newRow("P-384") << QHostAddress(QHostAddress::LocalHost) << int(Curve::P384);
    }
    void talksToOurServer()
    {
        QFETCH(QHostAddress, address);
        QFETCH(int, curve);
        if (Socket probe; !probe.bind(address, 0))
            QSKIP("this machine has no IPv6");
        DtlsSite site{Curve(curve)};
        const DtlsIdentity device = site.device(), workbench = site.workbench();
        DtlsEndpoint endpoint(device, site.onlyOwner(), address);
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
        DtlsSite foreign;
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
        DtlsEndpoint endpoint(device, verify);
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
        DtlsEndpoint endpoint(device, {});
        DtlsLink link(u"127.0.0.1"_qs, endpoint.port(), workbench);
        QVERIFY(link.open(after(20s), {}));
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
        auto endpoint = std::make_unique<DtlsEndpoint>(m_site.device(), m_site.onlyOwner());
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
        DtlsEndpoint endpoint(m_site.device(), m_site.onlyOwner());
        LossyRelay relay(endpoint.port(), everyNth);
        const DtlsIdentity identity = m_site.workbench();
        DtlsLink link(u"127.0.0.1"_qs, relay.port(), identity);
        const auto opened = link.open(after(60s), {});
        QVERIFY2(opened, opened ? "" : opened.error().detail.c_str());
        QCOMPARE(askOnce(link).value(), coapAnswer(coapGet));
        QVERIFY(relay.lost() > 0);
    }
};

QTEST_GUILESS_MAIN(TestDtls)
#include "tst_dtls.moc"
