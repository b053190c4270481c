// A barcode scanner is a keyboard: whatever is typed on the Bench while no text field has the focus goes to the scan
// field, whole and in order, so that nobody has to click first.
//
// Watches key presses of the page's window. Left alone: keys with Ctrl, Alt or Meta, keys inside text fields, spin
// boxes and open popups, and Space or Return on a button unless a scan has begun. takes() says which field typing goes
// to; nullptr: nothing is taken.
#pragma once

#include <QObject>

#include <functional>

class QKeyEvent;
class QWidget;

namespace imprint {

class ScanInput : public QObject {
    Q_OBJECT
public:
    using FieldMaker = std::function<QWidget *()>; // shows the field if it must and gives it

    ScanInput(QWidget *page, FieldMaker takes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isForScan(const QKeyEvent &key, const QObject *watched) const;

    QWidget *m_page;
    const FieldMaker m_takes;
};

} // namespace imprint
