#include "widgets/logspage.h"

#include "models/services/batchcontroller.h"
#include "models/services/preferences.h"
#include "models/tables/logwords.h"
#include "widgets/controls.h"
#include "widgets/logs/logalignmentcard.h"
#include "widgets/logs/logcolumn.h"
#include "widgets/logs/logexportcard.h"
#include "widgets/logs/lognotescard.h"
#include "widgets/logs/logopener.h"
#include "widgets/logs/logoverview.h"
#include "widgets/logs/logpartingcard.h"
#include "widgets/logs/logreadingcard.h"
#include "widgets/logs/logsearchcard.h"
#include "widgets/savefile.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace imprint {

LogsPage::LogsPage(Services &services, QWidget *parent)
    : Page(services, parent), m_notebook(m_desk, services.site, services.batch), m_opener(new LogOpener(services, m_desk, this)),
      m_header(new QWidget(this)), m_stack(new QStackedWidget(this)), m_empty(new EmptyState(QStringLiteral("logs"), this)), m_view(new LogsView(m_desk, this)),
      m_overview(new LogOverview(this)), m_error(new ErrorNote(this))
{
    makeHeader();
    makeLayout();
    makeActions();
    connectAll();
    connectCards();
    setAcceptDrops(true);
    applyView();
    retranslate();
    showNotes();
}

LogsPage::~LogsPage() = default;

QString LogsPage::heading() const { return tr("Logs"); }

QWidget *LogsPage::headerWidget() { return m_header; }

void LogsPage::shown()
{
    if (m_desk.entries().empty())
        m_empty->action()->setFocus();
    else if (m_view->columns() > 0)
        m_view->column(0)->pane()->setFocus();
}

void LogsPage::open(const QString &argument)
{
    QStringList files, consoles, serials;
    for (const QString &line : argument.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(QLatin1String("console:")))
            consoles << line.mid(8);
        else if (line.startsWith(QLatin1String("file:")))
            files << line.mid(5);
        else
            serials << line;
    }
    m_opener->openFiles(files);
    m_opener->openConsoles(consoles);
    for (const QString &serial : std::as_const(serials))
        openDevice(serial);
}

// What the device printed, on every link where it was met; the records of other devices make room.
void LogsPage::openDevice(const QString &serial)
{
    QStringList here;
    for (const LiveRow &row : m_services.batch.rows())
        if (row.serial == serial)
            here << row.where << row.otherWheres;
    m_services.registry.ask(
        this, "consoles",
        [serial](RegistryReader &reader) -> Result<QStringList> {
            QStringList wheres;
            const auto batches = reader.batches();
            if (!batches)
                return batches.error();
            for (const BatchRecord &batch : *batches)
                if (const auto row = reader.batchRow(batch.id, serial); row && !row->where.isEmpty() && !wheres.contains(row->where))
                    wheres << row->where;
            return wheres;
        },
        [this, serial, here](const Result<QStringList> &met) {
            QStringList wheres = here;
            for (const QString &where : met ? *met : QStringList())
                if (!wheres.contains(where))
                    wheres << where;
            m_opener->openRecords(wheres, [this, serial](int opened) {
                m_problem.reset();
                if (opened == 0)
                    m_problem = fail("logs.no-record", serial.toStdString());
                logsChanged(0);
            });
        });
}

QString LogsPage::nameOf(int id) const
{
    const LogEntry *const entry = m_desk.find(id);
    return entry ? entry->name : QString();
}

void LogsPage::logsChanged(int)
{
    const bool isEmpty = m_desk.entries().empty() && !m_problem;
    const bool wasEmpty = m_view->columns() == 0;
    m_stack->setCurrentIndex(isEmpty ? 0 : 1);
    for (QPushButton *const button : {m_viewButton, m_notesButton, m_export})
        button->setVisible(!isEmpty);
    chooseShown();
    m_view->rebuild();
    showClock();
    showError();
    showNotes();
    if (wasEmpty && m_view->columns() > 0 && isVisible())
        shown();
}

void LogsPage::storyChanged()
{
    chooseShown();
    m_view->rebuild();
    const auto &story = m_desk.story();
    m_overview->setStory(story, m_view->shown());
    m_overview->setInSight(m_view->inSight());
    m_verdict->setText(m_desk.isAligning() ? tr("Aligning…") : story ? logwords::verdict(*story) : QString(),
                       m_desk.isAligning() ? Tone::Running
                       : story && std::any_of(story->parts.begin(), story->parts.end(), [](const auto &p) { return p->clock == LogPart::Clock::Aligned; })
                           ? Tone::Passed
                           : Tone::NeedsYou);
    if (m_parting >= 0 && (!story || m_parting >= int(story->partings.size())))
        m_parting = -1;
    showClock();
    if (m_finds || !m_search->wish().patterns.empty())
        search();
}

// The device's log at the left, the one that gives the clock at the right, unless the operator chose others.
void LogsPage::chooseShown()
{
    std::erase_if(m_picked, [this](int id) { return !m_desk.find(id); });
    std::vector<int> shown = m_picked;
    if (shown.empty()) {
        std::vector<const LogEntry *> all;
        for (const LogEntry &entry : m_desk.entries())
            all.push_back(&entry);
        std::stable_sort(all.begin(), all.end(), [](const LogEntry *a, const LogEntry *b) {
            const auto isHub = [](const LogEntry *e) { return e->log && e->log->clock().kind() == StampKind::Wall; };
            return isHub(a) < isHub(b);
        });
        for (const LogEntry *const entry : all)
            if (shown.size() < 2)
                shown.push_back(entry->id);
    }
    m_view->setShown(shown);
    for (std::size_t i = 0; i < m_view->columns(); ++i) {
        QMenu *const menu = m_view->column(i)->menu();
        menu->disconnect(this);
        connect(menu, &QMenu::aboutToShow, this, [this, i] { fillColumnMenu(i); });
    }
}

// What is known of the left log's clock, or what is going on.
void LogsPage::showClock()
{
    const auto &story = m_desk.story();
    const std::vector<int> &shown = m_view->shown();
    const LogPart *part = nullptr;
    for (const int id : shown)
        if (const LogPart *const own = story ? story->find(id) : nullptr; own && own->clock != LogPart::Clock::Own)
            part = part ? part : own;
    QString text;
    const auto busy = std::find_if(m_desk.entries().begin(), m_desk.entries().end(), [](const LogEntry &e) { return !e.isIndexed; });
    if (busy != m_desk.entries().end())
        text = tr("Reading %1: %2 lines so far").arg(busy->name, QLocale().toString(qulonglong(busy->log ? busy->log->lines() : 0)));
    else if (m_desk.isAligning())
        text = tr("Looking for what both logs tell…");
    else if (part && part->clock != LogPart::Clock::Apart)
        text = logwords::clockOfDevice(*part, m_view->chosenIn(part->id).value_or(0), *story);
    else if (part && part->alignment)
        text = logwords::reason(part->alignment->why);
    else if (m_desk.entries().size() == 1)
        text = tr("Open the other side's log, and both are put on one clock.");
    m_clockTitle->setText(part && part->clock == LogPart::Clock::Aligned ? tr("Clock of %1").arg(nameOf(part->id)) : tr("One clock"));
    m_clock->setText(text);
    m_clock->setToolTip(text);
    m_alignmentCard->setPart(part ? story->share(part->id) : nullptr);
    m_why->setVisible(part && (part->alignment || part->problem));
    const int partings = story ? int(story->partings.size()) : 0;
    m_next->setEnabled(partings > 0);
    m_partingCount->setText(partings == 0 ? (part && part->clock == LogPart::Clock::Aligned ? tr("Both tell the same") : tr("none known"))
                                          : tr("F7 \u00b7 %1 of %2").arg(std::max(0, m_parting) + 1).arg(partings));
    for (std::size_t i = 0; i < m_view->columns(); ++i) {
        const LogEntry *const entry = i < shown.size() ? m_desk.find(shown[i]) : nullptr;
        if (m_isMerged)
            m_view->column(i)->setTexts(tr("All logs"), tr("in the order of time"), tr("Logs of this view"));
        else if (entry)
            m_view->column(i)->setTexts(entry->name, logwords::clock(*entry, story.get()), tr("Another log, how it is read, close"));
    }
}

void LogsPage::showError()
{
    for (const LogEntry &entry : m_desk.entries())
        if (entry.problem) {
            m_error->setError(*entry.problem);
            return;
        }
    m_error->setError(m_problem.value_or(Error{}));
}

void LogsPage::showCard(QWidget *card)
{
    for (QWidget *const other : std::initializer_list<QWidget *>{m_partingCard, m_alignmentCard, m_notesCard, m_readingCard, m_exportCard})
        other->setVisible(other == card);
}

void LogsPage::nextParting()
{
    const auto &story = m_desk.story();
    if (!story || story->partings.empty())
        return;
    m_parting = (m_parting + 1) % int(story->partings.size());
    const LogParting &parting = story->partings[std::size_t(m_parting)];
    showCard(m_partingCard);
    m_partingCard->setParting(&parting);
    m_view->goTo(parting.failure ? LogPlace{parting.failure->id, parting.failure->line} : LogPlace{parting.device, parting.deviceLine});
    showClock();
}

std::optional<LogTie> LogsPage::chosenTie() const
{
    const std::vector<int> &shown = m_view->shown();
    if (shown.size() < 2)
        return {};
    const auto device = m_view->chosenIn(shown[0]), hub = m_view->chosenIn(shown[1]);
    return device && hub ? std::optional(LogTie{shown[0], shown[1], *device, *hub}) : std::nullopt;
}

void LogsPage::tieChosen()
{
    if (const auto tie = chosenTie())
        m_notebook.tie(*tie, m_services.preferences.settings().operatorName, m_services.clock.unixMilliseconds());
}

void LogsPage::currentChanged()
{
    const auto &at = m_view->current();
    const auto line = [](std::size_t number) { return QLocale().toString(qulonglong(number + 1)); };
    m_notesCard->setChosen(at ? tr("line %1 of %2").arg(line(at->line), nameOf(at->id)) : QString(), at ? m_notebook.noteOf(at->id, at->line) : QString());
    const auto tie = chosenTie();
    m_notesCard->setTie(tie ? tr("line %1 of %2 and line %3 of %4").arg(line(tie->deviceLine), nameOf(tie->device), line(tie->hubLine), nameOf(tie->hub))
                            : QString());
    showClock();
}

void LogsPage::showNotes()
{
    std::vector<LogNotesCard::Row> rows;
    QSet<std::pair<int, qulonglong>> marked;
    for (const LogNote &note : m_notebook.notes()) {
        const auto name = [](const QString &key) { return key.section(u'/', 0, -2); };
        LogNotesCard::Row row{note, name(note.log), name(note.tiedLog), m_notebook.idOf(note.log)};
        if (row.id != 0 && !note.isTie())
            marked.insert({row.id, note.line});
        rows.push_back(std::move(row));
    }
    m_notesCard->setNotes(rows);
    m_view->setNotes(marked);
    currentChanged();
}

void LogsPage::copyLine(const LogPlace &place)
{
    m_desk.readRaw(this, place.id, place.line, [](const Result<QByteArray> &text) {
        if (text)
            QApplication::clipboard()->setText(QString::fromUtf8(*text).remove(QChar(0)));
    });
}

void LogsPage::exportRange(const LogExportWish &wish)
{
    askWhereToSave(this, tr("Save the archive"), QStringLiteral("logs.zip"), tr("Archive (*.zip)"), [this, wish](const QString &file) {
        LogExportWish whole = wish;
        whole.archive = file;
        m_exportCard->setBusy();
        m_desk.exportRange(this, whole, [this, file](const Result<std::vector<ExportedLog>> &done) {
            done ? m_exportCard->setDone(file, *done) : m_exportCard->setError(done.error());
        });
    });
}

LogsView::Options LogsPage::viewOptions() const
{
    LogsView::Options options;
    options.layout = m_isMerged ? LogLayout::Merged : m_isPacked ? LogLayout::Packed : LogLayout::Aligned;
    options.showsColours = m_showsColours;
    options.showsBetween = m_showsBetween;
    if (!m_search->isForWords())
        options.look.search = m_search->wish();
    options.look.showsKeywords = m_showsKeywords;
    options.look.showsStamps = m_showsStamps;
    return options;
}

void LogsPage::applyView()
{
    m_view->setOptions(viewOptions());
    chooseShown();
    showClock();
}

void LogsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_opener->canTake(event->mimeData()))
        event->acceptProposedAction();
}

void LogsPage::dropEvent(QDropEvent *event)
{
    m_opener->take(event->mimeData());
    event->acceptProposedAction();
}

void LogsPage::retranslate()
{
    m_empty->setTexts(tr("Two logs, one clock"),
                      tr("Open the device's log and the hub's log. Imprint puts both on one clock and shows the moment where they part. Drop files "
                         "here, paste text, or take the live console of a device."));
    m_empty->setAction(tr("Open logs…"));
    m_empty->setOtherAction(tr("Paste text"));
    m_open->setText(tr("Open"));
    m_viewButton->setText(tr("View"));
    m_notesButton->setText(tr("Marks"));
    m_export->setText(tr("Export"));
    m_openMenu->clear();
    m_openMenu->addAction(tr("Files…"), m_opener, &LogOpener::askForFiles);
    m_openMenu->addAction(tr("Pasted text"), m_opener, &LogOpener::paste);
    m_consoles->setTitle(tr("Live console of"));
    m_openMenu->addMenu(m_consoles);
    m_why->setText(tr("Why"));
    m_why->setAccessibleName(tr("Why the logs are on one clock, or not"));
    m_next->setText(tr("Next divergence \u203a"));
    m_next->setAccessibleName(tr("Next divergence"));
    m_view->setAccessibleName(tr("Logs side by side"));
    m_overview->setAccessibleName(tr("Overview of the logs; arrows move what is in sight"));
    logsChanged(0);
    storyChanged();
    showNotes();
}

} // namespace imprint
