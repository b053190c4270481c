// The label service's orders: labels made from the registry, with the secrets that were drawn for them or are derived for them now.
#include "models/services/labelworker.h"

#include "models/core/durablefile.h"
#include "models/workflow/secretsink.h"
#include "models/workflow/sitesecret.h"

#include <QFileInfo>

#include <algorithm>

namespace imprint {
namespace {

constexpr qint64 maxCsv = 16 * 1024 * 1024;

QString keyOf(const LabelWish &wish)
{
    const LabelAsk &ask = wish.ask;
    const QFileInfo csv(wish.csvFile);
    return QStringList{QString::number(int(ask.from)), QString::number(ask.batchId), ask.serials.join(u'\n'), wish.csvFile,
                       csv.lastModified().toString(Qt::ISODateWithMs), ask.format, ask.fields.join(u'\n'), QString::number(int(ask.sequence))}
        .join(QChar(1));
}

} // namespace

// Stands where a token would derive: says what is lacking.
class LabelService::Worker::Lacking final : public MadeFields {
public:
    explicit Lacking(Worker &worker) : m_worker(worker) {}
    Result<void> begin(const LabelPlan &plan, const std::vector<QString> &serials) override
    {
        const auto profile = parseProfile(plan.profileJson);
        if (!profile)
            return profile.error();
        const Profile::Derivation &d = profile->derivation;
        const auto states = m_worker.site->registry().secretStates(serials);
        if (d.scheme.isEmpty() || !states)
            return states ? fail("derivation.scheme", "profile " + profile->name.toStdString() + " has no derivation") : states.error();
        const auto issued = std::count_if(states->begin(), states->end(), [](SecretState state) { return state != SecretState::Recorded; });
        m_worker.lacking = LabelDerivation{d.keyLabel, d.scheme, int(serials.size()), int(issued)};
        m_worker.lackingInput = {d.scheme, d.keyLabel, d.label, d.context, d.length, d.keyCheck};
        return fail("label.derive", d.keyLabel.toStdString());
    }
    Result<Secret> value(const LabelPlan &, const QString &, const FieldSource &) override { return Secret(); }

private:
    Worker &m_worker;
};

Result<LabelOrder> LabelService::Worker::makeOrder(const LabelWish &wish, MadeFields &derivedFields)
{
    LabelAsk ask = wish.ask;
    if (!wish.csvFile.isEmpty()) {
        const auto content = readFile(wish.csvFile, maxCsv);
        if (!content)
            return content.error();
        ask.csv = *content;
        ask.csvName = QFileInfo(wish.csvFile).fileName();
    }
    std::unique_ptr<MadeFields> drawn;
    if (site)
        drawn = drawnFields(site->registry(), [this]() -> Result<Secret> {
            return drawnKey.isEmpty() ? Result<Secret>(fail("label.locked")) : Result<Secret>(drawnKey.clone());
        });
    return labelOrder(reader.get(), ask, {drawn.get(), site ? &derivedFields : nullptr});
}

void LabelService::Worker::dropOrder()
{
    order.reset();
    derived.reset();
    sheetKey.clear();
}

void LabelService::Worker::keepOrder(const LabelWish &wish, LabelOrder fresh)
{
    order = std::move(fresh);
    orderKey = keyOf(wish);
}

Result<void> LabelService::Worker::takeOrder(const LabelWish &wish)
{
    if (order && keyOf(wish) == orderKey && !wish.isFresh)
        return {};
    dropOrder();
    Lacking none(*this);
    auto fresh = makeOrder(wish, none);
    if (!fresh)
        return std::move(fresh).error();
    keepOrder(wish, std::move(*fresh));
    return {};
}

Result<void> LabelService::Worker::derive(const DeriveLabels &wanted, TokenPool &pool, const std::function<void(int, int)> &progress,
                                          const std::stop_token &stop)
{
    if (!site || !lacking)
        return fail("site.closed", "no site is open");
    SystemRandom random;
    auto secret = siteSecretOf(*site, *wanted.passphrase, random);
    wanted.passphrase->wipe();
    if (!secret)
        return std::move(secret).error();
    SecretBatchSteps steps;
    steps.progress = [&, all = lacking->devices](std::size_t done) { progress(int(done), all); };
    const auto open = [&]() -> Result<DerivationSource> {
        const auto token = pool.token(wanted.place.module, wanted.place.serial, wanted.place.label);
        return token ? labelSource(*token, lackingInput) : Result<DerivationSource>(token.error());
    };
    auto fields = std::make_unique<DerivedFields>(SecretLedger(site->registry(), std::move(*secret)), wanted.why.simplified(), open, steps, stop);
    auto fresh = makeOrder(last, *fields);
    if (!fresh)
        return std::move(fresh).error();
    dropOrder();
    keepOrder(last, std::move(*fresh));
    derived = std::move(fields);
    return {};
}

Result<DrawnFile> LabelService::Worker::handOut(const DrawLabels &wanted)
{
    if (!reader)
        return fail("site.closed", "no site is open");
    const auto batch = reader->batch(wanted.batchId);
    const auto plan = batch ? drawPlanOf(*reader, *batch) : Result<DrawPlan>(batch.error());
    if (!plan)
        return plan.error();
    const auto recipient = readRecipient(wanted.certificate, clock.unixSeconds());
    if (!recipient)
        return recipient.error();
    SystemRandom random;
    const auto secret = siteSecretOf(*site, *wanted.passphrase, random);
    wanted.passphrase->wipe();
    if (!secret)
        return secret.error();
    drawnKey = imprint::drawnKey(*secret);
    return drawSecrets(site->registry(), plan->plan, plan->serials, drawnKey, *recipient, {wanted.file, wanted.why.simplified()}, random);
}

bool LabelService::Worker::hasDrawn(const LabelWish &wish) const
{
    if (!reader || wish.ask.from != LabelAsk::From::Batch || wish.ask.batchId == 0)
        return false;
    const auto batch = reader->batch(wish.ask.batchId);
    const auto plan = batch ? labelPlanOf(batch->profileJson) : Result<std::optional<LabelPlan>>(batch.error());
    return plan && *plan && std::any_of((*plan)->sources.begin(), (*plan)->sources.end(), [](const FieldSource &s) { return s.from == FieldOrigin::Drawn; });
}

} // namespace imprint
