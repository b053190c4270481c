#include "widgets/photodrop.h"

#include "widgets/droppedfile.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QWidget>

namespace imprint {
namespace {

bool isPicture(const QString &file)
{
    static const QStringList endings{QStringLiteral("png"),  QStringLiteral("jpg"),  QStringLiteral("jpeg"), QStringLiteral("bmp"), QStringLiteral("gif"),
                                     QStringLiteral("webp"), QStringLiteral("tif"),  QStringLiteral("tiff"), QStringLiteral("ppm"), QStringLiteral("pgm")};
    return endings.contains(QFileInfo(file).suffix().toLower());
}

} // namespace

PhotoDrop::PhotoDrop(QWidget *page) : QObject(page), m_page(page)
{
    page->window()->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool PhotoDrop::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop;
    const auto *const widget = isDrag ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!widget || widget->window() != m_page->window())
        return false;
    auto &drop = static_cast<QDropEvent &>(*event);
    const QString file = drop.mimeData() ? droppedFile(drop.mimeData()) : QString();
    if (!isPicture(file))
        return false;
    drop.acceptProposedAction();
    if (event->type() == QEvent::Drop)
        Q_EMIT dropped(file);
    return true;
}

} // namespace imprint
