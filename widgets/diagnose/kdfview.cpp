#include "widgets/diagnose/kdfview.h"

#include "models/services/diagnosisservice.h"
#include "widgets/controls.h"
#include "widgets/diagnose/clearscroll.h"
#include "widgets/diagnose/foldingsplitter.h"
#include "widgets/diagnose/kdffindcard.h"
#include "widgets/diagnose/kdfform.h"
#include "widgets/diagnose/kdfsidecard.h"
#include "widgets/memory.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QSpinBox>
#include <QTimer>

namespace imprint {
namespace {

constexpr int pause = 400; // milliseconds after the last change until both sides are derived

} // namespace

KdfView::KdfView(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_preset(new QComboBox(this)), m_open(new QPushButton(this)), m_cancel(new QPushButton(this)),
      m_start(new PrimaryButton(this)), m_form(new KdfForm(this)), m_hub(new KdfSideCard(this)), m_device(new KdfSideCard(this)),
      m_verdict(new StateText(this)), m_result(new StateText(this)), m_output(new QLineEdit(this)), m_seconds(new QSpinBox(this)),
      m_searchTitle(new TextLabel(TextLabel::Kind::Title, this)), m_searchText(new TextLabel(TextLabel::Kind::Soft, this)),
      m_outputLabel(new TextLabel(TextLabel::Kind::Soft, this)), m_secondsLabel(new TextLabel(TextLabel::Kind::Soft, this)),
      m_covered(new TextLabel(TextLabel::Kind::Note, this)), m_progress(new QProgressBar(this)), m_error(new ErrorNote(this)), m_pause(new QTimer(this))
{
    m_preset->setObjectName(QStringLiteral("preset"));
    m_open->setObjectName(QStringLiteral("open-case"));
    m_start->setObjectName(QStringLiteral("search-start"));
    m_cancel->setObjectName(QStringLiteral("search-cancel"));
    m_output->setObjectName(QStringLiteral("device-output"));
    m_seconds->setObjectName(QStringLiteral("seconds"));
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    auto *const split = new FoldingSplitter(this);
    split->addWidget(makeLeft());
    split->addWidget(makeRight());
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::m);
    split->setSizes({600, 540});
    services.memory.watch(split, QStringLiteral("diagnose/kdf-splitter"));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->addWidget(split);
    connectAll();
    loadPresets();
    retranslate();
}

QWidget *KdfView::makeLeft()
{
    auto *const card = new Card(this);
    auto *const top = new QHBoxLayout;
    top->setSpacing(space::s);
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preset->setMinimumContentsLength(20);
    top->addWidget(m_preset, 1);
    top->addWidget(m_open);
    card->body()->addLayout(top);
    card->body()->addWidget(clearScroll(m_form, card), 1);
    return card;
}

QWidget *KdfView::makeRight()
{
    auto *const inner = new QWidget(this);
    auto *const layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    m_verdict->setStrong(true);
    layout->addWidget(m_verdict);
    layout->addWidget(m_hub);
    layout->addWidget(m_device);
    layout->addWidget(makeSearch(inner));
    m_finds = new QVBoxLayout;
    m_finds->setSpacing(space::s);
    layout->addLayout(m_finds);
    layout->addWidget(m_covered);
    layout->addStretch();
    m_covered->setWrapping();
    return clearScroll(inner, this);
}

Card *KdfView::makeSearch(QWidget *parent)
{
    auto *const card = new Card(parent);
    m_searchText->setWrapping();
    m_output->setFont(monoFont());
    m_output->setMaxLength(131'072);
    m_seconds->setRange(1, 3600);
    m_seconds->setValue(15);
    m_outputLabel->setBuddy(m_output);
    m_secondsLabel->setBuddy(m_seconds);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    auto *const line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_secondsLabel);
    line->addWidget(m_seconds);
    line->addStretch();
    line->addWidget(m_cancel);
    line->addWidget(m_start);
    card->body()->setSpacing(space::s);
    card->body()->addWidget(m_searchTitle);
    card->body()->addWidget(m_searchText);
    card->body()->addWidget(m_outputLabel);
    card->body()->addWidget(m_output);
    card->body()->addLayout(line);
    card->body()->addWidget(m_progress);
    card->body()->addWidget(m_error);
    card->body()->addWidget(m_result);
    return card;
}

void KdfView::connectAll()
{
    connect(m_preset, &QComboBox::activated, this, &KdfView::takePreset);
    connect(m_open, &QPushButton::clicked, this, [this] {
        auto *const dialog = new QFileDialog(this, tr("Open a case"), QString(), tr("Cases (*.json)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &KdfView::openCase);
        dialog->open();
    });
    connect(m_form, &KdfForm::changed, this, [this] {
        m_isStale = true;
        m_pause->start();
        compare();
    });
    connect(m_pause, &QTimer::timeout, this, &KdfView::derive);
    connect(m_start, &QPushButton::clicked, this, &KdfView::search);
    connect(m_output, &QLineEdit::returnPressed, this, &KdfView::search);
    connect(m_output, &QLineEdit::textChanged, this, [this] {
        compare();
        showBusy();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_search)
            m_search->cancel();
    });
}

void KdfView::loadPresets()
{
    m_services.diagnosis.derivations().perform(this, QString(), [](JobControl &) { return presetRows(); },
                                               [this](Result<std::vector<KdfPresetRow>> rows) {
                                                   if (!rows)
                                                       return m_error->setError(rows.error());
                                                   m_presets = std::move(*rows);
                                                   retranslate();
                                               });
}

void KdfView::takePreset(int index)
{
    if (index > 0 && index <= int(m_presets.size()))
        m_form->setHub(KdfValues::of(m_presets[std::size_t(index - 1)].spec, {}));
}

void KdfView::openCase(const QString &file)
{
    m_services.diagnosis.logs().perform(this, tr("Reading the case"), [file](JobControl &) { return readKdfCase(file); },
                                        [this](Result<QJsonObject> json) {
                                            m_error->setError(json ? Error{} : json.error());
                                            if (json)
                                                setCase(*json);
                                        });
}

void KdfView::setCase(const QJsonObject &kdfCase)
{
    const QLatin1String spec(kdfCase.contains(QLatin1String("spec")) ? "spec" : "hub_spec");
    m_preset->setCurrentIndex(0);
    m_form->setHub(KdfValues::of(kdfCase[spec].toObject(), kdfCase[QLatin1String("inputs")].toObject()));
    m_output->setText(kdfCase[QLatin1String("device_output")].toString());
    m_findings.reset();
    showFindings();
}

// A change that comes while it is derived is derived after it.
void KdfView::derive()
{
    if (m_isDeriving || m_search || !m_isStale)
        return;
    m_isDeriving = true;
    m_isStale = false;
    const KdfValues hub = m_form->hub(), device = m_form->device();
    if (hub.inputs.value(QStringLiteral("secret!")).isEmpty()) { // nothing typed yet: no error, either
        m_isDeriving = false;
        m_hub->setSide(std::nullopt);
        m_device->setSide(std::nullopt);
        return compare();
    }
    m_services.diagnosis.derivations().perform(
        this, tr("Deriving"),
        [hub, device](JobControl &) {
            return Result<std::pair<KdfSide, KdfSide>>({deriveSide(hub.spec(), hub.inputsJson()), deriveSide(device.spec(), device.inputsJson())});
        },
        [this](Result<std::pair<KdfSide, KdfSide>> sides) {
            m_isDeriving = false;
            m_hub->setSide(sides->first);
            m_device->setSide(sides->second);
            compare();
            derive();
        });
}

void KdfView::compare()
{
    const QString typed = m_output->text().toLower().remove(u' ').remove(u':');
    const auto &hub = m_hub->side(), &device = m_device->side();
    m_device->setVisible(m_form->differs());
    const bool areDerived = hub && device && !hub->output.isEmpty() && !device->output.isEmpty() && !m_isStale;
    if (!areDerived)
        m_verdict->setState(Tone::Idle, m_isStale || m_isDeriving ? tr("Deriving") : tr("Type the secret, and the salt where there is one"));
    else if (!m_form->differs() && !typed.isEmpty() && typed != hub->output)
        m_verdict->setState(Tone::Failed, tr("The device got another key. Search what it did."));
    else if (!typed.isEmpty() && typed == device->output && m_form->differs())
        m_verdict->setState(Tone::Passed, tr("That is what the device did: its key is the one it got"));
    else if (hub->output == device->output)
        m_verdict->setState(Tone::Passed, tr("Both sides derive the same key"));
    else
        m_verdict->setState(Tone::Failed, tr("The sides derive different keys"));
}

void KdfView::search()
{
    if (m_search || m_output->text().isEmpty())
        return;
    const KdfValues hub = m_form->hub();
    const QJsonObject json{{QStringLiteral("spec"), hub.spec()},
                           {QStringLiteral("inputs"), hub.inputsJson()},
                           {QStringLiteral("device_output"), m_output->text().toLower().remove(u' ').remove(u':')}};
    m_error->clear();
    m_findings.reset();
    showFindings();
    m_search = m_services.diagnosis.derivations().perform(
        this, tr("Searching"), [json, seconds = m_seconds->value()](JobControl &control) { return searchDerivation(json, seconds, control); },
        [this](Result<KdfFindings> findings) { take(std::move(findings)); });
    connect(m_search, &Job::progressed, this, [this](const QString &, int percent) { m_progress->setValue(percent); });
    m_progress->setValue(0);
    showBusy();
}

void KdfView::take(Result<KdfFindings> findings)
{
    m_search = nullptr;
    m_error->setError(findings ? Error{} : findings.error());
    if (findings)
        m_findings = std::move(*findings);
    showFindings();
    showBusy();
    derive();
    if (m_findings)
        Q_EMIT searched(*m_findings);
}

void KdfView::showFindings()
{
    while (QLayoutItem *const item = m_finds->takeAt(0)) {
        QWidget *const card = item->widget();
        card->setParent(nullptr); // out of sight at once
        card->deleteLater();
        delete item;
    }
    m_covered->setVisible(m_findings.has_value());
    m_result->setVisible(m_findings.has_value());
    if (!m_findings)
        return;
    const auto &found = m_findings->found;
    m_result->setState(found.empty() ? Tone::Failed : Tone::Passed,
                       found.empty() ? (m_findings->wasStopped ? tr("Nothing found before it was cancelled") : tr("Nothing found")) : tr("%n explanation(s)", nullptr, int(found.size())));
    for (const KdfFindRow &find : found) {
        auto *const card = new KdfFindCard(find, this);
        m_finds->addWidget(card);
        connect(card, &KdfFindCard::wanted, this, [this](const KdfFindRow &wanted) {
            KdfValues values = KdfValues::of({}, wanted.inputs);
            const KdfValues spec = KdfValues::of(wanted.spec, {});
            for (const QString &key : wanted.differs.keys())
                if (spec.fields.contains(key))
                    values.fields[key] = spec.fields.value(key);
            m_form->clearDevice();
            m_form->setDevice(values);
        });
    }
    const auto listed = [](const std::vector<Sentence> &sentences) {
        QStringList out;
        for (const Sentence &sentence : sentences)
            out << sentenceWords("KdfCoverage", sentence);
        return out.join(QStringLiteral("; "));
    };
    QStringList lines{tr("Chance hits to be expected: %1.").arg(QLocale().toString(m_findings->chanceHits, 'g', 2))};
    if (m_findings->chanceHits > 0.01)
        lines.front() += u' ' + tr("The output is too short to decide.");
    if (!m_findings->isEqual)
        lines << tr("Tried: %1.").arg(listed(m_findings->tried)) << tr("Not covered: %1.").arg(listed(m_findings->missing));
    m_covered->setText(lines.join(u'\n'));
}

void KdfView::showBusy()
{
    m_progress->setVisible(m_search);
    m_cancel->setVisible(m_search);
    m_start->setVisible(!m_search);
    m_start->setEnabled(!m_output->text().isEmpty());
}

void KdfView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KdfView::retranslate()
{
    const int preset = m_preset->currentIndex();
    m_preset->clear();
    m_preset->addItem(tr("Derivations of common stacks…"));
    for (const KdfPresetRow &row : m_presets) {
        m_preset->addItem(kdfPresetWords(row.title));
        m_preset->setItemData(m_preset->count() - 1, kdfPresetWords(row.note), Qt::ToolTipRole);
    }
    m_preset->setCurrentIndex(std::max(0, preset));
    m_preset->setAccessibleName(tr("Derivations of common stacks"));
    m_open->setText(tr("Open a case…"));
    m_hub->setTitle(tr("The hub derives"));
    m_device->setTitle(tr("The device derives, by its column"));
    m_searchTitle->setText(tr("What did the device really do?"));
    m_searchText->setText(tr("From the hub's parameters and inputs and the key that the device got: other parameters, cut or swapped inputs, "
                             "other derivations, up to three faults together."));
    m_outputLabel->setText(tr("The key that the device got, in hex"));
    m_output->setAccessibleName(tr("The key that the device got, in hex"));
    m_secondsLabel->setText(tr("At most, seconds"));
    m_seconds->setAccessibleName(tr("At most, seconds"));
    m_start->setText(tr("Search"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress of the search"));
    m_form->retranslate();
    m_hub->retranslate();
    m_device->retranslate();
    compare();
    showFindings();
    showBusy();
}

} // namespace imprint
