#include "models/devices/consolefiles.h"

#include <QDateTime>
#include <QDir>

namespace imprint {

namespace {
constexpr std::size_t maxOpen = 64;
}

QString ConsoleFiles::fileName(const QString &where)
{
    QString name;
    for (const QChar c : where)
        name += c.isLetterOrNumber() && c.unicode() < 128 ? c : u'-';
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    return name.left(120) + QStringLiteral(".log");
}

QFile *ConsoleFiles::fileFor(const QString &where)
{
    auto &file = m_files[where];
    if (file && file->size() < maxBytes)
        return file.get();
    const QString path = m_folder + u'/' + fileName(where);
    file.reset();
    if (QFileInfo(path).size() >= maxBytes) {
        QFile::remove(path + QStringLiteral(".1"));
        QFile::rename(path, path + QStringLiteral(".1"));
    }
    if (m_files.size() > maxOpen)
        std::erase_if(m_files, [&](const auto &entry) { return entry.first != where; });
    QDir().mkpath(m_folder);
    auto opened = std::make_unique<QFile>(path);
    if (!opened->open(QIODevice::WriteOnly | QIODevice::Append))
        return nullptr;
    opened->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_files[where] = std::move(opened);
    return m_files[where].get();
}

void ConsoleFiles::received(const ConsoleLine &line)
{
    const QByteArray time =
        QDateTime::fromMSecsSinceEpoch(line.unixMilliseconds, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
    const std::lock_guard lock(m_mutex);
    if (QFile *const file = fileFor(line.where)) {
        file->write(time + ' ' + line.text + '\n');
        file->flush();
    }
}

} // namespace imprint
