#include "widgets/labels/sheetview.h"

#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <cmath>

namespace imprint {
namespace {

constexpr double mmPerInch = 25.4, margin = 16;
constexpr std::array zooms{0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0};
constexpr int mostPixels = 8000;

} // namespace

SheetView::SheetView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setMinimumSize(240, 160);
    m_media.width = 60;
    m_media.height = 30;
    retranslate();
}

void SheetView::setSheet(const LabelMedia &media, int pages, int start)
{
    if (media != m_media || start != m_start)
        clearImage(); // a picture of another sheet under these places would mislead
    m_media = media;
    m_pages = pages;
    m_start = start;
    m_page = std::clamp(m_page, 0, std::max(0, pages - 1));
    m_wished = {-1, QSize()};
    layOut();
    wish();
    Q_EMIT pageChanged(m_page);
    Q_EMIT zoomChanged();
}

void SheetView::setImage(int page, const QImage &image)
{
    m_image = image;
    m_imagePage = page;
    viewport()->update();
}

void SheetView::clearImage()
{
    m_image = {};
    m_imagePage = -1;
    viewport()->update();
}

void SheetView::setPage(int page)
{
    page = std::clamp(page, 0, std::max(0, m_pages - 1));
    if (page == m_page)
        return;
    m_page = page;
    wish();
    viewport()->update();
    Q_EMIT pageChanged(m_page);
}

QSizeF SheetView::paperMm() const
{
    return m_media.isSheet() ? QSizeF(m_media.pageWidth, m_media.pageHeight) : QSizeF(m_media.width, m_media.height);
}

double SheetView::pixelsPerMm() const
{
    const double trueSize = (screen() ? screen()->physicalDotsPerInch() : 96) / mmPerInch;
    if (m_zoom > 0)
        return m_zoom * trueSize;
    const QSizeF mm = paperMm(), room = QSizeF(viewport()->size()) - QSizeF(2 * margin, 2 * margin);
    return std::max(0.2, std::min({room.width() / mm.width(), room.height() / mm.height(), 4 * trueSize}));
}

double SheetView::factor() const
{
    return pixelsPerMm() * mmPerInch / (screen() ? screen()->physicalDotsPerInch() : 96);
}

void SheetView::setZoom(double zoom)
{
    m_zoom = zoom;
    layOut();
    wish();
    Q_EMIT zoomChanged();
}

void SheetView::zoomBy(int steps)
{
    const double now = factor();
    double next = now;
    for (int i = 0; i < std::abs(steps); ++i) {
        if (steps > 0) {
            const auto larger = std::find_if(zooms.begin(), zooms.end(), [&](double z) { return z > next + 1e-3; });
            next = larger == zooms.end() ? zooms.back() : *larger;
        } else {
            const auto smaller = std::find_if(zooms.rbegin(), zooms.rend(), [&](double z) { return z < next - 1e-3; });
            next = smaller == zooms.rend() ? zooms.front() : *smaller;
        }
    }
    setZoom(next);
}

// Scroll bars as long as the paper is larger than the room.
void SheetView::layOut()
{
    const QSizeF whole = paperMm() * pixelsPerMm() + QSizeF(2 * margin, 2 * margin);
    const QSize room = viewport()->size();
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setRange(0, m_zoom > 0 ? std::max(0, int(whole.width()) - room.width()) : 0);
    verticalScrollBar()->setRange(0, m_zoom > 0 ? std::max(0, int(whole.height()) - room.height()) : 0);
    viewport()->update();
}

QRectF SheetView::paperRect() const
{
    const QSizeF size = paperMm() * pixelsPerMm();
    const double x = std::max(margin, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const double y = std::max(margin, (viewport()->height() - size.height()) / 2) - verticalScrollBar()->value();
    return {QPointF(std::round(x), std::round(y)), size};
}

QRectF SheetView::labelRect(int place) const
{
    const double scale = pixelsPerMm();
    const QPointF at(m_media.left + place % m_media.columns * m_media.pitchX, m_media.top + place / m_media.columns * m_media.pitchY);
    return {paperRect().topLeft() + at * scale, QSizeF(m_media.width, m_media.height) * scale};
}

int SheetView::placeAt(const QPointF &at) const
{
    if (m_page != 0 || !m_media.isSheet())
        return -1;
    for (int place = 0; place < m_media.perPage(); ++place)
        if (labelRect(place).contains(at))
            return place;
    return -1;
}

void SheetView::wish()
{
    if (m_pages == 0)
        return;
    const double ratio = devicePixelRatioF();
    QSize pixels = (paperMm() * pixelsPerMm() * ratio).toSize();
    pixels = pixels.boundedTo(pixels.scaled(mostPixels, mostPixels, Qt::KeepAspectRatio));
    if (pixels.isEmpty() || m_wished == std::pair(m_page, pixels))
        return;
    m_wished = {m_page, pixels};
    Q_EMIT pixelsWanted(m_page, pixels);
}

void SheetView::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokens.bg);
    const QRectF paper = paperRect();
    painter.setPen(tokens.line);
    painter.setBrush(lightTokens().panel); // paper is white in the dark, too
    painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_imagePage == m_page && !m_image.isNull())
        painter.drawImage(paper, m_image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int place = 0; m_media.isSheet() && place < m_media.perPage(); ++place) {
        const QRectF label = labelRect(place);
        const bool isUsed = m_page == 0 && place + 1 < m_start;
        painter.setPen(Qt::NoPen);
        if (isUsed)
            painter.fillRect(label, QBrush(lightTokens().idle, Qt::BDiagPattern));
        else if (place == m_hovered)
            painter.fillRect(label, lightTokens().accentGround);
        const bool isStart = m_page == 0 && place + 1 == m_start && m_media.perPage() > 1;
        painter.setPen(isStart ? QPen(lightTokens().accent, 2) : QPen(lightTokens().line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(label, 2, 2);
    }
    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void SheetView::resizeEvent(QResizeEvent *)
{
    layOut();
    wish();
    Q_EMIT zoomChanged();
}

void SheetView::mouseMoveEvent(QMouseEvent *event)
{
    const int place = placeAt(event->position());
    if (place == m_hovered)
        return;
    m_hovered = place;
    viewport()->setCursor(place >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void SheetView::leaveEvent(QEvent *)
{
    m_hovered = -1;
    viewport()->update();
}

void SheetView::mousePressEvent(QMouseEvent *event)
{
    if (const int place = placeAt(event->position()); place >= 0 && event->button() == Qt::LeftButton)
        choose(place + 1);
}

// Seen at once; the labels follow.
void SheetView::choose(int start)
{
    m_start = start;
    viewport()->update();
    Q_EMIT startChosen(start);
}

void SheetView::keyPressEvent(QKeyEvent *event)
{
    const bool canChoose = m_page == 0 && m_media.isSheet();
    const auto move = [&](int by) {
        if (const int to = m_start + by; canChoose && to >= 1 && to <= m_media.perPage())
            choose(to);
    };
    switch (event->key()) {
    case Qt::Key_Left: return move(-1);
    case Qt::Key_Right: return move(1);
    case Qt::Key_Up: return move(-m_media.columns);
    case Qt::Key_Down: return move(m_media.columns);
    case Qt::Key_PageUp: return setPage(m_page - 1);
    case Qt::Key_PageDown: return setPage(m_page + 1);
    case Qt::Key_Plus: return zoomBy(1);
    case Qt::Key_Minus: return zoomBy(-1);
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void SheetView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void SheetView::retranslate()
{
    setAccessibleName(tr("The sheet as it will be printed"));
    setToolTip(m_media.isSheet() ? tr("Click the place where printing begins") : QString());
}

void SheetView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace imprint
