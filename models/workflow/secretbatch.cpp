#include "models/workflow/secretbatch.h"

#include <algorithm>
#include <future>

namespace imprint {
namespace {

// A token that comes back and is lost again before it did anything is not waited for for ever.
constexpr int mostPausesWithoutProgress = 5;

std::vector<std::string> blockAt(std::span<const std::string> serials, std::size_t at, std::size_t blockSerials)
{
    const auto part = serials.subspan(at, std::min(blockSerials, serials.size() - at));
    return {part.begin(), part.end()};
}

class Batch {
public:
    Batch(SecretDeriver &deriver, std::span<const std::string> serials, const SecretBatchSteps &steps, const std::stop_token &stop,
          std::size_t blockSerials)
        : m_deriver(deriver), m_serials(serials), m_steps(steps), m_stop(stop), m_blockSerials(blockSerials)
    {
    }

    SecretBatchEnd run()
    {
        while (m_end.done < m_serials.size() && !m_stop.stop_requested() && !m_end.problem) {
            DerivedBlock block = m_next.valid() ? m_next.get() : m_deriver.derive(blockAt(m_serials, m_end.done, m_blockSerials), m_stop);
            const bool hasMore = !block.problem && m_end.done + block.done < m_serials.size() && !m_stop.stop_requested();
            if (hasMore)
                m_next = std::async(std::launch::async, [this, from = m_end.done + block.done] {
                    return m_deriver.derive(blockAt(m_serials, from, m_blockSerials), m_stop);
                });
            if (auto handed = handOn(block); !handed)
                m_end.problem = handed.error();
            else if (block.problem)
                m_end.problem = pause(*block.problem, block.done > 0);
        }
        if (m_next.valid())
            m_next.wait();
        return m_end;
    }

private:
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
    const std::size_t m_blockSerials;
    int m_fruitless = 0;
    SecretBatchEnd m_end;
    std::future<DerivedBlock> m_next;
};

} // namespace

SecretBatchEnd runSecretBatch(SecretDeriver &deriver, std::span<const std::string> serials, const SecretBatchSteps &steps,
                              const std::stop_token &stop, std::size_t blockSerials)
{
    return Batch(deriver, serials, steps, stop, blockSerials).run();
}

} // namespace imprint
