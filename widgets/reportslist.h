// The batches of the site with how they ended, newest first, and their reports as JSON (for an auditor, with the signed head of the
// trail) or CSV (for a spreadsheet).
#pragma once

#include "models/tables/reportstable.h"
#include "widgets/page.h"

class QPushButton;

namespace imprint {

class RecordTable;

class ReportsList : public QWidget {
    Q_OBJECT
public:
    explicit ReportsList(Services &services, QWidget *parent = nullptr);

Q_SIGNALS:
    void failed(const imprint::Error &error);
    void done(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void load();
    void save(bool isCsv);
    void showChoice();
    void retranslate();

    Services &m_services;
    ReportsTable m_batches;
    RecordTable *m_table;
    QPushButton *m_json, *m_csv;
    qint64 m_chosen = 0;
};

} // namespace imprint
