#include "models/services/labelworker.h"

#include "models/workflow/labelspool.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr std::size_t mostFits = 4;

std::optional<Level> levelOf(const QString &word)
{
    const qsizetype at = QStringLiteral("LMQH").indexOf(word);
    return word.size() == 1 && at >= 0 ? std::optional(Level(at)) : std::nullopt;
}

bool isOfSize(const Error &error)
{
    return error.code == "label.small" || error.code == "label.text" || error.code == "label.too-long";
}

} // namespace

void LabelService::Worker::follow(const std::shared_ptr<OpenSite> &open)
{
    if (open == site && (reader || !open))
        return;
    site = open;
    reader = site ? RegistryReader::over(site->registry(), clock) : nullptr;
    drawnKey.wipe();
    dropOrder();
    sheet.reset();
    orderKey.clear();
}

QString LabelService::Worker::ownTemplates() const
{
    return site ? site->folder().path() + QStringLiteral("/labels") : QString();
}

Result<void> LabelService::Worker::takeDesign(const LabelWish &wish, LabelProof &proof) const
{
    QString name = wish.design;
    if (name.isEmpty() && order)
        name = order->plan.templateName;
    if (name.isEmpty())
        name = shippedTemplates().value(0);
    auto design = wish.draft ? Result<LabelTemplate>(*wish.draft) : loadTemplate(name, ownTemplates());
    if (!design)
        return std::move(design).error();
    proof.dpi = wish.dpi > 0 ? wish.dpi : design->dpi.front();
    if (std::find(design->dpi.begin(), design->dpi.end(), proof.dpi) == design->dpi.end())
        proof.dpi = design->dpi.front();
    const auto calibration = wish.calibration ? Result<Calibration>(*wish.calibration) : loadCalibration(calibrationsFile(), wish.printer, design->name);
    if (!calibration)
        return calibration.error();
    proof.calibration = *calibration;
    proof.design = std::move(*design);
    return {};
}

Result<void> LabelService::Worker::takeSheet(const LabelWish &wish, LabelProof &proof, const std::stop_token &stop)
{
    const LabelPlacing placing{std::clamp(wish.start, 1, proof.design->media.perPage()), wish.copies, proof.calibration};
    const std::optional<Level> level = wish.level ? wish.level : levelOf(order->plan.level);
    const QString key = QString::fromUtf8(templateJson(*proof.design)) + QStringLiteral(" %1 %2").arg(proof.dpi).arg(level ? int(*level) : -1);
    if (sheet && key == sheetKey) {
        proof.sheet = sheet = std::make_shared<const LabelSheet>(sheet->placed(placing));
        return {};
    }
    sheetKey.clear();
    auto laid = LabelSheet::make(*proof.design, order->labels, level, proof.dpi, placing, stop);
    if (!laid)
        return std::move(laid).error();
    sheetKey = key;
    proof.sheet = sheet = std::make_shared<const LabelSheet>(std::move(*laid));
    return {};
}

void LabelService::Worker::countAgain(LabelProof &proof) const
{
    if (!reader)
        return;
    QStringList subjects;
    for (const LabelContent &label : order->labels)
        subjects << label.subject;
    if (const auto labelled = reader->labelled(subjects))
        proof.again = int(labelled->size());
}

// Shipped templates and resolutions on which the first label fits, the smallest first.
std::vector<LabelFit> LabelService::Worker::whatFits(const LabelWish &wish, const std::stop_token &stop) const
{
    std::vector<std::pair<double, LabelFit>> all;
    for (const QString &name : shippedTemplates()) {
        const auto design = loadTemplate(name);
        if (!design || stop.stop_requested())
            continue;
        for (const int dpi : design->dpi) {
            LabelContent first = order->labels.front();
            first.level = wish.level.value_or(first.level);
            if (!layOut(*design, first, design->dotsPerMm(dpi)))
                continue;
            all.push_back({design->media.width * design->media.height, {design->name, design->title, dpi}});
            break;
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<LabelFit> fits;
    for (const auto &[area, fit] : all)
        if (fits.size() < mostFits)
            fits.push_back(fit);
    return fits;
}

LabelProof LabelService::Worker::prove(const LabelWish &wish, const std::stop_token &stop)
{
    LabelProof proof;
    last = wish;
    last.isFresh = false;
    lacking.reset();
    proof.isDrawn = hasDrawn(wish);
    const auto come = [&]() -> Result<void> {
        Result<void> ordered;
        if (wish.hasSource())
            ordered = takeOrder(wish);
        else
            dropOrder();
        if (order) {
            proof.format = QLatin1String(order->plan.format->id);
            proof.kinds = int(order->labels.size());
        }
        if (auto designed = takeDesign(wish, proof); !designed)
            return designed;
        if (!ordered || !order)
            return ordered;
        countAgain(proof);
        return takeSheet(wish, proof, stop);
    };
    if (auto done = come(); !done) {
        proof.problem = done.error();
        proof.derivation = lacking;
        if (isOfSize(*proof.problem))
            proof.fits = whatFits(wish, stop);
    }
    if (!proof.sheet)
        sheet.reset();
    return proof;
}

Result<LabelsDone> LabelService::Worker::leave(const QString &target, const QString &why, const Send &send)
{
    if (!sheet || !order)
        return fail("label.nothing", "there are no labels");
    LabelsDone done{sheet->labels(), int(sheet->pages().size()), 0, target};
    const auto again = leaveLabels(site ? &site->registry() : nullptr, *order, {sheet->design().name, target, why, derived.get()},
                                   [&] { return send(*sheet); });
    if (!again)
        return again.error();
    done.again = *again;
    if (derived) { // a further copy is a further issue, with its reason
        dropOrder();
        sheet.reset();
    }
    return done;
}

} // namespace imprint
