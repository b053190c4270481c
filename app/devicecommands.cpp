// device list | show | history | confirm | refuse | retry | abandon; release is in releasecommand.cpp.
#include "app/batchlookup.h"
#include "app/commands.h"
#include "app/releasecommand.h"
#include "app/showing.h"
#include "app/station.h"
#include "models/core/errortext.h"
#include "models/core/qtbytes.h"
#include "models/labels/scanneddevice.h"
#include "models/workflow/report.h"

#include <QJsonArray>

namespace imprint {
namespace {

constexpr int page = 1000;

Result<std::vector<DeviceRecord>> allDevices(RegistryReader &reader, DeviceFilter filter)
{
    std::vector<DeviceRecord> all;
    filter.limit = page;
    for (;;) {
        const auto more = reader.devices(filter);
        if (!more)
            return more.error();
        all.insert(all.end(), more->begin(), more->end());
        if (more->size() < std::size_t(page))
            return all;
        filter.afterSerial = more->back().serial;
    }
}

Result<Exit> list(Station &s, const Invocation &call)
{
    const auto reader = s.reader();
    if (!reader)
        return reader.error();
    DeviceFilter filter;
    filter.prefix = call.value("search");
    filter.state = call.value("state");
    if (call.has("batch")) {
        const auto batch = findBatch(**reader, call.value("batch"));
        if (!batch)
            return batch.error();
        filter.batchId = batch->id;
    }
    const auto devices = allDevices(**reader, filter);
    if (!devices)
        return devices.error();
    TextTable table(
        {{"Serial", false, true}, {"Model", false, true}, {"State"}, {"Epoch", true}, {"Key"}, {"Last seen"}});
    QJsonArray all;
    for (const DeviceRecord &d : *devices) {
        all.append(jsonOf(d));
        table.add({{d.serial},
                   {d.model},
                   {d.state, d.state == text("owned") ? Tone::Good : Tone::Plain},
                   {QString::number(d.highestEpoch)},
                   {shortHex(d.keyFingerprint), Tone::Faint},
                   {dateTime(d.lastSeenAt)}});
    }
    if (s.out().isJson())
        s.out().json(all);
    else if (table.isEmpty())
        s.out().line(text("No such device in the registry; devices appear there when a batch meets them."));
    else
        s.out().table(table);
    return Exit::Done;
}

struct WholeDevice {
    DeviceRecord record;
    std::vector<KnownKey> keys;
    std::vector<CertificateRecord> certificates;
};
Result<WholeDevice> readDevice(RegistryReader &reader, const QString &serial)
{
    auto record = reader.device(serial);
    if (!record)
        return std::move(record).error();
    if (!*record)
        return fail("device.unknown", serial.toStdString());
    auto keys = reader.keys(serial);
    if (!keys)
        return std::move(keys).error();
    auto certificates = reader.certificates(serial);
    if (!certificates)
        return std::move(certificates).error();
    return WholeDevice{std::move(**record), std::move(*keys), std::move(*certificates)};
}

QJsonObject jsonOf(const WholeDevice &device)
{
    QJsonArray keys, certificates;
    for (const KnownKey &key : device.keys)
        keys.append(QJsonObject{{text("fingerprint"), hexText(key.fingerprint)},
                                {text("publicKey"), QString::fromLatin1(toQt(key.spki).toBase64())},
                                {text("epoch"), qint64(key.epoch)},
                                {text("origin"), key.origin},
                                {text("state"), key.state},
                                {text("firstSeenAt"), isoTime(key.firstSeenAt)}});
    for (const CertificateRecord &certificate : device.certificates)
        certificates.append(jsonOf(certificate, false));
    QJsonObject object = imprint::jsonOf(device.record);
    object[text("keys")] = keys;
    object[text("certificates")] = certificates;
    return object;
}

void showDevice(Output &out, const WholeDevice &device)
{
    const DeviceRecord &d = device.record;
    out.line(text("%1  %2, epoch %3").arg(plainText(d.serial), d.state).arg(d.highestEpoch), Tone::Strong);
    QStringList plate;
    for (const QString &part : {d.vendor, d.model, d.firmware, d.hardwareAddress})
        if (!part.isEmpty())
            plate << plainText(part);
    out.line(text("%1; first seen %2, last seen %3")
                 .arg(plate.join(text(", ")), dateTime(d.firstSeenAt), dateTime(d.lastSeenAt)));
    TextTable keys({{"Key"}, {"State"}, {"Epoch", true}, {"First seen"}, {"From", false, true}});
    for (const KnownKey &k : device.keys)
        keys.add({{shortHex(k.fingerprint)},
                  {k.state, k.state == text("current") ? Tone::Good : Tone::Faint},
                  {QString::number(k.epoch)},
                  {dateTime(k.firstSeenAt)},
                  {k.origin}});
    if (!keys.isEmpty())
        out.table(keys);
    TextTable certificates({{"Certificate"}, {"State"}, {"Issued"}, {"Valid to"}, {"Why", false, true}});
    for (const CertificateRecord &c : device.certificates)
        certificates.add(
            {{shortHex(c.serialNumber)},
             {certificateStateId(c.state), c.state == CertificateState::InForce ? Tone::Good : Tone::Faint},
             {dateTime(c.issuedAt)},
             {dateOnly(c.notAfter)},
             {c.why}});
    if (!certificates.isEmpty())
        out.table(certificates);
}

Result<Exit> show(Station &s, const Invocation &call)
{
    const auto reader = s.reader();
    if (!reader)
        return reader.error();
    const auto serial = serialOfText(call.arguments[0]);
    if (!serial)
        return serial.error();
    const auto device = readDevice(**reader, *serial);
    if (!device)
        return device.error();
    if (s.out().isJson())
        s.out().json(jsonOf(*device));
    else
        showDevice(s.out(), *device);
    return Exit::Done;
}

Result<Exit> history(Station &s, const Invocation &call)
{
    const auto reader = s.reader();
    if (!reader)
        return reader.error();
    const auto serial = serialOfText(call.arguments[0]);
    if (!serial)
        return serial.error();
    const auto events = (*reader)->history(*serial);
    if (!events)
        return events.error();
    if (events->empty())
        return fail("device.unknown", serial->toStdString());
    TextTable table({{"When"}, {"Who"}, {"What"}, {"Detail", false, true}});
    QJsonArray all;
    for (const HistoryEvent &event : *events) {
        all.append(jsonOf(event));
        table.add({{dateTime(event.time)}, {event.operatorName}, {event.action}, {event.detail, Tone::Faint}});
    }
    if (s.out().isJson())
        s.out().json(all);
    else
        s.out().table(table);
    return Exit::Done;
}

Result<std::vector<OpenQuestion>> questionsOf(RegistryReader &reader, const QString &serial)
{
    const auto open = reader.openQuestions(0);
    if (!open)
        return open.error();
    std::vector<OpenQuestion> ours;
    std::copy_if(open->begin(), open->end(), std::back_inserter(ours),
                 [&](const OpenQuestion &q) { return q.serial == serial; });
    if (ours.empty())
        return fail("question.none", serial.toStdString());
    return ours;
}

Result<Exit> answer(Station &s, const Invocation &call, AnswerKind kind)
{
    auto site = s.site();
    if (!site)
        return std::move(site).error();
    const auto reader = RegistryReader::over((*site)->registry(), s.clock());
    const auto serial = serialOfText(call.arguments[0]);
    if (!serial)
        return serial.error();
    const auto questions = questionsOf(*reader, *serial);
    if (!questions)
        return questions.error();
    const QString words = call.value("words", kind == AnswerKind::Confirmed ? text("confirmed") : text("refused"));
    QJsonArray all;
    for (const OpenQuestion &question : *questions) {
        // How a device was let go is the operator's own account: "confirmed" tells an auditor nothing.
        if (kind == AnswerKind::Confirmed && question.kind == text("ask.release-account") && !call.has("words"))
            return fail("usage.argument", "--words TEXT says how it was released, for the record");
        if (auto done = (*site)->registry().answer(question.id, kind, words); !done)
            return done.error();
        const QString sentence = errorText(fail(question.kind.toStdString(), question.detail.toStdString())).sentence;
        all.append(QJsonObject{{text("serial"), question.serial},
                               {text("kind"), question.kind},
                               {text("subject"), question.subject},
                               {text("answer"), kind == AnswerKind::Confirmed ? text("confirmed") : text("refused")}});
        if (!s.out().isJson())
            s.out().line(
                text("%1: %2").arg(kind == AnswerKind::Confirmed ? text("Confirmed") : text("Refused"), sentence));
    }
    if (s.out().isJson())
        s.out().json(all);
    else
        s.out().line(text("A batch run that is under way goes on with it; otherwise imprint-cli batch resume does."));
    return Exit::Done;
}

Result<Exit> confirm(Station &s, const Invocation &call)
{
    return answer(s, call, AnswerKind::Confirmed);
}
Result<Exit> refuse(Station &s, const Invocation &call)
{
    return answer(s, call, AnswerKind::Refused);
}

using Change = Result<void> (Registry::*)(qint64, const QString &, const QString &);

Result<Exit> changeDevice(Station &s, const Invocation &call, Change change, const QString &done)
{
    auto site = s.site();
    if (!site)
        return std::move(site).error();
    const auto reader = RegistryReader::over((*site)->registry(), s.clock());
    const auto typed = serialOfText(call.arguments[0]);
    if (!typed)
        return typed.error();
    const QString serial = *typed;
    const auto batch = findBatchOf(*reader, serial, call.value("batch"));
    if (!batch)
        return batch.error();
    if (auto changed = ((*site)->registry().*change)(batch->id, serial, call.value("why")); !changed)
        return changed.error();
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("serial"), serial}, {text("batch"), batch->name}});
    else
        s.out().line(done.arg(plainText(serial), plainText(batch->name)));
    return Exit::Done;
}

Result<Exit> retry(Station &s, const Invocation &call)
{
    return changeDevice(
        s, call, &Registry::retryDevice,
        text("%1 may begin again in %2: at once where a batch run is under way, else with batch resume."));
}

Result<Exit> abandon(Station &s, const Invocation &call)
{
    return changeDevice(s, call, &Registry::abandonDevice, text("%1 is given up in %2. device retry takes it back."));
}

} // namespace

std::vector<Command> deviceCommands()
{
    const OptionSpec batch{"batch", "NAME", "in this batch (else the newest that has it)"};
    const OptionSpec why{"why", "TEXT", "the reason, for the record"};
    const OptionSpec words{"words", "TEXT", "what was looked at, for the record"};
    std::vector<Command> commands{
        {"device",
         "list",
         "",
         "the devices in the registry",
         {{"search", "TEXT", "serials that begin with this"},
          {"state", "STATE", "seen, updating, owned or released"},
          {"batch", "NAME", "of this batch"}},
         list},
        {"device", "show", "SERIAL", "a device with all its keys and certificates", {}, show},
        {"device", "history", "SERIAL", "everything that was ever recorded about it", {}, history},
    };
    for (Command &command : releaseCommands())
        commands.push_back(std::move(command));
    commands.insert(
        commands.end(),
        {{"device", "confirm", "SERIAL", "yes to what the device waits for; it goes on at once", {words}, confirm},
         {"device", "refuse", "SERIAL", "no to what the device waits for; it fails", {words}, refuse},
         {"device", "retry", "SERIAL", "a failed device begins again", {batch, why}, retry},
         {"device", "abandon", "SERIAL", "give a device up in its batch", {batch, why}, abandon}});
    return commands;
}

} // namespace imprint
