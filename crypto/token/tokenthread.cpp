#include "crypto/token/tokenthread.h"

#include <algorithm>

namespace imprint {
namespace {

// What the end of the program may take in here. Closing a session and a module come before it (token.cpp).
constexpr TokenThread::Patience quitPatience{500};

} // namespace

TokenThread::TokenThread(Patience usual)
    : m_usual(usual), m_shared(std::make_shared<Shared>()), m_thread([shared = m_shared] { serve(shared); })
{
}

TokenThread::~TokenThread()
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->isStopping = true;
    m_shared->wake.notify_all();
    const bool hasEnded = m_shared->done.wait_for(lock, quitPatience, [&] { return m_shared->isEnded; });
    lock.unlock();
    if (hasEnded)
        m_thread.join();
    else
        m_thread.detach();
}

bool TokenThread::isStuck() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->isStuck;
}

void TokenThread::serve(const std::shared_ptr<Shared> &shared)
{
    std::unique_lock lock(shared->mutex);
    while (true) {
        shared->wake.wait(lock, [&] { return shared->isStopping || !shared->waiting.empty(); });
        if (shared->waiting.empty())
            break;
        const auto job = shared->waiting.front();
        shared->waiting.pop_front();
        job->isBegun = true;
        lock.unlock();
        job->work();
        job->work = nullptr; // what it held goes with its caller
        lock.lock();
        job->isDone = true;
        shared->isStuck = false;
        shared->done.notify_all();
    }
    shared->isEnded = true;
    shared->done.notify_all();
}

Result<void> TokenThread::run(std::function<void()> work, Patience patience)
{
    const auto job = std::make_shared<Job>();
    job->work = std::move(work);
    std::unique_lock lock(m_shared->mutex);
    if (m_shared->isStuck)
        return fail("hsm.timeout", "an earlier call has not come back");
    m_shared->waiting.push_back(job);
    m_shared->wake.notify_one();
    if (m_shared->done.wait_for(lock, patience, [&] { return job->isDone; }))
        return {};
    auto &waiting = m_shared->waiting;
    waiting.erase(std::remove(waiting.begin(), waiting.end(), job), waiting.end());
    m_shared->isStuck = m_shared->isStuck || job->isBegun;
    return fail("hsm.timeout", "waited " + std::to_string(patience.count()) + " ms");
}

} // namespace imprint
