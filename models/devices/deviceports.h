// The ends of a simulated device's links: whole messages in and out over a PTY, a UDP port, or DTLS on a UDP port.
//
// Each lives on the thread of the event loop that it was made on. A peer is named by its address and port; on a serial
// line there is one, "". Errors: those of pty.h, "device-port.bind".
#pragma once

#include "models/devices/devicehandlers.h"
#include "models/devices/dtlsserver.h"
#include "models/devices/pty.h"
#include "models/devices/slipmux.h"

#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTimer>
#include <QUdpSocket>

namespace imprint::simulation {

class DevicePort {
public:
    using Received = std::function<void(ByteView message, const std::string &peer)>;

    virtual ~DevicePort() = default;
    virtual LinkKind kind() const = 0;
    virtual QString url() const = 0;
    virtual void send(ByteView message, const std::string &peer) = 0;
    virtual void tear(ByteView message, const std::string &line); // a console line in the middle of the frame
    virtual void print(const std::string &) {}                    // one console line
    virtual void tick() {}                                        // about once a second
    virtual void forget() {}                                      // the device lost power

    void setReceived(Received received) { m_received = std::move(received); }

protected:
    Received m_received;
};

class PtyPort final : public DevicePort {
public:
    // link: a symbolic link that is to point to the terminal, whatever number it gets; may be empty.
    static Result<std::unique_ptr<PtyPort>> open(const QString &link);
    ~PtyPort() override;

    LinkKind kind() const override { return LinkKind::Serial; }
    QString url() const override;
    void send(ByteView message, const std::string &peer) override;
    void tear(ByteView message, const std::string &line) override;
    void print(const std::string &line) override;
    void tick() override;
    void forget() override { m_decoder = SlipmuxDecoder(); }

private:
    PtyPort(std::unique_ptr<Pty> pty, const QString &link);
    void read();

    std::unique_ptr<Pty> m_pty;
    QString m_link;
    QSocketNotifier m_readable;
    SlipmuxDecoder m_decoder;
    QElapsedTimer m_clock, m_quiet;
};

class UdpPort final : public DevicePort {
public:
    static Result<std::unique_ptr<UdpPort>> open(const QHostAddress &listen, quint16 port);

    LinkKind kind() const override { return LinkKind::Udp; }
    QString url() const override;
    quint16 port() const { return m_socket.localPort(); }
    void send(ByteView message, const std::string &peer) override;

private:
    UdpPort() = default;
    QUdpSocket m_socket;
};

// Bound from the start, so that the port is kept; speaks only between open() and shut().
class DtlsPort final : public DevicePort {
public:
    static Result<std::unique_ptr<DtlsPort>> bind(const QHostAddress &listen, quint16 port, RandomSource &random);

    Result<void> open(const DtlsIdentity &identity, DtlsVerify verify);
    void shut();
    void setRefused(std::function<void(const DtlsServer::Refusal &)> refused) { m_refused = std::move(refused); }
    bool isOpen() const { return m_server != nullptr; }

    LinkKind kind() const override { return LinkKind::Dtls; }
    QString url() const override;
    quint16 port() const { return m_socket.localPort(); }
    void send(ByteView message, const std::string &peer) override;
    void forget() override;

private:
    explicit DtlsPort(RandomSource &random) : m_random(random) {}
    void deliver(const DtlsServer::Output &output);
    void arm();

    RandomSource &m_random;
    QUdpSocket m_socket;
    QTimer m_timer;
    std::shared_ptr<DtlsServer> m_server;
    std::function<void(const DtlsServer::Refusal &)> m_refused; // handshakes that failed
};

} // namespace imprint::simulation
