#include "widgets/token/tokentab.h"

#include "widgets/controls/textlabel.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>

namespace imprint {

TokenTab::TokenTab(Services &services, QWidget *parent) : QWidget(parent), m_services(services) {}

void TokenTab::setToken(const TokenPlace &place, bool isOpen)
{
    const bool isAnother = place != m_place;
    if (!isAnother && isOpen == m_isOpen)
        return;
    m_place = place;
    m_isOpen = isOpen;
    followToken(isAnother);
}

TextLabel *TokenTab::named(QBoxLayout *layout, QWidget *field, QWidget *buddy)
{
    auto *const label = new TextLabel(TextLabel::Kind::Note, field->parentWidget());
    label->setBuddy(buddy ? buddy : field);
    auto *const both = new QVBoxLayout;
    both->setSpacing(2);
    both->addWidget(label);
    both->addWidget(field);
    layout->addLayout(both, 1);
    return label;
}

void TokenTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace imprint
