#include "models/services/lognotes.h"

#include "models/core/durablefile.h"
#include "models/logs/logfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace imprint {
namespace {

constexpr qint64 mostBytes = 16 << 20;
constexpr std::size_t headBytes = 4096;
constexpr qsizetype longestNote = 2000;

QJsonObject jsonOf(const LogNote &note)
{
    QJsonObject row{{QStringLiteral("log"), note.log},
                    {QStringLiteral("line"), qint64(note.line + 1)},
                    {QStringLiteral("text"), note.text},
                    {QStringLiteral("made_at"), note.madeAt},
                    {QStringLiteral("by"), note.by}};
    if (note.isTie()) {
        row.insert(QStringLiteral("tied_log"), note.tiedLog);
        row.insert(QStringLiteral("tied_line"), qint64(note.tiedLine + 1));
    }
    return row;
}

} // namespace

QString logKey(const QString &name, const LogFile &log)
{
    // As many bytes as there are whole lines of: a file that is being written keeps its key once it has some.
    const auto head = log.read(0, headBytes);
    QByteArray bytes = head ? *head : QByteArray();
    if (bytes.size() < qsizetype(headBytes))
        bytes = bytes.left(bytes.indexOf('\n') + 1);
    return name + u'/' + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(16));
}

QString logNotesFile(const QString &siteFolder, qint64 batchId)
{
    return siteFolder + (batchId > 0 ? QStringLiteral("/logs/batch-%1.json").arg(batchId) : QStringLiteral("/logs/site.json"));
}

Result<std::vector<LogNote>> readLogNotes(const QString &file)
{
    if (!QFileInfo::exists(file))
        return std::vector<LogNote>();
    const auto json = readFile(file, mostBytes);
    if (!json)
        return json.error();
    const QJsonObject root = QJsonDocument::fromJson(*json).object();
    if (root.value(QLatin1String("format")).toString() != u"imprint-lognotes")
        return fail("logs.notes", QFileInfo(file).fileName().toStdString());
    std::vector<LogNote> notes;
    for (const QJsonValue &row : root.value(QLatin1String("notes")).toArray()) {
        LogNote note{row[QLatin1String("log")].toString(), qulonglong(std::max<qint64>(1, row[QLatin1String("line")].toInteger()) - 1),
                     row[QLatin1String("text")].toString().left(longestNote), row[QLatin1String("tied_log")].toString(),
                     qulonglong(std::max<qint64>(1, row[QLatin1String("tied_line")].toInteger()) - 1), row[QLatin1String("made_at")].toInteger(),
                     row[QLatin1String("by")].toString()};
        if (!note.log.isEmpty())
            notes.push_back(std::move(note));
    }
    return notes;
}

Result<void> writeLogNotes(const QString &file, const std::vector<LogNote> &notes)
{
    const QString folder = QFileInfo(file).path();
    if (!QDir().mkpath(folder))
        return fail("file.permission", folder.toStdString());
    QJsonArray rows;
    for (const LogNote &note : notes)
        rows.append(jsonOf(note));
    return writeFile(file, QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("imprint-lognotes")},
                                                     {QStringLiteral("version"), 1},
                                                     {QStringLiteral("notes"), rows}}).toJson(),
                     FileAccess::Private);
}

} // namespace imprint
