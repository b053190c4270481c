#include "models/services/lognotebook.h"

#include "models/services/batchcontroller.h"
#include "models/services/siteservice.h"

#include <QFileInfo>

#include <algorithm>

namespace imprint {

LogNotebook::LogNotebook(LogDesk &desk, SiteService &site, BatchController &batch, QObject *parent)
    : QObject(parent), m_desk(desk), m_site(site), m_batch(batch)
{
    connect(&site, &SiteService::changed, this, &LogNotebook::load);
    connect(&batch, &BatchController::phaseChanged, this, &LogNotebook::load);
    connect(&desk, &LogDesk::changed, this, &LogNotebook::tellTies);
    load();
}

QString LogNotebook::file() const
{
    // Without a site beside the sites.
    const QString folder = m_site.state() ? m_site.state()->path : QFileInfo(SiteFolder::defaultRoot()).path();
    return logNotesFile(folder, m_site.state() ? m_batch.batch().id : 0);
}

void LogNotebook::load()
{
    const QString wanted = file();
    if (wanted == m_file)
        return;
    m_file = wanted;
    m_site.performAnywhere(
        this, tr("Reading notes"), [wanted](JobControl &) { return readLogNotes(wanted); },
        [this, wanted](Result<std::vector<LogNote>> notes) {
            if (wanted != m_file)
                return;
            if (!notes)
                Q_EMIT failed(notes.error());
            m_notes = notes ? std::move(*notes) : std::vector<LogNote>();
            tellTies();
            Q_EMIT changed();
        });
}

void LogNotebook::save()
{
    m_site.performAnywhere(
        this, tr("Keeping notes"), [file = m_file, notes = m_notes](JobControl &) { return writeLogNotes(file, notes); },
        [this](const Result<void> &kept) {
            if (!kept)
                Q_EMIT failed(kept.error());
        });
    tellTies();
    Q_EMIT changed();
}

int LogNotebook::idOf(const QString &key) const
{
    for (const LogEntry &entry : m_desk.entries())
        if (entry.key == key)
            return entry.id;
    return 0;
}

// The desk aligns by those whose logs are both open.
void LogNotebook::tellTies()
{
    std::vector<LogTie> ties;
    for (const LogNote &note : m_notes)
        if (note.isTie() && idOf(note.log) && idOf(note.tiedLog))
            ties.push_back({idOf(note.log), idOf(note.tiedLog), std::size_t(note.line), std::size_t(note.tiedLine)});
    const auto isSame = [](const LogTie &a, const LogTie &b) {
        return a.device == b.device && a.hub == b.hub && a.deviceLine == b.deviceLine && a.hubLine == b.hubLine;
    };
    if (!std::equal(ties.begin(), ties.end(), m_desk.ties().begin(), m_desk.ties().end(), isSame))
        m_desk.setTies(ties);
}

QString LogNotebook::noteOf(int id, std::size_t line) const
{
    for (const LogNote &note : m_notes)
        if (!note.isTie() && note.line == line && idOf(note.log) == id)
            return note.text;
    return {};
}

void LogNotebook::setNote(int id, std::size_t line, const QString &text, const QString &by, qint64 now)
{
    const LogEntry *const entry = m_desk.find(id);
    if (!entry || entry->key.isEmpty())
        return;
    std::erase_if(m_notes, [&](const LogNote &note) { return !note.isTie() && note.log == entry->key && note.line == line; });
    if (!text.isEmpty())
        m_notes.push_back({entry->key, line, text, {}, 0, now, by});
    save();
}

void LogNotebook::tie(const LogTie &tie, const QString &by, qint64 now)
{
    const LogEntry *const device = m_desk.find(tie.device), *const hub = m_desk.find(tie.hub);
    if (!device || !hub || device->key.isEmpty() || hub->key.isEmpty() || device->key == hub->key)
        return;
    std::erase_if(m_notes, [&](const LogNote &note) {
        return note.isTie() && note.log == device->key && note.tiedLog == hub->key && (note.line == tie.deviceLine || note.tiedLine == tie.hubLine);
    });
    m_notes.push_back({device->key, tie.deviceLine, {}, hub->key, tie.hubLine, now, by});
    save();
}

void LogNotebook::remove(int row)
{
    if (row < 0 || row >= int(m_notes.size()))
        return;
    m_notes.erase(m_notes.begin() + row);
    save();
}

} // namespace imprint
