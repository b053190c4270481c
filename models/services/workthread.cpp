#include "models/services/workthread.h"

#include <algorithm>

namespace imprint {

WorkThread::WorkThread(Work idle, std::chrono::milliseconds every)
    : m_idle(std::move(idle)), m_every(every), m_thread([this](std::stop_token stop) { run(stop); })
{
}

WorkThread::~WorkThread() { stop(); }

void WorkThread::stop()
{
    m_thread.request_stop();
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.clear();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void WorkThread::post(Work work, std::string key)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_thread.get_stop_token().stop_requested())
            return;
        if (!key.empty())
            std::erase_if(m_waiting, [&](const Waiting &waiting) { return waiting.key == key; });
        m_waiting.push_back({std::move(work), std::move(key)});
    }
    m_changed.notify_one();
}

void WorkThread::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        Work work;
        {
            std::unique_lock lock(m_mutex);
            const auto hasWork = [this] { return !m_waiting.empty(); };
            if (m_idle)
                m_changed.wait_for(lock, stop, m_every, hasWork);
            else
                m_changed.wait(lock, stop, hasWork);
            if (stop.stop_requested())
                return;
            if (!m_waiting.empty()) {
                work = std::move(m_waiting.front().work);
                m_waiting.pop_front();
            }
        }
        if (work)
            work(stop);
        else if (m_idle)
            m_idle(stop);
    }
}

} // namespace imprint
