// Everything about the chosen device: who it is, its key, what each step left on record, what went wrong and what to do, its console as it
// comes, and the two things an operator can do with it: start it again, give it up.
//
// Shows values that it is handed; retryRequested() and abandonRequested() go to whoever can do it. The reason for giving a device up is asked
// in place and goes on record.
#pragma once

#include "models/core/console.h"
#include "models/tables/batchtable.h"
#include "widgets/controls/card.h"

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace imprint {

class ErrorNote;
class ErrandButton;
class FingerprintLabel;
class Hairline;
class LinkButton;
class StateText;
class TextLabel;

struct LiveDetail {
    BatchRow row;                        // with the evidence of every step
    std::optional<DeviceRecord> device;
};

class LiveDevicePanel : public Card {
    Q_OBJECT
public:
    explicit LiveDevicePanel(QWidget *parent);

    void setLine(const BatchLine *line);        // nullptr: nobody is chosen
    void setDetail(const LiveDetail &detail); // of the device whose line is shown
    void setConsole(const std::vector<ConsoleLine> &lines); // all there is
    void addConsole(const std::vector<ConsoleLine> &lines); // only those of the device's links are taken
    QString key() const { return m_key; }

    QPushButton *retryButton() const { return m_retry; }
    QPushButton *abandonButton() const { return m_abandon; }
    QString consoleText() const;
    QString stepText(Step step) const;

Q_SIGNALS:
    void retryRequested(const QString &serial);
    void abandonRequested(const QString &serial, const QString &why);
    void historyRequested(const QString &serial);
    void pageRequested(const QString &page, const QString &serial);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct StepPart {
        StateText *state;
        TextLabel *evidence;
    };
    void makeIdentity(QVBoxLayout *layout);
    void makeSteps(QVBoxLayout *layout);
    void makeActions(QVBoxLayout *layout);
    void makeConsole(QVBoxLayout *layout);
    void retranslate();
    void showAll();
    void showSteps();
    void askAbandon(bool isAsking);
    bool isOurs(const ConsoleLine &line) const;

    QString m_key;
    std::optional<BatchLine> m_line;
    std::optional<LiveDetail> m_detail;
    bool m_isAsking = false;

    TextLabel *m_empty, *m_serial, *m_about, *m_keyTitle, *m_consoleTitle, *m_abandonText;
    QScrollArea *m_scroll;
    FingerprintLabel *m_fingerprint;
    std::vector<StepPart> m_steps;
    ErrorNote *m_problem;
    QPushButton *m_retry, *m_abandon, *m_giveUp, *m_keep;
    LinkButton *m_history;
    ErrandButton *m_errands;
    QLineEdit *m_why;
    QWidget *m_abandonPart, *m_actions;
    QPlainTextEdit *m_console;
};

} // namespace imprint
