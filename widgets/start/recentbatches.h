// The batches of the site, newest first, each with its progress; Enter or a double click opens one.
#pragma once

#include "models/tables/batchlist.h"
#include "widgets/controls/card.h"

class QListView;
class QPushButton;

namespace imprint {

class TextLabel;

class RecentBatches : public Card {
    Q_OBJECT
public:
    explicit RecentBatches(QWidget *parent);

    void setBatches(const std::vector<BatchRecord> &batches);
    QListView *list() const { return m_list; }
    const BatchList &model() const { return *m_model; }

Q_SIGNALS:
    void resumeRequested(qint64 batchId);
    void reportRequested(qint64 batchId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow(); // the row that is chosen
    qint64 chosen() const;

    BatchList *m_model;
    TextLabel *m_title, *m_empty;
    QListView *m_list;
    QPushButton *m_resume, *m_report;
};

} // namespace imprint
