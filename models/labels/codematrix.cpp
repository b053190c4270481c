#include "models/labels/codematrix.h"

#include "models/labels/qrsegments.h"

namespace imprint {
namespace {

qrcodegen::QrCode::Ecc eccOf(Level level)
{
    using Ecc = qrcodegen::QrCode::Ecc;
    switch (level) {
    case Level::L: return Ecc::LOW;
    case Level::M: return Ecc::MEDIUM;
    case Level::Q: return Ecc::QUARTILE;
    case Level::H: return Ecc::HIGH;
    }
    return Ecc::MEDIUM;
}

CodeMatrix matrixOf(const qrcodegen::QrCode &code)
{
    CodeMatrix matrix;
    matrix.width = matrix.height = code.getSize();
    matrix.version = code.getVersion();
    matrix.modules.reserve(std::size_t(matrix.width * matrix.height));
    for (int y = 0; y < matrix.height; ++y)
        for (int x = 0; x < matrix.width; ++x)
            matrix.modules.push_back(code.getModule(x, y) ? 1 : 0);
    return matrix;
}

} // namespace

Result<CodeMatrix> qrMatrix(const QByteArray &payload, Level level)
{
    // How many bits a segment's length takes depends on the version: three ranges, each with its own best segments.
    static constexpr int ranges[][2] = {{1, 9}, {10, 26}, {27, 40}};
    for (const auto &range : ranges) {
        try {
            // Never more correction than asked for, so that a size says what it stands for.
            return matrixOf(qrcodegen::QrCode::encodeSegments(qrSegments(payload, range[1]), eccOf(level), range[0], range[1], -1, false));
        } catch (const std::length_error &) { // the next range holds more
        }
    }
    return fail("label.too-long", std::to_string(payload.size()) + " bytes");
}

} // namespace imprint
