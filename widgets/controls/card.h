// A panel with a hairline and rounded corners. With a tone (Running, NeedsYou, Failed) its ground is that tone's: for what needs the operator,
// opened in place. Put a layout into it, or use layout() that it comes with (vertical, margins 16, spacing 8).
#pragma once

#include "models/tables/tone.h"

#include <QFrame>
#include <QVBoxLayout>

namespace imprint {

class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }
    void setTone(Tone tone); // Idle: the panel
    Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    Tone m_tone = Tone::Idle;
};

} // namespace imprint
