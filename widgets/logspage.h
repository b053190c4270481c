// Two logs and more on one clock, to find the moment where they part: a device's and its hub's, from files, pasted, or as a device prints.
//
// open(): a device's serial, for what it printed on every link where it was met; "console:WHERE" for the record of one link; "file:PATH". One
// each line. What is open already stays, but for the records of other devices.
#pragma once

#include "models/services/lognotebook.h"
#include "widgets/logs/logsview.h"
#include "widgets/page.h"

class QMenu;
class QPushButton;
class QStackedWidget;

namespace imprint {

class Card;
class ElidedLabel;
class EmptyState;
class ErrorNote;
class LinkButton;
class LogAlignmentCard;
class LogExportCard;
class LogNotesCard;
class LogOpener;
class LogOverview;
class LogPartingCard;
class LogReadingCard;
class LogSearchCard;
class Pill;
class TextLabel;

class LogsPage : public Page {
    Q_OBJECT
public:
    LogsPage(Services &services, QWidget *parent);
    ~LogsPage() override;
    QString heading() const override;
    QWidget *headerWidget() override;
    void shown() override;
    void open(const QString &argument) override;

    LogDesk &desk() { return m_desk; }
    LogNotebook &notebook() { return m_notebook; }
    LogsView *view() const { return m_view; }
    void nextParting();
    void tieChosen();

protected:
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void openDevice(const QString &serial);
    void makeHeader();
    void makeLayout();
    QWidget *makeCards();
    void makeActions();
    void connectAll();
    void connectCards();
    void fillViewMenu();
    void fillColumnMenu(std::size_t column);
    void logsChanged(int id);
    void storyChanged();
    void chooseShown();
    void showClock();
    void showError();
    void showCard(QWidget *card); // the one card under the logs
    void search();
    void filter();
    void nextHit(bool isForward);
    std::optional<LogPlace> hitFrom(const LogFinds::Of &of, const std::optional<LogPlace> &from, bool isForward) const;
    void showNotes();
    void currentChanged();
    void lineMenu(const LogPlace &place, const QPoint &at);
    void copyLine(const LogPlace &place);
    void exportRange(const LogExportWish &wish);
    std::optional<LogTie> chosenTie() const;
    QString nameOf(int id) const;
    LogsView::Options viewOptions() const;
    void applyView();

    LogDesk m_desk;
    LogNotebook m_notebook;
    LogOpener *m_opener;
    QWidget *m_header;
    Pill *m_verdict;
    QPushButton *m_open, *m_viewButton, *m_notesButton, *m_export;
    QMenu *m_openMenu, *m_consoles, *m_viewMenu;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    LogSearchCard *m_search;
    Card *m_clockCard, *m_partingNext;
    TextLabel *m_clockTitle, *m_partingCount;
    ElidedLabel *m_clock;
    LinkButton *m_why, *m_next;
    LogsView *m_view;
    LogOverview *m_overview;
    ErrorNote *m_error;
    LogPartingCard *m_partingCard;
    LogAlignmentCard *m_alignmentCard;
    LogNotesCard *m_notesCard;
    LogReadingCard *m_readingCard;
    LogExportCard *m_exportCard;
    std::vector<int> m_picked;       // columns as the operator chose them; empty: by itself
    std::optional<LogFinds> m_finds;
    std::optional<Error> m_problem;  // of notes
    int m_parting = -1;
    bool m_isMerged = false, m_isPacked = false, m_showsColours = true, m_showsBetween = true, m_showsKeywords = true, m_showsStamps = false;
};

} // namespace imprint
