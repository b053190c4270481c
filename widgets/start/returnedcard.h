// A returned device: scan or type its serial, see what the site knows of it, and take it through the job again. A batch
// is made for it, under the profile it had last, that releases it first when this site owns it.
#pragma once

#include "models/labels/scanneddevice.h"
#include "models/registry/registryreader.h"
#include "widgets/controls/card.h"
#include "widgets/page.h"

class QPushButton;

namespace imprint {

class ErrorNote;
class LinkButton;
class ScanField;
class StateText;
class TextLabel;

class ReturnedCard : public Card {
    Q_OBJECT
public:
    ReturnedCard(Services &services, QWidget *parent);

    void lookUp(const QString &serial);
    void setScan(const ScannedDevice &device) { m_scan = device; }
    ScanField *field() const { return m_field; }

Q_SIGNALS:
    void batchMade(qint64 batchId);
    void historyRequested(const QString &serial);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Known {
        QString serial;
        std::optional<DeviceRecord> device;
        QString profile; // of the last batch it was in
    };
    static Result<Known> find(RegistryReader &reader, const QString &serial);

    void build();
    void retranslate();
    void showKnown(const Result<Known> &known);
    void takeAgain();
    void setBusy(bool isBusy);

    Services &m_services;
    TextLabel *m_title, *m_text, *m_serial, *m_facts;
    ScanField *m_field;
    QWidget *m_found;
    StateText *m_state;
    QPushButton *m_again;
    LinkButton *m_history;
    ErrorNote *m_error;
    std::optional<Known> m_known;
    std::optional<ScannedDevice> m_scan; // the last one, with its key
    bool m_isRefused = false;
};

} // namespace imprint
