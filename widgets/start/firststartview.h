// The Bench without a site: make one, open or restore one, or try everything with simulated devices; all on one page.
#pragma once

#include "widgets/benchview.h"

namespace imprint {

class NewSiteForm;
class OpenSiteForm;
class TextLabel;
class TrialCard;

class FirstStartView : public BenchView {
    Q_OBJECT
public:
    FirstStartView(Services &services, QWidget *parent);

    QString heading() const override;
    void open(qint64 batchId) override;
    void shown() override;
    bool isBusy() const override { return m_isTrialBeginning; }

protected:
    void retranslate() override;

private:
    void build();

    TextLabel *m_title, *m_text;
    NewSiteForm *m_new;
    OpenSiteForm *m_open;
    TrialCard *m_trial;
    bool m_isTrialBeginning = false;
};

} // namespace imprint
