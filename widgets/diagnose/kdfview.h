// Key derivation: hub and device side by side, derived and compared; and the search for what the device did instead, with progress and cancel.
#pragma once

#include "models/services/kdfwork.h"
#include "widgets/page.h"

#include <QPointer>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTimer;
class QVBoxLayout;

namespace imprint {

class Card;
class ErrorNote;
class Job;
class KdfForm;
class KdfSideCard;
class PrimaryButton;
class StateText;
class TextLabel;

class KdfView : public QWidget {
    Q_OBJECT
public:
    explicit KdfView(Services &services, QWidget *parent = nullptr);

    void openCase(const QString &file);
    void setCase(const QJsonObject &kdfCase);
    bool isBusy() const { return m_search || m_isDeriving; }
    const std::optional<KdfFindings> &findings() const { return m_findings; }
    const KdfForm &form() const { return *m_form; }

Q_SIGNALS:
    void searched(const imprint::KdfFindings &findings);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    Card *makeSearch(QWidget *parent);
    void connectAll();
    void loadPresets();
    void takePreset(int index);
    void derive();
    void compare();
    void search();
    void take(Result<KdfFindings> findings);
    void showFindings();
    void showBusy();
    void retranslate();

    Services &m_services;
    std::vector<KdfPresetRow> m_presets;
    std::optional<KdfFindings> m_findings;
    QComboBox *m_preset;
    QPushButton *m_open, *m_cancel;
    PrimaryButton *m_start;
    KdfForm *m_form;
    KdfSideCard *m_hub, *m_device;
    StateText *m_verdict, *m_result;
    QLineEdit *m_output;
    QSpinBox *m_seconds;
    TextLabel *m_searchTitle, *m_searchText, *m_outputLabel, *m_secondsLabel, *m_covered;
    QProgressBar *m_progress;
    ErrorNote *m_error;
    QVBoxLayout *m_finds = nullptr;
    QTimer *m_pause;
    QPointer<Job> m_search;
    bool m_isDeriving = false, m_isStale = false;
};

} // namespace imprint
