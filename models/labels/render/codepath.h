// A code as one outline and as a picture of whole dots, and Data Matrix symbols (which ZXing makes; QR codes are made
// in models/labels/codematrix.h).
#pragma once

#include "models/labels/codematrix.h"

#include <QImage>
#include <QPainterPath>

namespace imprint {

// ECC 200, square. "label.too-long".
Result<CodeMatrix> dataMatrix(const QByteArray &payload);
// Whichever symbol the code asks for.
Result<CodeMatrix> matrixOf(const MadeCode &code, Level level);

// The borders between dark and light as closed outlines, in modules from the symbol's corner, for even-odd filling: one
// path, so that no viewer shows gaps between modules.
QPainterPath outlineOf(const CodeMatrix &matrix);
// Black on white with its quiet zone, drawn from the outline: what is checked is what is printed.
QImage pictureOf(const CodeMatrix &matrix, const QPainterPath &outline, int dotsPerModule);

} // namespace imprint
