// A scroll area without a ground of its own: what stands in it lies on the card or page below. Only up and down.
#pragma once

#include <QScrollArea>

namespace imprint {

inline QScrollArea *clearScroll(QWidget *inner, QWidget *parent)
{
    auto *const scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    return scroll;
}

} // namespace imprint
