// What the registry keeps of keys in tokens, and of the secrets that were derived for devices (Registry::recordSecrets).
#pragma once

#include "crypto/digest.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace imprint {

// Where a CA key is that is in a token.
struct CaTokenRecord {
    QString module; // the PKCS#11 module's file, as it was where the site was made
    QString tokenSerial, tokenLabel, keyLabel;
};

// How, with which key and for where: the same for all secrets that are recorded together.
struct SecretIssueForm {
    QString scheme;     // of crypto/derivation.h
    QString parameters; // JSON: label, context, salt, info as hex; length
    QString tokenSerial, tokenLabel, keyLabel;
    QString keyCheck; // six hex digits
    QString destination;
    QString why;            // needed where a serial has its secret already
    bool isLeaving = false; // handed out as soon as this is recorded; else secretsLeaving() says so before they go
};

struct SecretRecord {
    QString serial;
    Sha256 keyedCheck{}; // HMAC-SHA-256 of the secret under the site's secret
};

enum class SecretState : int { Recorded = 0, Leaving = 1, Left = 2 };

// A field of a device's onboarding code that was drawn for it, sealed (models/workflow/drawnsecrets.h).
struct DrawnSecret {
    QString serial, format, field;
    QByteArray sealed;
    SecretState state = SecretState::Recorded;
};

// A key from which secrets were derived.
struct DerivationKeyRecord {
    QString tokenLabel, keyLabel, keyCheck;
    qint64 serials = 0;
};

struct SecretIssue : SecretIssueForm {
    QString serial;
    int issue = 1;
    SecretState state = SecretState::Recorded;
    QString operatorName, station;
    std::int64_t recordedAt = 0;
};

} // namespace imprint
