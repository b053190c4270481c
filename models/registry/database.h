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
// thread: they must be short, must not throw and must not call the database again.
#pragma once

#include "models/registry/sqlconnection.h"

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

    std::size_t waiting(); // how many wait for their turn

private:
    enum class Mode { Read, Write, Alone };
    // Shared by the caller and the thread, with a lock of its own: neither wakes the other into a lock it still holds.
    struct Job {
        std::function<bool(SqlConnection &)> work; // false: an error, undo
        Mode mode = Mode::Read;
        std::optional<Error> error;
        std::mutex mutex;
        std::condition_variable wake;
        bool isDone = false; // under mutex
    };
    using JobPtr = std::shared_ptr<Job>;

    explicit Database(const Options &options) : m_options(options) {}

    template <typename Work>
    auto call(Mode mode, Work &work) -> std::invoke_result_t<Work &, SqlConnection &>
    {
        std::optional<std::invoke_result_t<Work &, SqlConnection &>> result;
        Result<void> ran = run(mode, [&work, &result](SqlConnection &connection) {
            result.emplace(work(connection));
            return result->has_value();
        });
        if (!ran)
            return std::move(ran).error();
        return std::move(*result);
    }
    Result<void> run(Mode mode, std::function<bool(SqlConnection &)> work);

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
    std::deque<JobPtr> m_waiting;   // bounded by the number of calling threads: each waits for its own job
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace imprint
