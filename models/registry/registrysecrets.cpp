// Registry: secrets derived for devices. Once only is decided by the constraints of the schema; what they refuse is looked
// at again to say why.
#include "models/registry/registryimpl.h"

#include <QDateTime>

namespace imprint {
namespace {

struct LastIssue {
    int issue = 0; // 0: none
    SecretState state = SecretState::Recorded;
    QString who, when;
};

LastIssue lastIssue(SqlConnection &c, const QString &serial)
{
    SqlRows row = c.query(QStringLiteral("SELECT i.issue, b.state, b.operator, b.recorded_at FROM secret_issue i "
                                         "JOIN secret_block b ON b.id = i.block_id WHERE i.serial = ? ORDER BY i.issue DESC LIMIT 1"),
                          serial);
    if (!row.next())
        return {};
    return {row.small(0), SecretState(row.small(1)), row.text(2),
            QDateTime::fromMSecsSinceEpoch(row.integer(3), Qt::UTC).toString(Qt::ISODate)};
}

Error issued(const QString &serial, const LastIssue &last)
{
    return fail("secret.issued", (serial + QStringLiteral(": by ") + last.who + QStringLiteral(" at ") + last.when).toStdString());
}

// The secret becomes this serial's, if it is nobody else's.
Result<void> claimCheck(SqlConnection &c, const SecretRecord &record)
{
    if (c.execute(QStringLiteral("INSERT INTO secret_check (keyed_check, serial) VALUES (?, ?) ON CONFLICT DO NOTHING"),
                  record.keyedCheck, record.serial) > 0)
        return {};
    SqlRows owner = c.query(QStringLiteral("SELECT serial FROM secret_check WHERE keyed_check = ?"), record.keyedCheck);
    if (owner.next() && owner.text(0) != record.serial)
        return fail("secret.twin", (record.serial + QStringLiteral(" and ") + owner.text(0)).toStdString());
    return {};
}

// Over "SERIAL hex-of-its-check" lines.
Sha256 hashOf(const std::vector<SecretRecord> &secrets)
{
    std::string lines;
    for (const SecretRecord &record : secrets)
        lines += record.serial.toStdString() + ' ' + toHex(record.keyedCheck) + '\n';
    return sha256(viewOf(lines));
}

// The serial, so that a device's history tells of it; of several the first and the last.
QString subjectOf(const std::vector<SecretRecord> &secrets)
{
    if (secrets.size() < 2)
        return secrets.empty() ? QString() : secrets.front().serial;
    return secrets.front().serial + QStringLiteral(" … ") + secrets.back().serial;
}

// One that was recorded and never left is taken over; any other needs a reason.
Result<void> issueAgain(SqlConnection &c, const SecretRecord &record, qint64 block, const QString &why)
{
    const LastIssue last = lastIssue(c, record.serial);
    if (last.issue > 0 && last.state == SecretState::Recorded) {
        c.execute(QStringLiteral("UPDATE secret_issue SET block_id = ?, keyed_check = ? WHERE serial = ? AND issue = ?"), block,
                  record.keyedCheck, record.serial, last.issue);
        return {};
    }
    if (why.isEmpty())
        return issued(record.serial, last);
    c.execute(QStringLiteral("INSERT INTO secret_issue (serial, issue, block_id, keyed_check, why) VALUES (?, ?, ?, ?, ?)"),
              record.serial, last.issue + 1, block, record.keyedCheck, why);
    return {};
}

} // namespace

Result<void> Registry::setCaToken(const CaTokenRecord &where)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        c.execute(QStringLiteral("INSERT INTO ca_token (id, module, token_serial, token_label, key_label) VALUES (1, ?, ?, ?, ?)"),
                  where.module, where.tokenSerial, where.tokenLabel, where.keyLabel);
        return m_impl->entry(c, QStringLiteral("site.ca-token"), QStringLiteral("site"),
                             JsonText().add("token", where.tokenSerial).add("token-label", where.tokenLabel).add("key", where.keyLabel));
    });
}

Result<std::optional<CaTokenRecord>> Registry::caToken()
{
    return m_impl->database->read([](SqlConnection &c) -> Result<std::optional<CaTokenRecord>> {
        SqlRows row = c.query(QStringLiteral("SELECT module, token_serial, token_label, key_label FROM ca_token"));
        if (!row.next())
            return std::optional<CaTokenRecord>();
        return std::optional(CaTokenRecord{row.text(0), row.text(1), row.text(2), row.text(3)});
    });
}

Result<std::vector<QByteArray>> Registry::sealedSiteSecrets()
{
    return m_impl->database->read([](SqlConnection &c) -> Result<std::vector<QByteArray>> {
        std::vector<QByteArray> all;
        SqlRows rows = c.query(QStringLiteral("SELECT sealed FROM site_secret ORDER BY id DESC"));
        while (rows.next())
            all.push_back(rows.bytes(0));
        return all;
    });
}

Result<void> Registry::addSiteSecret(const QByteArray &sealed, bool isFirst)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        SqlRows known = c.query(QStringLiteral("SELECT 1 FROM site_secret LIMIT 1"));
        if (isFirst && known.next())
            return fail("secret.site", "another process made it meanwhile");
        c.execute(QStringLiteral("INSERT INTO site_secret (sealed, made_at) VALUES (?, ?)"), sealed, qint64(m_impl->now()));
        if (!isFirst)
            return {};
        return m_impl->entry(c, QStringLiteral("secret.site"), QStringLiteral("site"), JsonText());
    });
}

Result<void> Registry::keepNewestSiteSecret()
{
    return m_impl->database->write([](SqlConnection &c) -> Result<void> {
        c.execute(QStringLiteral("DELETE FROM site_secret WHERE id < (SELECT MAX(id) FROM site_secret)"));
        return {};
    });
}

Result<qint64> Registry::recordSecrets(const SecretIssueForm &form, const std::vector<SecretRecord> &secrets)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<qint64> {
        const qint64 block = c.insert(
            QStringLiteral("INSERT INTO secret_block (scheme, parameters, token_serial, token_label, key_label, key_check, "
                           "operator, station, recorded_at, destination, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            form.scheme, form.parameters, form.tokenSerial, form.tokenLabel, form.keyLabel, form.keyCheck,
            m_impl->actor.operatorName, m_impl->actor.station, qint64(m_impl->now()), form.destination,
            int(form.isLeaving ? SecretState::Leaving : SecretState::Recorded));
        // One entry for all of them: its hash binds every serial and check, which stand in the tables.
        const QByteArray detail = JsonText()
                                      .add("block", block)
                                      .add("count", qint64(secrets.size()))
                                      .addHex("sha256", hashOf(secrets))
                                      .add("scheme", form.scheme)
                                      .add("key", form.keyLabel)
                                      .add("key-check", form.keyCheck)
                                      .add("token", form.tokenSerial)
                                      .add("to", form.destination)
                                      .addUnlessEmpty("why", form.why)
                                      .text();
        for (const SecretRecord &record : secrets) {
            if (auto mine = claimCheck(c, record); !mine)
                return mine.error();
            const int isNew = c.execute(QStringLiteral("INSERT INTO secret_issue (serial, issue, block_id, keyed_check, why) "
                                                       "VALUES (?, 1, ?, ?, ?) ON CONFLICT DO NOTHING"),
                                        record.serial, block, record.keyedCheck, form.why);
            if (isNew == 0)
                if (auto again = issueAgain(c, record, block, form.why); !again)
                    return again.error();
        }
        m_impl->trail.append(c, QStringLiteral("secret.issued"), subjectOf(secrets), detail);
        return block;
    });
}

Result<void> Registry::setSecretState(const std::vector<qint64> &blocks, SecretState state)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        for (const qint64 block : blocks)
            c.execute(QStringLiteral("UPDATE secret_block SET state = ? WHERE id = ?"), int(state), block);
        return {};
    });
}

Result<std::vector<SecretIssue>> Registry::secretIssues(const QString &serial)
{
    return m_impl->database->read([&](SqlConnection &c) -> Result<std::vector<SecretIssue>> {
        std::vector<SecretIssue> all;
        SqlRows rows = c.query(
            QStringLiteral("SELECT i.issue, i.why, b.scheme, b.parameters, b.token_serial, b.token_label, b.key_label, b.key_check, "
                           "b.operator, b.station, b.recorded_at, b.destination, b.state FROM secret_issue i JOIN secret_block b "
                           "ON b.id = i.block_id WHERE i.serial = ? ORDER BY i.issue"),
            serial);
        while (rows.next()) {
            SecretIssue one;
            one.serial = serial;
            one.issue = rows.small(0);
            one.why = rows.text(1);
            one.scheme = rows.text(2);
            one.parameters = rows.text(3);
            one.tokenSerial = rows.text(4);
            one.tokenLabel = rows.text(5);
            one.keyLabel = rows.text(6);
            one.keyCheck = rows.text(7);
            one.operatorName = rows.text(8);
            one.station = rows.text(9);
            one.recordedAt = rows.integer(10);
            one.destination = rows.text(11);
            one.state = SecretState(rows.small(12));
            all.push_back(std::move(one));
        }
        return all;
    });
}

Result<std::vector<SecretState>> Registry::secretStates(const std::vector<QString> &serials)
{
    return m_impl->database->read([&](SqlConnection &c) -> Result<std::vector<SecretState>> {
        std::vector<SecretState> all;
        for (const QString &serial : serials)
            all.push_back(lastIssue(c, serial).state);
        return all;
    });
}

} // namespace imprint
