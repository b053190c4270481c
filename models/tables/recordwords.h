// What was recorded, in words: an action of the audit trail and its detail (a JSON object) as a title and lines of "what: value".
//
// The tables below know every action and every field that models/registry and models/workflow write (tst_audittable holds them
// against the sources); what they do not know is shown as it stands, never hidden. Numbers of rows and runs say nothing to
// people and are left out. Values come from devices: whoever shows them shows plain text.
#pragma once

#include "models/tables/tone.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace imprint {

struct RecordLine {
    QString label, value;
    bool isMono = false;   // hex, serials
    bool isSentence = false; // no label; may be long
};

struct RecordWords {
    Tone tone = Tone::Idle;
    QString title;
    std::vector<RecordLine> lines;
};

RecordWords recordWords(const QString &action, const QString &detail);
QString recordSummary(const RecordWords &words); // the lines in one, for a table's cell
QString stepName(const QString &stepId);         // "Key verification"
QString deviceStateName(const QString &state);   // "owned"; of DeviceRecord
Tone deviceStateTone(const QString &state);
QStringList knownActions();
bool isKnownField(const QString &name);

// The time of day here, to the second; the same in every language, as instruments write it. "–" for 0.
QString localTime(qint64 unixMilliseconds);
QString localDate(qint64 unixMilliseconds);      // "no end" for the last day there is

} // namespace imprint
