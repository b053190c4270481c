#include "crypto/token/tokensession.h"

#include "crypto/token/pkcs11error.h"

#include <p11-kit/pkcs11.h>

#include <algorithm>

namespace imprint {
namespace {

constexpr std::size_t mostObjects = 4096;
constexpr unsigned long mostAttributeBytes = 64 * 1024;

std::string nameOf(const TokenInfo &token)
{
    return "\"" + token.label + "\"" + (token.serial.empty() ? "" : " (" + token.serial + ")");
}

// SoftHSM always shows a slot with a token that nobody has set up yet.
Result<std::vector<TokenInfo>> usableTokens(const Pkcs11Module &module)
{
    const auto slots = module.slotsWithToken();
    if (!slots)
        return slots.error();
    std::vector<TokenInfo> tokens;
    for (const unsigned long slot : *slots)
        if (auto info = module.tokenInfo(slot); info && info->isInitialised)
            tokens.push_back(std::move(*info));
    return tokens;
}

Result<TokenInfo> choose(const Pkcs11Module &module, const TokenWish &wish)
{
    const auto tokens = usableTokens(module);
    if (!tokens)
        return tokens.error();
    if (tokens->empty())
        return fail("hsm.none", module.info().path);
    std::string names;
    const TokenInfo *chosen = nullptr;
    std::size_t count = 0;
    for (const TokenInfo &token : *tokens) {
        names += (names.empty() ? "" : ", ") + nameOf(token);
        if (wish.fits(token)) {
            chosen = &token;
            ++count;
        }
    }
    if (count == 0)
        return fail("hsm.unknown", (wish.serial.empty() ? wish.label : wish.serial) + "; there are " + names);
    if (count > 1)
        return fail("hsm.which", names);
    return *chosen;
}

} // namespace

bool TokenWish::fits(const TokenInfo &token) const
{
    return (serial.empty() || token.serial == serial) && (label.empty() || token.label == label);
}

Result<std::shared_ptr<TokenSession>> TokenSession::open(std::shared_ptr<Pkcs11Module> module, const TokenWish &wish)
{
    auto info = choose(*module, wish);
    if (!info)
        return std::move(info).error();
    std::shared_ptr<TokenSession> session(new TokenSession(std::move(module), std::move(*info), wish.isForWriting));
    if (auto opened = session->openSession(); !opened)
        return opened.error();
    return session;
}

TokenSession::~TokenSession()
{
    if (std::this_thread::get_id() == m_thread)
        close();
}

Result<void> TokenSession::openSession()
{
    CK_SESSION_HANDLE handle = 0;
    const CK_FLAGS flags = CKF_SERIAL_SESSION | (m_isForWriting ? CKF_RW_SESSION : 0);
    if (const CK_RV rv = m_module->f().C_OpenSession(m_info.slot, flags, nullptr, nullptr, &handle); rv != CKR_OK)
        return problem("C_OpenSession", rv);
    m_session = handle;
    return {};
}

void TokenSession::close()
{
    if (!m_session)
        return;
    if (m_isLoggedIn)
        m_module->f().C_Logout(*m_session); // closing sessions does not log every card out
    m_module->f().C_CloseSession(*m_session);
    m_session.reset();
    m_isLoggedIn = false;
}

void TokenSession::logout()
{
    if (m_session && m_isLoggedIn)
        m_module->f().C_Logout(*m_session);
    m_isLoggedIn = false;
}

Result<void> TokenSession::reopen(bool withModule)
{
    close();
    if (withModule)
        if (auto again = m_module->reinitialise(); !again)
            return again;
    const auto tokens = usableTokens(*m_module);
    if (!tokens)
        return tokens.error();
    const auto same = std::find_if(tokens->begin(), tokens->end(), [&](const TokenInfo &t) { return t.isSame(m_info); });
    if (same == tokens->end() || !m_module->isPresent(same->slot))
        return fail("hsm.gone", nameOf(m_info) + " is not plugged in");
    m_info = *same;
    return openSession();
}

// 0x30 is what an unplugged token answers, and one that another program has reset.
Error TokenSession::problem(const char *function, unsigned long rv) const
{
    Error error = pkcs11Error(function, rv);
    if (rv == CKR_DEVICE_ERROR && m_module->isPresent(m_info.slot))
        return fail("hsm.reset", error.detail);
    return error;
}

Result<void> TokenSession::checkPin(const Secret &pin, FinalTry finalTry) const
{
    const auto now = m_module->tokenInfo(m_info.slot);
    if (!now)
        return now.error();
    if (now->pin == PinState::Locked)
        return fail("hsm.pin-locked", nameOf(*now));
    if (now->pin == PinState::Unset)
        return fail("hsm.pin-unset", nameOf(*now));
    if (now->pin == PinState::FinalTry && finalTry == FinalTry::Refuse)
        return fail("hsm.pin-final", nameOf(*now));
    if (now->hasPinPad)
        return {};
    // Also where the token says nothing: an empty PIN would ask some modules for their own way of typing it.
    const std::size_t least = std::max<std::size_t>(now->leastPin, 1);
    if (pin.size() < least || (now->mostPin >= least && pin.size() > now->mostPin))
        return fail("hsm.pin-length", nameOf(*now) + " takes " + std::to_string(least) + " to " + std::to_string(now->mostPin)
                        + " characters");
    return {};
}

Result<void> TokenSession::login(const Secret &pin, FinalTry finalTry)
{
    if (!m_session)
        return fail("hsm.gone", nameOf(m_info) + " has no session");
    if (auto good = checkPin(pin, finalTry); !good)
        return good;
    const auto &f = m_module->f();
    const auto tryOnce = [&] {
        return m_info.hasPinPad ? f.C_Login(*m_session, CKU_USER, nullptr, 0)
                                : f.C_Login(*m_session, CKU_USER, const_cast<std::uint8_t *>(pin.data()), pin.size());
    };
    CK_RV rv = tryOnce();
    // No try was used: the module believes in a login of before, which the card may have lost.
    if (rv == CKR_USER_ALREADY_LOGGED_IN) {
        f.C_Logout(*m_session);
        rv = tryOnce();
    }
    if (rv != CKR_OK)
        return problem("C_Login", rv);
    m_isLoggedIn = true;
    return {};
}

Result<std::vector<TokenSession::Handle>> TokenSession::find(std::vector<CK_ATTRIBUTE> wanted)
{
    if (!m_session)
        return fail("hsm.gone", nameOf(m_info) + " has no session");
    const auto &f = m_module->f();
    if (const CK_RV rv = f.C_FindObjectsInit(*m_session, wanted.data(), wanted.size()); rv != CKR_OK)
        return problem("C_FindObjectsInit", rv);
    std::vector<Handle> found;
    CK_RV rv = CKR_OK;
    while (rv == CKR_OK && found.size() < mostObjects) {
        CK_OBJECT_HANDLE some[64];
        unsigned long count = 0;
        rv = f.C_FindObjects(*m_session, some, std::size(some), &count);
        if (rv != CKR_OK || count == 0 || count > std::size(some))
            break;
        found.insert(found.end(), some, some + count);
    }
    const CK_RV ended = f.C_FindObjectsFinal(*m_session);
    if (rv != CKR_OK)
        return problem("C_FindObjects", rv);
    if (ended != CKR_OK)
        return problem("C_FindObjectsFinal", ended);
    return found;
}

std::optional<Bytes> TokenSession::attribute(Handle object, unsigned long type)
{
    if (!m_session)
        return std::nullopt;
    CK_ATTRIBUTE one{type, nullptr, 0};
    if (m_module->f().C_GetAttributeValue(*m_session, object, &one, 1) != CKR_OK || one.ulValueLen > mostAttributeBytes)
        return std::nullopt;
    Bytes value(one.ulValueLen);
    one.pValue = value.data();
    if (m_module->f().C_GetAttributeValue(*m_session, object, &one, 1) != CKR_OK || one.ulValueLen > value.size())
        return std::nullopt;
    value.resize(one.ulValueLen);
    return value;
}

bool TokenSession::flag(Handle object, unsigned long type)
{
    const auto value = attribute(object, type);
    return value && value->size() == 1 && value->front() != 0;
}

std::optional<unsigned long> TokenSession::number(Handle object, unsigned long type)
{
    const auto value = attribute(object, type);
    unsigned long number = 0;
    if (!value || value->size() != sizeof number)
        return std::nullopt;
    std::copy(value->begin(), value->end(), reinterpret_cast<std::uint8_t *>(&number));
    return number;
}

Result<void> TokenSession::encrypt(Handle key, unsigned long mechanism, std::span<std::uint8_t> iv, ByteView in,
                                   std::span<std::uint8_t> out)
{
    if (!m_session)
        return fail("hsm.gone", nameOf(m_info) + " has no session");
    CK_MECHANISM how{mechanism, iv.data(), iv.size()};
    if (const CK_RV rv = m_module->f().C_EncryptInit(*m_session, &how, key); rv != CKR_OK)
        return problem("C_EncryptInit", rv);
    unsigned long written = out.size();
    if (const CK_RV rv = m_module->f().C_Encrypt(*m_session, const_cast<std::uint8_t *>(in.data()), in.size(), out.data(), &written);
        rv != CKR_OK)
        return problem("C_Encrypt", rv);
    if (written != out.size())
        return fail("hsm.failed", "C_Encrypt: " + std::to_string(written) + " bytes instead of " + std::to_string(out.size()));
    return {};
}

Result<Bytes> TokenSession::random(std::size_t size)
{
    if (!m_session)
        return fail("hsm.gone", nameOf(m_info) + " has no session");
    if (!m_module->f().C_GenerateRandom)
        return fail("hsm.mechanism", "the module draws no random numbers");
    Bytes out(size);
    const CK_RV rv = m_module->f().C_GenerateRandom(*m_session, out.data(), out.size());
    if (rv == CKR_RANDOM_NO_RNG)
        return fail("hsm.mechanism", "the token draws no random numbers");
    if (rv != CKR_OK)
        return problem("C_GenerateRandom", rv);
    return out;
}

Result<void> TokenSession::sign(Handle key, unsigned long mechanism, ByteView in, std::span<std::uint8_t> out)
{
    if (!m_session)
        return fail("hsm.gone", nameOf(m_info) + " has no session");
    CK_MECHANISM how{mechanism, nullptr, 0};
    if (const CK_RV rv = m_module->f().C_SignInit(*m_session, &how, key); rv != CKR_OK)
        return problem("C_SignInit", rv);
    unsigned long written = out.size();
    if (const CK_RV rv = m_module->f().C_Sign(*m_session, const_cast<std::uint8_t *>(in.data()), in.size(), out.data(), &written);
        rv != CKR_OK)
        return problem("C_Sign", rv);
    if (written != out.size())
        return fail("hsm.failed", "C_Sign: " + std::to_string(written) + " bytes instead of " + std::to_string(out.size()));
    return {};
}

Result<TokenInfo> TokenSession::refreshedInfo() const
{
    if (!m_module->isPresent(m_info.slot))
        return fail("hsm.gone", nameOf(m_info) + " is not plugged in");
    return m_module->tokenInfo(m_info.slot);
}

void TokenSession::destroy(Handle object)
{
    if (m_session && m_module->f().C_DestroyObject)
        m_module->f().C_DestroyObject(*m_session, object);
}

Result<TokenSession::Handle> TokenSession::create(std::vector<CK_ATTRIBUTE> attributes)
{
    if (!m_session)
        return fail("hsm.gone", nameOf(m_info) + " has no session");
    CK_OBJECT_HANDLE made = 0;
    if (const CK_RV rv = m_module->f().C_CreateObject(*m_session, attributes.data(), attributes.size(), &made); rv != CKR_OK)
        return problem("C_CreateObject", rv);
    return made;
}

Result<TokenSession::Handle> TokenSession::generate(unsigned long mechanism, std::vector<CK_ATTRIBUTE> attributes)
{
    if (!m_session)
        return fail("hsm.gone", nameOf(m_info) + " has no session");
    CK_OBJECT_HANDLE made = 0;
    CK_MECHANISM how{mechanism, nullptr, 0};
    if (const CK_RV rv = m_module->f().C_GenerateKey(*m_session, &how, attributes.data(), attributes.size(), &made); rv != CKR_OK)
        return problem("C_GenerateKey", rv);
    return made;
}

Result<std::pair<TokenSession::Handle, TokenSession::Handle>>
TokenSession::generatePair(unsigned long mechanism, std::vector<CK_ATTRIBUTE> publicOnes, std::vector<CK_ATTRIBUTE> privateOnes)
{
    if (!m_session)
        return fail("hsm.gone", nameOf(m_info) + " has no session");
    std::pair<CK_OBJECT_HANDLE, CK_OBJECT_HANDLE> made{0, 0};
    CK_MECHANISM how{mechanism, nullptr, 0};
    const CK_RV rv = m_module->f().C_GenerateKeyPair(*m_session, &how, publicOnes.data(), publicOnes.size(), privateOnes.data(),
                                                     privateOnes.size(), &made.first, &made.second);
    if (rv != CKR_OK)
        return problem("C_GenerateKeyPair", rv);
    return made;
}

} // namespace imprint
