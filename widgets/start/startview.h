// The Bench of an open site: begin a batch, go on with one that is not finished, take a returned device in again, and
// the batches so far.
#pragma once

#include "widgets/benchview.h"

class QPushButton;

namespace imprint {

class Card;
class PrimaryButton;
class RecentBatches;
class ResumeCard;
class ReturnedCard;
class TextLabel;

class StartView : public BenchView {
    Q_OBJECT
public:
    StartView(Services &services, QWidget *parent);

    QString heading() const override;
    QWidget *headerWidget() override;
    void open(qint64 batchId) override;
    void shown() override;
    bool scanned(const QString &serial) override;
    Result<void> keyScanned(const ScannedDevice &device) override;
    QWidget *scanField() override;

protected:
    void retranslate() override;

private:
    void build();
    void refresh();
    void setBatches(const std::vector<BatchRecord> &batches);
    void leaveSite();

    ResumeCard *m_resume;
    TextLabel *m_newTitle, *m_newText;
    PrimaryButton *m_new;
    QPushButton *m_newPlain; // instead of it while resuming is the thing to do next
    ReturnedCard *m_returned;
    RecentBatches *m_recent;
    QPushButton *m_leave;
};

} // namespace imprint
