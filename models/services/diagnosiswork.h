// What the Diagnose page has done on the threads of DiagnosisService: straight-line and blocking.
//
// Errors: "diagnosis.catalogue", "file.…", "stopped", and those of the parts that are named.
#pragma once

#include "models/diagnosis/diagnosis.h"
#include "models/services/job.h"

#include <QByteArray>

namespace imprint {

struct LogFindings {
    QString source; // the file, or what stands for it
    std::size_t lines = 0;
    std::vector<FoundFailure> found; // point into the built-in catalogue
};
// Any size; read line by line. Refuses more than 10^9 lines with "file.too-large".
Result<LogFindings> diagnoseLog(const QString &file, JobControl &control);
Result<LogFindings> diagnoseText(const QString &source, const QByteArray &text, JobControl &control);

} // namespace imprint
