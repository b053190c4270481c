// What is said about logs, their clocks and what lies between two lines, in the operator's language.
#pragma once

#include "models/services/logdesk.h"

namespace imprint::logwords {

// "+9 ms", "−1.25 s", "3 min 20 s", "2 h 05 min", "4 d 3 h"; with a sign if asked for.
QString span(std::int64_t ns, bool isSigned = false);
// "09:28:14.794" in UTC; digits: of the fraction. hasDate: "11-20 09:28:14.794".
QString moment(std::int64_t ns, int digits, bool hasDate = false);
QString wholeMoment(std::int64_t ns); // "2026-11-20 09:28:14.794"
// A stamp by its own clock: "81.204" seconds, or a moment.
QString stamp(const LogRow &row, bool hasDate = false);
QString kind(StampKind kind);          // "uptime clock"
// "uptime clock, shown on the hub's", "wall clock, UTC (zone guessed)".
QString clock(const LogEntry &entry, const LogStory *story);
QStringList guesses(const LogEntry &entry); // "year guessed: 2026", "zone guessed: UTC"
// How a log lies on the clock of all: "boot 2 of 3 · started 09:26:53.590 · runs 18 ppm slow".
QString clockOfDevice(const LogPart &part, std::size_t line, const LogStory &story);
// The engine's reasons, in the operator's language.
QString reason(const std::string &why);
// In one or two words for the pill: "Aligned · 41 pairs · within 18 ms".
QString verdict(const LogStory &story);

} // namespace imprint::logwords
