#include "widgets/livebatchview.h"

#include "models/services/preferences.h"
#include "models/tables/batchorder.h"
#include "models/tables/batchtable.h"
#include "widgets/askcard.h"
#include "widgets/controls.h"
#include "widgets/icons.h"
#include "widgets/live/batchendcard.h"
#include "widgets/live/batchsummary.h"
#include "widgets/live/batchtableview.h"
#include "widgets/live/livedevicepanel.h"
#include "widgets/live/finishsignal.h"
#include "widgets/live/operatorcard.h"
#include "widgets/memory.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace imprint {

namespace {
constexpr int tickTime = 250; // milliseconds
constexpr int panelWidth = 340;
}

LiveBatchView::LiveBatchView(Services &services, QWidget *parent)
    : BenchView(services, parent), m_table(std::make_unique<BatchTable>()), m_order(std::make_unique<BatchOrder>(*m_table)),
      m_signal(new FinishSignal(services.preferences, this)), m_tick(new QTimer(this))
{
    makeButtons();
    makePage();
    follow();
    followChoice();
    retranslate();
}

LiveBatchView::~LiveBatchView()
{
    delete m_view; // before the models that it shows
}

void LiveBatchView::makeButtons()
{
    m_buttons = new QWidget(this);
    auto *const line = new QHBoxLayout(m_buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    m_pause = new QPushButton(m_buttons);
    m_stop = new QPushButton(m_buttons);
    m_stop->setIcon(icon(QStringLiteral("stop")));
    line->addWidget(m_pause);
    line->addWidget(m_stop);
    m_buttons->hide();
    connect(m_pause, &QPushButton::clicked, this, [this] {
        BatchController &batch = m_services.batch;
        batch.phase() == BatchPhase::Paused ? batch.resume() : batch.pause();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_services.batch.stop(); });
}

QWidget *LiveBatchView::makeTableCard()
{
    auto *const card = new Card(this);
    card->body()->setContentsMargins(1, 3, 1, 3); // inside the round corners
    m_place = new QStackedWidget(card);
    m_empty = new EmptyState(QStringLiteral("usb"), m_place);
    m_view = new BatchTableView(*m_table, *m_order, m_place);
    m_place->addWidget(m_empty);
    m_place->addWidget(m_view);
    card->body()->addWidget(m_place);
    return card;
}

void LiveBatchView::makePage()
{
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::m, space::xl, space::l);
    layout->setSpacing(space::m);
    m_summary = new BatchSummary(m_services.theme, this);
    m_notice = new TextLabel(TextLabel::Kind::Soft, this);
    m_notice->setWrapping();
    m_endCard = new BatchEndCard(this);
    m_problem = new ErrorNote(this);
    m_key = new AskCard(m_services, this);
    m_key->setObjectName(QStringLiteral("token-card"));
    m_stepper = new Stepper(this);
    m_panel = new LiveDevicePanel(this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(space::m);
    m_splitter->addWidget(makeTableCard());
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({804, panelWidth});
    layout->addWidget(m_summary);
    layout->addWidget(m_notice);
    layout->addWidget(m_endCard);
    layout->addWidget(m_key);
    layout->addWidget(m_problem);
    layout->addWidget(m_stepper);
    layout->addWidget(m_splitter, 1);
    m_services.memory.watch(m_splitter, QStringLiteral("live/splitter"));
    if (m_services.memory.value(QStringLiteral("live/columns")).isValid())
        m_view->setHasOwnColumns();
    m_services.memory.watch(m_view->horizontalHeader(), QStringLiteral("live/columns"));
    m_tick->setInterval(tickTime);
}

void LiveBatchView::follow()
{
    BatchController &batch = m_services.batch;
    connect(&batch, &BatchController::rowsChanged, this, &LiveBatchView::changed);
    connect(&batch, &BatchController::consoleReceived, m_panel, &LiveDevicePanel::addConsole);
    connect(&batch, &BatchController::phaseChanged, this, &LiveBatchView::showPhase);
    connect(&batch, &BatchController::failed, this, [this](const Error &error) {
        m_problem->setError(error);
        m_view->answerFailed();
    });
    connect(&batch, &BatchController::ended, this, [this](const BatchEnd &end) {
        if (end.batchId != m_batchId)
            return;
        m_end = end;
        askBatch();
    });
    connect(&m_services.registry, &RegistryFeed::changed, this, &LiveBatchView::askBatch);
    connect(&m_services.site, &SiteService::changed, this, &LiveBatchView::showKey);
    connect(m_key, &AskCard::confirmed, m_key, &QWidget::hide);
    connect(m_tick, &QTimer::timeout, this, [this] { m_table->setNow(m_services.clock.unixMilliseconds()); });
    connect(m_signal, &FinishSignal::happened, m_summary, &BatchSummary::pulse);
}

void LiveBatchView::followChoice()
{
    BatchController &batch = m_services.batch;
    connect(m_summary, &BatchSummary::toneChosen, this, [this](std::optional<Tone> tone) { m_order->setTone(tone); });
    connect(m_view, &BatchTableView::chosenChanged, this, &LiveBatchView::showChosen);
    connect(m_view, &BatchTableView::answered, &batch, &BatchController::answer);
    connect(m_panel, &LiveDevicePanel::retryRequested, this, [&batch](const QString &serial) {
        batch.retry(serial, tr("started again at the bench"));
    });
    connect(m_panel, &LiveDevicePanel::abandonRequested, &batch, &BatchController::abandon);
    connect(m_panel, &LiveDevicePanel::historyRequested, this,
            [this](const QString &serial) { Q_EMIT pageRequested(QStringLiteral("devices"), serial); });
    connect(m_panel, &LiveDevicePanel::pageRequested, this, &BenchView::pageRequested);
    connect(m_endCard, &BatchEndCard::reportRequested, this, [this] { Q_EMIT viewRequested(BenchPlace::Report, m_batchId); });
    connect(m_endCard, &BatchEndCard::resumeRequested, this, [this] { Q_EMIT viewRequested(BenchPlace::Live, m_batchId); });
    connect(m_endCard, &BatchEndCard::labelsRequested, this,
            [this] { Q_EMIT pageRequested(QStringLiteral("labels"), QStringLiteral("batch %1").arg(m_batchId)); });
    connect(m_endCard, &BatchEndCard::leaveRequested, this, [this] { Q_EMIT viewRequested(BenchPlace::Start, 0); });
}

QString LiveBatchView::heading() const
{
    const QString name = m_batch.name.isEmpty() ? m_services.batch.batch().name : m_batch.name;
    return name.isEmpty() ? tr("Batch") : tr("Batch %1").arg(name);
}

void LiveBatchView::open(qint64 batchId)
{
    if (batchId != m_batchId || m_end) {
        m_batchId = batchId;
        m_batch = {};
        m_end.reset();
        m_table->clear();
        m_table->setNow(m_services.clock.unixMilliseconds());
        m_table->apply(m_services.batch.rows());
        m_summary->showAll();
        m_order->setTone(std::nullopt);
        m_problem->clear();
        m_endCard->hide();
        m_panel->setLine(nullptr);
        m_signal->start(m_table->counts());
    }
    askBatch();
    showPhase();
    refresh();
}

void LiveBatchView::shown() { m_view->setFocus(); }

bool LiveBatchView::scanned(const QString &serial)
{
    // An address instead of a serial: a device that nothing announces.
    if (m_services.batch.isUnderWay() && (serial.startsWith(QLatin1String("coap://")) || serial.startsWith(QLatin1String("serial:")))) {
        m_services.batch.addLink(serial);
        return true;
    }
    if (!m_table->find(serial))
        return false;
    if (m_order->tone()) { // it may be one of those that are not shown
        m_summary->showAll();
        m_order->setTone(std::nullopt);
    }
    m_view->choose(serial);
    m_view->setFocus();
    return true;
}

Result<void> LiveBatchView::keyScanned(const ScannedDevice &device)
{
    const BatchLine *const line = m_table->find(device.serial);
    if (!line || !line->question || line->question->kind != QLatin1String("ask.unknown-key"))
        return {};
    const QString label = QString::fromStdString(toHex(device.key->spkiSha256()));
    if (label != line->question->subject)
        return fail("key.differs", device.serial.toStdString() + ": label " + label.left(16).toStdString());
    m_services.batch.answer(line->question->id, AnswerKind::Confirmed, QStringLiteral("scanned: %1").arg(QLatin1String(device.format->title)));
    return {};
}

void LiveBatchView::askBatch()
{
    if (m_batchId == 0)
        return;
    struct Asked {
        BatchRecord batch;
        std::vector<BatchRow> rows;
        std::vector<OpenQuestion> questions;
    };
    m_services.registry.ask(
        this, "batch",
        [id = m_batchId](RegistryReader &reader) -> Result<Asked> {
            auto batch = reader.batch(id);
            auto rows = reader.batchRows(id);
            auto questions = reader.openQuestions(id);
            if (!batch || !rows || !questions)
                return !batch ? batch.error() : !rows ? rows.error() : questions.error();
            return Asked{std::move(*batch), std::move(*rows), std::move(*questions)};
        },
        [this](Result<Asked> asked) {
            if (!asked) {
                m_problem->setError(asked.error());
                return;
            }
            if (asked->batch.id != m_batchId)
                return;
            m_batch = std::move(asked->batch);
            m_table->setRecords(std::move(asked->rows));
            m_table->setQuestions(asked->questions);
            m_view->showQuestions();
            Q_EMIT headingChanged();
            refresh();
            askDevice();
        });
}

void LiveBatchView::changed(const std::vector<LiveRow> &rows)
{
    if (m_services.batch.batch().id != m_batchId)
        return;
    m_table->apply(rows);
    refresh();
    const auto waits = [](const LiveRow &row) { return row.state != LiveRow::State::Running && row.state != LiveRow::State::Queued; };
    if (std::any_of(rows.begin(), rows.end(), waits))
        askBatch();
    const QString chosen = m_panel->key();
    if (std::any_of(rows.begin(), rows.end(), [&chosen](const LiveRow &row) { return !chosen.isEmpty() && row.serial == chosen; }))
        askDevice();
}

void LiveBatchView::refresh()
{
    const BatchCounts counts = m_table->counts();
    m_signal->look(counts);
    showCounts(counts);
    m_place->setCurrentWidget(m_table->rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_empty);
    if (m_view->chosen().isEmpty() && counts.seen > 0)
        m_view->selectRow(0);
    showChosen();
    if (m_end)
        m_endCard->setEnd(*m_end, counts);
}

void LiveBatchView::showCounts(const BatchCounts &counts)
{
    m_summary->setCounts(counts, asideOf(counts));
    std::vector<StepperCell> cells;
    for (const Step step : allSteps) {
        const StepCounts &of = counts.steps[std::size_t(step)];
        QStringList words;
        const auto add = [&words](int count, const QString &text) {
            if (count > 0)
                words << text;
        };
        // What is urgent first: the end is what is cut where there is no room.
        add(of.refused, tr("%n refused", nullptr, of.refused));
        add(of.waiting, tr("%n waiting", nullptr, of.waiting));
        add(of.running, tr("%n running", nullptr, of.running));
        add(of.passed, tr("%n passed", nullptr, of.passed));
        const Tone tone = of.refused ? Tone::Failed : of.waiting ? Tone::NeedsYou : of.running ? Tone::Running : Tone::Idle;
        cells.push_back({batchwords::stepName(step), words.isEmpty() ? tr("nobody yet") : words.join(QStringLiteral(" \u00b7 ")), tone});
    }
    m_stepper->setCells(std::move(cells));
}

// "11 of 12 seen · 1.8 s per device · about 10 s left"
QString LiveBatchView::asideOf(const BatchCounts &counts) const
{
    QStringList words{tr("%1 of %2 seen").arg(QLocale().toString(counts.seen), QLocale().toString(counts.total))};
    if (counts.interrupted > 0)
        words << tr("%n interrupted", nullptr, counts.interrupted);
    if (counts.averageMilliseconds > 0)
        words << tr("%1 per device").arg(batchwords::duration(counts.averageMilliseconds));
    const int atOnce = std::max(1, m_services.preferences.settings().devicesAtOnce);
    const int left = counts.seen - counts.done - counts.failed - counts.needsYou - counts.abandoned - counts.interrupted;
    if (left > 0 && counts.averageMilliseconds > 0 && m_services.batch.phase() == BatchPhase::Running)
        words << tr("about %1 left").arg(batchwords::duration(counts.averageMilliseconds * ((left + atOnce - 1) / atOnce)));
    return words.join(QStringLiteral(" \u00b7 "));
}

void LiveBatchView::showPhase()
{
    const bool isOurs = m_services.batch.isUnderWay();
    const BatchPhase phase = m_services.batch.phase();
    m_pause->setVisible(isOurs); // the page shows and hides the buttons as one
    m_stop->setVisible(isOurs);
    m_pause->setEnabled(phase == BatchPhase::Running || phase == BatchPhase::Paused);
    m_pause->setText(phase == BatchPhase::Paused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(icon(phase == BatchPhase::Paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_stop->setEnabled(phase != BatchPhase::Stopping);
    isOurs ? m_tick->start() : m_tick->stop();
    const QString notice = phase == BatchPhase::Paused     ? tr("Paused. What is under way goes on to its end; nothing new starts.")
                           : phase == BatchPhase::Stopping ? tr("Stopping at the next message. What is under way will be resumed at this step.")
                                                           : QString();
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    showKey();
    Q_EMIT headingChanged();
}

// The token with the CA key was pulled out: what needs it waits, and goes on when it is there again with its PIN.
void LiveBatchView::showKey()
{
    const auto &site = m_services.site.state();
    const bool isWanted = m_services.batch.isUnderWay() && site && site->away && site->caToken;
    if (!isWanted) {
        m_key->hide();
        return;
    }
    if (m_key->isVisibleTo(this))
        return;
    const QString token = site->caToken->tokenSerial.isEmpty()
                              ? site->caToken->tokenLabel
                              : tr("%1 (%2)").arg(site->caToken->tokenLabel, site->caToken->tokenSerial);
    m_key->setDismissText(tr("Not now"));
    m_key->ask(tr("The batch waits for token %1").arg(token),
               tr("It was pulled out or taken by another program while a certificate was to be signed. Plug it in and type its PIN: "
                  "every device goes on at the step it was at, and nothing is lost."),
               tr("Go on"), true);
}

void LiveBatchView::showChosen()
{
    const QString key = m_view->chosen();
    const bool isOther = key != m_panel->key();
    m_panel->setLine(m_table->find(key));
    if (!isOther)
        return;
    if (const BatchLine *const line = m_table->find(key); line && line->live) {
        m_panel->setConsole(m_services.batch.console(batchwords::place(line->live->where)));
        for (const QString &other : line->live->otherWheres)
            m_panel->addConsole(m_services.batch.console(batchwords::place(other)));
    }
    askDevice();
}

void LiveBatchView::askDevice()
{
    const BatchLine *const line = m_table->find(m_panel->key());
    if (!line || line->serial.isEmpty() || !line->isSeen())
        return;
    m_services.registry.ask(
        this, "device",
        [id = m_batchId, serial = line->serial](RegistryReader &reader) -> Result<LiveDetail> {
            auto row = reader.batchRow(id, serial);
            auto device = reader.device(serial);
            if (!row || !device)
                return !row ? row.error() : device.error();
            return LiveDetail{std::move(*row), std::move(*device)};
        },
        [this](Result<LiveDetail> detail) {
            if (detail)
                m_panel->setDetail(*detail); // a device that is in no row yet has nothing on record: the panel says so already
        });
}

void LiveBatchView::retranslate()
{
    m_table->retranslate();
    m_empty->setTexts(tr("Plug in the first device"),
                      tr("Devices start by themselves as they are plugged in or announce themselves on the network."));
    m_view->setAccessibleName(tr("Devices of the batch"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stops at the next message; everything can be resumed"));
    m_pause->setToolTip(tr("What is under way goes on; nothing new starts"));
    showPhase();
    refresh();
}

} // namespace imprint
