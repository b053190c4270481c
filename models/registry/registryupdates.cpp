#include "models/registry/registryimpl.h"

namespace imprint {

namespace {

enum KeyRole { Identity = 0, QDev = 1, U = 2, QCa = 3 };
constexpr std::array roleNames{"P", "Q_dev", "U", "Q_ca"};

Error wrongPhase(const QString &serial, const char *wanted, UpdatePhaseRecord found)
{
    constexpr std::array names{"offered", "revealed", "prepared", "certified", "committed", "abandoned"};
    return fail("update.phase", serial.toStdString() + ": the key update is " + names[std::size_t(found)] +
                                    " and cannot become " + wanted);
}

// An ephemeral key or P': new, or the very same of the very same update; anything else is somebody's already.
Result<void> recordPoint(SqlConnection &c, KeyRole role, const QString &serial, std::uint32_t epoch,
                         const Bytes16 &txid, const Sha256 &fingerprint, const std::optional<Bytes> &spki,
                         std::int64_t now)
{
    const std::optional<int> pending = role == Identity ? std::optional(2) : std::nullopt;
    const int added =
        c.execute(QStringLiteral("INSERT INTO public_key (fingerprint, role, serial, txid, spki, epoch, origin, state, "
                                 "first_seen_at) VALUES (?, ?, ?, ?, ?, ?, 'update', ?, ?) "
                                 "ON CONFLICT (fingerprint) DO NOTHING"),
                  fingerprint, int(role), serial, txid, spki, epoch, pending, qint64(now));
    if (added == 1)
        return {};
    SqlRows known =
        c.query(QStringLiteral("SELECT serial, role, txid FROM public_key WHERE fingerprint = ?"), fingerprint);
    if (known.next() && known.small(1) == role && !known.isNull(2) && known.fixed<16>(2) == txid)
        return {};
    const std::string what = std::string(roleNames[std::size_t(role)]) + " " + toHex(fingerprint) +
                             " was seen before, as " + roleNames[std::size_t(known.small(1)) % roleNames.size()] +
                             " of " + known.text(0).toStdString();
    return fail(role == Identity && known.text(0) != serial ? "key.known-elsewhere" : "key.reused", what);
}

// Whatever update of the device is under way ends, with the certificate that was issued in it.
void giveUp(SqlConnection &c, const QString &serial, const QString &why, std::int64_t now)
{
    c.execute(QStringLiteral("UPDATE key_update SET phase = ?, ended_at = ? WHERE serial = ? AND phase < ?"),
              int(UpdatePhaseRecord::Abandoned), qint64(now), serial, int(UpdatePhaseRecord::Committed));
    c.execute(QStringLiteral("UPDATE public_key SET state = 1 WHERE serial = ? AND role = 0 AND state = 2"), serial);
    c.execute(
        QStringLiteral(
            "UPDATE certificate SET state = 4, revoked_at = ?, reason = ?, why = ? WHERE serial = ? AND state = 1"),
        qint64(now), int(RevocationReason::CessationOfOperation), why, serial);
    c.execute(QStringLiteral(
                  "UPDATE device SET state = CASE "
                  "WHEN certificate_id IN (SELECT id FROM certificate WHERE certificate.serial = device.serial AND "
                  "state = 2) "
                  "THEN 'owned' WHEN own_release_epoch IS NOT NULL THEN 'released' ELSE 'seen' END WHERE serial = ?"),
              serial);
}

// The certificate of this update and its hash. One that was revoked before the device answered stays revoked.
std::optional<std::pair<qint64, Sha256>> putInForce(SqlConnection &c, const Bytes16 &txid, qint64 now)
{
    c.execute(QStringLiteral("UPDATE certificate SET state = 2, in_force_at = ? WHERE txid = ? AND state = 1"), now, txid);
    SqlRows row = c.query(QStringLiteral("SELECT id, leaf_hash FROM certificate WHERE txid = ? AND state > 1"), txid);
    return row.next() ? std::optional(std::pair(row.integer(0), row.fixed(1))) : std::nullopt;
}

} // namespace

Result<void> Registry::updateOffered(qint64 runId, const Bytes16 &txid, std::uint32_t epoch, const EcPublicKey &oldKey)
{
    return updateOfferedSoon(runId, txid, epoch, oldKey).wait();
}

Pending<void> Registry::updateOfferedSoon(qint64 runId, const Bytes16 &txid, std::uint32_t epoch, const EcPublicKey &oldKey)
{
    return m_impl->database->writeSoon([this, runId, txid, epoch, oldSpki = oldKey.spki()](SqlConnection &c) -> Result<void> {
        const Result<Impl::HeldRun> run = m_impl->held(c, runId);
        if (!run)
            return run.error();
        const std::int64_t now = m_impl->now();
        SqlRows open = c.query(
            QStringLiteral("SELECT txid, phase, epoch, old_spki FROM key_update WHERE serial = ? AND phase < ?"),
            run->serial, int(UpdatePhaseRecord::Committed));
        const bool isOpen = open.next();
        if (isOpen && open.fixed<16>(0) == txid && UpdatePhaseRecord(open.small(1)) == UpdatePhaseRecord::Offered &&
            open.integer(2) == epoch && open.blob(3) == oldSpki)
            return {};
        if (isOpen)
            giveUp(c, run->serial, QStringLiteral("begun anew"), now);
        const int added = c.execute(
            QStringLiteral("INSERT INTO key_update (txid, run_id, serial, epoch, phase, old_spki, offered_at) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (txid) DO NOTHING"),
            txid, runId, run->serial, epoch, int(UpdatePhaseRecord::Offered), oldSpki, qint64(now));
        if (added == 0)
            return fail("update.phase",
                        run->serial.toStdString() + ": the key update " + toHex(txid) + " was begun before");
        c.execute(QStringLiteral("UPDATE device SET state = 'updating' WHERE serial = ?"), run->serial);
        return m_impl->entry(
            c, QStringLiteral("update.offered"), run->serial,
            JsonText().add("run", runId).addHex("txid", txid).add("epoch", epoch).addHex("old-key", sha256(oldSpki)));
    });
}

Result<void> Registry::updateRevealed(const Bytes16 &txid, const EcPublicKey &qDev, const std::optional<EcPublicKey> &u,
                                      const EcPublicKey &qCa)
{
    return updateRevealedSoon(txid, qDev, u, qCa).wait();
}

Pending<void> Registry::updateRevealedSoon(const Bytes16 &txid, const EcPublicKey &qDev, const std::optional<EcPublicKey> &u,
                                           const EcPublicKey &qCa)
{
    const Sha256 dev = qDev.spkiSha256(), ca = qCa.spkiSha256();
    const std::optional<Sha256> share = u ? std::optional(u->spkiSha256()) : std::nullopt;
    return m_impl->database->writeSoon([this, txid, dev, ca, share](SqlConnection &c) -> Result<void> {
        const Result<Impl::HeldUpdate> update = m_impl->heldUpdate(c, txid);
        if (!update)
            return update.error();
        if (update->phase != UpdatePhaseRecord::Offered && update->phase != UpdatePhaseRecord::Revealed)
            return wrongPhase(update->serial, "revealed", update->phase);
        const std::int64_t now = m_impl->now();
        for (const auto &[role, point] :
             {std::pair(QDev, std::optional(dev)), std::pair(U, share), std::pair(QCa, std::optional(ca))}) {
            if (!point)
                continue;
            const Result<void> recorded =
                recordPoint(c, role, update->serial, update->epoch, txid, *point, std::nullopt, now);
            if (!recorded)
                return recorded;
        }
        if (update->phase == UpdatePhaseRecord::Revealed)
            return {};
        c.execute(
            QStringLiteral("UPDATE key_update SET phase = ?, revealed_at = ?, has_local_share = ? WHERE txid = ?"),
            int(UpdatePhaseRecord::Revealed), qint64(now), share.has_value(), txid);
        JsonText detail;
        detail.addHex("txid", txid).addHex("q-dev", dev).addHex("q-ca", ca);
        if (share)
            detail.addHex("u", *share);
        return m_impl->entry(c, QStringLiteral("update.revealed"), update->serial, detail);
    });
}

// Prepared, also when it was that before with this key.
Result<void> Registry::Impl::prepare(SqlConnection &c, HeldUpdate &update, const Bytes16 &txid, const PreparedKey &key)
{
    const bool isRepeat = update.phase == UpdatePhaseRecord::Prepared && update.newFingerprint == key.fingerprint;
    if (update.phase != UpdatePhaseRecord::Revealed && !isRepeat)
        return wrongPhase(update.serial, "prepared", update.phase);
    Result<void> recorded = recordPoint(c, Identity, update.serial, update.epoch, txid, key.fingerprint, key.spki, now());
    if (!recorded || isRepeat)
        return recorded;
    c.execute(QStringLiteral("UPDATE key_update SET phase = ?, new_spki = ?, new_fingerprint = ?, sig_old = ?, sig_new = ?, "
                             "transcript_hash = ? WHERE txid = ?"),
              int(UpdatePhaseRecord::Prepared), key.spki, key.fingerprint, key.sigOld, key.sigNew, key.transcriptHash, txid);
    update.phase = UpdatePhaseRecord::Prepared;
    update.newFingerprint = key.fingerprint;
    return entry(c, QStringLiteral("update.prepared"), update.serial,
                 JsonText()
                     .addHex("txid", txid)
                     .addHex("new-key", key.fingerprint)
                     .addHex("sig-old", key.sigOld)
                     .addHex("sig-new", key.sigNew)
                     .addHex("transcript", key.transcriptHash));
}

Result<void> Registry::updatePrepared(const Bytes16 &txid, const EcPublicKey &pNew, const Bytes &sigOld,
                                      const Bytes &sigNew, const Sha256 &transcriptHash)
{
    const Impl::PreparedKey key{pNew.spkiSha256(), pNew.spki(), sigOld, sigNew, transcriptHash};
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        Result<Impl::HeldUpdate> update = m_impl->heldUpdate(c, txid);
        return update ? m_impl->prepare(c, *update, txid, key) : update.error();
    });
}

Result<CertificateSlot> Registry::updatePreparedReserved(qint64 runId, const Bytes16 &txid, const EcPublicKey &pNew, const Bytes &sigOld,
                                                         const Bytes &sigNew, const Sha256 &transcriptHash)
{
    const Impl::PreparedKey key{pNew.spkiSha256(), pNew.spki(), sigOld, sigNew, transcriptHash};
    return m_impl->database->write([&](SqlConnection &c) -> Result<CertificateSlot> {
        Result<Impl::HeldUpdate> update = m_impl->heldUpdate(c, txid);
        if (!update)
            return update.error();
        if (auto prepared = m_impl->prepare(c, *update, txid, key); !prepared)
            return prepared.error();
        return m_impl->reserve(c, *update, txid, key.fingerprint, runId);
    });
}

Result<void> Registry::updateAbandoned(const Bytes16 &txid, const QString &why)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        const Result<Impl::HeldUpdate> update = m_impl->heldUpdate(c, txid);
        if (!update)
            return update.error();
        if (update->phase == UpdatePhaseRecord::Abandoned)
            return {};
        if (update->phase == UpdatePhaseRecord::Committed)
            return wrongPhase(update->serial, "abandoned", update->phase);
        giveUp(c, update->serial, why, m_impl->now());
        return m_impl->entry(c, QStringLiteral("update.abandoned"), update->serial,
                             JsonText().addHex("txid", txid).addUnlessEmpty("why", why));
    });
}

Result<void> Registry::Impl::commitUpdate(SqlConnection &c, const Bytes16 &txid)
{
    const Result<HeldUpdate> update = uncontestedUpdate(c, txid);
    if (!update)
        return update.error();
    if (update->phase == UpdatePhaseRecord::Committed)
        return {};
    if (update->phase != UpdatePhaseRecord::Certified || !update->newFingerprint)
        return wrongPhase(update->serial, "committed", update->phase);
    const qint64 time = now();
    const QString &serial = update->serial;
    const std::optional<std::pair<qint64, Sha256>> certificate = putInForce(c, txid, time);
    if (!certificate)
        return fail("update.phase", serial.toStdString() + ": there is no certificate to commit");
    c.execute(QStringLiteral("UPDATE certificate SET state = 3, revoked_at = ?, reason = ?, why = 'superseded' "
                             "WHERE serial = ? AND id <> ? AND state IN (1, 2)"),
              time, int(RevocationReason::Superseded), serial, certificate->first);
    c.execute(QStringLiteral("UPDATE key_update SET phase = ?, ended_at = ? WHERE txid = ?"),
              int(UpdatePhaseRecord::Committed), time, txid);
    makeCurrentKey(c, serial, *update->newFingerprint);
    c.execute(
        QStringLiteral(
            "UPDATE device SET certificate_id = ?, key_fingerprint = ?, own_release_epoch = NULL, state = 'owned', "
            "last_seen_at = ?, highest_epoch = CASE WHEN highest_epoch < ? THEN ? ELSE highest_epoch END "
            "WHERE serial = ?"),
        certificate->first, *update->newFingerprint, time, update->epoch, update->epoch, serial);
    return entry(c, QStringLiteral("update.committed"), serial,
                         JsonText()
                             .addHex("txid", txid)
                             .add("epoch", update->epoch)
                             .addHex("key", *update->newFingerprint)
                             .addHex("leaf", certificate->second));
}

Result<void> Registry::updateCommitted(const Bytes16 &txid)
{
    return m_impl->database->write([&](SqlConnection &c) { return m_impl->commitUpdate(c, txid); });
}

void Registry::postUpdateCommitted(qint64 runId, const Bytes16 &txid)
{
    m_impl->post(runId, [impl = m_impl.get(), txid](SqlConnection &c) { return impl->commitUpdate(c, txid); });
}

namespace {

std::optional<UpdateRecord> readUpdate(SqlRows &&row)
{
    if (!row.next())
        return std::nullopt;
    UpdateRecord update;
    update.txid = row.fixed<16>(0);
    update.runId = row.integer(1);
    update.serial = row.text(2);
    update.epoch = std::uint32_t(row.integer(3));
    update.phase = UpdatePhaseRecord(row.small(4));
    update.oldSpki = row.blob(5);
    update.newSpki = row.blob(6);
    update.sigOld = row.blob(7);
    update.sigNew = row.blob(8);
    update.transcriptHash = row.fixed(9);
    update.hasLocalShare = row.flag(10);
    update.sequence = std::uint64_t(row.integer(11));
    update.leaf = row.blob(12);
    update.leafHash = row.fixed(13);
    update.isLeafRevoked = row.small(14) >= 3;
    return update;
}

QString selectUpdates(const QString &rest)
{
    return QStringLiteral(
               "SELECT u.txid, u.run_id, u.serial, u.epoch, u.phase, u.old_spki, u.new_spki, u.sig_old, u.sig_new, "
               "u.transcript_hash, u.has_local_share, c.sequence, c.der, c.leaf_hash, c.state "
               "FROM key_update u LEFT JOIN certificate c ON c.txid = u.txid ") +
           rest;
}

} // namespace

std::optional<UpdateRecord> latestUpdateOf(SqlConnection &c, const QString &serial)
{
    static const QString sql = selectUpdates(QStringLiteral("WHERE u.serial = ? ORDER BY u.id DESC LIMIT 1"));
    return readUpdate(c.query(sql, serial));
}

int revealsFailedOf(SqlConnection &c, const QString &serial, std::uint32_t epoch)
{
    SqlRows row = c.query(QStringLiteral("SELECT COUNT(*) FROM key_update WHERE serial = ? AND epoch = ? AND phase = ? "
                                         "AND revealed_at <> 0"),
                          serial, epoch, int(UpdatePhaseRecord::Abandoned));
    return row.next() ? row.small(0) : 0;
}

Result<std::optional<UpdateRecord>> Registry::update(const Bytes16 &txid)
{
    return m_impl->database->read([&](SqlConnection &c) -> Result<std::optional<UpdateRecord>> {
        return readUpdate(c.query(selectUpdates(QStringLiteral("WHERE u.txid = ?")), txid));
    });
}

Result<std::optional<UpdateRecord>> Registry::latestUpdate(const QString &serial)
{
    return m_impl->database->read(
        [&](SqlConnection &c) -> Result<std::optional<UpdateRecord>> { return latestUpdateOf(c, serial); });
}

Result<int> Registry::revealsFailed(const QString &serial, std::uint32_t epoch)
{
    return m_impl->database->read([&](SqlConnection &c) -> Result<int> { return revealsFailedOf(c, serial, epoch); });
}

} // namespace imprint
