// The thread that owns one connection. Whoever wants something of the database hands it a closure and waits with a
// deadline.
//
// Group commit: everything that waits is run inside one transaction, each closure with a savepoint of its own, and
// nobody is answered before that transaction is committed, which for a file means: on disk. A closure that returns an
// error, or whose statement failed, leaves nothing behind; when the transaction itself fails (disk full), every closure
// in it gets that error.
//
// The deadline is for the time in the queue, which is where another process's lock is waited for; once a closure has
// begun, its result is waited for. So "registry.timeout" means that nothing was done. Closures run on the database's
// thread, in the order in which they were handed over: they must be short, must not throw and must not call the
// database again.
//
// Who has something to do meanwhile hands a closure over with writeSoon() or readSoon() and asks for the result later.
//
// Waking a thread that sleeps takes longer than most closures. Both sides therefore look again for a moment before they
// sleep (shortwait.h), of the callers only one at a time.
#pragma once

#include "models/registry/pending.h"
#include "models/registry/shortwait.h"
#include "models/registry/sqlconnection.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace imprint {

class Database {
public:
    struct Options : SqlConnection::Options {
        Milliseconds patience{15000}; // how long a caller waits for its turn
    };
    // Opens the connection; prepare is run first, on the thread, outside any transaction (migrations).
    static Result<std::unique_ptr<Database>> open(const Options &options,
                                                  const std::function<Result<void>(SqlConnection &)> &prepare = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // work: Result<T>(SqlConnection &). From any thread but the database's own.
    template <typename Work>
    auto write(Work &&work)
    {
        return call(Mode::Write, work);
    }
    // Sees one consistent state; may share a transaction with writes.
    template <typename Work>
    auto read(Work &&work)
    {
        return call(Mode::Read, work);
    }
    // Outside any transaction, for the statements that ask for that.
    template <typename Work>
    auto alone(Work &&work)
    {
        return call(Mode::Alone, work);
    }

    // Without waiting: work keeps what it needs, since it may outlive its caller. Whoever drops the answer leaves the
    // work to be done all the same; lost is then told, on the database's thread, that it was not (and may be empty).
    using Lost = std::function<void(const Error &)>;
    template <typename Work>
    auto writeSoon(Work work, Lost lost = {})
    {
        return soon(Mode::Write, std::move(work), std::move(lost));
    }
    template <typename Work>
    auto readSoon(Work work)
    {
        return soon(Mode::Read, std::move(work), {});
    }

    // Work comes within a moment: the thread wakes up for it meanwhile. Whoever promises and does not come costs that moment.
    void expectSoon();

    std::size_t waiting(); // how many wait for their turn

private:
    enum class Mode { Read, Write, Alone };
    // Shared by the caller and the thread, with a lock of its own: neither wakes the other into a lock it still holds.
    struct Job {
        std::function<bool(SqlConnection &)> work; // false: an error, undo
        Mode mode = Mode::Read;
        Lost lost;
        std::optional<Error> error; // what befell it from outside, not what it answered
        std::atomic<bool> isDone = false; // set under mutex
        std::mutex mutex;
        std::condition_variable wake;
        bool isAwaited = false; // somebody sleeps until it is done; under mutex
    };
    using JobPtr = std::shared_ptr<Job>;

    explicit Database(const Options &options) : m_options(options) {}

    template <typename Work>
    auto call(Mode mode, Work &work) -> std::invoke_result_t<Work &, SqlConnection &>
    {
        std::optional<std::invoke_result_t<Work &, SqlConnection &>> result;
        Result<void> ran = await(enqueue(mode, [&work, &result](SqlConnection &connection) {
            result.emplace(work(connection));
            return result->has_value();
        }));
        if (!ran)
            return std::move(ran).error();
        return std::move(*result);
    }
    template <typename Work>
    auto soon(Mode mode, Work work, Lost lost)
    {
        using Reply = std::invoke_result_t<Work &, SqlConnection &>;
        const auto place = std::make_shared<std::optional<Reply>>();
        JobPtr job = enqueue(
            mode,
            [work = std::move(work), place, lost](SqlConnection &connection) mutable {
                place->emplace(work(connection));
                if (!place->value() && lost)
                    lost(place->value().error());
                return place->value().has_value();
            },
            lost);
        return Pending<PendingValue<Reply>>([this, job = std::move(job), place]() -> Reply {
            Result<void> ran = await(job);
            if (!ran)
                return std::move(ran).error();
            return std::move(**place);
        });
    }
    JobPtr enqueue(Mode mode, std::function<bool(SqlConnection &)> work, Lost lost = {});
    Result<void> await(const JobPtr &job);
    bool isSoonDone(const Job &job);

    bool sleepUntilWork();
    void serve(const std::function<Result<void>(SqlConnection &)> &prepare, std::optional<Result<void>> &opened);
    void serveWaiting(SqlConnection &connection);
    void serveAlone(SqlConnection &connection);
    void serveGroup(SqlConnection &connection, bool isWriting);
    bool runGrouped(SqlConnection &connection, Job &job, bool isFirst);
    JobPtr take(bool isWriting);
    bool giveUp(const JobPtr &job);
    void answer(const std::vector<JobPtr> &jobs, const std::optional<Error> &error);

    const Options m_options;
    std::mutex m_mutex;
    std::condition_variable m_wake; // the database's thread
    std::deque<JobPtr> m_waiting;   // bounded: who hands over more than that waits for its own
    bool m_isStopping = false;
    bool m_isExpecting = false;           // work was promised to the thread while it slept
    bool m_isAsleep = false;              // the database's thread; under m_mutex, like those above
    std::atomic<bool> m_hasWork = false;  // whether m_waiting holds any, or the end has come
    std::atomic<bool> m_isLookedFor = false; // a caller is looking for its answer; who sets it owns m_answers
    ShortWait m_answers;
    ShortWait m_calls; // of the database's thread
    std::thread m_thread;
};

} // namespace imprint
