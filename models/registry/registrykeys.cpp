#include "models/registry/registryimpl.h"

#include "models/registry/devicerow.h"

namespace imprint {

namespace {

constexpr int identityRole = 0;
// No order file and no link can have this name: theirs have a line or a port.
QString recoveredOrigin() { return QStringLiteral("the operator's word after a restore"); }
enum KeyState { Current = 0, Earlier = 1, Pending = 2 };

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
    return m_impl->database->read([&](SqlConnection &c) -> Result<KeyOwner> {
        SqlRows row =
            c.query(QStringLiteral("SELECT serial, role, state, origin FROM public_key WHERE fingerprint = ?"), fingerprint);
        if (!row.next())
            return KeyOwner::Unknown;
        if (row.text(0) != serial || row.small(1) != identityRole)
            return KeyOwner::AnotherDevice;
        if (row.small(2) == Earlier)
            return KeyOwner::ThisDeviceEarlier;
        return row.text(3) == recoveredOrigin() ? KeyOwner::ThisDeviceRecovered : KeyOwner::ThisDeviceNow;
    });
}

Result<void> Registry::recordRecovered(qint64 runId, std::uint32_t epoch, const EcPublicKey &key)
{
    return recordKey(runId, epoch, key, recoveredOrigin());
}

Result<void> Registry::recordKey(qint64 runId, std::uint32_t epoch, const EcPublicKey &key, const QString &origin)
{
    const Sha256 fingerprint = key.spkiSha256();
    const Bytes spki = key.spki();
    return m_impl->database->write([&](SqlConnection &c) -> Result<void> {
        const Result<Impl::HeldRun> run = m_impl->held(c, runId);
        if (!run)
            return run.error();
        const QString &serial = run->serial;
        const auto insert = [&](KeyState state) {
            return c.execute(
                       QStringLiteral("INSERT INTO public_key (fingerprint, role, serial, spki, epoch, origin, state, "
                                      "first_seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
                       fingerprint, identityRole, serial, spki, epoch, origin, int(state), qint64(m_impl->now())) == 1;
        };
        // Most often it is the first of its device; else it takes the place of the one before.
        const bool isFirst = insert(Current);
        if (!isFirst && !insert(Earlier)) {
            SqlRows known = c.query(QStringLiteral("SELECT serial, role, state FROM public_key WHERE fingerprint = ?"),
                                    fingerprint);
            if (!known.next() || known.text(0) != serial)
                return fail("key.known-elsewhere",
                            "the key " + toHex(fingerprint) + " is known from " + known.text(0).toStdString());
            if (known.small(1) != identityRole)
                return fail("key.reused",
                            "the key " + toHex(fingerprint) + " was an ephemeral key of " + serial.toStdString());
            if (known.small(2) == Current)
                return {};
        }
        if (!isFirst)
            makeCurrentKey(c, serial, fingerprint);
        c.execute(QStringLiteral("UPDATE device SET key_fingerprint = ? WHERE serial = ?"), fingerprint, serial);
        return m_impl->entry(
            c, QStringLiteral("key.recorded"), serial,
            JsonText().add("run", runId).add("epoch", epoch).addHex("fingerprint", fingerprint).add("origin", origin));
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
