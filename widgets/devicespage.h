// The registry: every device the site has seen. Type or scan the beginning of a serial, choose the site, narrow by batch, state and
// the end of the certificate; at the right what the chosen device is, its history and certificates, and what can be done with it.
//
// open(serial): shows that device. Return in the search field takes the first row.
#pragma once

#include "widgets/page.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace imprint {

class AskCard;
class DevicePanel;
class DeviceTable;
class EmptyState;
class ErrorNote;
class ListAndDetail;
class PageFoot;
class RecordTable;
class SearchField;

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
    void loadSites();
    void openSite();
    void askForList();
    void writeList(const QString &file);

    DeviceTable *m_devices;
    EmptyState *m_empty;
    SearchField *m_search;
    QComboBox *m_site, *m_batch, *m_state, *m_ending;
    PageFoot *m_foot;
    ErrorNote *m_error;
    AskCard *m_ask;
    RecordTable *m_table;
    DevicePanel *m_panel;
    ListAndDetail *m_list;
    QStackedWidget *m_stack;
    QPushButton *m_crl;
    QString m_chosen; // serial
};

} // namespace imprint
