#include "widgets/live/batchsummary.h"

#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>
#include <QVariantAnimation>
#include <QVBoxLayout>

namespace imprint {
namespace {

constexpr int lightTime = 1200; // milliseconds that a number stays lit before it fades
constexpr int side = 6, gap = 7;

QFont numberFont() { return textFont(type::big, QFont::Bold); }

} // namespace

BigCount::BigCount(Tone tone, Theme &theme, QWidget *parent)
    : QAbstractButton(parent), m_tone(tone), m_theme(theme), m_fade(new QVariantAnimation(this))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_fade->setStartValue(1.0);
    m_fade->setEndValue(0.0);
    connect(m_fade, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_glow = value.toDouble();
        update();
    });
}

void BigCount::setCount(int count, const QString &word)
{
    if (count == m_count && word == m_word)
        return;
    m_count = count;
    m_word = word;
    setAccessibleName(QStringLiteral("%1 %2").arg(count).arg(word));
    updateGeometry();
    update();
}

// Lit at once, for a moment, then gone: no movement at all where motion is reduced.
void BigCount::pulse()
{
    m_fade->stop();
    m_glow = 1;
    update();
    QTimer::singleShot(lightTime, m_fade, [this] {
        m_fade->setDuration(m_theme.motionTime(180));
        m_fade->start();
    });
}

QSize BigCount::sizeHint() const
{
    const QFontMetrics number(numberFont()), word(textFont());
    return {2 * side + number.horizontalAdvance(QString::number(m_count)) + gap + word.horizontalAdvance(m_word) + 1,
            number.height() + 4};
}

void BigCount::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(this);
    const TonePair colors = toneColors(tokens, m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (m_glow > 0 || isChecked()) {
        painter.setOpacity(isChecked() ? 1 : m_glow);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.ground);
        painter.drawRoundedRect(box, metric::controlRadius, metric::controlRadius);
        painter.setOpacity(1);
    }
    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, metric::controlRadius, metric::controlRadius);
    }
    const QFontMetrics number(numberFont());
    const int base = (height() + number.ascent() - number.descent()) / 2;
    painter.setFont(numberFont());
    painter.setPen(m_count > 0 ? colors.text : tokens.idle);
    painter.drawText(side, base, QString::number(m_count));
    painter.setFont(textFont());
    painter.setPen(underMouse() || isChecked() ? tokens.ink : tokens.soft);
    painter.drawText(side + number.horizontalAdvance(QString::number(m_count)) + gap, base, m_word);
}

SumBar::SumBar(QWidget *parent) : QWidget(parent) { setFixedHeight(6); }

void SumBar::setCounts(const BatchCounts &counts)
{
    m_parts = {counts.done, counts.running, counts.needsYou, counts.failed};
    m_total = std::max(counts.total, counts.done + counts.running + counts.needsYou + counts.failed);
    update();
}

void SumBar::paintEvent(QPaintEvent *)
{
    static constexpr std::array tones{Tone::Passed, Tone::Running, Tone::NeedsYou, Tone::Failed};
    const Tokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath round;
    round.addRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setClipPath(round);
    painter.fillRect(rect(), tokens.line);
    if (m_total == 0)
        return;
    int before = 0;
    for (std::size_t i = 0; i < tones.size(); ++i) {
        const double left = double(before) * width() / m_total;
        before += m_parts[i];
        painter.fillRect(QRectF(left, 0, double(before) * width() / m_total - left, height()), toneColors(tokens, tones[i]).text);
    }
}

BatchSummary::BatchSummary(Theme &theme, QWidget *parent)
    : QWidget(parent), m_aside(new ElidedLabel(TextLabel::Kind::Soft, this)), m_bar(new SumBar(this))
{
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    auto *const line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    for (const Tone tone : {Tone::Passed, Tone::Running, Tone::NeedsYou, Tone::Failed}) {
        auto *const number = new BigCount(tone, theme, this);
        connect(number, &QAbstractButton::clicked, this, [this, number] { pressed(number); });
        m_numbers.push_back(number);
        line->addWidget(number);
    }
    line->addStretch(1);
    m_aside->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_aside->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    line->addWidget(m_aside, 100);
    layout->addLayout(line);
    layout->addWidget(m_bar);
}

void BatchSummary::setCounts(const BatchCounts &counts, const QString &aside)
{
    button(Tone::Passed)->setCount(counts.done, tr("done"));
    button(Tone::Running)->setCount(counts.running, tr("running"));
    button(Tone::NeedsYou)->setCount(counts.needsYou, tr("needs you"));
    button(Tone::Failed)->setCount(counts.failed, tr("failed"));
    for (BigCount *const number : m_numbers)
        number->setToolTip(tr("Show only these"));
    m_aside->setText(aside);
    m_bar->setCounts(counts);
}

BigCount *BatchSummary::button(Tone tone) const
{
    for (BigCount *const number : m_numbers)
        if (number->tone() == tone)
            return number;
    return nullptr;
}

void BatchSummary::pulse(Tone tone)
{
    if (BigCount *const number = button(tone))
        number->pulse();
}

void BatchSummary::showAll()
{
    for (BigCount *const number : m_numbers)
        number->setChecked(false);
}

void BatchSummary::pressed(BigCount *pressed)
{
    for (BigCount *const number : m_numbers)
        if (number != pressed)
            number->setChecked(false);
    Q_EMIT toneChosen(pressed->isChecked() ? std::optional(pressed->tone()) : std::nullopt);
}

} // namespace imprint
