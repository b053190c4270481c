// LogsPage: what stands where, and what is wired to what.
#include "widgets/logspage.h"

#include "models/core/clock.h"
#include "models/services/preferences.h"
#include "widgets/controls.h"
#include "widgets/logs/logalignmentcard.h"
#include "widgets/logs/logexportcard.h"
#include "widgets/logs/lognotescard.h"
#include "widgets/logs/logopener.h"
#include "widgets/logs/logoverview.h"
#include "widgets/logs/logpartingcard.h"
#include "widgets/logs/logreadingcard.h"
#include "widgets/logs/logsearchcard.h"
#include "widgets/memory.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace imprint {

void LogsPage::makeHeader()
{
    auto *const line = new QHBoxLayout(m_header);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    m_verdict = new Pill(m_header);
    m_open = new QPushButton(m_header);
    m_viewButton = new QPushButton(m_header);
    m_notesButton = new QPushButton(m_header);
    m_export = new QPushButton(m_header);
    m_openMenu = new QMenu(m_open);
    m_consoles = new QMenu(m_openMenu);
    m_viewMenu = new QMenu(m_viewButton);
    m_open->setMenu(m_openMenu);
    m_viewButton->setMenu(m_viewMenu);
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_verdict, m_open, m_viewButton, m_notesButton, m_export})
        line->addWidget(widget);
    m_header->hide();
    m_notesButton->setObjectName(QStringLiteral("log-notes"));
    m_export->setObjectName(QStringLiteral("log-export"));
    connect(m_consoles, &QMenu::aboutToShow, this, [this] { m_opener->fillConsoles(m_consoles); });
    connect(m_viewMenu, &QMenu::aboutToShow, this, &LogsPage::fillViewMenu);
}

QWidget *LogsPage::makeCards()
{
    auto *const row = new QWidget(this);
    auto *const line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    m_search = new LogSearchCard(row);
    m_clockCard = new Card(row);
    m_partingNext = new Card(row);
    m_clockTitle = new TextLabel(TextLabel::Kind::Strong, m_clockCard);
    m_clock = new ElidedLabel(TextLabel::Kind::Note, m_clockCard);
    m_why = new LinkButton(m_clockCard);
    m_why->setObjectName(QStringLiteral("log-why"));
    auto *const top = new QHBoxLayout;
    top->addWidget(m_clockTitle, 1);
    top->addWidget(m_why);
    m_next = new LinkButton(m_partingNext);
    m_next->setObjectName(QStringLiteral("next-divergence"));
    m_partingCount = new TextLabel(TextLabel::Kind::Note, m_partingNext);
    m_partingCount->setIndent(3); // under the words of the link
    for (Card *const card : {m_clockCard, m_partingNext}) {
        card->body()->setContentsMargins(space::m, space::s, space::m, space::s);
        card->body()->setSpacing(2);
    }
    m_clockCard->body()->addLayout(top);
    m_clockCard->body()->addWidget(m_clock);
    m_partingNext->body()->addWidget(m_next, 0, Qt::AlignLeft);
    m_partingNext->body()->addWidget(m_partingCount);
    line->addWidget(m_search, 9);
    line->addWidget(m_clockCard, 10);
    line->addWidget(m_partingNext, 3);
    return row;
}

void LogsPage::makeLayout()
{
    auto *const work = new QWidget(this);
    auto *const layout = new QVBoxLayout(work);
    layout->setContentsMargins(space::xl, space::m, space::xl, space::m);
    layout->setSpacing(space::m - 2);
    layout->addWidget(makeCards());
    layout->addWidget(m_error);
    layout->addWidget(m_view, 1);
    m_partingCard = new LogPartingCard(work);
    m_alignmentCard = new LogAlignmentCard(m_services.memory, work);
    m_notesCard = new LogNotesCard(m_services.memory, work);
    m_readingCard = new LogReadingCard(work);
    m_exportCard = new LogExportCard(work);
    for (QWidget *const card : std::initializer_list<QWidget *>{m_partingCard, m_alignmentCard, m_notesCard, m_readingCard, m_exportCard})
        layout->addWidget(card);
    layout->addWidget(m_overview);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(work);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
}

void LogsPage::makeActions()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &what) {
        auto *const action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, what);
        addAction(action);
    };
    add(QKeySequence::Open, [this] { m_opener->askForFiles(); });
    add(QKeySequence::Paste, [this] { m_opener->paste(); });
    add(QKeySequence::Find, [this] { m_search->focusField(); });
    add(QKeySequence(Qt::Key_F3), [this] { nextHit(true); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { nextHit(false); });
    add(QKeySequence(Qt::Key_F7), [this] { nextParting(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_M), [this] { tieChosen(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_N), [this] {
        showCard(m_notesCard);
        m_notesCard->edit();
    });
    add(QKeySequence::Copy, [this] {
        if (m_view->current())
            copyLine(*m_view->current());
    });
}

void LogsPage::connectAll()
{
    connect(&m_desk, &LogDesk::changed, this, &LogsPage::logsChanged);
    connect(&m_desk, &LogDesk::storyChanged, this, &LogsPage::storyChanged);
    connect(&m_notebook, &LogNotebook::changed, this, &LogsPage::showNotes);
    connect(&m_notebook, &LogNotebook::failed, this, [this](const Error &error) {
        m_problem = error;
        showError();
    });
    connect(m_empty->action(), &QPushButton::clicked, m_opener, &LogOpener::askForFiles);
    connect(m_empty->otherAction(), &QPushButton::clicked, m_opener, &LogOpener::paste);
    connect(m_search, &LogSearchCard::changed, this, &LogsPage::search);
    connect(m_search, &LogSearchCard::filterChanged, this, &LogsPage::filter);
    connect(m_search, &LogSearchCard::nextWanted, this, &LogsPage::nextHit);
    connect(m_view, &LogsView::currentChanged, this, &LogsPage::currentChanged);
    connect(m_view, &LogsView::moved, this, [this] { m_overview->setInSight(m_view->inSight()); });
    connect(m_view, &LogsView::menuWanted, this, &LogsPage::lineMenu);
    connect(m_overview, &LogOverview::momentWanted, m_view, &LogsView::goToMoment);
    connect(m_overview, &LogOverview::lineWanted, this, [this](int id, std::size_t line) { m_view->goTo({id, line}); });
    connect(m_next, &QPushButton::clicked, this, &LogsPage::nextParting);
}

void LogsPage::connectCards()
{
    const auto goTo = [this](int id, std::size_t line) { m_view->goTo({id, line}); };
    connect(m_why, &QPushButton::clicked, this, [this] { showCard(m_alignmentCard->isVisible() ? nullptr : m_alignmentCard); });
    connect(m_notesButton, &QPushButton::clicked, this, [this] { showCard(m_notesCard->isVisible() ? nullptr : m_notesCard); });
    connect(m_export, &QPushButton::clicked, this, [this] {
        const auto &story = m_desk.story();
        const auto all = story && story->first ? LogExportCard::Range({*story->first, *story->last}) : std::nullopt;
        showCard(m_exportCard);
        m_exportCard->ask(m_view->inSight(), all);
    });
    connect(m_exportCard, &LogExportCard::wanted, this, &LogsPage::exportRange);
    connect(m_alignmentCard, &LogAlignmentCard::lineWanted, this, goTo);
    connect(m_notesCard, &LogNotesCard::lineWanted, this, goTo);
    connect(m_notesCard, &LogNotesCard::tieWanted, this, &LogsPage::tieChosen);
    connect(m_notesCard, &LogNotesCard::removeWanted, &m_notebook, &LogNotebook::remove);
    connect(m_notesCard, &LogNotesCard::noteWritten, this, [this](const QString &text) {
        if (const auto &at = m_view->current())
            m_notebook.setNote(at->id, at->line, text, m_services.preferences.settings().operatorName, m_services.clock.unixMilliseconds());
    });
    connect(m_readingCard, &LogReadingCard::chosen, &m_desk, &LogDesk::reread);
    connect(m_partingCard, &LogPartingCard::diagnoseWanted, this,
            [this](const QString &code) { Q_EMIT pageRequested(QStringLiteral("diagnose"), QStringLiteral("code:") + code); });
}

} // namespace imprint
