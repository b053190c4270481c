#include "widgets/scaninput.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace imprint {
namespace {

bool takesText(const QWidget *widget)
{
    const auto *const combo = qobject_cast<const QComboBox *>(widget);
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QTextEdit *>(widget) ||
           qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           (combo && combo->isEditable());
}

bool isText(const QKeyEvent &key)
{
    return key.text().size() >= 1 && key.text().front().isPrint() &&
           !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

} // namespace

ScanInput::ScanInput(QWidget *page, FieldMaker takes) : QObject(page), m_page(page), m_takes(std::move(takes))
{
    qApp->installEventFilter(this);
}

bool ScanInput::isForScan(const QKeyEvent &key, const QObject *watched) const
{
    // Space works buttons, lists and boxes; no serial begins with it.
    if (!isText(key) || key.key() == Qt::Key_Space || QApplication::activePopupWidget() ||
        QApplication::activeModalWidget())
        return false;
    const auto *const widget = qobject_cast<const QWidget *>(watched);
    if (!widget || widget->window() != m_page->window() || !m_page->isVisible())
        return false;
    // The rail and the header beside the page count as the Bench, too.
    return !takesText(widget);
}

bool ScanInput::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    auto &key = static_cast<QKeyEvent &>(*event);
    if (!isForScan(key, watched))
        return false;
    QWidget *const field = m_takes();
    if (!field || field == watched)
        return false;
    field->setFocus(Qt::ShortcutFocusReason);
    QKeyEvent copy(key.type(), key.key(), key.modifiers(), key.text(), key.isAutoRepeat(), quint16(key.count()));
    QCoreApplication::sendEvent(field, &copy);
    return true;
}

} // namespace imprint
