#include "models/registry/registryimpl.h"

#include "models/core/qtbytes.h"
#include "models/registry/batchrow.h"

namespace imprint {

namespace {

// The digest stands in the audit trail for the whole list: serial, model, fingerprint and source of each, in order.
Sha256 digestOf(const std::vector<ExpectedDevice> &expected)
{
    Bytes all;
    for (const ExpectedDevice &device : expected) {
        for (const QString *text : {&device.serial, &device.model, &device.source})
            append(all, viewOf(text->toUtf8() + '\0'));
        append(all, device.deliveredFingerprint().value_or(Sha256{}));
    }
    return sha256(all);
}

bool insertExpected(SqlConnection &c, qint64 batchId, const ExpectedDevice &device)
{
    const std::optional<Bytes> spki = device.key ? std::optional(device.key->spki()) : std::nullopt;
    return c.execute(QStringLiteral(
                         "INSERT INTO batch_device (batch_id, serial, model, spki, fingerprint, source, is_expected) "
                         "VALUES (?, ?, ?, ?, ?, ?, 1) ON CONFLICT (batch_id, serial) DO NOTHING"),
                     batchId, device.serial, device.model, spki, device.deliveredFingerprint(), device.source) == 1;
}

Error duplicate(const QString &serial)
{
    return fail("batch.duplicate", serial.toStdString() + " stands in the batch already");
}

} // namespace

Result<void> checkBatchOpen(SqlConnection &c, qint64 batchId)
{
    SqlRows row = c.query(QStringLiteral("SELECT closed_at FROM batch WHERE id = ?"), batchId);
    if (!row.next())
        return fail("batch.unknown", "number " + std::to_string(batchId));
    if (row.integer(0) != 0)
        return fail("batch.closed", "batch " + std::to_string(batchId) + " is closed");
    return {};
}

Result<qint64> Registry::createBatch(const NewBatch &batch, const std::vector<ExpectedDevice> &expected)
{
    if (batch.name.trimmed().isEmpty())
        return fail("batch.name", "a batch needs a name");
    const Sha256 list = digestOf(expected), profile = sha256(viewOf(batch.profileJson));
    return m_impl->database->write([&](SqlConnection &c) -> Result<qint64> {
        if (c.query(QStringLiteral("SELECT 1 FROM batch WHERE name = ?"), batch.name).next())
            return fail("batch.name", "there is a batch named " + batch.name.toStdString());
        const qint64 id =
            c.insert(QStringLiteral("INSERT INTO batch (name, profile_name, profile_json, release_account, takes_any, "
                                    "releases_own, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)"),
                     batch.name, batch.profileName, batch.profileJson, batch.releaseAccount, batch.takesAny,
                     batch.releasesOwn, qint64(m_impl->now()));
        for (const ExpectedDevice &device : expected)
            if (!insertExpected(c, id, device))
                return duplicate(device.serial);
        m_impl->trail.append(c, QStringLiteral("batch.created"), batchSubject(id),
                             JsonText()
                                 .add("name", batch.name)
                                 .add("profile", batch.profileName)
                                 .addHex("profile-sha256", profile)
                                 .add("expected", qint64(expected.size()))
                                 .addHex("expected-sha256", list)
                                 .addUnlessEmpty("release-account", batch.releaseAccount)
                                 .add("takes-any", batch.takesAny)
                                 .add("releases-own", batch.releasesOwn)
                                 .text());
        return id;
    });
}

Result<void> Registry::addExpected(qint64 batchId, const ExpectedDevice &device)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        if (const Result<void> open = checkBatchOpen(c, batchId); !open)
            return open;
        if (!insertExpected(c, batchId, device))
            return duplicate(device.serial);
        JsonText detail;
        detail.add("batch", batchId).addUnlessEmpty("source", device.source);
        if (const std::optional<Sha256> fingerprint = device.deliveredFingerprint())
            detail.addHex("fingerprint", *fingerprint);
        return m_impl->entry(c, QStringLiteral("device.expected"), device.serial, detail);
    });
}

Result<BatchRecord> Registry::batch(qint64 id)
{
    return m_impl->database->read([&](SqlConnection &c) { return readBatch(c, id); });
}

Result<void> Registry::closeBatch(qint64 id)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        if (const Result<void> open = checkBatchOpen(c, id); !open)
            return open;
        c.execute(QStringLiteral("UPDATE batch SET closed_at = ? WHERE id = ?"), qint64(m_impl->now()), id);
        return m_impl->entry(c, QStringLiteral("batch.closed"), batchSubject(id), JsonText());
    });
}

} // namespace imprint
