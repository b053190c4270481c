// The table of devices: pages as the view asks for them, the last of several filters wins, what others write shows without a reset, and nothing
// of it is read on this thread.
#include "models/tables/devicetable.h"

#include "models/core/threadguard.h"
#include "support/registryfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace imprint;
using namespace imprint::test;

namespace {

constexpr int patience = 30'000, deviceCount = 230;

QString serialOf(int number) { return QStringLiteral("LH-%1").arg(number, 6, 10, QLatin1Char('0')); }

} // namespace

class tst_DeviceTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pagesAsTheViewScrolls();
    void keepsTheRulesOfModels();
    void lastFilterWins();
    void filters_data();
    void filters();
    void certificateThatEnds();
    void changesOfOthersShow();
    void closedRegistryIsEmpty();

private:
    std::unique_ptr<RegistryFixture> m_fixture;
};

void tst_DeviceTable::initTestCase()
{
    m_fixture = std::make_unique<RegistryFixture>(true);
    for (int i = 0; i < deviceCount; ++i) {
        const Claim taken = m_fixture->claim(serialOf(i));
        DeviceRecord device;
        device.model = QStringLiteral("hall-2");
        need(m_fixture->registry->seen(taken.runId, device));
    }
    m_fixture->provision(QStringLiteral("OW-1"));
    m_fixture->provision(QStringLiteral("OW-2"), 0, m_fixture->newBatch(QStringLiteral("second")));
}

void tst_DeviceTable::pagesAsTheViewScrolls()
{
    ThreadGuard guard;
    RegistryFeed feed(m_fixture->clock);
    DeviceTable table(feed, m_fixture->clock);
    feed.open(m_fixture->file);
    QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), DeviceTable::pageSize, patience);
    QVERIFY(!table.isWhole());
    QVERIFY(table.canFetchMore({}));
    table.fetchMore({});
    QVERIFY(!table.canFetchMore({})); // one question at a time
    QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), deviceCount + 2, patience);
    QVERIFY(table.isWhole());
    QVERIFY(!table.canFetchMore({}));
    for (int i = 0; i < deviceCount; ++i)
        QCOMPARE(table.at(i).serial, serialOf(i));
    QVERIFY2(guard.findings().empty(), guard.findings().empty() ? "" : guard.findings().front().c_str());
}

// The tester fetches more by itself.
void tst_DeviceTable::keepsTheRulesOfModels()
{
    RegistryFeed feed(m_fixture->clock);
    DeviceTable table(feed, m_fixture->clock);
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    feed.open(m_fixture->file);
    QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), deviceCount + 2, patience);
    table.retranslate();
    DeviceFilter filter;
    filter.prefix = QStringLiteral("OW");
    table.setFilter(filter);
    QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), 2, patience);
}

void tst_DeviceTable::lastFilterWins()
{
    RegistryFeed feed(m_fixture->clock);
    DeviceTable table(feed, m_fixture->clock);
    feed.open(m_fixture->file);
    QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), DeviceTable::pageSize, patience);
    QSignalSpy loaded(&table, &DeviceTable::loaded);
    const QString typed = QStringLiteral("LH-00012");
    for (int i = 1; i <= typed.size(); ++i) {
        DeviceFilter filter;
        filter.prefix = typed.left(i);
        table.setFilter(filter);
    }
    QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), 10, patience);
    QCOMPARE(table.at(0).serial, serialOf(120));
    QCOMPARE(loaded.count(), 1); // the overtaken answers were not shown
}

void tst_DeviceTable::filters_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("batch");
    QTest::addColumn<int>("days"); // until the certificate ends; -1: any
    QTest::addColumn<QStringList>("serials");
    const QStringList both{QStringLiteral("OW-1"), QStringLiteral("OW-2")};
    QTest::newRow("owned") << QString() << QStringLiteral("owned") << QString() << -1 << both;
    QTest::newRow("batch") << QString() << QString() << QStringLiteral("second") << -1 << QStringList{QStringLiteral("OW-2")};
    QTest::newRow("prefix and state") << QStringLiteral("OW-1") << QStringLiteral("owned") << QString() << -1
                                      << QStringList{QStringLiteral("OW-1")};
    QTest::newRow("expiring in ten years") << QString() << QString() << QString() << 3650 << both;
    QTest::newRow("expired") << QString() << QString() << QString() << 0 << QStringList();
    QTest::newRow("small letters") << QStringLiteral("ow-2") << QString() << QString() << -1 << QStringList{QStringLiteral("OW-2")};
    QTest::newRow("none") << QStringLiteral("ZZ") << QString() << QString() << -1 << QStringList();
}

void tst_DeviceTable::filters()
{
    QFETCH(QString, prefix);
    QFETCH(QString, state);
    QFETCH(QString, batch);
    QFETCH(int, days);
    QFETCH(QStringList, serials);
    RegistryFeed feed(m_fixture->clock);
    DeviceTable table(feed, m_fixture->clock);
    feed.open(m_fixture->file);
    QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), DeviceTable::pageSize, patience);
    DeviceFilter filter;
    filter.prefix = prefix;
    filter.state = state;
    if (!batch.isEmpty())
        filter.batchId = need(RegistryReader::over(*m_fixture->registry, m_fixture->clock)->batchByName(batch))->id;
    if (days >= 0)
        filter.expiresBefore = m_fixture->clock.unixMilliseconds() + days * 86'400'000LL;
    table.setFilter(filter);
    QTRY_VERIFY_WITH_TIMEOUT(!table.isReading(), patience);
    QStringList found;
    for (const DeviceRow &row : table.rows())
        found << row.serial;
    QCOMPARE(found, serials);
}

// notAfter of the fixture's certificates: 2033-05-18.
void tst_DeviceTable::certificateThatEnds()
{
    const std::int64_t before = m_fixture->clock.unixMilliseconds(), end = 2'000'000'000'000;
    RegistryFeed feed(m_fixture->clock);
    DeviceTable table(feed, m_fixture->clock);
    DeviceFilter owned;
    owned.state = QStringLiteral("owned");
    table.setFilter(owned);
    feed.open(m_fixture->file);
    QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), 2, patience);
    const QModelIndex cell = table.index(0, DeviceTable::Certificate);
    QCOMPARE(table.at(0).certificateNotAfter, end);
    QVERIFY(!cell.data(ToneRole).isValid());
    m_fixture->clock.set(end - DeviceTable::soon / 2);
    QCOMPARE(cell.data(ToneRole).toInt(), int(Tone::NeedsYou));
    m_fixture->clock.set(end + 1);
    QCOMPARE(cell.data(ToneRole).toInt(), int(Tone::Failed));
    m_fixture->clock.set(before);
    QCOMPARE(table.index(0, DeviceTable::State).data(ToneRole).toInt(), int(Tone::Passed));
    QVERIFY(table.index(0, DeviceTable::Serial).data(MonoRole).toBool());
    QCOMPARE(table.index(0, DeviceTable::Key).data().toString().size(), 16);
}

void tst_DeviceTable::changesOfOthersShow()
{
    RegistryFeed feed(m_fixture->clock);
    DeviceTable table(feed, m_fixture->clock);
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    DeviceFilter filter;
    filter.prefix = QStringLiteral("OW-");
    table.setFilter(filter);
    feed.open(m_fixture->file);
    QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), 2, patience);
    QSignalSpy reset(&table, &DeviceTable::modelReset), changed(&table, &DeviceTable::dataChanged);
    // A look of the feed at the trail comes first, so that the next entry is news.
    QTest::qWait(1200);
    const auto reader = RegistryReader::over(*m_fixture->registry, m_fixture->clock);
    const auto certificates = need(reader->certificates(QStringLiteral("OW-1")));
    need(m_fixture->registry->revoke(certificates.back().serialNumber, 1, QStringLiteral("lost")));
    QTRY_COMPARE_WITH_TIMEOUT(table.at(0).certificateNotAfter, std::int64_t(0), patience);
    QCOMPARE(reset.count(), 0); // the same serials: nobody loses the place
    QVERIFY(changed.count() > 0);
    m_fixture->provision(QStringLiteral("OW-3"));
    QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), 3, patience);
}

void tst_DeviceTable::closedRegistryIsEmpty()
{
    RegistryFeed feed(m_fixture->clock);
    DeviceTable table(feed, m_fixture->clock);
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    feed.open(m_fixture->file);
    QTRY_VERIFY_WITH_TIMEOUT(table.rowCount() > 0, patience);
    feed.close();
    QCOMPARE(table.rowCount(), 0);
    QVERIFY(!table.canFetchMore({}));
}

QTEST_GUILESS_MAIN(tst_DeviceTable)
#include "tst_devicetable.moc"
