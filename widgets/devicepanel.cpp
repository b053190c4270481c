#include "widgets/devicepanel.h"

#include "crypto/certificate.h"
#include "models/core/durablefile.h"
#include "models/services/batchcontroller.h"
#include "models/services/registrywork.h"
#include "widgets/askcard.h"
#include "widgets/certificateview.h"
#include "widgets/controls.h"
#include "widgets/errandbutton.h"
#include "widgets/savefile.h"
#include "widgets/theme.h"
#include "widgets/timeline.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTabWidget>

namespace imprint {

namespace {
constexpr int roomForAll = 460; // pixels of height for a question under everything else
}

DevicePanel::DevicePanel(Services &services, QWidget *parent)
    : Card(parent), m_services(services), m_serial(new TextLabel(TextLabel::Kind::Title, this)), m_state(new StateText(this)),
      m_plate(new ElidedLabel(TextLabel::Kind::Soft, this)), m_seen(new ElidedLabel(TextLabel::Kind::Note, this)),
      m_keyName(new TextLabel(TextLabel::Kind::Note, this)), m_key(new FingerprintLabel(this)), m_release(new QPushButton(this)),
      m_revoke(new QPushButton(this)), m_errands(new ErrandButton(ErrandButton::Place::Registry, this)), m_ask(new AskCard(services, this)), m_reasonFields(new QWidget(this)),
      m_reason(new QComboBox(m_reasonFields)), m_why(new QLineEdit(m_reasonFields)), m_tabs(new QTabWidget(this)),
      m_timeline(new Timeline(m_tabs)), m_certificates(new CertificateView(m_tabs))
{
    m_serial->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_release->setObjectName(QStringLiteral("release"));
    m_revoke->setObjectName(QStringLiteral("revoke"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setMaxLength(200);
    m_reasonFields->hide();
    m_timeline->setModel(&m_history);
    m_tabs->addTab(m_timeline, QString());
    m_tabs->addTab(m_certificates, QString());
    makeLayout();
    connect(m_release, &QPushButton::clicked, this, &DevicePanel::askRelease);
    connect(m_revoke, &QPushButton::clicked, this, &DevicePanel::askRevoke);
    connect(m_errands, &ErrandButton::requested, this, &DevicePanel::pageRequested);
    connect(m_ask, &AskCard::confirmed, this, [this] { m_asking == Asking::Release ? release() : revoke(); });
    connect(m_ask, &AskCard::dismissed, this, [this] {
        m_asking = Asking::Nothing;
        makeRoom();
    });
    connect(m_certificates, &CertificateView::exportRequested, this, [this](const QString &name, const QByteArray &pem) {
        askWhereToSave(this, tr("Export the certificate"), name, tr("PEM (*.pem)"), [this, pem](const QString &file) { save(file, pem); });
    });
    connect(&services.registry, &RegistryFeed::changed, this, &DevicePanel::reload);
    connect(&services.batch, &BatchController::phaseChanged, this, &DevicePanel::showDevice);
    retranslate();
}

void DevicePanel::makeLayout()
{
    auto *const top = new QHBoxLayout;
    top->setSpacing(space::m);
    top->addWidget(m_serial);
    top->addStretch();
    top->addWidget(m_release);
    top->addWidget(m_revoke);
    top->addWidget(m_errands);
    auto *const reason = new QVBoxLayout(m_reasonFields);
    reason->setContentsMargins(0, 0, 0, 0);
    reason->setSpacing(space::s);
    reason->addWidget(m_reason);
    reason->addWidget(m_why);
    body()->setSpacing(space::xs);
    body()->addLayout(top);
    auto *const plate = new QHBoxLayout;
    plate->setSpacing(space::m);
    plate->addWidget(m_state);
    plate->addWidget(m_plate, 1);
    body()->addLayout(plate);
    body()->addWidget(m_seen);
    body()->addSpacing(space::xs);
    body()->addWidget(m_keyName);
    body()->addWidget(m_key);
    body()->addSpacing(space::xs);
    body()->addWidget(m_ask);
    body()->addWidget(m_tabs, 1);
}

void DevicePanel::setDevice(const DeviceRecord &device)
{
    const bool isOther = device.serial != m_device.serial;
    m_device = device;
    if (isOther) {
        m_ask->dismiss();
        m_history.setEvents({});
        m_certificates->setCertificates({});
        m_inForce.clear();
        reload();
    }
    showDevice();
}

void DevicePanel::reload()
{
    if (m_device.serial.isEmpty())
        return;
    const QString serial = m_device.serial;
    m_services.registry.ask(this, "history", [serial](RegistryReader &reader) { return reader.history(serial); },
                            [this](Result<std::vector<HistoryEvent>> events) {
                                if (!events) {
                                    Q_EMIT failed(events.error());
                                    return;
                                }
                                m_history.setEvents(std::move(*events));
                            });
    m_services.registry.ask(this, "certificates", [serial](RegistryReader &reader) { return reader.certificates(serial); },
                            [this](Result<std::vector<CertificateRecord>> certificates) {
                                if (!certificates) {
                                    Q_EMIT failed(certificates.error());
                                    return;
                                }
                                m_inForce.clear();
                                for (const CertificateRecord &c : *certificates)
                                    if (c.state == CertificateState::InForce)
                                        m_inForce = c.serialNumber;
                                m_certificates->setCertificates(std::move(*certificates));
                                showDevice();
                            });
}

void DevicePanel::showDevice()
{
    m_serial->setText(m_device.serial);
    m_errands->setSerial(m_device.serial);
    m_state->setState(deviceStateTone(m_device.state), deviceStateName(m_device.state));
    QStringList plate;
    for (const QString &part : {m_device.model, m_device.vendor, m_device.hardwareAddress})
        if (!part.isEmpty())
            plate << part.simplified();
    if (!m_device.firmware.isEmpty())
        plate << tr("firmware %1").arg(m_device.firmware.simplified());
    m_plate->setText(plate.join(QStringLiteral(" · ")));
    m_seen->setText(tr("First seen %1 · last seen %2 · ownership %3")
                        .arg(localDate(m_device.firstSeenAt), localDate(m_device.lastSeenAt))
                        .arg(m_device.highestEpoch));
    m_key->setFingerprint(m_device.keyFingerprint == Sha256{} ? QString() : QString::fromStdString(toHex(m_device.keyFingerprint)));
    const bool isBusy = m_services.batch.isUnderWay();
    m_release->setEnabled(m_device.state == QLatin1String("owned") && !isBusy);
    m_release->setToolTip(isBusy ? tr("A batch is under way; release it when the batch has ended.") : QString());
    m_revoke->setEnabled(!m_inForce.empty());
}

// In a low window a question goes before what stands there anyway.
void DevicePanel::makeRoom()
{
    const bool hasRoom = m_asking == Asking::Nothing || height() >= roomForAll;
    for (QWidget *const part : {static_cast<QWidget *>(m_plate), static_cast<QWidget *>(m_seen), static_cast<QWidget *>(m_keyName),
                                static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_tabs)})
        part->setVisible(hasRoom);
}

void DevicePanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    makeRoom();
}

void DevicePanel::askRelease()
{
    m_asking = Asking::Release;
    makeRoom();
    m_ask->ask(tr("Release %1 for its next owner?").arg(m_device.serial),
               tr("Plug it in or switch it on. The release is signed by the CA key; the device is free then and its certificate is revoked. "
                  "This cannot be taken back."),
               tr("Release it"), true);
}

void DevicePanel::askRevoke()
{
    m_asking = Asking::Revoke;
    makeRoom();
    m_ask->ask(tr("Revoke the certificate of %1?").arg(m_device.serial),
               tr("Whoever looks at the revocation list stops trusting the device. This cannot be taken back."), tr("Revoke it"), false,
               m_reasonFields);
}

void DevicePanel::release()
{
    const QString serial = m_device.serial;
    m_ask->watch(m_services.site.perform(
        this, tr("Releasing %1").arg(serial),
        [serial, &clock = m_services.clock](OpenSite &site, JobControl &control) { return releaseDevice(site, serial, clock, control); },
        [this, serial](Result<QString> where) {
            if (!where) {
                m_ask->setError(where.error());
                return;
            }
            m_ask->dismiss();
            Q_EMIT done(tr("%1 at %2 is released.").arg(serial, *where));
        }));
}

void DevicePanel::revoke()
{
    const QString serial = m_device.serial, why = m_why->text().trimmed();
    const int reason = m_reason->currentData().toInt();
    m_ask->watch(m_services.site.perform(
        this, tr("Revoking the certificate"),
        [number = m_inForce, reason, why](OpenSite &site, JobControl &) { return site.registry().revoke(number, reason, why); },
        [this, serial](Result<void> revoked) {
            if (!revoked) {
                m_ask->setError(revoked.error());
                return;
            }
            m_ask->dismiss();
            m_why->clear();
            Q_EMIT done(tr("The certificate of %1 is revoked. Export the revocation list to tell the others.").arg(serial));
        }));
}

void DevicePanel::save(const QString &file, const QByteArray &content)
{
    m_services.site.performAnywhere(this, tr("Writing the certificate"),
                                    [file, content](JobControl &) { return writeFile(file, content, FileAccess::Shared); },
                                    [this, file](Result<void> written) {
                                        if (written)
                                            Q_EMIT done(tr("Written to %1").arg(file));
                                        else
                                            Q_EMIT failed(written.error());
                                    });
}

void DevicePanel::retranslate()
{
    m_keyName->setText(tr("Key fingerprint"));
    m_release->setText(tr("Release…"));
    m_revoke->setText(tr("Revoke…"));
    m_tabs->setTabText(0, tr("History"));
    m_tabs->setTabText(1, tr("Certificate"));
    m_timeline->setAccessibleName(tr("History of the device"));
    m_why->setPlaceholderText(tr("In your words, for the record"));
    m_why->setAccessibleName(tr("In your words, for the record"));
    m_reason->setAccessibleName(tr("Reason"));
    const int chosen = m_reason->currentIndex();
    m_reason->clear();
    m_reason->addItem(tr("No reason given"), 0);
    m_reason->addItem(tr("Its key may be known to others"), 1);
    m_reason->addItem(tr("It changed hands"), 3);
    m_reason->addItem(tr("Another certificate took its place"), 4);
    m_reason->addItem(tr("It is no longer in use"), 5);
    m_reason->setCurrentIndex(std::max(0, chosen));
    m_history.retranslate();
    showDevice();
}

void DevicePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace imprint
