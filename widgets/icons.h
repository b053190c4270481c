// Icons: SVG files of resources/icons, drawn by us on 20 x 20 with a stroke of 1.7 and round caps, tinted at the moment they are painted: so
// they follow the theme and every display density by themselves, and cost nothing before that.
//
// A file draws in "currentColor"; normal icons are tinted soft, checked (QIcon::On) and Selected ones accent, disabled ones idle. icon() with a
// tone is always of that tone's colour.
#pragma once

#include "models/tables/tone.h"

#include <QIcon>

namespace imprint {

// name: a file of resources/icons without ".svg". An unknown name gives an icon that paints nothing (tst_theme draws every one of iconNames()).
QIcon icon(const QString &name);
QIcon icon(const QString &name, Tone tone);
QStringList iconNames();

// One icon tinted as asked, for painting by hand. ratio: device pixels a pixel.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal ratio);

} // namespace imprint
