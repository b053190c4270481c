// What stands between the wish and the sheet, in place: why it cannot be printed and on what it would fit, the site's
// passphrase where drawn secrets are sealed, and why labels are printed again.
#pragma once

#include "models/services/labelservice.h"
#include "widgets/page.h"

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace imprint {

class Card;
class ErrorNote;
class PassphraseField;
class TextLabel;

class LabelNotes : public QWidget {
    Q_OBJECT
public:
    explicit LabelNotes(Services &services, QWidget *parent = nullptr);

    void follow(const LabelProof &proof);
    void setError(const Error &error); // of an export or a print
    QString why() const;
    void setWhy(const QString &why); // as it was given already
    void clearWhy();

Q_SIGNALS:
    void fitChosen(const QString &design, int dpi);
    void opened(); // the drawn secrets

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFits(const std::vector<LabelFit> &fits);
    void open();
    void retranslate();

    Services &m_services;
    ErrorNote *m_error, *m_lockError;
    QWidget *m_fits;
    TextLabel *m_fitsText;
    QHBoxLayout *m_fitButtons;
    Card *m_lock, *m_again;
    TextLabel *m_lockText, *m_againText;
    PassphraseField *m_passphrase;
    QPushButton *m_open;
    QLineEdit *m_why;
    int m_count = 0;
    bool m_hasSecret = false;
};

} // namespace imprint
