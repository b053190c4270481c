// A new batch in four pages: profile, expected devices, former owners, review. The pages are widgets of their own
// (wizard/); this is the shell: where one stands, Back and Next, and making the batch at the end.
#pragma once

#include "widgets/benchview.h"

class QPushButton;
class QStackedWidget;

namespace imprint {

class ErrorNote;
class PrimaryButton;
class Stepper;
class TextLabel;
class WizardStep;

class BatchWizard : public BenchView {
    Q_OBJECT
public:
    BatchWizard(Services &services, QWidget *parent);

    QString heading() const override;
    QWidget *headerWidget() override;
    void open(qint64 batchId) override; // a new batch begins
    bool scanned(const QString &serial) override;
    Result<void> keyScanned(const ScannedDevice &device) override;
    bool dropped(const QString &file) override; // the order: on any page
    QWidget *scanField() override;

    int page() const { return m_page; }
    // type: ProfileChooser, ExpectedDevices, …
    template <typename T>
    T *step() const
    {
        return findChild<T *>();
    }

protected:
    void retranslate() override;

private:
    void build();
    void showPage(int page);
    void next();
    void check();
    void make();

    std::vector<WizardStep *> m_steps;
    Stepper *m_stepper;
    QStackedWidget *m_stack;
    QPushButton *m_back, *m_cancel;
    PrimaryButton *m_next;
    TextLabel *m_missing;
    ErrorNote *m_error;
    int m_page = 0;
    bool m_isMaking = false;
};

} // namespace imprint
