#include "models/logs/lineindex.h"

#include <algorithm>

namespace imprint {

std::int64_t LineBlocks::tenTo(unsigned digits)
{
    static constexpr std::int64_t powers[] = {1,       10,       100,       1000,       10000,
                                              100000,  1000000,  10000000,  100000000,  1000000000};
    return powers[digits];
}

std::size_t LineBlocks::memory() const
{
    return m_blocks.capacity() * sizeof(Block) + m_data.capacity();
}

std::size_t LineBlocks::lineAt(std::uint64_t offset) const
{
    const auto after = std::upper_bound(m_blocks.begin(), m_blocks.end(), offset,
                                        [](std::uint64_t o, const Block &b) { return o < b.offset; });
    std::size_t found = m_lines ? m_lines - 1 : 0;
    if (after == m_blocks.begin())
        return 0;
    visit((after - 1)->line, [&](std::size_t line, const IndexedLine &at) {
        found = line;
        return offset >= at.offset + at.length;
    });
    return found;
}

void LineBlocks::grow()
{
    m_data.resize(m_data.size() < 4096 ? 65536 : m_data.size() + m_data.size() / 2);
}

void LineBlocks::newBlock(std::uint8_t digits)
{
    if (digits != m_digits)
        m_ticks = digits > m_digits ? m_ticks * tenTo(unsigned(digits - m_digits)) : m_ticks / tenTo(unsigned(m_digits - digits));
    m_digits = digits;
    m_left = linesOfBlock;
    m_blocks.push_back({m_bytes, m_ticks, std::uint32_t(m_lines), std::uint32_t(m_used), m_pattern, m_digits});
}

void LineBlocks::addPlain(std::uint64_t length)
{
    if (m_left == 0)
        newBlock(m_digits);
    makeRoom();
    put(length);
    put(0);
    ++m_lines, --m_left;
    m_bytes += length;
}

void LineBlocks::addStamped(std::uint64_t length, const LineStamp &stamp)
{
    std::int64_t ticks = stamp.raw.ticks;
    if (m_left == 0 || stamp.raw.digits > m_digits) // a block's times are as fine as the finest in it
        newBlock(stamp.raw.digits);
    else if (stamp.raw.digits < m_digits)
        ticks *= tenTo(unsigned(m_digits - stamp.raw.digits));
    makeRoom();
    put(length);
    const auto pattern = std::uint16_t(stamp.pattern * 2 + stamp.raw.hasZone);
    if (pattern != m_pattern) {
        m_data[m_used++] = 1;
        put(pattern);
        m_pattern = pattern;
    }
    const std::int64_t delta = ticks - m_ticks;
    put(((std::uint64_t(delta) << 1) ^ std::uint64_t(delta >> 63)) + 2);
    m_ticks = ticks;
    ++m_lines, --m_left;
    m_bytes += length;
}

void LineBlocks::finish()
{
    m_data.resize(m_used);
    m_data.shrink_to_fit();
    m_blocks.shrink_to_fit();
}

} // namespace imprint
