// One thread and a queue of closures. What waits under the same key is replaced by what comes later (latest wins): a query that nobody waits for
// any more is never run.
//
// The destructor asks what runs to stop, drops what waits and joins.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace imprint {

class WorkThread {
public:
    using Work = std::function<void(std::stop_token stop)>;

    // idle: called on the thread when nothing waits, every so often; may be empty.
    explicit WorkThread(Work idle = {}, std::chrono::milliseconds every = std::chrono::milliseconds(500));
    ~WorkThread();
    WorkThread(const WorkThread &) = delete;
    WorkThread &operator=(const WorkThread &) = delete;

    void post(Work work, std::string key = {}); // empty: never replaced
    void stop();                                // as the destructor; nothing is taken afterwards

private:
    struct Waiting {
        Work work;
        std::string key;
    };
    void run(std::stop_token stop);

    const Work m_idle;
    const std::chrono::milliseconds m_every;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Waiting> m_waiting;
    std::jthread m_thread;
};

} // namespace imprint
