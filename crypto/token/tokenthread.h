// The one thread on which all PKCS#11 happens: modules are not to be trusted with more, and a smart card does one thing at
// a time anyway.
//
// Whoever wants something posts work and waits with a deadline. A module that never returns cannot be stopped: its caller
// gets "hsm.timeout", everybody after it at once, and at the end the thread is left behind with it, so that the program
// still ends within two seconds. Hence work must own what it uses (values and shared pointers, no references to a
// caller's stack), and must not throw.
#pragma once

#include "crypto/result.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>

namespace imprint {

class TokenThread {
public:
    using Patience = std::chrono::milliseconds;
    static constexpr Patience usualPatience{60000}; // making a key in a card takes its time

    // usual: how long call() waits when it is not told.
    explicit TokenThread(Patience usual = usualPatience);
    ~TokenThread();
    TokenThread(const TokenThread &) = delete;
    TokenThread &operator=(const TokenThread &) = delete;

    // work: Result<T>(). From any thread but this one.
    template <typename Work>
    auto call(Work work, std::optional<Patience> patience = std::nullopt) -> std::invoke_result_t<Work &>
    {
        struct Held {
            Work work;
            std::optional<std::invoke_result_t<Work &>> result;
        };
        const auto held = std::make_shared<Held>(Held{std::move(work), std::nullopt});
        if (auto ran = run([held] { held->result.emplace(held->work()); }, patience.value_or(m_usual)); !ran)
            return std::move(ran).error();
        return std::move(*held->result);
    }
    // A call did not return in its time, and has not yet.
    bool isStuck() const;

private:
    struct Job {
        std::function<void()> work;
        bool isBegun = false, isDone = false;
    };
    struct Shared {
        std::mutex mutex;
        std::condition_variable wake, done;
        std::deque<std::shared_ptr<Job>> waiting;
        bool isStopping = false, isEnded = false, isStuck = false;
    };
    Result<void> run(std::function<void()> work, Patience patience);
    static void serve(const std::shared_ptr<Shared> &shared);

    const Patience m_usual;
    const std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
};

} // namespace imprint
