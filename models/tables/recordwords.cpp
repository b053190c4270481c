#include "models/tables/recordwords.h"

#include "models/core/errortext.h"
#include "models/tables/batchwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace imprint {
namespace {

struct ActionRow {
    const char *action;
    const char *title;
    Tone tone;
};
constexpr ActionRow actions[] = {
    {"checklist.recorded", QT_TRANSLATE_NOOP("Record", "Checklist recorded"), Tone::Passed},
    {"site.created", QT_TRANSLATE_NOOP("Record", "Site made"), Tone::Passed},
    {"secret.issued", QT_TRANSLATE_NOOP("Record", "Secret derived"), Tone::Passed},
    {"secret.site", QT_TRANSLATE_NOOP("Record", "Secret for checks of derived secrets made"), Tone::Passed},
    {"site.ca-token", QT_TRANSLATE_NOOP("Record", "CA key is in a token"), Tone::Passed},
    {"site.backed-up", QT_TRANSLATE_NOOP("Record", "Site backed up"), Tone::Passed},
    {"site.restored", QT_TRANSLATE_NOOP("Record", "Site restored from a backup"), Tone::NeedsYou},
    {"audit.signed", QT_TRANSLATE_NOOP("Record", "Audit trail signed"), Tone::Passed},
    {"batch.created", QT_TRANSLATE_NOOP("Record", "Batch made"), Tone::Idle},
    {"batch.closed", QT_TRANSLATE_NOOP("Record", "Batch closed"), Tone::Idle},
    {"device.expected", QT_TRANSLATE_NOOP("Record", "Expected in a batch"), Tone::Idle},
    {"device.claimed", QT_TRANSLATE_NOOP("Record", "Work began"), Tone::Running},
    {"device.seen", QT_TRANSLATE_NOOP("Record", "The device answered"), Tone::Running},
    {"device.abandoned", QT_TRANSLATE_NOOP("Record", "Given up"), Tone::Failed},
    {"device.retry", QT_TRANSLATE_NOOP("Record", "May begin again"), Tone::Running},
    {"step.started", QT_TRANSLATE_NOOP("Record", "Step began"), Tone::Running},
    {"step.finished", QT_TRANSLATE_NOOP("Record", "Step ended"), Tone::Idle},
    {"run.ended", QT_TRANSLATE_NOOP("Record", "Work ended"), Tone::Idle},
    {"question.asked", QT_TRANSLATE_NOOP("Record", "Asked the operator"), Tone::NeedsYou},
    {"question.answered", QT_TRANSLATE_NOOP("Record", "The operator answered"), Tone::Passed},
    {"key.recorded", QT_TRANSLATE_NOOP("Record", "Key recorded"), Tone::Idle},
    {"epoch.recorded", QT_TRANSLATE_NOOP("Record", "Ownership counter recorded"), Tone::Idle},
    {"update.offered", QT_TRANSLATE_NOOP("Record", "Key update offered"), Tone::Running},
    {"update.revealed", QT_TRANSLATE_NOOP("Record", "Shares exchanged"), Tone::Running},
    {"update.prepared", QT_TRANSLATE_NOOP("Record", "New key proven"), Tone::Passed},
    {"update.committed", QT_TRANSLATE_NOOP("Record", "New key in force"), Tone::Passed},
    {"update.abandoned", QT_TRANSLATE_NOOP("Record", "Key update given up"), Tone::Failed},
    {"certificate.reserved", QT_TRANSLATE_NOOP("Record", "Certificate reserved"), Tone::Running},
    {"certificate.issued", QT_TRANSLATE_NOOP("Record", "Certificate issued"), Tone::Passed},
    {"certificate.operational", QT_TRANSLATE_NOOP("Record", "Certificate of this workbench"), Tone::Passed},
    {"certificate.recovered", QT_TRANSLATE_NOOP("Record", "Certificate of before the restore"), Tone::Passed},
    {"certificate.renewed", QT_TRANSLATE_NOOP("Record", "Renewed certificate in force"), Tone::Passed},
    {"certificate.revoked", QT_TRANSLATE_NOOP("Record", "Certificate revoked"), Tone::Failed},
    {"label.drawn", QT_TRANSLATE_NOOP("Record", "Secret of the label drawn and handed out"), Tone::Passed},
    {"label.printed", QT_TRANSLATE_NOOP("Record", "Label printed"), Tone::Passed},
    {"label.reprinted", QT_TRANSLATE_NOOP("Record", "Label printed again"), Tone::NeedsYou},
    {"crl.issued", QT_TRANSLATE_NOOP("Record", "Revocation list issued"), Tone::Passed},
    {"release.issued", QT_TRANSLATE_NOOP("Record", "Release signed"), Tone::Running},
    {"release.confirmed", QT_TRANSLATE_NOOP("Record", "Released for the next owner"), Tone::Passed},
};

enum class Field { Text, Hex, Sentence, Hidden };
struct FieldRow {
    const char *name;
    const char *label;
    Field kind;
};
constexpr FieldRow fields[] = {
    // Details of entries.
    {"name", QT_TRANSLATE_NOOP("Record", "Name"), Field::Text},
    {"owner", QT_TRANSLATE_NOOP("Record", "Owner"), Field::Hex},
    {"note", QT_TRANSLATE_NOOP("Record", "Note"), Field::Text},
    {"seq", QT_TRANSLATE_NOOP("Record", "Up to entry"), Field::Text},
    {"hash", QT_TRANSLATE_NOOP("Record", "Hash"), Field::Hex},
    {"profile", QT_TRANSLATE_NOOP("Record", "Profile"), Field::Text},
    {"profile-sha256", QT_TRANSLATE_NOOP("Record", "Profile SHA-256"), Field::Hex},
    {"expected", QT_TRANSLATE_NOOP("Record", "Devices expected"), Field::Text},
    {"expected-sha256", QT_TRANSLATE_NOOP("Record", "List SHA-256"), Field::Hex},
    {"release-account", QT_TRANSLATE_NOOP("Record", "Account of the release"), Field::Text},
    {"takes-any", QT_TRANSLATE_NOOP("Record", "Takes what comes"), Field::Text},
    {"releases-own", QT_TRANSLATE_NOOP("Record", "Releases own devices"), Field::Text},
    {"source", QT_TRANSLATE_NOOP("Record", "From"), Field::Text},
    {"serial-number", QT_TRANSLATE_NOOP("Record", "Certificate number"), Field::Hex},
    {"renewal-of", QT_TRANSLATE_NOOP("Record", "Renews certificate"), Field::Hex},
    {"format", QT_TRANSLATE_NOOP("Record", "Code"), Field::Text},
    {"template", QT_TRANSLATE_NOOP("Record", "Label"), Field::Text},
    {"to", QT_TRANSLATE_NOOP("Record", "To"), Field::Text},
    {"copies", QT_TRANSLATE_NOOP("Record", "Copies"), Field::Text},
    {"why", QT_TRANSLATE_NOOP("Record", "Why"), Field::Text},
    {"number", QT_TRANSLATE_NOOP("Record", "Number"), Field::Text},
    {"sha256", QT_TRANSLATE_NOOP("Record", "SHA-256"), Field::Hex},
    {"link", QT_TRANSLATE_NOOP("Record", "Where"), Field::Text},
    {"origin", QT_TRANSLATE_NOOP("Record", "From"), Field::Text},
    {"detail", QT_TRANSLATE_NOOP("Record", "Shown"), Field::Text},
    {"answer", QT_TRANSLATE_NOOP("Record", "Answer"), Field::Text},
    {"words", QT_TRANSLATE_NOOP("Record", "In words"), Field::Text},
    {"token-sha256", QT_TRANSLATE_NOOP("Record", "Release token SHA-256"), Field::Hex},
    {"certificates-revoked", QT_TRANSLATE_NOOP("Record", "Certificates revoked"), Field::Text},
    {"model", QT_TRANSLATE_NOOP("Record", "Model"), Field::Text},
    {"vendor", QT_TRANSLATE_NOOP("Record", "Maker"), Field::Text},
    {"firmware", QT_TRANSLATE_NOOP("Record", "Firmware"), Field::Text},
    {"hardware-address", QT_TRANSLATE_NOOP("Record", "Hardware address"), Field::Text},
    {"old-key", QT_TRANSLATE_NOOP("Record", "Old key"), Field::Hex},
    {"new-key", QT_TRANSLATE_NOOP("Record", "New key"), Field::Hex},
    {"key", QT_TRANSLATE_NOOP("Record", "Key"), Field::Hex},
    {"q-dev", QT_TRANSLATE_NOOP("Record", "Share of the device"), Field::Hex},
    {"q-ca", QT_TRANSLATE_NOOP("Record", "Share of the CA"), Field::Hex},
    {"u", QT_TRANSLATE_NOOP("Record", "Local share"), Field::Hex},
    {"epoch", QT_TRANSLATE_NOOP("Record", "Ownership counter"), Field::Text},
    {"fingerprint", QT_TRANSLATE_NOOP("Record", "Key fingerprint"), Field::Hex},
    {"txid", QT_TRANSLATE_NOOP("Record", "Transaction"), Field::Hex},
    {"leaf", QT_TRANSLATE_NOOP("Record", "Certificate SHA-256"), Field::Hex},
    {"sig-old", QT_TRANSLATE_NOOP("Record", "Signed by the old key"), Field::Hex},
    {"sig-new", QT_TRANSLATE_NOOP("Record", "Signed by the new key"), Field::Hex},
    {"transcript", QT_TRANSLATE_NOOP("Record", "Transcript"), Field::Hex},
    {"sequence", QT_TRANSLATE_NOOP("Record", "Certificate of this ownership"), Field::Text},
    {"because", "", Field::Hidden}, // with "reason", as a sentence
    {"reason", QT_TRANSLATE_NOOP("Record", "Reason"), Field::Text},
    {"kind", "", Field::Hidden},    // as a sentence
    {"subject", QT_TRANSLATE_NOOP("Record", "About"), Field::Text},
    {"run", "", Field::Hidden},
    {"batch", "", Field::Hidden},
    {"step", "", Field::Hidden},    // in the title, as outcome and state of a run
    {"outcome", "", Field::Hidden},
    {"next", "", Field::Hidden},
    {"at", "", Field::Hidden},
    {"resumed", "", Field::Hidden},
    {"evidence", "", Field::Hidden},
    // Evidence of steps.
    {"state", QT_TRANSLATE_NOOP("Record", "State"), Field::Text},
    {"operator", QT_TRANSLATE_NOOP("Record", "Operator"), Field::Text},
    {"by", QT_TRANSLATE_NOOP("Record", "Released by"), Field::Text},
    {"account", QT_TRANSLATE_NOOP("Record", "Account of the release"), Field::Text},
    {"nonce", QT_TRANSLATE_NOOP("Record", "Our challenge"), Field::Hex},
    {"r-dev", QT_TRANSLATE_NOOP("Record", "Its own random part"), Field::Hex},
    {"possession", QT_TRANSLATE_NOOP("Record", "Holds its key, signature"), Field::Hex},
    {"dtls-leaf", QT_TRANSLATE_NOOP("Record", "Certificate shown in DTLS"), Field::Hex},
    {"token", QT_TRANSLATE_NOOP("Record", "Release token"), Field::Hex},
    {"abandoned", QT_TRANSLATE_NOOP("Record", "Unfinished update given up"), Field::Text},
    {"where", QT_TRANSLATE_NOOP("Record", "Where"), Field::Text},
    {"capabilities", QT_TRANSLATE_NOOP("Record", "Capabilities"), Field::Text},
    {"expected-model", QT_TRANSLATE_NOOP("Record", "Model ordered"), Field::Text},
    {"delivered", QT_TRANSLATE_NOOP("Record", "Key delivered"), Field::Hex},
    {"delivered-by", QT_TRANSLATE_NOOP("Record", "Equals the key from"), Field::Text},
    {"recovered", QT_TRANSLATE_NOOP("Record", "Taken up again, key"), Field::Hex},
    {"recovered-leaf", QT_TRANSLATE_NOOP("Record", "With the certificate"), Field::Hex},
    {"commit", QT_TRANSLATE_NOOP("Record", "Commit"), Field::Hex},
    {"verified-before", QT_TRANSLATE_NOOP("Record", "Verified before"), Field::Text},
    {"local-share", QT_TRANSLATE_NOOP("Record", "Local share mixed in"), Field::Text},
    {"new-fingerprint", QT_TRANSLATE_NOOP("Record", "New key"), Field::Hex},
};

struct WordRow {
    const char *id, *word;
};
constexpr WordRow values[] = {
    {"passed", QT_TRANSLATE_NOOP("Record", "passed")},
    {"retry", QT_TRANSLATE_NOOP("Record", "will be tried again")},
    {"needs-operator", QT_TRANSLATE_NOOP("Record", "needs you")},
    {"failed", QT_TRANSLATE_NOOP("Record", "failed")},
    {"done", QT_TRANSLATE_NOOP("Record", "done")},
    {"waiting", QT_TRANSLATE_NOOP("Record", "waiting")},
    {"interrupted", QT_TRANSLATE_NOOP("Record", "interrupted")},
    {"running", QT_TRANSLATE_NOOP("Record", "running")},
    {"abandoned", QT_TRANSLATE_NOOP("Record", "given up")},
    {"confirmed", QT_TRANSLATE_NOOP("Record", "confirmed")},
    {"refused", QT_TRANSLATE_NOOP("Record", "refused")},
    {"factory", QT_TRANSLATE_NOOP("Record", "factory state, first owner")},
    {"registry", QT_TRANSLATE_NOOP("Record", "the registry")},
    {"yes", QT_TRANSLATE_NOOP("Record", "yes")},
    {"no", QT_TRANSLATE_NOOP("Record", "no")},
    {"owned", QT_TRANSLATE_NOOP("Record", "owned")},
    {"released", QT_TRANSLATE_NOOP("Record", "released")},
    {"updating", QT_TRANSLATE_NOOP("Record", "updating")},
    {"seen", QT_TRANSLATE_NOOP("Record", "seen")},
    {"release", QT_TRANSLATE_NOOP("Record", "Release")},
    {"discovery", QT_TRANSLATE_NOOP("Record", "Discovery")},
    {"verification", QT_TRANSLATE_NOOP("Record", "Key verification")},
    {"update", QT_TRANSLATE_NOOP("Record", "Key update")},
    {"certificate", QT_TRANSLATE_NOOP("Record", "Certificate")},
};
constexpr WordRow reasons[] = {
    {"0", QT_TRANSLATE_NOOP("Record", "not said")},
    {"1", QT_TRANSLATE_NOOP("Record", "key compromised")},
    {"3", QT_TRANSLATE_NOOP("Record", "changed hands")},
    {"4", QT_TRANSLATE_NOOP("Record", "superseded")},
    {"5", QT_TRANSLATE_NOOP("Record", "no longer in use")},
};
struct ToneRow {
    const char *id;
    Tone tone;
};
constexpr ToneRow tones[] = {{"passed", Tone::Passed},    {"done", Tone::Passed},      {"retry", Tone::Running},
                             {"running", Tone::Running},  {"waiting", Tone::NeedsYou}, {"interrupted", Tone::NeedsYou},
                             {"needs-operator", Tone::NeedsYou}, {"failed", Tone::Failed}, {"abandoned", Tone::Failed},
                             {"refused", Tone::Failed}};

QString translated(const char *text) { return QCoreApplication::translate("Record", text); }

template <std::size_t n>
QString wordOf(const WordRow (&rows)[n], const QString &id)
{
    for (const WordRow &row : rows)
        if (id == QLatin1String(row.id))
            return translated(row.word);
    return id;
}

Tone toneOf(const QString &id, Tone standard)
{
    for (const ToneRow &row : tones)
        if (id == QLatin1String(row.id))
            return row.tone;
    return standard;
}

const FieldRow *fieldOf(const QString &name)
{
    for (const FieldRow &row : fields)
        if (name == QLatin1String(row.name))
            return &row;
    return nullptr;
}

QString textOf(const QJsonValue &value)
{
    if (value.isBool())
        return wordOf(values, value.toBool() ? QStringLiteral("yes") : QStringLiteral("no"));
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.isString() ? wordOf(values, value.toString())
                            : QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

void addLine(std::vector<RecordLine> &lines, const QString &name, const QJsonValue &value)
{
    const FieldRow *const field = fieldOf(name);
    if (field && field->kind == Field::Hidden)
        return;
    const bool isSource = name == QLatin1String("delivered-by") || name == QLatin1String("source");
    const QString text = isSource ? batchwords::source(value.toString()) : textOf(value);
    if (!text.isEmpty())
        lines.push_back({field ? translated(field->label) : name, text, field && field->kind == Field::Hex});
}

void addReason(RecordWords &words, const QJsonObject &detail)
{
    const QJsonValue reason = detail[QLatin1String("reason")];
    if (reason.isDouble()) {
        words.lines.push_back({translated("Reason"), wordOf(reasons, QString::number(reason.toInt()))});
    } else if (reason.isString()) {
        const ErrorText text = errorText(
            {reason.toString().toStdString(), detail[QLatin1String("because")].toString().toStdString()});
        words.lines.push_back({{}, text.sentence, false, true});
        if (!text.remedy.isEmpty())
            words.lines.push_back({{}, text.remedy, false, true});
    }
    if (const QString kind = detail[QLatin1String("kind")].toString(); !kind.isEmpty())
        words.lines.push_back({{}, errorText({kind.toStdString(), {}}).title, false, true});
}

void setTitle(RecordWords &words, const QString &action, const QJsonObject &detail)
{
    const auto at = [&](const char *name) { return detail[QLatin1String(name)].toString(); };
    if (action == QLatin1String("step.finished")) {
        words.tone = toneOf(at("outcome"), words.tone);
        words.title = QCoreApplication::translate("Record", "%1: %2").arg(stepName(at("step")), wordOf(values, at("outcome")));
    } else if (action == QLatin1String("step.started")) {
        words.title = QCoreApplication::translate("Record", "%1 began").arg(stepName(at("step")));
    } else if (action == QLatin1String("run.ended")) {
        words.tone = toneOf(at("state"), words.tone);
        words.title = QCoreApplication::translate("Record", "Work ended: %1").arg(wordOf(values, at("state")));
    } else if (action == QLatin1String("device.claimed") && detail[QLatin1String("resumed")].toBool()) {
        words.title = QCoreApplication::translate("Record", "Work goes on at %1").arg(stepName(at("at")));
    } else if (action == QLatin1String("question.answered")) {
        words.tone = toneOf(at("answer"), words.tone);
    }
}

} // namespace

RecordWords recordWords(const QString &action, const QString &detail)
{
    RecordWords words;
    words.title = action;
    for (const ActionRow &row : actions)
        if (action == QLatin1String(row.action)) {
            words.title = translated(row.title);
            words.tone = row.tone;
        }
    const QJsonObject object = QJsonDocument::fromJson(detail.toUtf8()).object();
    setTitle(words, action, object);
    addReason(words, object);
    const bool hasStateInTitle = action == QLatin1String("run.ended");
    for (auto field = object.begin(); field != object.end(); ++field)
        if (field.key() != QLatin1String("reason") && !(hasStateInTitle && field.key() == QLatin1String("state")))
            addLine(words.lines, field.key(), field.value());
    for (const QJsonValue &item : object[QLatin1String("evidence")].toArray())
        addLine(words.lines, item.toArray().at(0).toString(), item.toArray().at(1));
    return words;
}

QString recordSummary(const RecordWords &words)
{
    QStringList parts;
    for (const RecordLine &line : words.lines) {
        const QString value = line.isMono && line.value.size() > 16 ? line.value.left(16) + u'…' : line.value;
        parts << (line.isSentence ? value : QCoreApplication::translate("Record", "%1: %2").arg(line.label, value));
    }
    return parts.join(QStringLiteral(" · "));
}

QString stepName(const QString &stepId) { return wordOf(values, stepId); }
QString deviceStateName(const QString &state) { return wordOf(values, state); }

Tone deviceStateTone(const QString &state)
{
    return state == QLatin1String("owned") ? Tone::Passed : state == QLatin1String("updating") ? Tone::Running : Tone::Idle;
}

QStringList knownActions()
{
    QStringList names;
    for (const ActionRow &row : actions)
        names << QLatin1String(row.action);
    return names;
}

bool isKnownField(const QString &name) { return fieldOf(name) != nullptr; }

QString localTime(qint64 unixMilliseconds)
{
    return unixMilliseconds == 0
        ? QStringLiteral("–")
        : QDateTime::fromMSecsSinceEpoch(unixMilliseconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString localDate(qint64 unixMilliseconds)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(unixMilliseconds, Qt::UTC);
    if (unixMilliseconds == 0)
        return QStringLiteral("–");
    return time.date().year() >= 9999 ? QCoreApplication::translate("Record", "no end")
                                      : time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd"));
}

} // namespace imprint
