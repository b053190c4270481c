// What the operator wrote beside lines of logs, and which lines they said are of one moment: kept with the site, for each batch in a file of
// its own (logs/batch-12.json, logs/site.json), so that a log that is opened again has its notes again.
//
// A log is known by its first bytes and its name, not by where it lies. Reading and writing happen on the site's worker.
#pragma once

#include "crypto/result.h"

#include <QString>

#include <vector>

namespace imprint {

struct LogNote {
    QString log;               // its key: logKey()
    qulonglong line = 0;       // from 0
    QString text;
    QString tiedLog;           // a tie: the line of another log of the same moment
    qulonglong tiedLine = 0;
    qint64 madeAt = 0;         // ms since 1970
    QString by;                // operator
    bool isTie() const { return !tiedLog.isEmpty(); }
};

class LogFile;
// "hub.log/1f2e…": name and hash of the first 4 kB.
QString logKey(const QString &name, const LogFile &log);

// "file.…" of durablefile.h. A file that is not there has no notes; one that is none of ours is "logs.notes".
Result<std::vector<LogNote>> readLogNotes(const QString &file);
Result<void> writeLogNotes(const QString &file, const std::vector<LogNote> &notes);
QString logNotesFile(const QString &siteFolder, qint64 batchId); // batchId 0: of the site

} // namespace imprint
