// Known failures: the whole catalogue to search by code or message, and what a log shows of it (opened, pasted or dropped): cause, steps, remedy.
#pragma once

#include "models/tables/failuretable.h"
#include "widgets/page.h"

#include <QPointer>

class QLabel;
class QPushButton;

namespace imprint {

class ErrorNote;
class FailurePanel;
class Job;
class LinkButton;
class ListAndDetail;
class RecordTable;
class SearchField;
class StateText;

class FailuresView : public QWidget {
    Q_OBJECT
public:
    explicit FailuresView(Services &services, QWidget *parent = nullptr);

    void showCode(const QString &code); // of the catalogue
    void readLog(const QString &file);
    void readText(const QString &source, const QString &text);
    const FailureTable &table() const { return m_failures; }
    void focusFirst();

Q_SIGNALS:
    void found(const imprint::LogFindings &findings);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeLayout();
    void openLog();
    void paste();
    void watch(Job *job);
    void take(Result<LogFindings> findings);
    void showAll();
    void showState();
    void choose(int row);
    void retranslate();

    Services &m_services;
    FailureTable m_failures;
    SearchField *m_search;
    QPushButton *m_open, *m_paste, *m_cancel;
    LinkButton *m_all, *m_report;
    StateText *m_state;
    ErrorNote *m_error;
    RecordTable *m_table;
    FailurePanel *m_panel;
    ListAndDetail *m_list;
    QPointer<Job> m_job;
    QString m_wanted; // a code that is shown when the catalogue is there
};

} // namespace imprint
