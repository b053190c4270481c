// What the key derivation part of the Diagnose page has done on its thread: both sides derived, and the mismatch search. Specifications and inputs are
// JSON in the words of models/diagnosis/kdf/kdfwords.h, as the command line takes them.
//
// Errors: "kdf.case", "kdf.spec", "kdf.input", "kdf.length", "kdf.cost", "file.…", "stopped".
#pragma once

#include "models/core/sentence.h"
#include "models/services/job.h"

#include "crypto/result.h"

#include <QJsonObject>

#include <vector>

namespace imprint {

struct KdfSide {
    Error error;       // with a code: nothing was derived
    QString output;    // hex
    double seconds = 0;
    quint64 memoryKib = 0;
    std::vector<Sentence> advice; // of the context "KdfAdvice"
    QStringList ignored;          // members that nothing uses
};
KdfSide deriveSide(const QJsonObject &spec, const QJsonObject &inputs);

struct KdfFindRow {
    QJsonObject differs, spec; // all of it
    QJsonObject inputs;        // those that are not the hub's, in hex
    QString output, reproduce;
    int faults = 0;
};
struct KdfFindings {
    std::vector<KdfFindRow> found; // best first
    double chanceHits = 0;
    std::vector<Sentence> tried, missing; // of the context "KdfCoverage"
    bool isEqual = false;                 // the device did what it should have
    bool wasStopped = false;
};
// kdfCase: {"spec", "inputs", "device_output"}. When it is cancelled, what was found until then.
Result<KdfFindings> searchDerivation(const QJsonObject &kdfCase, int seconds, JobControl &control);

// A file of `imprint-cli kdf search`, looked at before it is taken: at most 1 MiB.
Result<QJsonObject> readKdfCase(const QString &file);

struct KdfPresetRow {
    QString name, title, note;
    QJsonObject spec;
};
Result<std::vector<KdfPresetRow>> presetRows();

} // namespace imprint
