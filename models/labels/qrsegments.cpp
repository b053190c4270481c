#include "models/labels/qrsegments.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace imprint {
namespace {

using qrcodegen::QrSegment;

enum Mode { Numeric, Alphanumeric, Byte, ModeCount };
constexpr int modeBits = 4, utf8Eci = 26;
// Bits of a character times six: 10/3, 11/2 and 8.
constexpr std::array<long, ModeCount> charCost{20, 33, 48};

long headCost(Mode mode, int version)
{
    const QrSegment::Mode &m = mode == Numeric ? QrSegment::Mode::NUMERIC : mode == Alphanumeric ? QrSegment::Mode::ALPHANUMERIC : QrSegment::Mode::BYTE;
    return (modeBits + m.numCharCountBits(version)) * 6;
}

bool fits(char c, Mode mode)
{
    if (mode == Byte)
        return true;
    if (c >= '0' && c <= '9')
        return true;
    return mode == Alphanumeric && c != '\0' && std::strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", c);
}

// A part of a bit counts as a whole one where a segment ends.
long rounded(long cost)
{
    return (cost + 5) / 6 * 6;
}

// The best mode of every character: from[i][m] is the mode before character i on the cheapest way that ends in m.
std::vector<Mode> bestModes(const QByteArray &text, int version)
{
    constexpr long unreachable = std::numeric_limits<long>::max() / 2;
    std::array<long, ModeCount> costs{}, heads{};
    for (int m = 0; m < ModeCount; ++m)
        costs[std::size_t(m)] = heads[std::size_t(m)] = headCost(Mode(m), version);
    std::vector<std::array<Mode, ModeCount>> from(std::size_t(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        std::array<long, ModeCount> next;
        next.fill(unreachable);
        for (std::size_t m = 0; m < ModeCount; ++m)
            if (fits(text[i], Mode(m))) {
                next[m] = costs[m] + charCost[m];
                from[std::size_t(i)][m] = Mode(m);
            }
        // A segment may end here and another begin.
        for (std::size_t to = 0; to < ModeCount; ++to)
            for (std::size_t m = 0; m < ModeCount; ++m)
                if (const long switched = rounded(next[m]) + heads[to]; m != to && next[m] < unreachable && switched < next[to]) {
                    next[to] = switched;
                    from[std::size_t(i)][to] = Mode(m);
                }
        costs = next;
    }
    std::vector<Mode> modes(std::size_t(text.size()));
    Mode mode = Mode(std::min_element(costs.begin(), costs.end()) - costs.begin());
    for (std::size_t i = modes.size(); i-- > 0;)
        modes[i] = mode = from[i][std::size_t(mode)];
    return modes;
}

QrSegment segmentOf(const QByteArray &text, Mode mode)
{
    if (mode == Numeric)
        return QrSegment::makeNumeric(text.constData());
    if (mode == Alphanumeric)
        return QrSegment::makeAlphanumeric(text.constData());
    return QrSegment::makeBytes({text.begin(), text.end()});
}

} // namespace

std::vector<QrSegment> qrSegments(const QByteArray &payload, int version)
{
    std::vector<QrSegment> segments;
    if (std::any_of(payload.begin(), payload.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7e; }))
        segments.push_back(QrSegment::makeEci(utf8Eci));
    const std::vector<Mode> modes = bestModes(payload, version);
    for (qsizetype start = 0; start < payload.size();) {
        qsizetype end = start;
        while (end < payload.size() && modes[std::size_t(end)] == modes[std::size_t(start)])
            ++end;
        segments.push_back(segmentOf(payload.mid(start, end - start), modes[std::size_t(start)]));
        start = end;
    }
    return segments;
}

} // namespace imprint
