// One pixel between things; no shadows, no bevels.
#pragma once

#include <QWidget>

namespace imprint {

class Hairline : public QWidget {
    Q_OBJECT
public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace imprint
