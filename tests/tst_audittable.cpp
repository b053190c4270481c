// The audit trail in words: newest first, by pages, filtered; every action and field that the registry writes has words.
#include "models/tables/audittable.h"
#include "models/tables/historytable.h"

#include "models/core/threadguard.h"
#include "models/tables/recordwords.h"
#include "support/registryfixture.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QDir>
#include <QRegularExpression>
#include <QtTest>

using namespace imprint;
using namespace imprint::test;

namespace {
constexpr int patience = 30'000;
}

class tst_AuditTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void newestFirstByPages();
    void filters();
    void newEntriesComeOnTop();
    void everyEntryHasWords();
    void everyActionOfTheSourcesIsKnown();
    void words_data();
    void words();
    void historyTellsStepsOnce();

private:
    std::unique_ptr<RegistryFixture> m_fixture;
};

void tst_AuditTable::initTestCase()
{
    m_fixture = std::make_unique<RegistryFixture>(true);
    for (int i = 0; i < 25; ++i)
        m_fixture->provision(QStringLiteral("LH-%1").arg(i, 3, 10, QLatin1Char('0')));
    const Claim taken = m_fixture->claim(QStringLiteral("LH-900"));
    need(m_fixture->registry->stepStarted(taken.runId, Step::Release));
    need(m_fixture->registry->stepFinished(taken.runId, Step::Release, Outcome::Failed, fail("release.foreign", "Lindenhof"), {}));
    need(m_fixture->registry->runEnded(taken.runId, RunState::Failed, fail("release.foreign", "Lindenhof")));
}

void tst_AuditTable::newestFirstByPages()
{
    ThreadGuard guard;
    RegistryFeed feed(m_fixture->clock);
    AuditTable table(feed);
    feed.open(m_fixture->file);
    QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), AuditTable::pageSize, patience);
    QVERIFY(!table.isWhole());
    table.fetchMore({});
    QTRY_VERIFY_WITH_TIMEOUT(table.isWhole(), patience);
    const qint64 newest = table.at(0).seq;
    QCOMPARE(table.rowCount(), int(newest));
    for (int i = 0; i < table.rowCount(); ++i)
        QCOMPARE(table.at(i).seq, newest - i);
    QVERIFY2(guard.findings().empty(), guard.findings().empty() ? "" : guard.findings().front().c_str());
}

void tst_AuditTable::filters()
{
    RegistryFeed feed(m_fixture->clock);
    AuditTable table(feed);
    AuditFilter filter;
    filter.subject = QStringLiteral("LH-003");
    filter.actionPrefix = QStringLiteral("certificate.");
    table.setFilter(filter);
    feed.open(m_fixture->file);
    QTRY_VERIFY_WITH_TIMEOUT(table.rowCount() > 0, patience);
    for (const AuditEntry &entry : table.rows()) {
        QCOMPARE(entry.subject, QStringLiteral("LH-003"));
        QVERIFY(entry.action.startsWith(QLatin1String("certificate.")));
    }
    QVERIFY(table.rowCount() >= 2); // reserved, issued
}

void tst_AuditTable::newEntriesComeOnTop()
{
    RegistryFeed feed(m_fixture->clock);
    AuditTable table(feed);
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    feed.open(m_fixture->file);
    QTRY_VERIFY_WITH_TIMEOUT(table.rowCount() > 0, patience);
    const qint64 before = table.at(0).seq;
    QTest::qWait(1200); // the feed looks for news twice a second
    need(m_fixture->registry->note(QStringLiteral("site.note"), QStringLiteral("site"), QStringLiteral("by hand")));
    QTRY_COMPARE_WITH_TIMEOUT(table.at(0).seq, before + 1, patience);
    QCOMPARE(table.index(0, AuditTable::What).data().toString(), QStringLiteral("site.note")); // unknown: as it stands
    QVERIFY(table.index(0, AuditTable::Detail).data().toString().contains(QStringLiteral("by hand")));
}

void tst_AuditTable::everyEntryHasWords()
{
    RegistryFeed feed(m_fixture->clock);
    AuditTable table(feed);
    feed.open(m_fixture->file);
    QTRY_VERIFY_WITH_TIMEOUT(table.rowCount() > 0, patience);
    table.fetchMore({});
    QTRY_VERIFY_WITH_TIMEOUT(table.isWhole(), patience);
    for (int row = 0; row < table.rowCount(); ++row) {
        const AuditEntry &entry = table.at(row);
        if (entry.action == QLatin1String("site.note"))
            continue;
        QVERIFY2(knownActions().contains(entry.action), qPrintable(entry.action));
        const QJsonObject detail = QJsonDocument::fromJson(entry.detail.toUtf8()).object();
        for (const QString &field : detail.keys())
            QVERIFY2(isKnownField(field), qPrintable(entry.action + u' ' + field));
        for (const QJsonValue &item : detail[QLatin1String("evidence")].toArray())
            QVERIFY2(isKnownField(item.toArray().at(0).toString()), qPrintable(entry.detail));
        QVERIFY(!table.index(row, AuditTable::What).data().toString().contains(u'.'));
    }
}

// What no test run writes must have words too: the actions and the evidence are read out of the sources.
void tst_AuditTable::everyActionOfTheSourcesIsKnown()
{
    const QRegularExpression action(QStringLiteral("(?:entry\\(c, |append\\(\\s*c, )QStringLiteral\\(\"([a-z]+\\.[a-z-]+)\"\\)"));
    const QRegularExpression evidence(QStringLiteral("evidence\\(\"([a-z-]+)\""));
    int actions = 0, items = 0;
    for (const char *const folder : {"models/registry", "models/workflow"}) {
        const QDir dir(QStringLiteral(IMPRINT_SOURCE) + u'/' + QLatin1String(folder));
        for (const QString &name : dir.entryList({QStringLiteral("*.cpp")})) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = action.globalMatch(text); match.hasNext(); ++actions)
                if (const QString found = match.next().captured(1); !knownActions().contains(found))
                    QFAIL(qPrintable(found + QStringLiteral(" in ") + name));
            for (auto match = evidence.globalMatch(text); match.hasNext(); ++items)
                if (const QString found = match.next().captured(1); !isKnownField(found))
                    QFAIL(qPrintable(found + QStringLiteral(" in ") + name));
        }
    }
    QVERIFY(actions > 20);
    QVERIFY(items > 10);
}

void tst_AuditTable::words_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("tone");
    const auto row = [](const char *action, const char *detail, const char *title, Tone tone) {
        QTest::newRow(title) << QString::fromLatin1(action) << QString::fromLatin1(detail) << QString::fromLatin1(title) << int(tone);
    };
    row("step.finished", "{\"run\":1,\"step\":\"verification\",\"outcome\":\"passed\"}", "Key verification: passed", Tone::Passed);
    row("step.finished", "{\"run\":1,\"step\":\"update\",\"outcome\":\"needs-operator\"}", "Key update: needs you", Tone::NeedsYou);
    row("run.ended", "{\"run\":1,\"state\":\"failed\"}", "Work ended: failed", Tone::Failed);
    row("device.claimed", "{\"resumed\":true,\"at\":\"update\"}", "Work goes on at Key update", Tone::Running);
    row("question.answered", "{\"answer\":\"refused\"}", "The operator answered", Tone::Failed);
    row("certificate.revoked", "{\"reason\":1}", "Certificate revoked", Tone::Failed);
    row("no.such", "not json", "no.such", Tone::Idle);
}

void tst_AuditTable::words()
{
    QFETCH(QString, action);
    QFETCH(QString, detail);
    const RecordWords words = recordWords(action, detail);
    QTEST(words.title, "title");
    QTEST(int(words.tone), "tone");
    QVERIFY(!recordSummary(words).contains(u'\n'));
}

void tst_AuditTable::historyTellsStepsOnce()
{
    const auto reader = RegistryReader::over(*m_fixture->registry, m_fixture->clock);
    HistoryTable table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setEvents(need(reader->history(QStringLiteral("LH-001"))));
    QStringList titles;
    for (int row = 0; row < table.rowCount(); ++row)
        titles << table.item(row).words.title;
    QCOMPARE(titles.first(), QStringLiteral("Work ended: done")); // the newest is on top
    QCOMPARE(titles.count(QStringLiteral("Key verification: passed")), 1);
    QVERIFY(!titles.contains(QStringLiteral("Release began")));
    const QString all = table.index(int(titles.indexOf(QStringLiteral("Discovery: passed"))), 0).data(HistoryTable::TextRole).toString();
    QVERIFY2(all.contains(QStringLiteral("Equals the key from: order \"7\", line 1")), qPrintable(all));
    table.setEvents(need(reader->history(QStringLiteral("LH-900"))));
    bool saysWhy = false;
    for (const RecordLine &line : table.item(0).words.lines)
        saysWhy |= line.isSentence && line.value.contains(QStringLiteral("Lindenhof"));
    QVERIFY(saysWhy);
}

QTEST_GUILESS_MAIN(tst_AuditTable)
#include "tst_audittable.moc"
