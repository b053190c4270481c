// A label of one of the program's kinds of text; follows theme and fonts by itself. Plain text only: what comes from devices and files is
// never taken for markup.
#pragma once

#include <QLabel>

namespace imprint {

class TextLabel : public QLabel {
    Q_OBJECT
public:
    // Body 13, Strong 13 semibold, Soft 13 secondary colour, Small 11 secondary colour, Note 12 secondary colour, Title 15 semibold,
    // Big 28 semibold, Mono 12 monospace (selectable).
    enum class Kind { Body, Strong, Soft, Note, Small, Title, Big, Mono };

    explicit TextLabel(Kind kind, QWidget *parent = nullptr);
    TextLabel(Kind kind, const QString &text, QWidget *parent = nullptr);

    void setWrapping(); // several lines, as wide as there is room
};

// One line that is cut with an ellipsis where there is no room; the whole text is its tooltip then.
class ElidedLabel : public TextLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(Kind kind, QWidget *parent = nullptr, Qt::TextElideMode mode = Qt::ElideRight);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_mode;
};

} // namespace imprint
