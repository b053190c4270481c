// One of the views of the Bench: first start, start, wizard, live batch, report. BenchPage (benchpage.h) shows one at a
// time.
//
// How a view is added: derive from BenchView and put a row into benchViewTable() (benchviews.cpp): {place, make}. The
// Bench makes it when it is shown first and keeps it; heading() and headerWidget() stand in the window's header while
// it is up. A view goes elsewhere by viewRequested().
//
// Who starts what: BenchPage opens the CA key when it is locked, calls BatchController::start() and then shows Live
// with open(batchId); the live view only follows the controller. From there: viewRequested(BenchPlace::Report, batchId)
// for the report, viewRequested(BenchPlace::Start, 0) back to the start, viewRequested(BenchPlace::Live, batchId) runs
// (resumes) that batch; startRequested() does the same with links of its own.
//
// Texts and threads as for a Page: tr() texts in retranslate(), called last by the constructor; registry and links only
// through the services.
#pragma once

#include "models/labels/scanneddevice.h"
#include "models/services/batchcontroller.h"
#include "widgets/page.h"

namespace imprint {

enum class BenchPlace : int { FirstStart, Start, Wizard, Live, Report };

class BenchView : public QWidget {
    Q_OBJECT
public:
    explicit BenchView(Services &services, QWidget *parent);

    virtual QString heading() const = 0;
    // Buttons for the right end of the header; owned by the view. nullptr: none.
    virtual QWidget *headerWidget() { return nullptr; }
    // The view comes up for this batch (0: none in particular). Live: BatchController::start() was called with it just
    // now, or it is under way.
    virtual void open(qint64 batchId) { Q_UNUSED(batchId) }
    // It is on the screen; set the focus where work begins.
    virtual void shown() {}
    // A serial was scanned or typed somewhere on the Bench, without the scanner's prefix: find it or add it. False: it
    // means nothing here.
    virtual bool scanned(const QString &serial)
    {
        Q_UNUSED(serial)
        return false;
    }
    // Before scanned(): the code that was scanned brought the device's public key. An error is shown where it was scanned.
    virtual Result<void> keyScanned(const ScannedDevice &device)
    {
        Q_UNUSED(device)
        return {};
    }
    // A file was dropped on the Bench. False: it means nothing here.
    virtual bool dropped(const QString &file)
    {
        Q_UNUSED(file)
        return false;
    }
    // It has begun something that goes on by itself (a trial being set up): stay although the site changes.
    virtual bool isBusy() const { return false; }
    // Where typing goes when nothing else takes it. nullptr: the Bench shows a field of its own while somebody types,
    // then calls scanned().
    virtual QWidget *scanField() { return nullptr; }

Q_SIGNALS:
    void headingChanged();
    void viewRequested(imprint::BenchPlace place, qint64 batchId);
    void startRequested(const imprint::BatchStart &start);
    void pageRequested(const QString &id, const QString &argument); // as Page's

protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

    Services &m_services;
};

struct BenchViewRow {
    BenchPlace place;
    BenchView *(*make)(Services &services, QWidget *parent);
};
const std::vector<BenchViewRow> &benchViewTable();

} // namespace imprint
