#include "widgets/start/startview.h"

#include "models/services/preferences.h"
#include "models/services/simulation.h"
#include "widgets/controls.h"
#include "widgets/scanfield.h"
#include "widgets/start/recentbatches.h"
#include "widgets/start/resumecard.h"
#include "widgets/start/returnedcard.h"
#include "widgets/theme.h"

#include <QHBoxLayout>

namespace imprint {

StartView::StartView(Services &services, QWidget *parent)
    : BenchView(services, parent), m_resume(new ResumeCard(nullptr)), m_newTitle(new TextLabel(TextLabel::Kind::Title)),
      m_newText(new TextLabel(TextLabel::Kind::Soft)), m_new(new PrimaryButton), m_newPlain(new QPushButton),
      m_returned(new ReturnedCard(services, nullptr)), m_recent(new RecentBatches(nullptr)),
      m_leave(new QPushButton(this))
{
    build();
    connect(m_resume, &ResumeCard::resumeRequested, this,
            [this](qint64 id) { Q_EMIT viewRequested(BenchPlace::Live, id); });
    connect(m_recent, &RecentBatches::resumeRequested, this,
            [this](qint64 id) { Q_EMIT viewRequested(BenchPlace::Live, id); });
    connect(m_recent, &RecentBatches::reportRequested, this,
            [this](qint64 id) { Q_EMIT viewRequested(BenchPlace::Report, id); });
    connect(m_returned, &ReturnedCard::batchMade, this,
            [this](qint64 id) { Q_EMIT viewRequested(BenchPlace::Live, id); });
    connect(m_returned, &ReturnedCard::historyRequested, this,
            [this](const QString &serial) { Q_EMIT pageRequested(QStringLiteral("devices"), serial); });
    for (QPushButton *const button : {static_cast<QPushButton *>(m_new), m_newPlain})
        connect(button, &QPushButton::clicked, this, [this] { Q_EMIT viewRequested(BenchPlace::Wizard, 0); });
    connect(m_leave, &QPushButton::clicked, this, &StartView::leaveSite);
    connect(&services.registry, &RegistryFeed::changed, this, &StartView::refresh);
    connect(&services.registry, &RegistryFeed::opened, this, &StartView::refresh);
    connect(&services.site, &SiteService::changed, this, &StartView::retranslate);
    retranslate();
}

void StartView::build()
{
    m_new->setObjectName(QStringLiteral("new-batch"));
    m_newPlain->setObjectName(QStringLiteral("new-batch-plain"));
    m_leave->setObjectName(QStringLiteral("leave-site"));
    m_leave->hide();
    m_newPlain->hide();
    m_newText->setWrapping();
    for (QPushButton *const button : {static_cast<QPushButton *>(m_new), m_newPlain})
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *const fresh = new Card;
    fresh->body()->addWidget(m_newTitle);
    fresh->body()->addWidget(m_newText);
    fresh->body()->addStretch();
    fresh->body()->addWidget(m_new);
    fresh->body()->addWidget(m_newPlain);
    auto *const tiles = new QHBoxLayout;
    tiles->setSpacing(space::m);
    tiles->addWidget(fresh, 1);
    tiles->addWidget(m_returned, 1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::m);
    layout->addWidget(m_resume);
    layout->addLayout(tiles);
    layout->addWidget(m_recent, 1);
}

QString StartView::heading() const
{
    return tr("Bench");
}
QWidget *StartView::headerWidget()
{
    return m_leave;
}
QWidget *StartView::scanField()
{
    return m_returned->field();
}

void StartView::open(qint64)
{
    refresh();
}

void StartView::shown()
{
    refresh();
    if (m_resume->isVisibleTo(this))
        m_resume->button()->setFocus();
    else
        m_new->setFocus();
}

bool StartView::scanned(const QString &serial)
{
    m_returned->lookUp(serial);
    return true;
}

Result<void> StartView::keyScanned(const ScannedDevice &device)
{
    m_returned->setScan(device);
    return {};
}

void StartView::refresh()
{
    if (!m_services.site.state()) {
        setBatches({});
        return;
    }
    m_services.registry.ask(
        this, "batches", [](RegistryReader &reader) { return reader.batches(); },
        [this](const Result<std::vector<BatchRecord>> &batches) {
            if (batches)
                setBatches(*batches);
        });
}

void StartView::setBatches(const std::vector<BatchRecord> &batches)
{
    const bool isUnderWay = m_services.batch.isUnderWay();
    std::optional<BatchRecord> unfinished;
    for (const BatchRecord &batch : batches)
        if (!unfinished && canGoOn(batch) && !isUnderWay)
            unfinished = batch;
    const bool hadFocus = m_new->hasFocus();
    m_resume->offer(unfinished);
    m_new->setVisible(!unfinished);
    m_newPlain->setVisible(unfinished.has_value());
    if (hadFocus && unfinished)
        m_resume->button()->setFocus();
    m_recent->setBatches(batches);
}

void StartView::leaveSite()
{
    if (m_services.batch.isUnderWay())
        return;
    m_services.preferences.setDefaultSite(QString());
    m_services.site.close();
    m_services.simulation.end();
}

void StartView::retranslate()
{
    const auto &site = m_services.site.state();
    m_newTitle->setText(tr("New batch"));
    m_newText->setText(tr("Choose a profile, say which devices you expect, plug them in and watch them go green."));
    m_new->setText(tr("New batch…"));
    m_newPlain->setText(tr("New batch…"));
    m_leave->setText(site && site->isTrial ? tr("End the trial") : tr("Close the site"));
}

} // namespace imprint
