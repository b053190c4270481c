// The registry: every device the site has seen. Type or scan the beginning of a serial, narrow by batch, state and the end of the
// certificate; at the right what the chosen device is, its history and certificates, and what can be done with it.
//
// open(serial): shows that device. Return in the search field takes the first row.
#pragma once

#include "widgets/page.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace imprint {

class AskCard;
class DevicePanel;
class DeviceTable;
class EmptyState;
class ErrorNote;
class RecordTable;
class SearchField;
class StateText;

class DevicesPage : public Page {
    Q_OBJECT
public:
    DevicesPage(Services &services, QWidget *parent);
    QString heading() const override;
    QWidget *headerWidget() override;
    void shown() override;
    void open(const QString &serial) override;

protected:
    void retranslate() override;

private:
    void makeLayout();
    void connectAll();
    void applyFilter();
    void loaded();
    void choose(int row);
    void loadBatches();
    void askForList();
    void writeList(const QString &file);
    void say(const QString &sentence);

    DeviceTable *m_devices;
    EmptyState *m_empty;
    SearchField *m_search;
    QComboBox *m_batch, *m_state, *m_ending;
    QLabel *m_count;
    ErrorNote *m_error;
    StateText *m_said;
    AskCard *m_ask;
    RecordTable *m_table;
    DevicePanel *m_panel;
    QLabel *m_nothing;
    QSplitter *m_splitter;
    QStackedWidget *m_stack, *m_right;
    QPushButton *m_crl;
    QString m_chosen; // serial
    QTimer m_saying;
};

} // namespace imprint
