// Which labels: of devices of the registry, of a batch, or of a CSV. With a batch, what its profile says about labels counts
// unless somebody says otherwise.
//
// Errors: "label.…", "code.…", "device.unknown", "batch.…"; "label.origin" for fields that only a file can bring and none did.
#pragma once

#include "models/labels/labelcontent.h"
#include "models/labels/labelplan.h"
#include "models/registry/registryreader.h"

namespace imprint {

enum class LabelSequence { File, Serial, Reverse }; // as they come; by serial; the last first

struct LabelAsk {
    enum class From { Csv, Batch, Devices };
    From from = From::Devices;
    qint64 batchId = 0;
    QStringList serials;  // as typed or scanned: a code stands for its device
    QByteArray csv;       // columns are fields; with devices or a batch what the registry does not know, by serial
    QString csvName;
    QString format;       // id; empty: what the profile says, else the public key
    QStringList fields;   // "name=value": the same on every label; they stand before all else
    LabelSequence sequence = LabelSequence::File;
};

struct LabelOrder {
    LabelPlan plan; // at least its format
    std::vector<LabelContent> labels; // each once; copies are counted in them
    qint64 batchId = 0;
};

// Values that are drawn or derived: asked where no CSV has them; an empty text: there is none.
using MadeField = std::function<Result<QString>(const QString &serial, const LabelPlan &plan, const FieldSource &source)>;

// reader: may be null for a CSV alone.
Result<LabelOrder> labelOrder(RegistryReader *reader, const LabelAsk &ask, const MadeField &made = {});
// Serials of the devices of a batch that have come to their end: "label.nothing".
Result<QStringList> doneSerials(RegistryReader &reader, const BatchRecord &batch);

} // namespace imprint
