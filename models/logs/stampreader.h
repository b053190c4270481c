// Reads the stamp of one line after the other. Remembers what fitted the line before; one reader a thread.
#pragma once

#include "models/logs/logformats.h"

#include <cstring>

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
        if (m_repeated && isRepeated(begin)) {
            out = m_stamp;
            return true;
        }
        const LogFormats::Pattern &last = m_formats.patterns()[m_last];
        if (last.pattern.firstBytes().test(static_cast<unsigned char>(*begin)) &&
            last.pattern.match(begin, end, m_caches[m_last], out.raw)) {
            out.pattern = m_last;
            if (out.raw.digits == 0 && last.pattern.isRepeatable())
                remember(begin, end, out);
            return true;
        }
        return readOther(begin, end, out);
    }
    // Counts every pattern that fits the line, into fitted[pattern].
    void tryAll(const char *begin, const char *end, std::vector<std::size_t> &fitted);

private:
    static std::uint64_t eightAt(const char *p)
    {
        std::uint64_t word = 0;
        std::memcpy(&word, p, 8);
        return word;
    }
    // Between 8 and 24 bytes, and the blank behind a stamp is one of them.
    bool isRepeated(const char *p) const
    {
        return eightAt(p + m_repeated - 8) == m_bytes[2] && eightAt(p) == m_bytes[0] && eightAt(p + m_middle) == m_bytes[1];
    }
    void remember(const char *begin, const char *end, const LineStamp &stamp)
    {
        const std::size_t length = stamp.raw.length + 1;
        m_repeated = 0;
        if (length < 8 || length > 24 || begin + length > end || begin[length - 1] != ' ')
            return;
        m_repeated = std::uint8_t(length);
        m_middle = std::uint8_t(length < 16 ? length - 8 : 8);
        m_bytes[0] = eightAt(begin);
        m_bytes[1] = eightAt(begin + m_middle);
        m_bytes[2] = eightAt(begin + length - 8);
        m_stamp = stamp;
    }
    bool readOther(const char *begin, const char *end, LineStamp &out);

    const LogFormats &m_formats;
    std::vector<DateCache> m_caches;
    std::uint16_t m_last = 0;
    // Stamps of whole seconds come several times: the last one's bytes and what they say.
    std::uint8_t m_repeated = 0, m_middle = 0;
    std::uint64_t m_bytes[3] = {};
    LineStamp m_stamp;
};

// Behind escape sequences and the bytes that noise on a serial line leaves; `end` when there is nothing else.
const char *skipNoise(const char *begin, const char *end);
// The line without escape sequences, written over itself; the new end.
char *stripColours(char *begin, char *end);

} // namespace imprint
