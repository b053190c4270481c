// A link that loses, doubles and reorders a given share of the messages of another one, both ways, by a seed: the same
// seed and the same messages give the same faults.
#pragma once

#include "models/devices/link.h"

#include <deque>
#include <memory>
#include <random>

namespace imprint::test {

struct LossRates { // shares of all messages, 0 to 1
    double lose = 0.05;
    double doubled = 0.05;
    double reorder = 0.05;
};

class LossyLink final : public Link {
public:
    LossyLink(std::unique_ptr<Link> inner, std::uint32_t seed, const LossRates &rates = {});

    LinkTraits traits() const override { return m_inner->traits(); }
    QString url() const override { return m_inner->url(); }
    QString where() const override { return m_inner->where(); }
    Result<void> open(Deadline deadline, std::stop_token stop) override { return m_inner->open(deadline, stop); }
    Result<void> send(ByteView message) override;
    Result<std::optional<Bytes>> receive(Deadline until, std::stop_token stop) override;
    void close() override { m_inner->close(); }

private:
    // What becomes of one message: as it is, not at all, twice, or after the next one.
    std::deque<Bytes> afflict(Bytes message, std::optional<Bytes> &heldBack);

    std::unique_ptr<Link> m_inner;
    LossRates m_rates;
    std::mt19937 m_engine;
    std::optional<Bytes> m_heldOut, m_heldIn;
    std::deque<Bytes> m_incoming;
};

} // namespace imprint::test
