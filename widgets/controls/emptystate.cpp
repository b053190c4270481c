#include "widgets/controls/emptystate.h"

#include "widgets/controls/buttons.h"
#include "widgets/controls/textlabel.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace imprint {

namespace {
constexpr int pictureSize = 40, textWidth = 420;
}

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent), m_iconName(iconName), m_icon(new QLabel(this)), m_title(new TextLabel(TextLabel::Kind::Title, this)),
      m_text(new TextLabel(TextLabel::Kind::Soft, this)), m_action(new PrimaryButton(this)), m_other(new QPushButton(this))
{
    m_icon->setFixedSize(pictureSize, pictureSize);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(textWidth);
    m_text->setMinimumWidth(textWidth / 2);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_action->hide();
    m_other->hide();

    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch();
    buttons->addWidget(m_action);
    buttons->addWidget(m_other);
    buttons->addStretch();

    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(space::m);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    // Between stretches and not aligned: an aligned label that wraps gets the height of one line only.
    auto *const text = new QHBoxLayout;
    text->addStretch(1);
    text->addWidget(m_text, 1000);
    text->addStretch(1);
    layout->addLayout(text);
    layout->addSpacing(space::xs);
    layout->addLayout(buttons);
    layout->addStretch(3);
    showIcon();
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::setOtherAction(const QString &text)
{
    m_other->setText(text);
    m_other->setVisible(!text.isEmpty());
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(iconPixmap(m_iconName, tokensOf(this).idle, pictureSize, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

} // namespace imprint
