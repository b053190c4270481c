// A batch under way: up to 16 devices at once, started as they appear, each by a DeviceRun on a pool thread.
//
// Links come in by add() (the finder's events, --link); one device seen on two links is one row, joined by its key. A
// port that was unplugged and plugged in again is a new arrival with a row of its own: it may be the next board. Rows
// are values; observers get copies. What needs the operator ends a device's run and leaves the place to others; when
// the registry has the answer (given here or by another process), the device goes on. Everything may be paused, stopped
// and resumed in a new process.
#pragma once

#include "models/devices/finder.h"
#include "models/workflow/devicerun.h"

#include <array>
#include <condition_variable>
#include <deque>
#include <map>
#include <set>
#include <thread>

namespace imprint {

// One link of a batch as it stands now; what the registry keeps of it is BatchRow (registryreader.h).
struct LiveRow {
    enum class State { Queued, Running, Done, Waiting, Failed, Interrupted };
    std::uint64_t arrival = 0; // one number a plugging in: what observers know a row by
    QString url, where, board;
    QStringList otherWheres;            // further links of the same device
    QString serial, model, fingerprint; // empty until the device said them
    State state = State::Queued;
    std::array<std::optional<Outcome>, 5> steps; // nullopt: not begun, or under way
    std::optional<Step> at;                      // the step under way
    QString activity;
    Error reason;
    std::int64_t startedAt = 0, endedAt = 0; // Unix milliseconds
    bool waitsForKey() const; // the token with the CA key was not there when it was needed
    bool isSpoiled() const; // failed by the link or the moment alone: may work when tried again
    bool isJoined = false;                   // a further link of a device that has a row: not shown any more
};

struct BatchOptions {
    int devicesAtOnce = 16;    // 1 to 16
    Milliseconds quietTime{0}; // ends when nothing ran and nothing came for so long; 0: goes on until stop(). Knocking
                               // again at links where nobody answered keeps nobody waiting.
    bool endsWithExpected =
        true; // ends when every expected device is done, failed or abandoned (batches that expect devices)
};

// Called from several threads, one at a time.
class BatchObserver {
public:
    virtual ~BatchObserver() = default;
    virtual void rowChanged(const LiveRow &row) = 0;
};

class BatchRun final : private RunObserver {
public:
    BatchRun(Workbench &bench, Profile profile, BatchRecord batch, DeviceRun::LinkMaker makeLink,
             const BatchOptions &options, BatchObserver &observer);
    ~BatchRun() override; // stops and waits

    void add(const FoundDevice &device);
    void add(const QString &url);
    void vanished(const QString &url);
    // The finder's events, as they are.
    void found(const FinderEvent &event);

    void pause(); // what runs goes on, nothing new starts
    void resume();
    void stop(); // what runs stops at its next message and is resumable
    // Blocks until it ended by itself (not before this is called: links may still be added) or by stop(); then closes the batch's chapter in the audit trail with a signed
    // head. Returns that head, for the report.
    Result<QByteArray> wait();

    std::vector<LiveRow> rows() const;

private:
    struct Entry {
        LiveRow row;
        bool isPresent = true;
        bool isUnderWay = false;         // queued or running
        bool isKnocking = false;         // under way again on a link where nobody answered before
        std::optional<FoundDevice> next; // came on this link while the device before it was under way
        std::optional<QString> joinedTo; // the URL of the row that this link belongs to
        std::optional<Deadline> nextTry; // the moment's failures are tried again
    };
    bool identified(const QString &url, const Identification &device) override;
    void stepStarted(const QString &url, Step step) override;
    void stepFinished(const QString &url, Step step, const StepResult &result) override;
    void activityChanged(const QString &url, const QString &activity) override;

    void work(std::stop_token stop);
    void supervise(std::stop_token stop);
    bool hasEnded();
    bool isBusy() const;                                   // m_mutex is held
    void arrived(Entry &entry, const FoundDevice &device); // m_mutex is held
    void requeueReady();
    bool waitsForKey();
    std::optional<QString> take(std::stop_token stop);
    void finished(const QString &url, const RunEnd &end);
    void queue(const QString &url);        // m_mutex is held
    void useOtherLink(const QString &url); // m_mutex is held
    bool hasOtherLink(const QString &url) const;
    void settle(Entry &entry, const RunEnd &end);
    bool isSpoiled(const RunEnd &end); // refused for what only a link spoiled before
    template <typename Change>
    void change(const QString &url, Change change);

    Workbench &m_bench;
    const Profile m_profile;
    const BatchRecord m_batch;
    DeviceRun::LinkMaker m_makeLink;
    const BatchOptions m_options;
    BatchObserver &m_observer;
    Operational m_operational;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::map<QString, Entry> m_entries; // by URL
    std::deque<QString> m_queue;
    std::map<QString, QString> m_byKey; // fingerprint of a device under way to its URL
    std::vector<LiveRow> m_gone;        // rows of arrivals that are over
    std::set<QString> m_spoiled;        // serials whose run failed here by the link alone
    std::uint64_t m_arrivals = 0;
    int m_running = 0;
    bool m_isPaused = false, m_isStopped = false;
    bool m_hasFinished = false; // a device, since supervise() looked last
    bool m_hasWaited = false; // for the CA key, at the last look
    bool m_isAwaited = false; // nothing more is added before somebody waits: a batch whose devices are all done would end
    Deadline m_lastEvent{};
    std::mutex m_observerMutex;

    std::vector<std::jthread> m_threads;
    std::jthread m_supervisor;
};

} // namespace imprint
