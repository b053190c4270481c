#include "models/devices/devicehost.h"

#include "crypto/certificate.h"

namespace imprint::simulation {

namespace {

constexpr std::uint64_t dtlsCapability = 2, refreshCapability = 32;
constexpr Milliseconds overtakenAfter{200}, tickTime{1000};
constexpr std::uint32_t chatterEvery = 7; // ticks

// No CoAP message at all, or one that ends in the middle.
Bytes malformedMessage(std::uint32_t choice)
{
    static const std::array<Bytes, 5> messages{
        Bytes{0x60}, Bytes{0x20, 0x45, 0x12, 0x34, 0xff}, Bytes{0x69, 0x45, 0x12, 0x34, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        Bytes{0x60, 0x45, 0x12, 0x34, 0xf1, 0x00}, Bytes{0x44, 0x45, 0x12, 0x34, 1, 2, 3, 4, 0xff}};
    return messages[choice % messages.size()];
}

QByteArray hexStart(const Sha256 &hash)
{
    return QByteArray::fromStdString(toHex(hash)).left(16);
}

} // namespace

DeviceHost::DeviceHost(std::unique_ptr<DeviceStore> store, DeviceFaults faults, HostOptions options)
    : m_store(std::move(store)), m_faults(std::move(faults)), m_options(std::move(options)),
      m_device(DeviceServices{m_store.get(), &m_random, &m_faults, [] { return std::chrono::steady_clock::now(); },
                              m_options.die})
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_context, [this] { due(); });
    QObject::connect(&m_tick, &QTimer::timeout, &m_context, [this] { tick(); });
}

DeviceHost::~DeviceHost()
{
    if (m_announced)
        m_options.responder->withdraw(*m_announced);
}

Result<void> DeviceHost::start()
{
    if (auto booted = m_device.boot(); !booted)
        return booted.error();
    m_faults.restore(m_device.record().firedFaults);
    if (m_options.hasPty) {
        auto port = PtyPort::open(m_options.ptyLink);
        if (!port)
            return port.error();
        attach(std::move(*port));
    }
    if (m_options.hasUdp || m_options.hasDtls) {
        if (auto opened = openNetwork(); !opened)
            return opened.error();
    }
    print(romBanner(true));
    bringUp();
    m_tick.start(tickTime);
    return {};
}

// DTLS is on the port after UDP's, as 5684 follows 5683. Where the ports are ours to choose, the pair may take some
// tries.
Result<void> DeviceHost::openNetwork()
{
    constexpr int mostTries = 64;
    Error last;
    for (int i = 0; i < mostTries; ++i) {
        auto udp = UdpPort::open(m_options.listen, m_options.port);
        if (!udp)
            return udp.error();
        const quint16 number = (*udp)->port();
        if (m_options.hasDtls && number < 65535) {
            auto dtls = DtlsPort::bind(m_options.listen, quint16(number + 1), m_random);
            if (dtls) {
                m_dtls = dtls->get();
                m_dtls->setRefused([this](const DtlsServer::Refusal &refusal) {
                    print({hcaLine("DTLS with " + refusal.peer + " refused: " + refusal.error.detail, m_device.uptimeMs())});
                });
                attach(std::move(*dtls));
            } else {
                last = dtls.error();
            }
        }
        if (m_dtls || !m_options.hasDtls) {
            if (m_options.hasUdp) {
                m_announcedPort = number;
                attach(std::move(*udp));
            }
            return {};
        }
        if (m_options.port)
            break;
    }
    return last;
}

void DeviceHost::attach(std::unique_ptr<DevicePort> port)
{
    Attachment &a = m_attachments.emplace_back();
    a.port = std::move(port);
    const LinkKind kind = a.port->kind();
    CoapServerLimits limits;
    limits.maxMessage = std::size_t(m_device.record().nameplate.maxMessage);
    if (kind == LinkKind::Serial) {
        limits.blockSzx = 4;
        limits.ackTimeout = Milliseconds(1000);
    }
    const auto handle = [this, kind](const CoapCall &call) {
        CoapAnswer answer = m_device.handle(call, kind);
        if (!answer.isSilent) // before the answer, so that the line stands between two frames
            print({requestLine(call, answer, m_device.uptimeMs())});
        return answer;
    };
    a.server = std::make_unique<CoapServer>(handle, limits, m_random);
    a.port->setReceived([this, &a](ByteView message, const std::string &peer) { received(a, message, peer); });
}

QStringList DeviceHost::urls() const
{
    QStringList out;
    for (const Attachment &a : m_attachments) {
        if (a.port->kind() != LinkKind::Dtls)
            out << a.port->url();
    }
    return out;
}

QString DeviceHost::secureUrl() const
{
    return m_dtls ? m_dtls->url() : QString();
}

void DeviceHost::received(Attachment &a, ByteView message, const std::string &peer)
{
    if (m_isUp)
        shuffle(a.in, message, [this, &a, peer](ByteView m) { process(a, m, peer); });
}

void DeviceHost::process(Attachment &a, ByteView message, const std::string &peer)
{
    if (!m_isUp)
        return;
    for (const Bytes &reply : a.server->received(message, peer, std::chrono::steady_clock::now()))
        transmit(a, reply, peer);
    if (!a.server->nextDue()) // else the answer is still to come
        m_device.answered();
    settle();
}

void DeviceHost::transmit(Attachment &a, ByteView message, const std::string &peer)
{
    Bytes bytes(message.begin(), message.end());
    const Fault *garbage = m_faults.has(FaultKind::Garbage);
    if (garbage && !garbage->step && m_faults.roll(3) == 0)
        bytes = malformedMessage(m_faults.roll(1000));
    const auto deliver = [this, &a, peer](ByteView m) {
        if (a.port->kind() == LinkKind::Serial && m_faults.fires(FaultKind::Tear))
            a.port->tear(m, chatter());
        else
            a.port->send(m, peer);
    };
    if (const Fault *late = m_faults.fires(FaultKind::Late)) {
        later(Milliseconds(late->number), [bytes, deliver] { deliver(bytes); });
        return;
    }
    shuffle(a.out, bytes, deliver);
}

void DeviceHost::shuffle(std::optional<Held> &held, ByteView message, Deliver deliver)
{
    if (m_faults.fires(FaultKind::Drop))
        return;
    if (!held && m_faults.fires(FaultKind::Reorder)) {
        held = Held{Bytes(message.begin(), message.end()), std::move(deliver)};
        later(overtakenAfter, [this, &held] { releaseHeld(held); });
        return;
    }
    const int times = m_faults.fires(FaultKind::Duplicate) ? 2 : 1;
    for (int i = 0; i < times; ++i)
        deliver(message);
    releaseHeld(held);
}

void DeviceHost::releaseHeld(std::optional<Held> &held)
{
    if (auto waiting = std::exchange(held, std::nullopt))
        waiting->deliver(waiting->message);
}

void DeviceHost::later(Milliseconds time, std::function<void()> what)
{
    QTimer::singleShot(time, &m_context, [this, generation = m_generation, what = std::move(what)] {
        if (generation == m_generation)
            what();
    });
}

void DeviceHost::due()
{
    bool hasAnswered = false;
    for (Attachment &a : m_attachments) {
        for (const auto &[peer, datagram] : a.server->due(std::chrono::steady_clock::now())) {
            transmit(a, datagram, peer);
            hasAnswered = true;
        }
    }
    if (hasAnswered)
        m_device.answered();
    settle();
}

void DeviceHost::arm()
{
    std::optional<Deadline> next;
    for (const Attachment &a : m_attachments) {
        if (const auto at = a.server->nextDue(); at && (!next || *at < *next))
            next = at;
    }
    if (!next) {
        m_timer.stop();
        return;
    }
    const auto wait = std::chrono::ceil<Milliseconds>(*next - std::chrono::steady_clock::now());
    m_timer.start(std::max(wait, Milliseconds(1)));
}

void DeviceHost::settle()
{
    if (m_device.takePowerLoss()) {
        restart();
        return;
    }
    arm();
    if (std::exchange(m_isRefreshing, true))
        return;
    // Not at once: the port that is to change may be the one that is delivering.
    later(Milliseconds(0), [this] {
        m_isRefreshing = false;
        refreshSecurity();
        refreshAnnouncement();
    });
}

void DeviceHost::restart()
{
    ++m_generation;
    m_isUp = m_isRefreshing = false;
    m_visit.reset(); // what it was told is lost
    m_timer.stop();
    for (Attachment &a : m_attachments) {
        a.server->forget();
        a.port->forget();
        a.in.reset();
        a.out.reset();
    }
    print(romBanner(true));
    later(bootTime, [this] { bringUp(); });
}

void DeviceHost::bringUp()
{
    if (auto booted = m_device.boot(); !booted) {
        print({"E (12) hca: " + booted.error().code + ": " + booted.error().detail});
        return; // dead until somebody repairs its store
    }
    m_isUp = true;
    print(bootLines(m_device.record(), std::uint64_t(bootTime.count())));
    settle();
}

void DeviceHost::tick()
{
    for (Attachment &a : m_attachments)
        a.port->tick();
    if (!m_isUp)
        return;
    m_device.expireOffer();
    refreshOwnership();
    settle();
    if (++m_ticks % chatterEvery == 0)
        print({chatter()});
}

// DTLS with the leaf of the present ownership, and with nobody but its owner.
void DeviceHost::refreshSecurity()
{
    if (!m_dtls)
        return;
    const Record &record = m_device.record();
    const bool isWanted = record.owner && (record.nameplate.capabilities & dtlsCapability);
    const Bytes leaf = isWanted ? record.owner->certificate.leaf : Bytes();
    if (leaf == m_servedLeaf)
        return;
    m_dtls->shut();
    m_servedLeaf = leaf;
    if (!isWanted)
        return;
    auto verify = [anchor = record.owner->anchor, ownerId = record.owner->ownerId](ByteView peer,
                                                                                   const std::vector<Bytes> &chain) {
        return checkOperational(peer, chain, anchor, ownerId, {});
    };
    auto identity = identityOf(record);
    const auto opened = identity ? m_dtls->open(*identity, std::move(verify)) : Result<void>(identity.error());
    if (!opened)
        print({"E (99) dtls: " + opened.error().code + ": " + opened.error().detail});
}

// Shows itself to its owner now and then, and takes the certificate that it may get.
void DeviceHost::refreshOwnership()
{
    if (auto end = m_visit ? m_visit->take() : std::nullopt) {
        m_visit.reset();
        std::string words = end->words;
        if (end->renewed) {
            const auto taken = m_device.takeRenewal(std::move(*end->renewed));
            words += taken ? ", new certificate" : ", not taken: " + taken.error().detail;
            if (taken)
                m_nextRefresh = {}; // shown at once, it comes in force
        }
        print({hcaLine(words, m_device.uptimeMs())});
    }
    const Record &record = m_device.record();
    const bool isWanted = m_options.refreshTime.count() > 0 && record.owner && (record.nameplate.capabilities & refreshCapability);
    const Deadline now = std::chrono::steady_clock::now();
    if (!isWanted || m_visit || now < m_nextRefresh)
        return;
    const auto where = m_options.findOwner(record.owner->ownerId);
    if (!where)
        return;
    m_nextRefresh = now + m_options.refreshTime;
    m_visit = std::make_unique<RefreshVisit>(*where, record, m_device.serial(), secureUrl().toStdString());
}

void DeviceHost::refreshAnnouncement()
{
    if (!m_options.responder || !m_announcedPort)
        return;
    const State state = m_device.state();
    const bool isFree = state == State::Factory || state == State::Released;
    const Record &record = m_device.record();
    const MdnsTxt txt{{"v", "1"},
                      {"sn", QByteArray::fromStdString(m_device.serial())},
                      {"md", QByteArray::fromStdString(record.nameplate.model)},
                      {"st", state == State::Released ? "released" : "factory"},
                      {"fp", hexStart(record.identity->publicKey().spkiSha256())}};
    if (m_announced && (!isFree || txt != m_announcedTxt)) {
        m_options.responder->withdraw(*m_announced);
        m_announced.reset();
    }
    if (!isFree || m_announced)
        return;
    MdnsService service;
    service.instance = QString::fromStdString(m_device.serial()).left(63);
    service.type = u"_homeca-dev._udp"_qs;
    service.port = m_announcedPort;
    service.txt = txt;
    if (const auto id = m_options.responder->announce(service)) {
        m_announced = *id;
        m_announcedTxt = txt;
    }
}

void DeviceHost::print(const Lines &lines)
{
    for (Attachment &a : m_attachments) {
        for (const std::string &line : lines)
            a.port->print(line);
    }
}

std::string DeviceHost::chatter()
{
    return idleLine(m_chatter++, m_device.uptimeMs());
}

} // namespace imprint::simulation
