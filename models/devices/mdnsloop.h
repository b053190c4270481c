// One thread with an mDNS socket, a timer and somebody who decides what is sent: the announcer or the resolver.
//
// The party itself does no I/O and sees the time only as numbers handed in (milliseconds of a steady clock), so that
// tests can drive it without a network or a wait. It is used on the loop's thread alone.
#pragma once

#include "models/devices/mdnssocket.h"

#include <QThread>

#include <mutex>

namespace imprint {

class MdnsParty {
public:
    virtual ~MdnsParty() = default;
    virtual void interfacesChanged(const std::vector<MdnsInterface> &interfaces, std::int64_t now) = 0;
    virtual void received(const MdnsPeer &from, const DnsMessage &message, std::int64_t now) = 0;
    // Does what is due and gives out what is to be sent now.
    virtual std::vector<MdnsOutgoing> due(std::int64_t now) = 0;
    virtual std::optional<std::int64_t> nextDue() const = 0;
};

class MdnsLoop {
public:
    using Task = std::function<void(std::int64_t now)>;

    MdnsLoop(const MdnsOptions &options, MdnsParty &party); // the party outlives the loop
    ~MdnsLoop();                                            // tasks posted before are done and their datagrams sent
    MdnsLoop(const MdnsLoop &) = delete;
    MdnsLoop &operator=(const MdnsLoop &) = delete;

    void post(Task task);        // runs on the thread, in order
    void postAndWait(Task task); // not on the loop's own thread
    bool isOwnThread() const { return QThread::currentThread() == m_thread.get(); }
    std::optional<Error> problem() const;

private:
    class Thread;
    class Worker;

    MdnsOptions m_options;
    MdnsParty &m_party;
    mutable std::mutex m_mutex; // guards what follows
    std::vector<Task> m_tasks;
    Worker *m_worker = nullptr;
    bool m_isEnding = false;
    std::optional<Error> m_problem;
    std::unique_ptr<QThread> m_thread;
};

} // namespace imprint
