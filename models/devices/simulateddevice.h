// The device side of the protocol, version 1 (protocol.md), as a state machine: decoded requests in, answers out. No
// transport.
//
// From "prepared" on every change is in the store before its answer leaves; a store that fails yields 5.00 and changes
// nothing. It keeps private keys in memory and in its store as no real device should: it is a simulator.
//
// Faults (devicefaults.h) may take its power at any moment of a request. The device then says so through
// takePowerLoss(); whoever carries its traffic lets everything it holds go (CoapServer::forget) and calls boot(). Used
// by one thread at a time.
#pragma once

#include "models/devices/devicehandlers.h"

namespace imprint {

struct DeviceServices {
    simulation::DeviceStore *store = nullptr;
    RandomSource *random = nullptr;
    simulation::DeviceFaults *faults = nullptr;
    std::function<Deadline()> now = [] { return std::chrono::steady_clock::now(); };
    std::function<void()> die; // ends the process without a trace; absent: a power cut instead
};

class SimulatedDevice {
public:
    using LinkKind = simulation::LinkKind;

    // All that services point to outlives the device.
    explicit SimulatedDevice(DeviceServices services) : m_services(std::move(services)) {}

    // Begins from what is stored; "device-state.…" when there is nothing or nothing readable.
    Result<void> boot();
    CoapAnswer handle(const CoapCall &call, LinkKind link);
    // The last answer has left.
    void answered();
    // A certificate that came with a refresh (section 6.8); durable when it returns ok.
    Result<void> takeRenewal(simulation::Installed offered);
    // Frees the device when nobody went on with an offer for 120 s; handle() does so by itself.
    void expireOffer();
    // True once after the power went.
    bool takePowerLoss() { return std::exchange(m_hasLostPower, false); }

    const simulation::Record &record() const { return *m_record; }
    simulation::State state() const;
    std::string serial() const; // what it claims to be
    std::uint64_t uptimeMs() const;

private:
    struct PowerFate {
        bool isCutBefore = false, isCutAfter = false, isCutAnswered = false;
        bool isDeadly = false;
    };
    PowerFate powerFate(simulation::Step step, simulation::Record *next);
    void losePower(bool isDeadly);
    CoapAnswer perform(const simulation::Route &route, const CoapCall &call, LinkKind link);
    void spoil(std::optional<simulation::Step> step, CoapAnswer *answer);

    DeviceServices m_services;
    std::optional<simulation::Record> m_record;
    simulation::Memory m_memory;
    simulation::AnchorMemory m_anchors;
    Deadline m_bootedAt{};
    bool m_hasLostPower = false, m_isCutWhenAnswered = false, m_isDeadlyWhenAnswered = false;
    std::map<simulation::Step, CoapAnswer> m_earlier; // for replays
};

} // namespace imprint
