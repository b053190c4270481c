// The audit trail, and whether it holds together.
#pragma once

#include "widgets/page.h"

namespace imprint {

class EmptyState;

class ActivityPage : public Page {
    Q_OBJECT
public:
    ActivityPage(Services &services, QWidget *parent);
    QString heading() const override;

protected:
    void retranslate() override;

private:
    EmptyState *m_empty;
};

} // namespace imprint
