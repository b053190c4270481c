#include "models/labels/render/labelsheet.h"

#include <QFileInfo>
#include <QPainter>

#include <algorithm>

namespace imprint {
namespace {

constexpr std::size_t maxDrawings = 20'000;
constexpr std::pair<const char *, LabelFile> kinds[] = {
    {"pdf", LabelFile::Pdf}, {"svg", LabelFile::Svg}, {"png", LabelFile::Png}, {"zpl", LabelFile::Zpl}};

} // namespace

Result<LabelFile> labelFileOf(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    for (const auto &[ending, kind] : kinds)
        if (suffix == QLatin1String(ending))
            return kind;
    return fail("label.ending", QFileInfo(fileName).fileName().toStdString());
}

Result<LabelSheet> LabelSheet::make(const LabelTemplate &design, const std::vector<LabelContent> &labels, std::optional<Level> level, int dpi,
                                    const LabelPlacing &placing, const std::stop_token &stop)
{
    auto laid = std::make_shared<Laid>();
    laid->design = design;
    laid->dpi = dpi;
    laid->dotsPerMm = design.dotsPerMm(dpi);
    std::size_t count = 0;
    for (const LabelContent &label : labels) {
        count += std::size_t(label.copies) * std::size_t(placing.copies);
        if (count > maxDrawings)
            return fail("label.many");
        if (stop.stop_requested())
            return fail("stopped");
        LabelContent own = label;
        own.level = level.value_or(label.level);
        auto drawing = layOut(design, own, laid->dotsPerMm);
        if (!drawing)
            return fail(drawing.error().code, label.subject.toStdString() + ": " + drawing.error().detail);
        laid->hasSecret = laid->hasSecret || label.hasSecret;
        laid->copies.push_back(label.copies);
        laid->drawings.push_back(std::move(*drawing));
    }
    LabelSheet sheet(std::move(laid));
    sheet.place(placing);
    return sheet;
}

LabelSheet LabelSheet::placed(const LabelPlacing &placing) const
{
    LabelSheet other(m_laid);
    other.place(placing);
    return other;
}

void LabelSheet::place(const LabelPlacing &placing)
{
    std::vector<const LabelDrawing *> order;
    for (std::size_t i = 0; i < m_laid->drawings.size(); ++i)
        order.insert(order.end(), std::size_t(placing.copies * m_laid->copies[i]), &m_laid->drawings[i]);
    order.resize(std::min(order.size(), maxDrawings));
    m_count = int(order.size());
    m_pages = pagesOf(m_laid->design, order, placing.calibration, placing.start - 1, m_laid->dotsPerMm);
}

int LabelSheet::moduleDots() const
{
    int least = 0;
    for (const LabelDrawing &drawing : m_laid->drawings)
        least = least == 0 ? drawing.moduleDots : std::min(least, drawing.moduleDots);
    return least;
}

Result<std::vector<QByteArray>> LabelSheet::write(LabelFile kind) const
{
    if (kind == LabelFile::Pdf)
        return std::vector<QByteArray>{pdfOf(m_pages, QStringLiteral("Imprint labels"))};
    std::vector<QByteArray> all;
    for (const LabelPage &page : m_pages) {
        const auto bytes = kind == LabelFile::Svg ? Result<QByteArray>(svgOf(page)) : kind == LabelFile::Png ? pngOf(page) : zplOf(page);
        if (!bytes)
            return bytes.error();
        if (kind == LabelFile::Zpl && !all.empty()) // one stream for all
            all.front() += *bytes;
        else
            all.push_back(*bytes);
    }
    return all;
}

QImage LabelSheet::preview(int page, const QSize &pixels) const
{
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(Qt::white);
    if (image.isNull() || page < 0 || page >= int(m_pages.size()))
        return image;
    const LabelPage &whole = m_pages[std::size_t(page)];
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(pixels.width() / whole.size.width(), pixels.height() / whole.size.height());
    paintPage(painter, whole, true);
    return image;
}

} // namespace imprint
