// One session with one token, on the TokenThread alone: logging in, finding keys, using them. Everything that PKCS#11
// answers becomes an Error here.
//
// Raw calls on the module only. libp11 0.4.12 would do the asymmetric part, but waits for ever when C_OpenSession fails
// inside it, frees twice when slots are listed again and finalises the module under other sessions; the same ECDSA over a
// hash that it uses is one call here.
//
// The PIN: its length and the token's flags are looked at before it is sent; a locked token is refused without a try,
// the last try needs a yes. Nothing is ever tried twice with one PIN, and none is kept.
#pragma once

#include "crypto/secret.h"
#include "crypto/token/pkcs11module.h"

#include <optional>
#include <thread>

typedef struct _CK_ATTRIBUTE CK_ATTRIBUTE;

namespace imprint {

// Which token: by serial number, by label, or the only one there is.
struct TokenWish {
    std::string serial, label;
    bool isForWriting = false; // making keys needs a session that may write

    bool fits(const TokenInfo &token) const;
};

enum class FinalTry { Refuse, Accept };

class TokenSession {
public:
    // "hsm.none", "hsm.which" (several, none named), "hsm.unknown" (not among those that are there).
    static Result<std::shared_ptr<TokenSession>> open(std::shared_ptr<Pkcs11Module> module, const TokenWish &wish);
    // Closes, when it ends on its own thread. Elsewhere it ends only behind a module that hangs, and is left alone.
    ~TokenSession();
    TokenSession(const TokenSession &) = delete;
    TokenSession &operator=(const TokenSession &) = delete;

    // Logs out and closes; errors do not matter any more. May be called twice.
    void close();
    // After the session was lost: the same token again, by serial number and label, wherever it is now. "hsm.gone" while
    // it is not there. withModule: also initialises the module anew. Not logged in afterwards.
    Result<void> reopen(bool withModule);

    const TokenInfo &info() const { return m_info; }
    TokenAbilities abilities() const { return m_module->abilities(m_info.slot); }
    ModuleInfo moduleInfo() const { return m_module->info(); }
    Result<TokenInfo> refreshedInfo() const; // as it is now; "hsm.gone"
    TokenCounters counters() const { return m_module->counters(m_info.slot); }
    std::vector<TokenMechanism> mechanisms() const { return m_module->mechanisms(m_info.slot); }

    // pin: empty and unused where the token has a PIN pad. "hsm.pin-…".
    Result<void> login(const Secret &pin, FinalTry finalTry);
    bool isLoggedIn() const { return m_isLoggedIn; }
    void logout(); // the session stays

    using Handle = unsigned long;
    // All objects that have these attributes, at most 4,096.
    Result<std::vector<Handle>> find(std::vector<CK_ATTRIBUTE> wanted);
    // Empty when the object does not have it, or does not tell.
    std::optional<Bytes> attribute(Handle object, unsigned long type);
    bool flag(Handle object, unsigned long type);
    std::optional<unsigned long> number(Handle object, unsigned long type);

    // One operation with one key; out is filled to the last byte, else it is an error.
    Result<void> encrypt(Handle key, unsigned long mechanism, std::span<std::uint8_t> iv, ByteView in, std::span<std::uint8_t> out);
    Result<void> sign(Handle key, unsigned long mechanism, ByteView in, std::span<std::uint8_t> out);

    // Of the token's own generator; "hsm.mechanism" where it draws none.
    Result<Bytes> random(std::size_t size);

    void destroy(Handle object); // a session object of ours
    Result<Handle> create(std::vector<CK_ATTRIBUTE> attributes);
    Result<Handle> generate(unsigned long mechanism, std::vector<CK_ATTRIBUTE> attributes);
    Result<std::pair<Handle, Handle>> generatePair(unsigned long mechanism, std::vector<CK_ATTRIBUTE> publicOnes,
                                                   std::vector<CK_ATTRIBUTE> privateOnes); // public, private

private:
    TokenSession(std::shared_ptr<Pkcs11Module> module, TokenInfo info, bool isForWriting)
        : m_module(std::move(module)), m_info(std::move(info)), m_isForWriting(isForWriting)
    {
    }
    Result<void> openSession();
    Error problem(const char *function, unsigned long rv) const;
    Result<void> checkPin(const Secret &pin, FinalTry finalTry) const;

    std::shared_ptr<Pkcs11Module> m_module;
    TokenInfo m_info;
    const bool m_isForWriting;
    const std::thread::id m_thread = std::this_thread::get_id();
    std::optional<unsigned long> m_session;
    bool m_isLoggedIn = false;
};

} // namespace imprint
