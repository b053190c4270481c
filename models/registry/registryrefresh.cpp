// Refresh (protocol.md section 6.8): what a device shows behind DTLS, and renewals of its certificate. A renewal is a
// further certificate for the same key: reserved, issued, and in force once the device has shown it.
#include "models/registry/registryimpl.h"

#include "crypto/certificate.h"

namespace imprint {

namespace {

constexpr int issued = 1, inForce = 2;

struct ShownRow {
    ShownLeaf leaf;
    int state = 0;
    std::optional<qint64> renewalOf, current; // current: the certificate that the device's row names
};

std::optional<ShownRow> rowOf(SqlConnection &c, const Bytes &serialNumber, const Bytes &der)
{
    SqlRows row =
        c.query(QStringLiteral("SELECT c.id, c.state, c.renewal_of, c.serial, c.sequence, c.not_before, c.not_after, "
                               "c.der, d.model, d.certificate_id, b.profile_json FROM certificate c "
                               "JOIN device d ON d.serial = c.serial LEFT JOIN run r ON r.id = c.run_id "
                               "LEFT JOIN batch b ON b.id = r.batch_id WHERE c.serial_number = ? AND c.kind = 0"),
                serialNumber);
    if (!row.next() || row.blob(7) != der)
        return std::nullopt;
    ShownRow out;
    out.leaf.certificateId = row.integer(0);
    out.state = row.small(1);
    if (!row.isNull(2))
        out.renewalOf = row.integer(2);
    out.leaf.serial = row.text(3);
    out.leaf.sequence = std::uint64_t(row.integer(4));
    out.leaf.notBefore = row.integer(5);
    out.leaf.notAfter = row.integer(6);
    out.leaf.model = row.text(8);
    if (!row.isNull(9))
        out.current = row.integer(9);
    out.leaf.profileJson = row.bytes(10);
    return out;
}

bool isInForce(SqlConnection &c, qint64 certificateId)
{
    return c.query(QStringLiteral("SELECT 1 FROM certificate WHERE id = ? AND state = 2"), certificateId).next();
}

// The device shows it, so it has stored it: the one before has had its day.
void putRenewalInForce(SqlConnection &c, const ShownRow &shown, qint64 now)
{
    c.execute(QStringLiteral("UPDATE certificate SET state = 3, revoked_at = ?, reason = ?, why = 'superseded' "
                             "WHERE id = ?"),
              now, int(RevocationReason::Superseded), *shown.current);
    c.execute(QStringLiteral("UPDATE certificate SET state = 2, in_force_at = ? WHERE id = ?"), now,
              shown.leaf.certificateId);
    c.execute(QStringLiteral("UPDATE device SET certificate_id = ? WHERE serial = ?"), shown.leaf.certificateId,
              shown.leaf.serial);
}

// What is renewed, as long as it is the device's certificate in force.
struct Renewable {
    QString serial;
    std::uint32_t epoch = 0;
    Sha256 fingerprint{};
    std::optional<qint64> runId;
    Bytes serialNumber;
};
Result<Renewable> renewable(SqlConnection &c, qint64 certificateId)
{
    SqlRows row = c.query(
        QStringLiteral("SELECT c.serial, c.epoch, c.fingerprint, c.run_id, c.serial_number FROM certificate c "
                       "JOIN device d ON d.serial = c.serial AND d.certificate_id = c.id WHERE c.id = ? AND c.state = 2"),
        certificateId);
    if (!row.next())
        return fail("certificate.revoked",
                    "certificate " + std::to_string(certificateId) + " is not the device's certificate in force");
    Renewable out{row.text(0), std::uint32_t(row.integer(1)), row.fixed(2), {}, row.blob(4)};
    if (!row.isNull(3))
        out.runId = row.integer(3);
    return out;
}

// The renewal under way for this key: its slot, or nothing when there is none that the device could still use.
std::optional<CertificateSlot> renewalUnderWay(SqlConnection &c, AuditTrail &trail, const Sha256 &fingerprint, qint64 now)
{
    const QString why = QStringLiteral("expired before it was fetched");
    SqlRows row = c.query(QStringLiteral("SELECT id, sequence, der, not_after, serial, serial_number FROM certificate WHERE fingerprint = ? "
                                         "AND kind = 0 AND renewal_of IS NOT NULL AND state < 2"),
                          fingerprint);
    if (!row.next())
        return std::nullopt;
    if (row.isNull(2) || row.integer(3) > now)
        return CertificateSlot{row.integer(0), std::uint64_t(row.integer(1)), row.blob(2)};
    c.execute(QStringLiteral("UPDATE certificate SET state = 4, revoked_at = ?, reason = ?, why = ? WHERE id = ?"), now,
              int(RevocationReason::Superseded), why, row.integer(0));
    trail.append(c, QStringLiteral("certificate.revoked"), row.text(4),
                 JsonText().addHex("serial-number", row.blob(5)).add("reason", int(RevocationReason::Superseded)).add("why", why).text());
    return std::nullopt;
}

} // namespace

Result<ShownLeaf> Registry::leafShown(const Bytes &leaf, const QString &address)
{
    const Result<CertificateInfo> info = readCertificate(leaf);
    if (!info)
        return info.error();
    return m_impl->database->write([&](SqlConnection &c) -> Result<ShownLeaf> {
        std::optional<ShownRow> shown = rowOf(c, info->serialNumber, leaf);
        if (!shown)
            return ShownLeaf{};
        const qint64 now = m_impl->now();
        const bool isRenewal = shown->state == issued && shown->renewalOf;
        // A renewal whose predecessor was revoked meanwhile is none any more.
        const bool isGood =
            shown->state == inForce || (shown->state == issued && (!isRenewal || (shown->current && isInForce(c, *shown->current))));
        shown->leaf.standing = isGood ? ShownLeaf::Standing::Good : ShownLeaf::Standing::Revoked;
        shown->leaf.isInForce = shown->state == inForce || isRenewal;
        if (!isGood)
            return std::move(shown->leaf);
        c.execute(QStringLiteral("UPDATE device SET last_seen_at = ?, address = ? WHERE serial = ?"), now,
                  address.left(256), shown->leaf.serial);
        if (isRenewal) {
            putRenewalInForce(c, *shown, now);
            m_impl->trail.append(c, QStringLiteral("certificate.renewed"), shown->leaf.serial,
                                 JsonText()
                                     .addHex("serial-number", info->serialNumber)
                                     .addHex("leaf", info->sha256)
                                     .add("sequence", qint64(shown->leaf.sequence))
                                     .text());
        }
        return std::move(shown->leaf);
    });
}

Result<CertificateSlot> Registry::reserveRenewal(qint64 certificateId)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<CertificateSlot> {
        const Result<Renewable> old = renewable(c, certificateId);
        if (!old)
            return old.error();
        const qint64 now = m_impl->now();
        if (auto known = renewalUnderWay(c, m_impl->trail, old->fingerprint, now))
            return std::move(*known);
        SqlRows row = c.query(
            QStringLiteral("INSERT INTO certificate (kind, serial, epoch, sequence, run_id, fingerprint, renewal_of, "
                           "state, reserved_at) SELECT 0, ?, ?, COALESCE(MAX(sequence), 0) + 1, ?, ?, ?, 0, ? "
                           "FROM certificate WHERE serial = ? AND epoch = ? RETURNING id, sequence"),
            old->serial, old->epoch, old->runId, old->fingerprint, certificateId, now, old->serial, old->epoch);
        if (!row.next())
            return fail("certificate.issued", old->serial.toStdString() + " has a renewal already");
        const CertificateSlot slot{row.integer(0), std::uint64_t(row.integer(1)), {}};
        m_impl->trail.append(c, QStringLiteral("certificate.reserved"), old->serial,
                             JsonText()
                                 .addHex("renewal-of", old->serialNumber)
                                 .addHex("key", old->fingerprint)
                                 .add("sequence", qint64(slot.sequence))
                                 .text());
        return slot;
    });
}

Result<void> Registry::storeRenewal(qint64 slotId, const Bytes &leaf)
{
    const Result<CertificateInfo> info = readCertificate(leaf);
    if (!info)
        return info.error();
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        SqlRows row = c.query(QStringLiteral("SELECT renewal_of, fingerprint, der, serial FROM certificate WHERE id = ? "
                                             "AND kind = 0 AND renewal_of IS NOT NULL AND state < 2"),
                              slotId);
        if (!row.next())
            return fail("certificate.unknown", "no renewal under way with number " + std::to_string(slotId));
        const Result<Renewable> old = renewable(c, row.integer(0));
        if (!old)
            return old.error();
        if (row.fixed(1) != sha256(info->spki))
            return fail("certificate.key", row.text(3).toStdString() + ": the renewal carries another key");
        if (!row.isNull(2))
            return row.blob(2) == leaf
                       ? Result<void>()
                       : fail("certificate.issued", row.text(3).toStdString() + " has another renewal already");
        c.execute(QStringLiteral("UPDATE certificate SET serial_number = ?, der = ?, leaf_hash = ?, not_before = ?, "
                                 "not_after = ?, issued_at = ?, state = 1 WHERE id = ?"),
                  info->serialNumber, leaf, info->sha256, qint64(info->notBefore * 1000), qint64(info->notAfter * 1000),
                  qint64(m_impl->now()), slotId);
        return m_impl->entry(c, QStringLiteral("certificate.issued"), row.text(3),
                             JsonText()
                                 .addHex("renewal-of", old->serialNumber)
                                 .addHex("serial-number", info->serialNumber)
                                 .addHex("leaf", info->sha256)
                                 .addHex("key", row.fixed(1)));
    });
}

// Its sequence is not known: it was given by a registry that is lost.
Result<void> Registry::recordRecoveredLeaf(qint64 runId, std::uint32_t epoch, const Bytes &leaf)
{
    const Result<CertificateInfo> info = readCertificate(leaf);
    if (!info)
        return info.error();
    const Sha256 fingerprint = sha256(info->spki);
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        const Result<Impl::HeldRun> run = m_impl->held(c, runId);
        if (!run)
            return run.error();
        const qint64 now = m_impl->now();
        SqlRows first = c.query(QStringLiteral("SELECT id FROM certificate WHERE fingerprint = ? AND renewal_of IS NULL"), fingerprint);
        const std::optional<qint64> renewalOf = first.next() ? std::optional(first.integer(0)) : std::nullopt;
        SqlRows added = c.query(
            QStringLiteral("INSERT INTO certificate (kind, serial, epoch, run_id, fingerprint, renewal_of, serial_number, der, leaf_hash, "
                           "state, not_before, not_after, reserved_at, issued_at, in_force_at) VALUES (0, ?, ?, ?, ?, ?, ?, ?, ?, 2, ?, ?, "
                           "?, ?, ?) ON CONFLICT (serial_number) DO NOTHING RETURNING id"),
            run->serial, epoch, runId, fingerprint, renewalOf, info->serialNumber, leaf, info->sha256, qint64(info->notBefore * 1000),
            qint64(info->notAfter * 1000), now, now, now);
        if (!added.next())
            return {}; // known, though not as what the device has now
        c.execute(QStringLiteral("UPDATE device SET certificate_id = ?, state = 'owned' WHERE serial = ?"), added.integer(0), run->serial);
        return m_impl->entry(c, QStringLiteral("certificate.recovered"), run->serial,
                             JsonText()
                                 .add("run", runId)
                                 .addHex("serial-number", info->serialNumber)
                                 .addHex("leaf", info->sha256)
                                 .addHex("key", fingerprint));
    });
}

Result<std::optional<RenewedLeaf>> Registry::renewedLeaf(const QString &serial, const Sha256 &fingerprint,
                                                         const Sha256 &leafHash)
{
    return m_impl->database->read([&](SqlConnection &c) -> Result<std::optional<RenewedLeaf>> {
        SqlRows row = c.query(QStringLiteral("SELECT der, sequence, state FROM certificate WHERE serial = ? AND fingerprint = ? "
                                             "AND leaf_hash = ? AND kind = 0 AND renewal_of IS NOT NULL"),
                              serial, fingerprint, leafHash);
        if (!row.next())
            return std::optional<RenewedLeaf>();
        return std::optional(RenewedLeaf{row.blob(0), row.small(2) >= 3, std::uint64_t(row.integer(1))});
    });
}

} // namespace imprint
