#include "crypto/token/tokenhealth.h"

#include "crypto/token/pkcs11error.h"
#include "crypto/token/tokenkeys.h"
#include "crypto/token/tokensigner.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr int mostKeys = 16;
constexpr std::size_t randomBytes = 32;
constexpr std::chrono::milliseconds measuringTime{400};
constexpr int leastTimes = 3, mostTimes = 200;

using Kind = TokenCheck::Kind;
using Outcome = TokenCheck::Outcome;
using Operation = TokenTiming::Operation;

// Operations a second: of SmartCard-HSMs from the maker's figures and one real trace (29 ms an APDU), of SoftHSM a tenth of what an
// ordinary laptop does.
struct Expectation {
    std::string_view model; // part of model, maker or label
    double random, aes, sign;
};
constexpr Expectation expectations[] = {
    {"SmartCard-HSM", 15, 30, 6}, {"Nitrokey HSM", 15, 30, 6}, {"CardContact", 15, 30, 6}, {"SoftHSM", 5000, 5000, 400}};

const Expectation *expectationOf(const TokenInfo &token)
{
    for (const Expectation &row : expectations)
        for (const std::string *const text : {&token.model, &token.manufacturer})
            if (text->find(row.model) != std::string::npos)
                return &row;
    return nullptr;
}

TokenCheck checked(Kind kind, const Result<bool> &answer, std::string subject = {})
{
    if (!answer)
        return {kind, answer.error().code == "hsm.mechanism" || answer.error().code == "hsm.refused" ? Outcome::NotPossible : Outcome::Bad,
                std::move(subject), answer.error().detail};
    return {kind, *answer ? Outcome::Good : Outcome::Bad, std::move(subject), {}};
}

Result<bool> randomDiffers(TokenSession &session)
{
    const auto first = session.random(randomBytes), second = session.random(randomBytes);
    if (!first || !second)
        return first ? second.error() : first.error();
    const bool isConstant = std::all_of(first->begin(), first->end(), [&](std::uint8_t b) { return b == first->front(); });
    return *first != *second && !isConstant;
}

// FIPS 197, appendix B, under a key that lives as long as the session.
Result<bool> knowsAes(const std::shared_ptr<TokenSession> &session)
{
    const auto key = fromHex("2b7e151628aed2a6abf7158809cf4f3c"), plain = fromHex("3243f6a8885a308d313198a2e0370734"),
               expected = fromHex("3925841d02dc09fbdc118597196a0b32");
    auto ref = passingAesKey(*session, *key);
    if (!ref)
        return ref.error();
    const TokenSession::Handle handle = ref->handle;
    TokenKey aes(session, std::move(*ref));
    Bytes out(aesBlockBytes);
    const auto done = aes.cbc(*plain, out);
    session->destroy(handle);
    if (!done)
        return done.error();
    return out == *expected;
}

Result<bool> repeats(TokenKey &key)
{
    Bytes first(aesBlockBytes), second(aesBlockBytes);
    const Bytes zero(aesBlockBytes);
    for (Bytes *const out : {&first, &second})
        if (auto done = key.cbc(zero, *out); !done)
            return done.error();
    return first == second && first != zero;
}

// The token's CMAC, and the one built on its CBC.
Result<bool> agreesOnCmac(TokenKey &key)
{
    constexpr std::string_view message = "imprint asks how this token does";
    Bytes inToken(aesBlockBytes), here(aesBlockBytes);
    if (auto done = key.cmac(viewOf(message), inToken); !done)
        return done.error();
    if (auto done = key.SecretKey::cmac(viewOf(message), here); !done)
        return done.error();
    return inToken == here;
}

// Over and over, for a moment.
template <typename Work>
std::optional<TokenTiming> measure(Operation operation, double expected, Work work)
{
    const auto start = std::chrono::steady_clock::now();
    std::chrono::duration<double> time{};
    int count = 0;
    for (; count < mostTimes && (count < leastTimes || time < measuringTime); ++count) {
        if (!work())
            return std::nullopt;
        time = std::chrono::steady_clock::now() - start;
    }
    return TokenTiming{operation, count / std::max(time.count(), 1e-6), expected, count};
}

void keep(TokenHealth &health, std::optional<TokenTiming> timing)
{
    if (timing)
        health.timings.push_back(*timing);
}

Result<TokenHealth> lookAtToken(const std::shared_ptr<TokenSession> &session)
{
    TokenHealth health;
    auto now = session->refreshedInfo(); // tries of the PIN may have been used since
    if (!now)
        return now.error();
    health.token = std::move(*now);
    health.module = session->moduleInfo();
    health.counters = session->counters();
    health.mechanisms = session->mechanisms();
    health.isLoggedIn = session->isLoggedIn();
    const Expectation *const expected = expectationOf(health.token);
    health.checks.push_back(checked(Kind::Random, randomDiffers(*session)));
    health.checks.push_back(checked(Kind::KnownAnswer, knowsAes(session)));
    keep(health, measure(Operation::Look, 0, [&] { return bool(session->refreshedInfo()); }));
    keep(health, measure(Operation::Random, expected ? expected->random : 0, [&] { return bool(session->random(randomBytes)); }));
    return health;
}

void tryAes(const std::shared_ptr<TokenSession> &session, const std::string &label, TokenHealth &health, bool isMeasured)
{
    auto ref = findAesKey(*session, label);
    if (!ref) {
        health.checks.push_back({Kind::Repeats, Outcome::NotPossible, label, ref.error().detail});
        return;
    }
    TokenKey key(session, std::move(*ref));
    health.checks.push_back(checked(Kind::Repeats, repeats(key), label));
    if (session->abilities().cmac)
        health.checks.push_back(checked(Kind::Cmac, agreesOnCmac(key), label));
    const Expectation *const expected = expectationOf(health.token);
    Bytes out(aesBlockBytes);
    const Bytes zero(aesBlockBytes);
    if (isMeasured)
        keep(health, measure(Operation::Aes, expected ? expected->aes : 0, [&] { return bool(key.cbc(zero, out)); }));
}

Result<bool> signs(Signer &signer)
{
    const auto done = signer.sign(viewOf(std::string_view("imprint asks how this token does")));
    if (!done && done.error().code == "hsm.signature")
        return false; // it did not verify in software
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

void trySigning(const std::shared_ptr<Token> &token, const std::string &label, TokenHealth &health, bool isMeasured)
{
    auto signer = TokenSigner::open(token, label);
    if (!signer) {
        health.checks.push_back({Kind::Signature, Outcome::NotPossible, label, signer.error().detail});
        return;
    }
    health.checks.push_back(checked(Kind::Signature, signs(**signer), label));
    const Expectation *const expected = expectationOf(health.token);
    if (isMeasured)
        keep(health, measure(Operation::Sign, expected ? expected->sign : 0, [&] { return bool(signs(**signer)); }));
}

} // namespace

bool TokenHealth::isGood() const
{
    return std::none_of(checks.begin(), checks.end(), [](const TokenCheck &c) { return c.outcome == Outcome::Bad; })
        && std::none_of(timings.begin(), timings.end(), [](const TokenTiming &t) { return t.isSlow(); })
        && token.pin != PinState::FinalTry && token.pin != PinState::Locked;
}

Result<TokenHealth> examineToken(const std::shared_ptr<Token> &token, const std::stop_token &stop)
{
    auto health = token->with(lookAtToken);
    if (!health || !health->isLoggedIn)
        return health;
    const auto keys = token->keys();
    if (!keys)
        return keys.error();
    int aes = 0, ec = 0;
    for (const KeyInfo &key : *keys) {
        if (stop.stop_requested())
            return fail("stopped", "while the token was examined");
        if (key.kind == KeyKind::EcPrivate && key.bits != 0 && ec < mostKeys) {
            trySigning(token, key.label, *health, ec++ == 0);
            continue;
        }
        if (key.kind != KeyKind::Aes || aes >= mostKeys)
            continue;
        auto tried = token->with([label = key.label, isFirst = aes++ == 0, before = *health](const std::shared_ptr<TokenSession> &session) mutable -> Result<TokenHealth> {
            tryAes(session, label, before, isFirst);
            return std::move(before);
        });
        if (!tried)
            return tried;
        *health = std::move(*tried);
    }
    return health;
}

} // namespace imprint
