// Lines of a log as the screen shows them: decoded, without stamp and escape sequences, with what stands out in them. Made on a worker,
// since it reads the file; bytes that are no text are shown as a dot, and nothing in a line can control the screen.
//
// What counts as an error or a warning is data: resources/logformats/levels.json.
#pragma once

#include "models/logs/logfile.h"
#include "models/logs/logsearch.h"

#include <QString>

namespace imprint {

enum class LogLevel : std::uint8_t { Plain, Keyword, Warning, Error };

struct LogSpan {
    int begin = 0, length = 0; // characters of LogLineText::text
    enum Kind : std::uint8_t { Hit, Keyword, Colour } kind = Hit;
    std::uint8_t colour = 0;   // 1 to 7 as ANSI has them: red, green, yellow, blue, magenta, cyan, white
};

struct LogLineText {
    std::size_t line = 0;
    QString text;
    std::vector<LogSpan> spans;
    LogLevel level = LogLevel::Plain;
    bool isCut = false; // the line goes on: longer than shownBytes
};

constexpr std::size_t shownBytes = 4096;

// What is looked for besides.
struct LogLook {
    MatchWish search;        // its first pattern; none: nothing
    bool showsKeywords = true;
    bool showsStamps = false; // the line as it is, its stamp too
};

// Patterns of one level, for searching whole logs. "logs.format".
Result<MatchWish> levelPatterns(LogLevel level);

// Knows the patterns; for one thread.
class LogLineMaker {
public:
    LogLineMaker();
    ~LogLineMaker();
    // Compiles the patterns, which takes longer than reading the lines; before, nothing stands out but what was searched for.
    void prepare();
    bool isPrepared() const { return m_patterns != nullptr; }
    // Lines that the file has no longer come back empty.
    std::vector<LogLineText> make(const LogFile &log, const std::vector<std::size_t> &lines, const LogLook &look);

private:
    struct Patterns;
    void mark(LogLineText &out, const QByteArray &bytes, const LogLook &look) const;
    std::unique_ptr<Patterns> m_patterns; // null before prepare()
};

} // namespace imprint
