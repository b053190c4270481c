// Serials by scanning: each scan is a line; a serial twice is told and not added. Delete takes the chosen ones away; undo (Ctrl+Z, or the
// button) takes the last scan or removal back, a hundred of them.
#pragma once

#include "models/labels/scanneddevice.h"

#include <QWidget>

#include <deque>
#include <map>
#include <vector>

class QListWidget;
class QPushButton;

namespace imprint {

class ScanField;
class StateText;
class TextLabel;

class ScanPart : public QWidget {
    Q_OBJECT
public:
    ScanPart();

    void add(const QString &serial);
    void setKey(const ScannedDevice &device); // that its label brought
    void clear();
    std::vector<ExpectedDevice> devices() const;
    QStringList serials() const;
    ScanField *field() const { return m_field; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void removeChosen();
    void remember();
    void undo();

    ScanField *m_field;
    QListWidget *m_list;
    TextLabel *m_count;
    StateText *m_news;
    QPushButton *m_undo, *m_remove;
    std::deque<QStringList> m_before;
    QString m_twice, m_refused;
    std::map<QString, ScannedDevice> m_keys; // by serial
};

} // namespace imprint
