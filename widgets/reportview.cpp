#include "widgets/reportview.h"

#include "models/core/durablefile.h"
#include "models/services/batchcontroller.h"
#include "models/tables/batchwords.h"
#include "models/workflow/report.h"
#include "widgets/controls.h"
#include "widgets/icons.h"
#include "widgets/live/reportdigest.h"
#include "widgets/live/reporthtml.h"
#include "widgets/savefile.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QRegularExpression>
#include <QTextBrowser>

#include <array>

namespace imprint {
namespace {

QString fileNameOf(const QString &batch)
{
    QString name = batch;
    static const QRegularExpression unfit(QStringLiteral("[^\\w.-]+"), QRegularExpression::UseUnicodePropertiesOption);
    return name.replace(unfit, QStringLiteral("-")).left(80);
}

using MakeReport = QByteArray (*)(const BatchReport &report, std::int64_t madeAt, const QFont &font);
struct Format {
    QLatin1String ending;
    MakeReport make;
};
const std::array formats{
    Format{QLatin1String(".pdf"),
           [](const BatchReport &report, std::int64_t madeAt, const QFont &font) {
               return reportPdf(reportHtml(report, madeAt, lightTokens(), true), report.batch.name, font);
           }},
    Format{QLatin1String(".csv"), [](const BatchReport &report, std::int64_t, const QFont &) { return reportCsv(report); }},
    Format{QLatin1String(".json"),
           [](const BatchReport &report, std::int64_t madeAt, const QFont &) { return reportJson(report, madeAt); }}};

} // namespace

ReportView::ReportView(Services &services, QWidget *parent)
    : BenchView(services, parent), m_notice(new TextLabel(TextLabel::Kind::Soft, this)), m_problem(new ErrorNote(this)),
      m_digest(new ReportDigest(this)), m_page(new QTextBrowser(this))
{
    makeButtons();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    auto *const card = new Card(this);
    card->body()->setContentsMargins(space::s, space::s, space::s, space::s);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    card->body()->addWidget(m_page);
    m_notice->setWrapping();
    layout->addWidget(m_digest);
    layout->addWidget(m_notice);
    layout->addWidget(m_problem);
    layout->addWidget(card, 1);
    connect(&services.registry, &RegistryFeed::changed, this, [this] {
        if (isVisible())
            ask();
    });
    retranslate();
}

void ReportView::makeButtons()
{
    m_buttons = new QWidget(this);
    auto *const line = new QHBoxLayout(m_buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    m_back = new QPushButton(m_buttons);
    m_resume = new QPushButton(m_buttons);
    m_json = new QPushButton(m_buttons);
    m_csv = new QPushButton(m_buttons);
    m_pdf = new PrimaryButton(m_buttons);
    for (QPushButton *const button : {m_back, m_resume, m_json, m_csv, m_pdf})
        line->addWidget(button);
    m_buttons->hide();
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT viewRequested(BenchPlace::Start, 0); });
    connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT viewRequested(BenchPlace::Live, m_batchId); });
    connect(m_pdf, &QPushButton::clicked, this, [this] { chooseFile(QStringLiteral("pdf")); });
    connect(m_csv, &QPushButton::clicked, this, [this] { chooseFile(QStringLiteral("csv")); });
    connect(m_json, &QPushButton::clicked, this, [this] { chooseFile(QStringLiteral("json")); });
}

QString ReportView::heading() const { return m_report ? tr("Report of %1").arg(m_report->batch.name) : tr("Report"); }

void ReportView::open(qint64 batchId)
{
    if (batchId != m_batchId) {
        m_report.reset();
        m_notice->clear();
        m_problem->clear();
    }
    m_batchId = batchId;
    ask();
}

void ReportView::shown() { m_page->setFocus(); }

void ReportView::ask()
{
    if (m_batchId == 0)
        return;
    m_services.registry.ask(this, "report", [id = m_batchId](RegistryReader &reader) { return reader.report(id); },
                            [this](Result<BatchReport> report) {
                                if (!report) {
                                    m_problem->setError(report.error());
                                    return;
                                }
                                m_report = std::move(*report);
                                fill();
                                Q_EMIT headingChanged();
                                Q_EMIT loaded();
                            });
}

void ReportView::fill()
{
    m_notice->setVisible(!m_notice->text().isEmpty());
    for (QPushButton *const button : {m_pdf, m_csv, m_json})
        button->setEnabled(m_report.has_value());
    if (!m_report)
        return;
    const ReportTotals totals = totalsOf(m_report->rows);
    const auto number = [](int count) { return QLocale().toString(count); };
    const QString none(QChar(0x2013));
    const auto yield = totals.firstPassYield();
    std::vector<ReportTile> tiles{
        {number(totals.planned), tr("planned")},
        {number(totals.done), tr("done"), totals.done ? Tone::Passed : Tone::Idle},
        {number(totals.failed), tr("failed"), totals.failed ? Tone::Failed : Tone::Idle},
        {number(totals.waiting + totals.interrupted + totals.running + totals.notBegun), tr("open")},
        {yield ? QLocale().toString(*yield * 100, 'f', 0) + QStringLiteral(" %") : none, tr("first-pass yield")},
        {totals.medianMilliseconds ? batchwords::duration(totals.medianMilliseconds) : none, tr("time per device")}};
    if (totals.labelsPrinted > 0)
        tiles.push_back({number(totals.labelsPrinted), tr("labels")});
    if (totals.labelsReprinted > 0)
        tiles.push_back({number(totals.labelsReprinted), tr("labels again")});
    if (totals.abandoned > 0)
        tiles.insert(tiles.begin() + 4, {number(totals.abandoned), tr("given up")});
    if (totals.unexpected > 0)
        tiles.insert(tiles.begin() + 1, {number(totals.unexpected), tr("unexpected")});
    m_digest->setTiles(std::move(tiles));
    const bool isOpen = totals.waiting + totals.interrupted + totals.running + totals.notBegun > 0 && !m_services.batch.isUnderWay();
    m_resume->setVisible(isOpen);
    m_page->document()->setDefaultFont(textFont());
    m_page->setHtml(reportHtml(*m_report, m_services.clock.unixMilliseconds(), tokensOf(this), false));
}

void ReportView::save(const QString &file)
{
    if (!m_report)
        return;
    for (const Format &format : formats) {
        if (!file.endsWith(format.ending, Qt::CaseInsensitive))
            continue;
        m_services.site.performAnywhere(
            this, tr("Writing the report"),
            [file, report = *m_report, madeAt = m_services.clock.unixMilliseconds(), font = textFont(), make = format.make](
                JobControl &) { return writeFile(file, make(report, madeAt, font), FileAccess::Shared); },
            [this, file](Result<void> done) {
                m_problem->setError(done ? Error{} : done.error());
                m_notice->setText(done ? tr("Saved as %1").arg(file) : QString());
                m_notice->setVisible(done.has_value());
                if (done)
                    Q_EMIT saved(file);
            });
        return;
    }
}

void ReportView::chooseFile(const QString &ending)
{
    if (!m_report)
        return;
    const QString name = fileNameOf(m_report->batch.name) + u'.' + ending;
    askWhereToSave(this, tr("Save the report"), name, QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending),
                   [this, ending](const QString &file) {
                       save(file.endsWith(u'.' + ending, Qt::CaseInsensitive) ? file : file + u'.' + ending);
                   });
}

void ReportView::retranslate()
{
    m_back->setText(tr("Back"));
    m_resume->setText(tr("Resume"));
    m_pdf->setText(tr("Save as PDF"));
    m_csv->setText(QStringLiteral("CSV"));
    m_csv->setToolTip(tr("A line a device, for spreadsheets"));
    m_csv->setAccessibleName(tr("Save as CSV"));
    m_json->setText(QStringLiteral("JSON"));
    m_json->setToolTip(tr("Everything on record, for programs and auditors"));
    m_json->setAccessibleName(tr("Save as JSON"));
    m_page->setAccessibleName(tr("Report of the batch"));
    fill();
}

void ReportView::changeEvent(QEvent *event)
{
    BenchView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) // the page holds its colours
        fill();
}

} // namespace imprint
