// Faults on demand: how a simulated device misbehaves, when, and how often.
//
// A fault is written NAME[=ARG[:REST]][@N]; @N limits it to its first N occurrences. The rows of faultTable() say what
// ARG means:
//   a percentage (drop=5), milliseconds (slow=300, late=4000), or a request (powercut-at=commit:before,
//   silent=prepare).
// Requests are named identify, release, pop, offer, prepare, abandon, install, commit and rng. Moments of a request:
// "before" the durable write, "after" it and before the answer, "answered" once the answer has left.
//
// The dice are a generator of their own, seeded by the caller, so that a run can be repeated; keys never come from it.
//
// "device-fault.name" for an unknown name, "device-fault.argument" for an argument that it does not take.
#pragma once

#include "crypto/result.h"
#include "models/core/clock.h"

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace imprint::simulation {

enum class Step { Identify, Release, Possession, Offer, Prepare, Abandon, Install, Commit, Sample };
std::string_view stepName(Step step);
std::optional<Step> stepByName(std::string_view name);

enum class Moment { Before, After, Answered };

enum class FaultKind {
    Drop,
    Duplicate,
    Reorder,
    Tear, // of frames, in percent
    Slow,
    Late, // milliseconds
    Reboot,
    PowerCut,
    Die, // at a request and a moment
    Silent,
    Garbage,
    Bomb,
    Replay,
    NoEntropy,
    TooOften, // answers, of one request or of all
    WrongPNew,
    BadSigOld,
    BadSigNew,
    BadPop,
    BadPoint,
    NoLocalShare,
    LyingSerial,
    ForeignOwner
};

struct FaultRow {
    FaultKind kind;
    std::string_view name, argument, meaning;
};
const std::vector<FaultRow> &faultTable();

struct Fault {
    FaultKind kind = FaultKind::Drop;
    std::string text;         // as it was written: names it in the record of fired faults
    std::int64_t number = 0;  // percent or milliseconds
    std::optional<Step> step; // absent: at every request
    Moment moment = Moment::After;
    std::string argument; // lying-serial
    int left = -1;        // occurrences left; -1: no limit
};
Result<Fault> parseFault(std::string_view text);

class DeviceFaults {
public:
    DeviceFaults() = default;
    DeviceFaults(std::vector<Fault> faults, std::uint32_t seed) : m_faults(std::move(faults)), m_dice(seed) {}

    // One occurrence: whether it happens now. Uses up a limit.
    const Fault *fires(FaultKind kind, std::optional<Step> step = {}, std::optional<Moment> moment = {});
    bool isEmpty() const { return m_faults.empty(); }
    // Whether it could still happen.
    const Fault *has(FaultKind kind) const;
    std::uint32_t roll(std::uint32_t sides) { return std::uint32_t(m_dice() % sides); }
    // What an earlier process has used up.
    void restore(const std::map<std::string, int> &fired);

private:
    std::vector<Fault> m_faults;
    std::mt19937 m_dice{1};
};

} // namespace imprint::simulation
