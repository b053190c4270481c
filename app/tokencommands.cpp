// token list | info | keys | check | health | speed
#include "app/commands.h"
#include "app/terminal.h"
#include "app/tokendesk.h"
#include "crypto/token/modulepaths.h"
#include "crypto/token/tokenderiver.h"
#include "crypto/token/tokenhealth.h"
#include "crypto/token/tokensigner.h"
#include "models/core/qtbytes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace imprint {
namespace {

QString text(const std::string &from)
{
    return plainText(QString::fromStdString(from));
}

QJsonObject jsonOf(const TokenInfo &token)
{
    static constexpr std::pair<PinState, const char *> states[] = {{PinState::Fine, "ready"},
                                                                   {PinState::SomeTriesUsed, "tries-used"},
                                                                   {PinState::FinalTry, "final-try"},
                                                                   {PinState::Locked, "locked"},
                                                                   {PinState::Unset, "unset"}};
    QString state;
    for (const auto &[known, name] : states)
        if (known == token.pin)
            state = text(name);
    return {{text("label"), text(token.label)},
            {text("serial"), text(token.serial)},
            {text("manufacturer"), text(token.manufacturer)},
            {text("model"), text(token.model)},
            {text("firmware"), text(token.firmware)},
            {text("slot"), QString::number(token.slot)},
            {text("isInitialised"), token.isInitialised},
            {text("pin"), state},
            {text("hasPinPad"), token.hasPinPad},
            {text("leastPin"), qint64(token.leastPin)},
            {text("mostPin"), qint64(token.mostPin)}};
}

std::vector<KnownModule> modulesToList(const TokenDesk &desk, const Invocation &call)
{
    const auto named = desk.modulePath();
    if (named && (call.has("module") || !qEnvironmentVariableIsEmpty("IMPRINT_PKCS11_MODULE")))
        return {{*named, "", ""}};
    return installedModules();
}

Result<Exit> list(Station &s, const Invocation &call)
{
    const auto desk = TokenDesk::make(s, call);
    if (!desk)
        return desk.error();
    const auto modules = modulesToList(*desk, call);
    TextTable table({{"Token"}, {"Serial"}, {"Model"}, {"PIN"}, {"Module", false, true}});
    QJsonArray all;
    std::optional<Error> last;
    for (const KnownModule &module : modules) {
        const auto tokens = desk->host()->tokens(module.path);
        QJsonObject object{{text("module"), text(module.path)}, {text("name"), text(module.name)}, {text("note"), text(module.note)}};
        QJsonArray found;
        if (!tokens) {
            last = tokens.error();
            object[text("problem")] = text(last->code);
            s.out().remark(text("%1: %2").arg(text(module.path), text(last->detail)));
        }
        for (const TokenInfo &token : tokens ? *tokens : std::vector<TokenInfo>()) {
            found.append(jsonOf(token));
            table.add({{token.isInitialised ? text(token.label) : text("(not set up)")},
                       {text(token.serial)},
                       {text(token.model)},
                       {pinWords(token), token.pin == PinState::Fine ? Tone::Plain : Tone::Attention},
                       {text(module.path), Tone::Faint}});
        }
        object[text("tokens")] = found;
        all.append(object);
    }
    if (last && modules.size() == 1)
        return *last;
    if (s.out().isJson())
        s.out().json(all);
    else if (modules.empty())
        s.out().line(text("No PKCS#11 module is installed where modules usually are; name one with --module FILE."));
    else if (table.isEmpty())
        s.out().line(text("No token is plugged in."));
    else
        s.out().table(table);
    return Exit::Done;
}

void showRows(Output &out, const std::vector<std::pair<const char *, QString>> &rows)
{
    TextTable table({{""}, {"", false, true}});
    for (const auto &[name, value] : rows)
        table.add({{name}, {value}});
    QStringList lines = table.lines(out.columns(), out.hasColour());
    lines.removeFirst(); // it has no titles
    for (const QString &line : lines)
        out.line(line);
}

Result<Exit> info(Station &s, const Invocation &call)
{
    const auto desk = TokenDesk::make(s, call);
    if (!desk)
        return desk.error();
    auto token = desk->open();
    if (!token)
        return token.error();
    const auto module = (*token)->moduleInfo();
    const auto can = (*token)->abilities();
    if (!module || !can)
        return module ? can.error() : module.error();
    const TokenInfo &t = (*token)->info();
    QStringList does;
    for (const auto &[has, name] : {std::pair(can->cbc, "AES-CBC"), {can->cmac, "AES-CMAC"}, {can->ecdsa, "ECDSA"},
                                    {can->makesEc, "makes EC keys"}, {can->makesAes, "makes AES keys"}})
        if (has)
            does << text(name);
    const QString note = module->seesSecretKeys() ? QString() : text("cannot see AES keys; choose the SmartCard-HSM module for those");
    if (s.out().isJson()) {
        QJsonObject object = jsonOf(t);
        object[text("module")] = text(module->path);
        object[text("moduleDescription")] = text(module->description);
        object[text("moduleVersion")] = text(module->version);
        object[text("note")] = note;
        object[text("can")] = QJsonArray::fromStringList(does);
        s.out().json(object);
        return Exit::Done;
    }
    showRows(s.out(), {{"Token", text(t.label)},
                       {"Serial", text(t.serial)},
                       {"Maker", text(t.manufacturer) + u' ' + text(t.model) + u' ' + text(t.firmware)},
                       {"PIN", text("%1; %2 to %3 characters").arg(pinWords(t)).arg(t.leastPin).arg(t.mostPin)},
                       {"Module", text(module->path)},
                       {"", text(module->description) + u' ' + text(module->version) + (note.isEmpty() ? QString() : text("; ") + note)},
                       {"Can", does.join(text(", "))}});
    return Exit::Done;
}

QString useOf(const KeyInfo &key)
{
    if (!key.mechanismsNeeded.empty())
        return text("nothing here: the module has no %1").arg(text(key.mechanismsNeeded));
    if (key.kind == KeyKind::Aes)
        return key.bits == 0 || key.bits >= 128 ? text("derives device secrets") : QString();
    if (key.kind == KeyKind::EcPrivate)
        return key.bits ? text("can be a CA key") : text("another curve than P-256 and P-384");
    return {};
}

QString warningOf(const KeyInfo &key)
{
    if (key.isExtractable)
        return text("can be taken out of the token");
    return key.wasExtractable ? text("was outside the token once") : QString();
}

// The check value of an AES key, or nothing: a list is no place for errors.
std::string checkOf(const std::shared_ptr<Token> &token, const KeyInfo &key)
{
    if (key.kind != KeyKind::Aes || !key.mechanismsNeeded.empty())
        return {};
    auto deriver = TokenDeriver::make(token, {.keyLabel = key.label, .scheme = *derivationScheme("cmac-serial")});
    const auto check = deriver ? (*deriver)->keyCheck() : deriver.error();
    return check ? *check : std::string();
}

// Open, and logged in where a PIN can be had; where not, what is missing without it is said.
Result<std::shared_ptr<Token>> openWithPin(Station &s, const TokenDesk &desk, const QString &without)
{
    auto token = desk.open();
    if (!token)
        return token;
    if (!desk.canAskPin() && !(*token)->info().hasPinPad)
        s.out().remark(without);
    else if (auto in = desk.login(**token); !in)
        return in.error();
    return token;
}

Result<Exit> keys(Station &s, const Invocation &call)
{
    const auto desk = TokenDesk::make(s, call);
    if (!desk)
        return desk.error();
    auto token = openWithPin(s, *desk, text("Without the PIN only public objects are seen; give it with --pin-file or --pin-fd."));
    if (!token)
        return token.error();
    const auto found = (*token)->keys();
    if (!found)
        return found.error();
    const auto module = (*token)->moduleInfo();
    if (module && !module->seesSecretKeys())
        s.out().remark(text("This module cannot see AES keys; choose the SmartCard-HSM module for those."));
    TextTable table({{"Key"}, {"Kind"}, {"Bits", true}, {"Id"}, {"Check"}, {"Use", false, true}, {"Note", false, true}});
    QJsonArray all;
    for (const KeyInfo &key : *found) {
        const std::string check = checkOf(*token, key);
        all.append(QJsonObject{{text("label"), text(key.label)},
                               {text("kind"), keyKindName(key.kind)},
                               {text("bits"), qint64(key.bits)},
                               {text("id"), hexText(key.id)},
                               {text("keyCheck"), text(check)},
                               {text("use"), useOf(key)},
                               {text("isExtractable"), key.isExtractable},
                               {text("wasExtractable"), key.wasExtractable},
                               {text("warning"), warningOf(key)}});
        table.add({{text(key.label)},
                   {keyKindName(key.kind)},
                   {key.bits ? QString::number(key.bits) : QString()},
                   {hexText(key.id).left(16)},
                   {text(check)},
                   {useOf(key)},
                   {warningOf(key), Tone::Attention}});
    }
    if (s.out().isJson())
        s.out().json(all);
    else if (table.isEmpty())
        s.out().line(text("The token shows no keys."));
    else
        s.out().table(table);
    return Exit::Done;
}

Result<Exit> check(Station &s, const Invocation &call)
{
    const auto desk = TokenDesk::make(s, call);
    if (!desk)
        return desk.error();
    if (!call.has("key"))
        return fail("usage.option", "--key names the key");
    auto token = desk->openLoggedIn();
    if (!token)
        return token.error();
    auto deriver = TokenDeriver::make(*token, {.keyLabel = call.value("key").toStdString(),
                                               .scheme = *derivationScheme("cmac-serial"),
                                               .expectedCheck = call.value("kcv").toStdString()});
    if (!deriver)
        return deriver.error();
    const auto value = (*deriver)->keyCheck();
    if (!value)
        return value.error();
    const KeyInfo &key = (*deriver)->key();
    if (!warningOf(key).isEmpty())
        s.out().remark(text("Key %1 %2.").arg(text(key.label), warningOf(key)));
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("key"), text(key.label)},
                                 {text("keyCheck"), text(*value)},
                                 {text("agrees"), call.has("kcv") ? QJsonValue(true) : QJsonValue()}});
    else
        s.out().line(text("%1  key check value %2%3").arg(text(key.label), text(*value), call.has("kcv") ? text(", as expected") : QString()));
    return Exit::Done;
}

Result<double> derivationsPerSecond(SecretDeriver &deriver, int count)
{
    std::vector<std::string> serials;
    for (int i = 0; i < count; ++i)
        serials.push_back("speed-" + std::to_string(i));
    const auto start = std::chrono::steady_clock::now();
    const DerivedBlock block = deriver.derive(std::move(serials), {});
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    if (block.problem)
        return *block.problem;
    return count / std::max(time.count(), 1e-6);
}

Result<Exit> speed(Station &s, const Invocation &call)
{
    const auto desk = TokenDesk::make(s, call);
    const auto count = call.number("count", 1, 100000, 0);
    if (!desk || !count)
        return desk ? count.error() : desk.error();
    if (!call.has("key"))
        return fail("usage.option", "--key names the key");
    const std::string key = call.value("key").toStdString();
    auto token = desk->openLoggedIn();
    if (!token)
        return token.error();
    auto deriver = TokenDeriver::make(*token, {.keyLabel = key, .scheme = *derivationScheme("cmac-serial")});
    if (!deriver && deriver.error().code != "hsm.key-missing")
        return deriver.error();
    Result<double> pace = 0.0;
    if (deriver) {
        pace = derivationsPerSecond(**deriver, *count ? *count : 30);
    } else {
        auto signer = TokenSigner::open(*token, key);
        if (!signer)
            return signer.error();
        pace = measurePace(**signer, *count ? *count : 5);
    }
    if (!pace)
        return pace.error();
    const QString kind = deriver ? text("derivations") : text("signatures");
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("key"), text(key)}, {text("kind"), kind}, {text("perSecond"), *pace}});
    else if (deriver)
        s.out().line(text("%1: about %2 derivations a second: 1,000 devices in %3")
                         .arg(text(key))
                         .arg(*pace, 0, 'f', 0)
                         .arg(timeSpan(std::int64_t(1e6 / *pace))));
    else
        s.out().line(text("%1: %2").arg(text(key), text(paceText(*pace, 40))));
    return Exit::Done;
}

QString checkName(TokenCheck::Kind kind)
{
    static constexpr const char *names[] = {"random", "aes-known-answer", "aes-repeats", "aes-cmac", "ecdsa-verified"};
    return text(names[std::size_t(kind)]);
}
QString operationName(TokenTiming::Operation operation)
{
    static constexpr const char *names[] = {"look", "random", "aes", "sign"};
    return text(names[std::size_t(operation)]);
}
QString outcomeName(TokenCheck::Outcome outcome)
{
    static constexpr const char *names[] = {"good", "bad", "not-possible"};
    return text(names[std::size_t(outcome)]);
}

QJsonObject jsonOf(const TokenHealth &health)
{
    QJsonObject object = jsonOf(health.token);
    object[text("module")] = text(health.module.path);
    object[text("moduleDescription")] = text(health.module.description);
    object[text("moduleVersion")] = text(health.module.version);
    object[text("hardware")] = text(health.counters.hardware);
    object[text("counters")] = QJsonObject{{text("sessions"), qint64(health.counters.sessions)},
                                           {text("mostSessions"), qint64(health.counters.mostSessions)},
                                           {text("freePublic"), qint64(health.counters.freePublic)},
                                           {text("totalPublic"), qint64(health.counters.totalPublic)},
                                           {text("freePrivate"), qint64(health.counters.freePrivate)},
                                           {text("totalPrivate"), qint64(health.counters.totalPrivate)}};
    QJsonArray mechanisms, checks, timings;
    for (const TokenMechanism &m : health.mechanisms)
        mechanisms.append(QJsonObject{{text("number"), text("0x%1").arg(m.number, 0, 16)}, {text("name"), text(m.name)},
                                      {text("leastKey"), qint64(m.least)}, {text("mostKey"), qint64(m.most)}});
    for (const TokenCheck &c : health.checks)
        checks.append(QJsonObject{{text("check"), checkName(c.kind)}, {text("key"), text(c.subject)}, {text("outcome"), outcomeName(c.outcome)},
                                  {text("detail"), text(c.detail)}});
    for (const TokenTiming &t : health.timings)
        timings.append(QJsonObject{{text("operation"), operationName(t.operation)}, {text("perSecond"), t.perSecond},
                                   {text("expectedPerSecond"), t.expected > 0 ? QJsonValue(t.expected) : QJsonValue()},
                                   {text("count"), t.count}, {text("isSlow"), t.isSlow()}});
    object[text("mechanisms")] = mechanisms;
    object[text("checks")] = checks;
    object[text("timings")] = timings;
    object[text("isLoggedIn")] = health.isLoggedIn;
    object[text("isGood")] = health.isGood();
    return object;
}

QString countText(long value) { return value < 0 ? text("not told") : QString::number(value); }

void showHealth(Output &out, const TokenHealth &h)
{
    QStringList named;
    for (const TokenMechanism &m : h.mechanisms)
        if (!m.name.empty())
            named << text(m.name);
    const TokenCounters &c = h.counters;
    showRows(out, {{"Token", text(h.token.label) + text(", serial ") + text(h.token.serial)},
                   {"Maker", text(h.token.manufacturer) + u' ' + text(h.token.model)},
                   {"Firmware", text(h.token.firmware) + text(", hardware ") + text(c.hardware)},
                   {"PIN", pinWords(h.token)},
                   {"Module", text(h.module.description) + u' ' + text(h.module.version) + text(", ") + text(h.module.path)},
                   {"Sessions", text("%1 open, most %2").arg(countText(c.sessions), countText(c.mostSessions))},
                   {"Memory free", text("%1 public, %2 private").arg(countText(c.freePublic), countText(c.freePrivate))},
                   {"Mechanisms", text("%1: ").arg(h.mechanisms.size()) + named.join(text(", "))}});
    TextTable checks({{"Check"}, {"Key"}, {"Outcome"}, {"", false, true}});
    for (const TokenCheck &one : h.checks)
        checks.add({{checkName(one.kind)},
                    {text(one.subject)},
                    {outcomeName(one.outcome), one.outcome == TokenCheck::Outcome::Bad ? Tone::Attention : Tone::Plain},
                    {text(one.detail), Tone::Faint}});
    out.table(checks);
    TextTable timings({{"Operation"}, {"A second", true}, {"Expected", true}, {""}});
    for (const TokenTiming &t : h.timings)
        timings.add({{operationName(t.operation)},
                     {QString::number(t.perSecond, 'f', t.perSecond < 10 ? 1 : 0)},
                     {t.expected > 0 ? QString::number(t.expected, 'f', 0) : text("not known")},
                     {t.isSlow() ? text("slow") : QString(), Tone::Attention}});
    out.table(timings);
}

Result<Exit> health(Station &s, const Invocation &call)
{
    const auto desk = TokenDesk::make(s, call);
    if (!desk)
        return desk.error();
    auto token = openWithPin(s, *desk, text("Without the PIN the keys are not tried; give it with --pin-file or --pin-fd."));
    if (!token)
        return token.error();
    std::stop_source stop;
    const Interrupts interrupts([&] { stop.request_stop(); });
    const auto found = examineToken(*token, stop.get_token());
    if (!found)
        return found.error();
    if (s.out().isJson())
        s.out().json(jsonOf(*found));
    else
        showHealth(s.out(), *found);
    return found->isGood() ? Exit::Done : Exit::NotVerified;
}

std::vector<OptionSpec> withKey(std::vector<OptionSpec> more)
{
    std::vector<OptionSpec> all = TokenDesk::options();
    all.push_back({"key", "LABEL", "the key"});
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

std::vector<Command> tokenCommands()
{
    std::vector<Command> all{
        {"token", "list", "", "the tokens that are plugged in, and the PKCS#11 modules that are installed", TokenDesk::options(), list},
        {"token", "info", "", "what a token and its module are and can do; needs no PIN", TokenDesk::options(), info},
        {"token", "keys", "", "the keys of a token, and what each can do with this module", TokenDesk::options(), keys},
        {"token",
         "check",
         "",
         "the key check value of an AES key",
         withKey({{"kcv", "HEX", "compare with this one, 6 to 32 digits; another is exit code 6"}}),
         check,
         "The value is the first three bytes of an encrypted zero block."},
        {"token", "health", "", "how a token does: firmware, mechanisms, counters, self test, and its times against what is expected", TokenDesk::options(), health,
         "Exit code 6 when a check fails, an operation is slow or the PIN is about to lock. With the PIN the keys are tried too."},
        {"token", "speed", "", "how fast a key derives or signs", withKey({{"count", "N", "how many times (30 or 5)"}}), speed},
    };
    for (const auto &group : {deriveCommands(), tokenKeyCommands()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace imprint
