// Labels on paper: which stands where on which page, and the pages as PDF, SVG, PNG and ZPL.
//
// PDF and SVG are vectors in true millimetres with one path a code. PNG has whole dots and says how many a metre (pHYs).
// ZPL is the label as a bitmap (^GFA): ^BQ would let the printer choose version and mask. In PNG and ZPL every code is read
// back once more from the finished picture: "label.misread".
#pragma once

#include "models/labels/calibration.h"
#include "models/labels/render/labeldrawing.h"

#include <QImage>

class QPainter;

namespace imprint {

struct LabelPage {
    QSizeF size; // dots
    double dotsPerMm = 0;
    struct Placed {
        QPoint at; // dots
        const LabelDrawing *drawing;
    };
    std::vector<Placed> labels;
};

// start: how many places of the first sheet are used up already (0 to perPage() - 1). The drawings have to outlive the pages.
// The same drawing may stand there several times.
std::vector<LabelPage> pagesOf(const LabelTemplate &design, const std::vector<const LabelDrawing *> &drawings, const Calibration &calibration,
                               int start, double dotsPerMm);

QByteArray pdfOf(const std::vector<LabelPage> &pages, const QString &title);
QByteArray svgOf(const LabelPage &page);
Result<QImage> imageOf(const LabelPage &page); // black and white
// All labels of a page, in dots from its corner. isPreview: secret texts as bullets, and codes with a secret so that
// nobody can read them.
void paintPage(QPainter &painter, const LabelPage &page, bool isPreview = false);
Result<QByteArray> pngOf(const LabelPage &page);
Result<QByteArray> zplOf(const LabelPage &page);

// The borders of all labels, a cross in every corner of the page and a ruler: printed on plain paper and held against a
// sheet, it shows offset, scale and drift.
QByteArray testPagePdf(const LabelTemplate &design, const Calibration &calibration);

} // namespace imprint
