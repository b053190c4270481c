#include "models/registry/registryimpl.h"

#include "models/registry/devicerow.h"

namespace imprint {

namespace {

constexpr int identityRole = 0;
// No order file and no link can have this name: theirs have a line or a port.
QString recoveredOrigin() { return QStringLiteral("the operator's word after a restore"); }
enum KeyState { Current = 0, Earlier = 1 }; // 2: not before its commit

KeyOwner ownerOf(SqlConnection &c, const Sha256 &fingerprint, const QString &serial)
{
    SqlRows row = c.query(QStringLiteral("SELECT serial, role, state, origin FROM public_key WHERE fingerprint = ?"), fingerprint);
    if (!row.next())
        return KeyOwner::Unknown;
    if (row.text(0) != serial || row.small(1) != identityRole)
        return KeyOwner::AnotherDevice;
    if (row.small(2) == Earlier)
        return KeyOwner::ThisDeviceEarlier;
    return row.text(3) == recoveredOrigin() ? KeyOwner::ThisDeviceRecovered : KeyOwner::ThisDeviceNow;
}

struct ShownKey {
    Sha256 fingerprint{};
    Bytes spki;
    std::uint32_t epoch = 0;
    QString origin;
};
// Makes it the device's current identity key; false when it was that already. (The device's row is the caller's.)
Result<bool> enterKey(SqlConnection &c, const QString &serial, const ShownKey &key, qint64 now)
{
    const auto insert = [&](KeyState state) {
        return c.execute(QStringLiteral("INSERT INTO public_key (fingerprint, role, serial, spki, epoch, origin, state, "
                                        "first_seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
                         key.fingerprint, identityRole, serial, key.spki, key.epoch, key.origin, int(state), now) == 1;
    };
    // Most often it is the first of its device; else it takes the place of the one before.
    if (insert(Current))
        return true;
    if (!insert(Earlier)) {
        SqlRows known = c.query(QStringLiteral("SELECT serial, role, state FROM public_key WHERE fingerprint = ?"), key.fingerprint);
        const std::string text = "the key " + toHex(key.fingerprint);
        if (!known.next() || known.text(0) != serial)
            return fail("key.known-elsewhere", text + " is known from " + known.text(0).toStdString());
        if (known.small(1) != identityRole)
            return fail("key.reused", text + " was an ephemeral key of " + serial.toStdString());
        if (known.small(2) == Current)
            return false;
    }
    makeCurrentKey(c, serial, key.fingerprint);
    return true;
}

} // namespace

void makeCurrentKey(SqlConnection &c, const QString &serial, const Sha256 &fingerprint)
{
    // In this order: the schema allows one current key a device at any moment. (Literals, since SQLite plans a
    // statement anew whenever a parameter meets the condition of a partial index.)
    c.execute(QStringLiteral(
                  "UPDATE public_key SET state = 1 WHERE serial = ? AND role = 0 AND state = 0 AND fingerprint <> ?"),
              serial, fingerprint);
    c.execute(QStringLiteral("UPDATE public_key SET state = 0 WHERE fingerprint = ?"), fingerprint);
}

Result<std::optional<DeviceRecord>> Registry::device(const QString &serial)
{
    return m_impl->database->read([&](SqlConnection &c) -> Result<std::optional<DeviceRecord>> {
        SqlRows row = c.query(selectDevices(QStringLiteral("WHERE d.serial = ?")), serial);
        return row.next() ? std::optional(deviceOf(row)) : std::nullopt;
    });
}

Result<KeyOwner> Registry::keyOwner(const EcPublicKey &key, const QString &serial)
{
    const Sha256 fingerprint = key.spkiSha256();
    return m_impl->database->read([&](SqlConnection &c) -> Result<KeyOwner> { return ownerOf(c, fingerprint, serial); });
}

Known knownOf(SqlConnection &c, const QString &serial, std::uint32_t epoch, const Sha256 &fingerprint, bool isNew)
{
    Known known;
    known.owner = ownerOf(c, fingerprint, serial);
    if (isNew)
        return known;
    if (SqlRows row = c.query(selectDevices(QStringLiteral("WHERE d.serial = ?")), serial); row.next())
        known.device = deviceOf(row);
    known.latest = latestUpdateOf(c, serial);
    if (known.latest)
        known.revealsFailed = revealsFailedOf(c, serial, epoch);
    return known;
}

Result<Known> Registry::known(const QString &serial, std::uint32_t epoch, const EcPublicKey &key)
{
    const Sha256 fingerprint = key.spkiSha256();
    return m_impl->database->read([&](SqlConnection &c) -> Result<Known> { return knownOf(c, serial, epoch, fingerprint, false); });
}

Result<void> Registry::recordRecovered(qint64 runId, std::uint32_t epoch, const EcPublicKey &key)
{
    return recordKey(runId, epoch, key, recoveredOrigin());
}

Result<void> Registry::recordKey(qint64 runId, std::uint32_t epoch, const EcPublicKey &key, const QString &origin)
{
    const ShownKey shown{key.spkiSha256(), key.spki(), epoch, origin};
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        const Result<Impl::HeldRun> run = m_impl->held(c, runId);
        if (!run)
            return run.error();
        const Result<bool> isNew = enterKey(c, run->serial, shown, m_impl->now());
        if (!isNew || !*isNew)
            return isNew ? Result<void>() : isNew.error();
        c.execute(QStringLiteral("UPDATE device SET key_fingerprint = ? WHERE serial = ?"), shown.fingerprint, run->serial);
        return m_impl->entry(c, QStringLiteral("key.recorded"), run->serial,
                             JsonText().add("run", runId).add("epoch", epoch).addHex("fingerprint", shown.fingerprint).add("origin", origin));
    });
}

Result<void> Registry::recordDevice(qint64 runId, std::uint32_t epoch, const EcPublicKey &key, const QString &origin,
                                    const DeviceRecord &device)
{
    const ShownKey shown{key.spkiSha256(), key.spki(), epoch, origin};
    const QString model = device.model.left(256), vendor = device.vendor.left(256), firmware = device.firmware.left(256),
                  hardwareAddress = device.hardwareAddress.left(64);
    JsonText detail;
    detail.add("run", runId).add("epoch", epoch).addHex("fingerprint", shown.fingerprint).add("origin", origin);
    detail.addUnlessEmpty("model", model).addUnlessEmpty("vendor", vendor).addUnlessEmpty("firmware", firmware);
    detail.addUnlessEmpty("hardware-address", hardwareAddress);
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        const Result<Impl::HeldRun> run = m_impl->held(c, runId);
        if (!run)
            return run.error();
        const qint64 now = m_impl->now();
        const Result<bool> isNew = enterKey(c, run->serial, shown, now);
        if (!isNew)
            return isNew.error();
        c.execute(QStringLiteral("UPDATE device SET model = ?, vendor = ?, firmware = ?, hardware_address = ?, last_seen_at = ?, "
                                 "key_fingerprint = ?, highest_epoch = CASE WHEN highest_epoch < ? THEN ? ELSE highest_epoch END "
                                 "WHERE serial = ?"),
                  model, vendor, firmware, hardwareAddress, now, shown.fingerprint, epoch, epoch, run->serial);
        return m_impl->entry(c, *isNew ? QStringLiteral("key.recorded") : QStringLiteral("device.seen"), run->serial, detail);
    });
}

Result<void> Registry::recordEpoch(qint64 runId, std::uint32_t epoch)
{
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        const Result<Impl::HeldRun> run = m_impl->held(c, runId);
        if (!run)
            return run.error();
        const int raised =
            c.execute(QStringLiteral("UPDATE device SET highest_epoch = ? WHERE serial = ? AND highest_epoch < ?"),
                      epoch, run->serial, epoch);
        if (raised == 0)
            return {};
        return m_impl->entry(c, QStringLiteral("epoch.recorded"), run->serial,
                             JsonText().add("run", runId).add("epoch", epoch));
    });
}

} // namespace imprint
