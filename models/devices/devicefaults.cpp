#include "models/devices/devicefaults.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace imprint::simulation {

namespace {

constexpr std::array<std::string_view, 9> stepNames{"identify", "release", "pop",    "offer", "prepare",
                                                    "abandon",  "install", "commit", "rng"};

struct MomentName {
    std::string_view name;
    Moment moment;
};
constexpr std::array<MomentName, 3> momentNames{
    {{"before", Moment::Before}, {"after", Moment::After}, {"answered", Moment::Answered}}};

enum class Takes { Nothing, Percent, Time, Request, PowerMoment, Text };

struct Grammar {
    FaultRow row;
    Takes takes;
    std::int64_t standard = 0;
    Moment moment = Moment::After;
};

using K = FaultKind;
constexpr std::int64_t second = 1000;

const std::vector<Grammar> &grammar()
{
    static const std::vector<Grammar> rows{
        {{K::Drop, "drop", "PERCENT", "frames get lost, both ways"}, Takes::Percent, 5},
        {{K::Duplicate, "duplicate", "PERCENT", "frames arrive twice, both ways"}, Takes::Percent, 5},
        {{K::Reorder, "reorder", "PERCENT", "frames are overtaken by the next one"}, Takes::Percent, 5},
        {{K::Tear, "tear", "PERCENT", "a console line tears a frame apart (serial)"}, Takes::Percent, 5},
        {{K::Slow, "slow", "MS[:REQUEST]", "empty acknowledgement at once, the answer after this time"},
         Takes::Time,
         500},
        {{K::Late, "late", "MS[:REQUEST]", "whatever is sent leaves only after this time"}, Takes::Time, 5 * second},
        {{K::Reboot, "reboot-at", "REQUEST[:MOMENT]", "the device restarts, unless told once it has answered"},
         Takes::PowerMoment,
         0,
         Moment::Answered},
        {{K::PowerCut, "powercut-at", "REQUEST[:MOMENT]",
          "power is gone for a moment, unless told between write and answer"},
         Takes::PowerMoment},
        {{K::Die, "die-at", "REQUEST[:MOMENT]", "the program kills itself, unless told between write and answer"},
         Takes::PowerMoment},
        {{K::Silent, "silent", "[REQUEST]", "no answer"}, Takes::Request},
        {{K::Garbage, "garbage", "[REQUEST]", "malformed CBOR or malformed CoAP as the answer"}, Takes::Request},
        {{K::Bomb, "bomb", "[REQUEST]", "deep, endless or huge answers"}, Takes::Request},
        {{K::Replay, "replay", "[REQUEST]", "an earlier answer once more"}, Takes::Request},
        {{K::NoEntropy, "no-entropy", "[REQUEST]", "5.03 with Max-Age where random bytes are needed"},
         Takes::Request,
         1},
        {{K::TooOften, "too-often", "[REQUEST]", "4.29 with Max-Age"}, Takes::Request, 1},
        {{K::WrongPNew, "wrong-pnew", "", "another new key than the key update yields, properly signed"},
         Takes::Nothing},
        {{K::BadSigOld, "bad-sig-old", "", "sig_old does not verify"}, Takes::Nothing},
        {{K::BadSigNew, "bad-sig-new", "", "sig_new does not verify"}, Takes::Nothing},
        {{K::BadPop, "bad-pop", "", "the proof of possession does not verify"}, Takes::Nothing},
        {{K::BadPoint, "bad-point", "", "Q_dev does not lie on the curve"}, Takes::Nothing},
        {{K::NoLocalShare, "no-local-share", "", "promises a local share and sends none"}, Takes::Nothing},
        {{K::LyingSerial, "lying-serial", "[SERIAL]",
          "claims this serial everywhere; without one, another only when identified"},
         Takes::Text},
        {{K::ForeignOwner, "foreign-owner", "", "belongs to somebody else from the start"}, Takes::Nothing},
    };
    return rows;
}

bool readNumber(std::string_view text, std::int64_t max, std::int64_t *out)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *out);
    return error == std::errc() && end == text.data() + text.size() && *out >= 0 && *out <= max;
}

bool readStep(std::string_view text, std::optional<Step> *out)
{
    *out = stepByName(text);
    return out->has_value();
}

bool readMoment(std::string_view text, Moment *out)
{
    const auto at =
        std::find_if(momentNames.begin(), momentNames.end(), [&](const MomentName &m) { return m.name == text; });
    if (at == momentNames.end())
        return false;
    *out = at->moment;
    return true;
}

// first: before the colon; rest: after it. Both may be empty.
bool readArgument(Takes takes, std::string_view first, std::string_view rest, Fault *fault)
{
    constexpr std::int64_t anHour = 3600 * second;
    switch (takes) {
    case Takes::Nothing:
        return first.empty() && rest.empty();
    case Takes::Percent:
        return rest.empty() && (first.empty() || readNumber(first, 100, &fault->number));
    case Takes::Time:
        return (first.empty() || readNumber(first, anHour, &fault->number)) &&
               (rest.empty() || readStep(rest, &fault->step));
    case Takes::Request:
        return rest.empty() && (first.empty() || readStep(first, &fault->step));
    case Takes::PowerMoment:
        return readStep(first, &fault->step) && (rest.empty() || readMoment(rest, &fault->moment));
    case Takes::Text:
        fault->argument = first;
        return rest.empty();
    }
    return false;
}

} // namespace

std::string_view stepName(Step step)
{
    return stepNames[std::size_t(step)];
}

std::optional<Step> stepByName(std::string_view name)
{
    const auto at = std::find(stepNames.begin(), stepNames.end(), name);
    if (at == stepNames.end())
        return {};
    return Step(at - stepNames.begin());
}

const std::vector<FaultRow> &faultTable()
{
    static const std::vector<FaultRow> rows = [] {
        std::vector<FaultRow> out;
        for (const Grammar &g : grammar())
            out.push_back(g.row);
        return out;
    }();
    return rows;
}

Result<Fault> parseFault(std::string_view text)
{
    Fault fault;
    fault.text = text;
    std::string_view rest = text;
    if (const auto at = rest.rfind('@'); at != rest.npos) {
        std::int64_t limit = 0;
        if (!readNumber(rest.substr(at + 1), 1'000'000, &limit))
            return fail("device-fault.argument", std::string(text));
        fault.left = int(limit);
        rest = rest.substr(0, at);
    }
    const auto equals = rest.find('=');
    const std::string_view name = rest.substr(0, equals);
    const auto row =
        std::find_if(grammar().begin(), grammar().end(), [&](const Grammar &g) { return g.row.name == name; });
    if (row == grammar().end())
        return fail("device-fault.name", std::string(name));
    fault.kind = row->row.kind;
    fault.number = row->standard;
    fault.moment = row->moment;
    const std::string_view argument = equals == rest.npos ? std::string_view() : rest.substr(equals + 1);
    const auto colon = argument.find(':');
    const std::string_view after = colon == argument.npos ? std::string_view() : argument.substr(colon + 1);
    if (!readArgument(row->takes, argument.substr(0, colon), after, &fault))
        return fail("device-fault.argument",
                    std::string(text) + ": " + std::string(row->row.name) + " takes " + std::string(row->row.argument));
    return fault;
}

const Fault *DeviceFaults::fires(FaultKind kind, std::optional<Step> step, std::optional<Moment> moment)
{
    for (Fault &fault : m_faults) {
        if (fault.kind != kind || fault.left == 0 || (fault.step && fault.step != step) ||
            (moment && fault.moment != *moment))
            continue;
        const bool isByChance = kind <= FaultKind::Tear;
        if (isByChance && std::int64_t(roll(100)) >= fault.number)
            continue;
        if (fault.left > 0)
            --fault.left;
        return &fault;
    }
    return nullptr;
}

const Fault *DeviceFaults::has(FaultKind kind) const
{
    const auto at =
        std::find_if(m_faults.begin(), m_faults.end(), [&](const Fault &f) { return f.kind == kind && f.left != 0; });
    return at == m_faults.end() ? nullptr : &*at;
}

void DeviceFaults::restore(const std::map<std::string, int> &fired)
{
    for (Fault &fault : m_faults) {
        const auto at = fired.find(fault.text);
        if (at != fired.end() && fault.left > 0)
            fault.left = std::max(0, fault.left - at->second);
    }
}

} // namespace imprint::simulation
