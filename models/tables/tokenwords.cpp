#include "models/tables/tokenwords.h"

#include "crypto/derivation.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace imprint::tokenwords {
namespace {

QString words(const char *text, int n = -1) { return QCoreApplication::translate("TokenWords", text, nullptr, n); }

struct PinRow {
    PinState state;
    Tone tone;
    const char *text, *advice;
};
constexpr PinRow pins[] = {
    {PinState::Fine, Tone::Idle, QT_TRANSLATE_NOOP("TokenWords", "PIN ready"), ""},
    {PinState::SomeTriesUsed, Tone::NeedsYou, QT_TRANSLATE_NOOP("TokenWords", "A wrong PIN was typed"),
     QT_TRANSLATE_NOOP("TokenWords", "Tries of the PIN are used up already. The right PIN brings them back.")},
    {PinState::FinalTry, Tone::NeedsYou, QT_TRANSLATE_NOOP("TokenWords", "One try left"),
     QT_TRANSLATE_NOOP("TokenWords", "One more wrong PIN locks the token.")},
    {PinState::Locked, Tone::Failed, QT_TRANSLATE_NOOP("TokenWords", "PIN locked"),
     QT_TRANSLATE_NOOP("TokenWords", "Too many wrong PINs. Unlock it with the SO-PIN and the tool of its maker; no PIN is sent from here.")},
    {PinState::Unset, Tone::NeedsYou, QT_TRANSLATE_NOOP("TokenWords", "No PIN set up"),
     QT_TRANSLATE_NOOP("TokenWords", "Set the token up with the tool of its maker (sc-hsm-tool, softhsm2-util) first.")}};

const PinRow &pinRow(PinState state)
{
    for (const PinRow &row : pins)
        if (row.state == state)
            return row;
    return pins[0];
}

struct KindRow {
    KeyKind kind;
    const char *text;
};
constexpr KindRow kinds[] = {{KeyKind::Aes, QT_TRANSLATE_NOOP("TokenWords", "AES")},
                             {KeyKind::GenericSecret, QT_TRANSLATE_NOOP("TokenWords", "Secret")},
                             {KeyKind::OtherSecret, QT_TRANSLATE_NOOP("TokenWords", "Other secret")},
                             {KeyKind::EcPrivate, QT_TRANSLATE_NOOP("TokenWords", "EC")},
                             {KeyKind::RsaPrivate, QT_TRANSLATE_NOOP("TokenWords", "RSA")},
                             {KeyKind::OtherPrivate, QT_TRANSLATE_NOOP("TokenWords", "Other private key")},
                             {KeyKind::Public, QT_TRANSLATE_NOOP("TokenWords", "Public key")},
                             {KeyKind::Certificate, QT_TRANSLATE_NOOP("TokenWords", "Certificate")}};

struct SchemeRow {
    const char *name, *title;
};
constexpr SchemeRow schemeRows[] = {
    {"sp800-108-cmac", QT_TRANSLATE_NOOP("TokenWords", "SP 800-108 with CMAC (new products)")},
    {"cmac-serial", QT_TRANSLATE_NOOP("TokenWords", "AES-CMAC over the serial")},
    {"aes-dukpt-ik", QT_TRANSLATE_NOOP("TokenWords", "AES DUKPT initial key")},
    {"aes-cbc-md5", QT_TRANSLATE_NOOP("TokenWords", "AES-CBC over MD5 of the serial (old fleets)")}};

QString plain(const std::string &text) { return QString::fromStdString(text).simplified(); }

} // namespace

QString name(const TokenInfo &token)
{
    if (!token.isInitialised)
        return words(QT_TRANSLATE_NOOP("TokenWords", "Not set up"));
    if (!token.label.empty())
        return plain(token.label);
    return token.serial.empty() ? words(QT_TRANSLATE_NOOP("TokenWords", "No name")) : plain(token.serial);
}

ToneWord pin(const TokenInfo &token, bool isOpen)
{
    if (isOpen)
        return {Tone::Passed, words(QT_TRANSLATE_NOOP("TokenWords", "Open"))};
    const PinRow &row = pinRow(token.pin);
    if (!token.isInitialised)
        return {Tone::Idle, words(row.text)};
    if (token.pin == PinState::Fine && token.hasPinPad)
        return {Tone::Idle, words(QT_TRANSLATE_NOOP("TokenWords", "PIN at the reader"))};
    return {row.tone, words(row.text)};
}

QString pinAdvice(const TokenInfo &token)
{
    const PinRow &row = pinRow(token.pin);
    return *row.advice ? words(row.advice) : QString();
}

QString kind(const KeyInfo &key)
{
    for (const KindRow &row : kinds)
        if (row.kind == key.kind)
            return words(row.text);
    return {};
}

QString use(const KeyInfo &key)
{
    if (!key.mechanismsNeeded.empty())
        return words(QT_TRANSLATE_NOOP("TokenWords", "Nothing here: the module has no %1")).arg(plain(key.mechanismsNeeded));
    if (key.kind == KeyKind::Aes)
        return key.bits == 0 || key.bits >= 128 ? words(QT_TRANSLATE_NOOP("TokenWords", "Derives device secrets")) : QString();
    if (key.kind == KeyKind::EcPrivate)
        return key.bits ? words(QT_TRANSLATE_NOOP("TokenWords", "Can be a CA key"))
                        : words(QT_TRANSLATE_NOOP("TokenWords", "Another curve than P-256 and P-384"));
    return {};
}

QString warning(const KeyInfo &key)
{
    if (key.isExtractable)
        return words(QT_TRANSLATE_NOOP("TokenWords", "Can be taken out of the token"));
    return key.wasExtractable ? words(QT_TRANSLATE_NOOP("TokenWords", "Was outside the token once")) : QString();
}

QString abilities(const TokenHealth &health)
{
    static constexpr const char *wanted[] = {"CKM_AES_CBC", "CKM_AES_CMAC", "CKM_ECDSA", "CKM_EC_KEY_PAIR_GEN", "CKM_AES_KEY_GEN"};
    QStringList has, lacks;
    for (const char *const one : wanted) {
        const bool isThere = std::any_of(health.mechanisms.begin(), health.mechanisms.end(), [&](const TokenMechanism &m) { return m.name == one; });
        (isThere ? has : lacks) << QString::fromLatin1(one).mid(4);
    }
    QString text = has.join(QStringLiteral(", "));
    if (!lacks.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral(" · ")) + words(QT_TRANSLATE_NOOP("TokenWords", "not: %1")).arg(lacks.join(QStringLiteral(", ")));
    return text;
}

QString module(const ModuleInfo &module)
{
    return QStringLiteral("%1 %2").arg(plain(module.description), plain(module.version)).simplified();
}

QString scheme(const QString &name)
{
    for (const SchemeRow &row : schemeRows)
        if (name == QLatin1String(row.name))
            return words(row.title);
    return name;
}

QString caution(const QString &name)
{
    if (name != QLatin1String("aes-cbc-md5"))
        return {};
    return words(QT_TRANSLATE_NOOP("TokenWords", "MD5 has collisions: whoever may choose serials can make two devices with one secret. Only for fleets "
                                                 "that have it already."));
}

QStringList schemes()
{
    QStringList names;
    for (const SchemeRow &row : schemeRows)
        names << QString::fromLatin1(row.name);
    return names;
}

bool schemeTakesLabel(const QString &name) { return name == QLatin1String("sp800-108-cmac"); }

QString pace(const TokenPace &pace)
{
    const QLocale locale;
    const auto shown = [&](double value) { return locale.toString(value, 'f', value < 10 ? 1 : 0); };
    if (!pace.signs)
        return words(QT_TRANSLATE_NOOP("TokenWords", "about %1 derivations a second: 1,000 devices in %2 s"))
            .arg(shown(pace.perSecond), locale.toString(std::max(1.0, std::ceil(1000 / std::max(pace.perSecond, 1e-6))), 'f', 0));
    return words(QT_TRANSLATE_NOOP("TokenWords", "about %1 signatures a second, three a device: 40 devices in %2 s"))
        .arg(shown(pace.perSecond), locale.toString(std::max(1.0, std::ceil(120 / std::max(pace.perSecond, 1e-6))), 'f', 0));
}

} // namespace imprint::tokenwords
