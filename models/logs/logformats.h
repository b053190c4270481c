// The stamps that are known: data files of resources/logformats, and a folder or file of the operator's own.
//
// {"format": "imprint-logformats", "version": 1, "formats": [{"name", "title", "kind": "wall" | "uptime" | "timeofday",
// "rank", "patterns": ["%b %d %H:%M:%S "], "examples": [{"line", "time"}], "weak", "rival", "anchor"}]}
//   rank    the lower one wins where two fit equally many lines (50); from 60 on a few lines alone prove nothing
//   weak    could be something else: needs to be on every fifth line and to go on mostly
//   rival   reads the same text in another way (month and day swapped): whichever fits more lines is right
//   anchor  tells when the log was begun; the line carries no stamp of its own
// How a pattern is written: stamppattern.h.
#pragma once

#include "models/logs/stamppattern.h"

#include <QString>
#include <QJsonObject>
#include <QStringList>

#include <array>

namespace imprint {

struct LogFormat {
    QString name, title, rival;
    StampKind kind = StampKind::None;
    int rank = 50;
    bool isWeak = false, isAnchor = false;
    struct Example {
        QByteArray line;
        QString time; // "2022-10-08T06:18:19.000000Z", "12-09T06:55:46.000000" without year, or seconds
    };
    QList<Example> examples;
};

class LogFormats {
public:
    struct Pattern {
        StampPattern pattern;
        std::uint16_t format = 0;
    };

    // own: files or folders of the operator. Refused: "logs.format" with the file's name, and what reading it gives.
    static Result<LogFormats> load(const QStringList &own = {});

    const std::vector<LogFormat> &formats() const { return m_formats; }
    const std::vector<Pattern> &patterns() const { return m_patterns; }
    const LogFormat &formatOf(std::size_t pattern) const { return m_formats[m_patterns[pattern].format]; }
    StampKind kindOf(std::size_t pattern) const { return formatOf(pattern).kind; }
    // Which patterns a line may begin with, by its first byte, the most promising first.
    const std::vector<std::uint16_t> &candidates(unsigned char first) const { return m_byFirst[first]; }

    std::uint16_t best() const { return m_best; } // the most promising of all

    // Only this one is left, and it is believed. "logs.format" when there is none of this name.
    Result<void> keepOnly(const QString &name);
    // Orders the candidates anew by how many lines each pattern fitted.
    void order(const std::vector<std::size_t> &fitted);

private:
    Result<void> add(const QByteArray &json, const QString &name);
    Result<void> addFormat(const QJsonObject &row, const QString &name);

    std::vector<LogFormat> m_formats;
    std::vector<Pattern> m_patterns;
    std::array<std::vector<std::uint16_t>, 256> m_byFirst;
    std::uint16_t m_best = 0;
};

QString kindName(StampKind kind); // "wall", "uptime", "timeofday", "none"

} // namespace imprint
