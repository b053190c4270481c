#include "widgets/scanfield.h"

namespace imprint {

ScanField::ScanField(QWidget *parent) : SearchField(parent)
{
    setMaxLength(4096);
    connect(this, &SearchField::entered, this, &ScanField::take);
}

void ScanField::take(const QString &text)
{
    if (text.isEmpty())
        return;
    const auto device = scannedDevice(text);
    if (!device || (device->serial.isEmpty() && device->hardwareAddress.isEmpty())) {
        selectAll();
        Q_EMIT refused(text);
        return;
    }
    clear();
    Q_EMIT identified(*device);
    if (!device->serial.isEmpty())
        Q_EMIT scanned(device->serial);
    else
        Q_EMIT addressed(device->hardwareAddress);
}

} // namespace imprint
