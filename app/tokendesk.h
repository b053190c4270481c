// How the commands of imprint-cli get at a token: which module, which token, and the PIN, each from the command line.
//
// The PIN comes from a file, a descriptor or a prompt, never from an argument, and is read anew whenever it is needed. The
// last try before the token locks needs --final-try, or a yes at the terminal.
#pragma once

#include "app/station.h"
#include "crypto/token/token.h"

namespace imprint {

class WaitingSigner;

class TokenDesk {
public:
    static Result<TokenDesk> make(Station &station, const Invocation &call);
    // The options that open() reads beside those of every command.
    static std::vector<OptionSpec> options();

    // The token of a site's CA key, unless the command line names another module.
    void useSite(const CaTokenRecord &where) { m_where = where; }

    const std::shared_ptr<TokenHost> &host() const { return m_host; }
    // --module, $IMPRINT_PKCS11_MODULE, the site's; else of those installed the first that sees the token that is asked for, or the first:
    // "hsm.module".
    Result<std::string> modulePath() const;
    Result<std::shared_ptr<Token>> open(bool isForWriting = false) const;
    // Asks for the PIN. "hsm.pin-…".
    Result<void> login(Token &token) const;
    Result<std::shared_ptr<Token>> openLoggedIn(bool isForWriting = false) const;
    bool canAskPin() const;
    bool hasPinAtHand() const { return !m_pin.file.isEmpty(); } // any time, without asking anybody
    PinSource pinSource() const; // of the same station

private:
    TokenDesk(Station &station, const Invocation &call) : m_station(&station), m_call(&call), m_host(std::make_shared<TokenHost>()) {}
    Result<Secret> askPin(const TokenInfo &token) const;
    TokenWish wish() const;

    Station *m_station;
    const Invocation *m_call;
    std::shared_ptr<TokenHost> m_host;
    PassphraseSource m_pin;
    std::optional<CaTokenRecord> m_where;
};

// While it lives: says when the token with the CA key is lost, and when it is there again. From any thread.
class WaitingNews {
public:
    WaitingNews(OpenSite &site, std::function<void(const QString &)> say);
    ~WaitingNews();
    WaitingNews(const WaitingNews &) = delete;
    WaitingNews &operator=(const WaitingNews &) = delete;

private:
    WaitingSigner *m_signer;
};

// Unlocks a site whose CA key is in a token. When the token is lost, it is waited for and opened again with the PIN of --pin-file.
Result<void> unlockWithToken(Station &station, const Invocation &call, OpenSite &site, const CaTokenRecord &where);
// "about 6 signatures a second, three a device: 40 devices in 20 s", measured, where a token signs.
Result<void> tellPace(Station &station, OpenSite &site, int devices);

// As people understand it.
QString pinWords(const TokenInfo &token);
QString keyKindName(KeyKind kind);

} // namespace imprint
