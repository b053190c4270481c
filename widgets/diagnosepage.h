// Diagnose: why the keys do not match. Known failures, the checklist of a device, key derivations side by side, randomness, radio channels, key life.
//
// open(): a serial shows that device's checklist; "code:KDF_TIMEOUT_ERROR" the failure in the catalogue; "log:/path" reads that log; "case:/path" a case of
// kdf search.
#pragma once

#include "widgets/page.h"

class QTabWidget;

namespace imprint {

class ChannelsView;
class ChecklistView;
class FailuresView;
class KdfView;
class KeysView;
class RandomnessView;

class DiagnosePage : public Page {
    Q_OBJECT
public:
    enum class Part { Failures, Checklist, Derivation, Randomness, Channels, Keys };

    explicit DiagnosePage(Services &services, QWidget *parent = nullptr);

    QString heading() const override;
    void shown() override;
    void open(const QString &argument) override;

    void showPart(Part part);

protected:
    void retranslate() override;

private:
    QTabWidget *m_tabs;
    FailuresView *m_failures;
    ChecklistView *m_checklist;
    KdfView *m_derivation;
    RandomnessView *m_randomness;
    ChannelsView *m_channels;
    KeysView *m_keys;
};

} // namespace imprint
