// The one local file of a drag; empty: none or several.
#pragma once

#include <QMimeData>
#include <QUrl>

namespace imprint {

inline QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace imprint
