#include "models/labels/render/labelpages.h"

#include "models/labels/render/codereader.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>

#include <cmath>

namespace imprint {
namespace {

constexpr double mmPerInch = 25.4;
constexpr int pdfResolution = 1200;

// Where the code will be and how large, and nothing that could be read.
void drawHidden(QPainter &painter, const QRectF &symbol)
{
    constexpr int squares = 7;
    const double side = symbol.width() / squares;
    for (int y = 0; y < squares; ++y)
        for (int x = 0; x < squares; ++x)
            painter.fillRect(QRectF(symbol.x() + x * side, symbol.y() + y * side, side, side), (x + y) % 2 == 0 ? Qt::lightGray : Qt::white);
    painter.setPen(QPen(Qt::darkGray, symbol.width() / 60));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(symbol);
}

void drawLabel(QPainter &painter, const LabelDrawing &drawing, bool isPreview)
{
    if (isPreview && drawing.hasSecret) {
        drawHidden(painter, QRectF(drawing.codeArea).marginsRemoved(QMarginsF(quietZone, quietZone, quietZone, quietZone) * drawing.moduleDots));
    } else {
        painter.save();
        painter.translate(drawing.codeAt);
        painter.scale(drawing.moduleDots, drawing.moduleDots);
        painter.fillPath(drawing.outline, Qt::black);
        painter.restore();
    }
    for (const DrawnText &text : drawing.texts) {
        painter.setFont(text.font);
        painter.setPen(Qt::black);
        painter.drawText(text.baseline, isPreview && !text.hidden.isEmpty() ? text.hidden : text.text);
        if (text.underlineWidth > 0) {
            const double thick = std::max(1.0, text.font.pixelSize() / 14.0);
            painter.fillRect(QRectF(text.baseline.x() + text.underlineFrom, text.baseline.y() + 1.5 * thick, text.underlineWidth, thick), Qt::black);
        }
    }
    for (const LabelDrawing::Stroke &stroke : drawing.strokes) {
        painter.setPen(QPen(Qt::black, stroke.width));
        painter.drawLine(stroke.from, stroke.to);
    }
    for (const LabelDrawing::Logo &logo : drawing.logos) {
        QSvgRenderer svg(logo.svg);
        svg.setAspectRatioMode(Qt::KeepAspectRatio);
        svg.render(&painter, logo.place);
    }
}

void setPage(QPdfWriter &writer, const QSizeF &mm, const QString &title)
{
    writer.setResolution(pdfResolution);
    writer.setPageSize(QPageSize(mm, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Imprint " IMPRINT_VERSION));
}

// Qt rounds a page to whole points; what is drawn hangs from its upper edge. The box in the finished file gets the true
// size, in as many characters.
void setExactBox(QByteArray &pdf, const QSizeF &mm)
{
    constexpr double pointsPerMm = 72 / mmPerInch;
    const QByteArray name = "/MediaBox [";
    for (qsizetype at = pdf.indexOf(name); at >= 0; at = pdf.indexOf(name, at + 1)) {
        const qsizetype from = at + name.size(), end = pdf.indexOf(']', from);
        const QList<QByteArray> box = pdf.mid(from, end - from).simplified().split(' ');
        if (end < 0 || box.size() != 4)
            continue;
        const double top = box[3].toDouble();
        const QByteArray exact = "0 " + QByteArray::number(top - mm.height() * pointsPerMm, 'f', 4) + ' ' +
                                 QByteArray::number(mm.width() * pointsPerMm, 'f', 4) + ' ' + QByteArray::number(int(top));
        if (exact.size() <= end - from)
            pdf.replace(from, end - from, exact.leftJustified(end - from));
    }
}

// One bit a dot; a byte's highest bit is the leftmost, set is black, as ^GFA has it.
QByteArray bitRow(const QImage &image, int y)
{
    QByteArray row((image.width() + 7) / 8, '\0');
    for (int x = 0; x < image.width(); ++x)
        if (qGray(image.pixel(x, y)) < 128)
            row[x / 8] = char(row[x / 8] | (0x80 >> (x % 8)));
    return row;
}

} // namespace

std::vector<LabelPage> pagesOf(const LabelTemplate &design, const std::vector<const LabelDrawing *> &drawings, const Calibration &calibration,
                               int start, double dotsPerMm)
{
    const LabelMedia &media = design.media;
    const QSizeF mm = media.isSheet() ? QSizeF(media.pageWidth, media.pageHeight) : QSizeF(media.width, media.height);
    std::vector<LabelPage> pages;
    int place = media.isSheet() ? start : 0;
    for (const LabelDrawing *const drawing : drawings) {
        if (pages.empty() || place == media.perPage()) {
            place = pages.empty() ? place : 0;
            pages.push_back({mm * dotsPerMm, dotsPerMm, {}});
        }
        const QPointF at = labelOrigin(media, calibration, place % media.columns, place / media.columns) * dotsPerMm;
        pages.back().labels.push_back({at.toPoint(), drawing});
        ++place;
    }
    return pages;
}

void paintPage(QPainter &painter, const LabelPage &page, bool isPreview)
{
    for (const LabelPage::Placed &label : page.labels) {
        painter.save();
        painter.translate(label.at);
        drawLabel(painter, *label.drawing, isPreview);
        painter.restore();
    }
}

QByteArray pdfOf(const std::vector<LabelPage> &pages, const QString &title)
{
    QByteArray bytes;
    if (pages.empty())
        return bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    setPage(writer, pages.front().size / pages.front().dotsPerMm, title);
    QPainter painter(&writer);
    for (const LabelPage &page : pages) {
        if (&page != &pages.front())
            writer.newPage();
        const double scale = pdfResolution / (page.dotsPerMm * mmPerInch);
        painter.resetTransform();
        painter.scale(scale, scale);
        paintPage(painter, page);
    }
    painter.end();
    setExactBox(bytes, pages.front().size / pages.front().dotsPerMm);
    return bytes;
}

Result<QImage> imageOf(const LabelPage &page)
{
    QImage image(int(std::ceil(page.size.width() - 1e-3)), int(std::ceil(page.size.height() - 1e-3)), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing, false);
    paintPage(painter, page);
    painter.end();
    for (const LabelPage::Placed &label : page.labels) {
        const QImage part = image.copy(label.drawing->codeArea.translated(label.at));
        if (auto read = checkCode(part, label.drawing->code.symbol, label.drawing->code.payload); !read)
            return read.error();
    }
    const int perMetre = int(std::lround(page.dotsPerMm * 1000));
    image = image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither | Qt::MonoOnly);
    image.setDotsPerMeterX(perMetre);
    image.setDotsPerMeterY(perMetre);
    return image;
}

Result<QByteArray> pngOf(const LabelPage &page)
{
    const auto image = imageOf(page);
    if (!image)
        return image.error();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image->save(&buffer, "PNG"))
        return fail("label.picture", "a PNG could not be written");
    return bytes;
}

Result<QByteArray> zplOf(const LabelPage &page)
{
    const auto image = imageOf(page);
    if (!image)
        return image.error();
    QByteArray hex;
    for (int y = 0; y < image->height(); ++y)
        hex += bitRow(*image, y).toHex().toUpper() + '\n';
    const int rowBytes = (image->width() + 7) / 8;
    const QByteArray total = QByteArray::number(rowBytes * image->height());
    return "^XA\n^PW" + QByteArray::number(image->width()) + "\n^LL" + QByteArray::number(image->height()) + "\n^LH0,0\n^FO0,0\n^GFA," + total +
           ',' + total + ',' + QByteArray::number(rowBytes) + ",\n" + hex + "^FS\n^XZ\n";
}

QByteArray testPagePdf(const LabelTemplate &design, const Calibration &calibration)
{
    const LabelMedia &media = design.media;
    const QSizeF page = media.isSheet() ? QSizeF(media.pageWidth, media.pageHeight) : QSizeF(media.width, media.height);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    setPage(writer, page, QStringLiteral("Test page: ") + design.title);
    QPainter painter(&writer);
    painter.scale(pdfResolution / mmPerInch, pdfResolution / mmPerInch); // millimetres from here on
    painter.setPen(QPen(Qt::black, 0.1));
    for (int i = 0; i < media.perPage(); ++i)
        painter.drawRect(QRectF(labelOrigin(media, calibration, i % media.columns, i / media.columns), QSizeF(media.width, media.height)));
    constexpr double arm = 3, inset = 6;
    for (const QPointF &corner : {QPointF(inset, inset), QPointF(page.width() - inset, inset), QPointF(inset, page.height() - inset),
                                  QPointF(page.width() - inset, page.height() - inset)}) {
        painter.drawLine(corner - QPointF(arm, 0), corner + QPointF(arm, 0));
        painter.drawLine(corner - QPointF(0, arm), corner + QPointF(0, arm));
    }
    for (int mm = 0; mm <= int(page.width() - 2 * inset); ++mm) {
        const double tick = mm % 10 == 0 ? 2.5 : mm % 5 == 0 ? 1.6 : 0.9;
        painter.drawLine(QPointF(inset + mm, 0), QPointF(inset + mm, tick));
    }
    painter.end();
    setExactBox(bytes, page);
    return bytes;
}

} // namespace imprint
