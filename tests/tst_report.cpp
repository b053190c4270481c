// The batch report: it reconciles, says why, and carries the signed head; its CSV comes back as it was written.
#include "models/core/csvreader.h"
#include "models/core/qtbytes.h"
#include "models/registry/auditverify.h"
#include "models/workflow/report.h"
#include "support/registryfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace imprint;
using namespace imprint::test;

namespace {

std::vector<ExpectedDevice> expecting(const QStringList &serials)
{
    std::vector<ExpectedDevice> expected;
    for (const QString &serial : serials)
        expected.push_back(
            {.serial = serial, .model = {}, .key = {}, .fingerprint = {}, .source = QStringLiteral("order.csv")});
    return expected;
}

// Done, done at the second attempt of a step, failed, waiting, interrupted, given up, not begun, and one that nobody
// expected.
struct Batch : RegistryFixture {
    Batch()
    {
        id = newBatch(QStringLiteral("hall"), true, expecting({"A", "B", "C", "D", "E", "F", "=G"}));
        provision(QStringLiteral("A"), 0, id);
        const Claim b = claim(QStringLiteral("B"), id);
        need(registry->stepStarted(b.runId, Step::Release));
        need(registry->stepFinished(b.runId, Step::Release, Outcome::Retry, fail("link.gone", "unplugged"), {}));
        need(registry->runEnded(b.runId, RunState::Interrupted, fail("link.gone", "unplugged")));
        provision(QStringLiteral("B"), 0, id);
        end(QStringLiteral("C"), Step::Verification, Outcome::Failed, RunState::Failed,
            fail("key.differs", "another key"));
        end(QStringLiteral("D"), Step::Verification, Outcome::NeedsOperator, RunState::Waiting,
            fail("ask.unknown-key", "no key"), true);
        end(QStringLiteral("E"), Step::Update, Outcome::Retry, RunState::Interrupted, fail("stopped"));
        need(registry->abandonDevice(id, QStringLiteral("F"), QStringLiteral("broken")));
        provision(QStringLiteral("guest"), 0, id);
        head = need(registry->signAuditHead(*ca.signer));
    }
    void end(const QString &serial, Step step, Outcome outcome, RunState state, const Error &reason, bool asks = false)
    {
        const Claim run = claim(serial, id);
        for (const Step before : allSteps) {
            need(registry->stepStarted(run.runId, before));
            if (asks && before == step)
                need(registry->ask(run.runId, {QStringLiteral("ask.unknown-key"), QStringLiteral("subject"),
                                               QStringLiteral("no key")}));
            need(registry->stepFinished(run.runId, before, before == step ? outcome : Outcome::Passed,
                                        before == step ? reason : Error{}, {}));
            if (before == step)
                break;
        }
        need(registry->runEnded(run.runId, state, reason));
    }
    BatchReport report() { return need(RegistryReader::over(*registry, clock)->report(id)); }

    qint64 id = 0;
    QByteArray head;
};

} // namespace

class tst_Report : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reconciles();
    void saysWhy();
    void carriesTheSignedHead();
    void csvComesBack();
    void emptyBatch();
};

void tst_Report::reconciles()
{
    Batch batch;
    const BatchReport report = batch.report();
    const ReportTotals t = totalsOf(report.rows);
    QCOMPARE(t.planned, 7);
    QCOMPARE(t.unexpected, 1);
    QCOMPARE(t.done, 3);
    QCOMPARE(t.failed, 1);
    QCOMPARE(t.waiting, 1);
    QCOMPARE(t.interrupted, 1);
    QCOMPARE(t.abandoned, 1);
    QCOMPARE(t.notBegun, 1);
    QCOMPARE(t.done + t.failed + t.waiting + t.running + t.interrupted + t.abandoned + t.notBegun,
             t.planned + t.unexpected);
    QCOMPARE(t.begun, 6);     // F was given up before anybody met it
    QCOMPARE(t.firstPass, 2); // A and the guest; B needed a second attempt
    QCOMPARE(*t.firstPassYield(), 2.0 / 6);
    const QJsonObject totals =
        QJsonDocument::fromJson(reportJson(report, 1)).object()[QStringLiteral("totals")].toObject();
    QCOMPARE(totals[QStringLiteral("planned")].toInt(), 7);
    QCOMPARE(totals[QStringLiteral("done")].toInt(), 3);
    QCOMPARE(totals[QStringLiteral("notBegun")].toInt(), 1);
}

void tst_Report::saysWhy()
{
    Batch batch;
    const QJsonObject json = QJsonDocument::fromJson(reportJson(batch.report(), 1)).object();
    QMap<QString, QJsonObject> devices;
    for (const QJsonValue &device : json[QStringLiteral("devices")].toArray())
        devices[device.toObject()[QStringLiteral("serial")].toString()] = device.toObject();
    QCOMPARE(devices.size(), 8);
    const QJsonObject c = devices[QStringLiteral("C")];
    QCOMPARE(c[QStringLiteral("result")].toString(), QStringLiteral("failed"));
    QCOMPARE(c[QStringLiteral("step")].toString(), QStringLiteral("verification"));
    QCOMPARE(c[QStringLiteral("reason")][QStringLiteral("code")].toString(), QStringLiteral("key.differs"));
    QVERIFY(!c[QStringLiteral("reason")][QStringLiteral("remedy")].toString().isEmpty());
    QCOMPARE(devices[QStringLiteral("D")][QStringLiteral("question")][QStringLiteral("kind")].toString(),
             QStringLiteral("ask.unknown-key"));
    QVERIFY(devices[QStringLiteral("A")][QStringLiteral("reason")].isNull());
    QVERIFY(!devices[QStringLiteral("A")][QStringLiteral("certificate")].toString().isEmpty());
    QCOMPARE(devices[QStringLiteral("=G")][QStringLiteral("result")].toString(), QStringLiteral("not-begun"));
    const QJsonArray failures = json[QStringLiteral("failures")].toArray();
    bool isThere = false;
    for (const QJsonValue &failure : failures)
        isThere |= failure[QStringLiteral("step")].toString() == QStringLiteral("verification") &&
                   failure[QStringLiteral("reason")].toString() == QStringLiteral("key.differs") &&
                   failure[QStringLiteral("devices")].toInt() == 1;
    QVERIFY(isThere);
}

void tst_Report::carriesTheSignedHead()
{
    Batch batch;
    const QJsonObject json = QJsonDocument::fromJson(reportJson(batch.report(), 1)).object();
    const QByteArray head = json[QStringLiteral("audit")][QStringLiteral("signedHead")].toString().toUtf8();
    QCOMPARE(head, batch.head); // byte for byte: that line was signed
    const auto parsed = parseAuditHead(head);
    QVERIFY(parsed);
    QVERIFY(checkAuditHead(*parsed, batch.ca.signer->publicKey()));
}

void tst_Report::csvComesBack()
{
    Batch batch;
    const QString csv = QString::fromUtf8(reportCsv(batch.report()));
    CsvReader reader(csv, u',');
    const auto titles = reader.next();
    QVERIFY(titles);
    QStringList serials;
    while (const auto record = reader.next()) {
        if (record->isBlank())
            continue;
        QVERIFY2(record->problem.isEmpty(), qPrintable(record->problem));
        QCOMPARE(record->cells.size(), titles->cells.size());
        serials << record->cells.front().text;
    }
    QCOMPARE(serials.size(), 8);
    QVERIFY(serials.contains(QStringLiteral("'=G"))); // no formula for a spreadsheet
    QVERIFY(csv.contains(QStringLiteral(",failed,verification,key.differs,")));
}

void tst_Report::emptyBatch()
{
    RegistryFixture fixture;
    const qint64 id = fixture.newBatch(QStringLiteral("empty"), true);
    const auto report = need(RegistryReader::over(*fixture.registry, fixture.clock)->report(id));
    QVERIFY(!totalsOf(report.rows).firstPassYield());
    QVERIFY(QJsonDocument::fromJson(reportJson(report, 1))
                .object()[QStringLiteral("totals")][QStringLiteral("firstPassYield")]
                .isNull());
    QCOMPARE(reportCsv(report).count('\n'), 1);
}

QTEST_GUILESS_MAIN(tst_Report)
#include "tst_report.moc"
