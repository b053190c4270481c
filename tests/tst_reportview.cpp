// The report of a batch on the screen and on paper: its figures are the registry's, what devices say is never markup, and each file is written
// off this thread in the form that its ending says.
#include "models/core/threadguard.h"
#include "models/workflow/report.h"
#include "tests/support/livebench.h"
#include "tests/support/windowchecks.h"
#include "widgets/controls.h"
#include "widgets/live/reportdigest.h"
#include "widgets/live/reporthtml.h"
#include "widgets/reportview.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTextBrowser>
#include <QtTest>

using namespace imprint;

namespace {

constexpr int patience = 60'000;

BatchReport sample()
{
    BatchReport report;
    report.site.name = QStringLiteral("Lindenhof");
    report.batch.name = QStringLiteral("Hall & <b>sensors</b>");
    BatchRow done, failed, missing;
    done.serial = QStringLiteral("LH-000110");
    done.isExpected = failed.isExpected = missing.isExpected = true;
    done.state = RunState::Done;
    done.attempt = 1;
    done.duration = 1700;
    for (StepState &step : done.steps)
        step = {.attempts = 1, .startedAt = 1000, .finishedAt = 1300, .outcome = Outcome::Passed};
    failed.serial = QStringLiteral("<script>x</script>");
    failed.state = RunState::Failed;
    failed.attempt = 1;
    failed.steps[2] = {.attempts = 1, .outcome = Outcome::Failed};
    failed.reason = fail("key.differs", "<i>detail</i>");
    missing.serial = QStringLiteral("LH-000112");
    report.rows = {done, failed, missing};
    return report;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_ReportView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textIsNoMarkup();
    void saysWhyAndWhatToDo();
    void paperHasPages();
    void fromABatch();
};

void tst_ReportView::textIsNoMarkup()
{
    const QString html = reportHtml(sample(), 1000, lightTokens(), true);
    QVERIFY(!html.contains(QStringLiteral("<script>")));
    QVERIFY(!html.contains(QStringLiteral("<i>detail")));
    QVERIFY(!html.contains(QStringLiteral("<b>sensors")));
    QVERIFY(html.contains(QStringLiteral("&lt;script&gt;")));
}

void tst_ReportView::saysWhyAndWhatToDo()
{
    QTextDocument document;
    document.setHtml(reportHtml(sample(), 1000, lightTokens(), false));
    const QString text = document.toPlainText();
    QVERIFY(text.contains(QStringLiteral("Key verification")));
    QVERIFY(text.contains(QStringLiteral("The key is not the delivered one")));
    QVERIFY(text.contains(QStringLiteral("Do not use the device")));
    QVERIFY(text.contains(QStringLiteral("Not seen yet")));
    QVERIFY(!text.contains(QStringLiteral("Lindenhof"))); // the window says that already
}

void tst_ReportView::paperHasPages()
{
    BatchReport report = sample();
    for (int i = 0; i < 120; ++i) {
        report.rows.push_back(report.rows.front());
        report.rows.back().serial = QStringLiteral("LH-9%1").arg(i, 5, 10, QLatin1Char('0'));
    }
    const QByteArray pdf = reportPdf(reportHtml(report, 1000, lightTokens(), true), QStringLiteral("x"), textFont());
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY2(pdf.count("/Type /Page\n") > 2, "a long report takes several pages");
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
        QSKIP("pdftotext is absent");
    QProcess process;
    process.start(program, {QStringLiteral("-layout"), QStringLiteral("-"), QStringLiteral("-")});
    process.write(pdf);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QByteArray text = process.readAllStandardOutput();
    QVERIFY(text.contains("Lindenhof"));
    QVERIFY(text.contains("LH-900119"));
}

void tst_ReportView::fromABatch()
{
    ThreadGuard guard;
    LiveBench bench;
    ReportView view(bench.services);
    view.resize(1196, 672);
    view.show();
    TrialPlan plan = smallTrial();
    plan.hasUnknownKey = false;
    bench.stage(plan, &view);
    QTRY_VERIFY_WITH_TIMEOUT(bench.trial, patience);
    QSignalSpy ended(&bench.batch, &BatchController::ended);
    bench.batch.start(*bench.trial);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QSignalSpy loaded(&view, &ReportView::loaded);
    view.open(bench.trial->batchId);
    QTRY_VERIFY_WITH_TIMEOUT(loaded.count() > 0, patience);
    QVERIFY(view.heading().contains(plan.batchName));
    const auto tiles = view.findChild<ReportDigest *>()->tiles();
    QCOMPARE(tiles[0].value, QStringLiteral("6"));
    QCOMPARE(tiles[1].value, QStringLiteral("5"));
    QCOMPARE(tiles[2].value, QStringLiteral("1"));
    QVERIFY(view.findChild<QTextBrowser *>()->toPlainText().contains(QStringLiteral("LH-000110")) ||
            view.findChild<QTextBrowser *>()->toPlainText().contains(view.report()->rows[0].serial));

    QSignalSpy saved(&view, &ReportView::saved);
    for (const QString &ending : {QStringLiteral("pdf"), QStringLiteral("csv"), QStringLiteral("json")})
        view.save(bench.folder.filePath(QStringLiteral("report.") + ending));
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 3, patience);
    QVERIFY(read(bench.folder.filePath(QStringLiteral("report.pdf"))).startsWith("%PDF-"));
    QCOMPARE(read(bench.folder.filePath(QStringLiteral("report.csv"))).trimmed().count('\n'), 6); // and the titles
    const auto json = QJsonDocument::fromJson(read(bench.folder.filePath(QStringLiteral("report.json")))).object();
    QCOMPARE(json.value(QStringLiteral("format")).toString(), QStringLiteral("imprint-batch-report"));

    view.save(bench.folder.filePath(QStringLiteral("no/such/folder/report.pdf")));
    QTRY_VERIFY_WITH_TIMEOUT(view.findChild<ErrorNote *>()->isVisible(), patience);
    QCOMPARE(unnamedControls(&view), QStringList());
    QCOMPARE(cutTexts(&view), QStringList());
    QCOMPARE(guard.findings(), std::vector<std::string>());
}

QTEST_MAIN(tst_ReportView)
#include "tst_reportview.moc"
