// Which keys of a site are due for rotation under a policy: by time, by use, by event. And what is exposed when one leaks.
#pragma once

#include "models/registry/registryreader.h"

namespace imprint {

struct KeyPolicy {
    int mostDays = 730;          // a device's key lives this long
    int caDays = 3650;           // and the CA's
    int beforeExpiry = 60;       // days in which a certificate that ends is due
    qint64 mostSignatures = 0;   // certificates under one CA key; 0: any number
};

enum class DueWhy { Age, Expiring, Expired, Use, Compromise };
const char *dueWord(DueWhy why); // "age", "expiring", …

struct DueKey {
    QString holder;   // a serial, or "CA"
    DueWhy why = DueWhy::Age;
    qint64 days = 0;  // of age, or until the end (negative: since)
    QString sentence, remedy;
};

// What is known of a site's keys. Certificates in any order, with the superseded and revoked ones.
struct SiteKeys {
    SiteRecord site;
    std::int64_t caNotBefore = 0, caNotAfter = 0; // Unix milliseconds
    std::vector<CertificateRecord> certificates;
    std::vector<DerivationKeyRecord> derivationKeys; // whose secrets went to devices
};
Result<SiteKeys> readSiteKeys(RegistryReader &reader);

// The CA first, then devices by serial; at most one row a device, the gravest reason. now: Unix milliseconds.
std::vector<DueKey> dueKeys(const SiteKeys &keys, const KeyPolicy &policy, std::int64_t now);

// The hierarchy of a site's keys, from the CA down, each with how many there are and what is exposed when it leaks; then, where secrets were
// derived for devices, the keys that they come from.
struct KeyLevel {
    QString name, kept; // what it is, where it is kept
    qint64 count = 0;
    QString exposure;
    int depth = 0; // 0: hangs on no other
};
std::vector<KeyLevel> keyHierarchy(const SiteKeys &keys);

} // namespace imprint
