// The batch under way, as the technician sees it: a big line for across the room, the five steps with their counts, a row a device, cards in place
// for what needs the operator, a panel for the chosen device; at its end, what became of it and the way to the report.
//
// Shows what BatchController runs and RegistryFeed reads; decides nothing itself and never blocks. Pausing, stopping, answering, retrying and
// giving up go through the controller. A batch that is stopped says what will be resumed.
#pragma once

#include "models/services/batchcontroller.h"
#include "widgets/benchview.h"

class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace imprint {

class AskCard;
class BatchEndCard;
class BatchOrder;
class BatchSummary;
class BatchTable;
class BatchTableView;
class LiveDevicePanel;
class EmptyState;
class ErrorNote;
class FinishSignal;
class Stepper;
class TextLabel;
struct BatchCounts;

class LiveBatchView : public BenchView {
    Q_OBJECT
public:
    explicit LiveBatchView(Services &services, QWidget *parent = nullptr);
    ~LiveBatchView() override;

    QString heading() const override;
    QWidget *headerWidget() override { return m_buttons; }
    void open(qint64 batchId) override;
    void shown() override;
    bool scanned(const QString &serial) override;
    // Answers the question whether this is the device's key: "key.differs" when it is another one.
    Result<void> keyScanned(const ScannedDevice &device) override;

    qint64 batchId() const { return m_batchId; }
    BatchTable &table() const { return *m_table; }

protected:
    void retranslate() override;

private:
    void makeButtons();
    void makePage();
    QWidget *makeTableCard();
    void follow();              // the services
    void followChoice();        // the operator
    void askBatch();
    void askDevice();
    void changed(const std::vector<LiveRow> &rows);
    void refresh();             // counts, stepper, panel
    void showPhase();
    void showCounts(const BatchCounts &counts);
    QString asideOf(const BatchCounts &counts) const;
    void showChosen();
    void showKey();

    qint64 m_batchId = 0;
    BatchRecord m_batch;        // as the registry last told
    std::optional<BatchEnd> m_end;

    std::unique_ptr<BatchTable> m_table;
    std::unique_ptr<BatchOrder> m_order;
    FinishSignal *m_signal;
    QTimer *m_tick;             // the time of what is under way
    QWidget *m_buttons = nullptr;
    QPushButton *m_pause = nullptr, *m_stop = nullptr;
    BatchSummary *m_summary = nullptr;
    TextLabel *m_notice = nullptr;
    BatchEndCard *m_endCard = nullptr;
    ErrorNote *m_problem = nullptr;
    AskCard *m_key = nullptr;
    Stepper *m_stepper = nullptr;
    QStackedWidget *m_place = nullptr; // the table, or what to do while it is empty
    EmptyState *m_empty = nullptr;
    BatchTableView *m_view = nullptr;
    LiveDevicePanel *m_panel = nullptr;
    QSplitter *m_splitter = nullptr;
};

} // namespace imprint
