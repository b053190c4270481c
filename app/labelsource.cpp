#include "app/labelsource.h"

#include "app/batchlookup.h"
#include "app/codelines.h"
#include "app/station.h"
#include "models/core/qtbytes.h"
#include "models/labels/scanneddevice.h"

#include <QFileInfo>

#include <algorithm>

namespace imprint {
namespace {

constexpr qint64 maxCsv = 16 * 1024 * 1024;

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

Result<CsvBySerial> csvOf(const Invocation &call)
{
    if (!call.has("csv"))
        return CsvBySerial();
    const auto content = readFile(call.value("csv"), maxCsv);
    if (!content)
        return content.error();
    return readCsvBySerial(*content, QFileInfo(call.value("csv")).fileName());
}

Result<std::vector<LabelContent>> fromDevices(RegistryReader &reader, const QStringList &serials, const LabelPlan &plan, const CsvBySerial &csv)
{
    std::vector<LabelContent> labels;
    for (const QString &typed : serials) {
        const auto serial = serialOfText(typed);
        if (!serial)
            return serial.error();
        const auto fields = fieldsOfDevice(reader, *serial, plan, csv);
        if (!fields)
            return fields.error();
        auto content = contentOf(*plan.format, *fields);
        if (!content)
            return fail(content.error().code, serial->toStdString() + ": " + content.error().detail);
        content->texts[text("serial")] = *serial;
        content->subject = *serial;
        labels.push_back(std::move(*content));
    }
    return labels;
}

// The devices of a batch that have come to their end.
Result<QStringList> doneOf(RegistryReader &reader, const BatchRecord &batch)
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

Result<void> putInOrder(std::vector<LabelContent> &labels, const QString &order)
{
    if (order == text("serial"))
        std::stable_sort(labels.begin(), labels.end(), [](const auto &a, const auto &b) { return a.subject < b.subject; });
    else if (order == text("reverse"))
        std::reverse(labels.begin(), labels.end());
    else if (order != text("file"))
        return fail("usage.option", "--order takes file, serial or reverse");
    return {};
}

// The plan of the batch's profile when it is for the format asked for; else a plan with that format alone. Fields from
// the command line stand before both.
Result<LabelPlan> planFor(const Invocation &call, const BatchRecord *batch)
{
    LabelPlan plan;
    if (batch) {
        auto own = labelPlanOf(batch->profileJson);
        if (!own)
            return own.error();
        if (*own && (!call.has("format") || call.value("format") == QLatin1String((*own)->format->id)))
            plan = std::move(**own);
    }
    if (!plan.format) {
        const auto format = codeFormat(call.value("format", text("pubkey")));
        if (!format)
            return format.error();
        plan.format = *format;
    }
    const auto constants = fieldsOfWords(*plan.format, call.values("field"));
    if (!constants)
        return constants.error();
    for (const QString &word : call.values("field")) {
        const QString name = word.section(u'=', 0, 0);
        std::erase_if(plan.sources, [&](const FieldSource &s) { return s.field == name; });
        plan.sources.push_back({name, FieldOrigin::Constant, word.section(u'=', 1)});
    }
    return plan;
}

Result<std::vector<LabelContent>> labelsOf(Station &s, const Invocation &call, LabelPlan &plan)
{
    if (!call.has("batch") && call.arguments.isEmpty()) {
        auto own = planFor(call, nullptr);
        if (!own)
            return own.error();
        plan = std::move(*own);
        const auto constants = fieldsOf(plan, {});
        const auto content = readFile(call.value("csv"), maxCsv);
        if (!constants || !content)
            return constants ? content.error() : constants.error();
        return readLabelCsv(*content, QFileInfo(call.value("csv")).fileName(), *plan.format, *constants);
    }
    const auto reader = s.reader();
    if (!reader)
        return reader.error();
    const auto batch = call.has("batch") ? findBatch(**reader, call.value("batch")) : Result<BatchRecord>(BatchRecord());
    if (!batch)
        return batch.error();
    auto own = planFor(call, call.has("batch") ? &*batch : nullptr);
    const auto csv = csvOf(call);
    if (!own || !csv)
        return own ? csv.error() : own.error();
    plan = std::move(*own);
    const auto serials = call.has("batch") ? doneOf(**reader, *batch) : Result<QStringList>(call.arguments);
    if (!serials)
        return serials.error();
    return fromDevices(**reader, *serials, plan, *csv);
}

} // namespace

Result<CodeFields> fieldsOfDevice(RegistryReader &reader, const QString &serial, const LabelPlan &plan, const CsvBySerial &csv)
{
    const auto known = knownOf(reader, serial);
    if (!known)
        return known.error();
    auto fields = fieldsOf(plan, [&](const FieldSource &source) -> Result<QString> {
        if (source.from == FieldOrigin::Registry || source.from == FieldOrigin::Certificate)
            return known->value(source.value);
        // Secrets that were drawn or derived come back in the file that the devices were flashed with.
        const QString column = source.from == FieldOrigin::Csv ? source.value : source.field;
        if (!csv.value(serial).contains(column))
            return fail("label.origin", (serial + text(": ") + source.field).toStdString());
        return csv.value(serial).value(column);
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

Result<LabelOrder> labelOrder(Station &s, const Invocation &call)
{
    const bool hasDevices = call.has("batch") || !call.arguments.isEmpty();
    if ((call.has("batch") && !call.arguments.isEmpty()) || (!hasDevices && !call.has("csv")))
        return fail("usage.argument", "--csv FILE, --batch NAME or serials say which labels");
    LabelOrder order;
    auto labels = labelsOf(s, call, order.plan);
    if (!labels)
        return labels.error();
    order.labels = std::move(*labels);
    if (auto ordered = putInOrder(order.labels, call.value("order", text("file"))); !ordered)
        return ordered.error();
    return order;
}

} // namespace imprint
