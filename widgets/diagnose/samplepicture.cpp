#include "widgets/diagnose/samplepicture.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace imprint {
namespace {

constexpr int titleHeight = 20, bitsAcross = 256;
constexpr double leastP = 1e-6, level = 0.01;

QRgb mixed(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](int a, int b) { return int(std::lround(a + (b - a) * std::clamp(share, 0.0, 1.0))); };
    return qRgb(part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue()));
}

} // namespace

SamplePicture::SamplePicture(Kind kind, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

QString SamplePicture::title() const
{
    const QString titles[] = {tr("p-values of each test"), tr("The first bits"), tr("How often each byte comes"), tr("Which byte follows which")};
    return titles[int(m_kind)];
}

void SamplePicture::describe()
{
    const QString explanations[] = {
        tr("A dot is a p-value, on a logarithmic scale; the line is at 0.01. Of a good source one in a hundred lies below it."),
        tr("A bit is a point, in the order of the sample from the top left. Stripes and patches are not random."),
        tr("A bar is a byte from 00 to ff; the line is what is expected. Gaps and towers are not random."),
        tr("A point is a pair of neighbouring bytes. Lines and holes are not random.")};
    setAccessibleName(title());
    setAccessibleDescription(explanations[int(m_kind)]);
    setToolTip(explanations[int(m_kind)]);
}

void SamplePicture::setResult(SharedSample result)
{
    m_result = std::move(result);
    m_image = {};
    update();
}

void SamplePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokensOf(this);
    painter.setFont(textFont(type::secondary, QFont::DemiBold));
    painter.setPen(t.ink);
    painter.drawText(QRect(0, 0, width(), titleHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(title(), Qt::ElideRight, width()));
    const QRect area = rect().adjusted(0, titleHeight + 2, 0, 0);
    painter.fillRect(area, t.bg);
    if (m_result) {
        if (m_kind == Kind::Overview)
            paintPValues(painter, area.adjusted(6, 8, -6, -8));
        else if (m_kind == Kind::Histogram)
            paintHistogram(painter, area.adjusted(4, 6, -4, -2));
        else
            paintImage(painter, area);
    }
    painter.setPen(t.line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0, 0, -1, -1));
}

void SamplePicture::paintPValues(QPainter &painter, const QRect &area) const
{
    const Tokens &t = tokensOf(this);
    const auto yOf = [&](double p) {
        return area.top() + std::log10(std::clamp(p, leastP, 1.0)) / std::log10(leastP) * area.height();
    };
    painter.setFont(textFont(type::small));
    for (const double p : {1.0, 0.01, 1e-4, 1e-6}) {
        painter.setPen(QPen(p == level ? t.needs : t.line, 1, p == level ? Qt::DashLine : Qt::SolidLine));
        const int y = int(std::lround(yOf(p)));
        painter.drawLine(area.left() + 46, y, area.right(), y);
        painter.setPen(t.soft);
        painter.drawText(QRect(area.left(), y - 8, 42, 16), Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(p, 'g', 2));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &tests = m_result->run.pValues;
    const double column = double(area.width() - 52) / double(tests.size());
    for (std::size_t i = 0; i < tests.size(); ++i) {
        const double from = area.left() + 52 + column * double(i);
        if (!tests[i]) {
            painter.setPen(t.idle);
            painter.drawText(QRectF(from, area.bottom() - 14, column, 14), Qt::AlignCenter, QStringLiteral("\u2013"));
            continue;
        }
        const Finding finding = findingOf(m_result->run, i);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isThin(m_result->run, i) ? t.idle : finding == Finding::Nothing ? t.accent : toneColors(t, findingTone(finding)).text);
        const std::size_t count = tests[i]->size();
        for (std::size_t k = 0; k < count; ++k) // side by side, so that none hides another
            painter.drawEllipse(QPointF(from + column * (double(k) + 0.5) / double(count), yOf((*tests[i])[k])), 1.8, 1.8);
    }
}

void SamplePicture::paintHistogram(QPainter &painter, const QRect &area) const
{
    const Tokens &t = tokensOf(this);
    const auto &counts = m_result->pictures.histogram;
    const double most = std::max<double>(1, *std::max_element(counts.begin(), counts.end())), expected = double(m_result->bytes) / 256;
    const double top = std::max(most, 1.6 * expected), width = double(area.width()) / 256;
    for (int i = 0; i < 256; ++i) {
        const double height = counts[std::size_t(i)] / top * area.height();
        painter.fillRect(QRectF(area.left() + i * width, area.bottom() + 1 - height, std::max(1.0, width), height), t.accent);
    }
    painter.setPen(QPen(t.needs, 1, Qt::DashLine));
    const int y = area.bottom() + 1 - int(std::lround(expected / top * area.height()));
    painter.drawLine(area.left(), y, area.right(), y);
}

QImage SamplePicture::bitImage() const
{
    const Tokens &t = tokensOf(this);
    const auto &bits = m_result->pictures.bits;
    QImage image(bitsAcross, int((bits.size() + bitsAcross - 1) / bitsAcross), QImage::Format_RGB32);
    image.fill(t.bg);
    for (std::size_t i = 0; i < bits.size(); ++i)
        image.setPixel(int(i % bitsAcross), int(i / bitsAcross), bits[i] ? t.accent.rgb() : t.panel.rgb());
    return image;
}

QImage SamplePicture::lagImage() const
{
    const Tokens &t = tokensOf(this);
    const auto &lag = m_result->pictures.lag;
    const double expected = std::max(0.5, double(m_result->bytes) / 65'536);
    QImage image(256, 256, QImage::Format_RGB32);
    for (int y = 0; y < 256; ++y)
        for (int x = 0; x < 256; ++x)
            image.setPixel(x, y, mixed(t.panel, t.accent, lag[std::size_t(y) * 256 + std::size_t(x)] / (3 * expected)));
    return image;
}

// One point of the sample is a whole number of pixels where there is room: scaling would draw patterns of its own.
void SamplePicture::paintImage(QPainter &painter, const QRect &area)
{
    if (m_image.isNull())
        m_image = m_kind == Kind::Bits ? bitImage() : lagImage();
    if (m_kind == Kind::Bits) {
        painter.setClipRect(area);
        const int scale = std::max(1, area.width() / bitsAcross);
        const int left = area.left() + std::max(0, (area.width() - bitsAcross * scale) / 2);
        painter.drawImage(QRect(left, area.top(), m_image.width() * scale, m_image.height() * scale), m_image);
        painter.setClipping(false);
        return;
    }
    const int side = std::min(area.width(), area.height());
    const QImage scaled = m_image.scaled(side, side, Qt::IgnoreAspectRatio, side < 256 ? Qt::SmoothTransformation : Qt::FastTransformation);
    painter.drawImage(area.left() + (area.width() - side) / 2, area.top() + (area.height() - side) / 2, scaled);
}

void SamplePicture::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_image = {};
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

} // namespace imprint
