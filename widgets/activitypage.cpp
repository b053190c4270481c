#include "widgets/activitypage.h"

#include "models/services/registrywork.h"
#include "models/services/siteservice.h"
#include "models/tables/audittable.h"
#include "widgets/controls.h"
#include "widgets/entrypanel.h"
#include "widgets/listanddetail.h"
#include "widgets/recordtable.h"
#include "widgets/reportslist.h"
#include "widgets/savefile.h"
#include "widgets/theme.h"
#include "widgets/trailcheck.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QTabWidget>

namespace imprint {
namespace {

constexpr std::int64_t day = 86'400'000;

struct KindRow {
    const char *prefix, *name;
};
constexpr KindRow kinds[] = {{"", QT_TRANSLATE_NOOP("imprint::ActivityPage", "Everything")},
                             {"device.", QT_TRANSLATE_NOOP("imprint::ActivityPage", "Devices")},
                             {"step.", QT_TRANSLATE_NOOP("imprint::ActivityPage", "Steps")},
                             {"question.", QT_TRANSLATE_NOOP("imprint::ActivityPage", "Questions and answers")},
                             {"key.", QT_TRANSLATE_NOOP("imprint::ActivityPage", "Keys")},
                             {"update.", QT_TRANSLATE_NOOP("imprint::ActivityPage", "Key updates")},
                             {"certificate.", QT_TRANSLATE_NOOP("imprint::ActivityPage", "Certificates")},
                             {"release.", QT_TRANSLATE_NOOP("imprint::ActivityPage", "Releases")},
                             {"label.", QT_TRANSLATE_NOOP("imprint::ActivityPage", "Labels")},
                             {"crl.", QT_TRANSLATE_NOOP("imprint::ActivityPage", "Revocation lists")},
                             {"batch.", QT_TRANSLATE_NOOP("imprint::ActivityPage", "Batches")},
                             {"site.", QT_TRANSLATE_NOOP("imprint::ActivityPage", "The site")},
                             {"audit.", QT_TRANSLATE_NOOP("imprint::ActivityPage", "The trail itself")}};

} // namespace

ActivityPage::ActivityPage(Services &services, QWidget *parent)
    : Page(services, parent), m_entries(new AuditTable(services.registry, this)), m_empty(new EmptyState(QStringLiteral("activity"), this)),
      m_check(new TrailCheck(services, this)), m_search(new SearchField(this)), m_kind(new QComboBox(this)), m_period(new QComboBox(this)),
      m_foot(new PageFoot(this)), m_error(new ErrorNote(this)),
      m_table(new RecordTable(services.memory, QStringLiteral("activity/columns"), this)), m_entry(new EntryPanel(this)),
      m_batches(new ReportsList(services, this)),
      m_list(new ListAndDetail(services.memory, QStringLiteral("activity/splitter"), m_table, m_entry, {800, 340}, this)),
      m_stack(new QStackedWidget(this)), m_tabs(new QTabWidget(this)), m_export(new QPushButton(this)), m_json(new QAction(this)),
      m_csv(new QAction(this))
{
    m_search->setObjectName(QStringLiteral("search"));
    m_kind->setObjectName(QStringLiteral("kind"));
    m_period->setObjectName(QStringLiteral("period"));
    m_table->setObjectName(QStringLiteral("entries"));
    m_export->setObjectName(QStringLiteral("export"));
    m_json->setObjectName(QStringLiteral("export-json"));
    m_csv->setObjectName(QStringLiteral("export-csv"));
    auto *const menu = new QMenu(m_export);
    menu->addActions({m_json, m_csv});
    m_export->setMenu(menu);
    m_export->hide();
    m_tabs->addTab(makeTrail(), QString());
    m_tabs->addTab(m_batches, QString());
    auto *const work = new QWidget(this);
    auto *const layout = new QVBoxLayout(work);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::s);
    layout->setSpacing(space::m);
    layout->addWidget(m_check);
    layout->addWidget(m_error);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_foot);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(work);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    connectAll();
    retranslate();
}

QWidget *ActivityPage::makeTrail()
{
    auto *const trail = new QWidget(m_tabs);
    auto *const filters = new QHBoxLayout;
    filters->setSpacing(space::s);
    filters->addWidget(m_search, 1);
    filters->addWidget(m_kind);
    filters->addWidget(m_period);
    m_table->setTable(m_entries, {64, 162, 95, 214, 96, 0});
    auto *const layout = new QVBoxLayout(trail);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::m);
    layout->addLayout(filters);
    layout->addWidget(m_list, 1);
    return trail;
}

void ActivityPage::connectAll()
{
    connect(m_search, &SearchField::edited, this, &ActivityPage::applyFilter);
    for (QComboBox *const box : {m_kind, m_period})
        connect(box, &QComboBox::activated, this, &ActivityPage::applyFilter);
    connect(m_entries, &AuditTable::loaded, this, &ActivityPage::loaded);
    connect(m_entries, &AuditTable::failed, m_error, &ErrorNote::setError);
    connect(m_table, &RecordTable::rowChosen, this, &ActivityPage::choose);
    connect(m_check, &TrailCheck::entryRequested, this, &ActivityPage::goTo);
    connect(m_entry, &EntryPanel::deviceRequested, this,
            [this](const QString &serial) { Q_EMIT pageRequested(QStringLiteral("devices"), serial); });
    connect(m_batches, &ReportsList::failed, m_error, &ErrorNote::setError);
    connect(m_batches, &ReportsList::done, m_foot, &PageFoot::say);
    connect(m_json, &QAction::triggered, this, [this] { exportTrail(false); });
    connect(m_csv, &QAction::triggered, this, [this] { exportTrail(true); });
    connect(m_empty->action(), &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("bench"), {}); });
}

QString ActivityPage::heading() const { return tr("Activity"); }

QWidget *ActivityPage::headerWidget() { return m_export; }

void ActivityPage::shown() { m_table->setFocus(); }

void ActivityPage::open(const QString &subject)
{
    m_tabs->setCurrentIndex(0);
    m_kind->setCurrentIndex(0);
    m_period->setCurrentIndex(0);
    m_search->setText(subject);
    applyFilter();
}

void ActivityPage::applyFilter()
{
    AuditFilter filter;
    filter.subjectPrefix = m_search->text().trimmed();
    filter.actionPrefix = m_kind->currentData().toString();
    if (const int days = m_period->currentData().toInt(); days > 0)
        filter.since = m_services.clock.unixMilliseconds() - days * day;
    m_entries->setFilter(filter);
}

void ActivityPage::loaded()
{
    m_error->clear();
    const AuditFilter &f = m_entries->filter();
    const bool isFiltered = !f.subjectPrefix.isEmpty() || !f.actionPrefix.isEmpty() || f.since != 0;
    const int rows = m_entries->rowCount();
    m_stack->setCurrentIndex(rows == 0 && !isFiltered ? 0 : 1);
    m_export->setEnabled(m_stack->currentIndex() == 1);
    m_foot->setCount(m_entries->isWhole() ? tr("%n entries", nullptr, rows) : tr("more than %n entries", nullptr, rows));
    if (const int row = m_entries->rowOf(m_chosen); row >= 0)
        m_table->selectRow(row);
    else
        choose(-1);
    m_list->setSentence(rows == 0 && isFiltered ? tr("No entry fits. Type less of the serial, or take a filter away.")
                                               : tr("Choose an entry to see all of it."));
}

void ActivityPage::choose(int row)
{
    if (row < 0 || row >= m_entries->rowCount()) {
        m_list->showDetail(m_entries->rowOf(m_chosen) >= 0);
        return;
    }
    m_chosen = m_entries->at(row).seq;
    m_entry->setEntry(m_entries->at(row));
    m_list->showDetail(true);
}

// The entry may be far down: it is read by itself, and the list goes there when it holds it.
void ActivityPage::goTo(qint64 seq)
{
    m_tabs->setCurrentIndex(0);
    if (const int row = m_entries->rowOf(seq); row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_entries->index(row, 0), QAbstractItemView::PositionAtCenter);
        return;
    }
    AuditFilter one;
    one.afterSeq = seq - 1;
    one.limit = 1;
    m_services.registry.ask(this, "entry", [one](RegistryReader &reader) { return reader.audit(one); },
                            [this](Result<std::vector<AuditEntry>> entries) {
                                if (!entries || entries->empty())
                                    return;
                                m_table->clearSelection();
                                m_chosen = entries->front().seq;
                                m_entry->setEntry(entries->front());
                                m_list->showDetail(true);
                            });
}

void ActivityPage::exportTrail(bool isCsv)
{
    const QString name = isCsv ? QStringLiteral("audit.csv") : QStringLiteral("audit.json");
    askWhereToSave(this, tr("Export the audit trail"), name, isCsv ? tr("CSV (*.csv)") : tr("JSON, one entry a line (*.json)"),
                   [this, isCsv](const QString &file) {
        m_services.site.perform(
            this, tr("Writing the audit trail"),
            [isCsv, file, &clock = m_services.clock](OpenSite &site, JobControl &control) {
                return exportAuditTrail(site, isCsv ? RecordFormat::Csv : RecordFormat::Json, file, clock, control);
            },
            [this, file](Result<qint64> count) {
                if (count)
                    m_foot->say(tr("%n entries are in %1", nullptr, int(*count)).arg(file));
                else
                    m_error->setError(count.error());
            });
    });
}

void ActivityPage::retranslate()
{
    m_empty->setTexts(tr("Nothing recorded yet"),
                      tr("Everything that changes this site is recorded here, in order, chained so that a change of the record shows."));
    m_empty->setAction(tr("Go to the Bench"));
    m_search->setName(tr("About: the beginning of a serial, “batch 7” or “site”"));
    m_table->setName(tr("Entries of the audit trail"));
    m_kind->setAccessibleName(tr("What"));
    m_period->setAccessibleName(tr("When"));
    m_export->setText(tr("Export"));
    m_export->setAccessibleName(tr("Export the audit trail"));
    m_json->setText(tr("As JSON…"));
    m_csv->setText(tr("As CSV…"));
    m_tabs->setTabText(0, tr("Audit trail"));
    m_tabs->setTabText(1, tr("Batch reports"));
    const int kind = m_kind->currentIndex(), period = m_period->currentIndex();
    m_kind->clear();
    for (const KindRow &row : kinds)
        m_kind->addItem(tr(row.name), QLatin1String(row.prefix));
    m_period->clear();
    m_period->addItem(tr("At any time"), 0);
    m_period->addItem(tr("Last 24 hours"), 1);
    m_period->addItem(tr("Last 7 days"), 7);
    m_period->addItem(tr("Last 30 days"), 30);
    m_kind->setCurrentIndex(std::max(0, kind));
    m_period->setCurrentIndex(std::max(0, period));
    m_entries->retranslate();
    loaded();
}

} // namespace imprint
