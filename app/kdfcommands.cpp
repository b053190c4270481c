// kdf eval | presets | search
#include "app/commands.h"
#include "app/station.h"
#include "app/terminal.h"
#include "models/core/durablefile.h"
#include "models/core/platform.h"
#include "models/core/qtbytes.h"
#include "models/diagnosis/kdf/kdfadvice.h"
#include "models/diagnosis/kdf/kdfcase.h"
#include "models/diagnosis/kdf/kdfmeasure.h"
#include "models/diagnosis/kdf/kdfpresets.h"
#include "models/diagnosis/kdf/kdfreport.h"
#include "models/diagnosis/kdf/kdfreproduce.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace imprint {
namespace {

Result<QByteArray> readInput(const Invocation &call)
{
    const QString path = call.value("input");
    if (path.isEmpty())
        return fail("usage.option", "--input FILE is missing; - is standard input");
    if (path != u"-")
        return readFile(path, mostCaseBytes);
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return fail("file.failed", "standard input");
    QByteArray json = in.read(mostCaseBytes + 1);
    if (json.size() > mostCaseBytes)
        return fail("file.too-large", "standard input");
    return json;
}

// With --preset the file needs no specification of its own.
Result<KdfCase> caseFrom(const Invocation &call)
{
    auto json = readInput(call);
    if (!json)
        return json.error();
    if (!call.has("preset"))
        return parseKdfCase(*json);
    const auto preset = kdfPreset(call.value("preset"));
    if (!preset)
        return preset.error();
    QJsonObject object = QJsonDocument::fromJson(*json).object();
    object[text("spec")] = specToJson(preset->spec, rowOf(preset->spec.kind).secretName);
    return parseKdfCase(QJsonDocument(object).toJson());
}

Result<Exit> eval(Station &s, const Invocation &call)
{
    const auto c = caseFrom(call);
    if (!c)
        return c.error();
    const auto result = measureKdf(*c);
    if (!result)
        return result.error();
    const QStringList advice = english(kdfAdvice(c->spec, c->inputs.values));
    const QString output = hexText(result->output.view());
    if (!s.out().isJson()) {
        s.out().line(output);
        s.out().remark(text("%1 s, %2 KiB of memory more than before").arg(result->seconds, 0, 'g', 3).arg(result->memoryKib));
        for (const QString &line : advice)
            s.out().remark(text("Warning: ") + line);
        if (!c->ignored.isEmpty())
            s.out().remark(text("Not used: ") + c->ignored.join(text(", ")));
        return Exit::Done;
    }
    QJsonObject json{{text("output"), output},
                     {text("seconds"), result->seconds},
                     {text("memory_kib"), qint64(result->memoryKib)},
                     {text("spec"), specToJson(c->spec, c->inputs.secretName)},
                     {text("warnings"), QJsonArray::fromStringList(advice)},
                     {text("ignored"), QJsonArray::fromStringList(c->ignored)}};
    if (c->hubOutput)
        json[text("equals_hub")] = equalBytes(result->output.view(), *c->hubOutput);
    if (c->deviceOutput)
        json[text("equals_device")] = equalBytes(result->output.view(), *c->deviceOutput);
    s.out().json(json);
    return Exit::Done;
}

Result<Exit> presets(Station &s, const Invocation &)
{
    const auto all = kdfPresets();
    if (!all)
        return all.error();
    TextTable table({{"Preset"}, {"For", false, true}, {"Note", false, true}});
    QJsonArray json;
    for (const KdfPreset &preset : *all) {
        table.add({{preset.name}, {preset.title}, {preset.note, Tone::Faint}});
        json.append(QJsonObject{{text("name"), preset.name},
                                {text("title"), preset.title},
                                {text("note"), preset.note},
                                {text("spec"), specToJson(preset.spec, rowOf(preset.spec.kind).secretName)}});
    }
    if (s.out().isJson())
        s.out().json(json);
    else
        s.out().table(table);
    return Exit::Done;
}

// Overwritten in place at a terminal; silent elsewhere.
void showProgress(const KdfProgress &progress)
{
    static const bool isShown = isTerminal(2);
    if (isShown)
        std::fprintf(stderr, "\r%3d %%  %.0f s", int(100 * std::min(1.0, progress.done)), progress.seconds);
}

// "Iterations 1000, salt: hex text"
QString differenceText(const QJsonObject &differs)
{
    QStringList parts;
    for (auto it = differs.begin(); it != differs.end(); ++it)
        parts << it.key() + text(": ") + (it.value().isString() ? it.value().toString() : QString::fromUtf8(QJsonDocument(QJsonArray{it.value()}).toJson(QJsonDocument::Compact)).mid(1).chopped(1));
    return parts.isEmpty() ? text("nothing: it is what the specification gives") : parts.join(text(", "));
}

void showFinds(Output &out, const KdfCase &hub, const KdfSearchResult &result)
{
    if (result.found.empty())
        out.line(text("Nothing found."), Tone::Bad);
    for (const KdfFind &find : result.found) {
        out.line(text("%1 fault(s): ").arg(find.faultCount) + plainText(differenceText(kdfDifferences(hub, find))), Tone::Good);
        out.line(text("  ") + QString::fromStdString(kdfReproduction(find.spec, find.inputs)), Tone::Faint);
    }
    out.line(text("Chance hits expected: %1").arg(result.chanceHits, 0, 'g', 2)
             + (result.chanceHits > 0.01 ? text(". The output is too short to decide.") : QString()));
    out.remark(result.covered);
}

Result<Exit> search(Station &s, const Invocation &call)
{
    const auto seconds = call.number("seconds", 1, 86'400, 15);
    if (!seconds)
        return seconds.error();
    const auto c = caseFrom(call);
    if (!c)
        return c.error();
    std::stop_source stopper;
    const Interrupts interrupts([&] { stopper.request_stop(); });
    KdfSearchOptions options;
    options.seconds = *seconds;
    options.stop = stopper.get_token();
    options.progress = showProgress;
    const auto result = searchMismatch(*c, options);
    if (isTerminal(2))
        std::fputc('\r', stderr);
    if (!result)
        return result.error();
    if (s.out().isJson())
        s.out().json(kdfReport(*c, *result));
    else
        showFinds(s.out(), *c, *result);
    if (c->hubOutput)
        if (const auto own = kdflab::evaluate(c->spec, c->inputs.values); own && !equalBytes(own->view(), *c->hubOutput))
            s.out().remark(text("hub_output is not what hub_spec gives: the other side did something else, too."));
    if (!c->ignored.isEmpty())
        s.out().remark(text("Not used: ") + c->ignored.join(text(", ")));
    return result->wasStopped ? Exit::Interrupted : Exit::Done;
}

} // namespace

std::vector<Command> kdfCommands()
{
    const OptionSpec input{"input", "FILE", "the case as JSON; - is standard input"};
    return {
        {"kdf",
         "eval",
         "",
         "derive a key exactly as a specification says, with time, memory and what is below today's recommendations",
         {input, {"preset", "NAME", "take the specification of this preset"}},
         eval,
         "The file is {\"spec\": {…}, \"inputs\": {…}}. Inputs are hex unless their name ends in _text or _base64:\n"
         "  {\"spec\": {\"kdf\": \"PBKDF2\", \"hash\": \"sha256\", \"iterations\": 10000, \"length\": 32},\n"
         "   \"inputs\": {\"password_text\": \"correct horse\", \"salt\": \"be2fedc3888d7643f5c8945169f0e3a7\"}}\n"},
        {"kdf",
         "search",
         "",
         "which mistake makes the device's output of what should have been derived; Ctrl-C ends it with what was covered",
         {input, {"preset", "NAME", "what should have been derived: this preset"}, {"seconds", "N", "at most this long (15)"}},
         search,
         "The file is {\"hub_spec\": {…}, \"inputs\": {…}, \"device_output\": \"hex\"}, in the words of kdf eval. Up to three\n"
         "faults are found together. The command lines it answers with hold the secret.\n"},
        {"kdf", "presets", "", "key derivations of common stacks", {}, presets},
    };
}

} // namespace imprint
