// Ways for a log to come in: files from a dialog or dropped, pasted text, the live console of a device. Files of one rotation (hub.log,
// hub.log.1, hub.log.2.gz) are one log.
#pragma once

#include "models/services/logdesk.h"

#include <QObject>

class QMenu;
class QMimeData;

namespace imprint {

struct Services;

// Each list is one log, its oldest file first.
std::vector<QStringList> groupedRotations(const QStringList &files);

class LogOpener : public QObject {
    Q_OBJECT
public:
    LogOpener(Services &services, LogDesk &desk, QWidget *window);

    void askForFiles();
    void openFiles(const QStringList &files);
    void paste();
    bool canTake(const QMimeData *data) const;
    void take(const QMimeData *data);
    // The console record of links of devices: "/dev/ttyUSB0", "coap://…".
    void openConsoles(const QStringList &wheres);
    // Those of them that are there, in place of records that are open; then says how many.
    void openRecords(const QStringList &wheres, std::function<void(int)> then);
    void fillConsoles(QMenu *menu); // those that the site has, the newest first

private:
    QString consoleFolder() const; // with a separator; empty without a site
    void openOnce(const QString &file);

    Services &m_services;
    LogDesk &m_desk;
    QWidget *m_window;
};

} // namespace imprint
