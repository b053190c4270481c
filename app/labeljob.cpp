#include "app/labeljob.h"

#include "app/showing.h"
#include "app/station.h"

#include <QFileInfo>
#include <QProcess>

#include <algorithm>

namespace imprint {
namespace {

constexpr int maxCopies = 1000, maxDrawings = 20'000, printerMs = 60'000;

QString text(const char *literal)
{
    return QString::fromUtf8(literal);
}

Result<Level> levelOf(const QString &word, Level fallback)
{
    static constexpr std::pair<const char *, Level> levels[] = {{"L", Level::L}, {"M", Level::M}, {"Q", Level::Q}, {"H", Level::H}};
    if (word.isEmpty())
        return fallback;
    for (const auto &[name, level] : levels)
        if (word == QLatin1String(name))
            return level;
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

Result<void> toPrinter(const QString &printer, const QByteArray &bytes, bool isRaw)
{
    QProcess lp;
    QStringList words{text("-d"), printer, text("-t"), text("Imprint labels")};
    words << (isRaw ? QStringList{text("-o"), text("raw")} : QStringList{text("-o"), text("print-scaling=none")});
    lp.start(text("lp"), words);
    lp.write(bytes);
    lp.closeWriteChannel();
    if (lp.waitForFinished(printerMs) && lp.exitStatus() == QProcess::NormalExit && lp.exitCode() == 0)
        return {};
    return fail("label.printer", printer.toStdString() + ": " + lp.readAllStandardError().left(200).trimmed().toStdString());
}

} // namespace

Result<LabelJob> LabelJob::make(const Invocation &call, LabelOrder order)
{
    const QString designName = call.value("template", order.plan.templateName);
    const CodeFormat &format = *order.plan.format;
    if (designName.isEmpty())
        return fail("usage.argument", "--template NAME says what is printed on; see imprint-cli label sheet");
    if (!call.has("out") && !call.has("printer"))
        return fail("usage.argument", "--out FILE or --printer NAME says where to");
    static constexpr std::pair<const char *, Kind> kinds[] = {{"pdf", Kind::Pdf}, {"svg", Kind::Svg}, {"png", Kind::Png}, {"zpl", Kind::Zpl}};
    LabelJob job;
    const auto design = loadTemplate(designName);
    if (!design)
        return design.error();
    job.m_design = *design;
    const QString suffix = call.has("out") ? QFileInfo(call.value("out")).suffix().toLower() : text(design->isZebra ? "zpl" : "pdf");
    const auto *const kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const auto &k) { return suffix == QLatin1String(k.first); });
    if (kind == std::end(kinds))
        return fail("usage.argument", "--out ends with .pdf, .svg, .png or .zpl");
    job.m_kind = kind->second;
    const auto level = levelOf(call.value("level", order.plan.level), format.level);
    const auto dpi = dpiOf(call, *design);
    const auto copies = call.number("copies", 1, maxCopies, 1);
    const auto start = call.number("start", 1, design->media.perPage(), 1);
    for (const Error *error : {level ? nullptr : &level.error(), dpi ? nullptr : &dpi.error(), copies ? nullptr : &copies.error(), start ? nullptr : &start.error()})
        if (error)
            return *error;
    const double dotsPerMm = design->dotsPerMm(*dpi);
    for (LabelContent &label : order.labels) {
        label.level = *level;
        const auto drawing = layOut(*design, label, dotsPerMm);
        if (!drawing)
            return fail(drawing.error().code, label.subject.toStdString() + ": " + drawing.error().detail);
        job.m_drawings.insert(job.m_drawings.end(), std::size_t(*copies * label.copies), *drawing);
        if (job.m_drawings.size() > std::size_t(maxDrawings))
            return fail("usage.option", "more than 20,000 labels at once");
    }
    const auto calibration = loadCalibration(calibrationsFile(), call.value("printer", text("default")), design->name);
    if (!calibration)
        return calibration.error();
    job.m_pages = pagesOf(*design, job.m_drawings, *calibration, *start - 1, dotsPerMm);
    job.m_labels = std::move(order.labels);
    job.m_format = text(format.id);
    return job;
}

Result<std::vector<LabelJob::File>> LabelJob::files(const QString &out) const
{
    if (m_kind == Kind::Pdf)
        return std::vector<File>{{out, pdfOf(m_pages, text("Imprint labels"))}};
    std::vector<File> all;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const auto bytes = m_kind == Kind::Svg ? Result<QByteArray>(svgOf(m_pages[i])) : m_kind == Kind::Png ? pngOf(m_pages[i]) : zplOf(m_pages[i]);
        if (!bytes)
            return bytes.error();
        if (m_kind == Kind::Zpl && i > 0) { // one stream for all
            all.front().bytes += *bytes;
            continue;
        }
        const QFileInfo file(out);
        const QString numbered = file.path() + u'/' + file.completeBaseName() + text("-%1.").arg(i + 1, 3, 10, QChar(u'0')) + file.suffix();
        all.push_back({m_pages.size() == 1 || m_kind == Kind::Zpl ? out : numbered, *bytes});
    }
    return all;
}

// Before anything leaves: a label on record that was not printed is a smaller harm than one that nobody knows of.
Result<void> LabelJob::record(Station &s, const QString &why, const QString &target) const
{
    if (const auto folder = s.folder(); !folder) {
        if (folder.error().code != "site.none")
            return folder.error();
        s.out().remark(text("No site: these labels stand in no audit trail."));
        return {};
    }
    auto site = s.site();
    if (!site)
        return std::move(site).error();
    const auto reader = RegistryReader::over((*site)->registry(), s.clock());
    std::vector<bool> isAgain;
    for (const LabelContent &label : m_labels) {
        AuditFilter filter;
        filter.subject = label.subject;
        filter.actionPrefix = text("label.");
        filter.limit = 1;
        const auto before = reader->audit(filter);
        if (!before)
            return before.error();
        isAgain.push_back(!before->empty());
        if (isAgain.back() && label.hasSecret && why.isEmpty())
            return fail("label.reason", label.subject.toStdString());
    }
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        const QString detail = text("%1 on %2, to %3%4").arg(m_format, m_design.name, target, why.isEmpty() ? QString() : text("; ") + why);
        const QString action = isAgain[i] ? text("label.reprinted") : text("label.printed");
        if (auto noted = (*site)->registry().note(action, m_labels[i].subject, detail); !noted)
            return noted;
    }
    return {};
}

Result<Exit> LabelJob::carryOut(Station &s, const Invocation &call) const
{
    const QString out = call.value("out"), printer = call.value("printer");
    const auto made = files(out);
    if (!made)
        return made.error();
    const QString target = out.isEmpty() ? printer : QFileInfo(out).fileName();
    if (auto recorded = record(s, call.value("why"), target); !recorded)
        return recorded.error();
    for (const File &file : *made) {
        const bool isSecret = std::any_of(m_labels.begin(), m_labels.end(), [](const LabelContent &l) { return l.hasSecret; });
        auto done = out.isEmpty() ? toPrinter(printer, file.bytes, m_kind == Kind::Zpl)
                                  : writeFile(file.name, file.bytes, isSecret ? FileAccess::Private : FileAccess::Shared);
        if (!done)
            return done.error();
    }
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("labels"), qint64(m_drawings.size())}, {text("pages"), qint64(m_pages.size())}, {text("to"), target}});
    else
        s.out().line(text("%1 labels on %2 pages: %3").arg(m_drawings.size()).arg(m_pages.size()).arg(plainText(target)));
    return Exit::Done;
}

} // namespace imprint
