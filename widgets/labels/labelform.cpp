#include "widgets/labels/labelform.h"

#include "models/labels/payloads.h"
#include "models/services/findaddress.h"
#include "models/tables/codewords.h"
#include "widgets/controls.h"
#include "widgets/labels/formrows.h"
#include "widgets/scanfield.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace imprint {
namespace {

constexpr int mostCopies = 1000, mostSerials = 10'000;
enum CodeRow { FormatRow, DesignRow, DpiRow, LevelRow, FieldsRow };
enum PlaceRow { StartRow, CopiesRow, SequenceRow, PrinterRow };

void narrow(QComboBox *box)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
}

void keepData(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

LabelForm::LabelForm(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_whichTitle(new TextLabel(TextLabel::Kind::Strong)), m_codeTitle(new TextLabel(TextLabel::Kind::Strong)),
      m_placeTitle(new TextLabel(TextLabel::Kind::Strong)), m_from(new QComboBox), m_batch(new QComboBox), m_serial(new ScanField),
      m_serialsText(new ElidedLabel(TextLabel::Kind::Note)), m_csvText(new ElidedLabel(TextLabel::Kind::Note, nullptr, Qt::ElideMiddle)),
      m_clear(new LinkButton), m_draw(new LinkButton), m_csv(new QPushButton), m_devicesPart(new QWidget), m_csvPart(new QWidget), m_codeRows(new FormRows),
      m_placeRows(new FormRows), m_format(new QComboBox), m_design(new QComboBox), m_dpi(new QComboBox), m_level(new QComboBox),
      m_sequence(new QComboBox), m_printer(new QComboBox), m_fields(new QLineEdit), m_start(new QSpinBox), m_copies(new QSpinBox),
      m_edit(new LinkButton), m_calibrate(new LinkButton)
{
    const std::pair<QWidget *, const char *> names[] = {{m_from, "from"},     {m_batch, "batch"},   {m_serial, "label-serial"}, {m_csv, "csv"},
                                                        {m_format, "format"}, {m_design, "design"}, {m_dpi, "dpi"},             {m_level, "level"},
                                                        {m_start, "start"},   {m_copies, "copies"}, {m_sequence, "sequence"},   {m_printer, "printer"},
                                                        {m_edit, "edit"},     {m_fields, "fields"}, {m_calibrate, "calibrate"},
                                                        {m_draw, "draw"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(makeSource());
    layout->addWidget(makeCode());
    layout->addWidget(makePlace());
    layout->addStretch();
    connectAll();
    retranslate();
    showSource();
}

QWidget *LabelForm::makeSource()
{
    auto *const card = new Card;
    card->body()->setContentsMargins(space::m, space::m, space::m, space::m);
    for (QComboBox *const box : {m_from, m_batch})
        narrow(box);
    auto *const devices = new QVBoxLayout(m_devicesPart);
    devices->setContentsMargins(0, 0, 0, 0);
    devices->setSpacing(space::xs);
    auto *const chosen = new QHBoxLayout;
    chosen->addWidget(m_serialsText, 1);
    chosen->addWidget(m_clear);
    devices->addWidget(m_serial);
    devices->addLayout(chosen);
    auto *const csv = new QHBoxLayout(m_csvPart);
    csv->setContentsMargins(0, 0, 0, 0);
    csv->setSpacing(space::s);
    csv->addWidget(m_csvText, 1);
    csv->addWidget(m_csv);
    card->body()->addWidget(m_whichTitle);
    card->body()->addWidget(m_from);
    card->body()->addWidget(m_batch);
    card->body()->addWidget(m_draw, 0, Qt::AlignLeft);
    m_draw->hide();
    card->body()->addWidget(m_devicesPart);
    card->body()->addWidget(m_csvPart);
    return card;
}

QWidget *LabelForm::makeCode()
{
    auto *const card = new Card;
    card->body()->setContentsMargins(space::m, space::m, space::m, space::m);
    auto *const head = new QHBoxLayout;
    head->addWidget(m_codeTitle, 1);
    head->addWidget(m_edit);
    for (QComboBox *const box : {m_format, m_design, m_dpi, m_level}) {
        narrow(box);
        m_codeRows->add(box);
    }
    m_codeRows->add(m_fields);
    card->body()->addLayout(head);
    card->body()->addWidget(m_codeRows);
    return card;
}

QWidget *LabelForm::makePlace()
{
    auto *const card = new Card;
    card->body()->setContentsMargins(space::m, space::m, space::m, space::m);
    auto *const head = new QHBoxLayout;
    head->addWidget(m_placeTitle, 1);
    head->addWidget(m_calibrate);
    m_start->setRange(1, 1);
    m_copies->setRange(1, mostCopies);
    for (QComboBox *const box : {m_sequence, m_printer})
        narrow(box);
    for (QWidget *const field : {static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_copies), static_cast<QWidget *>(m_sequence),
                                 static_cast<QWidget *>(m_printer)})
        m_placeRows->add(field);
    card->body()->addLayout(head);
    card->body()->addWidget(m_placeRows);
    return card;
}

void LabelForm::connectAll()
{
    connect(m_from, &QComboBox::activated, this, [this] {
        showSource();
        Q_EMIT edited();
    });
    connect(m_design, &QComboBox::activated, m_dpi, &QComboBox::clear); // its own first
    for (QComboBox *const box : {m_batch, m_format, m_design, m_dpi, m_level, m_sequence, m_printer})
        connect(box, &QComboBox::activated, this, &LabelForm::edited);
    for (QSpinBox *const box : {m_start, m_copies})
        connect(box, &QSpinBox::valueChanged, this, &LabelForm::edited);
    connect(m_fields, &QLineEdit::editingFinished, this, &LabelForm::edited);
    connect(m_serial, &ScanField::scanned, this, &LabelForm::addDevice);
    connect(m_serial, &ScanField::addressed, this, [this](const QString &address) {
        m_services.registry.ask(this, "address", [address](RegistryReader &reader) { return serialOfAddress(reader, address); },
                                [this](const Result<QString> &serial) {
                                    if (serial)
                                        addDevice(*serial);
                                });
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { chooseDevices({}); });
    connect(m_csv, &QPushButton::clicked, this, &LabelForm::askForCsv);
    connect(m_edit, &QPushButton::clicked, this, &LabelForm::editRequested);
    connect(m_draw, &QPushButton::clicked, this, [this] { Q_EMIT drawRequested(m_batch->currentData().toLongLong(), m_batch->currentText()); });
    connect(m_calibrate, &QPushButton::clicked, this, &LabelForm::calibrateRequested);
}

LabelWish LabelForm::wish() const
{
    LabelWish wish;
    wish.ask.from = LabelAsk::From(m_from->currentData().toInt());
    wish.ask.batchId = m_batch->currentData().toLongLong();
    wish.ask.serials = m_serials;
    if (wish.ask.from == LabelAsk::From::Csv)
        wish.csvFile = m_csvFile;
    wish.ask.format = m_format->currentData().toString();
    for (const QString &word : m_fields->text().split(u';', Qt::SkipEmptyParts))
        wish.ask.fields << word.trimmed();
    wish.ask.sequence = LabelSequence(m_sequence->currentData().toInt());
    wish.design = m_design->currentData().toString();
    wish.dpi = m_dpi->currentData().toInt();
    if (const QVariant level = m_level->currentData(); level.isValid())
        wish.level = Level(level.toInt());
    wish.start = m_start->value();
    wish.copies = m_copies->value();
    wish.printer = printer();
    return wish;
}

QString LabelForm::printer() const
{
    return m_printer->currentData().toString();
}

QWidget *LabelForm::scanField() const
{
    return m_serial->isVisible() ? m_serial : nullptr;
}

bool LabelForm::hasBatches() const
{
    return m_batch->count() > 0;
}

void LabelForm::showSource()
{
    const auto from = LabelAsk::From(m_from->currentData().toInt());
    m_batch->setVisible(from == LabelAsk::From::Batch);
    m_devicesPart->setVisible(from == LabelAsk::From::Devices);
    m_csvPart->setVisible(from == LabelAsk::From::Csv);
    m_serialsText->setText(m_serials.isEmpty() ? tr("Scan or type one serial after the other.") : m_serials.join(QStringLiteral(", ")));
    m_clear->setVisible(!m_serials.isEmpty());
    m_csvText->setText(m_csvFile.isEmpty() ? tr("A column a field of the code") : QFileInfo(m_csvFile).fileName());
}

void LabelForm::chooseBatch(qint64 batchId)
{
    keepData(m_from, int(LabelAsk::From::Batch));
    if (m_batch->findData(batchId) < 0)
        m_batch->addItem(QString(), batchId); // its name comes with the list
    keepData(m_batch, batchId);
    showSource();
    Q_EMIT edited();
}

void LabelForm::chooseDevices(const QStringList &serials)
{
    keepData(m_from, int(LabelAsk::From::Devices));
    m_serials = serials;
    showSource();
    Q_EMIT edited();
}

void LabelForm::chooseCsv(const QString &file)
{
    keepData(m_from, int(LabelAsk::From::Csv));
    m_csvFile = file;
    showSource();
    Q_EMIT edited();
}

void LabelForm::addDevice(const QString &serial)
{
    if (m_serials.contains(serial) || m_serials.size() >= mostSerials)
        return;
    chooseDevices(m_serials + QStringList{serial});
}

void LabelForm::chooseDesign(const QString &name, int dpi)
{
    keepData(m_design, name);
    m_dpi->clear();
    m_dpi->addItem(QString::number(dpi), dpi);
    Q_EMIT edited();
}

void LabelForm::setStart(int start)
{
    m_start->setValue(start);
}

void LabelForm::setBatches(const std::vector<BatchRecord> &batches)
{
    const QVariant chosen = m_batch->currentData();
    m_batch->clear();
    for (const BatchRecord &batch : batches)
        m_batch->addItem(batch.name, batch.id);
    keepData(m_batch, chosen);
}

void LabelForm::setTemplates(const std::vector<LabelTemplateInfo> &templates)
{
    const QVariant chosen = m_design->currentData();
    m_design->clear();
    m_design->addItem(tr("As the profile says"), QString());
    for (const LabelTemplateInfo &info : templates)
        m_design->addItem(info.isOwn ? tr("%1 (own)").arg(info.title) : info.title, info.name);
    keepData(m_design, chosen);
}

void LabelForm::setPrinters(const QStringList &printers)
{
    const QVariant chosen = m_printer->currentData();
    m_printer->clear();
    m_printer->addItem(tr("None in particular"), QStringLiteral("default"));
    for (const QString &printer : printers)
        m_printer->addItem(printer, printer);
    keepData(m_printer, chosen);
}

void LabelForm::follow(const LabelProof &proof)
{
    m_draw->setVisible(proof.isDrawn);
    if (!proof.design)
        return;
    const QSignalBlocker quiet(m_start);
    const int places = proof.design->media.isSheet() ? proof.design->media.perPage() : 1;
    m_start->setRange(1, places);
    m_placeRows->setRowVisible(StartRow, places > 1);
    m_dpi->clear();
    for (const int dpi : proof.design->dpi)
        m_dpi->addItem(tr("%1 dpi").arg(dpi), dpi);
    if (m_dpi->findData(proof.dpi) < 0)
        m_dpi->addItem(tr("%1 dpi").arg(proof.dpi), proof.dpi);
    keepData(m_dpi, proof.dpi);
    m_design->setToolTip(proof.design->title);
}

void LabelForm::askForCsv()
{
    auto *const dialog = new QFileDialog(this, tr("Fields of the labels"), QString(), tr("CSV (*.csv *.tsv *.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &LabelForm::chooseCsv);
    dialog->open();
}

// The boxes whose lines are always the same.
void LabelForm::fillFixed()
{
    const QVariant from = m_from->currentData(), format = m_format->currentData(), level = m_level->currentData(), sequence = m_sequence->currentData();
    m_from->clear();
    m_from->addItem(tr("Devices of a batch that are done"), int(LabelAsk::From::Batch));
    m_from->addItem(tr("Single devices"), int(LabelAsk::From::Devices));
    m_from->addItem(tr("A CSV file"), int(LabelAsk::From::Csv));
    m_format->clear();
    m_format->addItem(tr("As the profile says"), QString());
    for (const CodeFormat *const row : codeFormats())
        m_format->addItem(codewords::title(*row), QLatin1String(row->id));
    m_level->clear();
    m_level->addItem(tr("As the code asks"));
    const QString levels[] = {tr("L, 7 % may be damaged"), tr("M, 15 %"), tr("Q, 25 %, for rough handling"), tr("H, 30 %")};
    for (int i = 0; i < 4; ++i)
        m_level->addItem(levels[i], i);
    m_sequence->clear();
    m_sequence->addItem(tr("As they come"), int(LabelSequence::File));
    m_sequence->addItem(tr("By serial"), int(LabelSequence::Serial));
    m_sequence->addItem(tr("The last first"), int(LabelSequence::Reverse));
    keepData(m_from, from);
    keepData(m_format, format);
    keepData(m_level, level);
    keepData(m_sequence, sequence);
}

void LabelForm::retranslate()
{
    fillFixed();
    m_whichTitle->setText(tr("Which labels"));
    m_codeTitle->setText(tr("Code and label"));
    m_placeTitle->setText(tr("On the sheet"));
    m_from->setAccessibleName(m_whichTitle->text());
    m_batch->setAccessibleName(tr("Batch"));
    m_serial->setName(tr("Scan or type a serial"));
    m_clear->setText(tr("Clear"));
    m_csv->setText(tr("Choose…"));
    m_csv->setAccessibleName(tr("Choose a CSV file"));
    m_draw->setText(tr("Draw their secrets…"));
    m_edit->setText(tr("Edit the label…"));
    m_calibrate->setText(tr("Calibrate…"));
    const QString rows[] = {tr("Code"), tr("Label"), tr("Printer's dots"), tr("Correction"), tr("On all")};
    for (int i = 0; i <= FieldsRow; ++i)
        m_codeRows->setName(i, rows[i]);
    m_fields->setPlaceholderText(QStringLiteral("vendor=Lindenhof; lot=7"));
    m_fields->setToolTip(tr("Fields that are the same on every label, as name=value"));
    const QString places[] = {tr("Begin at"), tr("Copies"), tr("Order"), tr("Printer")};
    for (int i = 0; i <= PrinterRow; ++i)
        m_placeRows->setName(i, places[i]);
    if (m_design->count() == 0)
        setTemplates({});
    if (m_printer->count() == 0)
        setPrinters({});
    m_design->setItemText(0, tr("As the profile says"));
    m_printer->setItemText(0, tr("None in particular"));
    showSource();
}

void LabelForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace imprint
