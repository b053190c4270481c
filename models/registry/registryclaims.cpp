#include "models/registry/registryimpl.h"

#include "models/registry/lease.h"

namespace imprint {

namespace {

// What stands in the registry about a serial in a batch.
struct Place {
    bool isInBatch = false, takesAny = false;
    ExpectedDevice expected;
    bool isExpected = false;
    Bytes spki;       // the delivered key; parsed on the caller's thread
    qint64 runId = 0; // 0: none
    RunState state = RunState::Interrupted;
    QString reason;
    bool hasLease = false; // somebody's, of whatever age
};

struct ClaimAnswer {
    Claim claim;
    Known known;
    Place place;
    std::optional<Error> refusal; // a value, since drawing in an old lease must stay
};

Result<Place> placeOf(SqlConnection &c, qint64 batchId, const QString &serial)
{
    SqlRows row = c.query(
        QStringLiteral("SELECT b.closed_at, b.takes_any, d.is_expected, d.model, d.spki, d.fingerprint, d.source, "
                       "d.run_id, r.state, r.reason_code, l.run_id FROM batch b "
                       "LEFT JOIN batch_device d ON d.batch_id = b.id AND d.serial = ? "
                       "LEFT JOIN run r ON r.id = d.run_id LEFT JOIN lease l ON l.serial = ? WHERE b.id = ?"),
        serial, serial, batchId);
    if (!row.next())
        return fail("batch.unknown", "number " + std::to_string(batchId));
    if (row.integer(0) != 0)
        return fail("batch.closed", "batch " + std::to_string(batchId) + " is closed");
    Place place;
    place.takesAny = row.flag(1);
    place.isInBatch = !row.isNull(2);
    place.isExpected = row.flag(2);
    place.expected.serial = serial;
    place.expected.model = row.text(3);
    place.spki = row.blob(4);
    if (!row.isNull(5))
        place.expected.fingerprint = row.fixed(5);
    place.expected.source = row.text(6);
    place.runId = row.integer(7);
    place.state = row.isNull(8) ? RunState::Interrupted : RunState(row.small(8));
    place.reason = row.text(9);
    place.hasLease = !row.isNull(10);
    return place;
}

// Why the device may not be taken, whoever holds it.
std::optional<Error> refusal(const Place &place)
{
    const std::string serial = place.expected.serial.toStdString();
    if (!place.isInBatch && !place.takesAny)
        return fail("device.unexpected", serial + " is not in this batch");
    if (place.runId == 0)
        return std::nullopt;
    if (place.state == RunState::Done)
        return fail("device.done", serial + " is done in this batch");
    if (place.state == RunState::Failed)
        return fail("device.refused", serial + " failed in this batch (" + place.reason.toStdString() + ")");
    if (place.state == RunState::Abandoned)
        return fail("device.abandoned", serial + " was given up in this batch");
    return std::nullopt;
}

Step firstOpenStep(SqlConnection &c, qint64 runId)
{
    std::array<bool, allSteps.size()> isPassed{};
    SqlRows rows =
        c.query(QStringLiteral("SELECT step FROM step WHERE run_id = ? AND outcome = ?"), runId, int(Outcome::Passed));
    while (rows.next())
        if (const int step = rows.small(0); step >= 0 && step < int(isPassed.size()))
            isPassed[std::size_t(step)] = true;
    for (const Step step : allSteps)
        if (!isPassed[std::size_t(step)])
            return step;
    return allSteps.back();
}

qint64 startRun(SqlConnection &c, qint64 batchId, const Place &place, const QString &where, std::int64_t now)
{
    const QString &serial = place.expected.serial;
    const qint64 id =
        c.insert(QStringLiteral("INSERT INTO run (batch_id, serial, attempt, link, state, reason_code, reason_detail, started_at) VALUES "
                                "(?, ?, (SELECT COALESCE(MAX(attempt), 0) + 1 FROM run WHERE batch_id = ? AND serial = ?), ?, ?, '', '', ?)"),
                 batchId, serial, batchId, serial, where, int(RunState::Running), qint64(now));
    if (place.isInBatch)
        c.execute(QStringLiteral("UPDATE batch_device SET run_id = ? WHERE batch_id = ? AND serial = ?"), id, batchId,
                  serial);
    else
        c.execute(QStringLiteral("INSERT INTO batch_device (batch_id, serial, model, source, is_expected, run_id) "
                                 "VALUES (?, ?, '', '', 0, ?)"),
                  batchId, serial, id);
    return id;
}

void resumeRun(SqlConnection &c, qint64 runId, const QString &where, std::int64_t now)
{
    c.execute(
        QStringLiteral(
            "UPDATE run SET state = ?, link = ?, reason_code = '', reason_detail = '', ended_at = 0 WHERE id = ?"),
        int(RunState::Running), where, runId);
    // A step that was under way when its process died: finished without an outcome.
    c.execute(QStringLiteral("UPDATE step SET finished_at = ? WHERE run_id = ? AND finished_at IS NULL"), qint64(now),
              runId);
}

// What was ordered goes with the claim.
Result<Claim> withDelivery(ClaimAnswer answer)
{
    Claim claim = std::move(answer.claim);
    if (!answer.place.isExpected)
        return claim;
    claim.expected = std::move(answer.place.expected);
    if (answer.place.spki.empty())
        return claim;
    Result<EcPublicKey> key = EcPublicKey::fromSpki(answer.place.spki);
    if (!key)
        return fail("registry.damaged",
                    "the delivered key of " + claim.expected->serial.toStdString() + " does not parse");
    claim.expected->key = std::move(*key);
    return claim;
}

} // namespace

bool ensureDevice(SqlConnection &c, const QString &serial, std::int64_t now)
{
    return c.execute(
               QStringLiteral(
                   "INSERT INTO device (serial, model, vendor, firmware, hardware_address, highest_epoch, state, "
                   "first_seen_at, last_seen_at) VALUES (?, '', '', '', '', 0, 'seen', ?, ?) ON CONFLICT (serial) DO NOTHING"),
               serial, qint64(now), qint64(now)) == 1;
}

Result<Claim> Registry::claim(qint64 batchId, const QString &serial, const QString &where, Milliseconds lease)
{
    auto met = claimAnd(batchId, serial, where, lease, std::nullopt);
    if (!met)
        return std::move(met).error();
    return std::move(met->claim);
}

Result<Met> Registry::meet(qint64 batchId, const QString &serial, const QString &where, Milliseconds lease, std::uint32_t epoch,
                           const EcPublicKey &key)
{
    return claimAnd(batchId, serial, where, lease, Shown{epoch, key.spkiSha256()});
}

Result<Met> Registry::claimAnd(qint64 batchId, const QString &serial, const QString &where, Milliseconds lease, const std::optional<Shown> &shown)
{
    if (!isSerial(serial))
        return fail("device.serial", "not a serial: " + serial.left(64).toStdString());
    Result<ClaimAnswer> answer = m_impl->database->write([&](SqlConnection &c) -> Result<ClaimAnswer> {
        Result<Place> place = placeOf(c, batchId, serial);
        if (!place)
            return place.error();
        const LeaseHolder who{m_impl->actor, m_impl->self};
        const std::int64_t now = m_impl->now();
        ClaimAnswer result;
        result.refusal = refusal(*place);
        if (!result.refusal && place->hasLease && isLeased(c, serial, now, who))
            result.refusal = m_impl->takenError(c, serial);
        if (result.refusal)
            return result;
        const bool isNew = ensureDevice(c, serial, now);
        if (shown)
            result.known = knownOf(c, serial, shown->epoch, shown->fingerprint, isNew);
        result.claim.isResumed = place->runId != 0;
        result.claim.runId = place->runId;
        if (result.claim.isResumed)
            resumeRun(c, place->runId, where, now);
        else
            result.claim.runId = startRun(c, batchId, *place, where, now);
        if (place->hasLease)
            interruptHolder(c, serial, result.claim.runId);
        takeLease(c, serial, result.claim.runId, batchId, now, lease, who);
        m_impl->unreported.erase(result.claim.runId);
        m_impl->claimed[result.claim.runId] = {batchId, serial};
        result.claim.at = result.claim.isResumed ? firstOpenStep(c, result.claim.runId) : Step::Release;
        m_impl->trail.append(c, QStringLiteral("device.claimed"), serial,
                             JsonText()
                                 .add("batch", batchId)
                                 .add("run", result.claim.runId)
                                 .add("link", where)
                                 .add("resumed", result.claim.isResumed)
                                 .add("at", stepId(result.claim.at))
                                 .text());
        result.place = std::move(*place);
        return result;
    });
    if (!answer)
        return std::move(answer).error();
    if (answer->refusal)
        return *answer->refusal;
    Known known = std::move(answer->known);
    Result<Claim> claim = withDelivery(std::move(*answer));
    if (!claim)
        return std::move(claim).error();
    return Met{std::move(*claim), std::move(known)};
}

Result<void> Registry::renewLease(qint64 runId, Milliseconds lease)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        if (auto error = m_impl->takeUnreported(runId))
            return *error;
        if (renewLeaseOf(c, runId, m_impl->now(), lease, {m_impl->actor, m_impl->self}))
            return {};
        const Result<Impl::HeldRun> run = m_impl->held(c, runId);
        return run ? m_impl->takenError(c, run->serial) : run.error();
    });
}

} // namespace imprint
