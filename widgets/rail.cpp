#include "widgets/rail.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QKeySequence>
#include <QPainter>
#include <QVBoxLayout>

namespace imprint {

namespace {
constexpr int buttonWidth = 68, buttonHeight = 55;
}

RailButton::RailButton(QString iconName, QWidget *parent) : QAbstractButton(parent), m_iconName(std::move(iconName))
{
    setFont(textFont(type::small));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void RailButton::setName(const QString &name, const QString &shortcut)
{
    setText(name);
    setAccessibleName(name);
    setToolTip(QStringLiteral("%1 (%2)").arg(name, shortcut));
}

QSize RailButton::sizeHint() const { return {buttonWidth, buttonHeight}; }

void RailButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? t.accentGround : t.bg);
        painter.drawRoundedRect(area, metric::cardRadius, metric::cardRadius);
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area, metric::cardRadius, metric::cardRadius);
    }
    const QColor color = isChecked() ? t.accent : t.soft;
    painter.drawPixmap(QPoint((width() - metric::iconSize) / 2, 9),
                       iconPixmap(m_iconName, color, metric::iconSize, devicePixelRatioF()));
    painter.setPen(color);
    painter.setFont(isChecked() ? textFont(type::small, QFont::DemiBold) : font());
    painter.drawText(QRect(2, 33, width() - 4, 16), Qt::AlignCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 4));
}

Rail::Rail(const std::vector<PageRow> &rows, QWidget *parent)
    : QWidget(parent), m_rows(rows)
{
    setFixedWidth(metric::railWidth);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s, space::m, space::s, space::m);
    layout->setSpacing(space::xs);
    for (const PageRow &row : m_rows) {
        auto *const button = new RailButton(QString::fromLatin1(row.icon), this);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setObjectName(QStringLiteral("rail-") + QString::fromLatin1(row.id));
        connect(button, &QAbstractButton::clicked, this, [this, id = QString::fromLatin1(row.id)] { Q_EMIT chosen(id); });
        layout->addWidget(button);
        m_buttons.push_back(button);
    }
    m_help = new RailButton(QStringLiteral("help"), this);
    m_settings = new RailButton(QStringLiteral("settings"), this); // the last to be made: Tab goes there last
    layout->addStretch();
    layout->addWidget(m_help);
    m_help->setObjectName(QStringLiteral("rail-help"));
    connect(m_help, &QAbstractButton::clicked, this, &Rail::helpChosen);
    layout->addWidget(m_settings);
    m_settings->setObjectName(QStringLiteral("rail-settings"));
    connect(m_settings, &QAbstractButton::clicked, this, &Rail::settingsChosen);
    retranslate();
}

void Rail::setCurrent(const QString &id)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_buttons[i]->setChecked(id == QLatin1String(m_rows[i].id));
}

void Rail::retranslate()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_buttons[i]->setName(pageName(m_rows[i]),
                              QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(i))).toString(QKeySequence::NativeText));
    m_help->setName(tr("Help"), QKeySequence(QKeySequence::HelpContents).toString(QKeySequence::NativeText));
    m_settings->setName(tr("Settings"), QKeySequence(Qt::CTRL | Qt::Key_Comma).toString(QKeySequence::NativeText));
    setAccessibleName(tr("Pages"));
}

void Rail::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), t.line);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Up && event->key() != Qt::Key_Down) {
        QWidget::keyPressEvent(event);
        return;
    }
    focusNextPrevChild(event->key() == Qt::Key_Down);
}

} // namespace imprint
