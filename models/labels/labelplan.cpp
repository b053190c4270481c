#include "models/labels/labelplan.h"

#include "models/core/jsonfields.h"
#include "models/labels/drawnfields.h"
#include "models/labels/labelcontent.h"

#include <QJsonDocument>

#include <algorithm>

namespace imprint {
namespace {

constexpr int maxFields = 32, maxText = 256;

QString text(const char *literal)
{
    return QString::fromUtf8(literal);
}

const QStringList &originWords()
{
    static const QStringList words{text("registry"), text("certificate"), text("constant"), text("csv"), text("derived"), text("drawn")};
    return words;
}

// What each origin knows; empty: whatever one writes.
QStringList knownValues(FieldOrigin origin)
{
    switch (origin) {
    case FieldOrigin::Registry:
        return {text("serial"), text("model"), text("vendor"), text("firmware"), text("hardwareAddress"), text("publicPoint"), text("curve")};
    case FieldOrigin::Certificate:
        return {text("serialNumber")};
    case FieldOrigin::Constant:
    case FieldOrigin::Csv:
    case FieldOrigin::Derived:
    case FieldOrigin::Drawn:
        break;
    }
    return {};
}

void checkWhole(JsonFields &fields, const CodeFormat &format, const QString &field)
{
    const bool isSecretText = std::any_of(format.fields.begin(), format.fields.end(), [&](const FieldSpec &s) {
        return field == QLatin1String(s.name) && s.isSecret && s.type == FieldType::Text;
    });
    if (!isSecretText)
        fields.refuse(text("value"), text("hex is for secret texts, which this field is not"));
}

FieldSource readSource(JsonFields fields, const CodeFormat &format)
{
    FieldSource source;
    source.field = fields.text(text("name"), 64);
    const bool isField = std::any_of(format.fields.begin(), format.fields.end(), [&](const FieldSpec &s) { return source.field == QLatin1String(s.name); });
    if (!isField)
        fields.refuse(text("name"), text("is no field of ") + text(format.id));
    source.from = FieldOrigin(fields.choice(text("from"), originWords()));
    const bool isMade = source.from == FieldOrigin::Derived || source.from == FieldOrigin::Drawn;
    source.value = isMade ? fields.text(text("value"), maxText, QString()) : fields.text(text("value"), maxText);
    const QStringList known = knownValues(source.from);
    if (!known.isEmpty() && !known.contains(source.value))
        fields.refuse(text("value"), text("is none of ") + known.join(text(", ")));
    if (isWholeSecret(source))
        checkWhole(fields, format, source.field);
    else if (isMade && !isDrawable(format, source.field))
        fields.refuse(text("from"), text("this field is neither drawn nor derived"));
    else if (isMade && !source.value.isEmpty())
        fields.refuse(text("value"), text("is not hex, and nothing else goes with derived"));
    fields.checkUnknown();
    return source;
}

} // namespace

bool isWholeSecret(const FieldSource &source)
{
    return source.from == FieldOrigin::Derived && source.value == QLatin1String("hex");
}

Result<LabelPlan> parseLabelPlan(const QJsonObject &label)
{
    QString problem;
    JsonFields fields(label, text("label"), &problem);
    const auto format = codeFormat(fields.text(text("format"), 32));
    if (!format)
        return fail("label.plan", problem.isEmpty() ? "label.format: " + format.error().detail : problem.toStdString());
    LabelPlan plan;
    plan.format = *format;
    plan.templateName = fields.text(text("template"), maxText);
    const QStringList levels{QString(), text("L"), text("M"), text("Q"), text("H")};
    plan.level = levels.value(fields.choice(text("level"), levels, 0));
    for (JsonFields &row : fields.objects(text("fields"), maxFields)) {
        FieldSource source = readSource(std::move(row), **format);
        const bool isTwice = std::any_of(plan.sources.begin(), plan.sources.end(), [&](const FieldSource &s) { return s.field == source.field; });
        if (isTwice)
            fields.refuse(text("fields"), source.field + text(" is there twice"));
        plan.sources.push_back(std::move(source));
    }
    fields.checkUnknown();
    if (!problem.isEmpty())
        return fail("label.plan", problem.toStdString());
    return plan;
}

Result<std::optional<LabelPlan>> labelPlanOf(const QByteArray &profileJson)
{
    const QJsonObject profile = QJsonDocument::fromJson(profileJson).object();
    if (!profile.contains(text("label")))
        return std::optional<LabelPlan>();
    if (!profile.value(text("label")).isObject())
        return fail("label.plan", "label: is not an object");
    auto plan = parseLabelPlan(profile.value(text("label")).toObject());
    if (!plan)
        return plan.error();
    plan->profileJson = profileJson;
    return std::optional<LabelPlan>(std::move(*plan));
}

Result<CodeFields> fieldsOf(const LabelPlan &plan, const FieldLookup &lookup)
{
    CodeFields fields;
    for (const FieldSource &source : plan.sources) {
        const auto value = source.from == FieldOrigin::Constant ? Result<QString>(source.value) : lookup(source);
        if (!value)
            return value.error();
        if (!value->isEmpty())
            fields.set(source.field, typedValue(*plan.format, source.field, *value));
    }
    return fields;
}

} // namespace imprint
