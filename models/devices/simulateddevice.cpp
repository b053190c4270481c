#include "models/devices/simulateddevice.h"

#include "models/devices/devicefields.h"
#include "models/devices/devicerefresh.h"

namespace imprint {

using namespace simulation;

namespace {

Bytes garbageBody(std::uint32_t choice)
{
    static const std::array<Bytes, 6> bodies{Bytes{0xbf, 0x01, 0x02, 0xff},                          // indefinite map
                                             Bytes{0xa2, 0x01, 0x61, 0x41, 0x01, 0x61, 0x42},        // a key twice
                                             Bytes{0xa1, 0x61, 0x78, 0x01},                          // a text key
                                             Bytes{0xa1, 0x18, 0x19, 0x58},                          // cut short
                                             Bytes{0xa1, 0x04, 0x01, 0x00},                          // a byte too many
                                             Bytes{0x9c, 0xde, 0xad, 0xbe, 0xef, 0x00, 0xff, 0x7f}}; // no CBOR at all
    return bodies[choice % bodies.size()];
}

Bytes bombBody(std::uint32_t choice)
{
    constexpr std::size_t deep = 10'000, huge = 256 * 1024;
    switch (choice % 3) {
    case 0: // arrays in arrays
        return Bytes(deep, 0x81);
    case 1: // an array that promises 2^60 items
        return Bytes{0xa1, 0x01, 0x9b, 0x10, 0, 0, 0, 0, 0, 0, 0};
    default:
        return Bytes(huge, 0xa1);
    }
}

} // namespace

Result<void> SimulatedDevice::boot()
{
    auto stored = m_services.store->load();
    if (!stored)
        return stored.error();
    if (!*stored)
        return fail("device-state.content", "nothing is stored");
    m_record = std::move(**stored);
    m_memory = Memory{{}, m_record->abandoned};
    m_bootedAt = m_services.now();
    m_isCutWhenAnswered = m_isDeadlyWhenAnswered = m_hasLostPower = false;
    return {};
}

State SimulatedDevice::state() const
{
    return stateOf(*m_record, m_memory);
}

std::string SimulatedDevice::serial() const
{
    const Fault *lie = m_services.faults->has(FaultKind::LyingSerial);
    return lie && !lie->argument.empty() ? lie->argument : m_record->nameplate.serial;
}

std::uint64_t SimulatedDevice::uptimeMs() const
{
    return std::uint64_t(std::chrono::duration_cast<Milliseconds>(m_services.now() - m_bootedAt).count());
}

Result<void> SimulatedDevice::takeRenewal(Installed offered)
{
    if (!m_record->owner)
        return fail("device-refresh.certificate", "nobody owns this device any more");
    auto next = withRenewal(*m_record, std::move(offered));
    if (!next)
        return next.error();
    if (auto saved = m_services.store->save(*next); !saved)
        return saved;
    m_record = std::move(*next);
    return {};
}

void SimulatedDevice::expireOffer()
{
    if (m_memory.offer && m_services.now() >= m_memory.offer->freeAt)
        m_memory.offer.reset();
}

CoapAnswer SimulatedDevice::handle(const CoapCall &call, LinkKind link)
{
    expireOffer();
    CoapAnswer answer;
    const Route *route = findRoute(call, m_record->nameplate.capabilities, &answer);
    std::optional<Step> step;
    if (route) {
        step = route->step;
        const Fault *busy = m_services.faults->fires(FaultKind::TooOften, step);
        answer = busy ? refuseForNow(coapcode::TooManyRequests, {}, std::uint32_t(busy->number)).answer
                      : perform(*route, call, link);
    }
    if (!answer.isSilent)
        spoil(step, &answer);
    return answer;
}

// Which faults strike this request. What ends the process is noted in the next record, so that a limit outlives it.
SimulatedDevice::PowerFate SimulatedDevice::powerFate(Step step, Record *next)
{
    PowerFate fate;
    const auto strikes = [&](Moment moment) {
        if (const Fault *deadly = m_services.faults->fires(FaultKind::Die, step, moment)) {
            fate.isDeadly = true;
            ++next->firedFaults[deadly->text];
            return true;
        }
        return m_services.faults->fires(FaultKind::PowerCut, step, moment) != nullptr ||
               m_services.faults->fires(FaultKind::Reboot, step, moment) != nullptr;
    };
    fate.isCutBefore = strikes(Moment::Before);
    fate.isCutAfter = !fate.isCutBefore && strikes(Moment::After);
    fate.isCutAnswered = !fate.isCutBefore && !fate.isCutAfter && strikes(Moment::Answered);
    return fate;
}

void SimulatedDevice::losePower(bool isDeadly)
{
    if (isDeadly && m_services.die)
        m_services.die();
    m_hasLostPower = true;
}

CoapAnswer SimulatedDevice::perform(const Route &route, const CoapCall &call, LinkKind link)
{
    const Situation situation{*m_record,          m_memory,         link,       *m_services.random,
                              *m_services.faults, m_anchors, m_services.now(), uptimeMs(), serial()};
    Outcome outcome = route.handler(situation, call);
    CoapAnswer silence;
    silence.isSilent = true;

    const bool isFaultless = m_services.faults->isEmpty();
    Record marked = isFaultless ? Record() : *m_record;
    const PowerFate fate = isFaultless ? PowerFate() : powerFate(route.step, outcome.record ? &*outcome.record : &marked);
    if (fate.isCutBefore) {
        if (fate.isDeadly) {
            // The note about the fault is all that is written; what the request asked for is lost.
            if (outcome.record)
                marked.firedFaults = outcome.record->firedFaults;
            (void)m_services.store->save(marked);
        }
        losePower(fate.isDeadly);
        return silence;
    }
    if (fate.isDeadly && !outcome.record)
        outcome.record = std::move(marked);
    if (outcome.record) {
        if (auto saved = m_services.store->save(*outcome.record); !saved)
            return refusalOf(coapcode::InternalError, "the state cannot be stored");
        m_record = std::move(*outcome.record);
    }
    if (outcome.memory)
        m_memory = std::move(*outcome.memory);
    if (fate.isCutAfter) {
        losePower(fate.isDeadly);
        return silence;
    }
    m_isCutWhenAnswered = fate.isCutAnswered;
    m_isDeadlyWhenAnswered = fate.isCutAnswered && fate.isDeadly;
    return outcome.answer;
}

void SimulatedDevice::answered()
{
    if (std::exchange(m_isCutWhenAnswered, false))
        losePower(std::exchange(m_isDeadlyWhenAnswered, false));
}

void SimulatedDevice::spoil(std::optional<Step> step, CoapAnswer *answer)
{
    DeviceFaults &faults = *m_services.faults;
    if (step) {
        const auto earlier = m_earlier.find(*step);
        const bool isReplayed = earlier != m_earlier.end() && faults.fires(FaultKind::Replay, step);
        const CoapAnswer honest = *answer;
        if (isReplayed)
            *answer = earlier->second;
        m_earlier[*step] = honest;
    }
    if (faults.fires(FaultKind::Garbage, step))
        answer->body = garbageBody(faults.roll(1000));
    if (faults.fires(FaultKind::Bomb, step))
        answer->body = bombBody(faults.roll(1000));
    if (const Fault *slow = faults.fires(FaultKind::Slow, step))
        answer->delay = Milliseconds(slow->number);
    if (faults.fires(FaultKind::Silent, step))
        answer->isSilent = true;
}

} // namespace imprint
