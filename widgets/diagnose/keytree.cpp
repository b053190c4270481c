#include "widgets/diagnose/keytree.h"

#include "widgets/controls/statetext.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace imprint {
namespace {

constexpr int indent = 26, padding = 10, gap = 12, iconSpace = 28;
constexpr const char *icons[] = {"key", "bench", "devices", "token", "lock"}; // in the order of keyHierarchy()

int wrapped(const QFont &font, int width, const QString &text)
{
    return QFontMetrics(font).boundingRect(0, 0, width, 4000, Qt::TextWordWrap, text).height();
}

} // namespace

KeyTree::KeyTree(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void KeyTree::setLevels(std::vector<KeyLevel> levels)
{
    m_levels = std::move(levels);
    describe();
    updateGeometry();
    update();
}

void KeyTree::describe()
{
    setAccessibleName(tr("Keys of the site"));
    QStringList lines;
    for (const KeyLevel &level : m_levels) {
        const KeyLevel words = keyLevelWords(level);
        lines << tr("%1 (%2), %3. If it leaks: %4").arg(words.name).arg(words.count).arg(words.kept, words.exposure);
    }
    setAccessibleDescription(lines.join(u'\n'));
}

int KeyTree::heightForWidth(int width) const { return layOut(width, nullptr); }

int KeyTree::layOut(int width, QPainter *painter) const
{
    const Tokens &t = tokensOf(this);
    const QFont strong = textFont(type::base, QFont::DemiBold), note = textFont(type::secondary);
    int y = 1, previousBottom = 0;
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        const KeyLevel level = keyLevelWords(m_levels[i]);
        const int x = 1 + level.depth * indent, inner = width - x - 2 - 2 * padding - iconSpace;
        const int titleHeight = 20, keptHeight = wrapped(note, inner, level.kept), leakWidth = inner - 18;
        const int leakHeight = wrapped(note, leakWidth, level.exposure);
        const QRect box(x, y, width - x - 2, 2 * padding + titleHeight + keptHeight + space::xs + leakHeight);
        if (painter) {
            painter->setPen(QPen(t.line, 1.5));
            if (level.depth > 0) {
                const int stem = x - indent + 13, middle = y + padding + titleHeight / 2;
                painter->drawLine(stem, previousBottom, stem, middle);
                painter->drawLine(stem, middle, x, middle);
            }
            painter->setBrush(t.bg);
            painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), metric::cardRadius, metric::cardRadius);
            painter->drawPixmap(x + padding, y + padding, iconPixmap(QLatin1String(icons[i % std::size(icons)]), t.accent, metric::iconSize, devicePixelRatioF()));
            const int left = x + padding + iconSpace;
            int at = y + padding;
            painter->setFont(strong);
            painter->setPen(t.ink);
            painter->drawText(QRect(left, at, inner, titleHeight), Qt::AlignLeft | Qt::AlignVCenter, level.name);
            painter->drawText(QRect(left, at, inner, titleHeight), Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(level.count));
            painter->setFont(note);
            painter->setPen(t.soft);
            at += titleHeight;
            painter->drawText(QRect(left, at, inner, keptHeight), Qt::AlignLeft | Qt::TextWordWrap, level.kept);
            at += keptHeight + space::xs;
            paintToneShape(*painter, QRectF(left, at + 2, 11, 11), Tone::NeedsYou, t.needs);
            painter->setPen(t.ink);
            painter->drawText(QRect(left + 18, at, leakWidth, leakHeight), Qt::AlignLeft | Qt::TextWordWrap, level.exposure);
        }
        previousBottom = box.bottom();
        y = box.bottom() + gap;
    }
    return y;
}

void KeyTree::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    layOut(width(), &painter);
}

void KeyTree::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        describe();
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace imprint
