// Secrets of devices from a key of the token: scheme, key and what goes with them; one serial to try; and lists, from a batch, a file or as
// typed, each secret on record before it leaves, sealed to a certificate. Progress, stop between serials, and the PIN once more when the
// token was pulled out in between.
#pragma once

#include "models/services/tokenwork.h"
#include "widgets/token/tokentab.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace imprint {

class ErrorNote;
class Job;
class PassphraseField;
class PrimaryButton;
class StateText;

class TokenDeriveView : public TokenTab {
    Q_OBJECT
public:
    TokenDeriveView(Services &services, QWidget *parent);
    void setKeys(const std::vector<TokenKey> &keys);

Q_SIGNALS:
    // A list waits for the PIN; give() it to the desk. Null: no list waits any more.
    void pinWanted(const std::shared_ptr<imprint::PinDesk> &desk);

protected:
    void followToken(bool isAnother) override;
    void retranslate() override;

private:
    void build();
    void buildScheme(QVBoxLayout *layout);
    void buildTry(QVBoxLayout *layout);
    void buildList(QVBoxLayout *layout);
    void chooseFile(QLineEdit *field, const QString &title, const QString &filter);
    void chooseOut();
    void askBatches();
    DeriveInput input() const;
    QString missing() const;
    void check();
    void showKey();
    void tryOne();
    void derive();
    void done(const Result<DeriveDone> &result);

    TextLabel *m_locked;
    QScrollArea *m_scroll;
    TextLabel *m_schemeName, *m_keyName, *m_labelName, *m_contextName, *m_caution, *m_checkName;
    QComboBox *m_scheme, *m_key;
    QLineEdit *m_label, *m_context, *m_check;
    StateText *m_keyState;
    TextLabel *m_tryTitle, *m_tryName, *m_secret;
    QLineEdit *m_trySerial;
    QCheckBox *m_showSecret;
    QPushButton *m_try;
    TextLabel *m_listTitle, *m_listText, *m_fromName, *m_serialsName, *m_certificateName, *m_outName, *m_passphraseName, *m_whyName, *m_missing;
    QComboBox *m_from;
    QLineEdit *m_serials, *m_file, *m_certificate, *m_out, *m_why;
    QPushButton *m_chooseFile, *m_chooseCertificate, *m_chooseOut, *m_stop;
    QWidget *m_fileLine;
    QCheckBox *m_resumes;
    PassphraseField *m_passphrase;
    PrimaryButton *m_derive;
    QProgressBar *m_progress;
    TextLabel *m_activity;
    StateText *m_said;
    ErrorNote *m_error;
    std::vector<TokenKey> m_keys; // those that derive
    std::vector<std::pair<qint64, QString>> m_batches;
    QPointer<Job> m_job;
};

} // namespace imprint
