#include "models/registry/registryimpl.h"

#include <algorithm>

namespace imprint {
namespace {

// A token's payload is deterministic CBOR around the fingerprint of the key (protocol.md section 6.2).
bool names(const Bytes &token, const Sha256 &fingerprint)
{
    return std::search(token.begin(), token.end(), fingerprint.begin(), fingerprint.end()) != token.end();
}

} // namespace

Result<Bytes> Registry::releaseIssued(qint64 runId, const QString &serial, std::uint32_t epoch, const Sha256 &fingerprint,
                                      const Bytes &token)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<Bytes> {
        if (auto alone = m_impl->uncontested(c, serial, runId); !alone)
            return alone.error();
        SqlRows kept =
            c.query(QStringLiteral("SELECT t.token FROM release_token t JOIN device d ON d.serial = t.serial "
                                   "AND d.own_release_epoch = t.epoch WHERE t.serial = ? AND t.epoch = ?"),
                    serial, epoch);
        if (kept.next())
            if (Bytes earlier = kept.blob(0); names(earlier, fingerprint))
                return earlier;
        // One that stands there although the device was committed since names a key that it no longer has; one that was asked
        // for by somebody else with another key is good for nobody.
        c.execute(
            QStringLiteral(
                "INSERT INTO release_token (serial, epoch, token, issued_at) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (serial, epoch) DO UPDATE SET token = excluded.token, issued_at = excluded.issued_at, "
                "confirmed_at = 0, new_epoch = NULL"),
            serial, epoch, token, qint64(m_impl->now()));
        // From now on the device may have obeyed, whether we hear of it or not.
        ensureDevice(c, serial, m_impl->now());
        c.execute(QStringLiteral("UPDATE device SET own_release_epoch = ? WHERE serial = ?"), epoch, serial);
        m_impl->trail.append(c, QStringLiteral("release.issued"), serial,
                             JsonText().add("epoch", epoch).addHex("token-sha256", sha256(token)).text());
        return token;
    });
}

Result<void> Registry::releaseConfirmed(const QString &serial, std::uint32_t newEpoch)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        const qint64 now = m_impl->now();
        const qint64 ownEpoch = qint64(newEpoch) - 1;
        const int confirmed = c.execute(QStringLiteral("UPDATE release_token SET confirmed_at = ?, new_epoch = ? "
                                                       "WHERE serial = ? AND epoch = ? AND confirmed_at = 0"),
                                        now, newEpoch, serial, ownEpoch);
        ensureDevice(c, serial, now);
        c.execute(QStringLiteral(
                      "UPDATE device SET state = 'released', last_seen_at = ?, "
                      "highest_epoch = CASE WHEN highest_epoch < ? THEN ? ELSE highest_epoch END WHERE serial = ?"),
                  now, newEpoch, newEpoch, serial);
        const int revoked =
            c.execute(QStringLiteral("UPDATE certificate SET state = 4, revoked_at = ?, reason = ?, why = 'released' "
                                     "WHERE serial = ? AND state IN (1, 2) AND epoch < ?"),
                      now, int(RevocationReason::CessationOfOperation), serial, newEpoch);
        if (confirmed == 0 && revoked == 0)
            return {}; // told before
        return m_impl->entry(c, QStringLiteral("release.confirmed"), serial,
                             JsonText().add("epoch", newEpoch).add("certificates-revoked", revoked));
    });
}

} // namespace imprint
