// Console text of a device, cut into lines as the log viewer wants them.
//
// LF ends a line, CRs before it are dropped; everything else stays as it came (ANSI sequences, any bytes). Empty lines
// are left out. A line longer than 4 KiB goes on as the next one; a line without an end is let go 1 s after its last
// byte. A line's time is that of its first byte.
#pragma once

#include "crypto/bytes.h"
#include "models/core/console.h"

#include <vector>

namespace imprint {

class ConsoleLines {
public:
    explicit ConsoleLines(QString where) : m_where(std::move(where)) {}

    // unixMs: wall clock, for the record; steadyMs: any steady clock in milliseconds.
    std::vector<ConsoleLine> received(ByteView text, std::int64_t unixMs, std::int64_t steadyMs);
    std::vector<ConsoleLine> idle(std::int64_t steadyMs);
    std::vector<ConsoleLine> end(); // whatever is still held
    bool isHolding() const { return !m_line.isEmpty(); }

private:
    void finish(std::vector<ConsoleLine> &out);

    QString m_where;
    QByteArray m_line;
    std::int64_t m_began = 0;    // unixMs of the line's first byte
    std::int64_t m_lastByte = 0; // steadyMs
};

} // namespace imprint
