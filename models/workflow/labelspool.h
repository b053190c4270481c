// Labels leave: onto the record first, then into files or to the system's printers.
//
// spoolLabels hands bytes to lp (CUPS): PDF at its own size, or ZPL as it is. "label.printer" with what lp said, also when
// there is none. Files with secrets are for their owner alone.
#pragma once

#include "models/workflow/labelorder.h"

namespace imprint {

// How many of them had been printed before. "label.reason".
Result<int> recordPrint(Registry &registry, const LabelOrder &order, const QString &design, const QString &target, const QString &why);

// One file for each of the contents; several are numbered.
Result<void> writeLabelFiles(const QString &file, const std::vector<QByteArray> &contents, bool hasSecret);
bool hasSpooler();
Result<void> spoolLabels(const QString &printer, const QByteArray &content, bool isZpl);

} // namespace imprint
