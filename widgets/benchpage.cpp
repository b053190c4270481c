#include "widgets/benchpage.h"

#include "models/services/findaddress.h"
#include "models/services/labelservice.h"
#include "models/services/preferences.h"
#include "models/services/siteservice.h"
#include "models/tables/codewords.h"
#include "widgets/askcard.h"
#include "widgets/droppedfile.h"
#include "widgets/photodrop.h"
#include "widgets/scanbar.h"
#include "widgets/scaninput.h"
#include "widgets/theme.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTimer>

namespace imprint {

namespace {
constexpr int siteGrace = 400; // milliseconds for a site that opens at start, before the first start is offered
}

BenchPage::BenchPage(Services &services, QWidget *parent)
    : Page(services, parent), m_header(new QWidget(this)), m_scanBar(new ScanBar(this)),
      m_unlock(new AskCard(services, this)), m_stack(new QStackedWidget(this)), m_nothing(new QWidget(this))
{
    auto *const header = new QHBoxLayout(m_header);
    header->setContentsMargins(0, 0, 0, 0);
    header->setSpacing(space::s);
    auto *const cards = new QVBoxLayout;
    cards->setContentsMargins(space::xl, 0, space::xl, 0);
    cards->setSpacing(0);
    m_unlock->setObjectName(QStringLiteral("unlock"));
    cards->addWidget(m_scanBar);
    cards->addWidget(m_unlock);
    m_cards = cards;
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(cards);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_nothing);

    connect(&services.site, &SiteService::changed, this, &BenchPage::follow);
    connect(&services.site, &SiteService::failed, this, [this] { follow(); });
    connect(m_unlock, &AskCard::confirmed, this, &BenchPage::keyOpened);
    connect(m_unlock, &AskCard::dismissed, this, &BenchPage::keyStaysShut);
    connect(m_scanBar, &ScanBar::identified, this, &BenchPage::identified);
    connect(m_scanBar, &ScanBar::scanned, this, &BenchPage::scan);
    connect(m_scanBar, &ScanBar::addressed, this, &BenchPage::findAddress);
    connect(new PhotoDrop(this), &PhotoDrop::dropped, this, &BenchPage::readPhoto);
    connect(m_scanBar, &ScanBar::addChosen, this, &BenchPage::addToBatch);
    connect(m_scanBar, &ScanBar::historyChosen, this,
            [this](const QString &serial) { Q_EMIT pageRequested(QStringLiteral("devices"), serial); });
    new ScanInput(this, [this] { return scanField(); });
    setAcceptDrops(true);
    if (services.site.state())
        follow();
    else
        QTimer::singleShot(siteGrace, this, [this] {
            if (m_stack->currentWidget() == m_nothing)
                follow();
        });
    retranslate();
}

QString BenchPage::heading() const
{
    const auto made = m_views.find(m_place);
    return made == m_views.end() ? tr("Bench") : made->second->heading();
}

void BenchPage::retranslate()
{
    setAccessibleName(tr("Bench"));
    m_unlock->setDismissText(tr("Not now"));
}

void BenchPage::shown()
{
    if (const auto made = m_views.find(m_place); made != m_views.end())
        made->second->shown();
}

void BenchPage::open(const QString &argument)
{
    if (!m_services.site.state())
        return;
    showPlace(BenchPlace::Start);
    if (BenchView *const start = view(BenchPlace::Start))
        start->scanned(argument);
}

BenchView *BenchPage::view(BenchPlace place)
{
    if (const auto made = m_views.find(place); made != m_views.end())
        return made->second;
    for (const BenchViewRow &row : benchViewTable()) {
        if (row.place != place)
            continue;
        BenchView *const view = row.make(m_services, m_stack);
        m_stack->addWidget(view);
        m_views.emplace(place, view);
        connect(view, &BenchView::headingChanged, this, [this, view] {
            if (m_stack->currentWidget() == view)
                Q_EMIT headingChanged();
        });
        connect(view, &BenchView::viewRequested, this, &BenchPage::requested);
        connect(view, &BenchView::startRequested, this, &BenchPage::run);
        connect(view, &BenchView::pageRequested, this, &Page::pageRequested);
        return view;
    }
    return nullptr;
}

void BenchPage::showPlace(BenchPlace place, qint64 batchId)
{
    BenchView *const wanted = view(place);
    if (!wanted)
        return;
    m_place = place;
    m_scanBar->dismiss();
    m_stack->setCurrentWidget(wanted);
    showHeader(wanted);
    Q_EMIT headingChanged();
    wanted->open(batchId);
    if (isVisible())
        wanted->shown();
}

void BenchPage::showHeader(BenchView *view)
{
    while (QLayoutItem *const item = m_header->layout()->takeAt(0)) {
        if (item->widget())
            item->widget()->hide();
        delete item;
    }
    if (QWidget *const widget = view->headerWidget()) {
        m_header->layout()->addWidget(widget);
        widget->show();
    }
}

void BenchPage::follow()
{
    const auto &site = m_services.site.state();
    if (!site) {
        m_sitePath.clear();
        m_trial.reset();
        showPlace(BenchPlace::FirstStart);
    } else if (site->path != m_sitePath) {
        m_sitePath = site->path;
        const auto up = m_views.find(m_place);
        if (up == m_views.end() || !up->second->isBusy())
            showPlace(BenchPlace::Start);
    }
}

void BenchPage::requested(BenchPlace place, qint64 batchId)
{
    const BatchController &batch = m_services.batch;
    if (place == BenchPlace::Live && !(batch.isUnderWay() && batch.batch().id == batchId))
        run(startOf(batchId));
    else
        showPlace(place, batchId);
}

BatchStart BenchPage::startOf(qint64 batchId) const
{
    // Every batch of a trial is for its simulated devices: others, on the desk or in the network, are left alone.
    const auto &site = m_services.site.state();
    BatchStart start = m_trial && site && site->isTrial ? *m_trial : BatchStart();
    start.batchId = batchId;
    return start;
}

void BenchPage::run(const BatchStart &start)
{
    const auto &site = m_services.site.state();
    if (!site)
        return;
    if (site->isTrial && !start.links.isEmpty())
        m_trial = start;
    m_wanted = start;
    if (site->isUnlocked)
        startNow();
    else
        askForKey();
}

void BenchPage::askForKey()
{
    // What lies under the question waits for its answer.
    m_stack->setEnabled(false);
    m_cards->setContentsMargins(space::xl, space::m, space::xl, 0);
    const SiteState &site = *m_services.site.state();
    const QString text =
        site.caToken ? tr("Certificates are signed in token %1. Plug it in and type its PIN; the key stays open until the token is pulled out.")
                           .arg(site.caToken->tokenLabel)
                     : tr("Certificates are signed with the key of %1. Type its passphrase; the key stays open until the program ends.")
                           .arg(site.name);
    m_unlock->ask(tr("The CA key is locked"), text, tr("Open the key"), true);
}

void BenchPage::keyOpened()
{
    m_unlock->hide();
    m_cards->setContentsMargins(space::xl, 0, space::xl, 0);
    m_stack->setEnabled(true);
    startNow();
}

void BenchPage::keyStaysShut()
{
    m_cards->setContentsMargins(space::xl, 0, space::xl, 0);
    m_stack->setEnabled(true);
    m_wanted.reset();
    shown();
}

void BenchPage::startNow()
{
    if (!m_wanted)
        return;
    const BatchStart start = *std::exchange(m_wanted, std::nullopt);
    m_services.batch.start(start);
    showPlace(BenchPlace::Live, start.batchId);
}

// An order file on the start page begins a batch with it.
void BenchPage::dragEnterEvent(QDragEnterEvent *event)
{
    const bool isHere = m_place == BenchPlace::Start || m_place == BenchPlace::Wizard;
    if (isHere && m_stack->isEnabled() && !droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void BenchPage::dropEvent(QDropEvent *event)
{
    const QString file = droppedFile(event->mimeData());
    event->acceptProposedAction();
    if (m_place == BenchPlace::Start)
        showPlace(BenchPlace::Wizard);
    view(BenchPlace::Wizard)->dropped(file);
}

QWidget *BenchPage::scanField()
{
    const auto made = m_views.find(m_place);
    if (!m_services.site.state() || made == m_views.end() || !m_stack->isEnabled())
        return nullptr;
    if (QWidget *const field = made->second->scanField())
        return field;
    return m_scanBar->open();
}

void BenchPage::scan(const QString &serial)
{
    const auto made = m_views.find(m_place);
    if (made != m_views.end() && made->second->scanned(serial))
        m_scanBar->dismiss();
    else
        m_scanBar->ask(serial, m_place == BenchPlace::Live && m_services.batch.isUnderWay());
}

// HCA1 and DPP bring the device's public key: it goes to whoever verifies it.
void BenchPage::identified(const ScannedDevice &device)
{
    m_scan = device;
    const auto made = m_views.find(m_place);
    if (!device.key || device.serial.isEmpty() || made == m_views.end())
        return;
    if (auto taken = made->second->keyScanned(device); !taken) {
        m_scanBar->open();
        m_scanBar->showError(taken.error());
    }
}

void BenchPage::findAddress(const QString &address)
{
    m_services.registry.ask(this, "address", [address](RegistryReader &reader) { return serialOfAddress(reader, address); },
                            [this](const Result<QString> &serial) {
                                if (serial)
                                    scan(*serial);
                                else
                                    m_scanBar->showError(serial.error());
                            });
}

// As if every code in it had been scanned.
void BenchPage::readPhoto(const QString &file)
{
    if (!m_services.site.state())
        return;
    Q_EMIT pageRequested(QStringLiteral("bench"), {});
    m_services.labels.readPhoto(file, this, [this](const Result<QStringList> &codes) {
        if (!codes) {
            m_scanBar->open();
            m_scanBar->showError(codes.error());
            return;
        }
        for (const QString &code : *codes)
            takeCode(code);
    });
}

void BenchPage::takeCode(const QString &text)
{
    const auto device = scannedDevice(text);
    if (device && !device->serial.isEmpty()) {
        identified(*device);
        m_scanBar->open();
        scan(device->serial);
    } else if (device && !device->hardwareAddress.isEmpty()) {
        m_scanBar->open();
        findAddress(device->hardwareAddress);
    } else {
        m_scanBar->open();
        m_scanBar->showError(device ? fail("code.no-serial", codewords::title(*device->format).toStdString()) : device.error());
    }
}

void BenchPage::addToBatch(const QString &serial)
{
    ExpectedDevice device;
    device.serial = serial;
    device.source = QStringLiteral("scanned");
    if (m_scan && m_scan->serial == serial && m_scan->key)
        device.key = m_scan->key;
    m_services.site.perform(
        this, tr("Adding the device"),
        [device, id = m_services.batch.batch().id](OpenSite &site, JobControl &) {
            return site.registry().addExpected(id, device);
        },
        [this](Result<void> added) {
            if (added)
                m_scanBar->dismiss();
            else
                m_scanBar->showError(added.error());
        });
}

} // namespace imprint
