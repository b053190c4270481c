#include "widgets/scanfield.h"

#include "models/core/scantext.h"

namespace imprint {

ScanField::ScanField(QWidget *parent) : SearchField(parent)
{
    setMaxLength(4096);
    connect(this, &SearchField::entered, this, [this](const QString &text) {
        if (text.isEmpty())
            return;
        const QString serial = serialOfScan(text);
        if (serial.isEmpty()) {
            selectAll();
            Q_EMIT refused(text);
            return;
        }
        clear();
        Q_EMIT scanned(serial);
    });
}

} // namespace imprint
