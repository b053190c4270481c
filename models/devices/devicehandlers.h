// What a simulated device answers, one function per path (protocol.md sections 4, 6 and 8), decided from the protocol's
// text alone: nothing here is shared with the workbench but crypto/ and the codec.
//
// Handlers are pure: they look at a situation and propose an outcome. Whether the proposal becomes true is decided by
// SimulatedDevice, which stores the record before it lets the answer out.
// What is checked first, decides the code: section 8's order is the order of the lines.
#pragma once

#include "crypto/cacertificate.h"
#include "models/devices/coapserver.h"
#include "models/devices/devicefaults.h"
#include "models/devices/devicestate.h"

namespace imprint::simulation {

enum class LinkKind { Serial, Udp, Dtls };

// The CA certificate that the device is talking about, parsed once: its key is used for every signature of one update.
class AnchorMemory {
public:
    Result<CaCertificate> parsed(ByteView der);

private:
    std::optional<CaCertificate> m_last;
};

struct Situation {
    const Record &record;
    const Memory &memory;
    LinkKind link;
    RandomSource &random;
    DeviceFaults &faults;
    AnchorMemory &anchors;
    Deadline now;
    std::uint64_t uptimeMs;
    std::string serial; // what the device claims to be
};

struct Outcome {
    CoapAnswer answer;
    std::optional<Record> record; // the next one, when it changes
    std::optional<Memory> memory;
};

using Handler = Outcome (*)(const Situation &, const CoapCall &);

struct Route {
    std::string_view path;
    std::uint8_t method;
    std::uint64_t capability; // what the device needs for it; 0: nothing
    Step step;
    Handler handler;
};
const std::vector<Route> &routes();

// The route of a call, or null and the refusal (4.13, 4.04, 4.05, 4.15).
const Route *findRoute(const CoapCall &call, std::uint64_t capabilities, CoapAnswer *refusal);

Outcome identify(const Situation &s, const CoapCall &call);
Outcome provePossession(const Situation &s, const CoapCall &call);
Outcome release(const Situation &s, const CoapCall &call);
Outcome sampleRandom(const Situation &s, const CoapCall &call);
Outcome offer(const Situation &s, const CoapCall &call);
Outcome prepare(const Situation &s, const CoapCall &call);
Outcome abandon(const Situation &s, const CoapCall &call);
Outcome install(const Situation &s, const CoapCall &call);
Outcome commit(const Situation &s, const CoapCall &call);

} // namespace imprint::simulation
