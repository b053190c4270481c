// What tables, panels and reports of a batch say in words: names of steps and states, what a step leaves on record, durations. Translated; the
// one place for these words in the window. Errors are worded by models/core/errortext.
#pragma once

#include "models/registry/registryreader.h"
#include "models/tables/tone.h"
#include "models/workflow/batchrun.h"

#include <QStringList>

namespace imprint {

struct ToneWord {
    Tone tone = Tone::Idle;
    QString word; // may be empty: the shape alone
};

namespace batchwords {

QString stepName(Step step);  // "Key verification"
QString stepShort(Step step); // "Key": for a column
ToneWord outcome(Outcome outcome);
QString activity(const QString &activity); // of LiveRow, "sharing"
ToneWord liveState(const LiveRow &row);
ToneWord runState(std::optional<RunState> state);
// What a step left on record, as sentences; hex is shortened. Unknown names come as they are.
QStringList evidence(Step step, const std::vector<Evidence> &evidence);
// Where a delivered key came from, as the registry keeps it: "order-4471.csv, line 17", "registry", "scanned".
QString source(const QString &source);
// A link as people say it: "serial:/dev/ttyUSB0?baud=115200" is "/dev/ttyUSB0", as in ConsoleLine::where.
QString place(const QString &where);
// Of a profile that comes with the program, in the language of the window; others as their file says it.
QString profileTitle(const QString &title);
QString duration(std::int64_t milliseconds); // "38 ms", "1.7 s", "2 min 05 s"

} // namespace batchwords
} // namespace imprint
