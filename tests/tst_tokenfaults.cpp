// The token layer over a PKCS#11 module that answers with everything modules were seen to answer, at every call: nothing
// crashes, nothing hangs, each refusal has its advice, and a batch goes on at the serial it was at.
#include "crypto/token/modulepaths.h"
#include "crypto/token/pkcs11error.h"
#include "crypto/token/tokenderiver.h"
#include "crypto/token/tokenmonitor.h"
#include "crypto/token/tokensession.h"
#include "crypto/token/tokensigner.h"
#include "models/core/errortext.h"
#include "models/workflow/secretbatch.h"
#include "support/tokendouble.h"

#include <QtTest>

using namespace imprint;
using namespace imprint::test;
using namespace std::chrono_literals;

namespace {

Double &module()
{
    static Double one;
    return one;
}

const char *const path = IMPRINT_PKCS11_DOUBLE;

Secret pinText(const char *text = "648219")
{
    return Secret::copyOf(viewOf(text));
}

std::vector<std::string> serials(int count)
{
    std::vector<std::string> all;
    for (int i = 0; i < count; ++i)
        all.push_back("SN" + std::to_string(1000 + i));
    return all;
}

// What a key in this process gives.
std::string expected(const std::vector<std::string> &list, const DerivationScheme &scheme)
{
    const auto key = SoftSecretKey::make(Secret::copyOf(*fromHex("00112233445566778899aabbccddeeff"))).value();
    std::string text;
    for (const std::string &serial : list) {
        Bytes out(16);
        if (!scheme.derive(*key, serial, {}, out))
            qFatal("no reference");
        text += serial + " " + toHex(out) + "\n";
    }
    return text;
}

// Everything a program does with a token, from loading the module to the last serial and a signature.
struct Run {
    std::string lines; // as they were handed on
    std::optional<Error> problem;
    int pinsAsked = 0;
};

Run runAll(const char *schemeName, int count)
{
    Run run;
    const auto failed = [&](const Error &error) {
        run.problem = error;
        return run;
    };
    const auto host = std::make_shared<TokenHost>(20s);
    if (auto info = host->moduleInfo(path); !info)
        return failed(info.error());
    auto token = Token::open(host, path, {});
    if (!token)
        return failed(token.error());
    if (auto in = (*token)->login(pinText(), FinalTry::Refuse); !in)
        return failed(in.error());
    if (auto keys = (*token)->keys(); !keys)
        return failed(keys.error());
    TokenDeriver::Setup setup{.keyLabel = "MyAESKey",
                              .scheme = derivationScheme(schemeName).value(),
                              .expectedCheck = "fde4fb",
                              .pin = [&](const TokenInfo &, const Error &) -> Result<Secret> {
                                  ++run.pinsAsked;
                                  return pinText();
                              },
                              .patience = 5s,
                              .pause = 1ms};
    auto deriver = TokenDeriver::make(*token, std::move(setup));
    if (!deriver)
        return failed(deriver.error());
    const auto list = serials(count);
    SecretBatchSteps steps;
    steps.deliver = [&](const SecretBlock &block) -> Result<void> {
        for (std::size_t i = 0; i < block.serials.size(); ++i)
            run.lines += block.serials[i] + " " + toHex(block.secretOf(i)) + "\n";
        return {};
    };
    if (auto end = runSecretBatch(**deriver, list, steps, {}, 7); end.problem)
        return failed(*end.problem);
    const auto signer = TokenSigner::open(*token, "CA");
    if (!signer)
        return failed(signer.error());
    if (auto signature = (*signer)->sign(viewOf("message")); !signature)
        return failed(signature.error());
    return run;
}

constexpr const char *functions[] = {
    "C_Initialize",      "C_GetInfo",           "C_GetSlotList",   "C_GetSlotInfo",  "C_GetTokenInfo", "C_GetMechanismInfo",
    "C_OpenSession",     "C_CloseSession",      "C_Login",         "C_Logout",       "C_FindObjectsInit", "C_FindObjects",
    "C_FindObjectsFinal", "C_GetAttributeValue", "C_EncryptInit",   "C_Encrypt",      "C_SignInit",     "C_Sign",
    "C_CloseAllSessions", "C_Finalize"};
constexpr unsigned long values[] = {0x02, 0x03, 0x05, 0x06, 0x07, 0x0A, 0x12, 0x13, 0x20, 0x21, 0x30, 0x31, 0x32, 0x50, 0x54, 0x60,
                                    0x63, 0x68, 0x70, 0x71, 0x82, 0x90, 0x91, 0xA0, 0xA1, 0xA2, 0xA3, 0xA4, 0xB0, 0xB1, 0xB3, 0xB5,
                                    0xD0, 0xD1, 0xE0, 0xE1, 0xE2, 0x100, 0x101, 0x102, 0x104, 0x150, 0x190, 0x191, 0x80000001ul,
                                    ~0ul};

} // namespace

class tst_TokenFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { module().reset(); }
    void everyValueAtEveryCall_data();
    void everyValueAtEveryCall();
    void batchGoesOn_data();
    void batchGoesOn();
    void givesUp();
    void pinRules();
    void kinds_data();
    void kinds();
    void wrongAnswersAreNoResults();
    void hangingModuleIsLeft();
    void stopsBetweenSerials();
    void anotherKeyUnderTheSameName();
    void monitorTells();
    void refusesModules();
};

void tst_TokenFaults::everyValueAtEveryCall_data()
{
    QTest::addColumn<QByteArray>("function");
    for (const char *function : functions)
        QTest::newRow(function) << QByteArray(function);
}

// The n-th call fails once: everything is as it should be, or there is an error with advice and nothing was handed on twice.
void tst_TokenFaults::everyValueAtEveryCall()
{
    QFETCH(QByteArray, function);
    const std::string whole = expected(serials(9), *derivationScheme("cmac-serial").value());
    for (const unsigned long value : values)
        for (const int call : {1, 2, 3, 5, 12, 0}) {
            module().reset();
            module().add(function.constData(), call, value);
            const Run run = runAll("cmac-serial", 9);
            QVERIFY2(whole.starts_with(run.lines), run.lines.c_str());
            if (!run.problem) {
                QCOMPARE(run.lines, whole);
                continue;
            }
            const ErrorText text = errorText(*run.problem);
            QVERIFY2(!text.remedy.isEmpty() && failureCodes().contains(QString::fromStdString(run.problem->code)),
                     run.problem->code.c_str());
            QVERIFY2(module().tries() == 3, "a try of the PIN was used up");
            // And the next time, without the fault, it is all well.
            module().reset();
            QCOMPARE(runAll("cmac-serial", 9).lines, whole);
        }
}

void tst_TokenFaults::batchGoesOn_data()
{
    QTest::addColumn<QByteArray>("function");
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("effect");
    const auto row = [](const char *name, const char *function, int value, DoubleEffect effect) {
        for (const int call : {2, 5, 9, 20}) // the check values are the first ones
            QTest::addRow("%s, call %d", name, call) << QByteArray(function) << call << value << int(effect);
    };
    row("unplugged, SmartCard-HSM", "C_SignInit", 0x30, DoubleEffect::Unplug);
    row("unplugged, OpenSC", "C_Sign", 0x32, DoubleEffect::Unplug);
    row("unplugged, no token", "C_SignInit", 0xE0, DoubleEffect::Unplug);
    row("reset by another program", "C_Sign", 0x30, DoubleEffect::Reset);
    row("sessions closed by another", "C_SignInit", 0xB3, DoubleEffect::Reset);
    row("another program listed the card", "C_Sign", 0x101, DoubleEffect::LoseLogin);
    row("stale handle", "C_SignInit", 0x60, DoubleEffect::Stale);
    row("stale object", "C_SignInit", 0x82, DoubleEffect::Stale);
    row("card service restarted", "C_Sign", 0x30, DoubleEffect::ServiceDown);
    row("finalised by another part", "C_Sign", 0x190, DoubleEffect::ServiceDown);
}

void tst_TokenFaults::batchGoesOn()
{
    QFETCH(QByteArray, function);
    QFETCH(int, call);
    QFETCH(int, value);
    QFETCH(int, effect);
    module().add(function.constData(), call, ulong(value), DoubleEffect(effect));
    const Run run = runAll("cmac-serial", 23);
    QVERIFY2(!run.problem, run.problem ? (run.problem->code + " " + run.problem->detail).c_str() : "");
    QCOMPARE(run.lines, expected(serials(23), *derivationScheme("cmac-serial").value()));
    QCOMPARE(run.pinsAsked, 1);
    QCOMPARE(module().tries(), 3);
}

// A token that is lost over and over without doing anything is given up.
void tst_TokenFaults::givesUp()
{
    module().add("C_Sign", 0, 0x32);
    const Run run = runAll("cmac-serial", 5);
    QCOMPARE(run.problem->code, std::string("hsm.gone"));
    QVERIFY(run.lines.empty());
    QVERIFY(run.pinsAsked <= 5);
}

void tst_TokenFaults::pinRules()
{
    const auto host = std::make_shared<TokenHost>(20s);
    const auto token = Token::open(host, path, {}).value();
    const auto login = [&](const char *pin, FinalTry last = FinalTry::Refuse) {
        auto in = token->login(pinText(pin), last);
        return in ? std::string("in") : in.error().code;
    };
    QCOMPARE(login("12345"), std::string("hsm.pin-length"));            // uses up a try with one of the modules
    QCOMPARE(login("1234567890123456"), std::string("hsm.pin-length"));
    QCOMPARE(login(""), std::string("hsm.pin-length"));
    QCOMPARE(module().calls("C_Login"), 0);
    QCOMPARE(login("111111"), std::string("hsm.pin-wrong"));
    QCOMPARE(login("111111"), std::string("hsm.pin-wrong"));
    QCOMPARE(module().calls("C_Login"), 2);
    QCOMPARE(login("648219"), std::string("hsm.pin-final")); // also the right one: nobody knows that it is
    QCOMPARE(module().calls("C_Login"), 2);
    QCOMPARE(login("111111", FinalTry::Accept), std::string("hsm.pin-locked"));
    QCOMPARE(login("648219", FinalTry::Accept), std::string("hsm.pin-locked"));
    QCOMPARE(module().calls("C_Login"), 3); // the last was refused without a try
    module().pin(3, 2);
    QCOMPARE(login("648219"), std::string("hsm.pin-unset"));
    module().pin(3, 1); // a PIN pad: Token saw it when the session was opened
    const auto pad = Token::open(host, path, {}).value();
    QVERIFY(pad->info().hasPinPad);
    QVERIFY(pad->login(Secret(), FinalTry::Refuse));
}

void tst_TokenFaults::kinds_data()
{
    QTest::addColumn<int>("value");
    QTest::addColumn<QString>("code");
    const std::pair<int, const char *> table[] = {
        {0x30, "hsm.gone"}, {0x32, "hsm.gone"}, {0xE0, "hsm.gone"}, {0xB3, "hsm.gone"}, {0x101, "hsm.logged-out"}, {0x60, "hsm.stale"},
        {0x82, "hsm.stale"}, {0xA0, "hsm.pin-wrong"}, {0xA2, "hsm.pin-length"}, {0xA4, "hsm.pin-locked"}, {0x70, "hsm.mechanism"},
        {0x54, "hsm.mechanism"}, {0x63, "hsm.mechanism"}, {0x190, "hsm.service"}, {0xB1, "hsm.busy"}, {0xD1, "hsm.refused"},
        {0x31, "hsm.full"}, {0x05, "hsm.failed"}, {0x7777, "hsm.failed"}};
    for (const auto &[value, code] : table)
        QTest::addRow("0x%x", value) << value << QString::fromLatin1(code);
}

void tst_TokenFaults::kinds()
{
    QFETCH(int, value);
    QFETCH(QString, code);
    const Error error = pkcs11Error("C_Sign", ulong(value));
    QCOMPARE(QString::fromStdString(error.code), code);
    QVERIFY(error.detail.starts_with("C_Sign: "));
    QVERIFY(!errorText(error).remedy.isEmpty());
}

void tst_TokenFaults::wrongAnswersAreNoResults()
{
    module().add("C_Sign", 4, 0, DoubleEffect::WrongLength);
    QCOMPARE(runAll("cmac-serial", 9).problem->code, std::string("hsm.failed"));
    module().reset();
    module().add("C_Sign", 1, 0, DoubleEffect::Lie); // the first signature, as this scheme needs no C_Sign
    QCOMPARE(runAll("aes-cbc-md5", 9).problem->code, std::string("hsm.signature"));
    module().reset();
    module().add("C_Encrypt", 1, 0, DoubleEffect::Lie); // the check value
    QCOMPARE(runAll("aes-cbc-md5", 9).problem->code, std::string("derivation.key-check"));
}

// A call that never returns: its caller gets an error, the others at once, and the end takes no two seconds.
void tst_TokenFaults::hangingModuleIsLeft()
{
    auto host = std::make_shared<TokenHost>(100ms);
    auto token = Token::open(host, path, {}).value();
    QVERIFY(token->login(pinText(), FinalTry::Refuse));
    module().add("C_FindObjects", 0, 0, DoubleEffect::Hang);
    QCOMPARE(token->keys().error().code, std::string("hsm.timeout"));
    QCOMPARE(token->keys().error().code, std::string("hsm.timeout"));
    QElapsedTimer timer;
    timer.start();
    token.reset();
    host.reset();
    QVERIFY(timer.elapsed() < 2000); // a bound that the program promises
    module().release();
    QTRY_VERIFY_WITH_TIMEOUT(module().calls("C_Finalize") > 0, 20'000); // what was left behind has parted, and disturbs no other test
}

void tst_TokenFaults::stopsBetweenSerials()
{
    const auto host = std::make_shared<TokenHost>(20s);
    const auto token = Token::open(host, path, {}).value();
    QVERIFY(token->login(pinText(), FinalTry::Refuse));
    auto deriver = TokenDeriver::make(token, {.keyLabel = "MyAESKey", .scheme = derivationScheme("cmac-serial").value()}).value();
    std::stop_source stop;
    SecretBatchSteps steps;
    std::size_t taken = 0;
    steps.deliver = [&](const SecretBlock &block) -> Result<void> {
        taken += block.serials.size();
        stop.request_stop();
        return {};
    };
    const auto list = serials(40);
    const SecretBatchEnd end = runSecretBatch(*deriver, list, steps, stop.get_token(), 7);
    QVERIFY(!end.problem);
    QVERIFY(end.done == taken && end.done >= 7 && end.done < 40);
    // And while the token is waited for.
    std::stop_source late;
    module().add("C_GetSlotList", 0, 0x30);
    module().add("C_SignInit", 0, 0x30, DoubleEffect::Unplug);
    steps.waiting = [&](const Error &) { late.request_stop(); };
    QCOMPARE(runSecretBatch(*deriver, list, steps, late.get_token(), 7).problem->code, std::string("stopped"));
}

void tst_TokenFaults::anotherKeyUnderTheSameName()
{
    const auto host = std::make_shared<TokenHost>(20s);
    const auto token = Token::open(host, path, {}).value();
    QVERIFY(token->login(pinText(), FinalTry::Refuse));
    const DerivationScheme *const scheme = derivationScheme("aes-cbc-md5").value();
    QCOMPARE(TokenDeriver::make(token, {.keyLabel = "MyAESKey", .scheme = scheme, .expectedCheck = "fde4fc"}).error().code,
             std::string("derivation.key-check"));
    QCOMPARE(TokenDeriver::make(token, {.keyLabel = "Other", .scheme = scheme}).error().code, std::string("hsm.key-missing"));
    QCOMPARE(TokenSigner::open(token, "MyAESKey").error().code, std::string("hsm.key-missing"));
    QCOMPARE(TokenDeriver::make(token, {.keyLabel = "MyAESKey", .scheme = derivationScheme("hkdf-sha256").value()}).error().code,
             std::string("derivation.key"));
    // While the token was away somebody else's came back under its name: the check value of the key gives it away.
    auto deriver = TokenDeriver::make(token, {.keyLabel = "MyAESKey",
                                              .scheme = scheme,
                                              .pin = [](const TokenInfo &, const Error &) -> Result<Secret> { return pinText(); },
                                              .patience = 5s,
                                              .pause = 1ms})
                       .value();
    const int before = module().calls("C_Encrypt");
    module().add("C_Encrypt", before + 3, 0x32, DoubleEffect::Unplug);
    module().add("C_Encrypt", before + 4, 0, DoubleEffect::Lie);
    SecretBatchSteps steps;
    std::size_t taken = 0;
    steps.deliver = [&](const SecretBlock &block) -> Result<void> {
        taken += block.serials.size();
        return {};
    };
    const auto list = serials(9);
    const SecretBatchEnd end = runSecretBatch(*deriver, list, steps, {}, 9);
    QCOMPARE(end.problem->code, std::string("derivation.key-check"));
    QCOMPARE(taken, std::size_t(2));
}

void tst_TokenFaults::monitorTells()
{
    const auto host = std::make_shared<TokenHost>(20s);
    std::mutex mutex;
    std::vector<std::size_t> counts;
    std::vector<std::string> codes;
    {
        const TokenMonitor monitor(host, path,
                                   {.changed =
                                        [&](const std::vector<TokenInfo> &tokens) {
                                            const std::lock_guard lock(mutex);
                                            counts.push_back(tokens.size());
                                        },
                                    .failed =
                                        [&](const Error &error) {
                                            const std::lock_guard lock(mutex);
                                            codes.push_back(error.code);
                                        }},
                                   1ms);
        const auto seen = [&] {
            const std::lock_guard lock(mutex);
            return counts;
        };
        QTRY_COMPARE(seen(), (std::vector<std::size_t>{1}));
        const int looks = module().calls("C_GetSlotList");
        module().add("C_GetSlotList", looks + 20, 0, DoubleEffect::Unplug);
        QTRY_COMPARE(seen(), (std::vector<std::size_t>{1, 0, 1}));
        module().add("C_GetSlotList", 0, 0x30);
        QTRY_VERIFY([&] {
            const std::lock_guard lock(mutex);
            return codes == std::vector<std::string>{"hsm.service"};
        }());
    }
}

void tst_TokenFaults::refusesModules()
{
    const auto host = std::make_shared<TokenHost>(20s);
    for (const char *wrong : {"", "relative.so", "/nonexistent/module.so", "/etc/passwd", "/dev/zero"})
        QCOMPARE(host->moduleInfo(wrong).error().code, std::string("hsm.module"));
    QCOMPARE(Token::open(host, path, {.serial = "OTHER"}).error().code, std::string("hsm.unknown"));
    QCOMPARE(Token::open(host, path, {.label = "Other"}).error().code, std::string("hsm.unknown"));
    QVERIFY(Token::open(host, path, {.serial = "D0001"}));
    module().add("C_GetSlotList", 0, 0, DoubleEffect::None);
    QVERIFY(!usualModules().empty());
    for (const KnownModule &known : usualModules())
        QVERIFY(!known.path.empty() && (known.name == "OpenSC") == (known.note.find("cannot see AES") != std::string::npos));
}

QTEST_GUILESS_MAIN(tst_TokenFaults)
#include "tst_tokenfaults.moc"
