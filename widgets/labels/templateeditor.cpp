#include "widgets/labels/templateeditor.h"

#include "models/core/durablefile.h"
#include "widgets/controls.h"
#include "widgets/labels/formrows.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpressionValidator>

#include <algorithm>

namespace imprint {
namespace {

constexpr double mostMm = 1000, textWidth = 20, textHeight = 4;
constexpr int listHeight = 132;
enum ItemRow { TextRow, XRow, YRow, WidthRow, HeightRow, SizeRow, LeastRow, BoldRow, AlignRow };
enum MediaRow { NameRow, LabelWidthRow, LabelHeightRow, SheetRow, PageWidthRow, PageHeightRow, LeftRow, TopRow, PitchXRow, PitchYRow, ColumnsRow, RowsRow };

QDoubleSpinBox *millimetres(const char *name)
{
    auto *const box = new QDoubleSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(0, mostMm);
    box->setDecimals(2);
    box->setSingleStep(0.5);
    return box;
}

double LabelMedia::*const mediaMembers[] = {&LabelMedia::width, &LabelMedia::height, &LabelMedia::pageWidth, &LabelMedia::pageHeight,
                                            &LabelMedia::left,  &LabelMedia::top,    &LabelMedia::pitchX,    &LabelMedia::pitchY};
double LabelItem::*const itemMembers[] = {&LabelItem::x, &LabelItem::y, &LabelItem::width, &LabelItem::height};

} // namespace

TemplateEditor::TemplateEditor(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_title(new TextLabel(TextLabel::Kind::Strong)), m_mediaTitle(new TextLabel(TextLabel::Kind::Strong)),
      m_items(new QListWidget), m_addText(new QPushButton), m_addLine(new QPushButton), m_addLogo(new QPushButton),
      m_save(new QPushButton), m_back(new QPushButton), m_remove(new LinkButton), m_itemRows(new FormRows), m_mediaRows(new FormRows), m_text(new QLineEdit),
      m_name(new QLineEdit), m_place{millimetres("x"), millimetres("y"), millimetres("width"), millimetres("height")},
      m_size(millimetres("size")), m_least(millimetres("least")), m_bold(new QCheckBox), m_isSheet(new QCheckBox), m_align(new QComboBox),
      m_media{millimetres("label-width"), millimetres("label-height"), millimetres("page-width"), millimetres("page-height"),
              millimetres("left"),        millimetres("top"),          millimetres("pitch-x"),    millimetres("pitch-y")},
      m_columns(new QSpinBox), m_rows(new QSpinBox), m_error(new ErrorNote)
{
    const std::pair<QWidget *, const char *> names[] = {{m_items, "items"},   {m_addText, "add-text"}, {m_addLine, "add-line"},     {m_addLogo, "add-logo"},
                                                        {m_remove, "remove"}, {m_text, "text"},        {m_name, "template-name"},   {m_save, "save-template"},
                                                        {m_back, "leave-editor"}, {m_bold, "bold"},    {m_align, "align"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_name->setMaxLength(64);
    // It becomes a file's name.
    m_name->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[A-Za-z0-9][A-Za-z0-9_-]*")), m_name));
    m_text->setMaxLength(200);
    m_columns->setRange(1, 50);
    m_rows->setRange(1, 100);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(makeItems());
    layout->addWidget(makeMedia());
    layout->addStretch();
    connectAll();
    retranslate();
}

QWidget *TemplateEditor::makeItems()
{
    auto *const card = new Card;
    card->body()->setContentsMargins(space::m, space::m, space::m, space::m);
    m_items->setFixedHeight(listHeight);
    m_items->setMinimumWidth(0);
    m_items->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_items->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_itemRows->add(m_text);
    for (QDoubleSpinBox *const box : m_place)
        m_itemRows->add(box);
    m_itemRows->add(m_size);
    m_itemRows->add(m_least);
    m_itemRows->add(m_bold);
    m_itemRows->add(m_align);
    auto *const adding = new QHBoxLayout;
    adding->setSpacing(space::xs);
    for (QPushButton *const button : {m_addText, m_addLine, m_addLogo})
        adding->addWidget(button);
    adding->addStretch();
    auto *const head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_remove);
    card->body()->addLayout(head);
    card->body()->addWidget(m_items);
    card->body()->addLayout(adding);
    card->body()->addWidget(m_itemRows);
    return card;
}

QWidget *TemplateEditor::makeMedia()
{
    auto *const card = new Card;
    card->body()->setContentsMargins(space::m, space::m, space::m, space::m);
    m_mediaRows->add(m_name);
    m_mediaRows->add(m_media[0]);
    m_mediaRows->add(m_media[1]);
    m_mediaRows->add(m_isSheet);
    for (std::size_t i = 2; i < m_media.size(); ++i)
        m_mediaRows->add(m_media[i]);
    m_mediaRows->add(m_columns);
    m_mediaRows->add(m_rows);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_save);
    buttons->addWidget(m_back);
    buttons->addStretch();
    card->body()->addWidget(m_mediaTitle);
    card->body()->addWidget(m_mediaRows);
    card->body()->addWidget(m_error);
    card->body()->addLayout(buttons);
    return card;
}

void TemplateEditor::connectAll()
{
    connect(m_items, &QListWidget::currentRowChanged, this, &TemplateEditor::showItem);
    connect(m_text, &QLineEdit::textChanged, this, &TemplateEditor::take);
    for (QDoubleSpinBox *const box : m_place)
        connect(box, &QDoubleSpinBox::valueChanged, this, &TemplateEditor::take);
    for (QDoubleSpinBox *const box : {m_size, m_least})
        connect(box, &QDoubleSpinBox::valueChanged, this, &TemplateEditor::take);
    connect(m_bold, &QCheckBox::toggled, this, &TemplateEditor::take);
    connect(m_align, &QComboBox::activated, this, &TemplateEditor::take);
    for (QDoubleSpinBox *const box : m_media)
        connect(box, &QDoubleSpinBox::valueChanged, this, &TemplateEditor::takeMedia);
    for (QSpinBox *const box : {m_columns, m_rows})
        connect(box, &QSpinBox::valueChanged, this, &TemplateEditor::takeMedia);
    connect(m_isSheet, &QCheckBox::toggled, this, &TemplateEditor::takeMedia);
    connect(m_addText, &QPushButton::clicked, this, [this] { add(LabelItem::Type::Text); });
    connect(m_addLine, &QPushButton::clicked, this, [this] { add(LabelItem::Type::Line); });
    connect(m_addLogo, &QPushButton::clicked, this, &TemplateEditor::addLogo);
    connect(m_remove, &QPushButton::clicked, this, &TemplateEditor::removeItem);
    connect(m_save, &QPushButton::clicked, this, &TemplateEditor::save);
    connect(m_back, &QPushButton::clicked, this, &TemplateEditor::left);
}

void TemplateEditor::begin(const LabelTemplate &design)
{
    m_design = design;
    m_error->clear();
    m_isShowing = true;
    m_name->setText(shippedTemplates().contains(design.name) ? design.name + QStringLiteral("-own") : design.name);
    for (std::size_t i = 0; i < m_media.size(); ++i)
        m_media[i]->setValue(design.media.*mediaMembers[i]);
    m_isSheet->setChecked(design.media.isSheet());
    m_columns->setValue(design.media.columns);
    m_rows->setValue(design.media.rows);
    m_isShowing = false;
    for (int row = PageWidthRow; row <= RowsRow; ++row)
        m_mediaRows->setRowVisible(row, design.media.isSheet());
    showItems(0);
    m_items->setFocus();
}

LabelTemplate TemplateEditor::singleLabel() const
{
    LabelTemplate single = m_design;
    single.media = {m_design.media.width, m_design.media.height, 0, 0, 1, 1, 0, 0, m_design.media.width, m_design.media.height};
    return single;
}

QString TemplateEditor::nameOf(const LabelItem &item) const
{
    switch (item.type) {
    case LabelItem::Type::Code: return tr("Code");
    case LabelItem::Type::Text: return tr("Text %1").arg(item.text);
    case LabelItem::Type::Line: return tr("Line");
    case LabelItem::Type::Logo: break;
    }
    return tr("Logo");
}

void TemplateEditor::showItems(int chosen)
{
    m_isShowing = true;
    m_items->clear();
    for (const LabelItem &item : m_design.items)
        m_items->addItem(nameOf(item));
    m_items->setCurrentRow(chosen);
    m_isShowing = false;
    showItem();
}

LabelItem *TemplateEditor::chosen()
{
    const int row = m_items->currentRow();
    return row >= 0 && row < int(m_design.items.size()) ? &m_design.items[std::size_t(row)] : nullptr;
}

void TemplateEditor::showItem()
{
    const LabelItem *const item = chosen();
    if (m_isShowing || !item)
        return;
    m_isShowing = true;
    const bool isText = item->type == LabelItem::Type::Text, isLine = item->type == LabelItem::Type::Line;
    for (const int row : {TextRow, LeastRow, BoldRow, AlignRow})
        m_itemRows->setRowVisible(row, isText);
    m_itemRows->setRowVisible(SizeRow, isText || isLine);
    m_text->setText(item->text);
    for (std::size_t i = 0; i < m_place.size(); ++i)
        m_place[i]->setValue(item->*itemMembers[i]);
    m_size->setValue(isLine ? item->stroke : item->size);
    m_least->setValue(item->least);
    m_bold->setChecked(item->isBold);
    m_align->setCurrentIndex(int(item->align));
    m_remove->setEnabled(item->type != LabelItem::Type::Code); // a label without a code is none
    m_isShowing = false;
    retranslate();
}

void TemplateEditor::take()
{
    LabelItem *const item = chosen();
    if (m_isShowing || !item)
        return;
    for (std::size_t i = 0; i < m_place.size(); ++i)
        item->*itemMembers[i] = m_place[i]->value();
    if (item->type == LabelItem::Type::Text) {
        item->text = m_text->text();
        item->size = std::max(0.5, m_size->value());
        item->least = std::clamp(m_least->value(), 0.5, item->size);
        item->isBold = m_bold->isChecked();
        item->align = LabelItem::Align(m_align->currentIndex());
        m_items->currentItem()->setText(nameOf(*item));
    } else if (item->type == LabelItem::Type::Line) {
        item->stroke = std::max(0.05, m_size->value());
    }
    Q_EMIT edited();
}

void TemplateEditor::takeMedia()
{
    if (m_isShowing)
        return;
    LabelMedia media;
    for (std::size_t i = 0; i < m_media.size(); ++i)
        media.*mediaMembers[i] = m_media[i]->value();
    media.columns = m_columns->value();
    media.rows = m_rows->value();
    if (!m_isSheet->isChecked())
        media = {media.width, media.height, 0, 0, 1, 1, 0, 0, media.width, media.height};
    m_design.media = media;
    for (int row = PageWidthRow; row <= RowsRow; ++row)
        m_mediaRows->setRowVisible(row, m_isSheet->isChecked());
    Q_EMIT edited();
}

void TemplateEditor::add(LabelItem::Type type)
{
    LabelItem item;
    item.type = type;
    item.width = std::min(textWidth, m_design.media.width);
    item.height = type == LabelItem::Type::Line ? 0 : std::min(textHeight, m_design.media.height);
    if (type == LabelItem::Type::Text)
        item.text = QStringLiteral("{serial}");
    m_design.items.push_back(item);
    showItems(int(m_design.items.size()) - 1);
    Q_EMIT edited();
}

void TemplateEditor::addLogo()
{
    auto *const dialog = new QFileDialog(this, tr("Logo"), QString(), tr("SVG (*.svg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_services.site.performAnywhere(this, tr("Reading the logo"), [file](JobControl &) { return readFile(file, maxTemplateBytes / 2); },
                                        [this](const Result<QByteArray> &svg) {
                                            if (!svg) {
                                                m_error->setError(svg.error());
                                                return;
                                            }
                                            add(LabelItem::Type::Logo);
                                            m_design.items.back().svg = *svg;
                                            Q_EMIT edited();
                                        });
    });
    dialog->open();
}

void TemplateEditor::removeItem()
{
    const int row = m_items->currentRow();
    if (!chosen() || chosen()->type == LabelItem::Type::Code)
        return;
    m_design.items.erase(m_design.items.begin() + row);
    showItems(std::max(0, row - 1));
    Q_EMIT edited();
}

void TemplateEditor::save()
{
    LabelTemplate own = m_design;
    own.name = m_name->text();
    own.title = shippedTemplates().contains(m_design.name) ? tr("%1, changed").arg(m_design.title) : m_design.title;
    if (own.name.isEmpty()) {
        m_name->setFocus();
        return;
    }
    m_services.labels.saveTemplate(own, this, [this, name = own.name](const Result<void> &done) {
        if (!done)
            m_error->setError(done.error());
        else
            Q_EMIT saved(name);
    });
}

void TemplateEditor::retranslate()
{
    m_title->setText(tr("What stands on the label"));
    m_items->setAccessibleName(m_title->text());
    m_mediaTitle->setText(tr("The label itself"));
    m_addText->setText(tr("+ Text"));
    m_addLine->setText(tr("+ Line"));
    m_addLogo->setText(tr("+ Logo…"));
    m_remove->setText(tr("Remove"));
    m_save->setText(tr("Keep as own"));
    m_back->setText(tr("Back"));
    const bool isLine = chosen() && chosen()->type == LabelItem::Type::Line;
    const QString items[] = {tr("Text"),  tr("From the left, mm"), tr("From the top, mm"), tr("Width, mm"), tr("Height, mm"), isLine ? tr("Stroke, mm") : tr("Size, mm"),
                             tr("Not smaller than"), tr("Bold"), tr("Set")};
    for (int i = 0; i <= AlignRow; ++i)
        m_itemRows->setName(i, items[i]);
    m_text->setToolTip(tr("{serial}, {code}, {model} and other names are filled in"));
    const QString media[] = {tr("Name"), tr("Width, mm"), tr("Height, mm"), tr("On a sheet"), tr("Sheet width"), tr("Sheet height"), tr("First from left"),
                             tr("First from top"), tr("Column to column"), tr("Row to row"), tr("Columns"), tr("Rows")};
    for (int i = 0; i <= RowsRow; ++i)
        m_mediaRows->setName(i, media[i]);
    const int align = std::max(0, m_align->currentIndex());
    m_align->clear();
    m_align->addItems({tr("Left"), tr("Centred"), tr("Right")});
    m_align->setCurrentIndex(align);
}

void TemplateEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace imprint
