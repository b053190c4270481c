// The field that opens at the top of the Bench while somebody types or scans and the view has none of its own. Return
// gives the serial; Escape closes it. For a serial that the view does not know, ask() offers what can be done with it:
// nothing is added by a mere scan.
#pragma once

#include "crypto/result.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace imprint {

struct ScannedDevice;
class Card;
class ErrorNote;
class ScanField;
class TextLabel;

class ScanBar : public QWidget {
    Q_OBJECT
public:
    explicit ScanBar(QWidget *parent = nullptr); // hidden

    QWidget *open(); // shows it, and gives the field
    void dismiss();  // empties and hides it; the focus goes back to where it was
    void ask(const QString &serial, bool canAdd);
    void showError(const Error &error);

Q_SIGNALS:
    void identified(const imprint::ScannedDevice &device); // before scanned()
    void scanned(const QString &serial);
    void addressed(const QString &hardwareAddress);
    void addChosen(const QString &serial);
    void historyChosen(const QString &serial);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Card *m_card;
    ScanField *m_field;
    TextLabel *m_hint;
    QPushButton *m_add, *m_history;
    ErrorNote *m_error;
    QPointer<QWidget> m_before; // had the focus
    QString m_asked;            // the serial that the question is about
    bool m_isRefused = false;
};

} // namespace imprint
