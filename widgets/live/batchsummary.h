// The big line for across the room: how many devices are done, running, need the operator, failed; and the sum of them as a bar. A number is a
// button: pressed, the table shows those devices only. pulse() lights a number up when something happened to a device.
#pragma once

#include "models/tables/batchtable.h"

#include <QAbstractButton>

#include <array>

class QVariantAnimation;

namespace imprint {

class TextLabel;
class Theme;

// One big number with its word.
class BigCount : public QAbstractButton {
    Q_OBJECT
public:
    BigCount(Tone tone, Theme &theme, QWidget *parent);

    void setCount(int count, const QString &word);
    void pulse();
    Tone tone() const { return m_tone; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Tone m_tone;
    Theme &m_theme;
    int m_count = 0;
    QString m_word;
    double m_glow = 0; // 1: the tone's ground, 0: none
    QVariantAnimation *m_fade;
};

class SumBar : public QWidget {
    Q_OBJECT
public:
    explicit SumBar(QWidget *parent);
    void setCounts(const BatchCounts &counts);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::array<int, 4> m_parts{}; // done, running, needs you, failed
    int m_total = 0;
};

class BatchSummary : public QWidget {
    Q_OBJECT
public:
    BatchSummary(Theme &theme, QWidget *parent);

    void setCounts(const BatchCounts &counts, const QString &aside); // aside: at the right end
    void pulse(Tone tone);
    void showAll(); // no number is pressed
    BigCount *button(Tone tone) const;

Q_SIGNALS:
    void toneChosen(std::optional<imprint::Tone> tone);

private:
    void pressed(BigCount *pressed);

    std::vector<BigCount *> m_numbers;
    TextLabel *m_aside;
    SumBar *m_bar;
};

} // namespace imprint
