// Where the labels of one command come from: a CSV, a batch, devices of the registry; with a batch, what its profile says
// about labels counts unless the command says otherwise.
#pragma once

#include "app/commandline.h"
#include "models/labels/labelplan.h"
#include "models/labels/labelcontent.h"
#include "models/registry/registryreader.h"

namespace imprint {

class Station;

struct LabelOrder {
    LabelPlan plan; // at least its format
    std::vector<LabelContent> labels; // in the order asked for (--order), each once; copies are counted in them
};

// "usage.…", "label.…", "code.…"; "label.origin" for fields that only a file can bring and no --csv did.
Result<LabelOrder> labelOrder(Station &station, const Invocation &call);

// What the registry, the plan and the CSV give the code of one device: its serial and current key unless told otherwise.
// "device.unknown", "label.origin".
Result<CodeFields> fieldsOfDevice(RegistryReader &reader, const QString &serial, const LabelPlan &plan, const CsvBySerial &csv);

} // namespace imprint
