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
