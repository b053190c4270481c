// Two logs of the same story on one clock: the device's, which counts from its start, and the hub's.
//
//     hub = offset + device · (1 + drift)        both in seconds, for every segment
//
// A segment is a boot of the device under one setting of the hub's clock. What carries the result are pairs: lines of the
// two logs that tell the same event, found by rare tokens that both wrote (ids, addresses, message numbers, in whatever
// notation) or, where there are none, by rare kinds of lines. What could as well be chance is no evidence: lines that tick,
// counters in lines that tick, stories that run alike every time. Then, and when another offset explains the logs nearly as
// well, the answer is that they were not aligned, and why. Two lines that the operator marked are believed.
#pragma once

#include "crypto/result.h"
#include "models/logs/logline.h"

#include <optional>

namespace imprint {

struct AlignMark {
    std::size_t device = 0, hub = 0; // lines, from 0
};

struct AlignOptions {
    std::vector<AlignMark> marks; // of one moment each; they always win
};

struct AlignSegment {
    std::size_t deviceFirst = 0, deviceLast = 0, hubFirst = 0, hubLast = 0; // lines, from 0, all inclusive
    double offset = 0;     // seconds of the hub's clock at the device's 0
    double drift = 0;      // 1e-6 is one ppm
    double errorBound = 0; // seconds, where the segment has pairs
    std::size_t boot = 0;  // of the device, from 0
    std::size_t pairs = 0; // that carry it
    bool isMarked = false; // the operator's

    double hubTime(double deviceTime) const { return offset + deviceTime * (1 + drift); }
    double deviceTime(double hubTime) const { return (hubTime - offset) / (1 + drift); }
};

struct AlignPair {
    std::size_t device = 0, hub = 0; // lines, from 0
    double residual = 0;             // seconds the hub's line is later than its segment says
    bool isByToken = false;          // by something both lines name; else by their kinds
};

struct HubClockStep {
    std::size_t hubLine = 0; // first line under the new setting, from 0
    double step = 0;         // seconds the clock was put forward
};

struct Divergence {
    std::size_t device = 0, hub = 0; // lines, from 0
    std::string why;
};

// Another offset with votes of its own.
struct AlignRival {
    double offset = 0; // seconds
    double votes = 0;
};

struct Alignment {
    bool isAligned = false;
    std::string why;        // not aligned: the reason; aligned: what carries it
    double confidence = 0;  // 0 … 1
    double errorBound = 0;  // seconds; the largest of the segments
    std::vector<AlignSegment> segments;
    std::vector<AlignPair> pairs;
    std::vector<std::size_t> reboots; // first line of every boot of the device after the first, from 0
    std::vector<HubClockStep> steps;
    std::vector<AlignRival> rivals;
    std::optional<Divergence> divergence;
};

// Fails only for marks on lines that are not there or carry no stamp ("logs.mark").
Result<Alignment> alignLogs(const LogText &device, const LogText &hub, const AlignOptions &options = {});

} // namespace imprint
