#include "support/lossylink.h"

namespace imprint::test {

LossyLink::LossyLink(std::unique_ptr<Link> inner, std::uint32_t seed, const LossRates &rates)
    : m_inner(std::move(inner)), m_rates(rates), m_engine(seed)
{
}

std::deque<Bytes> LossyLink::afflict(Bytes message, std::optional<Bytes> &heldBack)
{
    const double fate = double(m_engine()) / 4294967296.0; // the same on every platform, unlike a distribution
    std::deque<Bytes> out;
    if (fate < m_rates.lose)
        return out;
    if (fate < m_rates.lose + m_rates.reorder && !heldBack) {
        heldBack = std::move(message);
        return out;
    }
    if (fate > 1 - m_rates.doubled)
        out.push_back(message);
    out.push_back(std::move(message));
    if (heldBack) {
        out.push_back(std::move(*heldBack));
        heldBack.reset();
    }
    return out;
}

Result<void> LossyLink::send(ByteView message)
{
    for (const Bytes &one : afflict(Bytes(message.begin(), message.end()), m_heldOut)) {
        if (auto sent = m_inner->send(one); !sent)
            return sent;
    }
    return {};
}

Result<std::optional<Bytes>> LossyLink::receive(Deadline until, std::stop_token stop)
{
    for (;;) {
        if (!m_incoming.empty()) {
            Bytes message = std::move(m_incoming.front());
            m_incoming.pop_front();
            return std::optional(std::move(message));
        }
        auto message = m_inner->receive(until, stop);
        if (!message || !*message)
            return message;
        m_incoming = afflict(std::move(**message), m_heldIn);
    }
}

} // namespace imprint::test
