// The registry: every device the site has seen, its history, its certificates.
#pragma once

#include "widgets/page.h"

namespace imprint {

class EmptyState;

class DevicesPage : public Page {
    Q_OBJECT
public:
    DevicesPage(Services &services, QWidget *parent);
    QString heading() const override;

protected:
    void retranslate() override;

private:
    EmptyState *m_empty;
};

} // namespace imprint
