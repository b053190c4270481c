#include "models/workflow/secretbatch.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <future>

namespace imprint {
namespace {

// A token that comes back and is lost again before it did anything is not waited for for ever.
constexpr int mostPausesWithoutProgress = 5;

// A card that does 30 a second shall show its first ones soon; what is quick takes larger blocks and fewer commits.
constexpr std::size_t firstBlock = 16;
constexpr std::chrono::milliseconds quick{100};

std::vector<std::string> blockAt(std::span<const std::string> serials, std::size_t at, std::size_t blockSerials)
{
    const auto part = serials.subspan(at, std::min(blockSerials, serials.size() - at));
    return {part.begin(), part.end()};
}

class Batch {
public:
    Batch(SecretDeriver &deriver, std::span<const std::string> serials, const SecretBatchSteps &steps, const std::stop_token &stop,
          std::size_t blockSerials)
        : m_deriver(deriver), m_serials(serials), m_steps(steps), m_stop(stop), m_most(blockSerials), m_size(std::min(blockSerials, firstBlock))
    {
    }

    SecretBatchEnd run()
    {
        while (m_end.done < m_serials.size() && !m_stop.stop_requested() && !m_end.problem) {
            launch();
            const Timed next = m_ahead.front().get();
            m_ahead.pop_front();
            if (next.wasQuick)
                m_size = std::min(m_most, m_size * 2);
            if (!next.block.problem && next.block.done > 0)
                launch(); // while this one is recorded
            if (auto handed = handOn(next.block); !handed)
                m_end.problem = handed.error();
            else if (next.block.problem)
                m_end.problem = pause(*next.block.problem, next.block.done > 0);
        }
        forgetAhead();
        return m_end;
    }

private:
    struct Timed {
        DerivedBlock block;
        bool wasQuick = false;
    };

    // So many blocks wait in the key's queue that it is never idle.
    void launch()
    {
        const auto most = std::size_t(std::max(1, m_deriver.blocksAtOnce()));
        while (m_ahead.size() < most && m_launched < m_serials.size()) {
            m_ahead.push_back(std::async(std::launch::async, [this, part = blockAt(m_serials, m_launched, m_size)]() mutable {
                const auto start = std::chrono::steady_clock::now();
                DerivedBlock block = m_deriver.derive(std::move(part), m_stop);
                return Timed{std::move(block), std::chrono::steady_clock::now() - start < quick};
            }));
            m_launched = std::min(m_launched + m_size, m_serials.size());
        }
    }
    // What was derived behind a block that failed is thrown away, and done again in its turn.
    void forgetAhead()
    {
        for (auto &waiting : m_ahead)
            waiting.wait();
        m_ahead.clear();
        m_launched = m_end.done;
    }

    Result<void> handOn(const DerivedBlock &block)
    {
        if (block.done == 0)
            return {};
        const std::size_t bytes = m_deriver.secretBytes();
        const SecretBlock part{m_serials.subspan(m_end.done, block.done), block.secrets.view().first(block.done * bytes), bytes};
        if (m_steps.record)
            if (auto recorded = m_steps.record(part); !recorded)
                return recorded;
        if (auto delivered = m_steps.deliver(part); !delivered)
            return delivered;
        m_end.done += block.done;
        if (m_steps.progress)
            m_steps.progress(m_end.done);
        return {};
    }

    // The reason why it cannot go on; none when it can.
    std::optional<Error> pause(const Error &problem, bool hasProgress)
    {
        forgetAhead();
        m_fruitless = hasProgress ? 0 : m_fruitless + 1;
        if (m_fruitless >= mostPausesWithoutProgress)
            return problem;
        if (m_steps.waiting)
            m_steps.waiting(problem);
        if (auto back = m_deriver.recover(problem, m_stop); !back)
            return back.error();
        ++m_end.pauses;
        return std::nullopt;
    }

    SecretDeriver &m_deriver;
    const std::span<const std::string> m_serials;
    const SecretBatchSteps &m_steps;
    const std::stop_token m_stop;
    const std::size_t m_most;
    std::size_t m_size;         // of the next block
    std::size_t m_launched = 0; // serials that are done or in m_ahead
    int m_fruitless = 0;
    SecretBatchEnd m_end;
    std::deque<std::future<Timed>> m_ahead;
};

} // namespace

SecretBatchEnd runSecretBatch(SecretDeriver &deriver, std::span<const std::string> serials, const SecretBatchSteps &steps,
                              const std::stop_token &stop, std::size_t blockSerials)
{
    return Batch(deriver, serials, steps, stop, blockSerials).run();
}

} // namespace imprint
