// Which labels: of devices of the registry, of a batch, or of a CSV. What the profile of the batch says about labels counts unless
// somebody says otherwise; for single devices that of the batch in which they came to their end, if it is the same for all.
//
// Errors: "label.…", "code.…", "device.unknown", "batch.…"; "label.origin" for fields that only a file can bring and none did.
#pragma once

#include "crypto/secret.h"
#include "models/labels/labelcontent.h"
#include "models/labels/labelplan.h"
#include "models/registry/registryreader.h"

namespace imprint {

enum class LabelSequence { File, Serial, Reverse }; // as they come; by serial; the last first

struct LabelAsk {
    enum class From { Csv, Batch, Devices };
    From from = From::Devices;
    qint64 batchId = 0;
    QStringList serials;  // as typed or scanned: a code stands for its device; of a batch these alone, empty: all that are done
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

// Fields that are made for a device, drawn or derived: asked where no CSV has them.
class MadeFields {
public:
    virtual ~MadeFields() = default;
    // Once an order, before the first value: the devices that lack one.
    virtual Result<void> begin(const LabelPlan &plan, const std::vector<QString> &serials) = 0;
    // The field's text; empty: there is none.
    virtual Result<Secret> value(const LabelPlan &plan, const QString &serial, const FieldSource &source) = 0;
};
struct FieldMakers {
    MadeFields *drawn = nullptr, *derived = nullptr;
    MadeFields *of(FieldOrigin origin) const { return origin == FieldOrigin::Drawn ? drawn : origin == FieldOrigin::Derived ? derived : nullptr; }
};

// reader: may be null for a CSV alone.
Result<LabelOrder> labelOrder(RegistryReader *reader, const LabelAsk &ask, const FieldMakers &makers = {});
// Serials of the devices of a batch that have come to their end: "label.nothing".
Result<QStringList> doneSerials(RegistryReader &reader, const BatchRecord &batch);

} // namespace imprint
