// The main job on one page: first start, start page, batch wizard, live batch, report; a stack of BenchViews, one up at
// a time.
//
// What is common to them is here: the CA key is opened in place when a batch is to run, a typed or scanned serial finds
// its way wherever the focus is, and the page follows the site: without one it is the first start.
#pragma once

#include "models/services/batchcontroller.h"
#include "widgets/benchview.h"
#include "widgets/page.h"

#include <map>
#include <optional>

class QStackedWidget;
class QVBoxLayout;

namespace imprint {

class AskCard;
class ScanBar;

class BenchPage : public Page {
    Q_OBJECT
public:
    BenchPage(Services &services, QWidget *parent);

    QString heading() const override;
    QWidget *headerWidget() override { return m_header; }
    void shown() override;
    // A serial: as if it had been scanned on the start page.
    void open(const QString &argument) override;

    BenchPlace place() const { return m_place; }
    // Makes it if it is not there yet; nullptr when the table has no such view.
    BenchView *view(BenchPlace place);
    void showPlace(BenchPlace place, qint64 batchId = 0);
    // Opens the CA key first when it is locked.
    void run(const BatchStart &start);

protected:
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void follow(); // the site that is open, or none
    void showHeader(BenchView *view);
    void askForKey();
    void startNow();
    void keyOpened();
    void keyStaysShut();
    void identified(const ScannedDevice &device);
    void scan(const QString &serial);
    void findAddress(const QString &address);
    void readPhoto(const QString &file);
    void takeCode(const QString &text);
    void addToBatch(const QString &serial);
    QWidget *scanField();
    BatchStart startOf(qint64 batchId) const;
    void requested(BenchPlace place, qint64 batchId);

    QWidget *m_header;
    ScanBar *m_scanBar;
    AskCard *m_unlock;
    QStackedWidget *m_stack;
    QWidget *m_nothing;                        // before it is known whether a site opens
    std::map<BenchPlace, BenchView *> m_views; // those that were made
    BenchPlace m_place = BenchPlace::FirstStart;
    QString m_sitePath;
    std::optional<BatchStart> m_wanted; // waits for the key
    std::optional<BatchStart> m_trial;  // links of the simulated devices, to resume with
    std::optional<ScannedDevice> m_scan;       // what was scanned last
    QVBoxLayout *m_cards;               // what opens above the view
};

} // namespace imprint
