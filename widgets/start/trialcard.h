// Try it with simulated devices: starts the trial (models/services/simulation) and says what it is doing; started()
// with what runs the batch.
#pragma once

#include "models/services/batchcontroller.h"
#include "widgets/controls/card.h"
#include "widgets/page.h"

class QPushButton;

namespace imprint {

class ErrorNote;
class TextLabel;

class TrialCard : public Card {
    Q_OBJECT
public:
    TrialCard(Services &services, QWidget *parent);

    void begin();

Q_SIGNALS:
    void started(const imprint::BatchStart &start);
    void busyChanged(bool isBusy);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void setBusy(bool isBusy);

    Services &m_services;
    TextLabel *m_title, *m_text, *m_progress;
    QPushButton *m_try;
    ErrorNote *m_error;
};

} // namespace imprint
