#include "app/consolelog.h"

#include <QDateTime>
#include <QDir>

namespace imprint {
namespace {

constexpr std::size_t mostPorts = 256;

// "/dev/ttyUSB0" -> "ttyUSB0", "/dev/pts/3" -> "pts-3": letters, digits, '-', '_' and '.' alone.
QString nameOf(QString where)
{
    where.remove(QStringLiteral("/dev/"));
    for (QChar &c : where)
        if (!(c.unicode() < 128 && c.isLetterOrNumber()) && c != u'_' && c != u'.')
            c = u'-';
    while (where.startsWith(u'.') || where.startsWith(u'-'))
        where.remove(0, 1);
    return where.isEmpty() ? QStringLiteral("port") : where.left(100);
}

QByteArray shown(const QByteArray &text)
{
    QByteArray out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\t') || byte == 0x7f)
            out += "\\x" + QByteArray(1, c).toHex();
        else
            out += c;
    }
    return out;
}

} // namespace

QFile *ConsoleLog::fileOf(const QString &where)
{
    auto known = m_files.find(where);
    if (known == m_files.end()) {
        if (m_files.size() >= mostPorts)
            return nullptr;
        QDir().mkpath(m_folder);
        auto file = std::make_unique<QFile>(m_folder + u'/' + nameOf(where) + QStringLiteral(".log"));
        (void)file->open(QIODevice::Append); // one that is not open drops its lines
        known = m_files.emplace(where, std::move(file)).first;
    }
    QFile &file = *known->second;
    if (file.isOpen() && file.size() >= m_mostBytes) {
        const QString path = file.fileName();
        file.close();
        QFile::remove(path + QStringLiteral(".1"));
        QFile::rename(path, path + QStringLiteral(".1"));
        (void)file.open(QIODevice::Append);
    }
    return file.isOpen() ? &file : nullptr;
}

void ConsoleLog::received(const ConsoleLine &line)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(line.unixMilliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
    const std::lock_guard lock(m_mutex);
    if (QFile *file = fileOf(line.where)) {
        file->write(time.toLatin1() + ' ' + shown(line.text) + '\n');
        file->flush();
    }
}

} // namespace imprint
