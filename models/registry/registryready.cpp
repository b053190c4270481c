#include "models/registry/registryimpl.h"

namespace imprint {

Result<std::vector<QString>> Registry::interrupted(qint64 batchId)
{
    return m_impl->database->read([&](SqlConnection &c) -> Result<std::vector<QString>> {
        SqlRows rows = c.query(QStringLiteral("SELECT d.serial FROM batch_device d LEFT JOIN run r ON r.id = d.run_id "
                                              "WHERE d.batch_id = ? AND (r.id IS NULL OR r.state = ? OR (r.state = ? AND NOT EXISTS "
                                              "(SELECT 1 FROM question q WHERE q.run_id = r.id AND q.answer = 0 AND q.is_withdrawn = 0)))"),
                               batchId, int(RunState::Interrupted), int(RunState::Waiting));
        std::vector<QString> serials;
        while (rows.next())
            serials.push_back(rows.text(0));
        return serials;
    });
}

Result<bool> Registry::failedUnproven(qint64 batchId, const QString &serial, const Sha256 &fingerprint)
{
    return m_impl->database->read([&](SqlConnection &c) -> Result<bool> {
        SqlRows row = c.query(QStringLiteral("SELECT b.spki, b.fingerprint, d.key_fingerprint FROM batch_device b JOIN run r ON r.id = b.run_id "
                                             "LEFT JOIN device d ON d.serial = b.serial WHERE b.batch_id = ? AND b.serial = ? AND r.state = ? "
                                             "AND NOT EXISTS (SELECT 1 FROM step s WHERE s.run_id = r.id AND s.step = ? AND s.outcome = ?)"),
                              batchId, serial, int(RunState::Failed), int(Step::Verification), int(Outcome::Passed));
        if (!row.next())
            return false;
        const bool isDelivered = (!row.isNull(0) && sha256(row.blob(0)) == fingerprint) || (!row.isNull(1) && row.fixed(1) == fingerprint);
        const bool isOrdered = !row.isNull(0) || !row.isNull(1);
        return isDelivered || (!isOrdered && !row.isNull(2) && row.fixed(2) == fingerprint);
    });
}

Result<bool> Registry::isEarlierKey(const Sha256 &spkiSha256, const QString &serial)
{
    return m_impl->database->read([&](SqlConnection &c) -> Result<bool> {
        constexpr int identityRole = 0, earlier = 1;
        SqlRows row = c.query(QStringLiteral("SELECT 1 FROM public_key WHERE fingerprint = ? AND serial = ? AND role = ? AND state = ?"),
                              spkiSha256, serial, identityRole, earlier);
        return row.next();
    });
}

} // namespace imprint
