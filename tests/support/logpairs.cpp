#include "support/logpairs.h"

#include "support/logstories.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <ctime>

namespace imprint::test {
namespace {

constexpr double start = 1773480000; // 2026-03-14

struct Entry {
    double time = 0; // true, seconds from the start
    std::string text;
    int event = -1;
};

struct Stage {
    const LogPairSpec &spec;
    Dice dice;
    std::vector<double> bootAt;                    // true times
    std::vector<std::pair<double, double>> stepAt; // true time, step
    double partsAt = 1e18;

    std::size_t bootOf(double t) const
    {
        return std::size_t(std::upper_bound(bootAt.begin(), bootAt.end(), t) - bootAt.begin()) - 1;
    }
    double uptime(double t) const { return (t - bootAt[bootOf(t)]) / (1 + spec.driftPpm * 1e-6); }
    double hubClock(double t) const
    {
        double clock = start + 41.37 + t;
        for (const auto &[at, step] : stepAt)
            clock += t >= at ? step : 0;
        return clock;
    }
};

Stage stageOf(const LogPairSpec &spec)
{
    Stage stage{spec, Dice(spec.seed), {0.0}, {}, 1e18};
    for (int b = 1; b < spec.boots; ++b)
        stage.bootAt.push_back(spec.duration * (b + stage.dice.real(-0.25, 0.25)) / spec.boots);
    for (int s = 0; s < spec.steps; ++s) {
        const double at = spec.duration * (s + stage.dice.real(0.35, 0.75)) / spec.steps;
        const double sizes[] = {37.2, -4.8, 2.9, 3600, -61.5, 12.75};
        stage.stepAt.push_back({at, sizes[stage.dice.below(6)]});
    }
    if (spec.parts)
        stage.partsAt = spec.duration * stage.dice.real(0.55, 0.8);
    return stage;
}

std::string deviceNoise(Dice &dice)
{
    switch (dice.below(9)) {
    case 0: return text("heap: free %d min %d", dice.below(90000) + 100000, dice.below(9000) + 90000);
    case 1: return text("wifi: rssi %d noise -%d ch %d", -40 - dice.below(50), 90 + dice.below(8), 1 + dice.below(13));
    case 2: return text("adc: ch%d raw=%d mv=%d", dice.below(4), dice.below(4096), dice.below(3300));
    case 3: return text("task: idle %d%% load %d", dice.below(100), dice.below(1000));
    case 4: return text("spi_flash: read 0x%06x len %d", dice.below(0x400000), 16 << dice.below(8));
    case 5: return text("i2c: bus %d addr 0x%02x nack", dice.below(2), dice.below(0x78));
    case 6: return text("ui: button %d held %d ms", dice.below(3), dice.below(2500));
    case 7: return text("gc: swept %d objects in %d us", dice.below(5000), dice.below(20000));
    default: return text("sensor: t=%d.%02d rh=%d.%d", 15 + dice.below(15), dice.below(100), dice.below(99), dice.below(10));
    }
}

std::string hubNoise(Dice &dice)
{
    switch (dice.below(9)) {
    case 0: return text("hub kernel: [%d.%06d] eth0: renamed from veth%07x", dice.below(90000), dice.below(1000000), dice.below(0x10000000));
    case 1: return text("hub sshd[%d]: Failed password for root from 10.%d.%d.%d port %d ssh2", 1000 + dice.below(30000), dice.below(255), dice.below(255),
                        dice.below(255), 1024 + dice.below(60000));
    case 2: return text("hub mosquitto[611]: New client connected from 192.168.1.%d:%d as mqttjs_%06x", dice.below(255), 1024 + dice.below(60000), dice.below(0x1000000));
    case 3: return text("hub dnsmasq-dhcp[802]: DHCPACK(br0) 192.168.1.%d %02x:%02x:%02x:%02x:%02x:%02x", dice.below(255), dice.below(256), dice.below(256),
                        dice.below(256), dice.below(256), dice.below(256), dice.below(256));
    case 4: return text("hub systemd[1]: Started Session %d of user root.", dice.below(4000));
    case 5: return text("hub CRON[%d]: (root) CMD (run-parts /etc/cron.hourly)", 1000 + dice.below(30000));
    case 6: return text("hub zigbee2mqtt: publish 'home/lamp%d' payload '{\"lq\":%d}'", dice.below(30), dice.below(255));
    case 7: return text("hub node-red[733]: flow took %d ms", dice.below(900));
    default: return text("hub postgres[%d]: checkpoint complete: wrote %d buffers", 1000 + dice.below(30000), dice.below(3000));
    }
}

void addNoise(Stage &stage, std::vector<Entry> &entries, bool isDevice)
{
    const double share = std::min(stage.spec.unrelated, 0.99);
    const auto count = std::size_t(double(entries.size()) * share / (1 - share));
    for (std::size_t i = 0; i < count; ++i)
        entries.push_back({stage.dice.real(0, stage.spec.duration), isDevice ? deviceNoise(stage.dice) : hubNoise(stage.dice), -1});
}

// Both number what they do every ten and every fifteen seconds, and mean nothing by it.
void addTicks(Stage &stage, std::vector<Entry> &device, std::vector<Entry> &hub)
{
    int n = 0;
    for (double t = 3; t < stage.spec.duration; t += 10)
        device.push_back({t + stage.dice.real(0, 0.004), text("hb: alive seq=%d", n++), -1});
    n = 0;
    for (double t = stage.dice.real(0, 9); t < stage.spec.duration; t += 10)
        hub.push_back({t + stage.dice.real(0, 0.004), text("hub watchdog[99]: tick seq=%d", n++), -1});
}

void addDecoys(Stage &stage, std::vector<Entry> &device, std::vector<Entry> &hub)
{
    for (int i = 0; i < stage.spec.decoys; ++i) {
        const unsigned id = stage.dice.bits();
        device.push_back({stage.dice.real(0, stage.spec.duration), text("cache: entry 0x%08x evicted", id), -1});
        hub.push_back({stage.dice.real(0, stage.spec.duration), text("hub store[77]: compacted block %08x", id), -1});
    }
}

double stampUnit(const LogPairSpec &spec, bool isDevice)
{
    if (!isDevice)
        return spec.hubStamp == HubStamp::Rfc3164 ? 1 : spec.hubStamp == HubStamp::JournalPrecise ? 1e-6 : 1e-3;
    if (spec.deviceResolutionDigits >= 0)
        return std::pow(10.0, -spec.deviceResolutionDigits);
    return spec.deviceStamp == DeviceStamp::Dmesg || spec.deviceStamp == DeviceStamp::Zephyr ? 1e-6 : 1e-3;
}

std::string calendar(const char *format, double clock)
{
    const auto seconds = std::time_t(std::floor(clock));
    std::tm tm{};
    gmtime_r(&seconds, &tm);
    char buffer[64];
    return {buffer, std::strftime(buffer, sizeof buffer, format, &tm)};
}

std::string deviceStamp(const LogPairSpec &spec, double clock)
{
    const double fraction = clock - std::floor(clock);
    switch (spec.deviceStamp) {
    case DeviceStamp::EspIdf: return text("I (%lld) ", std::llround(clock * 1000));
    case DeviceStamp::Dmesg: return text("[%12.6f] ", clock);
    case DeviceStamp::Zephyr:
        return text("[%02d:%02d:%02d.%03d,%03d] <inf> ", int(clock / 3600), int(clock / 60) % 60, int(clock) % 60, int(fraction * 1000),
                    int(fraction * 1e6) % 1000);
    case DeviceStamp::IsoMilli: return calendar("%Y-%m-%dT%H:%M:%S", clock) + text(".%03dZ ", int(fraction * 1000 + 1e-4));
    case DeviceStamp::TimeOfDay: return calendar("[%H:%M:%S", clock) + text(".%03d] ", int(fraction * 1000 + 1e-4));
    }
    return {};
}

std::string hubStamp(const LogPairSpec &spec, double clock)
{
    const double fraction = clock - std::floor(clock);
    switch (spec.hubStamp) {
    case HubStamp::IsoMilli: return calendar("%Y-%m-%dT%H:%M:%S", clock) + text(".%03dZ ", int(fraction * 1000 + 1e-4));
    case HubStamp::Rfc3164: return calendar("%b %e %H:%M:%S ", clock);
    case HubStamp::JournalPrecise: return calendar("%b %d %H:%M:%S", clock) + text(".%06d ", int(fraction * 1e6 + 0.1));
    case HubStamp::UnixMilli: return text("[%lld.%03d] ", (long long)std::floor(clock), int(fraction * 1000 + 1e-4));
    }
    return {};
}

bool isUptime(const LogPairSpec &spec)
{
    return spec.deviceStamp != DeviceStamp::IsoMilli && spec.deviceStamp != DeviceStamp::TimeOfDay;
}

// What the device's own clock says.
double deviceClock(const Stage &stage, double t)
{
    if (isUptime(stage.spec))
        return stage.uptime(t);
    const double elapsed = t / (1 + stage.spec.driftPpm * 1e-6);
    return stage.spec.deviceStamp == DeviceStamp::IsoMilli ? start - 7200 + elapsed : 30000 + elapsed;
}

// One side's lines in order, with where each event came to stand.
LogText write(const Stage &stage, std::vector<Entry> &entries, bool isDevice, std::string &file, std::vector<std::size_t> &lineOf)
{
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.time < b.time; });
    auto bytes = std::make_shared<std::string>();
    for (const Entry &e : entries)
        *bytes += e.text;
    LogText log;
    log.kind = !isDevice || stage.spec.deviceStamp == DeviceStamp::IsoMilli ? StampKind::Wall
               : stage.spec.deviceStamp == DeviceStamp::TimeOfDay           ? StampKind::TimeOfDay
                                                                            : StampKind::Uptime;
    const double unit = stampUnit(stage.spec, isDevice);
    std::size_t at = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry &e = entries[i];
        const double clock = std::floor((isDevice ? deviceClock(stage, e.time) : stage.hubClock(e.time)) / unit + 1e-6) * unit;
        file += (isDevice ? deviceStamp(stage.spec, clock) : hubStamp(stage.spec, clock)) + e.text + '\n';
        log.lines.push_back({std::string_view(*bytes).substr(at, e.text.size()), clock, unit, log.kind});
        at += e.text.size();
        if (isDevice && isUptime(stage.spec) && i > 0 && stage.bootOf(e.time) != stage.bootOf(entries[i - 1].time))
            log.reboots.push_back(i);
        if (e.event >= 0)
            lineOf[std::size_t(e.event)] = i;
    }
    log.bytes = bytes;
    return log;
}

void addTruth(const Stage &stage, const std::vector<Entry> &device, const std::vector<Entry> &hub, LogPair &pair)
{
    for (const auto &[at, step] : stage.stepAt) {
        const double moment = at;
        const auto line = std::find_if(hub.begin(), hub.end(), [&](const Entry &e) { return e.time >= moment; });
        if (line != hub.end())
            pair.steps.push_back({std::size_t(line - hub.begin()), step});
    }
    const auto regimeOf = [&](double t) {
        const auto steps = std::count_if(stage.stepAt.begin(), stage.stepAt.end(), [&](const auto &s) { return t >= s.first; });
        return std::pair(isUptime(stage.spec) ? stage.bootOf(t) : 0, steps);
    };
    for (std::size_t i = 0; i < device.size(); ++i) {
        if (i > 0 && regimeOf(device[i].time) == regimeOf(device[i - 1].time)) {
            pair.segments.back().deviceLast = i;
            continue;
        }
        const double drift = stage.spec.driftPpm * 1e-6;
        pair.segments.push_back({i, i, stage.hubClock(device[i].time) - deviceClock(stage, device[i].time) * (1 + drift), drift});
    }
    const auto parted = std::find_if(device.begin(), device.end(), [&](const Entry &e) { return e.time >= stage.partsAt && e.event >= 0; });
    pair.partsAt = parted == device.end() ? 0 : std::size_t(parted - device.begin());
}

} // namespace

LogText logTextOf(std::vector<LogLine> lines, std::vector<std::size_t> reboots, StampKind kind, std::shared_ptr<const std::string> bytes)
{
    return {std::move(lines), std::move(reboots), kind, std::move(bytes)};
}

LogPair makeLogPair(const LogPairSpec &spec)
{
    Stage stage = stageOf(spec);
    const std::vector<Told> told = spec.style == PairStyle::Traffic ? traffic(stage.dice, spec) : stories(stage.dice, spec, stage.bootAt);
    std::vector<Entry> device, hub;
    const std::size_t none = std::size_t(-1);
    std::vector<std::size_t> deviceLine(told.size(), none), hubLine(told.size(), none);
    for (std::size_t i = 0; i < told.size(); ++i) {
        const Told &t = told[i];
        const double flight = stage.dice.exponential(spec.latency);
        if (!t.device.empty() && !stage.dice.chance(spec.missing / 2))
            device.push_back({t.time + (t.isFromHub ? flight : 0), t.device, int(i)});
        if (!t.hub.empty() && t.time < stage.partsAt && !stage.dice.chance(spec.missing / 2))
            hub.push_back({t.time + (t.isFromHub ? 0 : flight), t.hub, int(i)});
    }
    if (spec.ticks)
        addTicks(stage, device, hub);
    addDecoys(stage, device, hub);
    addNoise(stage, device, true);
    addNoise(stage, hub, false);
    LogPair pair;
    pair.device = write(stage, device, true, pair.deviceFile, deviceLine);
    pair.hub = write(stage, hub, false, pair.hubFile, hubLine);
    for (std::size_t i = 0; i < told.size(); ++i)
        if (deviceLine[i] != none && hubLine[i] != none)
            pair.pairs.push_back({deviceLine[i], hubLine[i]});
    std::sort(pair.pairs.begin(), pair.pairs.end());
    addTruth(stage, device, hub, pair);
    return pair;
}

} // namespace imprint::test
