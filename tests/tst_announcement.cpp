// The owner is announced as protocol.md section 5 says, and something answers at the announced port.
#include "models/core/qtbytes.h"
#include "models/devices/announcement.h"
#include "models/devices/coapclient.h"
#include "models/devices/udplink.h"

#include <QNetworkInterface>
#include <QTest>

#include <condition_variable>

using namespace imprint;

namespace {

MdnsOptions onLoopback()
{
    MdnsOptions options;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces())
        if (interface.flags() & QNetworkInterface::IsLoopBack)
            options.interfaces << interface.name();
    return options;
}

} // namespace

class tst_Announcement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isFoundAndSaysGoodbye();
    void answersInClearText();
    void survivesRubbish();
    void names_data();
    void names();
};

void tst_Announcement::isFoundAndSaysGoodbye()
{
    SystemRandom random;
    Sha256 owner{};
    owner.fill(0xab);
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<MdnsFound> found;
    bool isGone = false;
    MdnsBrowser browser(onLoopback());
    const QString name = QStringLiteral("Lindenhof %1").arg(QCoreApplication::applicationPid());
    QVERIFY(browser.browse(QStringLiteral("_homeca._udp"), [&](const MdnsEvent &event) {
        const std::lock_guard lock(mutex);
        if (event.found.instance != name)
            return;
        if (event.kind == MdnsEvent::Kind::Removed)
            isGone = true;
        else
            found = event.found;
        changed.notify_all();
    }));
    auto announcement = std::make_unique<Announcement>(name, owner, onLoopback(), random);
    QVERIFY(announcement->port() != 0);
    std::unique_lock lock(mutex);
    QVERIFY(changed.wait_for(lock, std::chrono::seconds(30), [&] { return found && !found->txt.empty(); }));
    QCOMPARE(found->port, announcement->port());
    QCOMPARE(found->txt, (MdnsTxt{{"v", "1"}, {"id", "abababababababab"}}));
    lock.unlock();
    announcement.reset();
    lock.lock();
    QVERIFY(changed.wait_for(lock, std::chrono::seconds(30), [&] { return isGone; }));
}

void tst_Announcement::answersInClearText()
{
    SystemRandom random;
    const Announcement announcement(QStringLiteral("clear"), {}, onLoopback(), random);
    UdpLink link(QStringLiteral("127.0.0.1"), announcement.port());
    QVERIFY(link.open(after(Milliseconds(5000)), {}));
    CoapClient client(link, random);
    QVERIFY(client.ping(after(Milliseconds(10000)), {}));
    for (const char *path : {"/hca", "/hca/live", "/.well-known/core"}) {
        const auto answer = client.request({.path = path}, after(Milliseconds(10000)), {});
        QVERIFY(answer);
        QCOMPARE(answer->code, coapcode::NotFound);
    }
}

void tst_Announcement::survivesRubbish()
{
    SystemRandom random;
    const Announcement announcement(QStringLiteral("rubbish"), {}, onLoopback(), random);
    UdpLink link(QStringLiteral("127.0.0.1"), announcement.port());
    QVERIFY(link.open(after(Milliseconds(5000)), {}));
    for (int i = 0; i < 500; ++i)
        QVERIFY(link.send(random.bytes(std::size_t(i % 200)).value()));
    CoapClient client(link, random);
    QVERIFY(client.ping(after(Milliseconds(20000)), {}));
}

void tst_Announcement::names_data()
{
    QTest::addColumn<QString>("site");
    QTest::addColumn<int>("bytes");
    QTest::newRow("short") << "Hof" << 3;
    QTest::newRow("as long as may be") << QString(63, u'x') << 63;
    QTest::newRow("longer") << QString(64, u'x') << 63;
    QTest::newRow("umlauts") << QString(64, u'ä') << 62;
    QTest::newRow("pairs") << QStringLiteral("😀").repeated(30) << 60;
}

void tst_Announcement::names()
{
    QFETCH(QString, site);
    const QString name = instanceNameFor(site);
    QTEST(int(name.toUtf8().size()), "bytes");
    QVERIFY(site.startsWith(name));
}

QTEST_GUILESS_MAIN(tst_Announcement)
#include "tst_announcement.moc"
