#include "models/logs/alignfiles.h"

#include "models/logs/aligntokens.h"
#include "models/logs/logtext.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr std::uint64_t mostBytes = 1 << 30; // of one log, in memory
constexpr std::uint8_t leastBits = 14;       // smaller numbers meet by chance all the time
constexpr std::size_t thingsOfLine = 3;      // about so many a line names, each of which may bring it into the sample

bool isSampled(std::string_view text, unsigned share, std::vector<LineToken> &tokens)
{
    readTokens(text, tokens);
    return std::any_of(tokens.begin(), tokens.end(), [share](const LineToken &t) { return t.bits >= leastBits && t.key % share == 0; });
}

// Lines that have to be there: marked ones, where boots begin, and both ends.
std::vector<std::size_t> needed(const LogFile &log, std::vector<std::size_t> lines)
{
    for (const std::size_t boot : log.clock().reboots())
        lines.insert(lines.end(), {boot - 1, boot});
    lines.insert(lines.end(), {0, log.lines() - 1});
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::size_t placeOf(const LogSample &sample, std::size_t line)
{
    return std::size_t(std::lower_bound(sample.lines.begin(), sample.lines.end(), line) - sample.lines.begin());
}

// Up to where what ends at `place` goes: to the line before the next of the sample.
std::size_t lastLine(const LogSample &sample, std::size_t place, std::size_t lines)
{
    return place + 1 < sample.lines.size() ? sample.lines[place + 1] - 1 : lines - 1;
}

// The sample's places as lines of the logs.
void translate(Alignment &a, const LogSample &device, const LogSample &hub, const LogFile &deviceLog, const LogFile &hubLog)
{
    for (AlignSegment &s : a.segments) {
        s.deviceFirst = device.lines[s.deviceFirst];
        s.deviceLast = lastLine(device, s.deviceLast, deviceLog.lines());
        s.hubFirst = hub.lines[s.hubFirst];
        s.hubLast = lastLine(hub, s.hubLast, hubLog.lines());
    }
    for (AlignPair &p : a.pairs) {
        p.device = device.lines[p.device];
        p.hub = hub.lines[p.hub];
    }
    for (HubClockStep &s : a.steps)
        s.hubLine = hub.lines[s.hubLine];
    a.divergence.reset(); // where lines are left out, their absence says nothing
    a.reboots = deviceLog.clock().reboots();
}

} // namespace

Result<Alignment> FileAligner::align(const LogFile &device, const AlignOptions &options, const std::stop_token &stop)
{
    if (device.lines() + m_hub->lines() > m_most || std::max(device.bytes(), m_hub->bytes()) > mostBytes)
        return alignSamples(device, options, stop);
    if (!m_text)
        m_text = textOf(*m_hub);
    const auto text = textOf(device);
    if (!*m_text || !text)
        return text ? m_text->error() : text.error();
    return alignLogs(*text, **m_text, options);
}

Result<Alignment> FileAligner::alignSamples(const LogFile &device, const AlignOptions &options, const std::stop_token &stop) const
{
    if (device.lines() == 0 || m_hub->lines() == 0)
        return Alignment{.why = "one of the logs is empty"};
    const auto share = unsigned((device.lines() + m_hub->lines()) * thingsOfLine * 4 / m_most + 2); // leaves a quarter of what may be compared
    std::vector<LineToken> tokens;
    const auto isWanted = [&](std::string_view text) { return isSampled(text, share, tokens); };
    std::vector<std::size_t> ofDevice, ofHub;
    for (const AlignMark &mark : options.marks) {
        if (mark.device >= device.lines() || mark.hub >= m_hub->lines())
            return fail("logs.mark", "line " + std::to_string(mark.device + 1) + " and line " + std::to_string(mark.hub + 1));
        ofDevice.push_back(mark.device);
        ofHub.push_back(mark.hub);
    }
    const auto first = sampleOf(device, needed(device, ofDevice), isWanted, stop);
    if (!first)
        return first.error();
    const auto second = sampleOf(*m_hub, needed(*m_hub, ofHub), isWanted, stop);
    if (!second)
        return second.error();
    AlignOptions sampled;
    for (const AlignMark &mark : options.marks)
        sampled.marks.push_back({placeOf(*first, mark.device), placeOf(*second, mark.hub)});
    auto found = alignLogs(first->text, second->text, sampled);
    if (!found)
        return found;
    translate(*found, *first, *second, device, *m_hub);
    found->why += "; the logs are large, and one of " + std::to_string(share) + " things that their lines name was looked at";
    return found;
}

} // namespace imprint
