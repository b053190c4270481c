// The main job: start page, batch wizard, live batch.
#pragma once

#include "widgets/page.h"

namespace imprint {

class EmptyState;

class BenchPage : public Page {
    Q_OBJECT
public:
    BenchPage(Services &services, QWidget *parent);
    QString heading() const override;

protected:
    void retranslate() override;

private:
    EmptyState *m_empty;
};

} // namespace imprint
