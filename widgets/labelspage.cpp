#include "widgets/labelspage.h"

#include "models/labels/payloads.h"
#include "models/services/batchcontroller.h"
#include "models/tables/codewords.h"
#include "widgets/controls.h"
#include "widgets/droppedfile.h"
#include "widgets/labels/calibrationpart.h"
#include "widgets/labels/derivecard.h"
#include "widgets/labels/drawpart.h"
#include "widgets/labels/labelform.h"
#include "widgets/labels/labelnotes.h"
#include "widgets/labels/previewbar.h"
#include "widgets/labels/sheetview.h"
#include "widgets/labels/systemprinter.h"
#include "widgets/labels/templateeditor.h"
#include "widgets/listanddetail.h"
#include "widgets/savefile.h"
#include "widgets/scaninput.h"
#include "widgets/theme.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>

namespace imprint {
namespace {

constexpr int sideWidth = 344;
const char batchWord[] = "batch ";

QScrollArea *scrolling(QWidget *content, QWidget *parent)
{
    auto *const area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    content->setContentsMargins(0, 0, space::s, 0);
    area->setWidget(content);
    return area;
}

} // namespace

LabelsPage::LabelsPage(Services &services, QWidget *parent)
    : Page(services, parent), m_buttons(new QWidget(this)), m_export(new QPushButton(m_buttons)), m_print(new PrimaryButton(m_buttons)),
      m_empty(new EmptyState(QStringLiteral("labels"), this)), m_form(new LabelForm(services)), m_calibration(new CalibrationPart(services)),
      m_editor(new TemplateEditor(services)), m_draw(new DrawPart(services)), m_derive(new DeriveCard(services)), m_side(new QStackedWidget(this)),
      m_stack(new QStackedWidget(this)), m_sheetOrDerive(new QStackedWidget(this)),
      m_notes(new LabelNotes(services)), m_view(new SheetView), m_bar(new PreviewBar(m_view)), m_foot(new PageFoot)
{
    m_export->setObjectName(QStringLiteral("export"));
    m_print->setObjectName(QStringLiteral("print"));
    m_view->setObjectName(QStringLiteral("sheet"));
    m_asking.setSingleShot(true);
    m_asking.setInterval(0);
    setAcceptDrops(true);
    makeLayout();
    connectAll();
    connectSecrets();
    retranslate();
    loadBatches();
    loadPrinters();
    m_services.labels.loadTemplates();
    ask();
}

void LabelsPage::makeLayout()
{
    auto *const buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(space::s);
    buttons->addWidget(m_export);
    buttons->addWidget(m_print);
    m_buttons->hide();
    for (QWidget *const side : {static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_calibration), static_cast<QWidget *>(m_editor),
                                static_cast<QWidget *>(m_draw)})
        m_side->addWidget(scrolling(side, m_side));
    m_side->setFixedWidth(sideWidth);
    auto *const right = new QVBoxLayout;
    right->setSpacing(space::s);
    right->addWidget(m_bar);
    right->addWidget(m_notes);
    m_sheetOrDerive->addWidget(m_view);
    m_sheetOrDerive->addWidget(scrolling(m_derive, m_sheetOrDerive));
    right->addWidget(m_sheetOrDerive, 1);
    auto *const across = new QHBoxLayout;
    across->setSpacing(space::m);
    across->addWidget(m_side);
    across->addLayout(right, 1);
    auto *const work = new QWidget(this);
    auto *const layout = new QVBoxLayout(work);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::s);
    layout->setSpacing(space::s);
    layout->addLayout(across, 1);
    layout->addWidget(m_foot);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(work);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
}

void LabelsPage::connectAll()
{
    LabelService &labels = m_services.labels;
    connect(&m_asking, &QTimer::timeout, this, [this] { ask(std::exchange(m_isFresh, false)); });
    connect(m_form, &LabelForm::edited, &m_asking, qOverload<>(&QTimer::start));
    connect(m_form, &LabelForm::calibrateRequested, this, [this] {
        if (!m_proof.design)
            return;
        m_calibration->begin(*m_proof.design, m_form->printer(), m_proof.calibration);
        turnTo(CalibrationSide);
    });
    connect(m_form, &LabelForm::editRequested, this, [this] {
        if (!m_proof.design)
            return;
        m_editor->begin(*m_proof.design);
        turnTo(EditorSide);
    });
    connect(m_calibration, &CalibrationPart::edited, &m_asking, qOverload<>(&QTimer::start));
    connect(m_calibration, &CalibrationPart::left, this, [this] { turnTo(FormSide); });
    connect(m_calibration, &CalibrationPart::said, m_foot, &PageFoot::say);
    connect(m_editor, &TemplateEditor::edited, &m_asking, qOverload<>(&QTimer::start));
    connect(m_editor, &TemplateEditor::left, this, [this] { turnTo(FormSide); });
    connect(m_editor, &TemplateEditor::saved, this, [this](const QString &name) {
        m_foot->say(tr("The label is kept as %1.").arg(name));
        m_services.labels.loadTemplates();
        m_form->chooseDesign(name, 0);
        turnTo(FormSide);
    });
    connect(&labels, &LabelService::proved, this, &LabelsPage::show);
    connect(&labels, &LabelService::drawn, m_view, &SheetView::setImage);
    connect(&labels, &LabelService::templatesLoaded, m_form, &LabelForm::setTemplates);
    connect(m_view, &SheetView::pixelsWanted, &labels, &LabelService::draw);
    connect(m_view, &SheetView::startChosen, m_form, &LabelForm::setStart);
    connect(m_notes, &LabelNotes::fitChosen, m_form, &LabelForm::chooseDesign);
    connect(m_notes, &LabelNotes::opened, this, [this] { ask(true); });
    connect(m_export, &QPushButton::clicked, this, &LabelsPage::askForExport);
    connect(m_print, &QPushButton::clicked, this, &LabelsPage::print);
    connect(&m_services.site, &SiteService::changed, this, [this] {
        m_services.labels.loadTemplates();
        ask(true);
    });
    for (const auto signal : {&RegistryFeed::opened, &RegistryFeed::changed})
        connect(&m_services.registry, signal, this, &LabelsPage::loadBatches);
    connect(m_empty->action(), &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("bench"), {}); });
    connect(m_empty->otherAction(), &QPushButton::clicked, this, [this] {
        m_isOpened = true;
        m_form->chooseDevices({});
        showEmptiness();
    });
    new ScanInput(this, [this]() -> QWidget * { return m_form->scanField(); });
}

void LabelsPage::connectSecrets()
{
    connect(m_form, &LabelForm::drawRequested, this, [this](qint64 batchId, const QString &name) {
        m_draw->begin(batchId, name);
        turnTo(DrawSide);
    });
    connect(m_draw, &DrawPart::left, this, [this] { turnTo(FormSide); });
    connect(m_draw, &DrawPart::said, m_foot, &PageFoot::say);
    connect(m_draw, &DrawPart::handedOut, this, [this] {
        m_side->setCurrentIndex(FormSide);
        ask(true);
    });
    connect(m_derive, &DeriveCard::derived, this, [this] {
        m_notes->setWhy(m_derive->why());
        ask();
    });
}

QString LabelsPage::heading() const { return tr("Labels"); }

void LabelsPage::shown()
{
    m_form->findChild<QWidget *>(QStringLiteral("from"))->setFocus();
}

void LabelsPage::open(const QString &argument)
{
    m_isOpened = true;
    turnTo(FormSide);
    if (argument.startsWith(QLatin1String(batchWord)))
        m_form->chooseBatch(argument.mid(qsizetype(sizeof batchWord) - 1).toLongLong());
    else
        m_form->chooseDevices({argument});
    showEmptiness();
}

void LabelsPage::turnTo(Side side)
{
    m_side->setCurrentIndex(side);
    ask();
}

void LabelsPage::ask(bool isFresh)
{
    LabelWish wish = m_form->wish();
    wish.isFresh = isFresh;
    if (m_side->currentIndex() == CalibrationSide)
        wish.calibration = m_calibration->calibration();
    if (m_side->currentIndex() == EditorSide)
        wish.draft = m_editor->singleLabel();
    m_services.labels.prove(wish);
}

void LabelsPage::show(const LabelProof &proof)
{
    m_proof = proof;
    m_notes->follow(proof);
    m_derive->follow(proof);
    m_sheetOrDerive->setCurrentIndex(proof.derivation ? 1 : 0);
    if (m_side->currentIndex() == FormSide)
        m_form->follow(proof);
    if (!proof.sheet)
        m_view->clearImage();
    if (proof.design)
        m_view->setSheet(proof.design->media, proof.sheet ? int(proof.sheet->pages().size()) : 0, m_form->wish().start);
    showFacts();
}

void LabelsPage::showFacts()
{
    const bool hasSheet = m_proof.sheet != nullptr && m_proof.sheet->labels() > 0;
    m_export->setEnabled(hasSheet && !m_isBusy);
    m_print->setEnabled(hasSheet && !m_isBusy);
    if (!m_proof.design)
        return m_bar->setFacts({});
    QStringList facts;
    if (hasSheet) {
        facts << tr("%n label(s)", nullptr, m_proof.sheet->labels()) << codewords::title(*codeFormat(m_proof.format).value());
        facts << tr("a module of %1 mm, %n dot(s)", nullptr, m_proof.sheet->moduleDots())
                     .arg(QLocale().toString(m_proof.sheet->moduleDots() / m_proof.sheet->dotsPerMm(), 'f', 2));
        if (m_proof.sheet->hasSecret())
            facts << tr("secrets are hidden here");
    } else {
        facts << m_proof.design->title;
    }
    m_bar->setFacts(facts.join(QStringLiteral(" · ")));
}

void LabelsPage::showEmptiness()
{
    m_stack->setCurrentIndex(m_isOpened || m_form->hasBatches() ? 1 : 0);
}

void LabelsPage::loadBatches()
{
    m_services.registry.ask(this, "label-batches", [](RegistryReader &reader) { return reader.batches(); },
                            [this](const Result<std::vector<BatchRecord>> &batches) {
                                if (!batches)
                                    return;
                                const qint64 before = m_form->wish().ask.batchId;
                                m_form->setBatches(*batches);
                                showEmptiness();
                                if (m_form->wish().ask.batchId != before)
                                    ask();
                            });
}

void LabelsPage::loadPrinters()
{
    m_services.site.performAnywhere(this, tr("Looking for printers"), [](JobControl &) { return Result<QStringList>(systemPrinters()); },
                                    [this](const Result<QStringList> &printers) {
                                        if (printers)
                                            m_form->setPrinters(*printers);
                                    });
}

void LabelsPage::askForExport()
{
    const QString name = m_proof.design && m_proof.design->isZebra ? QStringLiteral("labels.zpl") : QStringLiteral("labels.pdf");
    askWhereToSave(this, tr("Export labels"), name, tr("PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;ZPL (*.zpl)"), [this](const QString &file) {
        setBusy(true);
        m_services.labels.exportTo(file, m_notes->why(), this, [this](const Result<LabelsDone> &done) { left(done); });
    });
}

void LabelsPage::print()
{
    const QString printer = m_form->printer();
    if (printer == QLatin1String("default")) {
        m_notes->setError(fail("label.no-printer"));
        return;
    }
    setBusy(true);
    m_services.labels.print(printer, m_notes->why(), [printer](const LabelSheet &sheet) { return sendToPrinter(printer, sheet); }, this,
                            [this](const Result<LabelsDone> &done) { left(done); });
}

void LabelsPage::left(const Result<LabelsDone> &done)
{
    setBusy(false);
    if (!done) {
        m_notes->setError(done.error());
        return;
    }
    m_notes->clearWhy();
    m_foot->say(tr("%n label(s): %1", nullptr, done->labels).arg(done->target));
    ask(true);
}

void LabelsPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showFacts();
}

// A CSV begins labels with it.
void LabelsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedFile(event->mimeData()).endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        event->acceptProposedAction();
}

void LabelsPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_isOpened = true;
    m_form->chooseCsv(droppedFile(event->mimeData()));
    showEmptiness();
}

void LabelsPage::retranslate()
{
    setAccessibleName(tr("Labels"));
    m_empty->setTexts(tr("No labels yet"), tr("Devices leave the bench with a label that the next hands, phone or hub can read. Run a batch, or take "
                                              "the fields of the labels from a CSV file."));
    m_empty->setAction(tr("Go to the Bench"));
    m_empty->setOtherAction(tr("Labels without a batch"));
    m_export->setText(tr("Export…"));
    m_print->setText(tr("Print"));
    showFacts();
}

} // namespace imprint
