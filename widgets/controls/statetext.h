// A state told by shape, word and colour together: a check mark, a running clock, a triangle, a cross, a dash. The shapes are drawn, so
// that no font can lack them.
//
// Tables paint the same with paintState() from their delegates.
#pragma once

#include "models/tables/tone.h"

#include <QRectF>
#include <QWidget>

class QPainter;

namespace imprint {

class StateText : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText)
public:
    explicit StateText(QWidget *parent = nullptr);

    // text: the word for people, translated: "passed", "confirm", "block 2/4".
    void setState(Tone tone, const QString &text);
    void setText(const QString &text) { setState(m_tone, text); }
    void setStrong(bool isStrong); // semibold
    Tone tone() const { return m_tone; }
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Tone m_tone = Tone::Idle;
    QString m_text;
};

// The shape alone, inside a square.
void paintToneShape(QPainter &painter, const QRectF &square, Tone tone, const QColor &color);
// Shape and word at the left of rect, vertically centred, elided; in the painter's font and the tone's colour of this palette. On a
// selected row Idle is written in the secondary colour.
void paintState(QPainter &painter, const QRect &rect, Tone tone, const QString &text, const QPalette &palette, bool isSelected = false);
int stateWidth(const QFontMetrics &metrics, const QString &text);
QString toneName(Tone tone); // "passed", "running", "needs you", "failed", "not yet"; translated, for accessible descriptions

} // namespace imprint
