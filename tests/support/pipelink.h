// Links inside one process: two ends that talk to each other across threads, and one that calls a CoapServer directly,
// without latency, so that a bench or a workflow test measures and tests what lies above the wire.
#pragma once

#include "models/devices/coapserver.h"
#include "models/devices/link.h"

#include <deque>
#include <functional>
#include <memory>

namespace imprint::test {

class PipeLink final : public Link {
public:
    // Two open ends; closing one is "link.gone" at the other once it has taken what was sent.
    static std::pair<std::unique_ptr<PipeLink>, std::unique_ptr<PipeLink>> pair(const LinkTraits &traits = {});
    ~PipeLink() override;

    LinkTraits traits() const override { return m_traits; }
    QString url() const override { return QStringLiteral("pipe:"); }
    QString where() const override { return QStringLiteral("pipe"); }
    Result<void> open(Deadline, std::stop_token) override { return {}; }
    Result<void> send(ByteView message) override;
    Result<std::optional<Bytes>> receive(Deadline until, std::stop_token stop) override;
    void close() override;

private:
    struct Channel; // both directions
    PipeLink(std::shared_ptr<Channel> channel, int side, const LinkTraits &traits);

    std::shared_ptr<Channel> m_channel;
    int m_side;
    LinkTraits m_traits;
};

// The server is used on the thread of the link and outlives it.
class ServerLink final : public Link {
public:
    explicit ServerLink(CoapServer &server, std::string peer = "workbench", const LinkTraits &traits = {});

    // When set, open, send and receive ask it first: a device that is unplugged or without power.
    void setIsGone(std::function<bool()> isGone) { m_isGone = std::move(isGone); }

    LinkTraits traits() const override { return m_traits; }
    QString url() const override { return QStringLiteral("direct:") + QString::fromStdString(m_peer); }
    QString where() const override { return QString::fromStdString(m_peer); }
    Result<void> open(Deadline deadline, std::stop_token stop) override;
    Result<void> send(ByteView message) override;
    Result<std::optional<Bytes>> receive(Deadline until, std::stop_token stop) override;
    void close() override;

private:
    Result<void> check() const;

    CoapServer &m_server;
    std::string m_peer;
    LinkTraits m_traits;
    std::function<bool()> m_isGone;
    std::deque<Bytes> m_incoming;
};

} // namespace imprint::test
