// A link whose other end is a function of the test: it answers what was sent, and answers are lost, doubled, torn,
// delayed, reordered or the link dies on demand. Times are real but short: ACK_TIMEOUT is 5 ms unless told.
#pragma once

#include "models/devices/link.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>

namespace imprint::test {

inline LinkTraits quickTraits(unsigned blockSzx = 5)
{
    LinkTraits traits;
    traits.blockSzx = blockSzx;
    traits.ackTimeout = Milliseconds(5);
    return traits;
}

class ScriptedLink final : public Link {
public:
    // What the peer says to one message.
    using Peer = std::function<std::vector<Bytes>(ByteView sent)>;
    explicit ScriptedLink(Peer peer, const LinkTraits &traits = quickTraits());

    enum class Fault {
        LoseMessage, // never reaches the peer
        LoseAnswers, // reaches it, its answers are lost
        Double,      // every answer twice
        Tear,        // answers cut off, so that they are malformed
        Reorder,     // answers come after those to the next message
        Delay,       // answers come 20 ms later
        Die          // "link.gone" from here on
    };
    // The index-th message sent, from 0, meets this fault.
    void inflict(std::size_t index, Fault fault) { m_faults[index] = fault; }
    // Comes in by itself.
    void inject(Bytes datagram, Milliseconds delay = Milliseconds(0));
    const std::vector<Bytes> &sent() const { return m_sent; }

    LinkTraits traits() const override { return m_traits; }
    QString url() const override { return QStringLiteral("scripted:"); }
    QString where() const override { return QStringLiteral("scripted"); }
    Result<void> open(Deadline, std::stop_token) override { return {}; }
    Result<void> send(ByteView message) override;
    Result<std::optional<Bytes>> receive(Deadline until, std::stop_token stop) override;
    void close() override {}

private:
    Peer m_peer;
    LinkTraits m_traits;
    std::map<std::size_t, Fault> m_faults;
    std::vector<Bytes> m_sent;
    std::vector<Bytes> m_heldBack;
    std::mutex m_mutex;
    std::condition_variable_any m_woken; // by a stop request; the rest is a matter of time
    std::multimap<Deadline, Bytes> m_incoming;
    bool m_isDead = false;
};

} // namespace imprint::test
