#include "widgets/token/tokenderiveview.h"

#include "models/tables/tokenwords.h"
#include "widgets/controls.h"
#include "widgets/savefile.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QScrollArea>

#include <algorithm>

namespace imprint {

namespace {
constexpr int typedSerials = 0, inFile = -1; // of the box "Serials from"; else the number of a batch
constexpr int longestTyped = 4096;

QHBoxLayout *lineOf(QVBoxLayout *layout)
{
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::m);
    layout->addLayout(line);
    return line;
}
} // namespace

TokenDeriveView::TokenDeriveView(Services &services, QWidget *parent)
    : TokenTab(services, parent), m_locked(new TextLabel(TextLabel::Kind::Soft, this)), m_scroll(new QScrollArea(this))
{
    build();
    connect(m_scheme, &QComboBox::activated, this, &TokenDeriveView::retranslate);
    connect(m_key, &QComboBox::activated, this, &TokenDeriveView::showKey);
    connect(m_from, &QComboBox::activated, this, &TokenDeriveView::check);
    for (QLineEdit *const edit : {m_label, m_context, m_check, m_trySerial, m_serials, m_file, m_certificate, m_out, m_why})
        connect(edit, &QLineEdit::textChanged, this, &TokenDeriveView::check);
    connect(m_passphrase, &PassphraseField::edited, this, &TokenDeriveView::check);
    connect(m_showSecret, &QCheckBox::toggled, this, &TokenDeriveView::check);
    connect(m_try, &QPushButton::clicked, this, &TokenDeriveView::tryOne);
    connect(m_derive, &QPushButton::clicked, this, &TokenDeriveView::derive);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(m_chooseFile, &QPushButton::clicked, this, [this] { chooseFile(m_file, tr("A list of serials"), tr("Lists (*.csv *.txt);;All files (*)")); });
    connect(m_chooseCertificate, &QPushButton::clicked, this,
            [this] { chooseFile(m_certificate, tr("The recipient's certificate"), tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)")); });
    connect(m_chooseOut, &QPushButton::clicked, this, &TokenDeriveView::chooseOut);
    connect(&services.site, &SiteService::changed, this, &TokenDeriveView::askBatches);
    connect(&services.registry, &RegistryFeed::opened, this, &TokenDeriveView::askBatches);
    connect(&services.registry, &RegistryFeed::changed, this, &TokenDeriveView::askBatches);
    askBatches();
    retranslate();
}

void TokenDeriveView::build()
{
    auto *const inside = new QWidget(m_scroll);
    auto *const layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, space::s, 0);
    layout->setSpacing(space::m);
    buildScheme(layout);
    layout->addWidget(new Hairline(Qt::Horizontal, inside));
    buildTry(layout);
    layout->addWidget(new Hairline(Qt::Horizontal, inside));
    buildList(layout);
    layout->addStretch(1);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its fields scroll it
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    inside->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_locked->setWrapping();
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, space::m, 0, 0);
    whole->addWidget(m_locked);
    whole->addWidget(m_scroll, 1);
    whole->addStretch(0);
}

void TokenDeriveView::buildScheme(QVBoxLayout *layout)
{
    m_scheme = new QComboBox(this);
    m_key = new QComboBox(this);
    m_label = new QLineEdit(this);
    m_context = new QLineEdit(this);
    m_check = new QLineEdit(this);
    m_caution = new TextLabel(TextLabel::Kind::Note, this);
    m_keyState = new StateText(this);
    m_scheme->setObjectName(QStringLiteral("derive-scheme"));
    m_key->setObjectName(QStringLiteral("derive-key"));
    m_label->setObjectName(QStringLiteral("derive-label"));
    m_context->setObjectName(QStringLiteral("derive-context"));
    m_check->setObjectName(QStringLiteral("derive-check"));
    m_check->setMaxLength(32);
    m_check->setFont(monoFont());
    m_caution->setWrapping();
    QHBoxLayout *const first = lineOf(layout);
    m_schemeName = named(first, m_scheme);
    m_keyName = named(first, m_key);
    layout->addWidget(m_caution);
    layout->addWidget(m_keyState);
    QHBoxLayout *const second = lineOf(layout);
    m_labelName = named(second, m_label);
    m_contextName = named(second, m_context);
    m_checkName = named(second, m_check);
}

void TokenDeriveView::buildTry(QVBoxLayout *layout)
{
    m_tryTitle = new TextLabel(TextLabel::Kind::Strong, this);
    m_trySerial = new QLineEdit(this);
    m_showSecret = new QCheckBox(this);
    m_try = new QPushButton(this);
    m_secret = new TextLabel(TextLabel::Kind::Mono, this);
    m_trySerial->setObjectName(QStringLiteral("derive-try-serial"));
    m_showSecret->setObjectName(QStringLiteral("derive-show"));
    m_try->setObjectName(QStringLiteral("derive-try"));
    m_secret->setObjectName(QStringLiteral("derive-secret"));
    m_trySerial->setFont(monoFont());
    m_secret->setWordWrap(true);
    m_secret->hide();
    layout->addWidget(m_tryTitle);
    QHBoxLayout *const line = lineOf(layout);
    m_tryName = named(line, m_trySerial);
    line->addWidget(m_showSecret, 0, Qt::AlignBottom);
    line->addWidget(m_try, 0, Qt::AlignBottom);
    layout->addWidget(m_secret);
}

void TokenDeriveView::buildList(QVBoxLayout *layout)
{
    m_listTitle = new TextLabel(TextLabel::Kind::Strong, this);
    m_listText = new TextLabel(TextLabel::Kind::Soft, this);
    m_from = new QComboBox(this);
    m_serials = new QLineEdit(this);
    m_fileLine = new QWidget(this);
    m_file = new QLineEdit(m_fileLine);
    m_chooseFile = new QPushButton(m_fileLine);
    m_certificate = new QLineEdit(this);
    m_chooseCertificate = new QPushButton(this);
    m_out = new QLineEdit(this);
    m_chooseOut = new QPushButton(this);
    m_passphrase = new PassphraseField(false, this);
    m_resumes = new QCheckBox(this);
    m_why = new QLineEdit(this);
    m_derive = new PrimaryButton(this);
    m_stop = new QPushButton(this);
    m_missing = new TextLabel(TextLabel::Kind::Note, this);
    m_progress = new QProgressBar(this);
    m_activity = new TextLabel(TextLabel::Kind::Note, this);
    m_said = new StateText(this);
    m_error = new ErrorNote(this);
    const std::pair<QWidget *, const char *> names[] = {
        {m_from, "derive-from"}, {m_serials, "derive-serials"}, {m_file, "derive-file"}, {m_certificate, "derive-certificate"}, {m_out, "derive-out"},
        {m_passphrase->edit(), "derive-passphrase"}, {m_resumes, "derive-resumes"}, {m_why, "derive-why"}, {m_derive, "derive-start"},
        {m_stop, "derive-stop"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_serials->setMaxLength(longestTyped);
    m_serials->setFont(monoFont());
    m_listText->setWrapping();
    m_missing->setWordWrap(true);
    m_activity->setWrapping();
    layout->addWidget(m_listTitle);
    layout->addWidget(m_listText);
    QHBoxLayout *const from = lineOf(layout);
    m_fromName = named(from, m_from);
    auto *const place = new QWidget(this); // serials as typed, or the file
    auto *const both = new QHBoxLayout(place);
    both->setContentsMargins(0, 0, 0, 0);
    both->addWidget(m_serials);
    both->addWidget(m_fileLine);
    auto *const fileLine = new QHBoxLayout(m_fileLine);
    fileLine->setContentsMargins(0, 0, 0, 0);
    fileLine->addWidget(m_file, 1);
    fileLine->addWidget(m_chooseFile);
    m_serialsName = named(from, place, m_serials);
    const auto withButton = [this](QHBoxLayout *line, QLineEdit *edit, QPushButton *button) {
        auto *const pair = new QWidget(this);
        auto *const inner = new QHBoxLayout(pair);
        inner->setContentsMargins(0, 0, 0, 0);
        inner->addWidget(edit, 1);
        inner->addWidget(button);
        return named(line, pair, edit);
    };
    QHBoxLayout *const to = lineOf(layout);
    m_certificateName = withButton(to, m_certificate, m_chooseCertificate);
    m_outName = withButton(to, m_out, m_chooseOut);
    QHBoxLayout *const record = lineOf(layout);
    m_passphraseName = named(record, m_passphrase, m_passphrase->edit());
    m_whyName = named(record, m_why);
    QHBoxLayout *const answers = lineOf(layout);
    answers->addWidget(m_derive);
    answers->addWidget(m_stop);
    answers->addWidget(m_resumes);
    answers->addStretch(1);
    layout->addWidget(m_missing);
    layout->addWidget(m_progress);
    layout->addWidget(m_activity);
    layout->addWidget(m_said);
    layout->addWidget(m_error);
    for (QWidget *const hidden : std::initializer_list<QWidget *>{m_progress, m_activity, m_said, m_stop})
        hidden->hide();
}

void TokenDeriveView::setKeys(const std::vector<TokenKey> &keys)
{
    m_keys.clear();
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(m_keys),
                 [](const TokenKey &key) { return key.info.kind == KeyKind::Aes && key.info.mechanismsNeeded.empty(); });
    const QString chosen = m_key->currentData().toString();
    m_key->clear();
    for (const TokenKey &key : m_keys)
        m_key->addItem(QString::fromStdString(key.info.label), QString::fromStdString(key.info.label));
    m_key->setCurrentIndex(std::max(0, m_key->findData(chosen)));
    retranslate();
}

void TokenDeriveView::followToken(bool isAnother)
{
    if (isAnother) {
        m_secret->hide();
        m_secret->clear();
        m_said->hide();
        m_error->clear();
    }
    retranslate();
}

void TokenDeriveView::askBatches()
{
    if (!m_services.registry.isOpen()) {
        m_batches.clear();
        retranslate();
        return;
    }
    m_services.registry.ask(this, "batches", [](RegistryReader &reader) { return reader.batches(); },
                            [this](const Result<std::vector<BatchRecord>> &batches) {
                                m_batches.clear();
                                for (const BatchRecord &batch : batches ? *batches : std::vector<BatchRecord>())
                                    m_batches.emplace_back(batch.id, batch.name);
                                retranslate();
                            });
}

void TokenDeriveView::chooseFile(QLineEdit *field, const QString &title, const QString &filter)
{
    auto *const dialog = new QFileDialog(this, title, QString(), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
    dialog->open();
}

void TokenDeriveView::chooseOut()
{
    askWhereToSave(this, tr("The sealed list"), QStringLiteral("secrets.cms"), tr("Sealed lists (*.cms *.pem)"),
                   [this](const QString &file) { m_out->setText(file); });
}

DeriveInput TokenDeriveView::input() const
{
    DeriveInput input{.scheme = m_scheme->currentData().toString(), .keyLabel = m_key->currentData().toString(),
                      .expectedCheck = m_check->text().trimmed()};
    if (tokenwords::schemeTakesLabel(input.scheme)) {
        input.label = m_label->text();
        input.context = m_context->text();
    }
    return input;
}

QString TokenDeriveView::missing() const
{
    const qint64 from = m_from->currentData().toLongLong();
    if (!m_services.site.state())
        return tr("Open a site: it remembers who got which secret, so that none is given out twice.");
    if (from == typedSerials && m_serials->text().trimmed().isEmpty())
        return tr("Type serials, or a range: SN001..SN250.");
    if (from == inFile && m_file->text().isEmpty())
        return tr("Choose the list.");
    if (m_certificate->text().isEmpty())
        return tr("Choose the certificate of whoever gets the secrets.");
    if (m_out->text().isEmpty())
        return tr("Say where the sealed list goes.");
    return m_passphrase->isEmpty() ? tr("Type the site's passphrase: it opens the record of secrets.") : QString();
}

void TokenDeriveView::check()
{
    const bool isBusy = m_job != nullptr, hasKey = !m_keys.empty();
    const qint64 from = m_from->currentData().toLongLong();
    m_serials->setVisible(from == typedSerials);
    m_fileLine->setVisible(from == inFile);
    m_serialsName->setText(from == inFile ? tr("File") : from == typedSerials ? tr("Serials") : QString());
    m_try->setEnabled(!isBusy && hasKey && m_showSecret->isChecked() && !m_trySerial->text().trimmed().isEmpty());
    m_missing->setText(isBusy || !hasKey ? QString() : missing());
    m_derive->setEnabled(!isBusy && hasKey && missing().isEmpty());
    m_stop->setVisible(isBusy);
    m_progress->setVisible(isBusy);
    m_activity->setVisible(isBusy);
}

void TokenDeriveView::showKey()
{
    const QString label = m_key->currentData().toString();
    const auto key = std::find_if(m_keys.begin(), m_keys.end(), [&](const TokenKey &k) { return QString::fromStdString(k.info.label) == label; });
    if (key == m_keys.end()) {
        m_keyState->setState(Tone::NeedsYou, tr("The token has no AES key that derives. Make one, or bring one in, under Keys."));
    } else {
        const QString warning = tokenwords::warning(key->info);
        m_keyState->setState(warning.isEmpty() ? Tone::Idle : Tone::NeedsYou,
                             warning.isEmpty() ? tr("Check value %1").arg(key->check) : tr("Check value %1 · %2").arg(key->check, warning));
    }
    check();
}

void TokenDeriveView::tryOne()
{
    m_error->clear();
    m_secret->hide();
    const DeriveInput wish = input();
    const QString serial = m_trySerial->text().trimmed();
    m_services.tokens.perform(
        this, tr("Deriving one secret"), place(),
        [wish, serial](const std::shared_ptr<Token> &token, JobControl &) { return tryDerivation(token, wish, serial); },
        [this, serial](const Result<QString> &secret) {
            m_secret->setVisible(bool(secret));
            if (secret)
                m_secret->setText(serial + QStringLiteral("  ") + *secret);
            else
                m_error->setError(secret.error());
        });
}

void TokenDeriveView::derive()
{
    if (!m_derive->isEnabled())
        return;
    m_error->clear();
    m_said->hide();
    const qint64 from = m_from->currentData().toLongLong();
    DeriveOrder order{.input = input(),
                      .typed = from == typedSerials ? m_serials->text() : QString(),
                      .file = from == inFile ? m_file->text() : QString(),
                      .batchId = from > 0 ? from : 0,
                      .certificate = m_certificate->text(),
                      .out = m_out->text(),
                      .why = m_why->text(),
                      .resumes = m_resumes->isChecked(),
                      .passphrase = std::make_shared<Secret>(m_passphrase->take()),
                      .pin = std::make_shared<PinDesk>()};
    order.pin->asked = [this, guard = QPointer<TokenDeriveView>(this), desk = std::weak_ptr<PinDesk>(order.pin)] {
        QMetaObject::invokeMethod(&m_services.tokens, [guard, desk] {
            if (const auto waiting = desk.lock(); guard && waiting)
                Q_EMIT guard->pinWanted(waiting);
        }, Qt::QueuedConnection);
    };
    m_job = m_services.tokens.perform(
        this, tr("Deriving secrets"), place(),
        [order, site = m_services.site.openSite(), &clock = m_services.clock, &random = m_services.tokens.random()](
            const std::shared_ptr<Token> &token, JobControl &control) -> Result<DeriveDone> {
            if (!site)
                return fail("site.closed", "no site is open");
            return deriveSecrets(token, *site, order, clock, random, control);
        },
        [this](const Result<DeriveDone> &result) { done(result); });
    connect(m_job, &Job::progressed, this, [this](const QString &what, int percent) {
        m_activity->setText(what);
        m_progress->setRange(0, percent < 0 ? 0 : 100);
        m_progress->setValue(std::max(0, percent));
    });
    m_progress->setRange(0, 0);
    m_activity->setText(m_job->title());
    check();
}

void TokenDeriveView::done(const Result<DeriveDone> &result)
{
    m_job = nullptr;
    Q_EMIT pinWanted(nullptr);
    if (result) {
        const QLocale locale;
        QString said = tr("%n secrets are sealed in %1", nullptr, int(result->done)).arg(m_out->text());
        if (result->skipped > 0)
            said += QStringLiteral("; ") + tr("%n were left out", nullptr, int(result->skipped));
        m_said->setState(Tone::Passed, said);
        m_said->show();
    } else {
        m_error->setError(result.error());
    }
    check();
}

void TokenDeriveView::retranslate()
{
    m_locked->setText(tr("Open the token to derive secrets with its keys."));
    m_locked->setVisible(!isOpen());
    m_scroll->setVisible(isOpen());
    const auto name = [](TextLabel *label, QWidget *field, const QString &text) {
        label->setText(text);
        field->setAccessibleName(text);
    };
    const QString scheme = m_scheme->currentData().toString();
    m_scheme->clear();
    for (const QString &one : tokenwords::schemes())
        m_scheme->addItem(tokenwords::scheme(one), one);
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(scheme)));
    const QString now = m_scheme->currentData().toString();
    m_caution->setText(tokenwords::caution(now));
    m_caution->setVisible(!m_caution->text().isEmpty());
    for (QWidget *const part : std::initializer_list<QWidget *>{m_labelName, m_label, m_contextName, m_context})
        part->setVisible(tokenwords::schemeTakesLabel(now));
    name(m_schemeName, m_scheme, tr("Scheme"));
    name(m_keyName, m_key, tr("Key in the token"));
    name(m_labelName, m_label, tr("Label (text, or hex:…)"));
    name(m_contextName, m_context, tr("Context, before the serial"));
    name(m_checkName, m_check, tr("Check value that it must have"));
    m_tryTitle->setText(tr("Try it with one serial"));
    name(m_tryName, m_trySerial, tr("Serial"));
    m_showSecret->setText(tr("Show the secret here; nothing is recorded"));
    m_try->setText(tr("Derive one"));
    m_listTitle->setText(tr("Derive for devices"));
    m_listText->setText(tr("Each secret is recorded before it leaves, once only. The holder of the certificate opens the list."));
    const QVariant from = m_from->currentData();
    m_from->clear();
    m_from->addItem(tr("As typed"), qlonglong(typedSerials));
    m_from->addItem(tr("A list in a file"), qlonglong(inFile));
    for (const auto &[id, batch] : m_batches)
        m_from->addItem(tr("Batch %1").arg(batch), id);
    m_from->setCurrentIndex(std::max(0, m_from->findData(from)));
    name(m_fromName, m_from, tr("Serials from"));
    m_serials->setAccessibleName(tr("Serials"));
    m_serials->setPlaceholderText(QStringLiteral("SN001..SN250"));
    m_file->setAccessibleName(tr("File"));
    name(m_certificateName, m_certificate, tr("Certificate of the recipient"));
    name(m_outName, m_out, tr("Sealed list"));
    m_passphraseName->setText(tr("Passphrase of the site"));
    m_passphrase->setName(tr("Passphrase of the site"));
    name(m_whyName, m_why, tr("Why again (only for those that have theirs)"));
    m_resumes->setText(tr("Leave out the serials that have their secret already"));
    for (QPushButton *const button : {m_chooseFile, m_chooseCertificate, m_chooseOut})
        button->setText(tr("Choose…"));
    m_chooseFile->setAccessibleName(tr("Choose the list"));
    m_chooseCertificate->setAccessibleName(tr("Choose the certificate"));
    m_chooseOut->setAccessibleName(tr("Choose where the list goes"));
    m_derive->setText(tr("Derive and seal"));
    m_stop->setText(tr("Stop"));
    m_progress->setAccessibleName(tr("Deriving secrets"));
    showKey();
}

} // namespace imprint
