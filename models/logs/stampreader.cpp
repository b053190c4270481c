#include "models/logs/stampreader.h"

namespace imprint {
namespace {

constexpr int maxNoise = 256;

// ESC [ … letter, ESC ] … BEL, or ESC and one more; `p` stands on the ESC.
const char *afterEscape(const char *p, const char *end)
{
    if (++p == end)
        return end;
    if (*p != '[' && *p != ']')
        return p + 1;
    const bool isCommand = *p == ']';
    for (++p; p < end; ++p) {
        const auto c = static_cast<unsigned char>(*p);
        if (isCommand ? c == '\a' : c >= 0x40 && c <= 0x7e)
            return p + 1;
        if (!isCommand && (c < 0x20 || c > 0x3f))
            return p; // not a sequence after all
    }
    return end;
}

} // namespace

const char *skipNoise(const char *begin, const char *end)
{
    const char *p = begin;
    while (p < end && p - begin < maxNoise) {
        const auto c = static_cast<unsigned char>(*p);
        if (c == 0x1b)
            p = afterEscape(p, end);
        else if (c < 0x20 || c >= 0x7f)
            ++p;
        else
            return p;
    }
    return end;
}

char *stripColours(char *begin, char *end)
{
    char *out = begin;
    for (const char *p = begin; p < end;) {
        if (*p == 0x1b)
            p = afterEscape(p, end);
        else
            *out++ = *p++;
    }
    return out;
}

StampReader::StampReader(const LogFormats &formats) : m_formats(formats), m_caches(formats.patterns().size()), m_last(formats.best())
{
}

bool StampReader::readOther(const char *begin, const char *end, LineStamp &out)
{
    const char *const p = skipNoise(begin, end);
    if (p == end)
        return false;
    for (const std::uint16_t i : m_formats.candidates(static_cast<unsigned char>(*p))) {
        if (!m_formats.patterns()[i].pattern.match(p, end, m_caches[i], out.raw))
            continue;
        out.raw.length += std::uint32_t(p - begin);
        out.pattern = m_last = i;
        m_repeated = 0;
        return true;
    }
    return false;
}

void StampReader::tryAll(const char *begin, const char *end, std::vector<std::size_t> &fitted)
{
    const char *const p = skipNoise(begin, end);
    if (p == end)
        return;
    RawStamp stamp;
    for (const std::uint16_t i : m_formats.candidates(static_cast<unsigned char>(*p)))
        fitted[i] += m_formats.patterns()[i].pattern.match(p, end, m_caches[i], stamp);
}

} // namespace imprint
