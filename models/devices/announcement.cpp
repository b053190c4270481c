#include "models/devices/announcement.h"

#include "models/core/qtbytes.h"
#include "models/devices/coapserver.h"

#include <QNetworkDatagram>
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

void reply(QUdpSocket &socket, const QNetworkDatagram &to, const std::vector<Bytes> &answers)
{
    for (const Bytes &answer : answers)
        socket.writeDatagram(toQt(answer), to.senderAddress(), quint16(to.senderPort()));
}

} // namespace

QString instanceNameFor(const QString &siteName)
{
    QString name = siteName;
    while (name.toUtf8().size() > longestInstance)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    return name;
}

Announcement::Announcement(const QString &siteName, const Sha256 &ownerId, const MdnsOptions &mdns,
                           RandomSource &random)
{
    std::promise<void> bound;
    auto isBound = bound.get_future();
    m_thread = std::jthread([this, &random, &bound](std::stop_token stop) {
        QUdpSocket socket;
        if (socket.bind(QHostAddress::Any, 0) || socket.bind(QHostAddress::AnyIPv4, 0))
            m_port = socket.localPort();
        bound.set_value();
        if (m_port != 0)
            serve(socket, stop, random);
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

void Announcement::serve(QUdpSocket &socket, std::stop_token stop, RandomSource &random)
{
    CoapServer server([](const CoapCall &) { return CoapAnswer{.code = coapcode::NotFound}; }, {}, random);
    while (!stop.stop_requested()) {
        socket.waitForReadyRead(slice);
        while (socket.hasPendingDatagrams() && !stop.stop_requested()) {
            const QNetworkDatagram datagram = socket.receiveDatagram();
            if (datagram.isValid())
                reply(socket, datagram,
                      server.received(viewOf(datagram.data()), peerName(datagram), std::chrono::steady_clock::now()));
        }
    }
}

} // namespace imprint
