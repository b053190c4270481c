#include "widgets/diagnose/failuresview.h"

#include "models/core/durablefile.h"
#include "models/services/diagnosisservice.h"
#include "widgets/controls.h"
#include "widgets/diagnose/failurepanel.h"
#include "widgets/droppedfile.h"
#include "widgets/listanddetail.h"
#include "widgets/recordtable.h"
#include "widgets/savefile.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace imprint {

FailuresView::FailuresView(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_search(new SearchField(this)), m_open(new QPushButton(this)), m_paste(new QPushButton(this)),
      m_cancel(new QPushButton(this)), m_all(new LinkButton(this)), m_report(new LinkButton(this)), m_state(new StateText(this)),
      m_error(new ErrorNote(this)), m_table(new RecordTable(services.memory, QStringLiteral("diagnose/failures"), this)),
      m_panel(new FailurePanel(this)),
      m_list(new ListAndDetail(services.memory, QStringLiteral("diagnose/failures-splitter"), m_table, m_panel, {700, 440}, this))
{
    m_search->setObjectName(QStringLiteral("search"));
    m_open->setObjectName(QStringLiteral("open-log"));
    m_paste->setObjectName(QStringLiteral("paste-log"));
    m_all->setObjectName(QStringLiteral("show-all"));
    m_report->setObjectName(QStringLiteral("report"));
    m_table->setObjectName(QStringLiteral("failures"));
    setAcceptDrops(true);
    makeLayout();
    connect(m_search, &SearchField::edited, this, [this](const QString &text) {
        m_failures.setQuery(text);
        showState();
    });
    connect(m_open, &QPushButton::clicked, this, &FailuresView::openLog);
    connect(m_paste, &QPushButton::clicked, this, &FailuresView::paste);
    connect(m_all, &QPushButton::clicked, this, &FailuresView::showAll);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(m_report, &QPushButton::clicked, this, [this] {
        const QByteArray report = m_failures.report().toUtf8();
        askWhereToSave(this, tr("Save the report"), QStringLiteral("diagnosis.md"), tr("Markdown (*.md)"), [this, report](const QString &file) {
            m_services.diagnosis.logs().perform(
                this, tr("Saving the report"), [file, report](JobControl &) { return writeFile(file, report, FileAccess::Shared); },
                [this](Result<void> written) { m_error->setError(written ? Error{} : written.error()); });
        });
    });
    connect(m_table, &RecordTable::rowChosen, this, &FailuresView::choose);
    m_services.diagnosis.logs().perform(this, QString(), [](JobControl &) { return FailureCatalogue::builtIn(); },
                                        [this](Result<const FailureCatalogue *> catalogue) {
                                            if (!catalogue)
                                                return m_error->setError(catalogue.error());
                                            m_failures.setCatalogue(*catalogue);
                                            showState();
                                            if (!m_wanted.isEmpty())
                                                showCode(m_wanted);
                                        });
    retranslate();
}

void FailuresView::makeLayout()
{
    auto *const top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_search, 1);
    top->addWidget(m_open);
    top->addWidget(m_paste);
    auto *const state = new QHBoxLayout;
    state->setSpacing(space::m);
    state->addWidget(m_state);
    state->addWidget(m_report);
    state->addWidget(m_all);
    state->addStretch();
    state->addWidget(m_cancel);
    m_table->setTable(&m_failures, {236, 0, 104, 150});
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(top);
    layout->addLayout(state);
    layout->addWidget(m_error);
    layout->addWidget(m_list, 1);
}

void FailuresView::focusFirst() { m_search->setFocus(); }

void FailuresView::showCode(const QString &code)
{
    m_wanted = code;
    if (m_failures.findings() && m_failures.rowOf(code) < 0)
        showAll();
    m_search->clear();
    m_failures.setQuery({});
    if (const int row = m_failures.rowOf(code); row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_failures.index(row, 0), QAbstractItemView::PositionAtCenter);
    }
}

void FailuresView::openLog()
{
    auto *const dialog = new QFileDialog(this, tr("Open a log"), QString(), tr("Logs (*.log *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FailuresView::readLog);
    dialog->open();
}

void FailuresView::paste() { readText(tr("pasted text"), QGuiApplication::clipboard()->text()); }

void FailuresView::readLog(const QString &file)
{
    watch(m_services.diagnosis.logs().perform(this, tr("Reading the log"), [file](JobControl &control) { return diagnoseLog(file, control); },
                                              [this](Result<LogFindings> findings) { take(std::move(findings)); }));
}

void FailuresView::readText(const QString &source, const QString &text)
{
    watch(m_services.diagnosis.logs().perform(
        this, tr("Reading the log"), [source, bytes = text.toUtf8()](JobControl &control) { return diagnoseText(source, bytes, control); },
        [this](Result<LogFindings> findings) { take(std::move(findings)); }));
}

void FailuresView::watch(Job *job)
{
    if (m_job)
        m_job->cancel();
    m_job = job;
    m_error->clear();
    connect(job, &Job::progressed, this, [this](const QString &, int percent) {
        m_state->setState(Tone::Running, percent < 0 ? tr("Reading the log") : tr("Reading the log, %1 %").arg(percent));
    });
    showState();
}

void FailuresView::take(Result<LogFindings> findings)
{
    m_job = nullptr;
    if (!findings) {
        if (findings.error().code != "stopped")
            m_error->setError(findings.error());
        showState();
        return;
    }
    m_search->clear();
    m_failures.setQuery({});
    m_failures.setFindings(*findings);
    if (m_failures.rowCount() > 0)
        m_table->selectRow(0);
    showState();
    Q_EMIT found(*findings);
}

void FailuresView::showAll()
{
    m_failures.setFindings(std::nullopt);
    showState();
}

void FailuresView::showState()
{
    m_cancel->setVisible(m_job);
    const auto &findings = m_failures.findings();
    m_all->setVisible(findings && !m_job);
    m_report->setVisible(findings && !m_job);
    m_table->setColumnHidden(FailureTable::Lines, !findings);
    const int rows = m_failures.rowCount();
    if (m_job)
        m_state->setState(Tone::Running, tr("Reading the log"));
    else if (!findings)
        m_state->setState(Tone::Idle, m_search->text().isEmpty() ? tr("%n known failure(s) of devices, hubs and this program", nullptr, rows)
                                                                 : tr("%n known failure(s) fit", nullptr, rows));
    else if (findings->found.empty())
        m_state->setState(Tone::Passed, tr("%1: no known failure in %n line(s)", nullptr, int(std::min<std::size_t>(findings->lines, 1'000'000'000)))
                                            .arg(QFileInfo(findings->source).fileName()));
    else
        m_state->setState(Tone::Failed, tr("%1: %n known failure(s), in the order of looking", nullptr, int(findings->found.size()))
                                            .arg(QFileInfo(findings->source).fileName()));
    m_list->setSentence(rows > 0 ? tr("Choose a failure to see why it happens and what to do.")
                        : findings ? tr("Nothing of this log is in the catalogue. Go through the checklist, or put both logs side by side.")
                                   : tr("Nothing fits. Type less, or part of the message as the device prints it."));
    if (m_table->selectionModel()->selectedRows().isEmpty())
        choose(-1);
}

void FailuresView::choose(int row)
{
    m_list->showDetail(row >= 0 && row < m_failures.rowCount());
    if (row >= 0 && row < m_failures.rowCount())
        m_panel->setFailure(m_failures.at(row), m_failures.foundAt(row), m_failures.stageTitle(m_failures.at(row)));
}

void FailuresView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FailuresView::dropEvent(QDropEvent *event)
{
    if (const QString file = droppedFile(event->mimeData()); !file.isEmpty()) {
        event->acceptProposedAction();
        readLog(file);
    }
}

void FailuresView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FailuresView::retranslate()
{
    m_search->setName(tr("A code, or a message as the device prints it"));
    m_open->setText(tr("Open a log…"));
    m_paste->setText(tr("Paste a log"));
    m_cancel->setText(tr("Cancel"));
    m_all->setText(tr("Show the whole catalogue"));
    m_report->setText(tr("Save the report…"));
    m_table->setName(tr("Known failures"));
    m_failures.retranslate();
    showState();
}

} // namespace imprint
