// What other pages do for the device that is shown here: take it in again (a new key and a new certificate), its label, its logs, what is wrong
// with it. A menu behind one small button; each row leads to a page, which gets the serial in its open().
#pragma once

#include "widgets/controls/buttons.h"

class QAction;

namespace imprint {

class ErrandButton : public IconButton {
    Q_OBJECT
public:
    enum class Place { Registry, LiveBatch }; // a batch under way takes nobody in again
    explicit ErrandButton(Place place, QWidget *parent = nullptr);

    void setSerial(const QString &serial); // empty: nothing to do

Q_SIGNALS:
    void requested(const QString &page, const QString &serial); // as Page::pageRequested

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_serial;
    std::vector<QAction *> m_actions;
};

} // namespace imprint
