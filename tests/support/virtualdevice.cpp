#include "support/virtualdevice.h"

namespace imprint::test {
namespace {

std::vector<simulation::Fault> parsed(const std::vector<std::string> &texts)
{
    std::vector<simulation::Fault> faults;
    for (const std::string &text : texts)
        faults.push_back(simulation::parseFault(text).value());
    return faults;
}

} // namespace

class VirtualLink final : public Link {
public:
    explicit VirtualLink(VirtualDevice &device) : m_device(device), m_inner(device.m_server)
    {
        m_inner.setIsGone([&device] { return device.m_isUnplugged.load(); });
    }
    LinkTraits traits() const override { return {.ackTimeout = Milliseconds(100)}; }
    QString url() const override { return m_device.url(); }
    QString where() const override { return m_device.url(); }
    Result<void> open(Deadline deadline, std::stop_token stop) override { return m_inner.open(deadline, stop); }
    Result<void> send(ByteView message) override
    {
        auto sent = m_inner.send(message);
        m_device.settle();
        return sent;
    }
    Result<std::optional<Bytes>> receive(Deadline until, std::stop_token stop) override { return m_inner.receive(until, stop); }
    void close() override { m_inner.close(); }

private:
    VirtualDevice &m_device;
    ServerLink m_inner;
};

VirtualDevice::VirtualDevice(const VirtualOptions &options)
    : m_serial(options.serial), m_faults(parsed(options.faults), options.seed),
      m_device({.store = &m_store, .random = &m_random, .faults = &m_faults}),
      m_server(
          [this](const CoapCall &call) {
              CoapAnswer answer = m_device.handle(call, simulation::LinkKind::Serial);
              if (!answer.isSilent)
                  m_device.answered();
              if (answered)
                  answered(call);
              return answer;
          },
          {}, m_random)
{
    simulation::Record record;
    record.nameplate = {.serial = options.serial, .model = options.model, .firmware = "1.0", .vendor = "Test", .capabilities = options.capabilities};
    record.freeAs = options.freeAs;
    record.epoch = options.epoch;
    record.identity = std::make_shared<const EcPrivateKey>(EcPrivateKey::generate(options.curve).value());
    if (options.isForeign)
        record.owner = simulation::Ownership{.ownerId = sha256(viewOf("somebody else")), .certificate = {.leaf = {0x30, 0x00}, .sequence = 1}};
    (void)m_store.save(record);
    (void)m_device.boot();
}

std::unique_ptr<Link> VirtualDevice::link()
{
    return std::make_unique<VirtualLink>(*this);
}

void VirtualDevice::settle()
{
    if (m_device.takePowerLoss())
        reboot();
}

void VirtualDevice::become(const simulation::Record &record)
{
    (void)m_store.save(record);
    (void)m_device.boot();
}

void VirtualDevice::reboot()
{
    m_server.forget();
    (void)m_device.boot();
}

} // namespace imprint::test
