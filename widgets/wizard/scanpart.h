// Serials by scanning: each scan is a line; a serial twice is told and not added. Delete takes the chosen ones away.
#pragma once

#include "models/core/identity.h"

#include <QWidget>

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
    void clear();
    std::vector<ExpectedDevice> devices() const;
    QStringList serials() const;
    ScanField *field() const { return m_field; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void removeChosen();

    ScanField *m_field;
    QListWidget *m_list;
    TextLabel *m_count;
    StateText *m_news;
    QPushButton *m_remove;
    QString m_twice, m_refused;
};

} // namespace imprint
