#include "support/pipelink.h"

#include <array>
#include <condition_variable>
#include <mutex>

namespace imprint::test {

struct PipeLink::Channel {
    std::mutex mutex;
    std::condition_variable_any changed;
    std::array<std::deque<Bytes>, 2> to; // for the end of that side
    bool isClosed = false;
};

std::pair<std::unique_ptr<PipeLink>, std::unique_ptr<PipeLink>> PipeLink::pair(const LinkTraits &traits)
{
    auto channel = std::make_shared<Channel>();
    return {std::unique_ptr<PipeLink>(new PipeLink(channel, 0, traits)),
            std::unique_ptr<PipeLink>(new PipeLink(channel, 1, traits))};
}

PipeLink::PipeLink(std::shared_ptr<Channel> channel, int side, const LinkTraits &traits)
    : m_channel(std::move(channel)), m_side(side), m_traits(traits)
{
}

PipeLink::~PipeLink()
{
    close();
}

Result<void> PipeLink::send(ByteView message)
{
    std::lock_guard lock(m_channel->mutex);
    if (m_channel->isClosed)
        return fail("link.gone", "pipe");
    m_channel->to[std::size_t(1 - m_side)].emplace_back(message.begin(), message.end());
    m_channel->changed.notify_all();
    return {};
}

Result<std::optional<Bytes>> PipeLink::receive(Deadline until, std::stop_token stop)
{
    std::unique_lock lock(m_channel->mutex);
    auto &incoming = m_channel->to[std::size_t(m_side)];
    m_channel->changed.wait_until(lock, stop, until, [&] { return !incoming.empty() || m_channel->isClosed; });
    if (stop.stop_requested())
        return fail("stopped");
    if (incoming.empty())
        return m_channel->isClosed ? Result<std::optional<Bytes>>(fail("link.gone", "pipe")) : std::optional<Bytes>();
    Bytes message = std::move(incoming.front());
    incoming.pop_front();
    return std::optional(std::move(message));
}

void PipeLink::close()
{
    std::lock_guard lock(m_channel->mutex);
    m_channel->isClosed = true;
    m_channel->changed.notify_all();
}

ServerLink::ServerLink(CoapServer &server, std::string peer, const LinkTraits &traits)
    : m_server(server), m_peer(std::move(peer)), m_traits(traits)
{
}

Result<void> ServerLink::check() const
{
    if (m_isGone && m_isGone())
        return fail("link.gone", m_peer);
    return {};
}

Result<void> ServerLink::open(Deadline, std::stop_token)
{
    return check();
}

Result<void> ServerLink::send(ByteView message)
{
    if (auto alive = check(); !alive)
        return alive;
    for (Bytes &reply : m_server.received(message, m_peer, std::chrono::steady_clock::now()))
        m_incoming.push_back(std::move(reply));
    return {};
}

Result<std::optional<Bytes>> ServerLink::receive(Deadline until, std::stop_token stop)
{
    for (;;) {
        if (stop.stop_requested())
            return fail("stopped");
        if (auto alive = check(); !alive)
            return std::move(alive).error();
        if (!m_incoming.empty()) {
            Bytes message = std::move(m_incoming.front());
            m_incoming.pop_front();
            return std::optional(std::move(message));
        }
        const Deadline now = std::chrono::steady_clock::now();
        for (CoapServer::Due &due : m_server.due(now)) {
            if (due.peer == m_peer)
                m_incoming.push_back(std::move(due.datagram));
        }
        if (!m_incoming.empty())
            continue;
        if (now >= until)
            return std::optional<Bytes>();
        const auto next = m_server.nextDue();
        std::mutex mutex;
        std::condition_variable_any never;
        std::unique_lock lock(mutex); // the server is on this thread: only time or a stop request changes anything
        never.wait_until(lock, stop, next ? std::min(*next, until) : until, [] { return false; });
    }
}

void ServerLink::close()
{
    m_incoming.clear();
}

} // namespace imprint::test
