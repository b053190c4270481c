#include "widgets/reportslist.h"

#include "models/services/registrywork.h"
#include "models/services/siteservice.h"
#include "widgets/controls.h"
#include "widgets/recordtable.h"
#include "widgets/savefile.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace imprint {

ReportsList::ReportsList(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_table(new RecordTable(services.memory, QStringLiteral("activity/batches"), this)),
      m_json(new QPushButton(this)), m_csv(new QPushButton(this))
{
    m_table->setObjectName(QStringLiteral("batches"));
    m_json->setObjectName(QStringLiteral("report-json"));
    m_csv->setObjectName(QStringLiteral("report-csv"));
    auto *const list = new Card(this);
    list->body()->setContentsMargins(1, 1, 1, 1);
    m_table->setTable(&m_batches, {240, 0, 90, 160, 160});
    list->body()->addWidget(m_table);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_json);
    buttons->addWidget(m_csv);
    buttons->addStretch();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(list, 1);
    layout->addLayout(buttons);
    connect(m_table, &RecordTable::rowChosen, this, [this](int row) {
        m_chosen = row < 0 ? 0 : m_batches.at(row).id;
        showChoice();
    });
    connect(m_json, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_csv, &QPushButton::clicked, this, [this] { save(true); });
    connect(&services.registry, &RegistryFeed::opened, this, &ReportsList::load);
    connect(&services.registry, &RegistryFeed::changed, this, &ReportsList::load);
    connect(&services.registry, &RegistryFeed::closed, this, [this] { m_batches.reset({}); });
    if (services.registry.isOpen())
        load();
    retranslate();
    showChoice();
}

void ReportsList::load()
{
    m_services.registry.ask(this, "batches", [](RegistryReader &reader) { return reader.batches(); },
                            [this](Result<std::vector<BatchRecord>> batches) {
                                if (!batches) {
                                    Q_EMIT failed(batches.error());
                                    return;
                                }
                                const qint64 chosen = m_chosen;
                                std::vector<std::pair<qint64, BatchRecord>> rows;
                                for (BatchRecord &batch : *batches)
                                    rows.emplace_back(batch.id, std::move(batch));
                                m_batches.reset(std::move(rows));
                                m_chosen = 0;
                                if (const int row = m_batches.rowOf(chosen); row >= 0)
                                    m_table->selectRow(row);
                                showChoice();
                            });
}

void ReportsList::save(bool isCsv)
{
    const BatchRecord *const batch = m_batches.find(m_chosen);
    if (!batch)
        return;
    const qint64 id = batch->id;
    const QString name = batch->name + (isCsv ? QStringLiteral(".csv") : QStringLiteral(".json"));
    askWhereToSave(this, tr("Export the report"), name, isCsv ? tr("CSV (*.csv)") : tr("JSON (*.json)"), [this, id, isCsv](const QString &file) {
        m_services.site.perform(
            this, tr("Writing the report"),
            [id, isCsv, file, &clock = m_services.clock](OpenSite &site, JobControl &) {
                return exportBatchReport(site, id, isCsv ? RecordFormat::Csv : RecordFormat::Json, file, clock);
            },
            [this, file](Result<void> written) {
                if (written)
                    Q_EMIT done(tr("Written to %1").arg(file));
                else
                    Q_EMIT failed(written.error());
            });
    });
}

void ReportsList::showChoice()
{
    m_json->setEnabled(m_chosen != 0);
    m_csv->setEnabled(m_chosen != 0);
}

void ReportsList::retranslate()
{
    m_json->setText(tr("Report as JSON…"));
    m_csv->setText(tr("Report as CSV…"));
    m_table->setName(tr("Batches and their reports"));
    m_batches.retranslate();
}

void ReportsList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace imprint
