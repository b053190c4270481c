// Reads the stamp of one line after the other. Remembers what fitted the line before; one reader a thread.
#pragma once

#include "models/logs/logformats.h"

namespace imprint {

struct LineStamp {
    RawStamp raw;              // its length counts from the line's first byte, noise included
    std::uint16_t pattern = 0; // index into LogFormats::patterns
};

// Bytes that must be readable after the end of a line; the first of them '\n'.
constexpr std::size_t lineSlack = 32;

class StampReader {
public:
    explicit StampReader(const LogFormats &formats); // must outlive the reader

    // The line [begin, end) without its '\n', which *end must be. Colours and noise bytes before the stamp are skipped.
    bool read(const char *begin, const char *end, LineStamp &out)
    {
        const LogFormats::Pattern &last = m_formats.patterns()[m_last];
        if (last.pattern.firstBytes().test(static_cast<unsigned char>(*begin)) &&
            last.pattern.match(begin, end, m_caches[m_last], out.raw)) {
            out.pattern = m_last;
            return true;
        }
        return readOther(begin, end, out);
    }
    // Counts every pattern that fits the line, into fitted[pattern].
    void tryAll(const char *begin, const char *end, std::vector<std::size_t> &fitted);

private:
    bool readOther(const char *begin, const char *end, LineStamp &out);

    const LogFormats &m_formats;
    std::vector<DateCache> m_caches;
    std::uint16_t m_last = 0;
};

// Behind escape sequences and the bytes that noise on a serial line leaves; `end` when there is nothing else.
const char *skipNoise(const char *begin, const char *end);
// The line without escape sequences, written over itself; the new end.
char *stripColours(char *begin, char *end);

} // namespace imprint
