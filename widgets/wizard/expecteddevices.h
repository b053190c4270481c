// Which devices are expected: those of an order file, those whose labels are scanned now, or whatever comes.
#pragma once

#include "widgets/wizard/wizardstep.h"

class QButtonGroup;
class QCheckBox;
class QRadioButton;
class QStackedWidget;

namespace imprint {

class EmptyState;
class OrderPart;
class ScanPart;
class TextLabel;

class ExpectedDevices : public WizardStep {
    Q_OBJECT
public:
    explicit ExpectedDevices(Services &services);

    QString title() const override;
    QString summary() const override;
    QString missing() const override;
    void put(BatchPlan &plan) const override;
    void reset() override;
    void enter(const BatchPlan &plan) override;
    QWidget *scanField() override;
    bool scanned(const QString &serial) override;

    void choose(ExpectedFrom from);
    ExpectedFrom from() const;
    OrderPart &order() const { return *m_order; }
    ScanPart &scans() const { return *m_scans; }

protected:
    void retranslate() override;

private:
    TextLabel *m_question;
    QButtonGroup *m_ways;
    std::vector<QRadioButton *> m_buttons; // by ExpectedFrom
    QStackedWidget *m_parts;
    OrderPart *m_order;
    ScanPart *m_scans;
    EmptyState *m_anything;
    QCheckBox *m_others;
};

} // namespace imprint
