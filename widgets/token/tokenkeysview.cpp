#include "widgets/token/tokenkeysview.h"

#include "models/services/preferences.h"
#include "widgets/controls.h"
#include "widgets/recordtable.h"
#include "widgets/savefile.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSysInfo>

#include <algorithm>

namespace imprint {

namespace {

constexpr int longestLabel = 64, longestCheck = 32, checkWidth = 140, recordHeight = 230;

// What a key that is made may be: bits stand in the text.
struct MakeRow {
    const char *text;
    KeyWish wish;
};
constexpr MakeRow makeRows[] = {
    {QT_TRANSLATE_NOOP("imprint::TokenKeysView", "EC P-256, a CA key"), {.isEc = true, .curve = Curve::P256}},
    {QT_TRANSLATE_NOOP("imprint::TokenKeysView", "EC P-384, a CA key"), {.isEc = true, .curve = Curve::P384}},
    {QT_TRANSLATE_NOOP("imprint::TokenKeysView", "AES-256, derives device secrets"), {.isEc = false, .bytes = 32}},
    {QT_TRANSLATE_NOOP("imprint::TokenKeysView", "AES-128, derives device secrets"), {.isEc = false, .bytes = 16}}};

} // namespace

TokenKeysView::TokenKeysView(Services &services, QWidget *parent)
    : TokenTab(services, parent), m_view(new RecordTable(services.memory, QStringLiteral("token/keys"), this)),
      m_sentence(new TextLabel(TextLabel::Kind::Soft, this)), m_compareName(new TextLabel(TextLabel::Kind::Note, this)),
      m_said(new TextLabel(TextLabel::Kind::Note, this)), m_make(new QPushButton(this)), m_import(new QPushButton(this)),
      m_compare(new QPushButton(this)), m_speed(new QPushButton(this)), m_expected(new QLineEdit(this)), m_verdict(new StateText(this)),
      m_error(new ErrorNote(this)), m_card(new Card(this))
{
    buildForm();
    build();
    retranslate();
    chosenChanged();
}

void TokenKeysView::build()
{
    m_view->setObjectName(QStringLiteral("token-keys"));
    m_make->setObjectName(QStringLiteral("token-make-key"));
    m_import->setObjectName(QStringLiteral("token-import-key"));
    m_compare->setObjectName(QStringLiteral("token-compare"));
    m_speed->setObjectName(QStringLiteral("token-speed"));
    m_expected->setObjectName(QStringLiteral("token-expected"));
    m_verdict->setObjectName(QStringLiteral("token-verdict"));
    m_expected->setMaxLength(longestCheck);
    m_expected->setFixedWidth(checkWidth);
    m_expected->setFont(monoFont());
    m_sentence->setWrapping();
    m_view->setTable(&m_table, {126, 92, 48, 102, 0, 212});
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    for (QPushButton *const button : {m_make, m_import, m_speed})
        buttons->addWidget(button);
    buttons->addWidget(m_said, 1);
    auto *const comparing = new QHBoxLayout;
    comparing->setSpacing(space::s);
    comparing->addWidget(m_compareName);
    comparing->addWidget(m_expected);
    comparing->addWidget(m_compare);
    comparing->addWidget(m_verdict);
    comparing->addStretch(1);
    m_compareName->setBuddy(m_expected);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_sentence);
    layout->addWidget(m_card);
    layout->addWidget(m_view, 1);
    layout->addLayout(comparing);
    layout->addLayout(buttons);
    layout->addWidget(m_error);
    connect(m_view, &RecordTable::rowChosen, this, &TokenKeysView::chosenChanged);
    connect(m_expected, &QLineEdit::textChanged, this, &TokenKeysView::chosenChanged);
    connect(m_expected, &QLineEdit::returnPressed, this, &TokenKeysView::compare);
    connect(m_compare, &QPushButton::clicked, this, &TokenKeysView::compare);
    connect(m_speed, &QPushButton::clicked, this, &TokenKeysView::measure);
    connect(m_make, &QPushButton::clicked, this, [this] { showForm(Form::Make); });
    connect(m_import, &QPushButton::clicked, this, [this] { showForm(Form::Import); });
}

void TokenKeysView::buildForm()
{
    m_formTitle = new StateText(m_card);
    m_formText = new TextLabel(TextLabel::Kind::Soft, m_card);
    m_fields = new QWidget(m_card);
    m_secrets = new QWidget(m_card);
    m_label = new QLineEdit(m_fields);
    m_kind = new QComboBox(m_fields);
    m_secret = new PassphraseField(false, m_secrets);
    m_check = new QLineEdit(m_secrets);
    m_record = new QPlainTextEdit(m_card);
    m_go = new PrimaryButton(m_card);
    m_close = new QPushButton(m_card);
    m_label->setObjectName(QStringLiteral("token-key-label"));
    m_kind->setObjectName(QStringLiteral("token-key-kind"));
    m_secret->edit()->setObjectName(QStringLiteral("token-key-secret"));
    m_check->setObjectName(QStringLiteral("token-key-check"));
    m_record->setObjectName(QStringLiteral("token-key-record"));
    m_go->setObjectName(QStringLiteral("token-key-go"));
    m_close->setObjectName(QStringLiteral("token-key-close"));
    m_formTitle->setStrong(true);
    m_formText->setWrapping();
    m_label->setMaxLength(longestLabel);
    m_check->setMaxLength(longestCheck);
    m_record->setReadOnly(true);
    m_record->setFont(monoFont());
    m_record->setFixedHeight(recordHeight);
    m_record->setTabChangesFocus(true);
    auto *const fields = new QHBoxLayout(m_fields);
    auto *const secrets = new QHBoxLayout(m_secrets);
    for (QHBoxLayout *const line : {fields, secrets}) {
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::m);
    }
    m_labelName = named(fields, m_label);
    m_kindName = named(fields, m_kind);
    m_secretName = named(secrets, m_secret, m_secret->edit());
    m_checkName = named(secrets, m_check);
    auto *const answers = new QHBoxLayout;
    answers->setSpacing(space::s);
    answers->addWidget(m_go);
    answers->addWidget(m_close);
    answers->addStretch(1);
    for (QWidget *const part : std::initializer_list<QWidget *>{m_formTitle, m_formText, m_fields, m_secrets, m_record})
        m_card->body()->addWidget(part);
    m_card->body()->addLayout(answers);
    m_card->hide();
    connect(m_label, &QLineEdit::textChanged, this, &TokenKeysView::check);
    connect(m_secret, &PassphraseField::edited, this, &TokenKeysView::check);
    connect(m_go, &QPushButton::clicked, this, &TokenKeysView::finish);
    connect(m_close, &QPushButton::clicked, this, [this] { showForm(Form::None); });
}

void TokenKeysView::followToken(bool isAnother)
{
    if (isAnother || !isOpen()) {
        m_table.setKeys({});
        m_error->clear();
        m_said->clear();
        showForm(Form::None);
        Q_EMIT loaded({});
    }
    if (isOpen())
        load();
    retranslate();
    chosenChanged();
}

void TokenKeysView::load()
{
    const TokenPlace of = place();
    m_services.tokens.perform(
        this, tr("Reading keys"), of, [](const std::shared_ptr<Token> &token, JobControl &control) { return readTokenKeys(token, control); },
        [this, of](Result<std::vector<TokenKey>> keys) {
            if (of != place())
                return;
            if (!keys) {
                m_error->setError(keys.error());
                return;
            }
            const QString chosen = m_chosen;
            m_table.setKeys(std::move(*keys));
            for (int row = 0; row < m_table.rowCount(); ++row)
                if (chosen.isEmpty() ? row == 0 : QString::fromStdString(m_table.at(row).info.label) == chosen)
                    m_view->selectRow(row);
            retranslate();
            Q_EMIT loaded(m_table.rows());
        });
}

void TokenKeysView::chosenChanged()
{
    const int row = m_view->currentIndex().row();
    const bool isChosen = row >= 0 && row < m_table.rowCount();
    const KeyInfo info = isChosen ? m_table.at(row).info : KeyInfo();
    if (const QString label = QString::fromStdString(info.label); isChosen && label != m_chosen) {
        m_chosen = label;
        m_verdict->hide();
        m_said->clear();
    }
    const bool isAes = isChosen && info.kind == KeyKind::Aes;
    m_compare->setEnabled(isAes && m_expected->text().trimmed().size() >= 6);
    m_speed->setEnabled(isChosen && (isAes || (info.kind == KeyKind::EcPrivate && info.bits != 0)));
}

void TokenKeysView::compare()
{
    if (!m_compare->isEnabled())
        return;
    m_error->clear();
    const QString label = m_chosen, expected = m_expected->text().trimmed();
    m_services.tokens.perform(
        this, tr("Comparing check values"), place(),
        [label, expected](const std::shared_ptr<Token> &token, JobControl &) { return compareTokenKey(token, label, expected); },
        [this, label](const Result<void> &same) {
            if (label != m_chosen)
                return;
            const bool isOther = !same && same.error().code == "derivation.key-check";
            m_verdict->setVisible(same || isOther);
            m_verdict->setState(same ? Tone::Passed : Tone::Failed, same ? tr("The same key") : tr("Another key"));
            if (!same && !isOther)
                m_error->setError(same.error());
        });
}

void TokenKeysView::measure()
{
    const int row = m_view->currentIndex().row();
    if (row < 0)
        return;
    m_error->clear();
    m_said->setText(tr("Measuring…"));
    const bool signs = m_table.at(row).info.kind == KeyKind::EcPrivate;
    m_services.tokens.perform(
        this, tr("Measuring the key's pace"), place(),
        [label = m_chosen, signs](const std::shared_ptr<Token> &token, JobControl &) { return measureKey(token, label, signs); },
        [this, label = m_chosen](const Result<TokenPace> &pace) {
            m_said->setText(pace ? QStringLiteral("%1: %2").arg(label, tokenwords::pace(*pace)) : QString());
            if (!pace)
                m_error->setError(pace.error());
        });
}

void TokenKeysView::showForm(Form form)
{
    m_form = form;
    m_secret->take();
    m_card->setVisible(form != Form::None);
    m_fields->setVisible(form == Form::Make || form == Form::Import);
    m_kind->setVisible(form == Form::Make);
    m_kindName->setVisible(form == Form::Make);
    m_secrets->setVisible(form == Form::Import);
    m_record->setVisible(form == Form::Record);
    m_error->clear();
    retranslate();
    if (form == Form::Make || form == Form::Import)
        m_label->setFocus();
}

void TokenKeysView::check()
{
    const bool isWhole = !m_label->text().trimmed().isEmpty() && (m_form != Form::Import || !m_secret->isEmpty());
    m_go->setEnabled(m_form == Form::Record || (isWhole && !m_isBusy));
    m_fields->setEnabled(!m_isBusy);
    m_secrets->setEnabled(!m_isBusy);
}

void TokenKeysView::finish()
{
    if (m_form == Form::Record)
        return saveRecord();
    m_isBusy = true;
    check();
    m_error->clear();
    const QString label = m_label->text().trimmed(), expected = m_check->text().trimmed();
    const Actor actor{m_services.preferences.settings().operatorName, QSysInfo::machineHostName(), {}};
    const std::int64_t now = m_services.clock.unixMilliseconds();
    const auto then = [this](const Result<KeyDone> &made) { done(made); };
    if (m_form == Form::Make) {
        const KeyWish wish = makeRows[std::size_t(std::max(0, m_kind->currentIndex()))].wish;
        m_services.tokens.perform(this, tr("Making the key"), place(), [=](const std::shared_ptr<Token> &token, JobControl &) {
            return makeTokenKey(token, label, wish, actor, now);
        }, then);
        return;
    }
    const auto typed = std::make_shared<Secret>(m_secret->take());
    m_services.tokens.perform(this, tr("Bringing the key in"), place(), [=](const std::shared_ptr<Token> &token, JobControl &) {
        return importTokenKey(token, label, *typed, expected, actor, now);
    }, then);
}

void TokenKeysView::done(const Result<KeyDone> &made)
{
    m_isBusy = false;
    check();
    if (!made) {
        m_error->setError(made.error());
        return;
    }
    m_record->setPlainText(QString::fromUtf8(made->record));
    m_chosen = made->label;
    m_label->clear();
    m_check->clear();
    showForm(Form::Record);
    load();
}

void TokenKeysView::saveRecord()
{
    askWhereToSave(this, tr("Save the record of the key"), m_chosen + QStringLiteral(".txt"), tr("Text (*.txt)"),
                   [this, record = m_record->toPlainText().toUtf8()](const QString &file) {
                       QFile out(file);
                       if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate) || out.write(record) != record.size())
                           m_error->setError(fail("file.failed", file.toStdString()));
                       else
                           showForm(Form::None);
                   });
}

void TokenKeysView::retranslate()
{
    const auto &module = m_services.tokens.moduleInfo();
    const bool isBlind = module && !module->seesSecretKeys();
    m_sentence->setText(!isOpen() ? tr("Open the token to see its keys.")
                        : isBlind ? tr("This module cannot see AES keys; choose the one of SmartCard-HSM for those.")
                        : m_table.rowCount() == 0 ? tr("The token shows no keys yet. Make one, or bring one in.")
                                                  : QString());
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_view->setVisible(m_table.rowCount() > 0);
    for (QWidget *const part : std::initializer_list<QWidget *>{m_compareName, m_expected, m_compare})
        part->setVisible(m_table.rowCount() > 0 && m_form == Form::None);
    m_verdict->setVisible(m_verdict->isVisibleTo(this) && m_table.rowCount() > 0 && m_form == Form::None);
    m_make->setVisible(isOpen() && m_form == Form::None);
    m_import->setVisible(isOpen() && m_form == Form::None);
    m_speed->setVisible(m_table.rowCount() > 0 && m_form == Form::None);
    m_make->setText(tr("Make a key…"));
    m_import->setText(tr("Bring in an AES key…"));
    m_speed->setText(tr("Measure its pace"));
    m_compareName->setText(tr("Check value that it should have"));
    m_expected->setPlaceholderText(QStringLiteral("fde4fb"));
    m_expected->setAccessibleName(tr("Check value that it should have"));
    m_compare->setText(tr("Compare"));
    m_view->setName(tr("Keys of the token"));
    m_table.retranslate();
    const QString titles[] = {QString(), tr("Make a key in the token"), tr("Bring an AES key in"), tr("The record of the key %1").arg(m_chosen)};
    const QString texts[] = {
        QString(), tr("It never leaves the token. A free place is looked for; no key that is there is touched."),
        tr("SoftHSM takes keys from outside. A SmartCard-HSM or Nitrokey HSM takes one only wrapped under its DKEK: make shares with sc-hsm-tool, wrap "
           "the key in the maker's key manager, bring it in with sc-hsm-tool --unwrap-key, then compare its check value here."),
        tr("Print it and have it signed. It holds no secret.")};
    m_formTitle->setState(m_form == Form::Record ? Tone::Passed : Tone::Idle, titles[std::size_t(m_form)]);
    m_formText->setText(texts[std::size_t(m_form)]);
    m_labelName->setText(tr("Name of the key"));
    m_label->setAccessibleName(tr("Name of the key"));
    m_kindName->setText(tr("Kind"));
    m_kind->setAccessibleName(tr("Kind"));
    const int kind = m_kind->currentIndex();
    m_kind->clear();
    for (const MakeRow &row : makeRows)
        m_kind->addItem(tr(row.text));
    m_kind->setCurrentIndex(std::max(0, kind));
    m_secretName->setText(tr("The key, in hex"));
    m_secret->setName(tr("The key, in hex"));
    m_checkName->setText(tr("Check value that it must have (if known)"));
    m_check->setAccessibleName(tr("Check value that it must have (if known)"));
    m_record->setAccessibleName(tr("Record of the key"));
    m_go->setText(m_form == Form::Record ? tr("Save the record…") : m_form == Form::Import ? tr("Bring it in") : tr("Make the key"));
    m_close->setText(m_form == Form::Record ? tr("Close") : tr("Leave it"));
    check();
}

} // namespace imprint
