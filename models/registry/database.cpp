#include "models/registry/database.h"

#include "models/core/threadguard.h"

#include <algorithm>

namespace imprint {

namespace {
// So that the first of a group never waits long for the last.
constexpr std::size_t groupSize = 64;
// More than all device runs of a batch hand over before they wait.
constexpr std::size_t mostWaiting = 512;
// How long to look again before sleeping: about what it takes to fall asleep and to be woken.
constexpr std::chrono::microseconds answerSoon{120}, callSoon{200};
} // namespace

Result<std::unique_ptr<Database>> Database::open(const Options &options,
                                                 const std::function<Result<void>(SqlConnection &)> &prepare)
{
    std::unique_ptr<Database> database(new Database(options));
    std::optional<Result<void>> opened;
    database->m_thread = std::thread([&, self = database.get()] { self->serve(prepare, opened); });
    std::unique_lock lock(database->m_mutex);
    database->m_wake.wait(lock, [&] { return opened.has_value(); });
    if (!*opened)
        return opened->error();
    return database;
}

Database::~Database()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        m_hasWork = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Database::JobPtr Database::enqueue(Mode mode, std::function<bool(SqlConnection &)> work, Lost lost)
{
    willBlock("registry");
    const JobPtr job = std::make_shared<Job>();
    job->work = std::move(work);
    job->mode = mode;
    job->lost = std::move(lost);
    bool isAsleep = false, isLong = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping) {
            job->error = fail("registry.timeout", "the registry is being closed");
            job->isDone = true;
            return job;
        }
        m_waiting.push_back(job);
        m_hasWork = true;
        isAsleep = m_isAsleep;
        isLong = m_waiting.size() > mostWaiting;
    }
    if (isAsleep)
        m_wake.notify_one();
    if (isLong)
        (void)await(job);
    return job;
}

// Whether it is done after a moment, without sleeping. One caller at a time looks: of many that wait, the others had
// better leave the processor to the database.
bool Database::isSoonDone(const Job &job)
{
    const auto isDone = [&] { return job.isDone.load(std::memory_order_acquire); };
    if (m_isLookedFor.exchange(true))
        return isDone();
    const bool isSoon = m_answers.comesSoon(answerSoon, isDone);
    m_isLookedFor = false;
    return isSoon;
}

Result<void> Database::await(const JobPtr &job)
{
    const Deadline deadline = after(m_options.patience);
    const auto isDone = [&job] { return job->isDone.load(); };
    if (!isSoonDone(*job)) {
        std::unique_lock lock(job->mutex);
        job->isAwaited = true;
        if (!job->wake.wait_until(lock, deadline, isDone)) {
            lock.unlock();
            if (giveUp(job)) {
                job->error = fail("registry.timeout", "waited " + std::to_string(m_options.patience.count()) + " ms for " +
                                                          m_options.file.toStdString());
                job->isDone = true; // nobody else knows it any more
                return *job->error;
            }
            lock.lock();
            job->wake.wait(lock, isDone);
        }
    }
    if (job->error)
        return *job->error;
    return {};
}

std::size_t Database::waiting()
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.size();
}

// Takes it out of the queue; false when its turn has come.
bool Database::giveUp(const JobPtr &job)
{
    const std::lock_guard lock(m_mutex);
    const auto place = std::find(m_waiting.begin(), m_waiting.end(), job);
    if (place == m_waiting.end())
        return false;
    m_waiting.erase(place);
    m_hasWork = !m_waiting.empty() || m_isStopping;
    return true;
}

void Database::serve(const std::function<Result<void>(SqlConnection &)> &prepare, std::optional<Result<void>> &opened)
{
    SqlConnection connection;
    Result<void> ready = connection.open(m_options);
    if (ready && prepare)
        ready = prepare(connection);
    const bool isReady = ready.has_value();
    {
        const std::lock_guard lock(m_mutex);
        opened.emplace(std::move(ready));
        m_wake.notify_all(); // under the lock: after it, opened may be gone
    }
    while (isReady && sleepUntilWork())
        serveWaiting(connection);
}

void Database::expectSoon()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isAsleep)
            return;
        m_isExpecting = true;
    }
    m_wake.notify_one();
}

// False when the end has come.
bool Database::sleepUntilWork()
{
    for (;;) {
        m_calls.comesSoon(callSoon, [this] { return m_hasWork.load(std::memory_order_acquire); });
        std::unique_lock lock(m_mutex);
        m_isAsleep = true;
        m_wake.wait(lock, [this] { return m_isStopping || m_isExpecting || !m_waiting.empty(); });
        m_isAsleep = false;
        if (!std::exchange(m_isExpecting, false) || m_isStopping || !m_waiting.empty())
            return !m_waiting.empty();
    }
}

void Database::serveWaiting(SqlConnection &connection)
{
    bool isAlone = false, isWriting = false;
    {
        const std::lock_guard lock(m_mutex);
        isAlone = !m_waiting.empty() && m_waiting.front()->mode == Mode::Alone;
        isWriting =
            std::any_of(m_waiting.begin(), m_waiting.end(), [](const JobPtr &job) { return job->mode == Mode::Write; });
    }
    if (isAlone)
        serveAlone(connection);
    else
        serveGroup(connection, isWriting);
}

void Database::serveAlone(SqlConnection &connection)
{
    JobPtr job;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.empty() || m_waiting.front()->mode != Mode::Alone)
            return;
        job = m_waiting.front();
        m_waiting.pop_front();
        m_hasWork = !m_waiting.empty() || m_isStopping;
    }
    connection.clearFailure();
    job->work(connection);
    answer({job}, connection.failure());
}

// The next job that may run in a transaction of this kind; null when there is none.
Database::JobPtr Database::take(bool isWriting)
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting.empty())
        return nullptr;
    const JobPtr job = m_waiting.front();
    if (job->mode == Mode::Alone || (job->mode == Mode::Write && !isWriting))
        return nullptr;
    m_waiting.pop_front();
    m_hasWork = !m_waiting.empty() || m_isStopping;
    return job;
}

// The first needs no savepoint: to undo it is to undo everything. False: the whole transaction has to be undone, for
// the connection's failure, or because the first job ended in an error of its own.
bool Database::runGrouped(SqlConnection &connection, Job &job, bool isFirst)
{
    const bool isWriting = job.mode == Mode::Write;
    if (isWriting && !isFirst)
        connection.setSavepoint();
    const bool isGood = job.work(connection) && !connection.failure();
    job.error = connection.failure();
    if (connection.isTransactionLost() || (isWriting && isFirst && !isGood))
        return false;
    connection.clearFailure();
    if (isWriting && !isFirst) {
        if (isGood)
            connection.releaseSavepoint();
        else
            connection.undoToSavepoint();
    }
    return !connection.failure();
}

void Database::serveGroup(SqlConnection &connection, bool isWriting)
{
    // Whoever waits stays in the queue, and may give up, until the lock is ours.
    if (!connection.begin(isWriting)) {
        const Error error = *connection.failure();
        connection.rollback();
        std::vector<JobPtr> refused;
        while (JobPtr job = take(isWriting))
            refused.push_back(job);
        answer(refused, error);
        return;
    }
    std::vector<JobPtr> group;
    bool isWhole = true;
    while (isWhole && group.size() < groupSize) {
        const JobPtr job = take(isWriting);
        if (!job)
            break;
        group.push_back(job);
        isWhole = runGrouped(connection, *job, group.size() == 1);
    }
    if (!isWhole || !connection.commit()) {
        const std::optional<Error> error = connection.failure();
        connection.rollback();
        answer(group, error);
    } else {
        answer(group, std::nullopt);
    }
    connection.clearFailure();
}

// error: what befell all of them; else each has its own or none.
void Database::answer(const std::vector<JobPtr> &jobs, const std::optional<Error> &error)
{
    for (const JobPtr &job : jobs) {
        if (error)
            job->error = error;
        if (job->error && job->lost)
            job->lost(*job->error);
        bool isAwaited = false;
        {
            const std::lock_guard lock(job->mutex);
            job->isDone.store(true, std::memory_order_release);
            isAwaited = job->isAwaited;
        }
        if (isAwaited)
            job->wake.notify_one();
    }
}

} // namespace imprint
