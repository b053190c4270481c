// One device beside the list: what it is, its key, its history and its certificates; and what can be done with it: release for the
// next owner, revoke its certificate, export. Reads through the RegistryFeed; shows at once what the list knows.
#pragma once

#include "models/registry/registryreader.h"
#include "models/tables/historytable.h"
#include "widgets/controls/card.h"
#include "widgets/page.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace imprint {

class AskCard;
class CertificateView;
class ErrandButton;
class ElidedLabel;
class ErrorNote;
class FingerprintLabel;
class StateText;
class TextLabel;
class Timeline;

class DevicePanel : public Card {
    Q_OBJECT
public:
    explicit DevicePanel(Services &services, QWidget *parent = nullptr);

    void setDevice(const DeviceRecord &device);
    QString serial() const { return m_device.serial; }
    void reload(); // history and certificates again

Q_SIGNALS:
    void failed(const imprint::Error &error);
    void done(const QString &sentence); // something was done, to say so
    void pageRequested(const QString &id, const QString &serial);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeLayout();
    void makeRoom();
    void retranslate();
    void showDevice();
    void askRelease();
    void askRevoke();
    void release();
    void revoke();
    void save(const QString &name, const QByteArray &content);

    Services &m_services;
    DeviceRecord m_device;
    HistoryTable m_history;
    TextLabel *m_serial;
    StateText *m_state;
    ElidedLabel *m_plate, *m_seen;
    TextLabel *m_keyName;
    FingerprintLabel *m_key;
    QPushButton *m_release, *m_revoke;
    ErrandButton *m_errands;
    AskCard *m_ask;
    QWidget *m_reasonFields;
    QComboBox *m_reason;
    QLineEdit *m_why;
    QTabWidget *m_tabs;
    Timeline *m_timeline;
    CertificateView *m_certificates;
    Bytes m_inForce; // serial number of the certificate in force
    enum class Asking { Nothing, Release, Revoke } m_asking = Asking::Nothing;
};

} // namespace imprint
