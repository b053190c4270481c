#include "models/workflow/labelorder.h"

#include "models/core/qtbytes.h"
#include "models/labels/scanneddevice.h"

#include <algorithm>

namespace imprint {
namespace {

QString text(const char *literal)
{
    return QString::fromUtf8(literal);
}

bool hasField(const CodeFormat &format, const char *name)
{
    return std::any_of(format.fields.begin(), format.fields.end(), [&](const FieldSpec &s) { return qstrcmp(s.name, name) == 0; });
}

void setUnlessGiven(CodeFields &fields, const CodeFormat &format, const char *name, const QString &value)
{
    if (hasField(format, name) && !fields.has(QLatin1String(name)) && !value.isEmpty())
        fields.set(QLatin1String(name), value);
}

// What the registry knows of a device, by the names that a plan uses.
Result<QMap<QString, QString>> knownOf(RegistryReader &reader, const QString &serial)
{
    const auto device = reader.device(serial);
    if (!device)
        return device.error();
    if (!*device)
        return fail("device.unknown", serial.toStdString());
    const auto keys = reader.keys(serial);
    if (!keys)
        return keys.error();
    const auto certificates = reader.certificates(serial);
    if (!certificates)
        return certificates.error();
    QMap<QString, QString> known{{text("serial"), serial},
                                 {text("model"), (*device)->model},
                                 {text("vendor"), (*device)->vendor},
                                 {text("firmware"), (*device)->firmware},
                                 {text("hardwareAddress"), (*device)->hardwareAddress}};
    for (const KnownKey &key : *keys) {
        const auto current = key.state == text("current") ? EcPublicKey::fromSpki(key.spki) : Result<EcPublicKey>(fail("key.spki"));
        if (!current)
            continue;
        known[text("publicPoint")] = hexText(current->point());
        known[text("curve")] = text(current->curve() == Curve::P256 ? "prime256v1" : "secp384r1");
    }
    for (const CertificateRecord &certificate : *certificates)
        if (certificate.state == CertificateState::InForce)
            known[text("serialNumber")] = hexText(certificate.serialNumber);
    return known;
}


// The column of a CSV that a field can come from: secrets that were made elsewhere come back in the file that the devices were flashed with.
QString columnOf(const FieldSource &source)
{
    return source.from == FieldOrigin::Csv ? source.value : source.field;
}

Result<QString> madeOf(MadeFields *maker, const LabelPlan &plan, const QString &serial, const FieldSource &source)
{
    const auto value = maker ? maker->value(plan, serial, source) : Result<Secret>(Secret());
    if (!value)
        return value.error();
    if (value->isEmpty())
        return fail("label.origin", (serial + text(": ") + source.field).toStdString());
    return QString::fromUtf8(reinterpret_cast<const char *>(value->data()), qsizetype(value->size()));
}

Result<CodeFields> fieldsOfDevice(RegistryReader &reader, const QString &serial, const LabelPlan &plan, const CsvBySerial &csv,
                                  const FieldMakers &makers)
{
    const auto known = knownOf(reader, serial);
    if (!known)
        return known.error();
    auto fields = fieldsOf(plan, [&](const FieldSource &source) -> Result<QString> {
        if (source.from == FieldOrigin::Registry || source.from == FieldOrigin::Certificate)
            return known->value(source.value);
        if (const QString column = columnOf(source); csv.value(serial).contains(column))
            return csv.value(serial).value(column);
        return madeOf(makers.of(source.from), plan, serial, source);
    });
    if (!fields)
        return fields;
    const CodeFormat &format = *plan.format;
    setUnlessGiven(*fields, format, hasField(format, "serialNumber") ? "serialNumber" : "serial", serial);
    if (!fields->has(text("fingerprint")))
        setUnlessGiven(*fields, format, "publicPoint", known->value(text("publicPoint")));
    setUnlessGiven(*fields, format, "curve", known->value(text("curve")));
    setUnlessGiven(*fields, format, "form", text("key"));
    setUnlessGiven(*fields, format, "info", text("SN=") + serial);
    return fields;
}

// All at once: a token works best on a list, and a reason that is missing shows before anything is made.
Result<void> beginMaking(const QStringList &serials, const LabelPlan &plan, const CsvBySerial &csv, const FieldMakers &makers)
{
    for (const FieldOrigin origin : {FieldOrigin::Drawn, FieldOrigin::Derived}) {
        std::vector<QString> lacking;
        for (const QString &serial : serials)
            if (std::any_of(plan.sources.begin(), plan.sources.end(), [&](const FieldSource &source) {
                    return source.from == origin && !csv.value(serial).contains(columnOf(source));
                }))
                lacking.push_back(serial);
        MadeFields *const maker = makers.of(origin);
        if (!maker || lacking.empty())
            continue;
        if (auto begun = maker->begin(plan, lacking); !begun)
            return begun;
    }
    return {};
}

Result<QStringList> knownSerials(RegistryReader &reader, const QStringList &typed)
{
    QStringList serials;
    for (const QString &one : typed) {
        const auto serial = serialOfText(one);
        const auto device = serial ? reader.device(*serial) : Result<std::optional<DeviceRecord>>(serial.error());
        if (!device)
            return device.error();
        if (!*device)
            return fail("device.unknown", serial->toStdString());
        serials << *serial;
    }
    return serials;
}

Result<std::vector<LabelContent>> fromDevices(RegistryReader &reader, const QStringList &serials, const LabelPlan &plan, const CsvBySerial &csv,
                                              const FieldMakers &makers)
{
    if (auto begun = beginMaking(serials, plan, csv, makers); !begun)
        return begun.error();
    std::vector<LabelContent> labels;
    for (const QString &serial : serials) {
        const auto fields = fieldsOfDevice(reader, serial, plan, csv, makers);
        if (!fields)
            return fields.error();
        auto content = contentOf(*plan.format, *fields);
        if (!content)
            return fail(content.error().code, serial.toStdString() + ": " + content.error().detail);
        content->texts[text("serial")] = serial;
        content->subject = serial;
        labels.push_back(std::move(*content));
    }
    return labels;
}

void putInOrder(std::vector<LabelContent> &labels, LabelSequence sequence)
{
    if (sequence == LabelSequence::Serial)
        std::stable_sort(labels.begin(), labels.end(), [](const auto &a, const auto &b) { return a.subject < b.subject; });
    else if (sequence == LabelSequence::Reverse)
        std::reverse(labels.begin(), labels.end());
}

// The one profile of all these devices; empty when there are several.
Result<QByteArray> profileOf(RegistryReader &reader, const QStringList &serials)
{
    std::optional<qint64> only;
    QByteArray profile;
    for (const QString &serial : serials) {
        const auto id = reader.lastBatch(serial);
        if (!id)
            return id.error();
        if (only == *id)
            continue;
        const auto batch = *id ? reader.batch(*id) : Result<BatchRecord>(BatchRecord());
        if (!batch)
            return batch.error();
        if (only && batch->profileJson != profile)
            return QByteArray();
        only = *id;
        profile = batch->profileJson;
    }
    return profile;
}

// The plan of the profile when it is for the format asked for; else a plan with that format alone. Constants stand before both.
Result<LabelPlan> planFor(const LabelAsk &ask, const QByteArray &profileJson)
{
    LabelPlan plan;
    if (!profileJson.isEmpty()) {
        auto own = labelPlanOf(profileJson);
        if (!own)
            return own.error();
        if (*own && (ask.format.isEmpty() || ask.format == QLatin1String((*own)->format->id)))
            plan = std::move(**own);
    }
    if (!plan.format) {
        const auto format = codeFormat(ask.format.isEmpty() ? text("pubkey") : ask.format);
        if (!format)
            return format.error();
        plan.format = *format;
    }
    if (const auto constants = fieldsOfWords(*plan.format, ask.fields); !constants)
        return constants.error();
    for (const QString &word : ask.fields) {
        const QString name = word.section(u'=', 0, 0);
        std::erase_if(plan.sources, [&](const FieldSource &s) { return s.field == name; });
        plan.sources.push_back({name, FieldOrigin::Constant, word.section(u'=', 1)});
    }
    return plan;
}

// Of the devices of a batch those that were named.
Result<QStringList> someOf(const QStringList &done, const QStringList &typed)
{
    QStringList serials;
    for (const QString &one : typed) {
        const auto serial = serialOfText(one);
        if (!serial)
            return serial.error();
        if (!done.contains(*serial))
            return fail("label.nothing", serial->toStdString());
        serials << *serial;
    }
    return serials;
}

struct Devices {
    QStringList serials;
    QByteArray profileJson;
};
Result<Devices> devicesOf(RegistryReader &reader, const LabelAsk &ask)
{
    if (ask.from != LabelAsk::From::Batch) {
        const auto serials = knownSerials(reader, ask.serials);
        const auto profile = serials ? profileOf(reader, *serials) : Result<QByteArray>(serials.error());
        return profile ? Result<Devices>(Devices{*serials, *profile}) : Result<Devices>(profile.error());
    }
    const auto batch = reader.batch(ask.batchId);
    auto serials = batch ? doneSerials(reader, *batch) : Result<QStringList>(batch.error());
    if (serials && !ask.serials.isEmpty())
        serials = someOf(*serials, ask.serials);
    return serials ? Result<Devices>(Devices{*serials, batch->profileJson}) : Result<Devices>(serials.error());
}

Result<std::vector<LabelContent>> fromRegistry(RegistryReader &reader, const LabelAsk &ask, LabelPlan &plan, const FieldMakers &makers)
{
    const auto devices = devicesOf(reader, ask);
    if (!devices)
        return devices.error();
    auto own = planFor(ask, devices->profileJson);
    const auto csv = ask.csvName.isEmpty() ? Result<CsvBySerial>(CsvBySerial()) : readCsvBySerial(ask.csv, ask.csvName);
    if (!own || !csv)
        return own ? csv.error() : own.error();
    plan = std::move(*own);
    return fromDevices(reader, devices->serials, plan, *csv, makers);
}

Result<std::vector<LabelContent>> fromCsv(const LabelAsk &ask, LabelPlan &plan)
{
    auto own = planFor(ask, {});
    if (!own)
        return own.error();
    plan = std::move(*own);
    const auto constants = fieldsOf(plan, {});
    if (!constants)
        return constants.error();
    return readLabelCsv(ask.csv, ask.csvName, *plan.format, *constants);
}

} // namespace

Result<QStringList> doneSerials(RegistryReader &reader, const BatchRecord &batch)
{
    const auto rows = reader.batchRows(batch.id);
    if (!rows)
        return rows.error();
    QStringList serials;
    for (const BatchRow &row : *rows)
        if (row.state == RunState::Done)
            serials << row.serial;
    if (serials.isEmpty())
        return fail("label.nothing", batch.name.toStdString());
    return serials;
}

Result<LabelOrder> labelOrder(RegistryReader *reader, const LabelAsk &ask, const FieldMakers &makers)
{
    LabelOrder order;
    order.batchId = ask.from == LabelAsk::From::Batch ? ask.batchId : 0;
    auto labels = ask.from == LabelAsk::From::Csv ? fromCsv(ask, order.plan)
                  : reader                        ? fromRegistry(*reader, ask, order.plan, makers)
                                                  : Result<std::vector<LabelContent>>(fail("site.closed", "no site is open"));
    if (!labels)
        return labels.error();
    order.labels = std::move(*labels);
    putInOrder(order.labels, ask.sequence);
    return order;
}

} // namespace imprint
