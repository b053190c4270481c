#include "models/services/batchcontroller.h"

#include "models/services/livebatch.h"

namespace imprint {

namespace {
constexpr int paceMilliseconds = 33;        // 30 Hz
constexpr std::size_t keptConsoleLines = 400; // of each link, for the screen
}

BatchController::BatchController(SiteService &site, const Clock &clock, QObject *parent)
    : QObject(parent), m_site(site), m_clock(clock)
{
    m_pace.setInterval(paceMilliseconds);
    connect(&m_pace, &QTimer::timeout, this, &BatchController::collect);
}

BatchController::~BatchController() = default;

void BatchController::setDevicesAtOnce(int devices) { m_devicesAtOnce = qBound(1, devices, 16); }

void BatchController::start(const BatchStart &start)
{
    if (isUnderWay()) {
        Q_EMIT failed(fail("batch.running", "a batch is under way: " + m_batch.name.toStdString()));
        return;
    }
    auto site = m_site.openSite();
    if (!site || !m_site.state()->isUnlocked) {
        Q_EMIT failed(site ? fail("site.locked", m_site.state()->name.toStdString()) : fail("site.closed", "no site is open"));
        return;
    }
    m_rows.clear();
    m_rowByArrival.clear();
    m_console.clear();
    m_batch = {};
    m_batch.id = start.batchId;
    m_session = std::make_unique<LiveBatch>(*this, std::move(site), m_clock, start, m_devicesAtOnce);
    m_pace.start();
    setPhase(BatchPhase::Starting);
}

void BatchController::pause()
{
    if (m_phase != BatchPhase::Running)
        return;
    m_session->pause();
    setPhase(BatchPhase::Paused);
}

void BatchController::resume()
{
    if (m_phase != BatchPhase::Paused)
        return;
    m_session->resume();
    setPhase(BatchPhase::Running);
}

void BatchController::stop()
{
    if (!isUnderWay() || m_phase == BatchPhase::Stopping)
        return;
    m_session->stop();
    setPhase(BatchPhase::Stopping);
}

void BatchController::addLink(const QString &url)
{
    if (isUnderWay())
        m_session->addLink(url);
}

std::vector<ConsoleLine> BatchController::console(const QString &where) const { return m_console.value(where); }

void BatchController::answer(qint64 questionId, AnswerKind kind, const QString &words)
{
    m_site.perform(this, tr("Recording the answer"),
                   [questionId, kind, words](OpenSite &site, JobControl &) { return site.registry().answer(questionId, kind, words); },
                   [this](Result<void> done) { told(done); });
}

void BatchController::retry(const QString &serial, const QString &why)
{
    m_site.perform(this, tr("Starting the device again"),
                   [id = m_batch.id, serial, why](OpenSite &site, JobControl &) { return site.registry().retryDevice(id, serial, why); },
                   [this](Result<void> done) { told(done); });
}

void BatchController::abandon(const QString &serial, const QString &why)
{
    m_site.perform(this, tr("Giving the device up"),
                   [id = m_batch.id, serial, why](OpenSite &site, JobControl &) { return site.registry().abandonDevice(id, serial, why); },
                   [this](Result<void> done) { told(done); });
}

void BatchController::told(const Result<void> &done)
{
    if (!done)
        Q_EMIT failed(done.error());
}

void BatchController::begun(const BatchRecord &batch, const Profile &profile)
{
    m_batch = batch;
    m_profile = profile;
    if (m_phase == BatchPhase::Starting)
        setPhase(BatchPhase::Running);
}

// Coalesces: of everything that happened to a row in one interval, the window sees the last.
void BatchController::collect()
{
    LiveBatch::News news = m_session->takeNews();
    for (const LiveRow &row : news.rows) {
        const auto known = m_rowByArrival.constFind(row.arrival);
        if (known != m_rowByArrival.constEnd()) {
            m_rows[std::size_t(*known)] = row;
            continue;
        }
        m_rowByArrival.insert(row.arrival, int(m_rows.size()));
        m_rows.push_back(row);
    }
    for (const ConsoleLine &line : news.lines) {
        std::vector<ConsoleLine> &kept = m_console[line.where];
        if (kept.size() >= keptConsoleLines)
            kept.erase(kept.begin(), kept.begin() + keptConsoleLines / 4);
        kept.push_back(line);
    }
    if (!news.rows.empty())
        Q_EMIT rowsChanged(news.rows);
    if (!news.lines.empty())
        Q_EMIT consoleReceived(news.lines);
}

void BatchController::finish(const BatchEnd &end)
{
    collect();
    m_pace.stop();
    if (end.problem)
        Q_EMIT failed(*end.problem);
    setPhase(BatchPhase::Ended);
    Q_EMIT ended(end);
}

void BatchController::setPhase(BatchPhase phase)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

} // namespace imprint
