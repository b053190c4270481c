#include "widgets/controls/searchfield.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>

namespace imprint {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent), m_magnifier(addAction(icon(QStringLiteral("search")), LeadingPosition))
{
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textChanged, this, &SearchField::edited);
    connect(this, &QLineEdit::returnPressed, this, [this] { Q_EMIT entered(text().trimmed()); });
}

void SearchField::setName(const QString &name)
{
    setPlaceholderText(name);
    setAccessibleName(name);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    // The action's pixmap was painted in the colours of before.
    if (event->type() == QEvent::PaletteChange)
        m_magnifier->setIcon(icon(QStringLiteral("search")));
    QLineEdit::changeEvent(event);
}

} // namespace imprint
