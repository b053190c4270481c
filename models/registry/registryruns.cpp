#include "models/registry/registryimpl.h"

#include "models/registry/lease.h"

namespace imprint {

namespace {

// [["name","value"],…]: in the order the step left it.
QByteArray evidenceJson(const std::vector<Evidence> &evidence)
{
    QByteArray json = "[";
    json.reserve(1024);
    for (const Evidence &item : evidence) {
        json += json.size() > 1 ? ",[" : "[";
        JsonText::appendQuoted(json, item.name);
        json += ',';
        JsonText::appendQuoted(json, item.value);
        json += ']';
    }
    return json + ']';
}

void addReason(JsonText &detail, const Error &reason)
{
    detail.addUnlessEmpty("reason", QString::fromStdString(reason.code))
        .addUnlessEmpty("because", QString::fromStdString(reason.detail));
}

void insertStep(SqlConnection &c, qint64 runId, Step step, std::int64_t now)
{
    c.execute(
        QStringLiteral("INSERT INTO step (run_id, step, attempt, started_at, reason_code, reason_detail) VALUES (?, ?, "
                       "(SELECT COALESCE(MAX(attempt), 0) + 1 FROM step WHERE run_id = ? AND step = ?), ?, '', '')"),
        runId, int(step), runId, int(step), qint64(now));
}

const char *runStateName(RunState state)
{
    constexpr std::array names{"running", "waiting", "interrupted", "done", "failed", "abandoned"};
    return names[std::size_t(state)];
}

bool isFinal(RunState state)
{
    return state == RunState::Done || state == RunState::Failed || state == RunState::Abandoned;
}

// The device's current run in the batch; runId 0 when there is none.
struct CurrentRun {
    qint64 runId = 0;
    RunState state = RunState::Interrupted;
};
Result<CurrentRun> currentRun(SqlConnection &c, qint64 batchId, const QString &serial)
{
    SqlRows row =
        c.query(QStringLiteral("SELECT d.run_id, r.state FROM batch_device d LEFT JOIN run r ON r.id = d.run_id "
                               "WHERE d.batch_id = ? AND d.serial = ?"),
                batchId, serial);
    if (!row.next())
        return fail("device.unexpected", serial.toStdString() + " is not in this batch");
    return CurrentRun{row.integer(0), row.isNull(1) ? RunState::Interrupted : RunState(row.small(1))};
}

} // namespace

void closeQuestions(SqlConnection &c, qint64 batchId, const QString &serial, std::int64_t now)
{
    // Mostly there is none, and the update makes a table for what it finds before it has looked.
    if (SqlRows open = c.query(QStringLiteral("SELECT 1 FROM question WHERE answer = 0 AND batch_id = ? AND serial = ? LIMIT 1"), batchId, serial);
        !open.next())
        return;
    c.execute(QStringLiteral("UPDATE question SET answer = 3, answered_at = ? WHERE answer = 0 AND batch_id = ? AND serial = ?"),
              qint64(now), batchId, serial);
}

Result<void> Registry::seen(qint64 runId, const DeviceRecord &device)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        const Result<Impl::HeldRun> run = m_impl->held(c, runId);
        if (!run)
            return run.error();
        c.execute(QStringLiteral(
                      "UPDATE device SET model = ?, vendor = ?, firmware = ?, hardware_address = ?, last_seen_at = ? "
                      "WHERE serial = ?"),
                  device.model.left(256), device.vendor.left(256), device.firmware.left(256),
                  device.hardwareAddress.left(64), qint64(m_impl->now()), run->serial);
        return m_impl->entry(c, QStringLiteral("device.seen"), run->serial,
                             JsonText()
                                 .add("run", runId)
                                 .addUnlessEmpty("model", device.model.left(256))
                                 .addUnlessEmpty("vendor", device.vendor.left(256))
                                 .addUnlessEmpty("firmware", device.firmware.left(256))
                                 .addUnlessEmpty("hardware-address", device.hardwareAddress.left(64)));
    });
}

Result<void> Registry::Impl::insertCurrentStep(SqlConnection &c, qint64 runId, Step step)
{
    const Result<HeldRun> run = held(c, runId);
    if (!run)
        return run.error();
    insertStep(c, runId, step, now());
    return entry(c, QStringLiteral("step.started"), run->serial, JsonText().add("run", runId).add("step", stepId(step)));
}

Result<void> Registry::stepStarted(qint64 runId, Step step)
{
    return m_impl->database->write([&](SqlConnection &c) { return m_impl->insertCurrentStep(c, runId, step); });
}

void Registry::postStepStarted(qint64 runId, Step step)
{
    m_impl->post(runId, [impl = m_impl.get(), runId, step](SqlConnection &c) { return impl->insertCurrentStep(c, runId, step); });
}

namespace {

QByteArray finishedDetail(qint64 runId, Step step, Outcome outcome, const Error &reason, const std::vector<Evidence> &evidence,
                          const std::optional<NextStep> &next)
{
    JsonText detail;
    detail.add("run", runId).add("step", stepId(step)).add("outcome", outcomeId(outcome));
    addReason(detail, reason);
    if (!evidence.empty())
        detail.addJson("evidence", evidenceJson(evidence));
    if (next)
        detail.add("next", stepId(next->step));
    return detail.text();
}

} // namespace

// Renews the lease in the same statement that asks for it.
Result<Registry::Impl::HeldRun> Registry::Impl::heldOn(SqlConnection &c, qint64 runId, qint64 time, Milliseconds lease)
{
    const bool isReported = unreported.contains(runId);
    const bool isHeld = !isReported && renewLeaseOf(c, runId, time, lease, {actor, self});
    const auto run = claimed.find(runId);
    return isHeld && run != claimed.end() ? run->second : held(c, runId);
}

Result<void> Registry::Impl::finishStep(SqlConnection &c, qint64 runId, const StepEnd &end, const QByteArray &detail)
{
    const qint64 time = now();
    const Result<HeldRun> run = end.next ? heldOn(c, runId, time, end.next->lease) : held(c, runId);
    if (!run)
        return run.error();
    if (auto finished = finishStepOf(c, *run, runId, end, detail); !finished)
        return finished;
    if (end.next)
        insertStep(c, runId, end.next->step, time);
    if (end.step == allSteps.back() && end.outcome == Outcome::Passed)
        c.execute(QStringLiteral("UPDATE run SET state = ?, ended_at = ? WHERE id = ?"), int(RunState::Done), time, runId);
    return {};
}

Result<void> Registry::Impl::finishStepOf(SqlConnection &c, const HeldRun &run, qint64 runId, const StepEnd &end, const QByteArray &detail)
{
    const qint64 seq = trail.append(c, QStringLiteral("step.finished"), run.serial, detail);
    const int finished = c.execute(
        QStringLiteral("UPDATE step SET finished_at = ?, outcome = ?, reason_code = ?, reason_detail = ?, audit_seq = ? "
                       "WHERE run_id = ? AND step = ? AND finished_at IS NULL"),
        qint64(now()), int(end.outcome), QString::fromStdString(end.reason.code), QString::fromStdString(end.reason.detail), seq, runId,
        int(end.step));
    if (finished != 1)
        return fail("step.not-started", run.serial.toStdString() + ": " + stepId(end.step).toStdString() + " is not under way");
    return {};
}

Result<void> Registry::stepFinished(qint64 runId, Step step, Outcome outcome, const Error &reason,
                                    const std::vector<Evidence> &evidence, std::optional<NextStep> next)
{
    const QByteArray detail = finishedDetail(runId, step, outcome, reason, evidence, next);
    return m_impl->database->write(
        [&](SqlConnection &c) { return m_impl->finishStep(c, runId, {step, outcome, reason, next}, detail); });
}

void Registry::postStepPassed(qint64 runId, Step step, const std::vector<Evidence> &evidence, std::optional<NextStep> next)
{
    m_impl->post(runId, [impl = m_impl.get(), runId, end = Impl::StepEnd{step, Outcome::Passed, {}, next},
                         detail = finishedDetail(runId, step, Outcome::Passed, {}, evidence, next)](SqlConnection &c) {
        return impl->finishStep(c, runId, end, detail);
    });
}

void Registry::Impl::endRun(SqlConnection &c, qint64 runId, const HeldRun &run, RunState state, const Error &reason)
{
    c.execute(QStringLiteral("UPDATE run SET state = ?, reason_code = ?, reason_detail = ?, ended_at = ? WHERE id = ?"), int(state),
              QString::fromStdString(reason.code), QString::fromStdString(reason.detail), qint64(now()), runId);
    dropLease(c, run.serial);
    if (isFinal(state))
        closeQuestions(c, run.batchId, run.serial, now());
    JsonText detail;
    detail.add("batch", run.batchId).add("run", runId).add("state", QString::fromLatin1(runStateName(state)));
    addReason(detail, reason);
    trail.append(c, QStringLiteral("run.ended"), run.serial, detail.text());
    claimed.erase(runId);
}

Result<void> Registry::runEnded(qint64 runId, RunState state, const Error &reason)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        const Result<Impl::HeldRun> run = m_impl->held(c, runId);
        if (!run)
            return run.error();
        m_impl->endRun(c, runId, *run, state, reason);
        return {};
    });
}

Result<void> Registry::runDone(qint64 runId, const std::vector<Evidence> &evidence)
{
    const Step last = allSteps.back();
    return m_impl->database->write([&, detail = finishedDetail(runId, last, Outcome::Passed, {}, evidence, {})](SqlConnection &c) -> Result<void> {
        const Result<Impl::HeldRun> run = m_impl->held(c, runId);
        if (!run)
            return run.error();
        if (auto finished = m_impl->finishStepOf(c, *run, runId, {last, Outcome::Passed, {}, {}}, detail); !finished)
            return finished;
        m_impl->endRun(c, runId, *run, RunState::Done, {});
        return {};
    });
}

Result<void> Registry::abandonDevice(qint64 batchId, const QString &serial, const QString &why)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        const Result<CurrentRun> run = currentRun(c, batchId, serial);
        if (!run)
            return run.error();
        if (run->runId != 0 && run->state == RunState::Done)
            return fail("device.done", serial.toStdString() + " is done in this batch");
        const std::int64_t now = m_impl->now();
        qint64 runId = run->runId;
        if (runId == 0) { // never begun: a run that ends as it begins
            runId = c.insert(
                QStringLiteral("INSERT INTO run (batch_id, serial, attempt, link, state, reason_code, reason_detail, started_at) VALUES "
                               "(?, ?, (SELECT COALESCE(MAX(attempt), 0) + 1 FROM run WHERE batch_id = ? AND serial = ?), '', ?, '', '', ?)"),
                batchId, serial, batchId, serial, int(RunState::Abandoned), qint64(now));
            c.execute(QStringLiteral("UPDATE batch_device SET run_id = ? WHERE batch_id = ? AND serial = ?"), runId,
                      batchId, serial);
        }
        c.execute(
            QStringLiteral("UPDATE run SET state = ?, reason_code = ?, reason_detail = ?, ended_at = ? WHERE id = ?"),
            int(RunState::Abandoned), QStringLiteral("device.abandoned"), why, qint64(now), runId);
        c.execute(QStringLiteral("DELETE FROM lease WHERE serial = ? AND run_id = ?"), serial, runId);
        closeQuestions(c, batchId, serial, now);
        return m_impl->entry(c, QStringLiteral("device.abandoned"), serial,
                             JsonText().add("batch", batchId).add("run", runId).addUnlessEmpty("why", why));
    });
}

Result<void> Registry::retryDevice(qint64 batchId, const QString &serial, const QString &why)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        const Result<CurrentRun> run = currentRun(c, batchId, serial);
        if (!run)
            return run.error();
        if (run->runId == 0)
            return {};
        if (run->state == RunState::Done)
            return fail("device.done", serial.toStdString() + " is done in this batch");
        const LeaseHolder who{m_impl->actor, m_impl->self};
        if (run->state == RunState::Running && isLeased(c, serial, m_impl->now(), who))
            return m_impl->takenError(c, serial);
        c.execute(
            QStringLiteral("UPDATE question SET is_withdrawn = 1 WHERE batch_id = ? AND serial = ? AND answer = 2"),
            batchId, serial);
        if (run->state == RunState::Failed || run->state == RunState::Abandoned) {
            c.execute(QStringLiteral("UPDATE batch_device SET run_id = NULL WHERE batch_id = ? AND serial = ?"),
                      batchId, serial);
            c.execute(
                QStringLiteral("UPDATE question SET is_withdrawn = 1 WHERE batch_id = ? AND serial = ? AND answer = 3"),
                batchId, serial);
        }
        return m_impl->entry(c, QStringLiteral("device.retry"), serial,
                             JsonText().add("batch", batchId).addUnlessEmpty("why", why));
    });
}

} // namespace imprint
