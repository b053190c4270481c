// How a payload is cut into numeric, alphanumeric and byte segments so that a QR code of this version range needs the
// fewest bits (ISO/IEC 18004 7.4; the search is the dynamic programme of annex J's idea, exact instead of greedy).
#pragma once

#include <QByteArray>

#include <qrcodegen/qrcodegen.hpp>
#include <vector>

namespace imprint {

// version: any of the range 1 to 9, 10 to 26 or 27 to 40. Begins with ECI 26 when the payload is not ASCII.
std::vector<qrcodegen::QrSegment> qrSegments(const QByteArray &payload, int version);

} // namespace imprint
