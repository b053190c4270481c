#include "models/tables/batchwords.h"

#include <QRegularExpression>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace imprint::batchwords {
namespace {

QString words(const char *text) { return QCoreApplication::translate("BatchWords", text); }

constexpr std::array stepNames{QT_TRANSLATE_NOOP("BatchWords", "Release"), QT_TRANSLATE_NOOP("BatchWords", "Discovery"),
                               QT_TRANSLATE_NOOP("BatchWords", "Key verification"), QT_TRANSLATE_NOOP("BatchWords", "Key update"),
                               QT_TRANSLATE_NOOP("BatchWords", "Certificate")};
constexpr std::array stepShorts{QT_TRANSLATE_NOOP("BatchWords", "Release"), QT_TRANSLATE_NOOP("BatchWords", "Discovery"),
                                QT_TRANSLATE_NOOP("BatchWords", "Key"), QT_TRANSLATE_NOOP("BatchWords", "Update"),
                                QT_TRANSLATE_NOOP("BatchWords", "Certificate")};

struct Worded {
    Tone tone;
    const char *word;
};
constexpr std::array<Worded, 4> outcomes{{{Tone::Passed, QT_TRANSLATE_NOOP("BatchWords", "passed")},
                                          {Tone::Idle, QT_TRANSLATE_NOOP("BatchWords", "again")},
                                          {Tone::NeedsYou, QT_TRANSLATE_NOOP("BatchWords", "confirm")},
                                          {Tone::Failed, QT_TRANSLATE_NOOP("BatchWords", "refused")}}};
constexpr std::array<Worded, 6> liveStates{{{Tone::Idle, QT_TRANSLATE_NOOP("BatchWords", "In the queue")},
                                            {Tone::Running, QT_TRANSLATE_NOOP("BatchWords", "Running")},
                                            {Tone::Passed, QT_TRANSLATE_NOOP("BatchWords", "Done")},
                                            {Tone::NeedsYou, QT_TRANSLATE_NOOP("BatchWords", "Needs you")},
                                            {Tone::Failed, QT_TRANSLATE_NOOP("BatchWords", "Failed")},
                                            {Tone::Idle, QT_TRANSLATE_NOOP("BatchWords", "Interrupted")}}};
constexpr std::array<Worded, 6> runStates{{{Tone::Running, QT_TRANSLATE_NOOP("BatchWords", "Running")},
                                           {Tone::NeedsYou, QT_TRANSLATE_NOOP("BatchWords", "Needs you")},
                                           {Tone::Idle, QT_TRANSLATE_NOOP("BatchWords", "Interrupted")},
                                           {Tone::Passed, QT_TRANSLATE_NOOP("BatchWords", "Done")},
                                           {Tone::Failed, QT_TRANSLATE_NOOP("BatchWords", "Failed")},
                                           {Tone::Idle, QT_TRANSLATE_NOOP("BatchWords", "Given up")}}};

struct Named {
    const char *id, *word;
};
constexpr std::array<Named, 6> activities{{{"offering", QT_TRANSLATE_NOOP("BatchWords", "offering")},
                                           {"sharing", QT_TRANSLATE_NOOP("BatchWords", "sharing")},
                                           {"not abandoned", QT_TRANSLATE_NOOP("BatchWords", "not withdrawn")},
                                           {"installing", QT_TRANSLATE_NOOP("BatchWords", "installing")},
                                           {"committing", QT_TRANSLATE_NOOP("BatchWords", "committing")},
                                           {"verifying", QT_TRANSLATE_NOOP("BatchWords", "verifying")}}};

// name of the evidence → sentence; %1 is the value.
constexpr std::array<Named, 19> sentences{{
    {"epoch", QT_TRANSLATE_NOOP("BatchWords", "Ownership epoch %1")},
    {"by", QT_TRANSLATE_NOOP("BatchWords", "Released by %1")},
    {"account", QT_TRANSLATE_NOOP("BatchWords", "Accounted for: %1")},
    {"operator", QT_TRANSLATE_NOOP("BatchWords", "Confirmed by %1")},
    {"abandoned", QT_TRANSLATE_NOOP("BatchWords", "Earlier key update %1 given up")},
    {"where", QT_TRANSLATE_NOOP("BatchWords", "Answers at %1")},
    {"fingerprint", QT_TRANSLATE_NOOP("BatchWords", "Holds key %1")},
    {"expected-model", QT_TRANSLATE_NOOP("BatchWords", "The order says model %1")},
    {"verified-before", QT_TRANSLATE_NOOP("BatchWords", "Verified before, in key update %1")},
    {"delivered", QT_TRANSLATE_NOOP("BatchWords", "Delivered key %1")},
    {"transcript", QT_TRANSLATE_NOOP("BatchWords", "Both entropies in, transcript %1")},
    {"sig-old", QT_TRANSLATE_NOOP("BatchWords", "The old key signed the new one")},
    {"sig-new", QT_TRANSLATE_NOOP("BatchWords", "The new key signed itself")},
    {"new-fingerprint", QT_TRANSLATE_NOOP("BatchWords", "New key %1")},
    {"leaf", QT_TRANSLATE_NOOP("BatchWords", "Certificate %1")},
    {"sequence", QT_TRANSLATE_NOOP("BatchWords", "Certificate number %1 of this device")},
    {"token", QT_TRANSLATE_NOOP("BatchWords", "Release token %1")},
    {"possession", QT_TRANSLATE_NOOP("BatchWords", "It proved that it holds its key")},
    {"dtls-leaf", QT_TRANSLATE_NOOP("BatchWords", "It proved by a DTLS handshake that it holds its key")},
}};
// What is for auditors and not for the bench: it stands in the report and in the history.
constexpr std::array quiet{"capabilities", "txid", "sig-old", "sig-new", "nonce", "r-dev", "commit"};

struct Valued {
    const char *name, *value, *word;
};
constexpr std::array<Valued, 6> values{{
    {"state", "factory", QT_TRANSLATE_NOOP("BatchWords", "Factory state, first owner")},
    {"state", "released", QT_TRANSLATE_NOOP("BatchWords", "Released by its owner before")},
    {"state", "this run has made it ours", QT_TRANSLATE_NOOP("BatchWords", "This run has made it ours")},
    {"state", "our key update is under way", QT_TRANSLATE_NOOP("BatchWords", "Our key update is under way, it goes on")},
    {"local-share", "yes", QT_TRANSLATE_NOOP("BatchWords", "Local share in, both signatures hold")},
    {"local-share", "no", QT_TRANSLATE_NOOP("BatchWords", "Both signatures hold")},
}};

bool isLongHex(const QString &value)
{
    return value.size() >= 24 && std::all_of(value.begin(), value.end(), [](QChar c) {
        return c.isDigit() || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

QString shown(const QString &value)
{
    if (!isLongHex(value))
        return value;
    QStringList groups;
    for (int i = 0; i < 16; i += 4)
        groups << value.mid(i, 4).toUpper();
    return groups.join(u' ') + QChar(0x2026);
}

QString sentenceOf(const Evidence &item)
{
    if (item.name == QLatin1String("delivered-by"))
        return words(QT_TRANSLATE_NOOP("BatchWords", "Delivered in %1")).arg(source(item.value));
    for (const Valued &row : values)
        if (item.name == QLatin1String(row.name) && item.value == QLatin1String(row.value))
            return words(row.word);
    for (const Named &row : sentences)
        if (item.name == QLatin1String(row.id)) {
            const QString sentence = words(row.word);
            return sentence.contains(QLatin1String("%1")) ? sentence.arg(shown(item.value)) : sentence;
        }
    return item.name + QStringLiteral(": ") + shown(item.value);
}

ToneWord worded(const Worded &row) { return {row.tone, words(row.word)}; }

} // namespace

QString stepName(Step step) { return words(stepNames[std::size_t(step)]); }
QString stepShort(Step step) { return words(stepShorts[std::size_t(step)]); }
ToneWord outcome(Outcome outcome) { return worded(outcomes[std::size_t(outcome)]); }

QString activity(const QString &activity)
{
    for (const Named &row : activities)
        if (activity == QLatin1String(row.id))
            return words(row.word);
    static const QRegularExpression attempts(QStringLiteral("^attempt (\\d+) of (\\d+)$"));
    if (const auto match = attempts.match(activity); match.hasMatch())
        return words(QT_TRANSLATE_NOOP("BatchWords", "attempt %1 of %2")).arg(match.captured(1), match.captured(2));
    return activity.isEmpty() ? words(QT_TRANSLATE_NOOP("BatchWords", "running")) : activity;
}

ToneWord liveState(const LiveRow &row)
{
    // A port where nobody ever said who is there is no device that was interrupted.
    if (row.serial.isEmpty() && row.state == LiveRow::State::Interrupted)
        return {Tone::Idle, words(QT_TRANSLATE_NOOP("BatchWords", "No answer"))};
    if (row.waitsForKey())
        return {Tone::NeedsYou, words(QT_TRANSLATE_NOOP("BatchWords", "Waits for the token"))};
    return worded(liveStates[std::size_t(row.state)]);
}

ToneWord runState(std::optional<RunState> state)
{
    return state ? worded(runStates[std::size_t(*state)]) : ToneWord{Tone::Idle, words(QT_TRANSLATE_NOOP("BatchWords", "Not seen yet"))};
}

QStringList evidence(Step, const std::vector<Evidence> &evidence)
{
    QStringList out;
    for (const Evidence &item : evidence) {
        const bool isQuiet = std::any_of(quiet.begin(), quiet.end(), [&](const char *name) { return item.name == QLatin1String(name); });
        if (const QString sentence = sentenceOf(item); !isQuiet && !out.contains(sentence))
            out << sentence;
    }
    return out;
}

QString source(const QString &source)
{
    static const QRegularExpression line(QStringLiteral("^(.*), line (\\d+)$"));
    if (const auto match = line.match(source); match.hasMatch())
        return words(QT_TRANSLATE_NOOP("BatchWords", "%1, line %2")).arg(match.captured(1), match.captured(2));
    if (source == QLatin1String("registry"))
        return words(QT_TRANSLATE_NOOP("BatchWords", "the registry"));
    return source == QLatin1String("scanned") ? words(QT_TRANSLATE_NOOP("BatchWords", "what was scanned")) : source;
}

QString place(const QString &where)
{
    for (const QLatin1String scheme : {QLatin1String("serial:"), QLatin1String("coap://"), QLatin1String("coaps://")})
        if (where.startsWith(scheme))
            return where.mid(scheme.size()).section(u'?', 0, 0);
    return where;
}

QString profileTitle(const QString &title)
{
    return QCoreApplication::translate("Profiles", title.toUtf8().constData());
}

QString duration(std::int64_t milliseconds)
{
    if (milliseconds > 0 && milliseconds < 100)
        return words(QT_TRANSLATE_NOOP("BatchWords", "%1 ms")).arg(milliseconds);
    if (milliseconds < 60'000)
        return words(QT_TRANSLATE_NOOP("BatchWords", "%1 s")).arg(QLocale().toString(double(milliseconds) / 1000, 'f', 1));
    const std::int64_t seconds = milliseconds / 1000;
    return words(QT_TRANSLATE_NOOP("BatchWords", "%1 min %2 s")).arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace imprint::batchwords
