#include "widgets/diagnosepage.h"

#include "widgets/diagnose/channelsview.h"
#include "widgets/diagnose/checklistview.h"
#include "widgets/diagnose/failuresview.h"
#include "widgets/diagnose/kdfview.h"
#include "widgets/diagnose/keysview.h"
#include "widgets/diagnose/randomnessview.h"
#include "widgets/theme.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace imprint {

DiagnosePage::DiagnosePage(Services &services, QWidget *parent)
    : Page(services, parent), m_tabs(new QTabWidget(this)), m_failures(new FailuresView(services, m_tabs)), m_checklist(new ChecklistView(services, m_tabs)),
      m_derivation(new KdfView(services, m_tabs)), m_randomness(new RandomnessView(services, m_tabs)),
      m_channels(new ChannelsView(services, m_tabs)),
      m_keys(new KeysView(services, m_tabs))
{
    for (QWidget *const part : std::initializer_list<QWidget *>{m_failures, m_checklist, m_derivation, m_randomness, m_channels, m_keys})
        m_tabs->addTab(part, QString());
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->addWidget(m_tabs);
    connect(m_keys, &KeysView::deviceRequested, this, [this](const QString &serial) { Q_EMIT pageRequested(QStringLiteral("devices"), serial); });
    connect(m_keys, &KeysView::benchRequested, this, [this] { Q_EMIT pageRequested(QStringLiteral("bench"), {}); });
    connect(m_failures, &FailuresView::found, m_checklist, &ChecklistView::addLog);
    connect(m_derivation, &KdfView::searched, m_checklist, &ChecklistView::addSearch);
    connect(m_randomness, &RandomnessView::tested, m_checklist, [this](const SharedSample &result) { m_checklist->addSample(*result); });
    connect(m_checklist, &ChecklistView::deviceShown, this, [this](const QString &serial, const QString &link) {
        if (!link.isEmpty())
            m_randomness->offerLink(serial, link);
    });
    retranslate();
}

QString DiagnosePage::heading() const { return tr("Diagnose"); }

void DiagnosePage::shown()
{
    if (m_tabs->currentWidget() == m_failures)
        m_failures->focusFirst();
}

void DiagnosePage::showPart(Part part) { m_tabs->setCurrentIndex(int(part)); }

void DiagnosePage::open(const QString &argument)
{
    if (argument.startsWith(QLatin1String("code:"))) {
        showPart(Part::Failures);
        m_failures->showCode(argument.mid(5));
    } else if (argument.startsWith(QLatin1String("log:"))) {
        showPart(Part::Failures);
        m_failures->readLog(argument.mid(4));
    } else if (argument.startsWith(QLatin1String("case:"))) {
        showPart(Part::Derivation);
        m_derivation->openCase(argument.mid(5));
    } else {
        showPart(Part::Checklist);
        m_checklist->showDevice(argument);
    }
}

void DiagnosePage::retranslate()
{
    const QString names[] = {tr("Failures"), tr("Checklist"), tr("Key derivation"), tr("Randomness"), tr("Channels"), tr("Keys")};
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, names[i]);
}

} // namespace imprint
