// The notes and ties of the logs that are open, kept with the site and the batch (lognotes.h). Reads and writes on the site's worker; what
// was changed is kept at once.
#pragma once

#include "models/services/logdesk.h"
#include "models/services/lognotes.h"

#include <QObject>

namespace imprint {

class BatchController;
class SiteService;

class LogNotebook : public QObject {
    Q_OBJECT
public:
    LogNotebook(LogDesk &desk, SiteService &site, BatchController &batch, QObject *parent = nullptr);

    const std::vector<LogNote> &notes() const { return m_notes; }
    QString noteOf(int id, std::size_t line) const;
    void setNote(int id, std::size_t line, const QString &text, const QString &by, qint64 now); // empty: taken away
    void tie(const LogTie &tie, const QString &by, qint64 now); // another tie of one of its lines to the same log is replaced
    void remove(int row);
    int idOf(const QString &key) const; // of an open log; 0: not open
    void load();                        // of the site and batch that are open now

Q_SIGNALS:
    void changed();
    void failed(const imprint::Error &error);

private:
    QString file() const;
    void save();
    void tellTies();

    LogDesk &m_desk;
    SiteService &m_site;
    BatchController &m_batch;
    std::vector<LogNote> m_notes;
    QString m_file; // that the notes are of
};

} // namespace imprint
