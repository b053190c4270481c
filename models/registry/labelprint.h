// What the registry keeps of labels that were printed (Registry::labelsPrinted): that they were, never what a secret on them is.
#pragma once

#include <QString>

namespace imprint {

struct LabelPrint {
    QString subject; // the serial, or where the label comes from
    int copies = 1;
    bool hasSecret = false;
};

// The same for all that are printed together.
struct LabelPrintForm {
    QString format, design; // of models/labels
    QString target;         // a file's name or a printer
    QString why;
    qint64 batchId = 0; // 0: none in particular
};

} // namespace imprint
