// The drawn secrets of a batch, handed out from the window: drawn once for ever, sealed to the certificate of whoever flashes the devices.
// Labels can be printed when that file is in its place.
#pragma once

#include "models/services/labelservice.h"
#include "widgets/page.h"

class QLineEdit;
class QPushButton;

namespace imprint {

class ErrorNote;
class FormRows;
class PassphraseField;
class TextLabel;

class DrawPart : public QWidget {
    Q_OBJECT
public:
    explicit DrawPart(Services &services, QWidget *parent = nullptr);

    void begin(qint64 batchId, const QString &batchName);

Q_SIGNALS:
    void left();
    void handedOut();
    void said(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void askForCertificate();
    void askForFile();
    void check();
    void draw();
    void done(const Result<DrawnFile> &result);
    void retranslate();

    Services &m_services;
    qint64 m_batchId = 0;
    QString m_batchName;
    TextLabel *m_title, *m_text;
    FormRows *m_rows;
    QLineEdit *m_certificate, *m_file, *m_why;
    QPushButton *m_chooseCertificate, *m_chooseFile, *m_draw, *m_back;
    PassphraseField *m_passphrase;
    ErrorNote *m_error;
    bool m_isBusy = false, m_needsWhy = false;
};

} // namespace imprint
