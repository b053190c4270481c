#include "widgets/controls/textlabel.h"

#include "widgets/theme.h"

#include <QPainter>

#include <array>

namespace imprint {
namespace {

struct KindRow {
    int size;
    QFont::Weight weight;
    QPalette::ColorRole role;
    bool isMono;
};

constexpr std::array kinds{KindRow{type::base, QFont::Normal, QPalette::WindowText, false},
                           KindRow{type::base, QFont::DemiBold, QPalette::WindowText, false},
                           KindRow{type::base, QFont::Normal, QPalette::PlaceholderText, false},
                           KindRow{type::secondary, QFont::Normal, QPalette::PlaceholderText, false},
                           KindRow{type::small, QFont::Normal, QPalette::PlaceholderText, false},
                           KindRow{type::title, QFont::DemiBold, QPalette::WindowText, false},
                           KindRow{type::big, QFont::DemiBold, QPalette::WindowText, false},
                           KindRow{type::secondary, QFont::Normal, QPalette::WindowText, true}};

} // namespace

TextLabel::TextLabel(Kind kind, QWidget *parent) : TextLabel(kind, QString(), parent) {}

TextLabel::TextLabel(Kind kind, const QString &text, QWidget *parent) : QLabel(text, parent)
{
    const KindRow &row = kinds[std::size_t(kind)];
    setTextFormat(Qt::PlainText);
    setFont(row.isMono ? monoFont(row.size) : textFont(row.size, row.weight));
    setForegroundRole(row.role);
    if (row.isMono)
        setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void TextLabel::setWrapping()
{
    setWordWrap(true);
    setAlignment(Qt::AlignLeading | Qt::AlignTop);
}

ElidedLabel::ElidedLabel(Kind kind, QWidget *parent, Qt::TextElideMode mode) : TextLabel(kind, parent), m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(fontMetrics().averageCharWidth() * 6, TextLabel::sizeHint().width()),
            TextLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(text(), m_mode, width());
    painter.drawText(rect(), int(alignment() | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    const QString tip = shown == text() ? QString() : text();
    if (toolTip() != tip)
        setToolTip(tip);
}

} // namespace imprint
