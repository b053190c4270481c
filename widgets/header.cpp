#include "widgets/header.h"

#include "models/core/errortext.h"
#include "models/services/preferences.h"
#include "models/services/siteservice.h"
#include "widgets/controls/pill.h"
#include "widgets/controls/textlabel.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace imprint {

namespace {
constexpr int mostHeading = 420; // pixels that a heading gets before a pill goes
}

Header::Header(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_layout(new QHBoxLayout(this)),
      m_heading(new ElidedLabel(TextLabel::Kind::Title, this)), m_site(new Pill(this)), m_operator(new Pill(this)),
      m_key(new Pill(this)), m_registry(new Pill(this))
{
    setFixedHeight(metric::headerHeight);
    m_layout->setContentsMargins(space::xl, 0, space::xl, 1);
    m_layout->setSpacing(space::m);
    m_layout->addWidget(m_heading);
    m_layout->addSpacing(space::xs);
    m_layout->addWidget(m_site);
    m_layout->addWidget(m_operator);
    m_layout->addStretch(1);
    m_layout->addWidget(m_key);
    m_layout->addWidget(m_registry);
    connect(&services.site, &SiteService::changed, this, &Header::showState);
    connect(&services.preferences, &Preferences::changed, this, &Header::showState);
    const auto registry = [this](bool hasFailed) {
        m_hasRegistryFailed = hasFailed;
        showState();
    };
    connect(&services.registry, &RegistryFeed::opened, this, [registry] { registry(false); });
    connect(&services.registry, &RegistryFeed::closed, this, [registry] { registry(false); });
    connect(&services.registry, &RegistryFeed::failed, this, [registry] { registry(true); });
    retranslate();
}

void Header::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    fit();
}

void Header::setPageWidget(QWidget *widget)
{
    if (m_pageWidget == widget)
        return;
    if (m_pageWidget) {
        m_layout->removeWidget(m_pageWidget);
        m_pageWidget->hide();
    }
    m_pageWidget = widget;
    if (m_pageWidget) {
        m_layout->addWidget(m_pageWidget);
        m_pageWidget->show();
    }
    fit();
}

void Header::retranslate() { showState(); }

void Header::showState()
{
    const auto &site = m_services.site.state();
    const QString operatorName = m_services.preferences.settings().operatorName;
    m_site->setText(site ? tr("Site: %1").arg(site->name) : tr("No site"));
    m_operator->setText(operatorName.isEmpty() ? QString() : tr("Operator: %1").arg(operatorName));
    if (site && site->away)
        m_key->setText(tr("Token %1 is wanted").arg(site->caToken ? site->caToken->tokenLabel : QString()), Tone::NeedsYou);
    else
        m_key->setText(!site ? QString() : site->isUnlocked ? tr("CA key open") : tr("CA key locked"),
                       site && site->isUnlocked ? Tone::Passed : Tone::Idle);
    if (m_hasRegistryFailed)
        m_registry->setText(tr("Registry cannot be read"), Tone::Failed);
    else
        m_registry->setText(m_services.registry.isOpen() ? tr("Registry ok") : QString(), Tone::Passed);
    fit();
}

// The operator knows who works; that all is well goes before whose site it is; what is not well stays.
void Header::fit()
{
    std::vector<Pill *> pills{m_operator, m_registry, m_key, m_site};
    if (m_hasRegistryFailed)
        pills = {m_operator, m_key, m_site, m_registry};
    int needed = 2 * space::xl + space::xs + std::min(m_heading->sizeHint().width(), mostHeading);
    if (m_pageWidget && !m_pageWidget->isHidden())
        needed += m_pageWidget->sizeHint().width() + space::m;
    for (const Pill *const pill : pills)
        needed += pill->text().isEmpty() ? 0 : pill->sizeHint().width() + space::m;
    for (Pill *const pill : pills) {
        const bool hasRoom = needed <= width();
        pill->setVisible(!pill->text().isEmpty() && hasRoom);
        if (!hasRoom && !pill->text().isEmpty())
            needed -= pill->sizeHint().width() + space::m;
    }
}

void Header::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

// A button of the page came or went.
bool Header::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

void Header::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

} // namespace imprint
