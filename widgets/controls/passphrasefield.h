// A field for a passphrase: hidden, shown on demand, taken out once as a Secret and wiped from the field at that moment. With strength() it says
// how long guessing would take. Nothing of it is remembered, completed, or put on the clipboard.
#pragma once

#include "crypto/secret.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace imprint {

class IconButton;

// A rough measure: 0 too short, 1 weak, 2 fair, 3 good. What is counted: length, kinds of characters, repeats and runs.
int passphraseStrength(const QString &text);

class PassphraseField : public QWidget {
    Q_OBJECT
public:
    explicit PassphraseField(bool showsStrength, QWidget *parent = nullptr);

    void setName(const QString &name); // accessible name, translated: "Passphrase, again"
    Secret take();              // empties the field
    bool isEmpty() const;
    bool equals(const PassphraseField &other) const; // the same text, for "type it again"
    int strength() const;
    QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void edited();
    void entered(); // Return

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showStrength();

    QLineEdit *m_edit;
    IconButton *m_reveal;
    QWidget *m_bar;
    QLabel *m_hint;
    bool m_isNamed = false; // by whoever uses it
};

} // namespace imprint
