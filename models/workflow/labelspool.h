// Labels leave: onto the record first, then into files or to the system's printers.
//
// spoolLabels hands bytes to lp (CUPS): PDF at its own size, or ZPL as it is. "label.printer" with what lp said, also when
// there is none. Files with secrets are for their owner alone.
#pragma once

#include "models/workflow/labelorder.h"

namespace imprint {

class DerivedFields;

struct LabelLeave {
    QString design, target, why; // target: a file's name or a printer
    DerivedFields *derived = nullptr; // secrets on them that were derived for them
};
// How many of them had been printed before. Before anything is sent, the print is on record and, once only, every derived secret: a label
// on record that was not printed is a smaller harm than one that nobody knows of. "label.reason", "secret.issued". registry: null, nothing
// is recorded, which derived secrets do not bear.
Result<int> leaveLabels(Registry *registry, const LabelOrder &order, const LabelLeave &leave, const std::function<Result<void>()> &send);

// One file for each of the contents; several are numbered.
Result<void> writeLabelFiles(const QString &file, const std::vector<QByteArray> &contents, bool hasSecret);
bool hasSpooler();
Result<void> spoolLabels(const QString &printer, const QByteArray &content, bool isZpl);

} // namespace imprint
