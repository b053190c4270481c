// What the registry holds, as JSON for programs and as words, marks and tables for people.
#pragma once

#include "app/exitcodes.h"
#include "app/output.h"
#include "models/registry/registryreader.h"

#include <QJsonObject>

namespace imprint {

// State by shape and word, colour only on top: "✔ done", "◔ running", "▲ needs you", "✖ failed", "– not yet".
struct Mark {
    const char *sign, *word;
    Tone tone;
};
Mark markOf(const BatchRow &row);
Cell markCell(const Mark &mark);
// One sign a step, e.g. "✔✔◔··".
QString stepMarks(const BatchRow &row);
// Why, in a few words; the step comes first when there is one.
QString reasonLine(const Error &reason, std::optional<Step> step);

QJsonObject jsonOf(const BatchRecord &batch);
QJsonObject jsonOf(const DeviceRecord &device);
QJsonObject jsonOf(const CertificateRecord &certificate, bool withPem);
QJsonObject jsonOf(const HistoryEvent &event);
QJsonObject jsonOf(const AuditEntry &entry);

const char *certificateStateId(CertificateState state);
QString shortHex(ByteView bytes); // the first 16 digits and an ellipsis; "–" when all zero

QString shellWord(const QString &text); // quoted where a shell wants it
// "Batch hall: ✔ 3 done of 8 …"
void showBatchLine(Output &out, const BatchRecord &batch, const std::vector<BatchRow> &rows);
// A line for every device that failed: what, why, and what to do.
void showFailures(Output &out, const std::vector<BatchRow> &rows);
// Whether writeOut could write there, as far as it can be told before there is something to write.
Result<void> checkWritable(const QString &file);
// To the file, or to standard output when it has no name; with --json the file's name is told.
Result<Exit> writeOut(Output &out, const QString &file, const QByteArray &content);
void showBatchRows(Output &out, const std::vector<BatchRow> &rows);
// What to type for each open question.
void showQuestions(Output &out, const std::vector<BatchRow> &rows);

} // namespace imprint
