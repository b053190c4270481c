#include "models/workflow/drawnsecrets.h"

#include "crypto/certificate.h"
#include "crypto/keyseal.h"
#include "crypto/sealedmessage.h"
#include "models/core/durablefile.h"
#include "models/core/importcsv.h"
#include "models/core/qtbytes.h"
#include "models/labels/drawnfields.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace imprint {
namespace {

Bytes contextOf(const QString &serial, const QString &format, const QString &field)
{
    return toBytes((serial + QChar(0) + format + QChar(0) + field).toUtf8());
}

QStringList drawnOnes(const LabelPlan &plan)
{
    QStringList fields;
    for (const FieldSource &source : plan.sources)
        if (source.from == FieldOrigin::Drawn)
            fields << source.field;
    return fields;
}

struct Known {
    std::map<std::pair<QString, QString>, DrawnSecret> values; // by serial and field
    bool haveLeft = false;
    QString leftSerial;
};
Result<Known> knownOnes(Registry &registry, const LabelPlan &plan, const std::vector<QString> &serials)
{
    auto all = registry.drawnSecrets(QLatin1String(plan.format->id), serials);
    if (!all)
        return all.error();
    Known known;
    for (DrawnSecret &one : *all) {
        if (one.state != SecretState::Recorded && !known.haveLeft) {
            known.haveLeft = true;
            known.leftSerial = one.serial;
        }
        known.values.emplace(std::pair(one.serial, one.field), std::move(one));
    }
    return known;
}

Result<Known> drawMissing(Registry &registry, const LabelPlan &plan, const std::vector<QString> &serials, const Secret &key, RandomSource &random)
{
    auto known = knownOnes(registry, plan, serials);
    if (!known)
        return known;
    std::vector<DrawnSecret> fresh;
    for (const QString &serial : serials)
        for (const QString &field : drawnOnes(plan)) {
            if (known->values.count({serial, field}) > 0)
                continue;
            const auto value = drawField(*plan.format, field, random);
            if (!value)
                return value.error();
            const QString format = QLatin1String(plan.format->id);
            const auto sealed = sealUnder(key, contextOf(serial, format, field), *value, random);
            if (!sealed)
                return sealed.error();
            fresh.push_back({serial, format, field, toQt(*sealed), SecretState::Recorded});
        }
    if (auto recorded = registry.recordDrawn(fresh); !recorded)
        return recorded.error();
    for (DrawnSecret &one : fresh)
        known->values.emplace(std::pair(one.serial, one.field), std::move(one));
    return known;
}

void append(std::vector<Secret> &parts, std::string text) { parts.push_back(Secret::takeOver(text)); }

std::string cell(const QString &text) { return csvLine({text}).chopped(2).toStdString(); }

// Drawn values are letters and digits: no cell of them needs quotes.
Result<Secret> csvOf(const Known &known, const QStringList &fields, const std::vector<QString> &serials, const Secret &key, const QString &format)
{
    std::vector<Secret> parts;
    append(parts, "serial," + fields.join(u',').toStdString() + "\r\n");
    for (const QString &serial : serials) {
        append(parts, cell(serial));
        for (const QString &field : fields) {
            auto value = openUnder(key, contextOf(serial, format, field), viewOf(known.values.at({serial, field}).sealed));
            if (!value)
                return value;
            append(parts, ",");
            parts.push_back(std::move(*value));
        }
        append(parts, "\r\n");
    }
    std::size_t size = 0;
    for (const Secret &part : parts)
        size += part.size();
    Secret whole(size);
    std::uint8_t *to = whole.data();
    for (const Secret &part : parts)
        to = std::copy_n(part.data(), part.size(), to);
    return whole;
}

class DrawnFields final : public MadeFields {
public:
    DrawnFields(Registry &registry, std::function<Result<Secret>()> key) : m_registry(registry), m_askKey(std::move(key)) {}

    // Whatever has not gone to whoever flashes the devices shows on no label; the key is asked for after that.
    Result<void> begin(const LabelPlan &plan, const std::vector<QString> &serials) override
    {
        auto known = knownOnes(m_registry, plan, serials);
        if (!known)
            return known.error();
        for (const QString &serial : serials)
            for (const QString &field : drawnOnes(plan)) {
                const auto own = known->values.find({serial, field});
                if (own == known->values.end() || own->second.state != SecretState::Left)
                    return fail("label.not-out", (serial + QStringLiteral(": ") + field).toStdString());
            }
        auto key = m_askKey();
        if (!key)
            return std::move(key).error();
        m_key = std::move(*key);
        m_known = std::move(*known);
        return {};
    }
    Result<Secret> value(const LabelPlan &plan, const QString &serial, const FieldSource &source) override
    {
        const auto own = m_known.values.find({serial, source.field});
        if (own == m_known.values.end())
            return Secret();
        return openUnder(m_key, contextOf(serial, QLatin1String(plan.format->id), source.field), viewOf(own->second.sealed));
    }

private:
    Registry &m_registry;
    std::function<Result<Secret>()> m_askKey;
    Secret m_key;
    Known m_known;
};

} // namespace

Result<DrawPlan> drawPlanOf(RegistryReader &reader, const BatchRecord &batch)
{
    auto plan = labelPlanOf(batch.profileJson);
    if (!plan)
        return plan.error();
    if (!*plan)
        return fail("label.plan", "the profile says nothing about labels");
    const auto rows = reader.batchRows(batch.id);
    if (!rows)
        return rows.error();
    DrawPlan draw{std::move(**plan), {}};
    for (const BatchRow &row : *rows)
        draw.serials.push_back(row.serial);
    if (draw.serials.empty())
        return fail("label.nothing", batch.name.toStdString());
    return draw;
}

Secret drawnKey(const Secret &siteSecret)
{
    Sha256 key = hmacSha256(siteSecret.view(), viewOf(std::string_view("imprint drawn secrets of labels")));
    Secret secret = Secret::copyOf(key);
    cleanse(key.data(), key.size());
    return secret;
}

Result<DrawnFile> drawSecrets(Registry &registry, const LabelPlan &plan, const std::vector<QString> &serials, const Secret &key,
                              const Recipient &recipient, DrawnFile wish, RandomSource &random)
{
    const QStringList fields = drawnOnes(plan);
    const QString format = QLatin1String(plan.format->id);
    if (fields.isEmpty())
        return fail("label.plan", "no field of the label is drawn");
    if (QFileInfo::exists(wish.file) || QFileInfo(wish.file).isSymLink())
        return fail("file.exists", wish.file.toStdString());
    const auto before = knownOnes(registry, plan, serials);
    if (!before)
        return before.error();
    if (before->haveLeft && wish.why.isEmpty())
        return fail("secret.issued", before->leftSerial.toStdString());
    const auto known = drawMissing(registry, plan, serials, key, random);
    if (!known)
        return known.error();
    const auto csv = csvOf(*known, fields, serials, key, format);
    if (!csv)
        return csv.error();
    const auto sealed = recipient.seal(*csv);
    if (!sealed)
        return sealed.error();
    const QByteArray content = wish.file.endsWith(QLatin1String(".pem")) ? QByteArray::fromStdString(toPem("CMS", *sealed)) : toQt(*sealed);
    const QString destination = QStringLiteral("%1, sealed to %2").arg(QFileInfo(wish.file).fileName(), QString::fromStdString(recipient.subject()));
    // The registry says that they leave before they do.
    if (auto told = registry.setDrawnState(format, serials, SecretState::Leaving, destination, wish.why); !told)
        return told.error();
    if (auto written = writeFile(wish.file, content, FileAccess::Private); !written) {
        (void)registry.setDrawnState(format, serials, SecretState::Recorded, destination, wish.why);
        return written.error();
    }
    if (auto told = registry.setDrawnState(format, serials, SecretState::Left, destination, wish.why); !told)
        return told.error();
    wish.devices = int(serials.size());
    wish.drawnBefore = int(before->values.size()) / int(fields.size());
    return wish;
}

std::unique_ptr<MadeFields> drawnFields(Registry &registry, std::function<Result<Secret>()> key)
{
    return std::make_unique<DrawnFields>(registry, std::move(key));
}

} // namespace imprint
