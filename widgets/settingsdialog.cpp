#include "widgets/settingsdialog.h"

#include "models/services/preferences.h"
#include "widgets/controls.h"
#include "widgets/language.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace imprint {

SettingsDialog::SettingsDialog(Services &services, QWidget *parent)
    : QDialog(parent), m_services(services), m_title(new TextLabel(TextLabel::Kind::Title, this)),
      m_operatorLabel(new TextLabel(TextLabel::Kind::Body, this)), m_languageLabel(new TextLabel(TextLabel::Kind::Body, this)),
      m_themeLabel(new TextLabel(TextLabel::Kind::Body, this)), m_devicesLabel(new TextLabel(TextLabel::Kind::Body, this)),
      m_operatorHint(new TextLabel(TextLabel::Kind::Note, this)), m_devicesHint(new TextLabel(TextLabel::Kind::Note, this)),
      m_operator(new QLineEdit(this)), m_language(new QComboBox(this)), m_theme(new QComboBox(this)), m_devices(new QSpinBox(this)),
      m_sound(new QCheckBox(this)), m_close(new QPushButton(this)), m_problem(new ErrorNote(this))
{
    build();
    load();
    retranslate();
    connectFields();
}

// A name that is being typed is taken while this is still a SettingsDialog; ~QDialog would hide it later.
SettingsDialog::~SettingsDialog() { hide(); }

void SettingsDialog::build()
{
    setMinimumWidth(480);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_operator->setMaxLength(128);
    m_devices->setRange(1, 16);
    for (QWidget *const narrow : {static_cast<QWidget *>(m_devices), static_cast<QWidget *>(m_language), static_cast<QWidget *>(m_theme)})
        narrow->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_language->setMinimumContentsLength(18);
    m_theme->setMinimumContentsLength(18);
    for (int mode = 0; mode < 3; ++mode)
        m_theme->addItem(QString(), Theme::modeId(Theme::Mode(mode)));
    m_language->addItem(QString(), QString());
    for (const LanguageRow &row : languageTable())
        m_language->addItem(row.name, row.code);

    auto *const form = new QFormLayout;
    form->setHorizontalSpacing(space::l);
    form->setVerticalSpacing(space::s);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(m_operatorLabel, m_operator);
    form->addRow(nullptr, m_operatorHint);
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_themeLabel, m_theme);
    form->addRow(m_devicesLabel, m_devices);
    form->addRow(nullptr, m_devicesHint);
    form->addRow(nullptr, m_sound);
    m_operatorLabel->setBuddy(m_operator);
    m_languageLabel->setBuddy(m_language);
    m_themeLabel->setBuddy(m_theme);
    m_devicesLabel->setBuddy(m_devices);

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->setSizeConstraint(QLayout::SetMinimumSize);
    for (QLabel *const hint : {m_operatorHint, m_devicesHint}) {
        hint->setWordWrap(true);
        hint->setMinimumWidth(300);
    }
    layout->addWidget(m_title);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(m_close, 0, Qt::AlignTrailing);
}

void SettingsDialog::connectFields()
{
    Preferences &preferences = m_services.preferences;
    connect(m_operator, &QLineEdit::editingFinished, this, [this, &preferences] { preferences.setOperatorName(m_operator->text().trimmed()); });
    connect(m_language, &QComboBox::activated, this, [this, &preferences] { preferences.setLanguage(m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::activated, this, [this, &preferences] { preferences.setTheme(m_theme->currentData().toString()); });
    connect(m_devices, &QSpinBox::valueChanged, this, [&preferences](int devices) { preferences.setDevicesAtOnce(devices); });
    connect(m_sound, &QCheckBox::toggled, this, [&preferences](bool isOn) { preferences.setSound(isOn); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&preferences, &Preferences::changed, this, &SettingsDialog::load);
}

void SettingsDialog::load()
{
    const Preferences &preferences = m_services.preferences;
    const QSignalBlocker blockDevices(m_devices), blockSound(m_sound);
    if (!m_operator->hasFocus() || !m_operator->isModified())
        m_operator->setText(preferences.settings().operatorName);
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language())));
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(preferences.theme())));
    m_devices->setValue(preferences.settings().devicesAtOnce);
    m_sound->setChecked(preferences.settings().hasSound);
    m_problem->setError(preferences.problem().value_or(Error{}));
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_title->setText(tr("Settings"));
    m_operatorLabel->setText(tr("&Operator"));
    m_operatorHint->setText(tr("Your name stands in every entry of the audit trail."));
    m_languageLabel->setText(tr("&Language"));
    m_language->setItemText(0, tr("As the system"));
    m_themeLabel->setText(tr("&Theme"));
    const std::array themes{tr("As the system"), tr("Light"), tr("Dark")};
    for (int i = 0; i < int(themes.size()); ++i)
        m_theme->setItemText(i, themes[std::size_t(i)]);
    m_devicesLabel->setText(tr("&Devices at once"));
    m_devicesHint->setText(tr("More are faster; fewer are easier to watch."));
    m_sound->setText(tr("&Sound when a device is done or needs you"));
    m_close->setText(tr("Close"));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace imprint
