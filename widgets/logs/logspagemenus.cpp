// The menus of the Logs page.
#include "widgets/logspage.h"

#include "widgets/logs/logcolumn.h"
#include "widgets/logs/lognotescard.h"
#include "widgets/logs/logoverview.h"
#include "widgets/logs/logreadingcard.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace imprint {

void LogsPage::lineMenu(const LogPlace &place, const QPoint &at)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy the line"), this, [this, place] { copyLine(place); });
    menu->addAction(tr("Note…"), this, [this] {
        showCard(m_notesCard);
        m_notesCard->edit();
    });
    QAction *const tie = menu->addAction(tr("Same moment as the line chosen in the other log"), this, &LogsPage::tieChosen);
    tie->setEnabled(chosenTie().has_value());
    menu->popup(at);
}

void LogsPage::fillViewMenu()
{
    m_viewMenu->clear();
    const auto add = [this](const QString &text, bool isOn, bool LogsPage::*flag, bool isInverse = false) {
        QAction *const action = m_viewMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isOn);
        connect(action, &QAction::toggled, this, [this, flag, isInverse](bool is) {
            this->*flag = is != isInverse;
            applyView();
        });
    };
    add(tr("Show gaps where a log tells nothing"), !m_isPacked, &LogsPage::m_isPacked, true);
    add(tr("All logs merged into one"), m_isMerged, &LogsPage::m_isMerged);
    m_viewMenu->addSeparator();
    add(tr("Time between lines"), m_showsBetween, &LogsPage::m_showsBetween);
    add(tr("Words of provisioning"), m_showsKeywords, &LogsPage::m_showsKeywords);
    add(tr("Colours of the device"), m_showsColours, &LogsPage::m_showsColours);
    add(tr("Stamps as they are written"), m_showsStamps, &LogsPage::m_showsStamps);
}

void LogsPage::fillColumnMenu(std::size_t column)
{
    QMenu *const menu = m_view->column(column)->menu();
    menu->clear();
    const std::vector<int> shown = m_view->shown();
    const auto pick = [this](std::vector<int> ids) {
        m_picked = std::move(ids);
        chooseShown();
        m_overview->setStory(m_desk.story(), m_view->shown());
        showClock();
    };
    if (!m_isMerged)
        for (const LogEntry &entry : m_desk.entries()) {
            QAction *const action = menu->addAction(entry.name);
            action->setCheckable(true);
            action->setChecked(shown[column] == entry.id);
            connect(action, &QAction::triggered, this, [shown, column, id = entry.id, pick] {
                std::vector<int> next = shown;
                const auto there = std::find(next.begin(), next.end(), id);
                if (there != next.end())
                    std::iter_swap(there, next.begin() + std::ptrdiff_t(column));
                else
                    next[column] = id;
                pick(next);
            });
        }
    menu->addSeparator();
    for (const LogEntry &entry : m_desk.entries()) {
        if (!m_isMerged && entry.id != shown[column])
            continue;
        menu->addAction(tr("How %1 is read…").arg(entry.name), this, [this, id = entry.id] {
            if (const LogEntry *const own = m_desk.find(id)) {
                showCard(m_readingCard);
                m_readingCard->setEntry(*own);
                m_readingCard->show();
            }
        });
    }
    if (!m_isMerged && shown.size() < m_desk.entries().size() && shown.size() < 4)
        menu->addAction(tr("One more log beside it"), this, [this, shown, pick] {
            for (const LogEntry &entry : m_desk.entries())
                if (std::find(shown.begin(), shown.end(), entry.id) == shown.end()) {
                    std::vector<int> next = shown;
                    next.push_back(entry.id);
                    return pick(next);
                }
        });
    if (!m_isMerged && shown.size() > 1)
        menu->addAction(tr("Take this column away"), this, [shown, column, pick] {
            std::vector<int> next = shown;
            next.erase(next.begin() + std::ptrdiff_t(column));
            pick(next);
        });
    if (!m_isMerged)
        menu->addAction(tr("Close %1").arg(nameOf(shown[column])), this, [this, id = shown[column]] { m_desk.close(id); });
    menu->addAction(tr("Close all logs"), this, [this] { m_desk.closeAll(); });
}

} // namespace imprint
