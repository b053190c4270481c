#include "widgets/logs/logcolumn.h"

#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace imprint {

namespace {
constexpr int headHigh = 34;
}

LogColumn::LogColumn(QWidget *parent)
    : Card(parent), m_name(new QToolButton(this)), m_clock(new ElidedLabel(TextLabel::Kind::Soft, this)), m_menu(new QMenu(this)),
      m_pane(new LogPane(this)), m_bar(new QScrollBar(Qt::Vertical, this)), m_across(new QScrollBar(Qt::Horizontal, this))
{
    body()->setContentsMargins(1, 1, 1, 1);
    body()->setSpacing(0);
    auto *const head = new QHBoxLayout;
    head->setContentsMargins(4, 2, space::s, 2);
    head->setSpacing(space::xs);
    m_name->setFont(textFont(type::base, QFont::DemiBold));
    m_name->setPopupMode(QToolButton::InstantPopup);
    m_name->setMenu(m_menu);
    m_name->setFixedHeight(headHigh - 4);
    m_name->setObjectName(QStringLiteral("log-name"));
    head->addWidget(m_name);
    head->addWidget(m_clock, 1);
    body()->addLayout(head);
    body()->addWidget(new Hairline(Qt::Horizontal, this));
    auto *const across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(m_pane, 1);
    across->addWidget(m_bar);
    body()->addLayout(across, 1);
    body()->addWidget(m_across);
    m_across->hide();
    m_bar->setFocusPolicy(Qt::NoFocus);
    m_across->setFocusPolicy(Qt::NoFocus);
    connect(m_bar, &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_isSetting)
            Q_EMIT moved(value);
    });
    connect(m_across, &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_isSetting)
            Q_EMIT shifted(value);
    });
}

void LogColumn::setTexts(const QString &name, const QString &clock, const QString &menuName)
{
    m_name->setText(fontMetrics().elidedText(name, Qt::ElideMiddle, 220));
    m_name->setToolTip(menuName);
    m_name->setAccessibleName(name);
    m_name->setAccessibleDescription(menuName);
    m_clock->setText(clock);
    m_pane->setAccessibleName(name);
    m_pane->setAccessibleDescription(clock);
}

int LogColumn::headHeight() const { return m_pane->mapTo(this, QPoint(0, 0)).y(); }

void LogColumn::setPosition(qint64 row, qint64 rows, int visible)
{
    m_isSetting = true;
    m_bar->setRange(0, int(std::clamp<qint64>(rows - 1, 0, INT_MAX)));
    m_bar->setPageStep(std::max(1, visible - 2));
    m_bar->setSingleStep(1);
    m_bar->setValue(int(row));
    const int most = m_pane->mostShift();
    m_across->setVisible(most > 0 || m_pane->shift() > 0);
    m_across->setRange(0, std::max(most, m_pane->shift()));
    m_across->setPageStep(m_pane->width() / 2);
    m_across->setSingleStep(28);
    m_across->setValue(m_pane->shift());
    m_isSetting = false;
}

void LogColumn::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        update();
    Card::changeEvent(event);
}

} // namespace imprint
