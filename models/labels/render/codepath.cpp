#include "models/labels/render/codepath.h"

#include <QPainter>

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

namespace imprint {
namespace {

// Border pieces run with the dark module on their right. At a corner where two dark modules touch, either way on is
// right for even-odd filling.
class Tracer {
public:
    explicit Tracer(const CodeMatrix &matrix) : m_matrix(matrix), m_isDone(std::size_t((matrix.width + 1) * (matrix.height + 1)) * 4) {}

    QPainterPath outline()
    {
        QPainterPath path;
        path.setFillRule(Qt::OddEvenFill);
        for (int y = 0; y <= m_matrix.height; ++y)
            for (int x = 0; x <= m_matrix.width; ++x)
                if (isBorder(x, y, East) && !done(x, y, East))
                    trace(path, x, y);
        return path;
    }

private:
    enum Way { East, South, West, North };
    static constexpr int dx[4] = {1, 0, -1, 0}, dy[4] = {0, 1, 0, -1};

    // Is the piece from this corner on its way a border with the dark module on its right?
    bool isBorder(int x, int y, Way way) const
    {
        static constexpr int rightX[4] = {0, -1, -1, 0}, rightY[4] = {0, 0, -1, -1};
        static constexpr int leftX[4] = {0, 0, -1, -1}, leftY[4] = {-1, 0, 0, -1};
        return m_matrix.isDark(x + rightX[way], y + rightY[way]) && !m_matrix.isDark(x + leftX[way], y + leftY[way]);
    }
    std::vector<bool>::reference done(int x, int y, Way way) { return m_isDone[std::size_t((y * (m_matrix.width + 1) + x) * 4 + way)]; }

    void trace(QPainterPath &path, int x, int y)
    {
        const int startX = x, startY = y;
        Way way = East;
        path.moveTo(x, y);
        do {
            while (isBorder(x, y, way) && !done(x, y, way)) {
                done(x, y, way) = true;
                x += dx[way];
                y += dy[way];
                if (isBorder(x, y, Way((way + 1) % 4)) && !done(x, y, Way((way + 1) % 4)))
                    break;
            }
            path.lineTo(x, y);
            const Way right = Way((way + 1) % 4), left = Way((way + 3) % 4);
            way = isBorder(x, y, right) && !done(x, y, right) ? right : left;
        } while (x != startX || y != startY || (isBorder(x, y, way) && !done(x, y, way)));
        path.closeSubpath();
    }

    const CodeMatrix &m_matrix;
    std::vector<bool> m_isDone;
};

} // namespace

Result<CodeMatrix> dataMatrix(const QByteArray &payload)
{
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::DataMatrix);
        writer.setMargin(0).setEncoding(ZXing::CharacterSet::UTF8);
        const ZXing::BitMatrix bits = writer.encode(payload.toStdString(), 1, 1);
        CodeMatrix matrix{Symbol::DataMatrix, bits.width(), bits.height(), {}, 0};
        for (int y = 0; y < bits.height(); ++y)
            for (int x = 0; x < bits.width(); ++x)
                matrix.modules.push_back(bits.get(x, y) ? 1 : 0);
        return matrix;
    } catch (const std::exception &) { // ZXing's own way to say that it does not fit
        return fail("label.too-long", std::to_string(payload.size()) + " bytes in a Data Matrix");
    }
}

Result<CodeMatrix> matrixOf(const MadeCode &code, Level level)
{
    return code.symbol == Symbol::Qr ? qrMatrix(code.payload, level) : dataMatrix(code.payload);
}

QPainterPath outlineOf(const CodeMatrix &matrix)
{
    return Tracer(matrix).outline();
}

QImage pictureOf(const CodeMatrix &matrix, const QPainterPath &outline, int dotsPerModule)
{
    QImage picture((matrix.width + 2 * quietZone) * dotsPerModule, (matrix.height + 2 * quietZone) * dotsPerModule,
                   QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(dotsPerModule, dotsPerModule);
    painter.translate(quietZone, quietZone);
    painter.fillPath(outline, Qt::black);
    return picture;
}

} // namespace imprint
