// Randomness: a sample of a file, this computer, a device or a token under all tests of SP 800-22 and SP 800-90B, with the verdict in sentences and four
// pictures.
#pragma once

#include "models/services/tokenservice.h"
#include "models/tables/randomnesstable.h"
#include "widgets/page.h"

#include <QPointer>

class QCheckBox;
class QComboBox;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace imprint {

class EmptyState;
class ErrorNote;
class Job;
class RecordTable;
class SamplePicture;
class StateText;
class TextLabel;

class RandomnessView : public QWidget {
    Q_OBJECT
public:
    explicit RandomnessView(Services &services, QWidget *parent = nullptr);

    void testFile(const QString &file);
    void testHost();
    void testDevice(const QString &link);
    void testToken(const TokenPlace &place);
    // A device that is in question: where it was last met is offered.
    void offerLink(const QString &serial, const QString &link);
    const SharedSample &result() const { return m_result; }
    bool isBusy() const { return m_job; }

Q_SIGNALS:
    void tested(const imprint::SharedSample &result);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeWork();
    void connectAll();
    void openFile();
    void findSources();
    void offerSources(const std::vector<SampleLink> &devices, const std::vector<TokenPlace> &tokens);
    void testSource();
    void follow(); // the progress of m_job
    void begin(SampleSource source);
    void take(Result<SampleResult> result);
    void showState();
    void retranslate();

    Services &m_services;
    SharedSample m_result;
    RandomTestTable m_tests;
    EstimateTable m_estimates;
    QPushButton *m_open, *m_host, *m_ask, *m_find, *m_cancel;
    QComboBox *m_link, *m_symbol; // items of m_link: the link of a device (text), or a place in m_tokens (number)
    std::vector<TokenPlace> m_tokens;
    QSpinBox *m_restarts;
    QCheckBox *m_exact;
    QProgressBar *m_progress;
    StateText *m_state;
    ErrorNote *m_error;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    RecordTable *m_testTable, *m_estimateTable;
    TextLabel *m_verdict;
    std::vector<SamplePicture *> m_pictures;
    QPointer<Job> m_job;
};

} // namespace imprint
