#include "widgets/diagnose/kdfform.h"

#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>

namespace imprint {
namespace {

constexpr int longestInput = 131'072; // characters: 65,536 bytes in hex
const QLatin1String nothing("\"\""); // in the device's column: an input that is empty, where the hub has one
enum Column { LabelColumn, EncodingColumn, HubColumn, DeviceColumn, MarkColumn };

QString inputId(const KdfInput &input) { return QStringLiteral("in:") + QLatin1String(input.id); }

} // namespace

KdfForm::KdfForm(QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout), m_hubTitle(new TextLabel(TextLabel::Kind::Strong, this)),
      m_deviceTitle(new TextLabel(TextLabel::Kind::Strong, this)), m_more(new LinkButton(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::s);
    m_grid->setVerticalSpacing(space::xs + 2);
    m_grid->setColumnStretch(HubColumn, 1);
    m_grid->setColumnStretch(DeviceColumn, 1);
    m_grid->setColumnMinimumWidth(MarkColumn, 18);
    m_grid->addWidget(m_hubTitle, 0, HubColumn);
    m_grid->addWidget(m_deviceTitle, 0, DeviceColumn);
    m_more->setObjectName(QStringLiteral("more"));
    addRow({.id = QStringLiteral("kdf")}, kdfNames());
    for (const KdfField &field : kdfFields())
        addRow({.id = QString::fromLatin1(field.id), .isRare = field.isRare}, QString::fromLatin1(field.choices).split(u'|', Qt::SkipEmptyParts));
    for (const KdfInput &input : kdfInputs())
        addRow({.id = inputId(input), .isInput = true}, {});
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(m_grid);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_hasRare = !m_hasRare;
        retranslate();
    });
    for (const Row &row : m_rows)
        if (const KdfField *const field = row.isInput ? nullptr : kdfField(row.id))
            put(row, QString::fromLatin1(field->standard), false);
    retranslate();
}

void KdfForm::addRow(Row row, const QStringList &choices)
{
    const int line = int(m_rows.size()) + 1;
    row.label = new TextLabel(TextLabel::Kind::Soft, this);
    row.mark = new StateText(this);
    m_grid->addWidget(row.label, line, LabelColumn);
    m_grid->addWidget(row.mark, line, MarkColumn);
    if (choices.isEmpty()) {
        addEditors(row, m_grid, line);
    } else {
        row.hubChoice = new QComboBox(this);
        row.deviceChoice = new QComboBox(this);
        row.hubChoice->setObjectName(QStringLiteral("hub-") + row.id);
        row.deviceChoice->setObjectName(QStringLiteral("device-") + row.id);
        row.hubChoice->addItems(choices);
        row.deviceChoice->addItem(QString());
        row.deviceChoice->addItems(choices);
        m_grid->addWidget(row.hubChoice, line, HubColumn);
        m_grid->addWidget(row.deviceChoice, line, DeviceColumn);
        for (QComboBox *const box : {row.hubChoice, row.deviceChoice}) {
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            box->setMinimumContentsLength(8);
            connect(box, &QComboBox::currentIndexChanged, this, &KdfForm::showRows);
        }
    }
    m_rows.push_back(row);
}

void KdfForm::addEditors(Row &row, QGridLayout *grid, int line)
{
    row.hubText = new QLineEdit(this);
    row.deviceText = new QLineEdit(this);
    row.hubText->setObjectName(QStringLiteral("hub-") + row.id);
    row.deviceText->setObjectName(QStringLiteral("device-") + row.id);
    const KdfField *const field = kdfField(row.id);
    for (QLineEdit *const edit : {row.hubText, row.deviceText}) {
        edit->setFont(monoFont());
        edit->setMaxLength(longestInput);
        if (field && field->kind == KdfField::Number && !row.isInput)
            edit->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{0,10}")), edit));
        connect(edit, &QLineEdit::textChanged, this, &KdfForm::showRows);
    }
    grid->addWidget(row.hubText, line, HubColumn);
    grid->addWidget(row.deviceText, line, DeviceColumn);
    if (row.isInput) {
        row.encoding = new QComboBox(this);
        row.encoding->setObjectName(QStringLiteral("encoding-") + row.id);
        for (const Encoding encoding : {Encoding::Hex, Encoding::Text, Encoding::Base64})
            row.encoding->addItem(encodingName(encoding), int(encoding));
        grid->addWidget(row.encoding, line, EncodingColumn);
        connect(row.encoding, &QComboBox::currentIndexChanged, this, &KdfForm::showRows);
    }
}

const KdfForm::Row *KdfForm::find(const QString &id) const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.id == id; });
    return at == m_rows.end() ? nullptr : &*at;
}

QString KdfForm::valueOf(const Row &row, bool isDevice) const
{
    if (row.hubChoice)
        return isDevice && row.deviceChoice->currentIndex() > 0 ? row.deviceChoice->currentText() : row.hubChoice->currentText();
    if (isDevice && row.deviceText->text() == nothing)
        return {};
    return isDevice && !row.deviceText->text().isEmpty() ? row.deviceText->text() : row.hubText->text();
}

// A value that is no choice of the form becomes one: a case may have more words than the form.
void KdfForm::put(const Row &row, const QString &value, bool isDevice)
{
    if (!row.hubChoice)
        return (isDevice ? row.deviceText : row.hubText)->setText(value);
    QComboBox *const box = isDevice ? row.deviceChoice : row.hubChoice;
    int at = isDevice && value.isEmpty() ? 0 : box->findText(value, Qt::MatchFixedString);
    if (at < 0 && !value.isEmpty()) {
        box->addItem(value);
        at = box->count() - 1;
    }
    box->setCurrentIndex(std::max(0, at));
}

bool KdfForm::isDifferent(const Row &row) const { return valueOf(row, true) != valueOf(row, false); }

bool KdfForm::isShown(const Row &row) const
{
    if (row.id == QLatin1String("kdf"))
        return true;
    const QString kdfs[] = {find(QStringLiteral("kdf"))->hubChoice->currentText(), valueOf(m_rows.front(), true)};
    bool stands = false;
    for (const QString &kdf : kdfs) {
        if (row.isInput) {
            for (const KdfInput &input : kdfInputs())
                stands |= inputId(input) == row.id && hasInput(kdf, input);
        } else {
            stands |= hasField(kdf, *kdfField(row.id));
        }
    }
    const KdfField *const field = row.isInput ? nullptr : kdfField(row.id);
    const bool isSaid = field && (isDifferent(row) || valueOf(row, false) != QLatin1String(field->standard));
    return stands && (!row.isRare || m_hasRare || isSaid);
}

void KdfForm::showRows()
{
    if (m_isSetting)
        return;
    for (const Row &row : m_rows) {
        const bool isVisible = isShown(row), isOther = isVisible && isDifferent(row);
        for (QWidget *const widget : std::initializer_list<QWidget *>{row.label, row.hubChoice, row.deviceChoice, row.encoding, row.hubText, row.deviceText, row.mark})
            if (widget)
                widget->setVisible(isVisible);
        row.mark->setState(isOther ? Tone::NeedsYou : Tone::Passed, {});
        row.mark->setAccessibleName(isOther ? tr("differs") : tr("equal"));
        row.mark->setToolTip(row.mark->accessibleName());
        row.mark->setVisible(isOther);
        if (row.deviceText)
            row.deviceText->setPlaceholderText(row.hubText->text().isEmpty() ? tr("as the hub") : row.hubText->text().left(80));
        else
            row.deviceChoice->setItemText(0, tr("as the hub"));
    }
    Q_EMIT changed();
}

KdfValues KdfForm::hub() const
{
    KdfValues out;
    for (const Row &row : m_rows)
        if (const QString value = valueOf(row, false); row.isInput) {
            if (value.isEmpty() && row.id != QLatin1String("in:secret!"))
                continue;
            out.inputs[row.id.mid(3)] = value;
            out.encodings[row.id.mid(3)] = Encoding(row.encoding->currentIndex());
        } else {
            out.fields[row.id] = value;
        }
    return out;
}

KdfValues KdfForm::device() const
{
    KdfValues out = hub();
    for (const Row &row : m_rows)
        if (isDifferent(row)) {
            (row.isInput ? out.inputs[row.id.mid(3)] : out.fields[row.id]) = valueOf(row, true);
            if (row.isInput)
                out.encodings[row.id.mid(3)] = Encoding(row.encoding->currentIndex());
        }
    return out;
}

void KdfForm::setHub(const KdfValues &values)
{
    m_isSetting = true;
    for (const Row &row : m_rows) {
        const KdfField *const field = row.isInput ? nullptr : kdfField(row.id);
        put(row, {}, true);
        if (!row.isInput)
            put(row, values.fields.value(row.id, field ? QString::fromLatin1(field->standard) : QString()), false);
        else if (values.inputs.contains(row.id.mid(3))) { // a preset has none: what was typed stays
            row.encoding->setCurrentIndex(int(values.encodings.value(row.id.mid(3))));
            put(row, values.inputs.value(row.id.mid(3)), false);
        }
    }
    m_isSetting = false;
    showRows();
}

// What it does with inputs is told in hex; where the hub's are typed otherwise, both are shown in hex from now on.
void KdfForm::setDevice(const KdfValues &values)
{
    m_isSetting = true;
    for (const Row &row : m_rows) {
        if (row.isInput) {
            const QString id = row.id.mid(3);
            if (!values.inputs.contains(id))
                continue;
            if (values.encodings.value(id) == Encoding::Hex && row.encoding->currentIndex() != int(Encoding::Hex)) {
                const bool isText = row.encoding->currentIndex() == int(Encoding::Text);
                const QByteArray bytes = isText ? row.hubText->text().toUtf8() : QByteArray::fromBase64(row.hubText->text().toLatin1());
                row.hubText->setText(QString::fromLatin1(bytes.toHex()));
                row.encoding->setCurrentIndex(int(Encoding::Hex));
            }
            const QString value = values.inputs.value(id);
            put(row, value == row.hubText->text() ? QString() : value.isEmpty() ? QString(nothing) : value, true);
        } else if (values.fields.contains(row.id)) {
            const QString value = values.fields.value(row.id);
            put(row, value == valueOf(row, false) ? QString() : value, true);
        }
    }
    m_isSetting = false;
    showRows();
}

void KdfForm::clearDevice()
{
    m_isSetting = true;
    for (const Row &row : m_rows)
        put(row, {}, true);
    m_isSetting = false;
    showRows();
}

bool KdfForm::differs() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [this](const Row &row) { return isShown(row) && isDifferent(row); });
}

void KdfForm::retranslate()
{
    m_hubTitle->setText(tr("Hub: what it should be"));
    m_deviceTitle->setText(tr("Device"));
    m_more->setText(m_hasRare ? tr("Fewer parameters") : tr("More parameters"));
    for (const Row &row : m_rows) {
        QString name = tr("Derivation");
        if (const KdfField *const field = kdfField(row.id); field && !row.isInput)
            name = kdfFieldName(*field);
        for (const KdfInput &input : kdfInputs())
            if (row.isInput && inputId(input) == row.id)
                name = kdfInputName(input);
        row.label->setText(name);
        const QString hub = tr("%1 of the hub").arg(name), device = tr("%1 of the device").arg(name);
        for (QWidget *const widget : std::initializer_list<QWidget *>{row.hubChoice, row.hubText})
            if (widget)
                widget->setAccessibleName(hub);
        for (QWidget *const widget : std::initializer_list<QWidget *>{row.deviceChoice, row.deviceText})
            if (widget)
                widget->setAccessibleName(device);
        if (row.encoding) {
            row.encoding->setAccessibleName(tr("How %1 is written").arg(name));
            for (int i = 0; i < row.encoding->count(); ++i)
                row.encoding->setItemText(i, encodingName(Encoding(i)));
        }
    }
    showRows();
}

} // namespace imprint
