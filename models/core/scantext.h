// What a barcode scanner types, as the serial that it means.
//
// Scanners may put the AIM symbology identifier before the data (ISO/IEC 15424: ']', a code character, a modifier:
// "]C0" Code 128, "]d1" Data Matrix, "]Q1" QR); it is taken off. For the identifiers that announce GS1 element strings
// (]C1, ]d2, ]Q3, ]J1, ]e0) with the application identifiers 01 (GTIN, 14 digits, check digit right) and then 21, the
// serial is what stands under 21, up to the separator GS (0x1D); other data comes back whole. Control characters and
// blanks at both ends are dropped.
//
// Empty for whatever is no serial after that (isSerial, models/core/identity.h).
#pragma once

#include <QString>

namespace imprint {

QString serialOfScan(const QString &typed);

} // namespace imprint
