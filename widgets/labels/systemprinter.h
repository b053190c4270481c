// The system's printers: which there are, and how a sheet gets to one. Through lp where it is there (a PDF at its own size,
// ZPL as it is), else through Qt's printing.
#pragma once

#include "models/labels/render/labelsheet.h"

#include <QStringList>

namespace imprint {

QStringList systemPrinters(); // may ask the network: not on the window's thread
Result<void> sendToPrinter(const QString &printer, const LabelSheet &sheet);

} // namespace imprint
