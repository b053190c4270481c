// One batch from start to end, off the window's thread: finder, serial ports, console record and BatchRun, made and waited for on a thread of
// its own. For BatchController alone, which takes what changed under the session's mutex.
#pragma once

#include "models/devices/consolefiles.h"
#include "models/devices/founddevice.h"
#include "models/devices/seriallink.h"
#include "models/services/batchcontroller.h"

#include <map>
#include <set>

namespace imprint {

class LiveBatch final : private BatchObserver, private ConsoleSink {
public:
    LiveBatch(BatchController &controller, std::shared_ptr<OpenSite> site, const Clock &clock, const BatchStart &start, int devicesAtOnce);
    ~LiveBatch() override; // stops and waits

    void pause();
    void resume();
    void stop();
    void addLink(const QString &url);

    struct News {
        std::vector<LiveRow> rows;
        std::vector<ConsoleLine> lines;
    };
    News takeNews(); // what changed since the last call

private:
    void rowChanged(const LiveRow &row) override;
    void received(const ConsoleLine &line) override;

    void run(std::stop_token stop);
    Result<void> prepare();
    std::unique_ptr<Finder> makeFinder(BatchRun &run);
    BatchEnd work(BatchRun &run);
    template <typename Function>
    void tell(Function function); // on the controller's thread

    BatchController &m_controller;
    const std::shared_ptr<OpenSite> m_site;
    const Clock &m_clock;
    const BatchStart m_start;
    const int m_devicesAtOnce;
    BatchRecord m_batch;   // m_thread's
    Profile m_profile;     // m_thread's
    std::vector<FoundDevice> m_known; // m_thread's: where unfinished devices were last met
    ConsoleFiles m_record;

    std::mutex m_newsMutex;
    std::map<std::uint64_t, LiveRow> m_rows; // by arrival: only the newest of each is handed over
    std::vector<std::uint64_t> m_order;
    std::vector<ConsoleLine> m_lines;

    std::mutex m_mutex; // of m_run and what was wished before there was one
    BatchRun *m_run = nullptr;
    bool m_isPaused = false, m_isStopped = false;
    QStringList m_links;

    std::jthread m_thread; // the last member
};

} // namespace imprint
