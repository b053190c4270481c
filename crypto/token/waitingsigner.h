// A key in a token, for work that goes on when the token is pulled out: it says once that the token is lost, is away until
// it came back with its PIN, and then signs as before. While it is away sign() gives the reason at once, so that whoever
// needs it can wait where waiting costs nothing.
//
// Who brings it back: comeBack() with a PIN that somebody typed, or the signer itself where the PIN can be had any time
// (bringsItselfBack). A PIN is used once, and the key must be the same one.
#pragma once

#include "crypto/token/tokensigner.h"

namespace imprint {

class WaitingSigner final : public Signer {
public:
    // On the thread that signed, or on the one that brought it back; no error: it is there again.
    using News = std::function<void(const std::optional<Error> &why)>;

    explicit WaitingSigner(std::unique_ptr<TokenSigner> signer);
    ~WaitingSigner() override; // ends waiting

    void follow(News news); // empty: nobody is told
    // Looks for the token by itself from now on whenever it is lost, until stopped or pin fails.
    void bringsItselfBack(PinSource pin);

    const EcPublicKey &publicKey() const override { return m_signer->publicKey(); }
    Result<Bytes> sign(ByteView message) override;
    bool isAway() const override;
    std::optional<Error> why() const; // it is away; none: it is not

    // The same token again, with its PIN: "hsm.gone" while it is not there, "hsm.pin-…"; "derivation.key-check" for another key.
    Result<void> comeBack(Secret pin, FinalTry finalTry);
    void setAway(const Error &why); // somebody logged out
    Token &token() { return m_signer->token(); }

private:
    struct Lost {
        bool isNew = false, isStale = false;
        PinSource pin = {};
    };
    Lost lose(const Error &why, std::uint64_t generation);
    void lookForIt(const Error &why, const PinSource &pin);
    void isBack();
    void tell(const std::optional<Error> &why);

    const std::unique_ptr<TokenSigner> m_signer;
    mutable std::mutex m_mutex;
    std::optional<Error> m_why;
    std::uint64_t m_generation = 0; // of sessions: an error of an earlier one is no news
    News m_news;
    PinSource m_pin;
    std::mutex m_recovery, m_launch; // one at a time brings it back
    std::jthread m_waiting; // last: ends first
};

} // namespace imprint
