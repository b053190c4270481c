// DTLS with the ends of others: OpenSSL's s_server and s_client, and libcoap over OpenSSL and over GnuTLS.
#include "support/dtlsbench.h"

#include "models/devices/dtlslink.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace imprint;
using namespace imprint::test;
using namespace std::chrono_literals;

namespace {

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

} // namespace

class TestDtlsInterop : public QObject {
    Q_OBJECT

    DtlsSite m_site;

private Q_SLOTS:
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
        IdentityFiles files;
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
        IdentityFiles files;
        const QStringList client = files.write(u"client"_qs, m_site.workbench());
        DtlsEndpoint endpoint(m_site.device(), m_site.onlyOwner());
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
        IdentityFiles files;
        DtlsEndpoint endpoint(m_site.device(), m_site.onlyOwner());
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
        const QByteArray bad = run(u"stranger"_qs, DtlsSite().workbench());
        QVERIFY2(!bad.contains(coapText.c_str()), bad.constData());
        QTRY_VERIFY(!endpoint.refusals().empty());
    }
};

QTEST_GUILESS_MAIN(TestDtlsInterop)
#include "tst_dtlsinterop.moc"
