// RegistryReader: devices, their keys and histories, and the audit trail.
#include "models/registry/registryreader.h"

#include "models/registry/auditrow.h"
#include "models/registry/batchrow.h"
#include "models/registry/devicerow.h"
#include "models/registry/jsontext.h"

#include <QJsonDocument>

#include <algorithm>

namespace imprint {

namespace {

constexpr int longestPage = 10'000;
constexpr int longestHistory = 10'000;

// Conditions are texts of this file; values are bound in the same order.
class Where {
public:
    void add(const QString &condition, const QVariant &value)
    {
        m_text += (m_values.empty() ? QStringLiteral("WHERE ") : QStringLiteral("AND ")) + condition + QLatin1Char(' ');
        m_values.push_back(value);
    }
    SqlRows query(SqlConnection &c, const QString &select, const QString &end, int limit)
    {
        m_values.push_back(std::clamp(limit, 0, longestPage));
        return c.queryList(select + m_text + end + QStringLiteral(" LIMIT ?"), m_values);
    }

private:
    QString m_text;
    std::vector<QVariant> m_values;
};

HistoryEvent eventOf(const SqlRows &row)
{
    HistoryEvent event;
    event.seq = row.integer(0);
    event.time = row.integer(1);
    event.operatorName = row.text(2);
    event.station = row.text(3);
    event.action = row.text(4);
    event.detail = row.text(5);
    event.evidence = evidenceOf(event.detail);
    return event;
}

// Secrets that were derived together stand in one entry of the trail, which names the first and the last serial alone.
void addDerivations(SqlConnection &c, const QString &serial, std::vector<HistoryEvent> &events)
{
    SqlRows rows = c.query(QStringLiteral("SELECT b.id, b.recorded_at, b.operator, b.station, b.scheme, b.key_label, b.key_check, b.token_serial, "
                                          "b.destination, i.why FROM secret_issue i JOIN secret_block b ON b.id = i.block_id WHERE i.serial = ? ORDER BY i.issue"),
                           serial);
    while (rows.next()) {
        HistoryEvent event;
        event.time = rows.integer(1);
        event.operatorName = rows.text(2);
        event.station = rows.text(3);
        event.action = QStringLiteral("secret.issued");
        const auto isSame = [&](const HistoryEvent &known) {
            return known.action == event.action && QJsonDocument::fromJson(known.detail.toUtf8())[QLatin1String("block")].toInteger() == rows.integer(0);
        };
        if (std::any_of(events.begin(), events.end(), isSame))
            continue;
        event.detail = QString::fromUtf8(JsonText()
                                             .add("block", rows.integer(0))
                                             .add("scheme", rows.text(4))
                                             .add("key", rows.text(5))
                                             .add("key-check", rows.text(6))
                                             .add("token", rows.text(7))
                                             .add("to", rows.text(8))
                                             .addUnlessEmpty("why", rows.text(9))
                                             .text());
        events.push_back(std::move(event));
    }
    std::stable_sort(events.begin(), events.end(), [](const HistoryEvent &a, const HistoryEvent &b) { return a.time < b.time; });
}

} // namespace

Result<std::optional<DeviceRecord>> RegistryReader::device(const QString &serial)
{
    return m_database->read([&](SqlConnection &c) -> Result<std::optional<DeviceRecord>> {
        SqlRows row = c.query(selectDevices(QStringLiteral("WHERE d.serial = ?")), serial);
        return row.next() ? std::optional(deviceOf(row)) : std::nullopt;
    });
}

Result<std::vector<DeviceRecord>> RegistryReader::devices(const DeviceFilter &filter)
{
    Where where;
    if (!filter.prefix.isEmpty()) {
        where.add(QStringLiteral("d.serial >= ?"), filter.prefix);
        where.add(QStringLiteral("d.serial < ?"), filter.prefix + QChar(0x7f)); // serials are printable ASCII
    }
    if (!filter.afterSerial.isEmpty())
        where.add(QStringLiteral("d.serial > ?"), filter.afterSerial);
    if (filter.batchId)
        where.add(QStringLiteral("d.serial IN (SELECT serial FROM batch_device WHERE batch_id = ?)"), *filter.batchId);
    if (!filter.state.isEmpty())
        where.add(QStringLiteral("d.state = ?"), filter.state);
    if (filter.expiresBefore)
        where.add(QStringLiteral(
                      "d.serial IN (SELECT serial FROM certificate WHERE state = 2 AND kind = 0 AND not_after < ?)"),
                  qint64(*filter.expiresBefore));
    return m_database->read([&](SqlConnection &c) -> Result<std::vector<DeviceRecord>> {
        std::vector<DeviceRecord> found;
        SqlRows rows = where.query(c, selectDevices(QString()), QStringLiteral("ORDER BY d.serial"), filter.limit);
        while (rows.next())
            found.push_back(deviceOf(rows));
        return found;
    });
}

Result<std::vector<KnownKey>> RegistryReader::keys(const QString &serial)
{
    return m_database->read([&](SqlConnection &c) -> Result<std::vector<KnownKey>> {
        constexpr std::array states{"current", "earlier", "pending"};
        std::vector<KnownKey> keys;
        SqlRows rows =
            c.query(QStringLiteral("SELECT fingerprint, spki, epoch, origin, state, first_seen_at FROM public_key "
                                   "WHERE serial = ? AND role = 0 ORDER BY first_seen_at, epoch"),
                    serial);
        while (rows.next())
            keys.push_back({rows.fixed(0), rows.blob(1), std::uint32_t(rows.integer(2)), rows.text(3),
                            QString::fromLatin1(states[std::size_t(rows.small(4)) % states.size()]), rows.integer(5)});
        return keys;
    });
}

Result<std::vector<HistoryEvent>> RegistryReader::history(const QString &serial)
{
    return m_database->read([&](SqlConnection &c) -> Result<std::vector<HistoryEvent>> {
        std::vector<HistoryEvent> events;
        SqlRows rows =
            c.query(QStringLiteral("SELECT seq, time, operator, station, action, detail FROM audit WHERE subject = ? "
                                   "ORDER BY seq DESC LIMIT ?"),
                    serial, longestHistory);
        while (rows.next())
            events.push_back(eventOf(rows));
        std::reverse(events.begin(), events.end());
        addDerivations(c, serial, events);
        return events;
    });
}

Result<std::vector<DerivationKeyRecord>> RegistryReader::derivationKeys()
{
    return m_database->read([](SqlConnection &c) -> Result<std::vector<DerivationKeyRecord>> {
        std::vector<DerivationKeyRecord> keys;
        SqlRows rows = c.query(QStringLiteral("SELECT MAX(b.token_label), b.key_label, b.key_check, COUNT(DISTINCT i.serial) FROM secret_issue i "
                                              "JOIN secret_block b ON b.id = i.block_id GROUP BY b.key_label, b.key_check ORDER BY b.key_label, b.key_check"));
        while (rows.next())
            keys.push_back({rows.text(0), rows.text(1), rows.text(2), rows.integer(3)});
        return keys;
    });
}

Result<std::vector<AuditEntry>> RegistryReader::audit(const AuditFilter &filter)
{
    Where where;
    if (!filter.subject.isEmpty())
        where.add(QStringLiteral("subject = ?"), filter.subject);
    if (!filter.subjectPrefix.isEmpty())
        where.add(QStringLiteral("UPPER(SUBSTR(subject, 1, %1)) = UPPER(?)").arg(filter.subjectPrefix.left(64).size()),
                  filter.subjectPrefix.left(64));
    if (!filter.actionPrefix.isEmpty())
        where.add(QStringLiteral("SUBSTR(action, 1, %1) = ?").arg(filter.actionPrefix.left(64).size()),
                  filter.actionPrefix.left(64));
    if (filter.since != 0)
        where.add(QStringLiteral("time >= ?"), qint64(filter.since));
    if (filter.until != 0)
        where.add(QStringLiteral("time < ?"), qint64(filter.until));
    if (filter.afterSeq != 0)
        where.add(filter.isNewestFirst ? QStringLiteral("seq < ?") : QStringLiteral("seq > ?"), filter.afterSeq);
    const QString order = filter.isNewestFirst ? QStringLiteral("ORDER BY seq DESC") : QStringLiteral("ORDER BY seq");
    return m_database->read([&](SqlConnection &c) -> Result<std::vector<AuditEntry>> {
        std::vector<AuditEntry> entries;
        SqlRows rows = where.query(c, selectAudit(QString()), order, filter.limit);
        while (rows.next())
            entries.push_back(auditEntryOf(rows));
        return entries;
    });
}

Result<std::vector<QByteArray>> RegistryReader::signedHeads()
{
    return m_database->read([](SqlConnection &c) -> Result<std::vector<QByteArray>> {
        std::vector<QByteArray> heads;
        SqlRows rows = c.query(QStringLiteral("SELECT json FROM audit_head ORDER BY seq"));
        while (rows.next())
            heads.push_back(rows.text(0).toUtf8());
        return heads;
    });
}

} // namespace imprint
