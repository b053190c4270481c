#include "models/devices/mdnsloop.h"

#include <QTimer>

#include <algorithm>
#include <condition_variable>

namespace imprint {

namespace {
std::int64_t steadyMs()
{
    using namespace std::chrono;
    return duration_cast<Milliseconds>(steady_clock::now().time_since_epoch()).count();
}
} // namespace

class MdnsLoop::Worker : public QObject {
public:
    explicit Worker(MdnsLoop &loop)
        : m_loop(loop), m_socket(loop.m_options.interfaces,
                                 [this](const MdnsPeer &from, ByteView datagram) { received(from, datagram); })
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { turn(); });
        connect(&m_poll, &QTimer::timeout, this, [this] { lookAround(); });
        lookAround();
        m_poll.start(loop.m_options.interfacePoll);
    }

    void turn()
    {
        const bool isEnding = runTasks();
        for (const MdnsOutgoing &outgoing : m_loop.m_party.due(steadyMs()))
            m_socket.send(outgoing);
        schedule();
        if (isEnding)
            thread()->quit();
    }

private:
    void lookAround()
    {
        if (m_socket.refresh())
            m_loop.m_party.interfacesChanged(m_socket.interfaces(), steadyMs());
        {
            const std::lock_guard lock(m_loop.m_mutex);
            m_loop.m_problem = m_socket.problem();
        }
        schedule();
    }

    void received(const MdnsPeer &from, ByteView datagram)
    {
        const auto message = parseDns(datagram);
        if (!message || message->opcode != 0 || message->rcode != 0) // RFC 6762 sections 18.3, 18.11
            return;
        m_loop.m_party.received(from, *message, steadyMs());
        schedule();
    }

    bool runTasks()
    {
        std::vector<Task> tasks;
        bool isEnding = false;
        {
            const std::lock_guard lock(m_loop.m_mutex);
            tasks.swap(m_loop.m_tasks);
            isEnding = m_loop.m_isEnding;
        }
        for (const Task &task : tasks)
            task(steadyMs());
        return isEnding;
    }

    void schedule()
    {
        constexpr std::int64_t longest = 60 * 60 * 1000;
        if (const auto next = m_loop.m_party.nextDue())
            m_timer.start(int(std::clamp<std::int64_t>(*next - steadyMs(), 0, longest)));
        else
            m_timer.stop();
    }

    MdnsLoop &m_loop;
    MdnsSocket m_socket;
    QTimer m_timer, m_poll;
};

class MdnsLoop::Thread : public QThread {
public:
    explicit Thread(MdnsLoop &loop) : m_loop(loop) {}

protected:
    void run() override
    {
        Worker worker(m_loop);
        const auto setWorker = [this](Worker *now) {
            const std::lock_guard lock(m_loop.m_mutex);
            m_loop.m_worker = now;
        };
        setWorker(&worker);
        QMetaObject::invokeMethod(
            &worker, [&worker] { worker.turn(); }, Qt::QueuedConnection);
        exec();
        setWorker(nullptr);
    }

private:
    MdnsLoop &m_loop;
};

MdnsLoop::MdnsLoop(const MdnsOptions &options, MdnsParty &party)
    : m_options(options), m_party(party), m_thread(std::make_unique<Thread>(*this))
{
    m_thread->setObjectName(QStringLiteral("mdns"));
    m_thread->start();
}

MdnsLoop::~MdnsLoop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    post([](std::int64_t) {});
    m_thread->wait();
}

void MdnsLoop::post(Task task)
{
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
    if (m_worker) // else its first turn finds the task
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker] { worker->turn(); }, Qt::QueuedConnection);
}

void MdnsLoop::postAndWait(Task task)
{
    std::mutex mutex;
    std::condition_variable condition;
    bool isDone = false;
    post([&](std::int64_t now) {
        task(now);
        const std::lock_guard lock(mutex);
        isDone = true;
        condition.notify_one();
    });
    std::unique_lock lock(mutex);
    condition.wait(lock, [&] { return isDone; });
}

std::optional<Error> MdnsLoop::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

} // namespace imprint
