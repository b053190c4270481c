// The audit trail: whether it holds together, every entry in words, filtered by what, about whom and when; its export; and the
// reports of batches.
//
// open(subject): the entries about that serial, batch or site.
#pragma once

#include "widgets/page.h"

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace imprint {

class AuditTable;
class ReportsList;
class EmptyState;
class EntryPanel;
class ErrorNote;
class ListAndDetail;
class PageFoot;
class RecordTable;
class SearchField;
class TrailCheck;

class ActivityPage : public Page {
    Q_OBJECT
public:
    ActivityPage(Services &services, QWidget *parent);
    QString heading() const override;
    QWidget *headerWidget() override;
    void shown() override;
    void open(const QString &subject) override;

protected:
    void retranslate() override;

private:
    QWidget *makeTrail();
    void connectAll();
    void applyFilter();
    void loaded();
    void choose(int row);
    void goTo(qint64 seq);
    void exportTrail(bool isCsv);

    AuditTable *m_entries;
    EmptyState *m_empty;
    TrailCheck *m_check;
    SearchField *m_search;
    QComboBox *m_kind, *m_period;
    PageFoot *m_foot;
    ErrorNote *m_error;
    RecordTable *m_table;
    EntryPanel *m_entry;
    ReportsList *m_batches;
    ListAndDetail *m_list;
    QStackedWidget *m_stack;
    QTabWidget *m_tabs;
    QPushButton *m_export;
    QAction *m_json, *m_csv;
    qint64 m_chosen = 0; // seq
};

} // namespace imprint
