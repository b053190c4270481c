// The report of a batch: what was planned, what became of it, and why, as JSON for programs and auditors and as CSV for
// spreadsheets.
//
// Reconciliation: planned = done + failed + waiting + running + interrupted + abandoned + notBegun among the expected
// devices; those that nobody expected are counted by themselves. First-pass yield: the share of the devices that were
// begun which were done in their first run with every step at its first attempt. The JSON holds the newest signed head
// of the audit trail as the one line that was signed, so that a registry which was cut off later shows (auditverify.h).
//
// JSON: {"format": "imprint-batch-report", "version": 1, "madeAt", "site", "batch", "totals", "failures", "devices",
// "audit"}. CSV: one line a device, readable again by importCsv's rules of quoting. Times are ISO 8601 UTC with
// milliseconds; fingerprints lower hex.
#pragma once

#include "models/registry/registryreader.h"
#include "models/workflow/recordjson.h"

#include <map>

namespace imprint {

QString runStateId(std::optional<RunState> state); // "done", "not-begun" …

struct ReportTotals {
    int planned = 0, unexpected = 0;                                                                  // devices
    int done = 0, failed = 0, waiting = 0, running = 0, interrupted = 0, abandoned = 0, notBegun = 0; // of both
    int begun = 0, firstPass = 0;
    int labelsPrinted = 0, labelsReprinted = 0;
    std::int64_t medianMilliseconds = 0; // of the devices that are done
    // Why devices failed or wait: the step (empty: before the first) and the code.
    std::map<std::pair<QString, QString>, int> reasons;

    std::optional<double> firstPassYield() const;
};
ReportTotals totalsOf(const std::vector<BatchRow> &rows);

// The step at which a device stands that is not done: the one that was begun last (a resumed run may begin at the first
// again).
std::optional<Step> stepOf(const BatchRow &row);
QJsonObject rowJson(const BatchRow &row); // everything public that the registry knows of it
QJsonObject totalsJson(const ReportTotals &totals);
QByteArray reportJson(const BatchReport &report, std::int64_t madeAt);
QByteArray reportCsv(const BatchReport &report);

} // namespace imprint
