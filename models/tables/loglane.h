// One log as a column of rows for the screen: all of its lines, or those that a filter lets through, with the moment of each on the common
// clock and the row's partner in another log. Asks the index only, never the disk; made anew when the log or the story changes.
#pragma once

#include "models/services/logstory.h"

#include <map>
#include <unordered_map>

namespace imprint {

using LogLines = std::shared_ptr<const std::vector<std::uint32_t>>; // ascending

class LogLane {
public:
    // story: null before logs are on one clock. chosen: the lines that a filter left; null: all.
    LogLane(int id, std::shared_ptr<const LogFile> log, std::shared_ptr<const LogStory> story, LogLines chosen = nullptr);

    int id() const { return m_id; }
    const LogFile &log() const { return *m_log; }
    const LogPart *part() const { return m_part; }
    bool isFiltered() const { return m_chosen != nullptr; }
    bool hasClock() const { return m_part && m_part->clock != LogPart::Clock::Apart; }

    qint64 rows() const;
    std::size_t lineOf(qint64 row) const;
    qint64 rowOf(std::size_t line) const; // the first row whose line is not before it; rows() when there is none

    LogRow at(std::size_t line) const; // as LogFile::row, from a cache
    // ns on the common clock; a line without one has that of the line before.
    std::optional<std::int64_t> moment(std::size_t line) const;
    // The row that was the last to come by then; 0 when all are later.
    qint64 rowAt(std::int64_t moment) const;

    // The line of the other lane that tells the same event.
    std::optional<std::size_t> partner(const LogLane &other, std::size_t line) const;

private:
    struct Cached {
        std::vector<LogRow> rows;
        std::vector<std::int64_t> moments;
        std::vector<char> hasMoment;
    };
    const Cached &page(std::size_t number) const;
    std::size_t lineAt(std::int64_t moment) const;

    const int m_id;
    const std::shared_ptr<const LogFile> m_log;
    const std::shared_ptr<const LogStory> m_story;
    const LogPart *m_part = nullptr;
    const LogLines m_chosen;
    std::unordered_map<std::size_t, std::size_t> m_toReference;                    // of this log's pairs
    std::map<int, std::unordered_map<std::size_t, std::size_t>> m_fromReference;   // of the reference: by the other's id
    mutable std::map<std::size_t, Cached> m_pages;
};

} // namespace imprint
