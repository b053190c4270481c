// A log that is open: its lines, when they were, what is known of its clock. The index is made by `index` on several threads, in
// some three bytes a line; text can be read before and meanwhile. Not to be used by two threads at once while `index` or
// `refresh` runs; reading lines is safe from any thread otherwise. Who reads while others index does so from a copy: copies
// share what was indexed, and cost next to nothing.
#pragma once

#include "models/logs/logclock.h"
#include "models/logs/logscan.h"

#include <atomic>
#include <functional>

namespace imprint {

struct LogOptions {
    std::optional<int> year;         // of the first line, where stamps have none
    QString zone;                    // "+02:00", "Europe/Berlin", "local", "UTC": of stamps that name none
    QStringList formats;             // the operator's own files or folders of formats
    QString format;                  // the name of the only one that counts; empty: whichever fits
    unsigned threads = 0;            // 0: as many as the computer has, four at most
};

struct LogRow {
    std::uint64_t offset = 0, length = 0; // with its line end
    StampKind kind = StampKind::None;
    std::int64_t ns = 0;                  // by the clock of `kind`
    std::uint8_t digits = 0;              // of its fraction, of the finest stamp near it
    bool isYearGuessed = false, isZoneGuessed = false;
};

enum class LogChange { None, Grown, Replaced }; // Replaced: rotated or truncated; all lines are new

class LogFile {
public:
    // The lines from the first on that are indexed so far, as a log of their own.
    using Part = std::function<void(std::shared_ptr<const LogFile>)>;

    // What LogBytes::open refuses; "logs.format", "logs.zone" for the options.
    static Result<std::shared_ptr<LogFile>> open(const QString &path, const LogOptions &options = {},
                                                 std::stop_token stop = {});
    // Several files of one rotation, the oldest first. part: is given the first lines of a packed one while the rest is unpacked.
    static Result<std::shared_ptr<LogFile>> open(const QStringList &paths, const LogOptions &options = {},
                                                 std::stop_token stop = {}, const Part &part = {});
    static Result<std::shared_ptr<LogFile>> of(std::shared_ptr<LogBytes> bytes, const LogOptions &options = {});

    std::shared_ptr<LogFile> copy() const { return std::shared_ptr<LogFile>(new LogFile(*this)); }
    // The same bytes read in another way; not indexed. "logs.format", "logs.zone".
    Result<std::shared_ptr<LogFile>> again(const LogOptions &options) const { return of(m_bytes, options); }

    // "file.failed", "stopped". part: called whenever about twice as many lines are known as at the last call, on any thread,
    // one at a time.
    Result<void> index(std::stop_token stop = {}, const Part &part = {});
    // What became of the file since; indexes what is new.
    Result<LogChange> refresh(std::stop_token stop = {});

    std::size_t lines() const { return m_lines; }
    std::uint64_t bytes() const { return m_bytes->size(); }
    std::size_t indexMemory() const;
    LogRow row(std::size_t line) const; // an empty one behind the end
    template <typename Take> // take(line, LogRow) says whether to go on
    void visit(std::size_t first, Take take) const;
    std::size_t lineAt(std::uint64_t offset) const; // the line that this byte is in
    Result<QByteArray> text(std::size_t line, std::size_t maxBytes = 1 << 20) const; // as in the file, without its line end
    Result<QByteArray> read(std::uint64_t offset, std::size_t size) const;

    const LogClock &clock() const { return m_clock; }
    const LogRules &rules() const { return *m_rules; }
    const LogOptions &options() const { return m_options; }
    std::uint64_t indexedBytes() const { return m_indexed; }
    const LogBytes &source() const { return *m_bytes; }
    QString formatName() const; // empty when no stamps were found
    QString formatTitle() const;

private:
    using Chunks = std::vector<std::shared_ptr<const LogChunk>>;

    LogFile() = default;
    LogFile(const LogFile &) = default;
    Result<Chunks> scanFrom(std::uint64_t begin, std::uint64_t end, const std::stop_token &stop, const Part &part);
    void tell(const Chunks &chunks, std::size_t count, const Part &part) const;
    bool hasRivals() const;
    void adopt(const Chunks &chunks);
    LogRow rowOf(std::size_t line, const IndexedLine &found, std::uint64_t base) const;

    std::shared_ptr<LogBytes> m_bytes;
    std::shared_ptr<const LogRules> m_rules;
    LogOptions m_options;
    ClockHints m_hints;
    Chunks m_chunks;
    std::vector<std::size_t> m_firstLines; // of the chunks
    std::size_t m_lines = 0;
    std::uint64_t m_indexed = 0; // bytes
    LogClock m_clock;
};

template <typename Take>
void LogFile::visit(std::size_t first, Take take) const
{
    auto at = std::size_t(std::upper_bound(m_firstLines.begin(), m_firstLines.end(), first) - m_firstLines.begin());
    for (at -= at > 0; at < m_chunks.size(); ++at) {
        const std::size_t base = m_firstLines[at];
        bool goesOn = true;
        m_chunks[at]->lines.visit(first > base ? first - base : 0, [&](std::size_t line, const IndexedLine &found) {
            return goesOn = take(line + base, rowOf(line + base, found, m_chunks[at]->offset));
        });
        if (!goesOn)
            return;
    }
}

// A zone as the operator writes it. "logs.zone".
Result<QTimeZone> zoneNamed(const QString &name);

} // namespace imprint
