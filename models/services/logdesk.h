// The logs that are open, for the window: opens and indexes them, follows what grows, puts them on one clock, reads lines, searches,
// exports; each on threads of its own, answers as values on the thread of whoever asked. Nothing here blocks the caller.
//
// Lines are there before the index is done: an entry's log is a copy that knows the lines so far (changed() comes with every new copy).
// Reading lines' places and stamps from that copy costs no disk; texts are asked for with read().
#pragma once

#include "models/logs/logexport.h"
#include "models/services/loglines.h"
#include "models/services/logstory.h"
#include "models/services/workthread.h"

#include <QObject>
#include <QPointer>

#include <map>

namespace imprint {

struct LogEntry {
    int id = 0;
    QString name;                       // of the file, for people
    QStringList paths;                  // empty: pasted
    QString key;                        // of lognotes.h; empty until it is indexed
    LogOptions options;
    std::shared_ptr<const LogFile> log; // null until the first lines are known
    bool isIndexed = false;             // else lines are still being found
    std::optional<Error> problem;
};

struct LogFinds {
    struct Of {
        int id = 0;
        std::size_t count = 0;          // of all lines that fit
        std::vector<std::size_t> lines; // the first of them, ascending
    };
    std::vector<Of> logs;
};
constexpr std::size_t mostFinds = 1'000'000; // of which the place is kept, in each log

class LogDesk : public QObject {
    Q_OBJECT
public:
    explicit LogDesk(QObject *parent = nullptr);
    ~LogDesk() override;

    // Several files of one rotation are one log, the oldest first. The id; changed() follows.
    int open(const QStringList &paths, const LogOptions &options = {});
    int openText(const QByteArray &text, const QString &name);
    void reread(int id, const LogOptions &options); // year, zone or format as the operator says
    void close(int id);
    void closeAll();
    void setTies(const std::vector<LogTie> &ties); // they always win; aligns anew
    const std::vector<LogTie> &ties() const { return m_ties; }

    const std::vector<LogEntry> &entries() const { return m_entries; }
    const LogEntry *find(int id) const;
    const std::shared_ptr<const LogStory> &story() const { return m_story; } // null until all logs are indexed
    bool isAligning() const { return m_isAligning; }

    // Latest wins for each context and log. lines: on the screen, some hundred at most. The first lines come twice: at once as they are,
    // and with what stands out in them as soon as the patterns for that are there.
    template <typename Then>
    void read(QObject *context, int id, std::vector<std::size_t> lines, const LogLook &look, Then then);
    // A line as it stands in the file, 1 MB at most.
    template <typename Then>
    void readRaw(QObject *context, int id, std::size_t line, Then then);
    // In all logs; a search that runs is stopped by the next one. "logs.pattern" comes at once.
    template <typename Then>
    void search(QObject *context, const MatchWish &wish, Then then);
    void stopSearch() { m_searchStop.request_stop(); }
    template <typename Then>
    void exportRange(QObject *context, const LogExportWish &wish, Then then);

Q_SIGNALS:
    void changed(int id);  // an entry came, has more lines, failed, or went
    void storyChanged();

private:
    using Deliver = std::function<void()>;
    using Open = std::function<Result<std::shared_ptr<LogFile>>(const std::stop_token &, const LogFile::Part &)>;
    LogEntry *entry(int id);
    void start(int id, const QString &name, Open open);
    struct Read {
        std::shared_ptr<const LogFile> log;
        bool isIndexed = false;
        std::optional<Error> problem;
        QString key;
    };
    void take(int id, Read read);
    void follow(const std::stop_token &stop); // on m_index
    void align();
    std::vector<LogStoryWish::Log> logs() const;
    void deliver(Deliver what);               // on this thread
    static Result<LogFinds> find(const std::vector<LogStoryWish::Log> &logs, const MatchWish &wish, const std::stop_token &stop);

    std::vector<LogEntry> m_entries;
    std::vector<LogTie> m_ties;
    std::shared_ptr<const LogStory> m_story;
    int m_lastId = 0;
    quint64 m_storyWished = 0;
    bool m_isAligning = false;
    std::stop_source m_searchStop, m_indexStop;
    std::map<int, std::shared_ptr<LogFile>> m_masters; // m_index's
    LogLineMaker m_maker;                              // m_read's
    WorkThread m_index, m_think, m_find, m_read;       // the last members
};

template <typename Then>
void LogDesk::read(QObject *context, int id, std::vector<std::size_t> lines, const LogLook &look, Then then)
{
    const LogEntry *const from = find(id);
    if (!from || !from->log)
        return;
    const std::string key = std::to_string(quintptr(context)) + ' ' + std::to_string(id);
    const auto give = [this, guard = QPointer<QObject>(context), log = from->log, lines = std::move(lines), look, then] {
        auto made = std::make_shared<std::vector<LogLineText>>(m_maker.make(*log, lines, look));
        deliver([guard, then, made] {
            if (guard)
                then(std::move(*made));
        });
    };
    m_read.post(
        [this, give, key](std::stop_token) {
            give();
            if (m_maker.isPrepared())
                return;
            m_read.post([this, give](std::stop_token) { m_maker.prepare(), give(); }, key + " marked"); // behind the other logs' lines
        },
        key);
}

template <typename Then>
void LogDesk::readRaw(QObject *context, int id, std::size_t line, Then then)
{
    const LogEntry *const from = find(id);
    if (!from || !from->log)
        return;
    m_read.post([this, guard = QPointer<QObject>(context), log = from->log, line, then](std::stop_token) {
        auto text = std::make_shared<Result<QByteArray>>(log->text(line));
        deliver([guard, then, text] {
            if (guard)
                then(std::move(*text));
        });
    });
}

template <typename Then>
void LogDesk::search(QObject *context, const MatchWish &wish, Then then)
{
    m_searchStop.request_stop();
    m_searchStop = {};
    m_find.post(
        [this, guard = QPointer<QObject>(context), wish, logs = logs(), stop = m_searchStop.get_token(), then](std::stop_token) {
            auto found = std::make_shared<Result<LogFinds>>(find(logs, wish, stop));
            deliver([guard, then, found, stop] {
                if (guard && !stop.stop_requested())
                    then(std::move(*found));
            });
        },
        "search");
}

template <typename Then>
void LogDesk::exportRange(QObject *context, const LogExportWish &wish, Then then)
{
    m_find.post([this, guard = QPointer<QObject>(context), wish, logs = logs(), story = m_story, then](std::stop_token stop) {
        std::vector<std::shared_ptr<LogFile>> files;
        LogExportWish whole = wish;
        whole.alignments.clear();
        for (const auto &log : logs) {
            files.push_back(log.log->copy());
            const LogPart *const part = story ? story->find(log.id) : nullptr;
            whole.alignments.push_back(part && part->clock == LogPart::Clock::Aligned ? part->alignment : std::nullopt);
        }
        auto done = std::make_shared<Result<std::vector<ExportedLog>>>(exportLogs(files, whole, stop));
        deliver([guard, then, done] {
            if (guard)
                then(std::move(*done));
        });
    });
}

} // namespace imprint
