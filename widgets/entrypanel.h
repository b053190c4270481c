// One entry of the audit trail, whole: what happened in words, who, when and where, every detail, and how it is chained.
#pragma once

#include "models/registry/auditentry.h"
#include "widgets/controls/card.h"

class QGridLayout;
class QScrollArea;

namespace imprint {

class FingerprintLabel;
class LinkButton;
class StateText;
class TextLabel;

class EntryPanel : public Card {
    Q_OBJECT
public:
    explicit EntryPanel(QWidget *parent = nullptr);

    void setEntry(const AuditEntry &entry);

Q_SIGNALS:
    void deviceRequested(const QString &serial); // the operator wants to see the device it is about

protected:
    void changeEvent(QEvent *event) override;

private:
    void showEntry();

    AuditEntry m_entry;
    StateText *m_title;
    TextLabel *m_when, *m_hashName, *m_previousName;
    LinkButton *m_device;
    QScrollArea *m_scroll;
    QWidget *m_inside;
    QWidget *m_lines = nullptr;
    FingerprintLabel *m_hash, *m_previous;
};

} // namespace imprint
