#include "widgets/wizard/batchreview.h"

#include "models/services/siteservice.h"
#include "models/tables/batchwords.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QDateTime>
#include <QLineEdit>

#include <algorithm>

namespace imprint {

namespace {
constexpr int longestName = 100, fieldWidth = 520, mostAttempts = 1000;
}

QString planSentence(const BatchPlan &plan, const QString &siteName)
{
    const int count = int(plan.expected.size());
    const QString title = batchwords::profileTitle(plan.profile.title);
    const auto keys =
        std::count_if(plan.expected.begin(), plan.expected.end(), [](const auto &d) { return d.hasDeliveredKey(); });
    QString who;
    if (plan.from == ExpectedFrom::Anything)
        who = BatchReview::tr("Every device that comes is taken into the hands of %1 as “%2”.").arg(siteName, title);
    else if (plan.from == ExpectedFrom::Order)
        who = BatchReview::tr("%n device(s) of %3 are taken into the hands of %1 as “%2”", nullptr, count)
                  .arg(siteName, title, plan.orderName) +
              QStringLiteral("; ") + BatchReview::tr("for %n of them a key was delivered.", nullptr, int(keys));
    else
        who = BatchReview::tr("%n scanned device(s) are taken into the hands of %1 as “%2”.", nullptr, count)
                  .arg(siteName, title);
    QStringList sentences{who};
    if (plan.from != ExpectedFrom::Anything)
        sentences << (plan.batch.takesAny ? BatchReview::tr("Others that come are taken, too.")
                                          : BatchReview::tr("Others are left alone."));
    sentences << (plan.batch.releaseAccount.isEmpty()
                      ? BatchReview::tr("You are asked about each device that had an owner before.")
                      : BatchReview::tr("Released devices are accounted for by “%1”.").arg(plan.batch.releaseAccount));
    if (plan.batch.releasesOwn)
        sentences << BatchReview::tr("What belongs to this site is released first.");
    return sentences.join(u' ');
}

BatchReview::BatchReview(Services &services)
    : WizardStep(services), m_question(new TextLabel(TextLabel::Kind::Title)),
      m_sentence(new TextLabel(TextLabel::Kind::Body)), m_nameLabel(new TextLabel(TextLabel::Kind::Body)),
      m_after(new TextLabel(TextLabel::Kind::Note)), m_name(new QLineEdit)
{
    m_name->setObjectName(QStringLiteral("batch-name"));
    m_sentence->setObjectName(QStringLiteral("batch-sentence"));
    m_name->setMaxLength(longestName);
    m_name->setMaximumWidth(fieldWidth);
    m_sentence->setFont(textFont(type::title));
    m_sentence->setWrapping();
    m_after->setWordWrap(true);
    m_nameLabel->setBuddy(m_name);
    auto *const card = new Card;
    card->body()->addWidget(m_sentence);
    card->body()->addSpacing(space::m);
    card->body()->addWidget(new Hairline);
    card->body()->addSpacing(space::s);
    card->body()->addWidget(m_nameLabel);
    card->body()->addWidget(m_name);
    card->body()->addSpacing(space::s);
    card->body()->addWidget(m_after);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_question);
    layout->addWidget(card);
    layout->addStretch();
    connect(m_name, &QLineEdit::textChanged, this, &WizardStep::edited);
    connect(m_name, &QLineEdit::returnPressed, this, &WizardStep::finished);
    retranslate();
}

QString BatchReview::title() const
{
    return tr("Review");
}

QString BatchReview::missing() const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return tr("Give the batch a name.");
    return m_taken.contains(name) ? tr("There is a batch of this name.") : QString();
}

void BatchReview::put(BatchPlan &plan) const
{
    plan.batch.name = m_name->text().trimmed();
}

void BatchReview::reset()
{
    m_name->clear();
    m_suggested.clear();
    m_services.registry.ask(
        this, "names", [](RegistryReader &reader) { return reader.batches(); },
        [this](const Result<std::vector<BatchRecord>> &batches) {
            m_taken.clear();
            for (const BatchRecord &batch : batches ? *batches : std::vector<BatchRecord>())
                m_taken << batch.name;
            Q_EMIT edited();
        });
}

QString BatchReview::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int i = 2; m_taken.contains(name) && i < mostAttempts; ++i)
        name = QStringLiteral("%1 (%2)").arg(wanted).arg(i);
    return name;
}

void BatchReview::enter(const BatchPlan &plan)
{
    m_plan = plan;
    const auto now = QDateTime::fromMSecsSinceEpoch(m_services.clock.unixMilliseconds());
    const QString suggested =
        freeName(now.toString(QStringLiteral("yyyy-MM-dd")) + QStringLiteral(" / ") + batchwords::profileTitle(plan.profile.title));
    if (m_name->text().isEmpty() || m_name->text() == m_suggested)
        m_name->setText(suggested);
    m_suggested = suggested;
    retranslate();
    m_name->setFocus();
    m_name->selectAll();
}

void BatchReview::retranslate()
{
    const auto &site = m_services.site.state();
    m_question->setText(tr("This is what will happen"));
    m_sentence->setText(planSentence(m_plan, site ? site->name : QString()));
    m_nameLabel->setText(tr("&Name of the batch"));
    m_name->setAccessibleName(tr("Name of the batch"));
    m_after->setText(
        tr("It starts at once: plug in the devices in any order. You can stop at any time and go on later."));
}

} // namespace imprint
