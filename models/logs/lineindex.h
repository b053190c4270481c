// Where the lines of a log are and what their stamps say, in some three bytes a line. A log is a row of chunks, each made by
// one pass over a stretch of the file; chunks are made side by side and used in the file's order.
//
// A chunk holds blocks of up to 128 lines: a head with the first line's place and time, then for every line its length
// and the difference of its time as numbers of seven bits a byte.
#pragma once

#include "models/logs/stampreader.h"

#include <algorithm>
#include <optional>

namespace imprint {

// A stamp as the index keeps it; LogClock makes a time of it.
struct IndexedStamp {
    std::uint16_t pattern = 0;
    bool hasZone = false;
    std::int64_t ns = 0;
    std::uint8_t digits = 0; // of the fraction, of the finest stamp in its block
};

struct IndexedLine {
    std::uint64_t offset = 0; // of its first byte
    std::uint64_t length = 0; // with its line end
    std::optional<IndexedStamp> stamp;
};

class LineBlocks {
public:
    std::size_t lines() const { return m_lines; }
    std::uint64_t bytes() const { return m_bytes; }
    std::size_t memory() const;

    // Calls take(line, IndexedLine) from `first` on until it says false; offsets count from the chunk's start.
    template <typename Take>
    void visit(std::size_t first, Take take) const;

    std::size_t lineAt(std::uint64_t offset) const; // the line that this byte of the chunk is in

    void addPlain(std::uint64_t length);
    void addStamped(std::uint64_t length, const LineStamp &stamp);
    void finish(); // gives back what memory was kept in reserve

private:
    static constexpr std::size_t linesOfBlock = 128;
    struct Block {
        std::uint64_t offset = 0;
        std::int64_t ticks = 0;
        std::uint32_t line = 0;
        std::uint32_t data = 0;
        std::uint16_t pattern = 0; // twice its index, and whether there was a zone
        std::uint8_t digits = 0;
    };
    static std::int64_t tenTo(unsigned digits);
    static std::uint64_t readNumber(const std::uint8_t *&p);

    static constexpr std::size_t mostOfLine = 40; // four numbers of up to ten bytes

    void makeRoom()
    {
        if (m_used + mostOfLine > m_data.size())
            grow();
    }
    void grow();
    void newBlock(std::uint8_t digits);
    void put(std::uint64_t number)
    {
        std::uint8_t *p = m_data.data() + m_used;
        for (; number >= 0x80; number >>= 7)
            *p++ = std::uint8_t(number | 0x80);
        *p++ = std::uint8_t(number);
        m_used = std::size_t(p - m_data.data());
    }

    std::vector<Block> m_blocks;
    std::vector<std::uint8_t> m_data;
    std::size_t m_used = 0; // of m_data
    std::size_t m_lines = 0, m_left = 0;
    std::uint64_t m_bytes = 0;
    std::int64_t m_ticks = 0;
    std::uint16_t m_pattern = 0;
    std::uint8_t m_digits = 0;
};

inline std::uint64_t LineBlocks::readNumber(const std::uint8_t *&p)
{
    std::uint64_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
        const std::uint8_t byte = *p++;
        number |= std::uint64_t(byte & 0x7f) << shift;
        if (byte < 0x80)
            return number;
    }
}

template <typename Take>
void LineBlocks::visit(std::size_t first, Take take) const
{
    if (first >= m_lines)
        return;
    auto block = std::upper_bound(m_blocks.begin(), m_blocks.end(), first,
                                  [](std::size_t line, const Block &b) { return line < b.line; }) - 1;
    for (; block != m_blocks.end(); ++block) {
        const std::size_t end = block + 1 == m_blocks.end() ? m_lines : (block + 1)->line;
        const std::uint8_t *p = m_data.data() + block->data;
        std::uint64_t offset = block->offset;
        std::int64_t ticks = block->ticks;
        std::uint16_t pattern = block->pattern;
        for (std::size_t line = block->line; line < end; ++line) {
            IndexedLine out{offset, readNumber(p), {}};
            offset += out.length;
            std::uint64_t code = readNumber(p);
            if (code == 1)
                pattern = std::uint16_t(readNumber(p)), code = readNumber(p);
            if (code >= 2) {
                code -= 2;
                ticks += std::int64_t(code >> 1) ^ -std::int64_t(code & 1);
                out.stamp = IndexedStamp{std::uint16_t(pattern / 2), bool(pattern & 1), ticks * tenTo(9u - block->digits), block->digits};
            }
            if (line >= first && !take(line, out))
                return;
        }
    }
}

} // namespace imprint
