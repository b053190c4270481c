#include "models/registry/registryreader.h"

#include "models/registry/batchrow.h"
#include "models/registry/migrations.h"

#include <QFileInfo>

#include <map>

namespace imprint {

namespace {

Result<std::unique_ptr<Database>> openToRead(const QString &file, int version)
{
    const auto check = [version](SqlConnection &c) { return checkVersion(c, version); };
    Database::Options options;
    options.file = file;
    options.isReadOnly = true;
    Result<std::unique_ptr<Database>> database = Database::open(options, check);
    const std::string code = database ? std::string() : database.error().code;
    const bool isBeside = code == "registry.cannot-open" || code == "registry.read-only" || code == "registry.io";
    if (!isBeside || !QFileInfo(file).isReadable())
        return database;
    // SQLite wants to make files beside it and may not: a read-only medium, or a folder of somebody else. What was written
    // last may stand in the log alone, and cannot be read without it.
    if (QFileInfo(file + QStringLiteral("-wal")).size() > 0)
        return fail("registry.unfinished", file.toStdString());
    options.isImmutable = true;
    return Database::open(options, check);
}

} // namespace

bool isEmptyRegistry(const QString &file)
{
    // While it is new, all of it stands in the log beside it.
    const QFileInfo info(file), log(file + QStringLiteral("-wal"));
    return info.exists() && info.isReadable() && info.size() == 0 && log.size() == 0;
}

Result<std::unique_ptr<RegistryReader>> RegistryReader::open(const QString &file, const Clock &clock)
{
    if (isEmptyRegistry(file))
        return fail("registry.empty", file.toStdString());
    const Result<std::vector<Migration>> migrations = builtInMigrations(sqliteDialect());
    if (!migrations)
        return migrations.error();
    Result<std::unique_ptr<Database>> database = openToRead(file, migrations->back().number);
    if (!database)
        return database.error();
    Database &own = **database;
    return std::unique_ptr<RegistryReader>(new RegistryReader(std::move(*database), own, clock));
}

std::unique_ptr<RegistryReader> RegistryReader::over(Registry &registry, const Clock &clock)
{
    return std::unique_ptr<RegistryReader>(new RegistryReader(nullptr, registry.database(), clock));
}

Result<SiteRecord> RegistryReader::site()
{
    return m_database->read([](SqlConnection &c) { return readSite(c); });
}

Result<std::vector<BatchRecord>> RegistryReader::batches()
{
    return m_database->read([](SqlConnection &c) -> Result<std::vector<BatchRecord>> {
        std::vector<BatchRecord> batches;
        SqlRows rows = c.query(selectBatches(QStringLiteral("ORDER BY b.id DESC")));
        while (rows.next()) {
            batches.push_back(batchOf(rows));
            countDevices(c, batches.back());
        }
        return batches;
    });
}

Result<BatchRecord> RegistryReader::batch(qint64 id)
{
    return m_database->read([&](SqlConnection &c) { return readBatch(c, id); });
}

Result<std::optional<BatchRecord>> RegistryReader::batchByName(const QString &name)
{
    return m_database->read([&](SqlConnection &c) -> Result<std::optional<BatchRecord>> {
        SqlRows row = c.query(selectBatches(QStringLiteral("WHERE b.name = ?")), name);
        if (!row.next())
            return std::optional<BatchRecord>();
        std::optional<BatchRecord> batch = batchOf(row);
        countDevices(c, *batch);
        return batch;
    });
}

Result<std::vector<BatchRow>> RegistryReader::batchRows(qint64 batchId)
{
    return m_database->read([&](SqlConnection &c) -> Result<std::vector<BatchRow>> {
        if (const Result<BatchRecord> batch = readBatch(c, batchId); !batch)
            return batch.error();
        std::vector<BatchRow> rows = readBatchRows(c, batchId, QString(), m_clock.unixMilliseconds());
        readSteps(c, batchId, rows, false);
        return rows;
    });
}

Result<BatchRow> RegistryReader::batchRow(qint64 batchId, const QString &serial)
{
    return m_database->read([&](SqlConnection &c) -> Result<BatchRow> {
        std::vector<BatchRow> rows = readBatchRows(c, batchId, serial, m_clock.unixMilliseconds());
        if (serial.isEmpty() || rows.size() != 1)
            return fail("device.unexpected", serial.toStdString() + " is not in batch " + std::to_string(batchId));
        readSteps(c, batchId, rows, true);
        return std::move(rows.front());
    });
}

Result<std::vector<OpenQuestion>> RegistryReader::openQuestions(qint64 batchId)
{
    return m_database->read(
        [&](SqlConnection &c) -> Result<std::vector<OpenQuestion>> { return readOpenQuestions(c, batchId); });
}

namespace {

void reckon(BatchReport &report)
{
    for (const BatchRow &row : report.rows) {
        ++(row.isExpected ? report.planned : report.unexpected);
        if (!row.state) {
            ++report.notBegun;
            continue;
        }
        switch (*row.state) {
        case RunState::Done:
            ++report.done;
            break;
        case RunState::Failed:
            ++report.failed;
            break;
        case RunState::Waiting:
            ++report.waiting;
            break;
        case RunState::Running:
            ++report.running;
            break;
        case RunState::Interrupted:
            ++report.interrupted;
            break;
        case RunState::Abandoned:
            ++report.abandoned;
            break;
        }
    }
}

} // namespace

namespace {

void countLabels(SqlConnection &c, const BatchRecord &batch, std::vector<BatchRow> &rows)
{
    std::map<QString, BatchRow *> bySerial;
    for (BatchRow &row : rows)
        bySerial[row.serial] = &row;
    SqlRows counts = c.query(QStringLiteral("SELECT a.subject, a.action, COUNT(*) FROM audit a JOIN batch_device d ON d.serial = a.subject "
                                            "WHERE d.batch_id = ? AND a.time >= ? AND a.action IN ('label.printed', 'label.reprinted') "
                                            "GROUP BY a.subject, a.action"),
                             batch.id, qint64(batch.createdAt));
    while (counts.next())
        if (const auto row = bySerial.find(counts.text(0)); row != bySerial.end())
            (counts.text(1) == QLatin1String("label.printed") ? row->second->labelsPrinted : row->second->labelsReprinted) = counts.small(2);
}

} // namespace

Result<qint64> RegistryReader::lastBatch(const QString &serial)
{
    return m_database->read([&](SqlConnection &c) -> Result<qint64> {
        SqlRows row = c.query(QStringLiteral("SELECT batch_id FROM run WHERE serial = ? AND state = ? ORDER BY id DESC LIMIT 1"), serial, int(RunState::Done));
        return row.next() ? row.integer(0) : qint64(0);
    });
}

Result<QStringList> RegistryReader::labelled(const QStringList &subjects)
{
    return m_database->read([&](SqlConnection &c) -> Result<QStringList> {
        QStringList found;
        for (const QString &subject : subjects) {
            SqlRows rows = c.query(QStringLiteral("SELECT 1 FROM audit WHERE subject = ? AND action IN ('label.printed', 'label.reprinted') LIMIT 1"), subject);
            if (rows.next())
                found << subject;
        }
        return found;
    });
}

Result<BatchReport> RegistryReader::report(qint64 batchId)
{
    return m_database->read([&](SqlConnection &c) -> Result<BatchReport> {
        BatchReport report;
        Result<SiteRecord> site = readSite(c);
        if (!site)
            return site.error();
        report.site = std::move(*site);
        Result<BatchRecord> batch = readBatch(c, batchId);
        if (!batch)
            return batch.error();
        report.batch = std::move(*batch);
        report.rows = readBatchRows(c, batchId, QString(), m_clock.unixMilliseconds());
        readSteps(c, batchId, report.rows, true);
        countLabels(c, report.batch, report.rows);
        reckon(report);
        SqlRows entries = c.query(QStringLiteral("SELECT COALESCE(MAX(seq), 0) FROM audit"));
        if (entries.next())
            report.auditEntries = entries.integer(0);
        SqlRows head = c.query(QStringLiteral("SELECT json FROM audit_head ORDER BY seq DESC LIMIT 1"));
        if (head.next())
            report.signedHead = head.text(0).toUtf8();
        return report;
    });
}

Result<std::vector<KeyRow>> RegistryReader::exportKeys(qint64 batchId)
{
    return m_database->read([&](SqlConnection &c) -> Result<std::vector<KeyRow>> {
        std::vector<KeyRow> keys;
        SqlRows rows = c.query(
            QStringLiteral("SELECT d.serial, COALESCE(NULLIF(d.model, ''), v.model), k.spki FROM batch_device d "
                           "JOIN device v ON v.serial = d.serial "
                           "JOIN public_key k ON k.fingerprint = v.key_fingerprint "
                           "WHERE d.batch_id = ? ORDER BY d.serial"),
            batchId);
        while (rows.next())
            keys.push_back({rows.text(0), rows.text(1), rows.blob(2)});
        return keys;
    });
}

} // namespace imprint
