#include "models/devices/consolelines.h"

namespace imprint {

namespace {
constexpr qsizetype maxLine = 4096;
constexpr std::int64_t partialAfterMs = 1000;
} // namespace

void ConsoleLines::finish(std::vector<ConsoleLine> &out)
{
    while (m_line.endsWith('\r'))
        m_line.chop(1);
    if (!m_line.isEmpty())
        out.push_back({m_began, m_where, m_line});
    m_line.clear();
}

std::vector<ConsoleLine> ConsoleLines::received(ByteView text, std::int64_t unixMs, std::int64_t steadyMs)
{
    std::vector<ConsoleLine> out = idle(steadyMs);
    for (const std::uint8_t byte : text) {
        if (byte == '\n') {
            finish(out);
            continue;
        }
        if (m_line.isEmpty())
            m_began = unixMs;
        m_line += char(byte);
        if (m_line.size() == maxLine)
            finish(out);
    }
    m_lastByte = steadyMs;
    return out;
}

std::vector<ConsoleLine> ConsoleLines::idle(std::int64_t steadyMs)
{
    return isHolding() && steadyMs - m_lastByte >= partialAfterMs ? end() : std::vector<ConsoleLine>();
}

std::vector<ConsoleLine> ConsoleLines::end()
{
    std::vector<ConsoleLine> out;
    finish(out);
    return out;
}

} // namespace imprint
