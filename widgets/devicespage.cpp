#include "widgets/devicespage.h"

#include "models/labels/scanneddevice.h"
#include "models/services/batchcontroller.h"
#include "models/services/registrywork.h"
#include "models/services/siteservice.h"
#include "models/tables/devicetable.h"
#include "models/tables/recordwords.h"
#include "widgets/askcard.h"
#include "widgets/controls.h"
#include "widgets/devicepanel.h"
#include "widgets/listanddetail.h"
#include "widgets/recordtable.h"
#include "widgets/savefile.h"
#include "widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace imprint {
namespace {

constexpr std::int64_t day = 86'400'000;
constexpr int listDays = 30;

} // namespace

DevicesPage::DevicesPage(Services &services, QWidget *parent)
    : Page(services, parent), m_devices(new DeviceTable(services.registry, services.clock, this)),
      m_empty(new EmptyState(QStringLiteral("devices"), this)), m_search(new SearchField(this)), m_site(new QComboBox(this)),
      m_batch(new QComboBox(this)), m_state(new QComboBox(this)), m_ending(new QComboBox(this)), m_foot(new PageFoot(this)),
      m_error(new ErrorNote(this)), m_ask(new AskCard(services, this)),
      m_table(new RecordTable(services.memory, QStringLiteral("devices/columns"), this)), m_panel(new DevicePanel(services, this)),
      m_list(new ListAndDetail(services.memory, QStringLiteral("devices/splitter"), m_table, m_panel, {730, 410}, this)),
      m_stack(new QStackedWidget(this)), m_crl(new QPushButton(this))
{
    m_search->setObjectName(QStringLiteral("search"));
    m_site->setObjectName(QStringLiteral("site"));
    m_batch->setObjectName(QStringLiteral("batch"));
    m_state->setObjectName(QStringLiteral("state"));
    m_ending->setObjectName(QStringLiteral("ending"));
    m_table->setObjectName(QStringLiteral("devices"));
    m_crl->setObjectName(QStringLiteral("revocation-list"));
    m_crl->hide();
    makeLayout();
    connectAll();
    retranslate();
    loadBatches();
    loadSites();
    loaded();
}

void DevicesPage::makeLayout()
{
    auto *const filters = new QHBoxLayout;
    filters->setSpacing(space::s);
    filters->addWidget(m_search, 1);
    for (QComboBox *const box : {m_site, m_batch, m_state, m_ending})
        filters->addWidget(box);
    for (QComboBox *const box : {m_site, m_batch})
        box->setMaximumWidth(190);
    m_table->setTable(m_devices, {108, 0, 100, 112, 140, 146});
    auto *const work = new QWidget(this);
    auto *const layout = new QVBoxLayout(work);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::s);
    layout->setSpacing(space::m);
    layout->addLayout(filters);
    layout->addWidget(m_ask);
    layout->addWidget(m_error);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_foot);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(work);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
}

void DevicesPage::connectAll()
{
    connect(m_search, &SearchField::edited, this, &DevicesPage::applyFilter);
    connect(m_search, &SearchField::entered, this, [this] {
        if (m_devices->rowCount() > 0)
            m_table->selectRow(0);
    });
    for (QComboBox *const box : {m_batch, m_state, m_ending})
        connect(box, &QComboBox::activated, this, &DevicesPage::applyFilter);
    connect(m_devices, &DeviceTable::loaded, this, &DevicesPage::loaded);
    connect(m_devices, &DeviceTable::failed, m_error, &ErrorNote::setError);
    connect(m_devices, &DeviceTable::dataChanged, this, [this] {
        if (const DeviceRow *const row = m_devices->find(m_chosen))
            m_panel->setDevice(*row);
    });
    connect(m_table, &RecordTable::rowChosen, this, &DevicesPage::choose);
    connect(m_panel, &DevicePanel::failed, m_error, &ErrorNote::setError);
    connect(m_panel, &DevicePanel::done, m_foot, &PageFoot::say);
    connect(m_panel, &DevicePanel::pageRequested, this, &Page::pageRequested);
    connect(m_site, &QComboBox::activated, this, &DevicesPage::openSite);
    connect(&m_services.site, &SiteService::changed, this, &DevicesPage::loadSites);
    connect(&m_services.site, &SiteService::failed, m_error, &ErrorNote::setError);
    connect(&m_services.batch, &BatchController::phaseChanged, this, [this] { m_site->setEnabled(!m_services.batch.isUnderWay()); });
    connect(m_crl, &QPushButton::clicked, this, &DevicesPage::askForList);
    connect(m_ask, &AskCard::confirmed, this, [this] {
        askWhereToSave(this, tr("Export the revocation list"), QStringLiteral("revoked.pem"), tr("PEM (*.pem);;DER (*.crl)"),
                       [this](const QString &file) { writeList(file); });
    });
    connect(&m_services.registry, &RegistryFeed::opened, this, &DevicesPage::loadBatches);
    connect(&m_services.registry, &RegistryFeed::changed, this, &DevicesPage::loadBatches);
    connect(m_empty->action(), &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("bench"), {}); });
    auto *const find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    addAction(find);
}

QString DevicesPage::heading() const { return tr("Devices"); }

QWidget *DevicesPage::headerWidget() { return m_crl; }

void DevicesPage::shown() { m_search->setFocus(); }

void DevicesPage::open(const QString &serial)
{
    m_chosen = serial;
    m_batch->setCurrentIndex(0);
    m_state->setCurrentIndex(0);
    m_ending->setCurrentIndex(0);
    m_search->setText(serial);
    applyFilter();
}

void DevicesPage::applyFilter()
{
    DeviceFilter filter;
    const QString typed = m_search->text().trimmed();
    filter.prefix = typed;
    if (const auto serial = serialOfText(typed)) // a code stands for its device
        filter.prefix = *serial;
    if (const qint64 batch = m_batch->currentData().toLongLong(); batch != 0)
        filter.batchId = batch;
    filter.state = m_state->currentData().toString();
    if (const QVariant days = m_ending->currentData(); days.isValid())
        filter.expiresBefore = m_services.clock.unixMilliseconds() + days.toLongLong() * day;
    m_devices->setFilter(filter);
}

void DevicesPage::loaded()
{
    m_error->clear();
    const DeviceFilter &f = m_devices->filter();
    const bool isFiltered = !f.prefix.isEmpty() || f.batchId || !f.state.isEmpty() || f.expiresBefore;
    const int rows = m_devices->rowCount();
    const bool isEmpty = rows == 0 && !isFiltered && !m_devices->isReading();
    m_stack->setCurrentIndex(isEmpty && m_site->count() <= 1 ? 0 : 1); // with several sites the choice of another one stays
    m_crl->setEnabled(!isEmpty);
    m_foot->setCount(m_devices->isWhole() ? tr("%n device(s)", nullptr, rows) : tr("more than %n device(s)", nullptr, rows));
    if (const int row = m_devices->rowOf(m_chosen); row >= 0) {
        m_table->selectRow(row);
    } else if (rows == 1) {
        m_table->selectRow(0);
    } else {
        choose(-1);
    }
    m_list->setSentence(rows == 0 && isFiltered ? tr("No device fits. Take a filter away, or type less of the serial.")
                        : isEmpty              ? tr("No devices yet")
                                               : tr("Choose a device to see its history and its certificates."));
}

void DevicesPage::choose(int row)
{
    if (row < 0 || row >= m_devices->rowCount()) {
        if (m_devices->rowOf(m_chosen) < 0)
            m_list->showDetail(false);
        return;
    }
    m_chosen = m_devices->at(row).serial;
    m_panel->setDevice(m_devices->at(row));
    m_list->showDetail(true);
}

void DevicesPage::loadBatches()
{
    m_services.registry.ask(this, "batches", [](RegistryReader &reader) { return reader.batches(); },
                            [this](Result<std::vector<BatchRecord>> batches) {
                                if (!batches)
                                    return;
                                const QVariant chosen = m_batch->currentData();
                                m_batch->clear();
                                m_batch->addItem(tr("All batches"), 0);
                                for (const BatchRecord &batch : *batches)
                                    m_batch->addItem(batch.name, batch.id);
                                m_batch->setCurrentIndex(std::max(0, m_batch->findData(chosen)));
                            });
}

// The sites of this computer, and the open one wherever it is.
void DevicesPage::loadSites()
{
    m_services.site.list(this, [this](const QStringList &names) {
        const auto &open = m_services.site.state();
        m_site->clear();
        for (const QString &name : names)
            m_site->addItem(name, SiteFolder::locate(name));
        if (open && m_site->findData(open->path) < 0)
            m_site->addItem(open->name, open->path);
        m_site->setCurrentIndex(open ? m_site->findData(open->path) : -1);
        m_site->setEnabled(!m_services.batch.isUnderWay());
        m_site->setVisible(m_site->count() > 1);
        loaded();
    });
}

void DevicesPage::openSite()
{
    const QString path = m_site->currentData().toString();
    const auto &open = m_services.site.state();
    if (path.isEmpty() || (open && open->path == path))
        return;
    m_chosen.clear();
    m_batch->setCurrentIndex(0);
    applyFilter();
    m_services.site.open(path, this, [this](const Result<void> &done) {
        if (!done)
            loadSites(); // the one that stays open
    });
}

void DevicesPage::askForList()
{
    m_ask->ask(tr("Sign a new revocation list?"),
               tr("It names every certificate that was taken back, is signed by the CA key and is due again in %n day(s). Put it where "
                  "your servers look for it.", nullptr, listDays),
               tr("Sign and save…"), true);
}

void DevicesPage::writeList(const QString &file)
{
    m_ask->watch(m_services.site.perform(
        this, tr("Signing the revocation list"),
        [file, &clock = m_services.clock](OpenSite &site, JobControl &) { return writeRevocationList(site, listDays, file, clock); },
        [this](Result<WrittenCrl> written) {
            if (!written) {
                m_ask->setError(written.error());
                return;
            }
            m_ask->dismiss();
            m_foot->say(tr("Revocation list %1 with %n certificate(s) is in %2", nullptr, written->revoked).arg(written->number).arg(written->file));
        }));
}

void DevicesPage::retranslate()
{
    m_empty->setTexts(tr("No devices yet"), tr("Every device that a batch has met is kept here with its history, its keys and its certificates."));
    m_empty->setAction(tr("Go to the Bench"));
    m_search->setName(tr("Type or scan the beginning of a serial"));
    m_crl->setText(tr("Revocation list…"));
    m_table->setName(tr("Devices in the registry"));
    m_site->setAccessibleName(tr("Site"));
    m_site->setToolTip(tr("Opens another site; its registry is shown then"));
    m_batch->setAccessibleName(tr("Batch"));
    m_state->setAccessibleName(tr("State"));
    m_ending->setAccessibleName(tr("End of the certificate"));
    if (m_batch->count() == 0)
        m_batch->addItem(QString(), 0);
    m_batch->setItemText(0, tr("All batches"));
    const int state = m_state->currentIndex(), ending = m_ending->currentIndex();
    m_state->clear();
    m_state->addItem(tr("All states"), QString());
    for (const QString &id : {QStringLiteral("owned"), QStringLiteral("updating"), QStringLiteral("released"), QStringLiteral("seen")})
        m_state->addItem(deviceStateName(id), id);
    m_ending->clear();
    m_ending->addItem(tr("Any certificate"));
    m_ending->addItem(tr("Ended"), 0);
    m_ending->addItem(tr("Ends within 30 days"), 30);
    m_ending->addItem(tr("Ends within a year"), 365);
    m_state->setCurrentIndex(std::max(0, state));
    m_ending->setCurrentIndex(std::max(0, ending));
    m_devices->retranslate();
    loaded();
}

} // namespace imprint
