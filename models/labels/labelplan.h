// What a profile says about labels: which code and template, and where each field comes from. The "label" object of a
// profile:
//   {"format": "pubkey", "template": "l7651", "level": "M",
//    "fields": [{"name": "vendor", "from": "constant", "value": "Lindenhof"}, {"name": "lot", "from": "csv", "value": "lot"}]}
// "from" is registry (serial, model, vendor, firmware, hardwareAddress, publicPoint, curve), certificate (serialNumber),
// constant, csv (a column), derived (from the secret derived for the device: a value drawn from it, or with "value": "hex" the
// secret itself, for secret texts) or drawn. Fields that are not named come
// from the registry where it has them.
//
// "label.plan" with path and reason.
#pragma once

#include "models/labels/payloads.h"

#include <QJsonObject>

#include <functional>

namespace imprint {

enum class FieldOrigin { Registry, Certificate, Constant, Csv, Derived, Drawn };

struct FieldSource {
    QString field;
    FieldOrigin from = FieldOrigin::Constant;
    QString value; // the constant, the column, what of the registry or the certificate; "hex" for a whole derived secret
};
// Derived, and the secret itself is the field.
bool isWholeSecret(const FieldSource &source);

struct LabelPlan {
    const CodeFormat *format = nullptr;
    QString templateName;
    QString level; // empty: the format's own
    std::vector<FieldSource> sources;
    QByteArray profileJson; // whose plan it is; empty: nobody's
};

Result<LabelPlan> parseLabelPlan(const QJsonObject &label);
// Nothing when the profile says nothing about labels.
Result<std::optional<LabelPlan>> labelPlanOf(const QByteArray &profileJson);

// Asked for every source but constants; an empty text leaves the field out.
using FieldLookup = std::function<Result<QString>(const FieldSource &source)>;
Result<CodeFields> fieldsOf(const LabelPlan &plan, const FieldLookup &lookup);

} // namespace imprint
