// The guided checklist of one device: six stages, filled in by what the registry, the logs, the search and the tests of this screen know of it; recorded
// as evidence, and kept as a report.
#pragma once

#include "models/tables/failuretable.h"
#include "models/tables/randomnesstable.h"
#include "models/services/kdfwork.h"
#include "models/workflow/checklist.h"
#include "widgets/page.h"

class QLineEdit;
class QMenu;
class QPushButton;

namespace imprint {

class ChecklistForm;
class ErrorNote;
class PrimaryButton;
class SearchField;
class StateText;

class ChecklistView : public QWidget {
    Q_OBJECT
public:
    explicit ChecklistView(Services &services, QWidget *parent = nullptr);

    void showDevice(const QString &serial);
    QString serial() const { return m_list.subject; }
    const ChecklistForm &form() const { return *m_form; }
    // What the other parts of the screen found meanwhile.
    void addLog(const LogFindings &findings);
    void addSearch(const KdfFindings &findings);
    void addSample(const SampleResult &result);

Q_SIGNALS:
    void deviceShown(const QString &serial, const QString &link); // where it was last met; may be empty

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Extra {
        QString stage;
        Fact fact;
    };
    void take(Result<Checklist> list);
    void add(const QString &stage, Sentence sentence, bool isBad);
    void record();
    void save(bool isPdf);
    void showState();
    void retranslate();

    Services &m_services;
    Checklist m_list;
    std::vector<Extra> m_extras;
    SearchField *m_serial;
    QPushButton *m_report;
    QMenu *m_menu;
    QAction *m_pdf, *m_markdown;
    PrimaryButton *m_record;
    StateText *m_state;
    ErrorNote *m_error;
    ChecklistForm *m_form;
    QString m_said; // after recording
};

} // namespace imprint
