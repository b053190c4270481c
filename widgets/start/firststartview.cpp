#include "widgets/start/firststartview.h"

#include "models/services/siteservice.h"
#include "widgets/controls.h"
#include "widgets/start/newsiteform.h"
#include "widgets/start/opensiteform.h"
#include "widgets/start/trialcard.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace imprint {

namespace {
constexpr int widest = 980;
}

FirstStartView::FirstStartView(Services &services, QWidget *parent)
    : BenchView(services, parent), m_title(new TextLabel(TextLabel::Kind::Big)),
      m_text(new TextLabel(TextLabel::Kind::Soft)), m_new(new NewSiteForm(services, nullptr)),
      m_open(new OpenSiteForm(services, nullptr)), m_trial(new TrialCard(services, nullptr))
{
    build();
    const auto others = [this](bool isBusy) {
        m_isTrialBeginning = isBusy;
        m_new->setEnabled(!isBusy);
        m_open->setEnabled(!isBusy);
    };
    connect(m_trial, &TrialCard::busyChanged, this, others);
    connect(m_trial, &TrialCard::started, this, &BenchView::startRequested);
    connect(m_new, &NewSiteForm::busyChanged, this, [this](bool isBusy) {
        m_open->setEnabled(!isBusy);
        m_trial->setEnabled(!isBusy);
    });
    connect(&services.site, &SiteService::failed, m_open, &OpenSiteForm::showError);
    retranslate();
}

void FirstStartView::build()
{
    m_text->setWordWrap(true);
    auto *const right = new QVBoxLayout;
    right->setSpacing(space::m);
    right->addWidget(m_open);
    right->addWidget(m_trial);
    right->addStretch();
    auto *const cards = new QHBoxLayout;
    cards->setSpacing(space::m);
    cards->addWidget(m_new, 1);
    cards->addLayout(right, 1);
    auto *const column = new QWidget;
    column->setMaximumWidth(widest);
    auto *const down = new QVBoxLayout(column);
    down->setContentsMargins(space::xl, space::l, space::xl, space::l);
    down->setSpacing(space::xs);
    down->addStretch(1);
    down->addWidget(m_title);
    down->addWidget(m_text);
    down->addSpacing(space::l);
    down->addLayout(cards);
    down->addStretch(2);
    auto *const ground = new QWidget;
    auto *const across = new QHBoxLayout(ground);
    across->setContentsMargins(0, 0, 0, 0);
    across->addStretch(1);
    across->addWidget(column, 1000);
    across->addStretch(1);
    auto *const scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    ground->setAutoFillBackground(false);
    scroll->setWidget(ground);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

QString FirstStartView::heading() const
{
    return tr("Bench");
}

void FirstStartView::open(qint64)
{
    m_open->refresh();
}

void FirstStartView::shown()
{
    m_new->setFocusOnName();
}

void FirstStartView::retranslate()
{
    m_title->setText(tr("Take devices into your hands"));
    m_text->setText(
        tr("Plug in a batch, watch it go green: release, discovery, key verification, key update, certificate."));
}

} // namespace imprint
