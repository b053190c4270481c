// A field for serials that are scanned or typed: Return gives the serial without the scanner's prefix, and empties the
// field. What is no serial is kept, selected, and told by refused().
#pragma once

#include "widgets/controls/searchfield.h"

namespace imprint {

class ScanField : public SearchField {
    Q_OBJECT
public:
    explicit ScanField(QWidget *parent = nullptr);

Q_SIGNALS:
    void scanned(const QString &serial);
    void refused(const QString &text); // not empty, and no serial
};

} // namespace imprint
