// The five steps side by side, each with its number, name and how many devices stand where in it ("9 passed · 1 waiting").
#pragma once

#include "models/tables/tone.h"

#include <QWidget>

#include <vector>

namespace imprint {

struct StepperCell {
    QString title;  // "Key verification"; the number is put before it
    QString detail; // "9 passed · 1 waiting · 1 refused"
    Tone tone = Tone::Idle; // the most urgent of what stands there; NeedsYou and Failed show their shape
    bool operator==(const StepperCell &) const = default;
};

class Stepper : public QWidget {
    Q_OBJECT
public:
    explicit Stepper(QWidget *parent = nullptr);

    void setCells(std::vector<StepperCell> cells);
    const std::vector<StepperCell> &cells() const { return m_cells; }
    void setCurrent(int cell); // marked with the accent; -1: none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override; // tooltips of cut texts

private:
    QRect cellRect(int cell) const;
    std::vector<StepperCell> m_cells;
    int m_current = -1;
};

} // namespace imprint
