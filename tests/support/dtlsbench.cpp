#include "support/dtlsbench.h"

#include <QFile>

namespace imprint::test {

const Bytes coapGet{0x41, 0x01, 0x12, 0x34, 0x77, 0xb3, 'h', 'c', 'a'};
const std::string coapText = "answered";

Bytes coapAnswer(ByteView request)
{
    const std::size_t header = 4 + (request.empty() ? 0 : request[0] & 15);
    if (request.size() < header || request[0] >> 4 != 4)
        return {};
    Bytes answer(request.begin(), request.begin() + std::ptrdiff_t(header));
    answer[0] = std::uint8_t(0x60 | (request[0] & 15));
    answer[1] = 0x45;
    answer.push_back(0xff);
    append(answer, viewOf(std::string_view(coapText)));
    return answer;
}

DtlsSite::DtlsSite(Curve onCurve) : curve(onCurve), ca(EcPrivateKey::generate(onCurve).value())
{
    anchor = issueCaCertificate({"Test CA", "", {year2020, {}}}, ca, random).value();
}

DtlsIdentity DtlsSite::device(Validity validity)
{
    EcPrivateKey key = EcPrivateKey::generate(curve).value();
    DeviceCertificateRequest request{key.publicKey(), "SN1", "SN1", "", "urn:imprint:device:SN1", validity, "", {}};
    Bytes leaf = issueDeviceCertificate(request, anchor, ca, random).value();
    return {std::move(leaf), {}, std::move(key), anchor};
}

DtlsIdentity DtlsSite::workbench()
{
    EcPrivateKey key = EcPrivateKey::generate(curve).value();
    const OperationalRequest request{key.publicKey(), "Workbench", {year2020, {}}};
    Bytes leaf = issueOperationalCertificate(request, anchor, ca, random).value();
    return {std::move(leaf), {}, std::move(key), anchor};
}

DtlsVerify DtlsSite::onlyOwner() const
{
    return [trusted = anchor, owner = ownerId(ca.publicKey())](ByteView leaf, const std::vector<Bytes> &chain) {
        return checkOperational(leaf, chain, trusted, owner, std::nullopt);
    };
}

DtlsEndpoint::DtlsEndpoint(const DtlsIdentity &identity, DtlsVerify verify, const QHostAddress &at)
    : m_server(DtlsServer::make(identity, std::move(verify), {}, m_random).value()), m_address(at),
      m_thread([this](std::stop_token stop) { run(stop); })
{
    std::unique_lock lock(m_mutex);
    m_ready.wait(lock, [this] { return m_port != 0; });
}

std::vector<DtlsServer::Refusal> DtlsEndpoint::refusals()
{
    const std::lock_guard lock(m_mutex);
    return m_refusals;
}

Bytes DtlsEndpoint::peerCertificate()
{
    const std::lock_guard lock(m_mutex);
    return m_peerCertificate;
}

void DtlsEndpoint::run(std::stop_token stop)
{
    Socket socket;
    const bool isBound = socket.bind(m_address, 0);
    {
        const std::lock_guard lock(m_mutex);
        m_port = isBound ? socket.localPort() : 1;
        m_ready.notify_all();
    }
    while (isBound && !stop.stop_requested()) {
        socket.waitForReadyRead(10);
        while (socket.hasPendingDatagrams())
            receive(socket);
        handle(socket, m_server->due(std::chrono::steady_clock::now()));
    }
    write(socket, m_server->close());
}

void DtlsEndpoint::receive(QUdpSocket &socket)
{
    QByteArray datagram(int(socket.pendingDatagramSize()), 0);
    QHostAddress from;
    quint16 port = 0;
    socket.readDatagram(datagram.data(), datagram.size(), &from, &port);
    const std::string peer = (from.toString() + u'#' + QString::number(port)).toStdString();
    m_addresses[peer] = {from, port};
    handle(socket, m_server->received(viewOf(datagram), peer, std::chrono::steady_clock::now()));
}

void DtlsEndpoint::handle(QUdpSocket &socket, const DtlsServer::Output &out)
{
    write(socket, out.datagrams);
    for (const auto &message : out.messages) {
        {
            const std::lock_guard lock(m_mutex);
            m_peerCertificate = m_server->peerCertificate(message.peer);
        }
        const Bytes answer = coapAnswer(message.data);
        if (answer.empty())
            continue;
        if (auto sent = m_server->send(message.peer, answer, std::chrono::steady_clock::now()))
            write(socket, *sent);
    }
    const std::lock_guard lock(m_mutex);
    m_refusals.insert(m_refusals.end(), out.refusals.begin(), out.refusals.end());
}

void DtlsEndpoint::write(QUdpSocket &socket, const std::vector<DtlsServer::Message> &datagrams)
{
    for (const auto &datagram : datagrams) {
        const auto &[address, port] = m_addresses.at(datagram.peer);
        socket.writeDatagram(toQt(datagram.data), address, port);
    }
}

QString IdentityFiles::write(const QString &name, const std::string &text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

QStringList IdentityFiles::write(const QString &who, const DtlsIdentity &identity)
{
    return {write(who + u".crt"_qs, toPem("CERTIFICATE", identity.certificate)),
            write(who + u".key"_qs, toPem("PRIVATE KEY", identity.key.pkcs8().value().view())),
            write(who + u".ca"_qs, toPem("CERTIFICATE", identity.anchor))};
}

} // namespace imprint::test
