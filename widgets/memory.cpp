#include "widgets/memory.h"

#include <QEvent>
#include <QHeaderView>
#include <QSplitter>
#include <QWidget>

namespace imprint {

namespace {
constexpr const char *windowKey = "imprint-memory-key";
}

Memory::Memory(const QString &file, QObject *parent) : QObject(parent)
{
    if (!file.isEmpty())
        m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

QVariant Memory::value(const QString &key, const QVariant &standard) const
{
    return m_file ? m_file->value(key, standard) : standard;
}

void Memory::setValue(const QString &key, const QVariant &value)
{
    if (m_file && m_file->value(key) != value)
        m_file->setValue(key, value);
}

void Memory::watchWindow(QWidget *window, const QString &key)
{
    window->restoreGeometry(value(key).toByteArray());
    window->setProperty(windowKey, key);
    window->installEventFilter(this);
}

void Memory::watch(QSplitter *splitter, const QString &key)
{
    splitter->restoreState(value(key).toByteArray());
    connect(splitter, &QSplitter::splitterMoved, this, [this, splitter, key] { setValue(key, splitter->saveState()); });
}

void Memory::watch(QHeaderView *header, const QString &key)
{
    header->restoreState(value(key).toByteArray());
    const auto save = [this, header, key] { setValue(key, header->saveState()); };
    connect(header, &QHeaderView::sectionResized, this, save);
    connect(header, &QHeaderView::sectionMoved, this, save);
    connect(header, &QHeaderView::sortIndicatorChanged, this, save);
}

bool Memory::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close || event->type() == QEvent::Hide)
        if (const auto *const window = qobject_cast<QWidget *>(watched))
            setValue(window->property(windowKey).toString(), window->saveGeometry());
    return QObject::eventFilter(watched, event);
}

} // namespace imprint
