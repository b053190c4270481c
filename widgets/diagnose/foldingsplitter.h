// Two parts side by side; one above the other where the window is too narrow for both.
#pragma once

#include <QSplitter>

namespace imprint {

class FoldingSplitter final : public QSplitter {
public:
    explicit FoldingSplitter(QWidget *parent) : QSplitter(Qt::Horizontal, parent) {}

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        constexpr int narrow = 960;
        if (const auto wanted = width() < narrow ? Qt::Vertical : Qt::Horizontal; wanted != orientation())
            setOrientation(wanted);
        QSplitter::resizeEvent(event);
    }
};

} // namespace imprint
