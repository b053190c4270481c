#include "models/services/logdesk.h"

#include "models/services/lognotes.h"

#include <QFileInfo>

#include <algorithm>

namespace imprint {
namespace {

constexpr std::chrono::milliseconds followEvery{400};

QString nameOf(const QStringList &paths)
{
    const QString first = paths.isEmpty() ? QString() : QFileInfo(paths.back()).fileName();
    return paths.size() > 1 ? QStringLiteral("%1 +%2").arg(first).arg(paths.size() - 1) : first;
}

auto openerOf(const QStringList &paths, const LogOptions &options)
{
    return [paths, options](const std::stop_token &stop, const LogFile::Part &part) { return LogFile::open(paths, options, stop, part); };
}

} // namespace

LogDesk::LogDesk(QObject *parent) : QObject(parent), m_index([this](std::stop_token stop) { follow(stop); }, followEvery) {}

LogDesk::~LogDesk()
{
    m_searchStop.request_stop();
    m_indexStop.request_stop();
    for (WorkThread *const thread : {&m_index, &m_think, &m_find, &m_read})
        thread->stop();
}

void LogDesk::deliver(Deliver what)
{
    QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection);
}

LogEntry *LogDesk::entry(int id)
{
    const auto at = std::find_if(m_entries.begin(), m_entries.end(), [id](const LogEntry &e) { return e.id == id; });
    return at == m_entries.end() ? nullptr : &*at;
}

const LogEntry *LogDesk::find(int id) const { return const_cast<LogDesk *>(this)->entry(id); }

int LogDesk::open(const QStringList &paths, const LogOptions &options)
{
    const int id = ++m_lastId;
    m_entries.push_back({id, nameOf(paths), paths, {}, options, nullptr, false, {}});
    start(id, nameOf(paths), openerOf(paths, options));
    Q_EMIT changed(id);
    return id;
}

int LogDesk::openText(const QByteArray &text, const QString &name)
{
    const int id = ++m_lastId;
    m_entries.push_back({id, name, {}, {}, {}, nullptr, false, {}});
    start(id, name, [text](const std::stop_token &, const LogFile::Part &) -> Result<std::shared_ptr<LogFile>> {
        auto bytes = LogBytes::scratch();
        if (!bytes)
            return bytes.error();
        if (auto added = (*bytes)->append(text.constData(), std::size_t(text.size())); !added)
            return added.error();
        return LogFile::of(std::move(*bytes));
    });
    Q_EMIT changed(id);
    return id;
}

void LogDesk::reread(int id, const LogOptions &options)
{
    LogEntry *const own = entry(id);
    if (!own || !own->log)
        return;
    const bool isKnown = own->isIndexed;
    own->options = options;
    own->isIndexed = false;
    if (isKnown || own->paths.isEmpty())
        start(id, own->name, [log = own->log, options](const std::stop_token &, const LogFile::Part &) { return log->again(options); });
    else
        start(id, own->name, openerOf(own->paths, options)); // what is there may be the first lines of a packed log
    Q_EMIT changed(id);
}

// Indexes on m_index; every part that is known on the way becomes the entry's log.
void LogDesk::start(int id, const QString &name, Open open)
{
    m_index.post([this, id, name, open = std::move(open), stop = m_indexStop.get_token()](std::stop_token) {
        const auto give = [this, id](Read read) { deliver([this, id, read] { take(id, read); }); };
        const auto some = [&give](std::shared_ptr<const LogFile> part) { give({std::move(part), false, {}, {}}); };
        auto log = open(stop, some);
        if (!log)
            return give({nullptr, true, log.error(), {}});
        const auto indexed = (*log)->index(stop, some);
        if (!indexed)
            return give({nullptr, true, indexed.error(), {}});
        m_masters[id] = *log;
        give({(*log)->copy(), true, {}, logKey(name, **log)});
    });
}

void LogDesk::take(int id, Read read)
{
    LogEntry *const own = entry(id);
    if (!own)
        return;
    if (read.log)
        own->log = std::move(read.log);
    if (!read.key.isEmpty())
        own->key = read.key;
    own->isIndexed = read.isIndexed;
    own->problem = std::move(read.problem);
    Q_EMIT changed(id);
    if (own->isIndexed)
        align();
}

void LogDesk::follow(const std::stop_token &stop)
{
    for (auto &[id, log] : m_masters) {
        if (stop.stop_requested())
            return;
        const auto change = log->refresh(stop);
        if (!change && change.error().code == "file.missing")
            continue; // between two files of a rotation there is none
        if (change && *change == LogChange::None)
            continue;
        Read read{log->copy(), true, {}, {}};
        if (!change)
            read.problem = change.error();
        deliver([this, id = id, read] { take(id, read); });
    }
}

void LogDesk::close(int id)
{
    std::erase_if(m_entries, [id](const LogEntry &e) { return e.id == id; });
    std::erase_if(m_ties, [id](const LogTie &tie) { return tie.device == id || tie.hub == id; });
    m_index.post([this, id](std::stop_token) { m_masters.erase(id); });
    Q_EMIT changed(id);
    align();
}

void LogDesk::closeAll()
{
    m_indexStop.request_stop(); // what is being indexed is not wanted any more
    m_indexStop = {};
    while (!m_entries.empty())
        close(m_entries.back().id);
}

void LogDesk::setTies(const std::vector<LogTie> &ties)
{
    m_ties = ties;
    align();
}

std::vector<LogStoryWish::Log> LogDesk::logs() const
{
    std::vector<LogStoryWish::Log> out;
    for (const LogEntry &own : m_entries)
        if (own.log)
            out.push_back({own.id, own.log});
    return out;
}

// When every log is indexed; again with every change, of which the last one counts.
void LogDesk::align()
{
    const quint64 number = ++m_storyWished;
    LogStoryWish wish{logs(), m_ties, m_story};
    const bool isReady = !wish.logs.empty() && std::all_of(m_entries.begin(), m_entries.end(), [](const LogEntry &e) { return e.isIndexed; });
    if (!isReady) {
        if (wish.logs.empty()) {
            m_story = nullptr;
            m_isAligning = false;
        }
        Q_EMIT storyChanged();
        return;
    }
    m_isAligning = true;
    Q_EMIT storyChanged();
    m_think.post(
        [this, number, wish = std::move(wish)](std::stop_token stop) {
            const auto story = makeLogStory(wish, stop);
            if (!story)
                return;
            deliver([this, number, made = *story] {
                if (number != m_storyWished)
                    return;
                m_story = made;
                m_isAligning = false;
                Q_EMIT storyChanged();
            });
        },
        "story");
}

Result<LogFinds> LogDesk::find(const std::vector<LogStoryWish::Log> &logs, const MatchWish &wish, const std::stop_token &stop)
{
    LogFinds all;
    for (const auto &[id, log] : logs) {
        const auto hits = searchLog(log->source(), {wish, 0, mostFinds}, stop);
        if (!hits)
            return hits.error();
        LogFinds::Of of{id, hits->lines, {}};
        for (const std::uint64_t offset : hits->offsets)
            if (offset < log->indexedBytes())
                of.lines.push_back(log->lineAt(offset));
        all.logs.push_back(std::move(of));
    }
    return all;
}

} // namespace imprint
