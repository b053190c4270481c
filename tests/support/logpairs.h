// Logs of a device and of its hub that tell one story, made from a seed, with the truth beside them. Two makers that have
// nothing in common: "Traffic" is a stream of messages, "Stories" is onboarding told by two different programs.
#pragma once

#include "models/logs/alignment.h"

#include <string>
#include <vector>

namespace imprint::test {

enum class PairStyle { Traffic, Stories };
enum class DeviceStamp { EspIdf, Dmesg, Zephyr, IsoMilli, TimeOfDay };
enum class HubStamp { IsoMilli, Rfc3164, JournalPrecise, UnixMilli };

struct LogPairSpec {
    unsigned seed = 1;
    PairStyle style = PairStyle::Traffic;
    DeviceStamp deviceStamp = DeviceStamp::EspIdf;
    HubStamp hubStamp = HubStamp::IsoMilli;
    int events = 60;          // that both sides tell
    double unrelated = 0.5;   // share of lines that have nothing to do with the other log
    double missing = 0.05;    // share of events that one side does not tell
    double driftPpm = 20;
    int boots = 1;
    int steps = 0;            // times the hub's clock is set
    double latency = 0.01;    // mean seconds between the two lines of an event
    double duration = 1800;   // seconds, all boots together
    int decoys = 0;           // tokens that both write at moments that have nothing to do with each other
    bool hasTokens = true;
    bool ticks = true;        // both print numbered lines at fixed intervals
    bool parts = false;       // from some moment on the hub hears nothing
    int deviceResolutionDigits = -1; // other than the stamp's: 0 = whole seconds
};

struct LogPair {
    struct Truth {
        std::size_t deviceFirst = 0, deviceLast = 0;
        double offset = 0, drift = 0;
    };
    LogText device, hub;
    std::string deviceFile, hubFile; // the same with stamps
    std::vector<Truth> segments;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::vector<HubClockStep> steps;
    std::size_t partsAt = 0; // device's line; with LogPairSpec::parts
};

LogPair makeLogPair(const LogPairSpec &spec);

// Takes lines that were made elsewhere.
LogText logTextOf(std::vector<LogLine> lines, std::vector<std::size_t> reboots, StampKind kind, std::shared_ptr<const std::string> bytes);

} // namespace imprint::test
