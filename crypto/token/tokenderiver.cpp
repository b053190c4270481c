#include "crypto/token/tokenderiver.h"

#include "crypto/token/tokenkeys.h"

namespace imprint {
namespace {

// A card takes some 30 ms for each; four times that, and a while for whoever is before us.
TokenThread::Patience patienceFor(std::size_t serials)
{
    return std::chrono::seconds(10) + std::chrono::milliseconds(120) * serials;
}

} // namespace

Result<TokenDeriver::Found> TokenDeriver::find(Token &token, const Setup &setup, const std::string &expectedCheck)
{
    return token.with([label = setup.keyLabel, scheme = setup.scheme, input = setup.input,
                       expectedCheck](const std::shared_ptr<TokenSession> &session) -> Result<Found> {
        if (!scheme->needsAes)
            return fail("derivation.key", std::string(scheme->name) + " takes a sealed secret; tokens of this kind have no HMAC");
        auto ref = findAesKey(*session, label);
        if (!ref)
            return ref.error();
        Found found;
        found.info = ref->info;
        found.key = std::make_shared<TokenKey>(session, std::move(*ref));
        if (!expectedCheck.empty())
            if (auto same = compareKeyCheck(*found.key, *scheme, expectedCheck); !same)
                return same.error();
        auto check = keyCheckValue(*found.key, *scheme);
        const auto bytes = scheme->secretBytes(*found.key, input);
        if (!check || !bytes)
            return check ? bytes.error() : check.error();
        found.check = std::move(*check);
        found.secretBytes = *bytes;
        return found;
    });
}

Result<std::unique_ptr<TokenDeriver>> TokenDeriver::make(std::shared_ptr<Token> token, Setup setup)
{
    auto found = find(*token, setup, setup.expectedCheck);
    if (!found)
        return std::move(found).error();
    return std::unique_ptr<TokenDeriver>(new TokenDeriver(std::move(token), std::move(setup), std::move(*found)));
}

TokenDeriver::TokenDeriver(std::shared_ptr<Token> token, Setup setup, Found found)
    : m_token(std::move(token)), m_setup(std::move(setup)), m_key(std::move(found.key)), m_info(std::move(found.info)),
      m_check(std::move(found.check)), m_secretBytes(found.secretBytes)
{
}

DerivedBlock TokenDeriver::derive(std::vector<std::string> serials, std::stop_token stop)
{
    const auto patience = patienceFor(serials.size());
    auto done = m_token->with(
        [key = m_key, scheme = m_setup.scheme, input = m_setup.input, bytes = m_secretBytes, serials = std::move(serials),
         stop](const std::shared_ptr<TokenSession> &) -> Result<DerivedBlock> {
            return deriveEach(*key, *scheme, input, bytes, serials, stop);
        },
        patience);
    if (done)
        return std::move(*done);
    DerivedBlock nothing;
    nothing.problem = std::move(done).error();
    return nothing;
}

Result<void> TokenDeriver::recover(const Error &problem, std::stop_token stop)
{
    if (auto back = recoverToken(*m_token, problem, m_setup.pin, stop, m_setup.patience, m_setup.pause); !back)
        return back;
    auto found = find(*m_token, m_setup, m_check);
    if (!found)
        return std::move(found).error();
    m_key = std::move(found->key);
    return {};
}

} // namespace imprint
