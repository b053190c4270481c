#include "models/registry/registryimpl.h"

#include "crypto/certificate.h"

#include <algorithm>

namespace imprint {

namespace {

// What the registry keeps of a leaf, parsed on the caller's thread.
struct Leaf {
    Bytes serialNumber;
    Sha256 fingerprint{}, hash{};
    std::int64_t notBefore = 0, notAfter = 0; // milliseconds
};

Result<Leaf> readLeaf(const Bytes &der)
{
    Result<CertificateBasics> info = readCertificateBasics(der);
    if (!info)
        return info.error();
    return Leaf{std::move(info->serialNumber), sha256(info->spki), info->sha256, info->notBefore * 1000,
                info->notAfter * 1000};
}

// The slot that this key has, of whatever state; id 0 when it has none.
struct Slot {
    qint64 id = 0;
    Bytes16 txid{};
    std::uint64_t sequence = 0;
    Bytes leaf;
};
Slot slotOf(SqlConnection &c, const Sha256 &fingerprint)
{
    SqlRows row = c.query(
        QStringLiteral("SELECT id, txid, sequence, der FROM certificate WHERE fingerprint = ? AND renewal_of IS NULL"),
        fingerprint);
    return row.next() ? Slot{row.integer(0), row.fixed<16>(1), std::uint64_t(row.integer(2)), row.blob(3)} : Slot{};
}

bool isReason(int reason)
{
    constexpr std::array known{RevocationReason::Unspecified, RevocationReason::KeyCompromise,
                               RevocationReason::AffiliationChanged, RevocationReason::Superseded,
                               RevocationReason::CessationOfOperation};
    for (const RevocationReason one : known)
        if (int(one) == reason)
            return true;
    return false;
}

} // namespace

namespace {

struct SlotWish {
    QString serial;
    std::uint32_t epoch = 0;
    Bytes16 txid{};
    Sha256 fingerprint{};
    qint64 runId = 0;
};

// The constraints decide whether the place is free; id 0: it is not.
CertificateSlot newSlot(SqlConnection &c, const SlotWish &wish, qint64 now)
{
    SqlRows next = c.query(QStringLiteral("SELECT COALESCE(MAX(sequence), 0) + 1 FROM certificate WHERE serial = ? AND epoch = ?"),
                           wish.serial, wish.epoch);
    const qint64 sequence = next.next() ? next.integer(0) : 0;
    const qint64 id = c.insert(
        QStringLiteral("INSERT INTO certificate (kind, serial, epoch, sequence, txid, run_id, fingerprint, state, "
                       "reserved_at) VALUES (0, ?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT DO NOTHING"),
        wish.serial, wish.epoch, sequence, wish.txid, wish.runId, wish.fingerprint, now);
    return id != 0 ? CertificateSlot{id, std::uint64_t(sequence), {}} : CertificateSlot{};
}

} // namespace

Result<CertificateSlot> Registry::Impl::reserve(SqlConnection &c, const HeldUpdate &update, const Bytes16 &txid,
                                                const Sha256 &fingerprint, qint64 runId)
{
    const CertificateSlot slot = newSlot(c, {update.serial, update.epoch, txid, fingerprint, runId}, now());
    if (slot.id == 0) {
        Slot known = slotOf(c, fingerprint);
        if (known.id == 0 || known.txid != txid)
            return fail("certificate.issued", "the key " + toHex(fingerprint) + " has a certificate already");
        return CertificateSlot{known.id, known.sequence, std::move(known.leaf)};
    }
    trail.append(c, QStringLiteral("certificate.reserved"), update.serial,
                 JsonText().add("run", runId).addHex("txid", txid).addHex("key", fingerprint).add("sequence", qint64(slot.sequence)).text());
    return slot;
}

Result<CertificateSlot> Registry::reserveCertificate(qint64 runId, const Bytes16 &txid, const EcPublicKey &key)
{
    const Sha256 fingerprint = key.spkiSha256();
    return m_impl->database->write([&](SqlConnection &c) -> Result<CertificateSlot> {
        const Result<Impl::HeldUpdate> update = m_impl->heldUpdate(c, txid);
        if (!update)
            return update.error();
        if (update->phase != UpdatePhaseRecord::Prepared && update->phase != UpdatePhaseRecord::Certified)
            return fail("update.phase", update->serial.toStdString() + ": a certificate is for a prepared key update");
        if (update->newFingerprint != fingerprint)
            return fail("certificate.key",
                        update->serial.toStdString() + ": " + toHex(fingerprint) + " is not the key of this update");
        return m_impl->reserve(c, *update, txid, fingerprint, runId);
    });
}

Result<void> Registry::storeCertificate(qint64 slotId, const Bytes &leaf)
{
    return storeCertificateSoon(slotId, leaf).wait();
}

Pending<void> Registry::storeCertificateSoon(qint64 slotId, const Bytes &leaf)
{
    return m_impl->database->writeSoon([this, slotId, leaf, parsed = readLeaf(leaf)](SqlConnection &c) -> Result<void> {
        if (!parsed)
            return parsed.error();
        SqlRows row =
            c.query(QStringLiteral("SELECT txid, fingerprint, der FROM certificate WHERE id = ? AND kind = 0"), slotId);
        if (!row.next())
            return fail("certificate.unknown", "no place reserved with number " + std::to_string(slotId));
        const Bytes16 txid = row.fixed<16>(0);
        const Result<Impl::HeldUpdate> update = m_impl->heldUpdate(c, txid);
        if (!update)
            return update.error();
        if (row.fixed(1) != parsed->fingerprint)
            return fail("certificate.key", update->serial.toStdString() + ": the certificate carries another key");
        if (!row.isNull(2))
            return row.blob(2) == leaf
                       ? Result<void>()
                       : fail("certificate.issued", update->serial.toStdString() + " has another certificate already");
        if (update->phase != UpdatePhaseRecord::Prepared)
            return fail("update.phase", update->serial.toStdString() + ": the key update was given up");
        c.execute(
            QStringLiteral(
                "UPDATE certificate SET serial_number = ?, der = ?, leaf_hash = ?, not_before = ?, not_after = ?, "
                "issued_at = ?, state = 1 WHERE id = ?"),
            parsed->serialNumber, leaf, parsed->hash, qint64(parsed->notBefore), qint64(parsed->notAfter),
            qint64(m_impl->now()), slotId);
        c.execute(QStringLiteral("UPDATE key_update SET phase = ? WHERE txid = ?"), int(UpdatePhaseRecord::Certified),
                  txid);
        return m_impl->entry(c, QStringLiteral("certificate.issued"), update->serial,
                             JsonText()
                                 .addHex("txid", txid)
                                 .addHex("serial-number", parsed->serialNumber)
                                 .addHex("leaf", parsed->hash)
                                 .addHex("key", parsed->fingerprint));
    });
}

Result<void> Registry::recordOperational(const Bytes &leaf)
{
    const Result<Leaf> parsed = readLeaf(leaf);
    if (!parsed)
        return parsed.error();
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        const Slot first = slotOf(c, parsed->fingerprint);
        if (first.id != 0 && first.leaf == leaf)
            return {};
        const std::optional<qint64> renewalOf = first.id != 0 ? std::optional(first.id) : std::nullopt;
        const qint64 now = m_impl->now();
        c.execute(QStringLiteral(
                      "INSERT INTO certificate (kind, fingerprint, renewal_of, serial_number, der, leaf_hash, state, "
                      "not_before, not_after, reserved_at, issued_at, in_force_at) VALUES (1, ?, ?, ?, ?, ?, 2, ?, ?, "
                      "?, ?, ?)"),
                  parsed->fingerprint, renewalOf, parsed->serialNumber, leaf, parsed->hash, qint64(parsed->notBefore),
                  qint64(parsed->notAfter), now, now, now);
        return m_impl->entry(c, QStringLiteral("certificate.operational"), QStringLiteral("site"),
                             JsonText().addHex("serial-number", parsed->serialNumber).addHex("leaf", parsed->hash));
    });
}

Result<void> Registry::revoke(const Bytes &serialNumber, int reason, const QString &why)
{
    if (!isReason(reason))
        return fail("certificate.reason", std::to_string(reason) + " is no reason for a revocation");
    const Bytes number(std::find_if(serialNumber.begin(), serialNumber.end(), [](auto byte) { return byte != 0; }),
                       serialNumber.end());
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        SqlRows row =
            c.query(QStringLiteral("SELECT id, state, serial FROM certificate WHERE serial_number = ?"), number);
        if (!row.next())
            return fail("certificate.unknown", "no certificate with serial number " + toHex(number));
        if (row.small(1) >= 3)
            return fail("certificate.revoked", "the certificate " + toHex(number) + " is revoked already");
        c.execute(QStringLiteral("UPDATE certificate SET state = 4, revoked_at = ?, reason = ?, why = ? WHERE id = ?"),
                  qint64(m_impl->now()), reason, why, row.integer(0));
        // A renewal of the same key that the device has not fetched yet must not outlive it.
        c.execute(QStringLiteral("UPDATE certificate SET state = 4, revoked_at = ?, reason = ?, why = ? WHERE state = 1 AND kind = 0 "
                                 "AND renewal_of IS NOT NULL AND fingerprint = (SELECT fingerprint FROM certificate WHERE id = ?)"),
                  qint64(m_impl->now()), reason, why, row.integer(0));
        return m_impl->entry(
            c, QStringLiteral("certificate.revoked"), row.isNull(2) ? QStringLiteral("site") : row.text(2),
            JsonText().addHex("serial-number", number).add("reason", reason).addUnlessEmpty("why", why));
    });
}

Result<CrlDraft> Registry::beginCrl()
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<CrlDraft> {
        CrlDraft draft;
        SqlRows last = c.query(QStringLiteral("SELECT COALESCE(MAX(number), 0) + 1 FROM crl"));
        if (last.next())
            draft.number = std::uint64_t(last.integer(0));
        c.execute(QStringLiteral("INSERT INTO crl (number, begun_at) VALUES (?, ?)"), draft.number,
                  qint64(m_impl->now()));
        SqlRows rows =
            c.query(QStringLiteral("SELECT serial_number, revoked_at, reason FROM certificate WHERE state >= 3 "
                                   "ORDER BY revoked_at, id"));
        while (rows.next())
            draft.revoked.push_back({rows.blob(0), rows.integer(1) / 1000, RevocationReason(rows.small(2))});
        return draft;
    });
}

Result<void> Registry::storeCrl(std::uint64_t number, const Bytes &der)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        if (c.execute(QStringLiteral("UPDATE crl SET der = ?, issued_at = ? WHERE number = ? AND der IS NULL"), der,
                      qint64(m_impl->now()), number) == 0)
            return fail("crl.number",
                        "revocation list " + std::to_string(number) + " was not begun, or is kept already");
        return m_impl->entry(c, QStringLiteral("crl.issued"), QStringLiteral("site"),
                             JsonText().add("number", qint64(number)).addHex("sha256", sha256(der)));
    });
}

} // namespace imprint
