// One page of the batch wizard: a widget that knows what it lacks, says in a few words what was chosen, and puts it
// into the plan.
#pragma once

#include "models/core/profile.h"
#include "models/registry/registry.h"
#include "widgets/page.h"

namespace imprint {

enum class ExpectedFrom : int { Order, Scans, Anything };

// What the wizard has gathered.
struct BatchPlan {
    NewBatch batch;
    Profile profile;
    ExpectedFrom from = ExpectedFrom::Order;
    QString orderName; // the file's name
    std::vector<ExpectedDevice> expected;
};

class WizardStep : public QWidget {
    Q_OBJECT
public:
    explicit WizardStep(Services &services) : m_services(services) {}

    virtual QString title() const = 0;
    virtual QString summary() const = 0; // of the choice; empty: none yet
    virtual QString missing() const = 0; // what is still to do before the next page; empty: nothing
    virtual void put(BatchPlan &plan) const = 0;
    virtual void reset() = 0;                      // a new batch begins
    virtual void enter(const BatchPlan &plan) = 0; // comes up; plan: what stands so far
    virtual QWidget *scanField() { return nullptr; }
    virtual bool scanned(const QString &serial)
    {
        Q_UNUSED(serial)
        return false;
    }

Q_SIGNALS:
    void edited();
    void finished(); // as if Next had been pressed

protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

    Services &m_services;
};

QString joined(const QStringList &parts); // "a · b"

} // namespace imprint
