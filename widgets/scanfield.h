// A field for devices that are scanned, pasted or typed: a serial, or any onboarding code that names a device. Return tells
// what it is and empties the field: identified() always, then scanned() with the serial, without the scanner's prefix, or
// addressed() when the code names an address alone. What means no device is kept, selected, and told by refused(): also a
// damaged code, which is never taken for a serial.
#pragma once

#include "models/labels/scanneddevice.h"
#include "widgets/controls/searchfield.h"

namespace imprint {

class ScanField : public SearchField {
    Q_OBJECT
public:
    explicit ScanField(QWidget *parent = nullptr);
    // As if it had been typed.
    void take(const QString &text);

Q_SIGNALS:
    void identified(const imprint::ScannedDevice &device);
    void scanned(const QString &serial);
    void addressed(const QString &hardwareAddress); // hex, capitals
    void refused(const QString &text);              // not empty, and no device
};

} // namespace imprint
