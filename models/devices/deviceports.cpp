#include "models/devices/deviceports.h"

#include "models/core/qtbytes.h"

#include <QFile>
#include <QFileInfo>
#include <QNetworkDatagram>
#include <QNetworkProxy>

namespace imprint::simulation {

namespace {

constexpr qint64 quietMs = 1000;

std::string peerName(const QHostAddress &address, int port)
{
    return (address.toString() + u' ' + QString::number(port)).toStdString();
}

void sendTo(QUdpSocket &socket, ByteView datagram, const std::string &peer)
{
    const QString name = QString::fromStdString(peer);
    const auto space = name.lastIndexOf(u' ');
    socket.writeDatagram(toQt(datagram), QHostAddress(name.left(space)), quint16(name.mid(space + 1).toUInt()));
}

QString urlOf(const QString &scheme, const QUdpSocket &socket)
{
    QHostAddress address = socket.localAddress();
    if (address == QHostAddress::Any || address == QHostAddress::AnyIPv4)
        address = QHostAddress::LocalHost;
    else if (address == QHostAddress::AnyIPv6)
        address = QHostAddress::LocalHostIPv6;
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const QString host = isV6 ? u'[' + address.toString() + u']' : address.toString();
    return scheme + u"://"_qs + host + u':' + QString::number(socket.localPort());
}

Result<void> bindSocket(QUdpSocket &socket, const QHostAddress &listen, quint16 port)
{
    socket.setProxy(QNetworkProxy::NoProxy); // else bind() asks the system for one, on a thread of another library
    if (socket.bind(listen, port, QAbstractSocket::DontShareAddress))
        return {};
    const QString where = listen.toString() + u' ' + QString::number(port) + u": "_qs;
    return fail("device-port.bind", (where + socket.errorString()).toStdString());
}

void readAll(QUdpSocket &socket, const std::function<void(const QByteArray &, const std::string &)> &received)
{
    while (socket.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = socket.receiveDatagram();
        if (datagram.isValid())
            received(datagram.data(), peerName(datagram.senderAddress(), datagram.senderPort()));
    }
}

} // namespace

void DevicePort::tear(ByteView message, const std::string &)
{
    Q_UNUSED(message); // datagrams arrive whole or not at all
}

// --- serial ----------------------------------------------------------------------------------------------------------

Result<std::unique_ptr<PtyPort>> PtyPort::open(const QString &link)
{
    auto pty = Pty::open();
    if (!pty)
        return pty.error();
    if (!link.isEmpty()) {
        if (auto pointed = pointLink(link, (*pty)->name()); !pointed)
            return pointed.error();
    }
    return std::unique_ptr<PtyPort>(new PtyPort(std::move(*pty), link));
}

PtyPort::PtyPort(std::unique_ptr<Pty> pty, const QString &link)
    : m_pty(std::move(pty)), m_link(link), m_readable(m_pty->descriptor(), QSocketNotifier::Read)
{
    m_clock.start();
    m_quiet.start();
    QObject::connect(&m_readable, &QSocketNotifier::activated, &m_readable, [this] { read(); });
}

PtyPort::~PtyPort()
{
    // A link that another device has taken over in the meantime stays.
    if (!m_link.isEmpty() && QFileInfo(m_link).symLinkTarget() == m_pty->name())
        QFile::remove(m_link);
}

QString PtyPort::url() const
{
    return u"serial:"_qs + (m_link.isEmpty() ? m_pty->name() : m_link);
}

void PtyPort::read()
{
    const Bytes bytes = m_pty->read();
    m_quiet.restart();
    for (const Bytes &message : m_decoder.received(bytes, m_clock.elapsed()).messages)
        m_received(message, {});
}

void PtyPort::send(ByteView message, const std::string &)
{
    m_pty->write(slipmuxFrame(message));
}

void PtyPort::tear(ByteView message, const std::string &line)
{
    const Bytes frame = slipmuxFrame(message);
    const std::size_t half = frame.size() / 2;
    m_pty->write(ByteView(frame).first(half));
    print(line);
    m_pty->write(ByteView(frame).subspan(half));
}

void PtyPort::print(const std::string &line)
{
    m_pty->write(viewOf(line + "\r\n"));
}

void PtyPort::tick()
{
    (void)m_decoder.idle(m_clock.elapsed());
    if (m_quiet.elapsed() >= quietMs)
        m_pty->letOthersIn();
}

// --- UDP -------------------------------------------------------------------------------------------------------------

Result<std::unique_ptr<UdpPort>> UdpPort::open(const QHostAddress &listen, quint16 port)
{
    std::unique_ptr<UdpPort> out(new UdpPort);
    if (auto bound = bindSocket(out->m_socket, listen, port); !bound)
        return bound.error();
    UdpPort *self = out.get();
    QObject::connect(&self->m_socket, &QUdpSocket::readyRead, &self->m_socket, [self] {
        readAll(self->m_socket,
                [self](const QByteArray &data, const std::string &peer) { self->m_received(viewOf(data), peer); });
    });
    return out;
}

QString UdpPort::url() const
{
    return urlOf(u"coap"_qs, m_socket);
}

void UdpPort::send(ByteView message, const std::string &peer)
{
    sendTo(m_socket, message, peer);
}

// --- DTLS ------------------------------------------------------------------------------------------------------------

Result<std::unique_ptr<DtlsPort>> DtlsPort::bind(const QHostAddress &listen, quint16 port, RandomSource &random)
{
    std::unique_ptr<DtlsPort> out(new DtlsPort(random));
    if (auto bound = bindSocket(out->m_socket, listen, port); !bound)
        return bound.error();
    DtlsPort *self = out.get();
    self->m_timer.setSingleShot(true);
    QObject::connect(&self->m_socket, &QUdpSocket::readyRead, &self->m_socket, [self] {
        readAll(self->m_socket, [self](const QByteArray &data, const std::string &peer) {
            if (const auto server = self->m_server)
                self->deliver(server->received(viewOf(data), peer, std::chrono::steady_clock::now()));
        });
        self->arm();
    });
    QObject::connect(&self->m_timer, &QTimer::timeout, &self->m_timer, [self] {
        if (const auto server = self->m_server)
            self->deliver(server->due(std::chrono::steady_clock::now()));
        self->arm();
    });
    return out;
}

Result<void> DtlsPort::open(const DtlsIdentity &identity, DtlsVerify verify)
{
    auto server = DtlsServer::make(identity, std::move(verify), {}, m_random);
    if (!server)
        return server.error();
    m_server = std::move(*server);
    return {};
}

void DtlsPort::shut()
{
    if (!m_server)
        return;
    for (const auto &message : m_server->close())
        sendTo(m_socket, message.data, message.peer);
    m_server.reset();
}

QString DtlsPort::url() const
{
    return urlOf(u"coaps"_qs, m_socket);
}

void DtlsPort::send(ByteView message, const std::string &peer)
{
    if (!m_server)
        return;
    const auto datagrams = m_server->send(peer, message, std::chrono::steady_clock::now());
    if (!datagrams)
        return; // the peer has gone; it will ask again
    for (const auto &datagram : *datagrams)
        sendTo(m_socket, datagram.data, datagram.peer);
}

void DtlsPort::forget()
{
    if (m_server)
        m_server->forget();
}

void DtlsPort::deliver(const DtlsServer::Output &output)
{
    for (const auto &datagram : output.datagrams)
        sendTo(m_socket, datagram.data, datagram.peer);
    for (const auto &message : output.messages)
        m_received(message.data, message.peer);
    for (const auto &refusal : output.refusals)
        if (m_refused)
            m_refused(refusal);
}

void DtlsPort::arm()
{
    const auto due = m_server ? m_server->nextDue() : std::nullopt;
    if (!due) {
        m_timer.stop();
        return;
    }
    const auto wait = std::chrono::ceil<Milliseconds>(*due - std::chrono::steady_clock::now());
    m_timer.start(std::max(wait, Milliseconds(1)));
}

} // namespace imprint::simulation
