#include "app/labeljob.h"

#include "app/showing.h"
#include "app/station.h"
#include "models/workflow/labelspool.h"

#include <QFileInfo>

#include <algorithm>

namespace imprint {
namespace {

constexpr int maxCopies = 1000;

Result<std::optional<Level>> levelOf(const QString &word)
{
    static constexpr std::pair<const char *, Level> levels[] = {{"L", Level::L}, {"M", Level::M}, {"Q", Level::Q}, {"H", Level::H}};
    if (word.isEmpty())
        return std::optional<Level>();
    for (const auto &[name, level] : levels)
        if (word == QLatin1String(name))
            return std::optional(level);
    return fail("usage.option", "--level takes L, M, Q or H");
}

Result<int> dpiOf(const Invocation &call, const LabelTemplate &design)
{
    const auto dpi = call.number("dpi", 150, 2400, design.dpi.front());
    if (!dpi)
        return dpi;
    const bool isKnown = std::find(design.dpi.begin(), design.dpi.end(), *dpi) != design.dpi.end();
    if (design.isZebra && !isKnown)
        return fail("usage.option", "--dpi takes 203, 300 or 600 for these labels");
    return dpi;
}

} // namespace

Result<LabelJob> LabelJob::make(const Invocation &call, LabelOrder order, const QString &ownTemplates)
{
    const QString designName = call.value("template", order.plan.templateName);
    if (designName.isEmpty())
        return fail("usage.argument", "--template NAME says what is printed on; see imprint-cli label sheet");
    if (!call.has("out") && !call.has("printer"))
        return fail("usage.argument", "--out FILE or --printer NAME says where to");
    const auto design = loadTemplate(designName, ownTemplates);
    if (!design)
        return design.error();
    const auto kind = call.has("out") ? labelFileOf(call.value("out")) : Result<LabelFile>(design->isZebra ? LabelFile::Zpl : LabelFile::Pdf);
    if (!kind)
        return fail("usage.argument", "--out ends with .pdf, .svg, .png or .zpl");
    const auto level = levelOf(call.value("level", order.plan.level));
    const auto dpi = dpiOf(call, *design);
    const auto copies = call.number("copies", 1, maxCopies, 1);
    const auto start = call.number("start", 1, design->media.perPage(), 1);
    const auto calibration = loadCalibration(calibrationsFile(), call.value("printer", text("default")), design->name);
    for (const Error *error : {level ? nullptr : &level.error(), dpi ? nullptr : &dpi.error(), copies ? nullptr : &copies.error(),
                               start ? nullptr : &start.error(), calibration ? nullptr : &calibration.error()})
        if (error)
            return *error;
    auto sheet = LabelSheet::make(*design, order.labels, *level, *dpi, {*start, *copies, *calibration});
    if (!sheet)
        return std::move(sheet).error();
    return LabelJob(std::move(*sheet), std::move(order), *kind);
}

Result<std::unique_ptr<OpenSite>> LabelJob::openRecord(Station &s) const
{
    if (const auto folder = s.folder(); folder || folder.error().code != "site.none")
        return folder ? s.site() : Result<std::unique_ptr<OpenSite>>(folder.error());
    s.out().remark(text("No site: these labels stand in no audit trail."));
    return std::unique_ptr<OpenSite>();
}

Result<Exit> LabelJob::carryOut(Station &s, const Invocation &call, DerivedFields *derived) const
{
    const QString out = call.value("out"), printer = call.value("printer");
    const auto made = m_sheet.write(m_kind);
    if (!made)
        return made.error();
    const QString target = out.isEmpty() ? printer : QFileInfo(out).fileName();
    const auto site = openRecord(s);
    if (!site)
        return site.error();
    const LabelLeave leave{m_sheet.design().name, target, call.value("why").simplified(), derived};
    const auto done = leaveLabels(*site ? &(*site)->registry() : nullptr, m_order, leave, [&]() -> Result<void> {
        return out.isEmpty() ? spoolLabels(printer, made->front(), m_kind == LabelFile::Zpl) : writeLabelFiles(out, *made, m_sheet.hasSecret());
    });
    if (!done)
        return done.error();
    const qint64 labels = m_sheet.labels(), pages = qint64(m_sheet.pages().size());
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("labels"), labels}, {text("pages"), pages}, {text("to"), target}});
    else
        s.out().line(text("%1 labels on %2 pages: %3").arg(labels).arg(pages).arg(plainText(target)));
    return Exit::Done;
}

} // namespace imprint
