#include "models/registry/registryimpl.h"

#include "models/registry/lease.h"

#include "models/registry/batchrow.h"
#include "models/registry/migrations.h"
#include "models/registry/registryreader.h"

#include <QDateTime>
#include <QFileInfo>
#include <QThread>

namespace imprint {

namespace {

// The file of a registry that another process is just making is empty for a moment.
bool staysEmpty(const QString &file)
{
    for (int look = 0; look < 100 && isEmptyRegistry(file); ++look)
        QThread::msleep(20);
    return isEmptyRegistry(file);
}

} // namespace

Registry::~Registry() = default;

Result<std::unique_ptr<Registry>> Registry::open(const QString &file, const Actor &actor, const Clock &clock)
{
    if (staysEmpty(file)) // of what once was, nothing is left; no new one in its place
        return fail("registry.empty", file.toStdString());
    const Result<std::vector<Migration>> migrations = builtInMigrations(sqliteDialect());
    if (!migrations)
        return migrations.error();
    Database::Options options;
    options.file = file;
    Result<std::unique_ptr<Database>> database =
        Database::open(options, [&](SqlConnection &c) { return migrate(c, *migrations, clock.unixMilliseconds()); });
    if (!database)
        return database.error();
    for (const char *beside : {"", "-wal", "-shm"}) // it names people and devices; whoever may not do this is not its owner
        if (const QString name = file + QLatin1String(beside); QFileInfo::exists(name))
            QFile::setPermissions(name, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    std::unique_ptr<Registry> registry(new Registry);
    registry->m_impl = std::make_unique<Impl>(actor, clock);
    registry->m_impl->database = std::move(*database);
    // A look at the ends of what matters most, so that a damaged file is met now, and one that cannot be written. (A
    // full check would take as long as the file is large; audit verify reads every entry.)
    Result<void> looked = registry->m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        c.execute(QStringLiteral("UPDATE site SET name = name WHERE id = 0"));
        c.query(QStringLiteral("SELECT id FROM batch ORDER BY id DESC LIMIT 1")).next();
        registry->m_impl->trail.head(c);
        return {};
    });
    if (!looked)
        return looked.error();
    return registry;
}

const Actor &Registry::actor() const
{
    return m_impl->actor;
}
Database &Registry::database()
{
    return *m_impl->database;
}

Error Registry::Impl::takenError(SqlConnection &c, const QString &serial) const
{
    SqlRows lease =
        c.query(QStringLiteral("SELECT operator, station, expires_at, process FROM lease WHERE serial = ?"), serial);
    if (!lease.next())
        return fail("device.taken", serial.toStdString() + " is no longer held by this process");
    const QString until = QDateTime::fromMSecsSinceEpoch(lease.integer(2), Qt::UTC).toString(Qt::ISODate);
    const QString who = lease.text(3) == actor.process ? QStringLiteral("this process")
                                                       : lease.text(0) + QStringLiteral(" at ") + lease.text(1);
    return fail("device.taken",
                (serial + QStringLiteral(" is held by ") + who + QStringLiteral(" until ") + until).toStdString());
}

void Registry::Impl::post(qint64 runId, std::function<Result<void>(SqlConnection &)> work)
{
    (void)database->writeSoon(
        [this, runId, work = std::move(work)](SqlConnection &c) -> Result<void> {
            return unreported.contains(runId) ? Result<void>() : work(c);
        },
        [this, runId](const Error &error) { unreported.try_emplace(runId, error); });
}

std::optional<Error> Registry::Impl::takeUnreported(qint64 runId)
{
    const auto found = unreported.extract(runId);
    return found ? std::optional(found.mapped()) : std::nullopt;
}

// Asked in nearly every call: one table, and no more columns than needed. Only a refusal looks further.
Result<Registry::Impl::HeldRun> Registry::Impl::held(SqlConnection &c, qint64 runId)
{
    if (auto error = takeUnreported(runId))
        return *error;
    SqlRows row = c.query(QStringLiteral("SELECT serial, batch_id FROM lease WHERE run_id = ? AND process = ?"), runId,
                          actor.process);
    if (row.next())
        return HeldRun{row.integer(1), row.text(0)};
    SqlRows run = c.query(QStringLiteral("SELECT serial FROM run WHERE id = ?"), runId);
    return run.next() ? takenError(c, run.text(0)) : fail("run.unknown", "no run " + std::to_string(runId));
}

Result<Registry::Impl::HeldUpdate> Registry::Impl::uncontestedUpdate(SqlConnection &c, const Bytes16 &txid)
{
    SqlRows row = c.query(QStringLiteral("SELECT u.serial, u.epoch, u.phase, u.new_fingerprint, l.run_id FROM key_update u "
                                         "LEFT JOIN lease l ON l.serial = u.serial AND l.process = ? WHERE u.txid = ?"),
                          actor.process, txid);
    if (!row.next())
        return fail("update.unknown", "no key update " + toHex(txid));
    HeldUpdate update{row.text(0), std::uint32_t(row.integer(1)), UpdatePhaseRecord(row.small(2)), {}};
    if (!row.isNull(3))
        update.newFingerprint = row.fixed(3);
    const bool isMine = !row.isNull(4);
    if (isMine)
        if (auto error = takeUnreported(row.integer(4)))
            return *error;
    if (!isMine && isLeased(c, update.serial, now(), {actor, self}))
        return takenError(c, update.serial);
    return update;
}

Result<void> Registry::Impl::uncontested(SqlConnection &c, const QString &serial, qint64 runId) const
{
    SqlRows mine = c.query(QStringLiteral("SELECT 1 FROM lease WHERE serial = ? AND process = ? AND run_id = ?"), serial, actor.process, runId);
    if (!mine.next() && isLeased(c, serial, now(), {actor, self}))
        return takenError(c, serial);
    return {};
}

Result<Registry::Impl::HeldUpdate> Registry::Impl::heldUpdate(SqlConnection &c, const Bytes16 &txid)
{
    SqlRows row = c.query(QStringLiteral("SELECT u.serial, u.epoch, u.phase, u.new_fingerprint, l.run_id FROM key_update u "
                                         "JOIN lease l ON l.serial = u.serial AND l.process = ? WHERE u.txid = ?"),
                          actor.process, txid);
    if (row.next()) {
        if (auto error = takeUnreported(row.integer(4)))
            return *error;
        HeldUpdate update{row.text(0), std::uint32_t(row.integer(1)), UpdatePhaseRecord(row.small(2)), {}};
        if (!row.isNull(3))
            update.newFingerprint = row.fixed(3);
        return update;
    }
    SqlRows known = c.query(QStringLiteral("SELECT serial FROM key_update WHERE txid = ?"), txid);
    return known.next() ? takenError(c, known.text(0)) : fail("update.unknown", "no key update " + toHex(txid));
}

void Registry::expectSoon()
{
    m_impl->database->expectSoon();
}

Result<void> Registry::createSite(const SiteRecord &site)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        const int added =
            c.execute(QStringLiteral("INSERT INTO site (id, name, anchor, owner_id, created_at) VALUES (1, ?, ?, ?, ?) "
                                     "ON CONFLICT (id) DO NOTHING"),
                      site.name, site.anchor, site.ownerId, qint64(m_impl->now()));
        if (added == 0)
            return fail("site.exists", "the registry is a site's already");
        return m_impl->entry(c, QStringLiteral("site.created"), QStringLiteral("site"),
                             JsonText().add("name", site.name).addHex("owner", site.ownerId));
    });
}

Result<SiteRecord> Registry::site()
{
    return m_impl->database->read([](SqlConnection &c) { return readSite(c); });
}

Result<void> Registry::markBackedUp()
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        if (c.execute(QStringLiteral("UPDATE site SET backed_up_at = ?"), qint64(m_impl->now())) == 0)
            return fail("site.none", "the registry is no site's yet");
        return m_impl->entry(c, QStringLiteral("site.backed-up"), QStringLiteral("site"), JsonText());
    });
}

Result<void> Registry::markRestored()
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        if (c.execute(QStringLiteral("UPDATE site SET restored_at = ?"), qint64(m_impl->now())) == 0)
            return fail("site.none", "the registry is no site's yet");
        return m_impl->entry(c, QStringLiteral("site.restored"), QStringLiteral("site"), JsonText());
    });
}

Result<void> Registry::snapshotTo(const QString &file)
{
    if (QFileInfo::exists(file))
        return fail("registry.cannot-open", file.toStdString() + " exists already");
    return m_impl->database->alone([&](SqlConnection &c) -> Result<void> {
        c.execute(c.dialect().snapshotInto, file);
        QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return {};
    });
}

Result<void> Registry::note(const QString &action, const QString &subject, const QString &detail)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        return m_impl->entry(c, action, subject, JsonText().addUnlessEmpty("note", detail));
    });
}

Result<QByteArray> Registry::signAuditHead(Signer &signer)
{
    const Result<SiteRecord> owner = site();
    if (!owner)
        return owner.error();
    AuditHead head;
    head.site = owner->name;
    head.ownerId = owner->ownerId;
    if (signer.publicKey().spkiSha256() != head.ownerId)
        return fail("audit.signer", "the key that would sign is not the CA key of this site");
    const Result<void> read = m_impl->database->read([&](SqlConnection &c) -> Result<void> {
        std::tie(head.seq, head.hash) = m_impl->trail.head(c);
        return {};
    });
    if (!read)
        return read.error();
    head.time = m_impl->now();
    // On the caller's thread: a token may take its time.
    Result<Bytes> signature = signer.sign(auditHeadStatement(head));
    if (!signature)
        return signature.error();
    head.signature = std::move(*signature);
    const QByteArray json = toJson(head);
    const Result<void> kept = m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        c.execute(QStringLiteral("INSERT INTO audit_head (seq, signed_at, json) VALUES (?, ?, ?)"), head.seq,
                  qint64(head.time), QString::fromUtf8(json));
        return m_impl->entry(c, QStringLiteral("audit.signed"), QStringLiteral("audit"),
                             JsonText().add("seq", head.seq).addHex("hash", head.hash));
    });
    if (!kept)
        return kept.error();
    return json;
}

} // namespace imprint
