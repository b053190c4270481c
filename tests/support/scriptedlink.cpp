#include "support/scriptedlink.h"

#include <algorithm>
#include <utility>

namespace imprint::test {

ScriptedLink::ScriptedLink(Peer peer, const LinkTraits &traits) : m_peer(std::move(peer)), m_traits(traits) {}

void ScriptedLink::inject(Bytes datagram, Milliseconds delay)
{
    std::lock_guard lock(m_mutex);
    m_incoming.emplace(after(delay), std::move(datagram));
    m_woken.notify_all();
}

Result<void> ScriptedLink::send(ByteView message)
{
    const auto planned = m_faults.find(m_sent.size());
    const auto meets = [&](Fault fault) { return planned != m_faults.end() && planned->second == fault; };
    m_sent.emplace_back(message.begin(), message.end());
    if (m_isDead || meets(Fault::Die)) {
        m_isDead = true;
        return fail("link.gone", "scripted");
    }
    if (meets(Fault::LoseMessage))
        return {};
    auto answers = m_peer(message);
    if (meets(Fault::LoseAnswers))
        return {};
    if (meets(Fault::Reorder)) {
        m_heldBack = std::move(answers);
        return {};
    }
    for (Bytes &answer : answers) {
        if (meets(Fault::Tear))
            answer.resize(std::min<std::size_t>(answer.size(), 5)); // no longer well-formed, as no link delivers it
        if (meets(Fault::Double))
            inject(answer);
        inject(std::move(answer), Milliseconds(meets(Fault::Delay) ? 20 : 0));
    }
    for (Bytes &late : std::exchange(m_heldBack, {}))
        inject(std::move(late));
    return {};
}

Result<std::optional<Bytes>> ScriptedLink::receive(Deadline until, std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        const Deadline now = std::chrono::steady_clock::now();
        if (stop.stop_requested())
            return fail("stopped");
        if (m_isDead)
            return fail("link.gone", "scripted");
        if (!m_incoming.empty() && m_incoming.begin()->first <= now) {
            Bytes datagram = std::move(m_incoming.begin()->second);
            m_incoming.erase(m_incoming.begin());
            return std::optional(std::move(datagram));
        }
        if (now >= until)
            return std::optional<Bytes>();
        const Deadline next = m_incoming.empty() ? until : std::min(until, m_incoming.begin()->first);
        m_woken.wait_until(lock, stop, next, [&] { return !m_incoming.empty() && m_incoming.begin()->first < next; });
    }
}

} // namespace imprint::test
