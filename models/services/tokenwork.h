// What the Token page has done with a token on the token's worker thread: its keys read, made and brought in, secrets derived and
// delivered. Straight-line and blocking; for TokenService::perform() alone.
//
// Errors: those of crypto/token, "derivation.…", "secret.…", "recipient.certificate", "file.…", "stopped".
#pragma once

#include "crypto/token/tokenhealth.h"
#include "models/services/tokenservice.h"
#include "models/workflow/derivedfields.h"
#include "models/workflow/keyceremony.h"

namespace imprint {

struct TokenKey {
    KeyInfo info;
    QString check; // key check value of an AES key; empty: none, or it could not be had
};
Result<std::vector<TokenKey>> readTokenKeys(const std::shared_ptr<Token> &token, JobControl &control);

struct KeyDone {
    QString label;
    QByteArray record; // to print and sign
};
Result<KeyDone> makeTokenKey(const std::shared_ptr<Token> &token, const QString &label, const KeyWish &wish, const Actor &actor, std::int64_t now);
// typed: hex. expected: the key check value it must have, or empty.
Result<KeyDone> importTokenKey(const std::shared_ptr<Token> &token, const QString &label, const Secret &typed, const QString &expected,
                               const Actor &actor, std::int64_t now);
// Whether the key has this check value: "derivation.key-check" when not.
Result<void> compareTokenKey(const std::shared_ptr<Token> &token, const QString &label, const QString &expected);

// The PIN once more, in the middle of a list: the worker waits, the window asks.
class PinDesk {
public:
    std::function<void()> asked; // on the worker
    Result<Secret> wait(const std::stop_token &stop);
    void give(Secret pin);

private:
    std::mutex m_mutex;
    std::condition_variable_any m_given;
    std::optional<Secret> m_pin;
};

// The name of a scheme and what goes with it, as the operator typed it.
struct DeriveInput {
    QString scheme, keyLabel, label, context;
    int length = 0;
    QString expectedCheck;
};
struct DeriveOrder {
    DeriveInput input;
    QString typed, file;         // serials: as typed, or in a file
    qint64 batchId = 0;          // or those of a batch
    QString certificate, out;    // sealed to this certificate, into this file
    QString why;                 // those that have their secret get it again
    bool resumes = false;        // those that have it are left out
    std::shared_ptr<Secret> passphrase; // of the site: its secret for keyed checks
    std::shared_ptr<PinDesk> pin;
};
struct DeriveDone {
    std::size_t done = 0, asked = 0, skipped = 0;
    int pauses = 0;
    double seconds = 0;
    QString keyCheck, warning; // of the key: "extractable", "was-extractable", or empty
};
// Recorded in the site, once only, before it is sealed.
Result<DeriveDone> deriveSecrets(const std::shared_ptr<Token> &token, OpenSite &site, const DeriveOrder &order, const Clock &clock,
                                 RandomSource &random, JobControl &control);
// A key of a token that is logged in, for the fields of labels: nothing waits for a token that is lost in the middle.
Result<DerivationSource> labelSource(const std::shared_ptr<Token> &token, const DeriveInput &input);
// One secret as hex, to compare with another tool. Nothing is recorded.
Result<QString> tryDerivation(const std::shared_ptr<Token> &token, const DeriveInput &input, const QString &serial);

struct TokenPace {
    double perSecond = 0;
    bool signs = false; // else derives
};
Result<TokenPace> measureKey(const std::shared_ptr<Token> &token, const QString &keyLabel, bool signs);

} // namespace imprint
