#include "widgets/diagnose/checklistview.h"

#include "models/core/durablefile.h"
#include "models/services/diagnosisservice.h"
#include "models/services/siteservice.h"
#include "models/tables/kdfform.h"
#include "models/workflow/lastmet.h"
#include "widgets/controls.h"
#include "widgets/diagnose/checklistform.h"
#include "widgets/diagnose/clearscroll.h"
#include "widgets/live/reporthtml.h"
#include "widgets/savefile.h"
#include "widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QTextDocument>

namespace imprint {
namespace {

constexpr qint32 usualBaud = 115'200;

struct FilledList {
    Checklist list;
    QString link;
};

Result<FilledList> knownOf(RegistryReader &reader, const QString &serial)
{
    auto list = diagnosisOf(reader, serial);
    if (!list)
        return list.error();
    const auto links = linksLastMet(reader, {serial}, usualBaud);
    return FilledList{std::move(*list), links && !links->isEmpty() ? links->front() : QString()};
}

} // namespace

ChecklistView::ChecklistView(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_serial(new SearchField(this)), m_report(new QPushButton(this)), m_menu(new QMenu(m_report)),
      m_pdf(new QAction(this)), m_markdown(new QAction(this)), m_record(new PrimaryButton(this)), m_state(new StateText(this)),
      m_error(new ErrorNote(this)), m_form(new ChecklistForm(this))
{
    m_serial->setObjectName(QStringLiteral("serial"));
    m_record->setObjectName(QStringLiteral("record"));
    m_report->setObjectName(QStringLiteral("save"));
    m_pdf->setObjectName(QStringLiteral("save-pdf"));
    m_markdown->setObjectName(QStringLiteral("save-markdown"));
    m_menu->addActions({m_pdf, m_markdown});
    m_report->setMenu(m_menu);
    auto *const top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_serial, 1);
    top->addWidget(m_report);
    top->addWidget(m_record);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(top);
    layout->addWidget(m_state);
    layout->addWidget(m_error);
    layout->addWidget(clearScroll(m_form, this), 1);
    connect(m_serial, &SearchField::entered, this, [this] { showDevice(m_serial->text().trimmed()); });
    connect(m_record, &QPushButton::clicked, this, &ChecklistView::record);
    connect(m_pdf, &QAction::triggered, this, [this] { save(true); });
    connect(m_markdown, &QAction::triggered, this, [this] { save(false); });
    connect(m_form, &ChecklistForm::changed, this, [this] {
        m_said.clear();
        showState();
    });
    connect(&services.site, &SiteService::changed, this, &ChecklistView::showState);
    services.diagnosis.logs().perform(this, QString(), [](JobControl &) { return makeChecklist(QStringLiteral("diagnosis"), {}); },
                                      [this](Result<Checklist> list) {
                                          if (m_list.items.empty())
                                              take(std::move(list));
                                      });
    retranslate();
}

void ChecklistView::showDevice(const QString &serial)
{
    if (serial.isEmpty())
        return;
    m_serial->setText(serial);
    m_extras.clear();
    const auto withoutSite = [this, serial] {
        m_services.diagnosis.logs().perform(this, QString(), [serial](JobControl &) { return makeChecklist(QStringLiteral("diagnosis"), serial); },
                                            [this](Result<Checklist> list) { take(std::move(list)); });
    };
    if (!m_services.registry.isOpen())
        return withoutSite();
    m_services.registry.ask(this, "diagnosis", [serial](RegistryReader &reader) { return knownOf(reader, serial); },
                            [this, serial, withoutSite](Result<FilledList> known) {
                                if (!known) {
                                    withoutSite();
                                    m_error->setError(known.error());
                                    return;
                                }
                                take(std::move(known->list));
                                Q_EMIT deviceShown(serial, known->link);
                            });
}

void ChecklistView::take(Result<Checklist> list)
{
    m_error->setError(list ? Error{} : list.error());
    if (!list)
        return;
    m_list = std::move(*list);
    for (const Extra &extra : m_extras)
        for (ChecklistItem &item : m_list.items)
            if (item.id == extra.stage)
                item.facts.push_back(extra.fact);
    m_form->setChecklist(m_list);
    showState();
}

// Facts come while answers are being given: those stay.
void ChecklistView::add(const QString &stage, Sentence sentence, bool isBad)
{
    m_extras.push_back({stage, {std::move(sentence), isBad}});
    Checklist now = m_form->checklist();
    for (ChecklistItem &item : now.items)
        if (item.id == stage) {
            item.facts.push_back(m_extras.back().fact);
            if (isBad && item.answer == CheckAnswer::Open)
                item.answer = CheckAnswer::Wrong;
        }
    if (!now.items.empty())
        m_form->setChecklist(now);
}

void ChecklistView::addLog(const LogFindings &findings)
{
    const auto catalogue = FailureCatalogue::builtIn(); // made by now: these are its finds
    if (!catalogue)
        return;
    for (const FoundFailure &found : findings.found)
        add((*catalogue)->stages()[found.failure->stage].name,
            {QT_TRANSLATE_NOOP("Checklist", "%1 in line %2 of %3"),
             {failureText(*found.failure).title, QString::number(found.lines.front()), QFileInfo(findings.source).fileName()}},
            true);
    if (findings.found.empty())
        add(QStringLiteral("logs"), {QT_TRANSLATE_NOOP("Checklist", "No known failure in %1"), {QFileInfo(findings.source).fileName()}}, false);
}

void ChecklistView::addSearch(const KdfFindings &findings)
{
    const QString stage = QStringLiteral("kdf");
    if (findings.isEqual)
        add(stage, {QT_TRANSLATE_NOOP("Checklist", "The device's key is what the parameters give"), {}}, false);
    else if (findings.found.empty())
        add(stage, {QT_TRANSLATE_NOOP("Checklist", "The search found no explanation of the device's key"), {}}, false);
    else
        add(stage, {QT_TRANSLATE_NOOP("Checklist", "The search found what the device did: %1"), {differenceWords(findings.found.front().differs)}}, true);
}

void ChecklistView::addSample(const SampleResult &result)
{
    static constexpr const char *words[] = {QT_TRANSLATE_NOOP("Checklist", "Sample of %1 bits: nothing was found against it"),
                                            QT_TRANSLATE_NOOP("Checklist", "Sample of %1 bits: something is odd, test another"),
                                            QT_TRANSLATE_NOOP("Checklist", "Sample of %1 bits: it is not random")};
    add(QStringLiteral("entropy"), {words[int(result.verdict.finding)], {QString::number(result.run.bits)}}, result.verdict.finding == Finding::Failed);
}

void ChecklistView::record()
{
    Checklist list = m_form->checklist();
    list.subject = m_serial->text().trimmed();
    m_services.site.perform(this, tr("Recording the checklist"),
                            [list](OpenSite &site, JobControl &) { return recordChecklist(site.registry(), list); },
                            [this](Result<QString> summary) {
                                m_error->setError(summary ? Error{} : summary.error());
                                m_said = summary ? tr("Recorded in the audit trail") : QString();
                                showState();
                            });
}

void ChecklistView::save(bool isPdf)
{
    Checklist list = m_form->checklist();
    list.subject = m_serial->text().trimmed();
    const auto words = [](const QString &text) {
        const auto answer = checkAnswerOf(text);
        return answer ? answerName(*answer) : checklistWords(text);
    };
    const QString markdown = checklistMarkdown(list, words, factWords);
    const QString title = checklistWords(list.title) + QStringLiteral(": ") + list.subject;
    askWhereToSave(this, tr("Save the report"), isPdf ? QStringLiteral("diagnosis.pdf") : QStringLiteral("diagnosis.md"),
                   isPdf ? tr("PDF (*.pdf)") : tr("Markdown (*.md)"), [this, isPdf, markdown, title](const QString &file) {
                       QByteArray bytes = markdown.toUtf8();
                       if (isPdf) { // two pages: drawn here
                           QTextDocument page;
                           page.setDefaultFont(textFont());
                           page.setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub | QTextDocument::MarkdownNoHTML));
                           bytes = reportPdf(page.toHtml(), title, textFont());
                       }
                       m_services.diagnosis.logs().perform(this, tr("Saving the report"),
                                                           [file, bytes](JobControl &) { return writeFile(file, bytes, FileAccess::Shared); },
                                                           [this](Result<void> written) { m_error->setError(written ? Error{} : written.error()); });
                   });
}

void ChecklistView::showState()
{
    const bool hasDevice = !m_serial->text().trimmed().isEmpty(), hasSite = m_services.site.state().has_value();
    m_record->setEnabled(hasDevice && hasSite && m_form->isAnswered());
    m_report->setEnabled(m_form->isAnswered());
    int wrong = 0, open = 0;
    for (const ChecklistItem &item : m_form->checklist().items) {
        wrong += item.answer == CheckAnswer::Wrong;
        open += item.answer == CheckAnswer::Open;
    }
    if (!m_said.isEmpty())
        m_state->setState(Tone::Passed, m_said);
    else if (!hasDevice)
        m_state->setState(Tone::Idle, tr("Type or scan the serial of the device that failed"));
    else
        m_state->setState(wrong > 0 ? Tone::Failed : open > 0 ? Tone::Idle : Tone::Passed, tr("%1 wrong, %2 not looked at").arg(wrong).arg(open));
}

void ChecklistView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChecklistView::retranslate()
{
    m_serial->setName(tr("Serial of the device that failed"));
    m_record->setText(tr("Record"));
    m_report->setText(tr("Save the report"));
    m_pdf->setText(tr("As PDF…"));
    m_markdown->setText(tr("As Markdown…"));
    m_form->retranslate();
    showState();
}

} // namespace imprint
