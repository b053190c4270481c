#include "models/devices/devicestate.h"

#include "models/core/durablefile.h"
#include "models/core/qtbytes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace imprint::simulation {

namespace {

constexpr qint64 maxFileBytes = 1024 * 1024;

QString hexOf(ByteView bytes)
{
    return hexText(bytes);
}
QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}

QString keyHex(const Key &key)
{
    const auto scalar = key->scalar();
    return scalar ? hexOf(scalar->view()) : QString();
}

QJsonArray arrayOf(const auto &items)
{
    QJsonArray out;
    for (const auto &item : items)
        out.append(hexOf(item));
    return out;
}

QJsonObject encodeInstalled(const Installed &installed)
{
    return {{u"leaf"_qs, hexOf(installed.leaf)},
            {u"chain"_qs, arrayOf(installed.chain)},
            {u"sequence"_qs, QString::number(installed.sequence)}};
}

QJsonObject encodeUpdate(const PendingUpdate &update)
{
    QJsonObject out{{u"txid"_qs, hexOf(update.txid)},
                    {u"ownerId"_qs, hexOf(update.ownerId)},
                    {u"commitment"_qs, hexOf(update.commitment)},
                    {u"offerAnswer"_qs, hexOf(update.offerAnswer)},
                    {u"qCa"_qs, hexOf(update.qCa)},
                    {u"rCa"_qs, hexOf(update.rCa)},
                    {u"anchor"_qs, hexOf(update.anchor)},
                    {u"transcriptHash"_qs, hexOf(update.transcriptHash)},
                    {u"prepareAnswer"_qs, hexOf(update.prepareAnswer)},
                    {u"key"_qs, keyHex(update.key)}};
    if (update.installed)
        out[u"installed"_qs] = encodeInstalled(*update.installed);
    return out;
}

QJsonObject encodeNameplate(const Nameplate &plate)
{
    return {{u"serial"_qs, textOf(plate.serial)},
            {u"model"_qs, textOf(plate.model)},
            {u"firmware"_qs, textOf(plate.firmware)},
            {u"vendor"_qs, textOf(plate.vendor)},
            {u"hardwareAddress"_qs, hexOf(plate.hardwareAddress)},
            {u"capabilities"_qs, qint64(plate.capabilities)},
            {u"maxMessage"_qs, qint64(plate.maxMessage)}};
}

// Reads fields and keeps the name of the first that is not as it should be.
class RecordFields {
public:
    explicit RecordFields(const QJsonObject &object, QString *bad) : m_object(object), m_bad(bad) {}

    Bytes bytes(const QString &name)
    {
        auto value = fromHex(m_object[name].toString(u"?"_qs).toStdString());
        if (!value)
            refuse(name);
        return value ? std::move(*value) : Bytes();
    }
    template <typename Array>
    Array fixed(const QString &name)
    {
        const Bytes value = bytes(name);
        Array out{};
        if (value.size() != out.size())
            refuse(name);
        else
            std::copy(value.begin(), value.end(), out.begin());
        return out;
    }
    std::vector<Bytes> list(const QString &name)
    {
        std::vector<Bytes> out;
        for (const QJsonValue &item : m_object[name].toArray()) {
            auto value = fromHex(item.toString(u"?"_qs).toStdString());
            if (!value)
                refuse(name);
            out.push_back(value.value_or(Bytes()));
        }
        return out;
    }
    std::string text(const QString &name) { return m_object[name].toString().toStdString(); }
    std::uint64_t number(const QString &name)
    {
        const QJsonValue value = m_object[name];
        bool ok = value.isDouble();
        const std::uint64_t out =
            value.isString() ? value.toString().toULongLong(&ok) : std::uint64_t(value.toInteger());
        if (!ok)
            refuse(name);
        return out;
    }
    Key key(const QString &name, Curve curve)
    {
        Bytes raw = bytes(name);
        auto key = EcPrivateKey::fromScalar(curve, Secret::copyOf(raw));
        cleanse(raw.data(), raw.size());
        if (!key) {
            refuse(name);
            return {};
        }
        return std::make_shared<const EcPrivateKey>(std::move(*key));
    }
    bool has(const QString &name) const { return m_object.contains(name); }
    RecordFields object(const QString &name) const { return RecordFields(m_object[name].toObject(), m_bad); }
    const QJsonObject &json() const { return m_object; }

    void refuse(const QString &name)
    {
        if (m_bad->isEmpty())
            *m_bad = name;
    }

private:
    QJsonObject m_object;
    QString *m_bad;
};

Installed decodeInstalled(RecordFields fields)
{
    Installed out{fields.bytes(u"leaf"_qs), fields.list(u"chain"_qs), fields.number(u"sequence"_qs), {}};
    out.leafHash = sha256(out.leaf);
    return out;
}

PendingUpdate decodeUpdate(RecordFields fields, Curve curve)
{
    PendingUpdate out;
    out.txid = fields.fixed<Bytes16>(u"txid"_qs);
    out.ownerId = fields.fixed<Sha256>(u"ownerId"_qs);
    out.commitment = fields.fixed<Sha256>(u"commitment"_qs);
    out.offerAnswer = fields.bytes(u"offerAnswer"_qs);
    out.qCa = fields.bytes(u"qCa"_qs);
    out.rCa = fields.fixed<Bytes32>(u"rCa"_qs);
    out.anchor = fields.bytes(u"anchor"_qs);
    out.transcriptHash = fields.fixed<Sha256>(u"transcriptHash"_qs);
    out.prepareAnswer = fields.bytes(u"prepareAnswer"_qs);
    out.key = fields.key(u"key"_qs, curve);
    if (fields.has(u"installed"_qs))
        out.installed = decodeInstalled(fields.object(u"installed"_qs));
    return out;
}

Nameplate decodeNameplate(RecordFields fields)
{
    return {fields.text(u"serial"_qs),           fields.text(u"model"_qs),
            fields.text(u"firmware"_qs),         fields.text(u"vendor"_qs),
            fields.bytes(u"hardwareAddress"_qs), fields.number(u"capabilities"_qs),
            fields.number(u"maxMessage"_qs)};
}

} // namespace

State stateOf(const Record &record, const Memory &memory)
{
    if (record.owner)
        return State::Owned;
    return record.update || memory.offer ? State::Updating : record.freeAs;
}

void rememberTxid(std::vector<Bytes16> &list, const Bytes16 &txid)
{
    list.push_back(txid);
    if (list.size() > rememberedTxids)
        list.erase(list.begin());
}

QByteArray encodeRecord(const Record &record)
{
    QJsonObject out{{u"format"_qs, u"imprint simulated device"_qs},
                    {u"version"_qs, 1},
                    {u"nameplate"_qs, encodeNameplate(record.nameplate)},
                    {u"curve"_qs, QString::fromUtf8(curveName(record.identity->curve()).data())},
                    {u"state"_qs, int(record.freeAs)},
                    {u"epoch"_qs, qint64(record.epoch)},
                    {u"identity"_qs, keyHex(record.identity)},
                    {u"abandoned"_qs, arrayOf(record.abandoned)}};
    if (record.update)
        out[u"update"_qs] = encodeUpdate(*record.update);
    if (record.owner) {
        out[u"owner"_qs] = QJsonObject{{u"txid"_qs, hexOf(record.owner->txid)},
                                       {u"ownerId"_qs, hexOf(record.owner->ownerId)},
                                       {u"anchor"_qs, hexOf(record.owner->anchor)},
                                       {u"certificate"_qs, encodeInstalled(record.owner->certificate)}};
    }
    if (record.release)
        out[u"release"_qs] =
            QJsonObject{{u"token"_qs, hexOf(record.release->token)}, {u"answer"_qs, hexOf(record.release->answer)}};
    QJsonObject fired;
    for (const auto &[name, count] : record.firedFaults)
        fired[textOf(name)] = count;
    if (!fired.isEmpty())
        out[u"firedFaults"_qs] = fired;
    return QJsonDocument(out).toJson();
}

Result<Record> decodeRecord(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[u"format"_qs].toString() != u"imprint simulated device" || object[u"version"_qs].toInt() != 1)
        return fail("device-state.content", "not a record of a simulated device, version 1");
    const auto curve = curveByName(object[u"curve"_qs].toString().toStdString());
    if (!curve)
        return fail("device-state.content", "curve");
    QString bad;
    RecordFields fields(object, &bad);
    Record out;
    out.nameplate = decodeNameplate(fields.object(u"nameplate"_qs));
    out.freeAs = fields.number(u"state"_qs) == std::uint64_t(State::Released) ? State::Released : State::Factory;
    out.epoch = std::uint32_t(fields.number(u"epoch"_qs));
    out.identity = fields.key(u"identity"_qs, *curve);
    if (fields.has(u"update"_qs))
        out.update = decodeUpdate(fields.object(u"update"_qs), *curve);
    if (fields.has(u"owner"_qs)) {
        RecordFields owner = fields.object(u"owner"_qs);
        out.owner = Ownership{owner.fixed<Bytes16>(u"txid"_qs), owner.fixed<Sha256>(u"ownerId"_qs),
                              owner.bytes(u"anchor"_qs), decodeInstalled(owner.object(u"certificate"_qs))};
    }
    if (fields.has(u"release"_qs)) {
        RecordFields release = fields.object(u"release"_qs);
        out.release = LastRelease{release.fixed<Sha256>(u"token"_qs), release.bytes(u"answer"_qs)};
    }
    for (const Bytes &txid : fields.list(u"abandoned"_qs)) {
        if (txid.size() != std::tuple_size_v<Bytes16>) {
            fields.refuse(u"abandoned"_qs);
            continue;
        }
        Bytes16 item;
        std::copy(txid.begin(), txid.end(), item.begin());
        rememberTxid(out.abandoned, item);
    }
    const QJsonObject fired = object[u"firedFaults"_qs].toObject();
    for (auto it = fired.begin(); it != fired.end(); ++it)
        out.firedFaults[it.key().toStdString()] = it.value().toInt();
    if (!bad.isEmpty())
        return fail("device-state.content", bad.toStdString());
    return out;
}

Result<std::optional<Record>> FileDeviceStore::load()
{
    QByteArray json;
    if (auto read = readFile(m_path, maxFileBytes))
        json = std::move(*read);
    else if (read.error().code == "file.missing")
        return std::optional<Record>();
    else
        return read.error();
    auto record = decodeRecord(json);
    cleanse(json.data(), std::size_t(json.size()));
    if (!record)
        return fail(record.error().code, m_path.toStdString() + ": " + record.error().detail);
    return std::optional(std::move(*record));
}

Result<void> FileDeviceStore::save(const Record &record)
{
    QByteArray json = encodeRecord(record);
    auto written = writeFile(m_path, json, FileAccess::Private);
    cleanse(json.data(), std::size_t(json.size()));
    return written;
}

} // namespace imprint::simulation
