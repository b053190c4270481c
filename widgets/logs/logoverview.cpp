#include "widgets/logs/logoverview.h"

#include "models/tables/logwords.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace imprint {
namespace {

constexpr int high = 52, inside = 6, barWide = 3;

std::size_t shownLog(const LogStory &story, const std::vector<int> &shown, std::size_t part)
{
    const auto at = std::find(shown.begin(), shown.end(), story.parts[part]->id);
    return std::size_t(at - shown.begin());
}

} // namespace

LogOverview::LogOverview(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(high);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
}

void LogOverview::setStory(std::shared_ptr<const LogStory> story, const std::vector<int> &shown)
{
    m_story = std::move(story);
    m_shown = shown;
    update();
}

void LogOverview::setInSight(std::optional<std::pair<std::int64_t, std::int64_t>> moments)
{
    if (moments == m_inSight)
        return;
    m_inSight = moments;
    update();
}

QRectF LogOverview::area() const { return QRectF(rect()).adjusted(inside, 2, -inside, -2); }

double LogOverview::xOf(std::int64_t moment) const
{
    if (!m_story || !m_story->first || *m_story->last <= *m_story->first)
        return area().left();
    return area().left() + area().width() * double(moment - *m_story->first) / double(*m_story->last - *m_story->first);
}

QRectF LogOverview::frame() const
{
    if (!m_inSight || !m_story || !m_story->first)
        return {};
    double left = xOf(m_inSight->first), right = xOf(m_inSight->second);
    if (right - left < 16) { // still to be seen and taken hold of
        const double middle = (left + right) / 2;
        left = middle - 8;
        right = middle + 8;
    }
    return {left, 1.0, right - left, height() - 2.0};
}

// The buckets of the story gathered into bars of a few pixels.
void LogOverview::paintBars(QPainter &painter, const LogPart &part, bool isAbove) const
{
    const Tokens &t = tokensOf(this);
    const QRectF all = area();
    const int bars = std::max(1, std::min(int(all.width()) / (barWide + 2), overviewBuckets));
    std::vector<double> lines(std::size_t(bars), 0.0), errors(lines);
    for (int i = 0; i < overviewBuckets && i < int(part.lines.size()); ++i) {
        lines[std::size_t(i * bars / overviewBuckets)] += part.lines[std::size_t(i)];
        errors[std::size_t(i * bars / overviewBuckets)] += part.errors[std::size_t(i)];
    }
    const double most = std::max(1.0, *std::max_element(lines.begin(), lines.end()));
    const double half = all.height() / 2 - 1, middle = all.center().y();
    QColor plain = isAbove ? t.idle : t.accent;
    plain.setAlphaF(0.5f);
    for (int i = 0; i < bars; ++i) {
        const double n = lines[std::size_t(i)];
        if (n <= 0)
            continue;
        // By the logarithm: a flood must not hide that a few lines are there.
        const double tall = std::max(2.0, half * std::log1p(n) / std::log1p(most));
        const double x = all.left() + (i + 0.5) * all.width() / bars - barWide / 2.0;
        const auto bar = [&](double from, double to, const QColor &colour) {
            painter.fillRect(isAbove ? QRectF(x, middle - to, barWide, to - from) : QRectF(x, middle + from, barWide, to - from), colour);
        };
        bar(0.5, tall, plain);
        if (errors[std::size_t(i)] > 0)
            bar(0.5, std::max(3.0, tall * errors[std::size_t(i)] / n), t.failed);
    }
}

std::optional<std::int64_t> LogOverview::momentOfLine(const LogPart &part, std::size_t line) const
{
    std::optional<std::int64_t> moment;
    part.log->visit(line, [&](std::size_t at, const LogRow &row) {
        moment = part.moment(at, row);
        return !moment && at < line + 64;
    });
    return moment;
}

void LogOverview::paintMarks(QPainter &painter) const
{
    const Tokens &t = tokensOf(this);
    const QRectF all = area();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_story->parts.size(); ++i) {
        const LogPart &part = *m_story->parts[i];
        const bool isAbove = shownLog(*m_story, m_shown, i) == 0;
        if (!part.log->clock().reboots().empty() && part.log->clock().reboots().size() < 2000)
            for (const std::size_t line : part.log->clock().reboots())
                if (const auto moment = momentOfLine(part, line)) { // a triangle at the edge: it starts here
                    const double x = xOf(*moment), y = isAbove ? all.top() : all.bottom(), dy = isAbove ? 6 : -6;
                    painter.setPen(Qt::NoPen);
                    painter.setBrush(t.needs);
                    painter.drawPolygon(QPolygonF({{x - 4, y}, {x + 4, y}, {x, y + dy}}));
                }
        if (!part.alignment || m_story->reference < 0)
            continue;
        const LogPart &reference = *m_story->parts[std::size_t(m_story->reference)];
        painter.setPen(QPen(t.needs, 1.6, Qt::DashLine));
        for (const HubClockStep &step : part.alignment->steps)
            if (const auto moment = momentOfLine(reference, step.hubLine))
                painter.drawLine(QPointF(xOf(*moment), all.top()), QPointF(xOf(*moment), all.bottom()));
    }
    painter.setPen(QPen(t.failed, 2));
    for (const LogParting &parting : m_story->partings)
        if (const LogPart *const part = parting.hub ? m_story->find(parting.device) : nullptr)
            if (const auto moment = momentOfLine(*part, parting.deviceLine))
                painter.drawLine(QPointF(xOf(*moment), all.top()), QPointF(xOf(*moment), all.bottom()));
}

void LogOverview::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? t.accent : t.line, hasFocus() ? 2 : 1));
    painter.setBrush(t.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::controlRadius, metric::controlRadius);
    if (!m_story)
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < m_story->parts.size(); ++i)
        paintBars(painter, *m_story->parts[i], shownLog(*m_story, m_shown, i) == 0);
    paintMarks(painter);
    if (const QRectF own = frame(); !own.isNull()) {
        painter.setPen(QPen(t.ink, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(own, 4, 4);
    }
}

void LogOverview::want(double x)
{
    if (!m_story)
        return;
    const double share = std::clamp((x - area().left()) / area().width(), 0.0, 1.0);
    if (m_story->first)
        Q_EMIT momentWanted(m_story->momentOf(share));
    else if (!m_story->parts.empty()) {
        const LogPart &part = *m_story->parts.front();
        Q_EMIT lineWanted(part.id, std::size_t(share * double(std::max<std::size_t>(1, part.log->lines()) - 1)));
    }
}

void LogOverview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QRectF own = frame();
    m_isDragging = true;
    m_grip = own.contains(event->position()) ? event->position().x() - own.center().x() : 0;
    if (!own.contains(event->position()))
        want(event->position().x());
}

void LogOverview::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(m_isDragging || frame().contains(event->position()) ? Qt::SizeHorCursor : Qt::PointingHandCursor);
    if (m_isDragging)
        want(event->position().x() - m_grip);
}

void LogOverview::mouseReleaseEvent(QMouseEvent *) { m_isDragging = false; }

void LogOverview::keyPressEvent(QKeyEvent *event)
{
    const double step = event->modifiers() & Qt::ControlModifier ? area().width() / 10 : area().width() / 100;
    const double at = frame().isNull() ? area().left() : frame().center().x();
    switch (event->key()) {
    case Qt::Key_Left: return want(at - step);
    case Qt::Key_Right: return want(at + step);
    case Qt::Key_Home: return want(area().left());
    case Qt::Key_End: return want(area().right());
    default: QWidget::keyPressEvent(event);
    }
}

bool LogOverview::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_story && m_story->first) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const double share = std::clamp((help->pos().x() - area().left()) / area().width(), 0.0, 1.0);
        QToolTip::showText(help->globalPos(), logwords::wholeMoment(m_story->momentOf(share)), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace imprint
