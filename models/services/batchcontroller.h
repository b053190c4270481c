// The batch under way, for the window: finds devices, runs them (workflow/BatchRun) on threads of its own, and hands over what changed as values,
// at most 30 times a second. One batch at a time. Nothing here blocks the caller.
//
// What the operator decides (answer, retry, abandon) goes into the registry as a job; the run sees it there, whoever wrote it.
// Console lines of the devices are kept for the screen (the last 400 of each link) and for the record (site's console folder).
//
// Errors come by failed(): "site.closed", "site.locked", "batch.running", "batch.…", "profile.…", "registry.…", "mdns.port" (serial ports are found nevertheless).
#pragma once

#include "models/core/console.h"
#include "models/services/siteservice.h"
#include "models/workflow/batchrun.h"

#include <QTimer>

namespace imprint {

class LiveBatch;

enum class BatchPhase : int { None, Starting, Running, Paused, Stopping, Ended };

struct BatchEnd {
    qint64 batchId = 0;
    bool wasStopped = false;       // by the operator; what was under way is resumable
    QByteArray signedHead;         // of the audit trail, for the report
    std::optional<Error> problem;  // the head could not be signed or the registry failed
};

struct BatchStart {
    qint64 batchId = 0;
    QStringList links;             // besides what is found
    bool findsSerial = true, findsNetwork = true;
};

class BatchController : public QObject {
    Q_OBJECT
public:
    BatchController(SiteService &site, const Clock &clock, QObject *parent = nullptr);
    ~BatchController() override; // stops and waits

    void setDevicesAtOnce(int devices); // 1 to 16, for batches started from now on

    // The site must be open and unlocked.
    void start(const BatchStart &start);
    void pause();  // what runs goes on, nothing new starts
    void resume();
    void stop();   // ended() follows; everything is resumable
    void addLink(const QString &url);

    BatchPhase phase() const { return m_phase; }
    bool isUnderWay() const { return m_phase != BatchPhase::None && m_phase != BatchPhase::Ended; }
    const BatchRecord &batch() const { return m_batch; }      // as it was when it started
    const Profile &profile() const { return m_profile; }
    // In the order in which they came.
    const std::vector<LiveRow> &rows() const { return m_rows; }
    std::vector<ConsoleLine> console(const QString &where) const; // oldest first

    // Jobs of the site; failed() when one does not succeed.
    void answer(qint64 questionId, AnswerKind kind, const QString &words);
    void retry(const QString &serial, const QString &why);
    void abandon(const QString &serial, const QString &why);

Q_SIGNALS:
    void phaseChanged(imprint::BatchPhase phase);
    void rowsChanged(const std::vector<imprint::LiveRow> &rows); // only those that changed
    void consoleReceived(const std::vector<imprint::ConsoleLine> &lines);
    void failed(const imprint::Error &error);
    void ended(const imprint::BatchEnd &end);

private:
    friend class LiveBatch;
    void begun(const BatchRecord &batch, const Profile &profile);
    void collect();
    void finish(const BatchEnd &end);
    void told(const Result<void> &done);
    void setPhase(BatchPhase phase);

    SiteService &m_site;
    const Clock &m_clock;
    int m_devicesAtOnce = 8;
    BatchPhase m_phase = BatchPhase::None;
    BatchRecord m_batch;
    Profile m_profile;
    std::vector<LiveRow> m_rows;
    QHash<quint64, int> m_rowByArrival; // the next board on the same port has a row of its own
    QHash<QString, std::vector<ConsoleLine>> m_console; // by where
    QTimer m_pace;
    std::unique_ptr<LiveBatch> m_session;
};

} // namespace imprint
