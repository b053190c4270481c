#include "models/registry/batchrow.h"

#include "models/core/process.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace imprint {

QString selectBatches(const QString &rest)
{
    return QStringLiteral(
               "SELECT b.id, b.name, b.profile_name, b.profile_json, b.release_account, b.takes_any, b.releases_own, "
               "b.created_at, b.closed_at FROM batch b ") +
           rest;
}

BatchRecord batchOf(const SqlRows &row)
{
    BatchRecord batch;
    batch.id = row.integer(0);
    batch.name = row.text(1);
    batch.profileName = row.text(2);
    batch.profileJson = row.bytes(3);
    batch.releaseAccount = row.text(4);
    batch.takesAny = row.flag(5);
    batch.releasesOwn = row.flag(6);
    batch.createdAt = row.integer(7);
    batch.closedAt = row.integer(8);
    return batch;
}

void countDevices(SqlConnection &c, BatchRecord &batch)
{
    SqlRows rows = c.query(
        QStringLiteral("SELECT COALESCE(r.state, -1), d.is_expected, COUNT(*) FROM batch_device d "
                       "LEFT JOIN run r ON r.id = d.run_id WHERE d.batch_id = ? GROUP BY r.state, d.is_expected"),
        batch.id);
    while (rows.next()) {
        const int devices = rows.small(2);
        batch.expected += rows.flag(1) ? devices : 0;
        switch (rows.small(0)) {
        case int(RunState::Done):
            batch.done += devices;
            break;
        case int(RunState::Failed):
            batch.failed += devices;
            break;
        case int(RunState::Running):
            batch.running += devices;
            break;
        case int(RunState::Waiting):
            batch.waiting += devices;
            break;
        case int(RunState::Interrupted):
            batch.interrupted += devices;
            break;
        case int(RunState::Abandoned):
            batch.abandoned += devices;
            break;
        default:
            batch.notSeen += rows.flag(1) ? devices : 0;
            break;
        }
    }
}

Result<BatchRecord> readBatch(SqlConnection &c, qint64 id)
{
    SqlRows row = c.query(selectBatches(QStringLiteral("WHERE b.id = ?")), id);
    if (!row.next())
        return fail("batch.unknown", "number " + std::to_string(id));
    BatchRecord batch = batchOf(row);
    countDevices(c, batch);
    return batch;
}

Result<SiteRecord> readSite(SqlConnection &c)
{
    SqlRows row =
        c.query(QStringLiteral("SELECT name, anchor, owner_id, created_at, backed_up_at, restored_at FROM site"));
    if (!row.next())
        return fail("site.none", "the registry is no site's yet");
    return SiteRecord{row.text(0), row.blob(1), row.fixed(2), row.integer(3), row.integer(4), row.integer(5)};
}

std::vector<OpenQuestion> readOpenQuestions(SqlConnection &c, qint64 batchId)
{
    std::vector<OpenQuestion> open;
    SqlRows rows =
        c.query(QStringLiteral("SELECT id, batch_id, serial, kind, subject, detail, asked_at FROM question "
                               "WHERE answer = 0 AND is_withdrawn = 0 AND (batch_id = ? OR ? = 0) ORDER BY id"),
                batchId, batchId);
    while (rows.next()) {
        OpenQuestion question;
        question.id = rows.integer(0);
        question.batchId = rows.integer(1);
        question.serial = rows.text(2);
        question.kind = rows.text(3);
        question.subject = rows.text(4);
        question.detail = rows.text(5);
        question.askedAt = rows.integer(6);
        open.push_back(std::move(question));
    }
    return open;
}

namespace {

// The run's process has ended, or did not renew its lease: it will be resumed, it is not running.
bool isInterrupted(const SqlRows &row, std::int64_t now)
{
    if (row.isNull(15))
        return true;
    if (isKnownDead({row.text(15), row.text(16), row.integer(17), row.integer(18)}))
        return true;
    return row.integer(19) <= now;
}

BatchRow rowOf(const SqlRows &row, std::int64_t now)
{
    BatchRow device;
    device.serial = row.text(0);
    device.model = row.text(1);
    device.isExpected = row.flag(2);
    if (!row.isNull(3))
        device.deliveredFingerprint = row.fixed(3);
    device.attempt = row.small(4);
    device.keyFingerprint = row.fixed(5);
    device.certificateNumber = row.blob(6);
    device.certificateNotAfter = row.integer(7);
    if (row.isNull(8))
        return device;
    device.runId = row.integer(8);
    device.where = row.text(9);
    device.state = RunState(row.small(10));
    if (*device.state == RunState::Running && isInterrupted(row, now))
        device.state = RunState::Interrupted;
    device.reason = {row.text(11).toStdString(), row.text(12).toStdString()};
    device.startedAt = row.integer(13);
    device.endedAt = row.integer(14);
    const std::int64_t until = device.endedAt != 0 ? device.endedAt : now;
    device.duration = std::max<std::int64_t>(0, until - device.startedAt);
    return device;
}

} // namespace

std::vector<BatchRow> readBatchRows(SqlConnection &c, qint64 batchId, const QString &serial, std::int64_t now)
{
    const QString all = QStringLiteral(
        "SELECT d.serial, COALESCE(NULLIF(d.model, ''), v.model, ''), d.is_expected, d.fingerprint, "
        "(SELECT COUNT(*) FROM run x WHERE x.batch_id = d.batch_id AND x.serial = d.serial), v.key_fingerprint, "
        "k.serial_number, k.not_after, r.id, r.link, r.state, r.reason_code, r.reason_detail, r.started_at, "
        "r.ended_at, "
        "l.place, l.boot, l.pid, l.pid_start, l.expires_at "
        "FROM batch_device d LEFT JOIN run r ON r.id = d.run_id LEFT JOIN device v ON v.serial = d.serial "
        "LEFT JOIN certificate k ON k.id = v.certificate_id AND k.state = 2 "
        "LEFT JOIN lease l ON l.serial = d.serial AND l.run_id = r.id WHERE d.batch_id = ? ");
    std::vector<BatchRow> devices;
    QHash<QString, std::size_t> places;
    {
        SqlRows rows = serial.isEmpty() ? c.query(all + QStringLiteral("ORDER BY d.serial"), batchId)
                                        : c.query(all + QStringLiteral("AND d.serial = ?"), batchId, serial);
        while (rows.next()) {
            devices.push_back(rowOf(rows, now));
            places.insert(devices.back().serial, devices.size() - 1);
        }
    }
    for (OpenQuestion &question : readOpenQuestions(c, batchId))
        if (const auto place = places.constFind(question.serial); place != places.constEnd())
            devices[*place].question = std::move(question);
    return devices;
}

void readSteps(SqlConnection &c, qint64 batchId, std::vector<BatchRow> &devices, bool withEvidence)
{
    QHash<qint64, std::size_t> places;
    for (std::size_t i = 0; i < devices.size(); ++i)
        if (devices[i].runId != 0)
            places.insert(devices[i].runId, i);
    const QString columns =
        QStringLiteral("SELECT s.run_id, s.step, s.attempt, s.started_at, s.finished_at, s.outcome, s.reason_code, "
                       "s.reason_detail, ");
    const bool isOne = devices.size() == 1;
    const QString from = isOne ? QStringLiteral(" FROM step s ")
                               : QStringLiteral(" FROM batch_device d JOIN step s ON s.run_id = d.run_id ");
    const QString where = isOne ? QStringLiteral("WHERE s.run_id = ? ") : QStringLiteral("WHERE d.batch_id = ? ");
    SqlRows rows =
        c.query(columns + (withEvidence ? QStringLiteral("a.detail") : QStringLiteral("NULL")) + from +
                    (withEvidence ? QStringLiteral("LEFT JOIN audit a ON a.seq = s.audit_seq ") : QString()) + where +
                    QStringLiteral("ORDER BY s.run_id, s.step, s.attempt"),
                isOne ? devices.front().runId : batchId);
    while (rows.next()) {
        const auto place = places.constFind(rows.integer(0));
        const int step = rows.small(1);
        if (place == places.constEnd() || step < 0 || step >= int(allSteps.size()))
            continue;
        StepState &state = devices[*place].steps[std::size_t(step)];
        state.attempts = rows.small(2);
        state.startedAt = rows.integer(3);
        state.finishedAt = rows.integer(4);
        state.outcome = rows.isNull(5) ? std::nullopt : std::optional(Outcome(rows.small(5)));
        state.reason = {rows.text(6).toStdString(), rows.text(7).toStdString()};
        state.evidence = evidenceOf(rows.text(8));
    }
}

std::vector<Evidence> evidenceOf(const QString &detail)
{
    std::vector<Evidence> evidence;
    if (!detail.contains(QLatin1String("\"evidence\"")))
        return evidence;
    const QJsonArray items = QJsonDocument::fromJson(detail.toUtf8()).object()[QLatin1String("evidence")].toArray();
    for (const QJsonValue &item : items)
        evidence.push_back({item.toArray().at(0).toString(), item.toArray().at(1).toString()});
    return evidence;
}

} // namespace imprint
