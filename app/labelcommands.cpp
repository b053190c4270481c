// label print | sheet | calibrate, and code read.
#include "app/commands.h"
#include "app/labeldraw.h"
#include "app/labeljob.h"
#include "app/labelmakers.h"
#include "app/labelsource.h"
#include "app/showing.h"
#include "app/station.h"
#include "models/labels/render/codereader.h"
#include "models/labels/render/labelpages.h"
#include "models/labels/scanneddevice.h"

#include <QFileInfo>
#include <QJsonArray>

namespace imprint {
namespace {

QString mm(double value)
{
    return QString::number(value, 'f', 1);
}

QString ownTemplates(const Station &s)
{
    const auto folder = s.folder();
    return folder ? folder->path() + text("/labels") : QString();
}

Result<Exit> print(Station &s, const Invocation &call)
{
    LabelMakers makers(s, call);
    auto order = labelOrder(s, call, makers);
    if (!order)
        return order.error();
    const auto job = LabelJob::make(call, std::move(*order), ownTemplates(s));
    if (!job)
        return job.error();
    return job->carryOut(s, call, makers.derived());
}

// Modules of the largest code that fits at a resolution: 21 is HomeKit, 37 an HCA1 code.
int modulesThatFit(const LabelTemplate &design, int dpi)
{
    double place = 0;
    for (const LabelItem &item : design.items)
        if (item.type == LabelItem::Type::Code)
            place = std::min(item.width, item.height);
    int modules = 0;
    for (int version = 1; version <= 40; ++version)
        if (neededMm(17 + 4 * version, design.dotsPerMm(dpi)) <= place + 1e-6)
            modules = 17 + 4 * version;
    return modules;
}

QJsonObject jsonOf(const LabelTemplate &design)
{
    QJsonArray fits;
    for (const int dpi : design.dpi)
        fits.append(QJsonObject{{text("dpi"), dpi}, {text("modules"), modulesThatFit(design, dpi)}});
    return {{text("name"), design.name},
            {text("title"), design.title},
            {text("width"), design.media.width},
            {text("height"), design.media.height},
            {text("perPage"), design.media.isSheet() ? design.media.perPage() : 1},
            {text("fits"), fits}};
}

Result<Exit> sheet(Station &s, const Invocation &call)
{
    TextTable table({{"Template"}, {"For", false, true}, {"mm", true}, {"Per page", true}, {"Code up to", false, true}});
    QJsonArray all;
    for (const QString &name : call.arguments.isEmpty() ? shippedTemplates() : call.arguments) {
        const auto design = loadTemplate(name, ownTemplates(s));
        if (!design)
            return design.error();
        QStringList fits;
        for (const int dpi : design->dpi)
            fits << text("%1 modules at %2 dpi").arg(modulesThatFit(*design, dpi)).arg(dpi);
        table.add({{design->name},
                   {design->title},
                   {mm(design->media.width) + text(" × ") + mm(design->media.height)},
                   {design->media.isSheet() ? QString::number(design->media.perPage()) : text("roll")},
                   {fits.join(text(", ")), Tone::Faint}});
        all.append(jsonOf(*design));
    }
    if (s.out().isJson())
        s.out().json(all);
    else
        s.out().table(table);
    return Exit::Done;
}

struct Measure {
    const char *option;
    double Calibration::*member;
};
constexpr Measure measures[] = {{"offset-x", &Calibration::offsetX}, {"offset-y", &Calibration::offsetY}, {"scale-x", &Calibration::scaleX},
                                {"scale-y", &Calibration::scaleY},   {"drift-x", &Calibration::driftX},   {"drift-y", &Calibration::driftY}};

Result<bool> takeMeasures(const Invocation &call, Calibration &calibration)
{
    bool isChanged = false;
    for (const Measure &measure : measures) {
        if (!call.has(measure.option))
            continue;
        bool isNumber = false;
        calibration.*measure.member = call.value(measure.option).toDouble(&isNumber);
        if (!isNumber)
            return fail("usage.option", std::string("--") + measure.option + " takes a number");
        isChanged = true;
    }
    return isChanged;
}

Result<Exit> calibrate(Station &s, const Invocation &call)
{
    if (!call.has("template"))
        return fail("usage.argument", "--template NAME says which labels; see imprint-cli label sheet");
    const auto design = loadTemplate(call.value("template"), ownTemplates(s));
    if (!design)
        return design.error();
    const QString printer = call.value("printer", text("default"));
    auto calibration = loadCalibration(calibrationsFile(), printer, design->name);
    if (!calibration)
        return calibration.error();
    const auto isChanged = takeMeasures(call, *calibration);
    if (!isChanged)
        return isChanged.error();
    if (*isChanged)
        if (auto saved = saveCalibration(calibrationsFile(), printer, design->name, *calibration); !saved)
            return saved.error();
    if (call.has("out"))
        if (auto written = writeFile(call.value("out"), testPagePdf(*design, *calibration), FileAccess::Shared); !written)
            return written.error();
    QJsonObject values{{text("printer"), printer}, {text("template"), design->name}};
    QStringList words;
    for (const Measure &measure : measures) {
        values[text(measure.option)] = (*calibration).*measure.member;
        words << text(measure.option) + text(" ") + QString::number((*calibration).*measure.member);
    }
    if (s.out().isJson())
        s.out().json(values);
    else
        s.out().line(text("%1 on %2: %3").arg(design->name, plainText(printer), words.join(text(", "))));
    return Exit::Done;
}

Result<Exit> read(Station &s, const Invocation &call)
{
    QJsonArray all;
    for (const QString &file : call.arguments) {
        const auto texts = readCodesOfFile(file);
        if (!texts)
            return texts.error();
        for (const QByteArray &payload : *texts) {
            const auto scan = scannedDevice(QString::fromUtf8(payload));
            const QString kind = scan ? text(scan->format->title) : text("not a code that is known here");
            QJsonObject entry{{text("file"), file}, {text("payload"), QString::fromUtf8(payload)}, {text("kind"), kind}};
            if (scan && !scan->serial.isEmpty())
                entry[text("serial")] = scan->serial;
            if (scan && scan->key)
                entry[text("fingerprint")] = QString::fromStdString(toHex(scan->key->spkiSha256()));
            all.append(entry);
            if (!s.out().isJson())
                s.out().line(text("%1: %2").arg(kind, plainText(QString::fromUtf8(payload))));
        }
    }
    if (s.out().isJson())
        s.out().json(all);
    return Exit::Done;
}

} // namespace

std::vector<Command> labelCommands()
{
    const OptionSpec design{"template", "NAME|FILE", "what is printed on (see label sheet)"};
    const OptionSpec printer{"printer", "NAME", "whose calibration counts, and where it goes without --out"};
    std::vector<OptionSpec> printing{design,
        {"format", "F", "which code (see code formats); else what the profile says, or the public key"},
        {"csv", "FILE", "a column a field; \"copies\" repeats a label; with a batch or serials, what the registry does not know"},
        {"batch", "NAME", "the devices of this batch that are done, or of them those that are named"},
        {"field", "NAME=VALUE", "a field that is the same on every label", true},
        {"out", "FILE", ".pdf, .svg, .png or .zpl; several pages are numbered"},
        printer,
        {"dpi", "N", "of the printer (else the template's first)"},
        {"start", "N", "the first free place of the sheet, from 1"},
        {"copies", "N", "of every label"},
        {"order", "WORD", "file, serial or reverse"},
        {"level", "L|M|Q|H", "error correction (else L for Z-Wave, M for others)"},
        {"why", "TEXT", "the reason, for the record; needed to print a secret again"}};
    for (OptionSpec &option : LabelMakers::options())
        printing.push_back(std::move(option));
    std::vector<Command> commands{
        {"label",
         "print",
         "[SERIAL...]",
         "labels of devices, of a batch or of a CSV: to a file or a printer",
         printing,
         print,
         "Every code is read back from what was drawn before it leaves. What was printed stands in the audit trail.\n"
         "Secrets that the profile derives are computed in the token (--module, --pin-file) and recorded once only."},
        {"label", "sheet", "[NAME|FILE...]", "the labels that are known, and how large a code fits", {}, sheet},
        {"label",
         "calibrate",
         "",
         "where a printer really prints: offsets, scale and drift, with a test page",
         {design, printer,
          {"offset-x", "MM", "further right"}, {"offset-y", "MM", "further down"},
          {"scale-x", "FACTOR", "0.95 to 1.05"}, {"scale-y", "FACTOR", "0.95 to 1.05"},
          {"drift-x", "MM", "more from column to column"}, {"drift-y", "MM", "more from row to row"},
          {"out", "FILE", "a test page as PDF"}},
         calibrate},
        {"code", "read", "IMAGE...", "the codes in a photo", {}, read},
    };
    for (Command &command : labelDrawCommands())
        commands.push_back(std::move(command));
    return commands;
}

} // namespace imprint
