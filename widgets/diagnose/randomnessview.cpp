#include "widgets/diagnose/randomnessview.h"

#include "models/services/diagnosisservice.h"
#include "widgets/controls.h"
#include "widgets/diagnose/samplepicture.h"
#include "widgets/droppedfile.h"
#include "widgets/memory.h"
#include "widgets/recordtable.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>

namespace imprint {
namespace {

constexpr int denseRow = 26;

Card *listCard(RecordTable *table, QWidget *parent)
{
    auto *const card = new Card(parent);
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(table);
    table->verticalHeader()->setDefaultSectionSize(denseRow);
    return card;
}

} // namespace

RandomnessView::RandomnessView(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_open(new QPushButton(this)), m_host(new QPushButton(this)), m_ask(new QPushButton(this)),
      m_find(new QPushButton(this)), m_cancel(new QPushButton(this)), m_link(new QComboBox(this)), m_symbol(new QComboBox(this)), m_restarts(new QSpinBox(this)),
      m_exact(new QCheckBox(this)), m_progress(new QProgressBar(this)), m_state(new StateText(this)), m_error(new ErrorNote(this)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(QStringLiteral("diagnose"), this)),
      m_testTable(new RecordTable(services.memory, QStringLiteral("diagnose/tests"), this)),
      m_estimateTable(new RecordTable(services.memory, QStringLiteral("diagnose/estimates"), this)),
      m_verdict(new TextLabel(TextLabel::Kind::Body, this))
{
    m_open->setObjectName(QStringLiteral("open-sample"));
    m_host->setObjectName(QStringLiteral("test-host"));
    m_ask->setObjectName(QStringLiteral("ask-device"));
    m_find->setObjectName(QStringLiteral("find-devices"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_link->setObjectName(QStringLiteral("link"));
    m_symbol->setObjectName(QStringLiteral("symbol"));
    m_exact->setObjectName(QStringLiteral("exact"));
    m_restarts->setObjectName(QStringLiteral("restarts"));
    m_restarts->setRange(1, 1'000'000);
    setAcceptDrops(true);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(makeTop());
    layout->addWidget(m_error);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeWork());
    layout->addWidget(m_stack, 1);
    connectAll();
    retranslate();
}

QWidget *RandomnessView::makeTop()
{
    auto *const top = new QWidget(this);
    m_link->setEditable(true);
    m_link->setInsertPolicy(QComboBox::NoInsert);
    m_link->setMinimumContentsLength(12);
    m_link->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    auto *const sources = new QHBoxLayout;
    sources->setSpacing(space::s);
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_open, m_host})
        sources->addWidget(widget);
    sources->addSpacing(space::m);
    sources->addWidget(m_link, 1);
    sources->addWidget(m_find);
    sources->addWidget(m_ask);
    auto *const options = new QHBoxLayout;
    options->setSpacing(space::m);
    options->addWidget(m_state, 1);
    options->addWidget(m_progress, 1);
    options->addWidget(m_cancel);
    options->addWidget(m_symbol);
    options->addWidget(m_restarts);
    options->addWidget(m_exact);
    auto *const layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(sources);
    layout->addLayout(options);
    return top;
}

QWidget *RandomnessView::makeWork()
{
    auto *const split = new QSplitter(Qt::Horizontal, this);
    auto *const tables = new QSplitter(Qt::Vertical, split);
    m_testTable->setTable(&m_tests, {192, 0, 232});
    m_estimateTable->setTable(&m_estimates, {192, 0, 214});
    tables->addWidget(listCard(m_testTable, tables));
    tables->addWidget(listCard(m_estimateTable, tables));
    tables->setChildrenCollapsible(false);
    tables->setHandleWidth(space::m);
    tables->setSizes({340, 240});
    auto *const right = new QWidget(split);
    auto *const verdict = new Card(right);
    m_verdict->setWrapping();
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    verdict->body()->addWidget(m_verdict);
    auto *const pictures = new QGridLayout;
    pictures->setSpacing(space::m);
    for (int i = 0; i < 4; ++i) {
        m_pictures.push_back(new SamplePicture(SamplePicture::Kind(i), right));
        pictures->addWidget(m_pictures.back(), i / 2, i % 2);
    }
    auto *const layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(verdict);
    layout->addLayout(pictures, 1);
    split->addWidget(tables);
    split->addWidget(right);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::m);
    split->setSizes({560, 580});
    m_services.memory.watch(split, QStringLiteral("diagnose/randomness-splitter"));
    return split;
}

void RandomnessView::connectAll()
{
    connect(m_open, &QPushButton::clicked, this, &RandomnessView::openFile);
    connect(m_host, &QPushButton::clicked, this, &RandomnessView::testHost);
    connect(m_empty->action(), &QPushButton::clicked, this, &RandomnessView::openFile);
    connect(m_empty->otherAction(), &QPushButton::clicked, this, &RandomnessView::testHost);
    connect(m_find, &QPushButton::clicked, this, &RandomnessView::findSources);
    connect(m_ask, &QPushButton::clicked, this, &RandomnessView::testSource);
    connect(m_link->lineEdit(), &QLineEdit::returnPressed, this, &RandomnessView::testSource);
    connect(m_link, &QComboBox::currentTextChanged, this, &RandomnessView::showState);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
}

void RandomnessView::openFile()
{
    auto *const dialog = new QFileDialog(this, tr("Open a sample"), QString(), tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RandomnessView::testFile);
    dialog->open();
}

void RandomnessView::testFile(const QString &file)
{
    SampleSource source;
    source.kind = SampleSource::File;
    source.file = file;
    source.restarts = m_restarts->value();
    begin(source);
}

void RandomnessView::testHost() { begin({}); }

void RandomnessView::testDevice(const QString &link)
{
    if (link.isEmpty())
        return;
    SampleSource source;
    source.kind = SampleSource::Device;
    source.link = link;
    begin(source);
}

// The bytes come from the token's own thread, the tests run where all do.
void RandomnessView::testToken(const TokenPlace &place)
{
    if (m_job)
        return;
    m_error->clear();
    m_job = m_services.tokens.perform(
        this, tr("Testing"), place,
        [](const std::shared_ptr<Token> &token, JobControl &control) { return sampleToken(token, SampleSource().bytes, control); },
        [this, place](Result<QByteArray> content) {
            m_job = nullptr;
            if (!content)
                return take(content.error());
            SampleSource source;
            source.kind = SampleSource::Given;
            source.title = tr("token %1").arg(place.label);
            source.content = std::move(*content);
            begin(source);
        });
    follow();
}

void RandomnessView::testSource()
{
    const bool isChosen = m_link->currentIndex() >= 0 && m_link->itemText(m_link->currentIndex()) == m_link->currentText();
    const QVariant chosen = isChosen ? m_link->currentData() : QVariant(m_link->currentText().trimmed());
    if (chosen.typeId() == QMetaType::Int)
        testToken(m_tokens[std::size_t(chosen.toInt())]);
    else
        testDevice(chosen.toString());
}

void RandomnessView::offerLink(const QString &serial, const QString &link)
{
    const QString name = serial + QStringLiteral("  ") + link;
    if (m_link->findData(link) < 0)
        m_link->insertItem(0, name, link);
    m_link->setCurrentIndex(m_link->findData(link));
}

void RandomnessView::findSources()
{
    if (m_job)
        return;
    m_job = m_services.diagnosis.samples().perform(
        this, tr("Looking for devices and tokens"), [](JobControl &control) { return Result<std::vector<SampleLink>>(findSampleLinks(control)); },
        [this](Result<std::vector<SampleLink>> links) {
            m_job = nullptr;
            if (!links)
                return showState();
            m_job = m_services.tokens.findTokens(this, [this, devices = std::move(*links)](std::vector<TokenPlace> tokens) {
                m_job = nullptr;
                offerSources(devices, tokens);
            });
        });
    showState();
    m_state->setState(Tone::Running, tr("Looking for devices and tokens"));
}

void RandomnessView::offerSources(const std::vector<SampleLink> &devices, const std::vector<TokenPlace> &tokens)
{
    m_link->clear();
    for (const SampleLink &link : devices) {
        QStringList words;
        for (const QString &word : {link.serial, link.model, link.url})
            if (!word.isEmpty())
                words << word.simplified();
        m_link->addItem(words.join(QStringLiteral("  ")), link.url);
    }
    m_tokens = tokens;
    for (std::size_t i = 0; i < m_tokens.size(); ++i)
        m_link->addItem(tr("Token %1").arg(m_tokens[i].label.simplified()) + QStringLiteral("  ") + m_tokens[i].serial.simplified(), int(i));
    showState();
    if (m_link->count() == 0)
        m_state->setState(Tone::NeedsYou, tr("No device is plugged in or announced, and no token"));
}

void RandomnessView::begin(SampleSource source)
{
    if (m_job)
        return;
    m_error->clear();
    source.symbolBits = std::max(1, m_symbol->currentData().toInt());
    source.hasExactClasses = m_exact->isChecked();
    m_job = m_services.diagnosis.samples().perform(
        this, tr("Testing"), [source, &clock = m_services.clock](JobControl &control) { return testSample(source, clock, control); },
        [this](Result<SampleResult> result) { take(std::move(result)); });
    follow();
}

void RandomnessView::follow()
{
    connect(m_job, &Job::progressed, this, [this](const QString &what, int percent) {
        m_state->setState(Tone::Running, what);
        m_progress->setValue(percent);
    });
    m_progress->setValue(0);
    showState();
}

void RandomnessView::take(Result<SampleResult> result)
{
    m_job = nullptr;
    if (result)
        m_result = std::make_shared<const SampleResult>(std::move(*result));
    else if (result.error().code != "stopped")
        m_error->setError(result.error());
    m_tests.setResult(m_result);
    m_estimates.setResult(m_result);
    for (SamplePicture *const picture : m_pictures)
        picture->setResult(m_result);
    showState();
    if (result)
        Q_EMIT tested(m_result);
}

void RandomnessView::showState()
{
    for (QPushButton *const button : {m_open, m_host, m_find})
        button->setEnabled(!m_job);
    m_ask->setEnabled(!m_job && !m_link->currentText().trimmed().isEmpty());
    m_cancel->setVisible(m_job);
    m_progress->setVisible(m_job);
    m_stack->setCurrentIndex(m_result ? 1 : 0);
    if (m_job)
        return;
    if (!m_result)
        return m_state->setState(Tone::Idle, tr("Nothing tested yet"));
    const QString words[] = {tr("nothing found against it"), tr("something is odd"), tr("not random")};
    m_state->setState(findingTone(m_result->verdict.finding),
                      tr("%1, %2 bits: %3").arg(m_result->title.isEmpty() ? tr("this computer") : m_result->title, QLocale().toString(qulonglong(m_result->run.bits)),
                                                words[int(m_result->verdict.finding)]));
    m_verdict->setText(verdictWords(*m_result));
}

void RandomnessView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_job && !droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void RandomnessView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    testFile(droppedFile(event->mimeData()));
}

void RandomnessView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RandomnessView::retranslate()
{
    m_empty->setTexts(tr("Is this source random?"),
                      tr("All 15 tests of SP 800-22 and the estimators of SP 800-90B, over a file, over what a device or a token gives, or over this computer's own generator."));
    m_empty->setAction(tr("Open a sample…"));
    m_empty->setOtherAction(tr("Test this computer"));
    m_open->setText(tr("Open a sample…"));
    m_host->setText(tr("Test this computer"));
    m_link->lineEdit()->setPlaceholderText(tr("A token, or where a device is: serial:…, coap://…"));
    m_link->setAccessibleName(tr("Device or token"));
    m_link->lineEdit()->setAccessibleName(tr("Device or token"));
    m_find->setText(tr("Look for sources"));
    m_ask->setText(tr("Test this source"));
    m_cancel->setText(tr("Cancel"));
    m_exact->setText(tr("Exact classes"));
    m_exact->setToolTip(tr("Exact class probabilities in LongestRun and OverlappingTemplate instead of the constants of sts-2.1.2"));
    m_restarts->setSpecialValueText(tr("no restarts"));
    m_restarts->setSuffix(tr(" restarts"));
    m_restarts->setAccessibleName(tr("How often the source was started for a file"));
    m_restarts->setToolTip(tr("The restart test of SP 800-90B: a file with the samples after every start, one after the other"));
    m_symbol->setAccessibleName(tr("Bits in a symbol of the source"));
    m_progress->setAccessibleName(tr("Progress of the tests"));
    const int symbol = m_symbol->currentIndex();
    m_symbol->clear();
    for (const int bits : {1, 2, 4, 8})
        m_symbol->addItem(tr("%n bit(s) a symbol", nullptr, bits), bits);
    m_symbol->setCurrentIndex(std::max(0, symbol));
    m_testTable->setName(tr("Tests of SP 800-22"));
    m_estimateTable->setName(tr("Estimators and health tests of SP 800-90B"));
    m_tests.retranslate();
    m_estimates.retranslate();
    showState();
}

} // namespace imprint
