#include "widgets/start/returnedcard.h"

#include "models/services/findaddress.h"
#include "models/core/profile.h"
#include "models/services/siteservice.h"
#include "models/tables/recordwords.h"
#include "widgets/controls.h"
#include "widgets/scanfield.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace imprint {

namespace {
constexpr int batchesLookedAt = 1000;
const QString defaultProfile = QStringLiteral("any-device");
} // namespace

ReturnedCard::ReturnedCard(Services &services, QWidget *parent)
    : Card(parent), m_services(services), m_title(new TextLabel(TextLabel::Kind::Title)),
      m_text(new TextLabel(TextLabel::Kind::Soft)), m_serial(new TextLabel(TextLabel::Kind::Mono)),
      m_facts(new TextLabel(TextLabel::Kind::Note)), m_field(new ScanField), m_found(new QWidget),
      m_state(new StateText), m_again(new QPushButton), m_history(new LinkButton), m_error(new ErrorNote)
{
    build();
    connect(m_field, &ScanField::identified, this, [this](const ScannedDevice &device) { m_scan = device; });
    connect(m_field, &ScanField::scanned, this, &ReturnedCard::lookUp);
    connect(m_field, &ScanField::addressed, this, [this](const QString &address) {
        m_services.registry.ask(this, "address", [address](RegistryReader &reader) { return serialOfAddress(reader, address); },
                                [this](const Result<QString> &serial) {
                                    if (serial)
                                        lookUp(*serial);
                                    else
                                        showKnown(serial.error());
                                });
    });
    connect(m_field, &ScanField::refused, this, [this] {
        m_isRefused = true;
        retranslate();
    });
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_isRefused = false;
        retranslate();
    });
    connect(m_again, &QPushButton::clicked, this, &ReturnedCard::takeAgain);
    connect(m_history, &QPushButton::clicked, this, [this] {
        if (m_known)
            Q_EMIT historyRequested(m_known->serial);
    });
    m_found->hide();
    retranslate();
}

void ReturnedCard::build()
{
    m_field->setObjectName(QStringLiteral("returned-serial"));
    m_again->setObjectName(QStringLiteral("returned-again"));
    m_text->setWrapping();
    m_facts->setWordWrap(true);
    m_field->setFont(monoFont(type::base));
    auto *const first = new QHBoxLayout;
    first->setSpacing(space::m);
    first->addWidget(m_serial);
    first->addWidget(m_state);
    first->addStretch();
    auto *const answers = new QHBoxLayout;
    answers->setSpacing(space::s);
    answers->addWidget(m_again);
    answers->addWidget(m_history);
    answers->addStretch();
    auto *const found = new QVBoxLayout(m_found);
    found->setContentsMargins(0, space::xs, 0, 0);
    found->setSpacing(space::xs);
    found->addLayout(first);
    found->addWidget(m_facts);
    found->addLayout(answers);
    body()->setContentsMargins(space::l, space::l, space::l, space::l);
    body()->addWidget(m_title);
    body()->addWidget(m_text);
    body()->addStretch();
    body()->addWidget(m_field);
    body()->addWidget(m_found);
    body()->addWidget(m_error);
}

// On the registry's thread.
Result<ReturnedCard::Known> ReturnedCard::find(RegistryReader &reader, const QString &serial)
{
    Known known;
    known.serial = serial;
    auto device = reader.device(serial);
    if (!device)
        return std::move(device).error();
    known.device = std::move(*device);
    known.profile = defaultProfile;
    if (!known.device)
        return known;
    const auto batches = reader.batches();
    if (!batches)
        return batches.error();
    int looked = 0;
    for (const BatchRecord &batch : *batches) {
        if (++looked > batchesLookedAt)
            break;
        if (reader.batchRow(batch.id, serial)) {
            known.profile = batch.profileName;
            break;
        }
    }
    return known;
}

void ReturnedCard::lookUp(const QString &serial)
{
    m_error->clear();
    m_services.registry.ask(
        this, "returned", [serial](RegistryReader &reader) { return find(reader, serial); },
        [this](const Result<Known> &known) { showKnown(known); });
}

void ReturnedCard::showKnown(const Result<Known> &known)
{
    if (!known) {
        m_known.reset();
        m_error->setError(known.error());
    } else {
        m_known = *known;
    }
    m_found->setVisible(m_known.has_value());
    retranslate();
    if (m_known)
        m_again->setFocus();
}

void ReturnedCard::takeAgain()
{
    if (!m_known)
        return;
    setBusy(true);
    NewBatch batch;
    const QString now = localTime(m_services.clock.unixMilliseconds());
    batch.name = tr("%1 returned, %2").arg(m_known->serial, now);
    batch.profileName = m_known->profile;
    batch.releasesOwn = true;
    ExpectedDevice device;
    device.serial = m_known->serial;
    device.model = m_known->device ? m_known->device->model : QString();
    device.source = QStringLiteral("scanned");
    if (m_scan && m_scan->serial == device.serial)
        device.key = m_scan->key;
    m_services.site.perform(
        this, tr("Making the batch"),
        [batch, device](OpenSite &site, JobControl &) mutable -> Result<qint64> {
            const auto json = profileJson(site.folder().profilesFolder(), batch.profileName);
            if (!json)
                return json.error();
            batch.profileJson = *json;
            return site.registry().createBatch(batch, {device});
        },
        [this](const Result<qint64> &made) {
            setBusy(false);
            if (!made) {
                m_error->setError(made.error());
                return;
            }
            m_known.reset();
            m_found->hide();
            Q_EMIT batchMade(*made);
        });
}

void ReturnedCard::setBusy(bool isBusy)
{
    m_again->setEnabled(!isBusy);
    m_field->setEnabled(!isBusy);
}

void ReturnedCard::retranslate()
{
    m_title->setText(tr("A device came back"));
    m_text->setText(m_isRefused
                        ? tr("This is neither a serial nor a code that names a device.")
                        : tr("Scan its label or type its serial: see its history, release it, take it in again."));
    m_field->setName(tr("Scan or type a serial"));
    m_history->setText(tr("History"));
    if (!m_known)
        return;
    m_serial->setText(m_known->serial);
    const auto &device = m_known->device;
    m_state->setState(device ? deviceStateTone(device->state) : Tone::Idle,
                      device ? deviceStateName(device->state) : tr("not known here"));
    if (device)
        m_facts->setText(device->lastSeenAt == 0 ? device->model
                                                 : tr("%1, last seen on %2")
                                                       .arg(device->model.isEmpty() ? tr("Device") : device->model,
                                                            localDate(device->lastSeenAt)));
    else
        m_facts->setText(tr("This site has no record of it. It can be taken in as a new device."));
    m_again->setText(device ? tr("Take it in again") : tr("Take it in"));
    m_history->setVisible(device.has_value());
}

void ReturnedCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace imprint
