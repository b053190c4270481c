// One label, laid out: everything with its place, in printer dots, ready for paper, picture or printer language.
//
// A module is a whole number of dots, at least three and at least 0.25 mm; the quiet zone of four modules lies inside the
// code's place; dark modules keep 1 mm from the label's edge. A code that does not fit is refused with what would:
// "label.small". A text that does not fit at its least size is refused, never cut off: "label.text". Every code is read
// back before it is handed out: "label.misread".
#pragma once

#include "models/labels/codematrix.h"
#include "models/labels/labelcontent.h"
#include "models/labels/labeltemplate.h"

#include <QFont>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QRect>

namespace imprint {

struct DrawnText {
    QPointF baseline; // dots
    QFont font;
    QString text;
    QString hidden; // the same with its secrets as bullets; empty where it has none
    qreal underlineFrom = 0, underlineWidth = 0; // dots from the baseline's start; 0: none
};

struct LabelDrawing {
    QSizeF size;     // dots
    double dotsPerMm = 0;
    MadeCode code;
    bool hasSecret = false; // in the code, and perhaps in the texts
    int moduleDots = 0;
    QPointF codeAt;         // the symbol's corner without the quiet zone, whole dots
    QPainterPath outline;   // in modules
    QRect codeArea;         // with the quiet zone
    std::vector<DrawnText> texts;
    struct Stroke {
        QPointF from, to;
        double width;
    };
    std::vector<Stroke> strokes;
    struct Logo {
        QRectF place;
        QByteArray svg;
    };
    std::vector<Logo> logos;
};

Result<LabelDrawing> layOut(const LabelTemplate &design, const LabelContent &content, double dotsPerMm);

// How many millimetres a code of so many modules needs at this resolution, with its quiet zone.
double neededMm(int modules, double dotsPerMm);

} // namespace imprint
