// What comes and goes while a batch runs: the next board on the same port, one board on another port, links where
// nobody answers, and devices on the network that withdraw their announcement.
#include "support/testsite.h"
#include "support/virtualdevice.h"

#include <QTest>

using namespace imprint;
using namespace imprint::test;

namespace {

using State = LiveRow::State;

// Ports by URL; what is plugged in there can be changed.
class Ports {
public:
    void plug(const QString &url, VirtualDevice *device)
    {
        const std::lock_guard lock(m_mutex);
        m_devices[url] = device;
    }
    DeviceRun::LinkMaker maker()
    {
        return [this](const QString &url) -> Result<std::unique_ptr<Link>> {
            const std::lock_guard lock(m_mutex);
            if (VirtualDevice *device = m_devices[url])
                return device->link();
            return fail("link.not-found", url.toStdString());
        };
    }

private:
    std::mutex m_mutex;
    std::map<QString, VirtualDevice *> m_devices;
};

FoundDevice at(const QString &url, const QString &serial = {})
{
    FoundDevice device;
    device.url = device.where = url;
    device.serial = serial;
    return device;
}

// Every state that each arrival went through.
class Arrivals final : public BatchObserver {
public:
    void rowChanged(const LiveRow &row) override
    {
        const std::lock_guard lock(m_mutex);
        m_rows[row.arrival] = row;
        if (row.isJoined)
            m_rows.erase(row.arrival);
        m_changed.notify_all();
    }
    bool waitFor(const QString &serial, State state)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::minutes(1), [&] { return count(serial, state) > 0; });
    }
    int count(const QString &serial, State state) const
    {
        return int(std::count_if(m_rows.begin(), m_rows.end(), [&](const auto &row) {
            return row.second.serial == serial && row.second.state == state;
        }));
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::uint64_t, LiveRow> m_rows;
};

} // namespace

class tst_Arrivals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNextBoardOnTheSamePort();
    void anotherBoardWhileTheFirstRuns();
    void oneBoardOnAnotherPort();
    void silentLinksKeepNobodyWaiting();
    void aWithdrawnAnnouncementIsNoFarewell();
    void refusedStaysRefused();
    void aFurtherLinkHasNoRow();
};

void tst_Arrivals::theNextBoardOnTheSamePort()
{
    TestSite site;
    VirtualDevice first({.serial = "P-1"}), second({.serial = "P-2"});
    Ports ports;
    Arrivals seen;
    const QString port = QStringLiteral("serial:/dev/ttyUSB0");
    ports.plug(port, &first);
    BatchRun run(*site.bench, quickProfile(2), site.makeBatch({}, {expectedOf(first), expectedOf(second)}), ports.maker(),
                 {.devicesAtOnce = 2, .quietTime = Milliseconds(20000)}, seen);
    run.add(at(port));
    QVERIFY(seen.waitFor(QStringLiteral("P-1"), State::Done));
    run.vanished(port);
    ports.plug(port, &second);
    run.add(at(port));
    QVERIFY(run.wait());                                         // both are done
    QCOMPARE(seen.count(QStringLiteral("P-1"), State::Done), 1); // its row stays as it was
    QCOMPARE(seen.count(QStringLiteral("P-2"), State::Done), 1);
    QCOMPARE(run.rows().size(), std::size_t(2));
}

void tst_Arrivals::anotherBoardWhileTheFirstRuns()
{
    TestSite site;
    VirtualDevice first({.serial = "P-1", .faults = {"slow=300"}}), second({.serial = "P-2"});
    Ports ports;
    Arrivals seen;
    const QString port = QStringLiteral("serial:/dev/ttyUSB0");
    ports.plug(port, &first);
    BatchRun run(*site.bench, quickProfile(2), site.makeBatch({}, {expectedOf(first), expectedOf(second)}), ports.maker(),
                 {.devicesAtOnce = 2, .quietTime = Milliseconds(20000)}, seen);
    run.add(at(port));
    QVERIFY(seen.waitFor(QStringLiteral("P-1"), State::Running));
    first.setUnplugged(true);
    ports.plug(port, &second);
    run.vanished(port);
    run.add(at(port));
    QVERIFY(seen.waitFor(QStringLiteral("P-2"), State::Done));
    run.vanished(port);
    first.setUnplugged(false);
    ports.plug(port, &first);
    run.add(at(port)); // the first comes back, and is tried again by that alone
    QVERIFY(run.wait());
    QVERIFY(seen.waitFor(QStringLiteral("P-1"), State::Done));
}

void tst_Arrivals::oneBoardOnAnotherPort()
{
    TestSite site;
    VirtualDevice device({.serial = "P-1"});
    Ports ports;
    Arrivals seen;
    const QString one = QStringLiteral("serial:/dev/ttyUSB0"), other = QStringLiteral("serial:/dev/ttyUSB1");
    ports.plug(one, &device);
    BatchRun run(*site.bench, quickProfile(2), site.makeBatch({}, {expectedOf(device)}), ports.maker(),
                 {.devicesAtOnce = 1, .quietTime = Milliseconds(20000)}, seen);
    device.setUnplugged(true);
    run.add(at(one));
    device.setUnplugged(false);
    ports.plug(one, nullptr);
    run.vanished(one);
    ports.plug(other, &device);
    run.add(at(other));
    QVERIFY(run.wait());
    QCOMPARE(seen.count(QStringLiteral("P-1"), State::Done), 1);
}

void tst_Arrivals::silentLinksKeepNobodyWaiting()
{
    TestSite site;
    VirtualDevice device({.serial = "P-1"}), missing({.serial = "P-2"});
    Ports ports;
    Arrivals seen;
    ports.plug(QStringLiteral("coap://a"), &device);
    // P-2 is expected and never comes; nobody answers at b, where it is knocked again and again.
    BatchRun run(*site.bench, quickProfile(2), site.makeBatch({}, {expectedOf(device), expectedOf(missing)}), ports.maker(),
                 {.devicesAtOnce = 2, .quietTime = Milliseconds(7000)}, seen);
    run.add(at(QStringLiteral("coap://a")));
    run.add(at(QStringLiteral("coap://b")));
    QVERIFY(run.wait());
    QCOMPARE(seen.count(QStringLiteral("P-1"), State::Done), 1);
}

void tst_Arrivals::aWithdrawnAnnouncementIsNoFarewell()
{
    TestSite site;
    VirtualDevice device({.serial = "P-1"});
    Ports ports;
    Arrivals seen;
    const QString url = QStringLiteral("coap://192.0.2.1");
    ports.plug(url, &device);
    ExpectedDevice expected = expectedOf(device);
    expected.key.reset();
    const BatchRecord batch = site.makeBatch({}, {expected});
    BatchRun run(*site.bench, quickProfile(2), batch, ports.maker(),
                 {.devicesAtOnce = 1, .quietTime = Milliseconds(20000)}, seen);
    run.add(at(url, QStringLiteral("P-1")));
    QVERIFY(seen.waitFor(QStringLiteral("P-1"), State::Waiting));
    run.vanished(url); // no longer free to take, but still there
    const auto questions = site.registry->openQuestions(batch.id).value();
    QVERIFY(site.registry->answer(questions.front().id, AnswerKind::Confirmed, QStringLiteral("seen")));
    QVERIFY(run.wait());
    QCOMPARE(seen.count(QStringLiteral("P-1"), State::Done), 1);
}

void tst_Arrivals::refusedStaysRefused()
{
    TestSite site;
    VirtualDevice device({.serial = "P-1", .faults = {"bad-pop"}});
    Ports ports;
    Arrivals seen;
    const QString port = QStringLiteral("serial:/dev/ttyUSB0");
    ports.plug(port, &device);
    const BatchRecord batch = site.makeBatch({}, {expectedOf(device)});
    {
        BatchRun run(*site.bench, quickProfile(2), batch, ports.maker(),
                     {.devicesAtOnce = 1, .quietTime = Milliseconds(500)}, seen);
        run.add(at(port));
        QVERIFY(seen.waitFor(QStringLiteral("P-1"), State::Failed));
        run.vanished(port);
        run.add(at(port));
        QVERIFY(run.wait());
    }
    QCOMPARE(site.registry->batch(batch.id).value().failed, 1);
    QCOMPARE(seen.count(QStringLiteral("P-1"), State::Done), 0);
}

void tst_Arrivals::aFurtherLinkHasNoRow()
{
    TestSite site;
    VirtualDevice device({.serial = "P-1", .faults = {"slow=200"}});
    Ports ports;
    Arrivals seen;
    const QString one = QStringLiteral("serial:/dev/ttyUSB0"), other = QStringLiteral("coap://192.0.2.1");
    ports.plug(one, &device);
    ports.plug(other, &device);
    BatchRun run(*site.bench, quickProfile(2), site.makeBatch({}, {expectedOf(device)}), ports.maker(),
                 {.devicesAtOnce = 1, .quietTime = Milliseconds(20000)}, seen);
    run.add(at(one));
    run.add(at(other));
    QVERIFY(run.wait());
    QCOMPARE(seen.count(QStringLiteral("P-1"), State::Done), 1);
    QCOMPARE(seen.count(QString(), State::Running), 0);
    QCOMPARE(run.rows().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(tst_Arrivals)
#include "tst_arrivals.moc"
