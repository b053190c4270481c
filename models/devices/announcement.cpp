#include "models/devices/announcement.h"

#include "models/core/qtbytes.h"
#include "models/devices/dtlsserver.h"

#include <QNetworkDatagram>
#include <QNetworkProxy>
#include <QUdpSocket>

#include <future>

namespace imprint {
namespace {

constexpr int slice = 100; // milliseconds until a stop is noticed
constexpr qsizetype longestInstance = 63;
constexpr std::size_t idDigits = 16; // of the owner id

std::string peerName(const QNetworkDatagram &datagram)
{
    return datagram.senderAddress().toString().toStdString() + '|' + std::to_string(datagram.senderPort());
}

void sendTo(QUdpSocket &socket, ByteView datagram, const std::string &peer)
{
    const QString name = QString::fromStdString(peer);
    const auto bar = name.lastIndexOf(u'|');
    socket.writeDatagram(toQt(datagram), QHostAddress(name.left(bar)), quint16(name.mid(bar + 1).toUInt()));
}

// The first byte of a DTLS record is its content type, 20 to 63; that of a CoAP message is above (RFC 7983 section 7).
bool isDtlsRecord(ByteView datagram)
{
    return !datagram.empty() && datagram[0] >= 20 && datagram[0] <= 63;
}

// The endpoint's DTLS: made with the first record that comes, and not again soon when that fails.
class SecuredEndpoint {
public:
    SecuredEndpoint(QUdpSocket &socket, const SecuredService &service, RandomSource &random)
        : m_socket(socket), m_service(service), m_random(random),
          m_coap([this](const CoapCall &call) { return m_service.answer(call, m_dtls->peerCertificate(call.peer)); }, {}, random)
    {
    }

    void received(ByteView datagram, const std::string &peer, Deadline now)
    {
        if (isReady(now))
            deliver(m_dtls->received(datagram, peer, now), now);
    }
    void tick(Deadline now)
    {
        if (!m_dtls)
            return;
        deliver(m_dtls->due(now), now);
        for (const auto &[peer, datagram] : m_coap.due(now))
            send(datagram, peer, now);
    }
    void close()
    {
        if (m_dtls)
            for (const auto &last : m_dtls->close())
                sendTo(m_socket, last.data, last.peer);
    }

private:
    bool isReady(Deadline now)
    {
        if (m_dtls || !m_service.identity || now < m_notBefore)
            return m_dtls != nullptr;
        m_notBefore = now + std::chrono::minutes(1);
        const auto identity = m_service.identity();
        if (!identity)
            return false;
        if (auto made = DtlsServer::make(**identity, {}, {}, m_random))
            m_dtls = std::move(*made);
        return m_dtls != nullptr;
    }
    void deliver(const DtlsServer::Output &output, Deadline now)
    {
        for (const auto &datagram : output.datagrams)
            sendTo(m_socket, datagram.data, datagram.peer);
        for (const auto &message : output.messages)
            for (const Bytes &answer : m_coap.received(message.data, message.peer, now))
                send(answer, message.peer, now);
    }
    void send(ByteView message, const std::string &peer, Deadline now)
    {
        const auto datagrams = m_dtls->send(peer, message, now);
        if (!datagrams)
            return; // the peer has gone; it will ask again
        for (const auto &datagram : *datagrams)
            sendTo(m_socket, datagram.data, datagram.peer);
    }

    QUdpSocket &m_socket;
    const SecuredService &m_service;
    RandomSource &m_random;
    CoapServer m_coap;
    std::unique_ptr<DtlsServer> m_dtls;
    Deadline m_notBefore{};
};

} // namespace

QString instanceNameFor(const QString &siteName)
{
    QString name = siteName;
    while (name.toUtf8().size() > longestInstance)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    return name;
}

Announcement::Announcement(const QString &siteName, const Sha256 &ownerId, const MdnsOptions &mdns,
                           RandomSource &random, SecuredService service)
{
    std::promise<void> bound;
    auto isBound = bound.get_future();
    m_thread = std::jthread([this, &random, &bound, service = std::move(service)](std::stop_token stop) {
        QUdpSocket socket;
        socket.setProxy(QNetworkProxy::NoProxy); // else bind() asks the system for one
        if (socket.bind(QHostAddress::Any, 0) || socket.bind(QHostAddress::AnyIPv4, 0))
            m_port = socket.localPort();
        bound.set_value();
        if (m_port != 0)
            serve(socket, stop, random, service);
    });
    isBound.wait();
    if (m_port == 0) {
        m_problem = fail("mdns.port", "no UDP port for the endpoint");
        return;
    }
    m_responder = std::make_unique<MdnsResponder>(mdns);
    const auto id = m_responder->announce(
        {.instance = instanceNameFor(siteName),
         .type = QStringLiteral("_homeca._udp"),
         .port = m_port,
         .txt = {{"v", "1"}, {"id", QByteArray::fromStdString(toHex(ownerId).substr(0, idDigits))}}});
    if (!id)
        m_problem = id.error();
}

Announcement::~Announcement() = default;

std::optional<Error> Announcement::problem() const
{
    return m_problem ? m_problem : m_responder->problem();
}

void Announcement::serve(QUdpSocket &socket, std::stop_token stop, RandomSource &random, const SecuredService &service)
{
    CoapServer clear([](const CoapCall &) { return CoapAnswer{.code = coapcode::NotFound}; }, {}, random);
    SecuredEndpoint secured(socket, service, random);
    while (!stop.stop_requested()) {
        socket.waitForReadyRead(slice);
        while (socket.hasPendingDatagrams() && !stop.stop_requested()) {
            const QNetworkDatagram datagram = socket.receiveDatagram();
            if (!datagram.isValid())
                continue;
            const QByteArray data = datagram.data();
            const std::string peer = peerName(datagram);
            const Deadline now = std::chrono::steady_clock::now();
            if (isDtlsRecord(viewOf(data)))
                secured.received(viewOf(data), peer, now);
            else
                for (const Bytes &answer : clear.received(viewOf(data), peer, now))
                    sendTo(socket, answer, peer);
        }
        secured.tick(std::chrono::steady_clock::now());
    }
    secured.close();
}

} // namespace imprint
