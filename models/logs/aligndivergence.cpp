#include "models/logs/aligndivergence.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace imprint {
namespace {

constexpr double surprising = 0.02; // so unlikely is a run of missing counterparts that is taken for the end of the story

std::string lowered(std::string_view text)
{
    std::string out(text.substr(0, 400));
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
    return out;
}

bool isFailure(std::string_view line)
{
    static constexpr std::array<std::string_view, 16> words{"fail", "error", "mismatch", "timeout", "timed out", "refus", "reject", "denied",
                                                           "abort", "panic", "fatal", "invalid", "unreachable", "lost", "giving up", "expired"};
    const std::string text = lowered(line);
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return text.find(w) != std::string::npos; });
}

std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text.substr(0, 120))
        out += std::uint8_t(c) < 32 || c == 127 ? ' ' : c;
    while (out.size() > 1 && (out.back() == ' ' || std::uint8_t(out.back()) >= 0x80)) // no half of a letter
        out.pop_back();
    return out + '"';
}

struct Side {
    const AlignIndex *log = nullptr;
    std::vector<bool> paired;
    std::vector<std::uint32_t> pairedOfKind, linesOfKind; // up to the last pair
    std::size_t lastPair = 0;
    std::size_t leastRun = 2; // lines without counterpart that are not just missing
    double missing = 0; // share of lines without counterpart among kinds that have one

    bool expects(std::size_t line) const
    {
        const std::uint32_t kind = log->templateOf[line];
        return pairedOfKind[kind] >= 2 && pairedOfKind[kind] * 2 >= linesOfKind[kind];
    }
    bool isNew(std::size_t line) const { return linesOfKind[log->templateOf[line]] == 0; }
};

Side sideOf(const AlignIndex &log, const std::vector<std::size_t> &paired)
{
    Side side;
    side.log = &log;
    side.paired.resize(log.size());
    side.pairedOfKind.resize(log.templates.size());
    side.linesOfKind.resize(log.templates.size());
    for (const std::size_t line : paired) {
        side.paired[line] = true;
        side.lastPair = std::max(side.lastPair, line);
    }
    for (std::size_t i = 0; i <= side.lastPair; ++i) {
        ++side.linesOfKind[log.templateOf[i]];
        side.pairedOfKind[log.templateOf[i]] += side.paired[i] ? 1 : 0;
    }
    std::size_t expected = 0, missing = 0;
    for (std::size_t i = 0; i <= side.lastPair; ++i)
        if (side.expects(i)) {
            ++expected;
            missing += side.paired[i] ? 0 : 1;
        }
    side.missing = (double(missing) + 0.5) / (double(expected) + 1);
    return side;
}

// A run of lines without the counterpart that their kinds use to have.
struct Run {
    std::size_t first = 0, count = 0;
    bool isAtEnd = false;
};

std::optional<Run> runOf(const Side &side)
{
    std::optional<Run> best;
    Run now;
    const auto isRun = [&](const Run &r) { return r.count >= (r.isAtEnd ? side.leastRun : 3) && std::pow(side.missing, double(r.count)) < surprising * (r.isAtEnd ? 1 : 0.01); };
    for (std::size_t i = 0; i < side.log->size(); ++i) {
        if (!side.expects(i) && !side.paired[i])
            continue;
        if (side.paired[i]) {
            if (isRun(now) && !best)
                best = now;
            now = {};
            continue;
        }
        now.first = now.count == 0 ? i : now.first;
        ++now.count;
        now.isAtEnd = i > side.lastPair;
    }
    return isRun(now) ? now : best;
}

std::optional<std::size_t> failureAfter(const Side &side, std::size_t begin, std::size_t end)
{
    for (std::size_t i = begin; i < std::min(end, side.log->size()); ++i)
        if (!side.paired[i] && side.isNew(i) && isFailure(side.log->log->lines[i].text))
            return i;
    return std::nullopt;
}

const AlignSegment *segmentAt(const std::vector<AlignSegment> &segments, std::size_t line, std::size_t AlignSegment::*last)
{
    for (const AlignSegment &s : segments)
        if (line <= s.*last)
            return &s;
    return segments.empty() ? nullptr : &segments.back();
}

// First line at or after a moment, after the last pair before it.
std::size_t lineAt(const AlignIndex &log, double moment, std::size_t from, std::size_t to)
{
    for (std::size_t i = from; i <= to && i < log.size(); ++i)
        if (!std::isnan(log.time[i]) && log.time[i] >= moment)
            return i;
    return std::min(to, log.size() - 1);
}

// The end of what both tell: last pair before a line.
AlignPair pairBefore(const std::vector<AlignPair> &pairs, std::size_t line, std::size_t AlignPair::*side)
{
    AlignPair last;
    for (const AlignPair &p : pairs)
        if (p.*side < line && p.*side >= last.*side)
            last = p;
    return last;
}

std::string reason(const Side &side, const char *name, const char *other, const std::optional<Run> &run, std::optional<std::size_t> failure)
{
    const auto at = [&](std::size_t line) { return " line " + std::to_string(line + 1) + ", " + quoted(side.log->log->lines[line].text); };
    std::string why;
    if (failure)
        why = std::string("the ") + name + " says at" + at(*failure);
    if (run)
        why += std::string(why.empty() ? "the " : "; the ") + other + " has no counterpart for " + std::to_string(run->count) +
               (run->count == 1 ? " line of a kind" : " lines of kinds") + " that had one, from the " + name + "'s" + at(run->first);
    return why;
}

struct Parting {
    std::size_t line = 0;
    std::string why;
};

std::optional<Parting> partingOf(const Side &side, const char *name, const char *other)
{
    const auto run = runOf(side);
    const std::size_t begin = side.lastPair + 1;
    const auto failure = !run || run->isAtEnd ? failureAfter(side, begin, side.log->size()) : std::nullopt;
    if (!run && !failure)
        return std::nullopt;
    const std::size_t line = run && failure ? std::min(run->first, *failure) : run ? run->first : *failure;
    return Parting{line, reason(side, name, other, run, failure)};
}

} // namespace

std::optional<Divergence> findDivergence(const AlignIndex &device, const AlignIndex &hub, const std::vector<AlignSegment> &segments,
                                         const std::vector<AlignPair> &pairs)
{
    if (pairs.empty() || segments.empty())
        return std::nullopt;
    std::vector<std::size_t> devices, hubs;
    for (const AlignPair &p : pairs) {
        devices.push_back(p.device);
        hubs.push_back(p.hub);
    }
    const auto byToken = std::size_t(std::count_if(pairs.begin(), pairs.end(), [](const AlignPair &p) { return p.isByToken; }));
    Side deviceSide = sideOf(device, devices), hubSide = sideOf(hub, hubs);
    deviceSide.leastRun = hubSide.leastRun = byToken * 2 > pairs.size() ? 2 : 4;
    const auto ofDevice = partingOf(deviceSide, "device", "hub");
    const auto ofHub = partingOf(hubSide, "hub", "device");
    if (!ofDevice && !ofHub)
        return std::nullopt;
    Divergence d;
    d.why = ofDevice ? ofDevice->why : ofHub->why;
    if (ofDevice && ofHub)
        d.why += "; " + ofHub->why;
    if (ofDevice) {
        const AlignPair last = pairBefore(pairs, ofDevice->line, &AlignPair::device);
        const AlignSegment *s = segmentAt(segments, ofDevice->line, &AlignSegment::deviceLast);
        d.device = ofDevice->line;
        d.hub = lineAt(hub, s->hubTime(device.time[d.device]), last.hub + 1, s->hubLast);
    }
    if (ofHub) {
        const AlignPair last = pairBefore(pairs, ofHub->line, &AlignPair::hub);
        const AlignSegment *s = segmentAt(segments, ofHub->line, &AlignSegment::hubLast);
        if (!ofDevice)
            d.device = lineAt(device, s->deviceTime(hub.time[ofHub->line]), last.device + 1, s->deviceLast);
        if (!ofDevice || ofHub->line < d.hub)
            d.hub = ofHub->line;
    }
    return d;
}

} // namespace imprint
