// The dark and light modules of a two-dimensional code.
//
// qrMatrix makes QR codes (ISO/IEC 18004) with Nayuki's qrcodegen: the smallest version at exactly this error
// correction level, with the numeric, alphanumeric and byte segments that need the fewest bits, and with ECI 26 (UTF-8)
// before anything outside ASCII, without which readers guess. "label.too-long" for what no QR code holds.
#pragma once

#include "models/labels/payloads.h"

namespace imprint {

struct CodeMatrix {
    Symbol symbol = Symbol::Qr;
    int width = 0, height = 0;          // modules, without the quiet zone
    std::vector<std::uint8_t> modules;  // row by row, 1 is dark
    int version = 0;                    // QR

    bool isDark(int x, int y) const
    {
        return x >= 0 && y >= 0 && x < width && y < height && modules[std::size_t(y * width + x)] != 0;
    }
};

constexpr int quietZone = 4; // modules; ISO/IEC 18004 asks for four, Data Matrix for one: we keep four for both

Result<CodeMatrix> qrMatrix(const QByteArray &payload, Level level);

} // namespace imprint
