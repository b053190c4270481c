#include "widgets/controls/buttons.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

namespace imprint {

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setFont(textFont(type::base, QFont::DemiBold));
    setAutoDefault(true);
}

LinkButton::LinkButton(QWidget *parent) : QPushButton(parent)
{
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

IconButton::IconButton(const QString &iconName, QWidget *parent) : QToolButton(parent)
{
    setIcon(imprint::icon(iconName));
    setIconSize({metric::iconSize, metric::iconSize});
    setMinimumSize(metric::controlHeight, metric::controlHeight);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
}

void IconButton::setName(const QString &name)
{
    setAccessibleName(name);
    setToolTip(name);
}

} // namespace imprint
