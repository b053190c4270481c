#include "models/workflow/keyage.h"

#include "crypto/certificate.h"

#include <algorithm>
#include <map>

namespace imprint {
namespace {

constexpr std::int64_t day = 86'400'000;
constexpr int keyCompromise = 1; // CRLReason, RFC 5280 section 5.3.1

qint64 daysOf(std::int64_t milliseconds)
{
    return milliseconds / day;
}

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

struct Words {
    const char *word, *sentence, *remedy;
};

// %1: the holder, %2: days.
const Words &wordsOf(DueWhy why)
{
    static constexpr Words table[] = {
        {"age", "The key of %1 is %2 days old, more than the policy allows.",
         "Release and provision the device again; it gets a new key."},
        {"expiring", "The certificate of %1 ends in %2 days.", "Renew it: let the device refresh, or provision it again."},
        {"expired", "The certificate of %1 has ended %2 days ago.", "Provision the device again, or take it out of use."},
        {"use", "The key of %1 has signed %2 certificates, more than the policy allows.",
         "Make a new site with a new CA key and take the devices over batch by batch."},
        {"compromise", "The key of %1 was reported as leaked %2 days ago, and it has no newer one.",
         "Provision the device again before it is used."},
    };
    return table[int(why)];
}

DueKey due(const QString &holder, DueWhy why, qint64 days)
{
    const Words &words = wordsOf(why);
    return {holder, why, days, q(words.sentence).arg(holder).arg(std::abs(days)), q(words.remedy)};
}

std::optional<DueKey> dueByEnd(const QString &holder, std::int64_t notAfter, const KeyPolicy &policy, std::int64_t now)
{
    if (notAfter == 0)
        return {};
    const qint64 left = daysOf(notAfter - now);
    if (notAfter < now)
        return due(holder, DueWhy::Expired, left);
    return left <= policy.beforeExpiry ? std::optional(due(holder, DueWhy::Expiring, left)) : std::nullopt;
}

std::vector<DueKey> dueOfCa(const SiteKeys &keys, const KeyPolicy &policy, std::int64_t now)
{
    std::vector<DueKey> out;
    const QString holder = q("CA");
    if (const auto end = dueByEnd(holder, keys.caNotAfter, policy, now))
        out.push_back(*end);
    if (const qint64 age = daysOf(now - keys.caNotBefore); age > policy.caDays)
        out.push_back(due(holder, DueWhy::Age, age));
    const auto issued = std::count_if(keys.certificates.begin(), keys.certificates.end(),
                                      [](const auto &c) { return c.state != CertificateState::Reserved; });
    if (policy.mostSignatures > 0 && issued > policy.mostSignatures)
        out.push_back(due(holder, DueWhy::Use, issued));
    if (!out.empty()) // what mends a device does not mend the CA
        for (DueKey &key : out)
            key.remedy = q(wordsOf(DueWhy::Use).remedy);
    return out;
}

// The newest certificate of each device tells of its key: a renewed one keeps the key of the first.
struct DeviceKey {
    const CertificateRecord *latest = nullptr;
    std::int64_t since = 0; // of the key
};

std::map<QString, DeviceKey> newestKeys(const SiteKeys &keys)
{
    std::map<QString, DeviceKey> devices;
    for (const CertificateRecord &c : keys.certificates) {
        if (c.isOperational || c.state == CertificateState::Reserved)
            continue;
        DeviceKey &key = devices[c.serial];
        if (!key.latest || c.id > key.latest->id)
            key.latest = &c;
    }
    for (auto &[serial, key] : devices)
        key.since = key.latest->issuedAt;
    for (const CertificateRecord &c : keys.certificates) {
        const auto at = devices.find(c.serial);
        if (at != devices.end() && !c.isOperational && c.issuedAt > 0 &&
            c.keyFingerprint == at->second.latest->keyFingerprint)
            at->second.since = std::min(at->second.since, c.issuedAt);
    }
    return devices;
}

std::optional<DueKey> dueOf(const QString &serial, const DeviceKey &key, const KeyPolicy &policy, std::int64_t now)
{
    const CertificateRecord &latest = *key.latest;
    if (latest.state == CertificateState::Revoked)
        return latest.reason == keyCompromise
                   ? std::optional(due(serial, DueWhy::Compromise, daysOf(now - latest.revokedAt)))
                   : std::nullopt; // released or given up: no key of this site any more
    if (const auto end = dueByEnd(serial, latest.notAfter, policy, now))
        return end;
    const qint64 age = daysOf(now - key.since);
    return age > policy.mostDays ? std::optional(due(serial, DueWhy::Age, age)) : std::nullopt;
}

} // namespace

const char *dueWord(DueWhy why)
{
    return wordsOf(why).word;
}

Result<SiteKeys> readSiteKeys(RegistryReader &reader)
{
    SiteKeys keys;
    auto site = reader.site();
    if (!site)
        return site.error();
    keys.site = std::move(*site);
    const auto ca = readCertificate(keys.site.anchor);
    if (!ca)
        return ca.error();
    keys.caNotBefore = ca->notBefore * 1000;
    keys.caNotAfter = ca->notAfter * 1000;
    for (qint64 after = 0;;) {
        auto page = reader.allCertificates(after, 10'000);
        if (!page)
            return page.error();
        if (page->empty())
            break;
        after = page->back().id;
        for (CertificateRecord &certificate : *page) {
            certificate.der.clear(); // a hundred thousand of them are not needed here
            keys.certificates.push_back(std::move(certificate));
        }
    }
    auto derivation = reader.derivationKeys();
    if (!derivation)
        return derivation.error();
    keys.derivationKeys = std::move(*derivation);
    return keys;
}

std::vector<DueKey> dueKeys(const SiteKeys &keys, const KeyPolicy &policy, std::int64_t now)
{
    std::vector<DueKey> out = dueOfCa(keys, policy, now);
    for (const auto &[serial, key] : newestKeys(keys))
        if (auto row = dueOf(serial, key, policy, now))
            out.push_back(std::move(*row));
    return out;
}

std::vector<KeyLevel> keyHierarchy(const SiteKeys &keys)
{
    qint64 operational = 0, devices = 0;
    for (const CertificateRecord &c : keys.certificates)
        operational += c.isOperational && c.state == CertificateState::InForce;
    for (const auto &[serial, key] : newestKeys(keys))
        devices += key.latest->state == CertificateState::InForce;
    std::vector<KeyLevel> levels{
        {q("CA key"), q("sealed in the site's folder, or in a token"), 1,
         q("All devices of the site: whoever has it can release, take over and impersonate each of them."), 0},
        {q("Workbench key"), q("in memory while a site is open"), operational,
         q("Connections of this workbench until its certificate ends; it can sign no certificate."), 1},
        {q("Device key"), q("made on the device, never outside"), devices,
         q("That one device. Revoke its certificate and provision it again."), 2},
    };
    qint64 secrets = 0;
    for (const DerivationKeyRecord &key : keys.derivationKeys)
        secrets += key.serials;
    if (secrets == 0)
        return levels;
    levels.push_back({q("Derivation key"), q("in the token, and in that of the server"), qint64(keys.derivationKeys.size()),
                      q("All devices whose secret was derived with it: the secret of each follows from its serial."), 0});
    levels.push_back({q("Device secret"), q("in the device; derived anew wherever the key is"), secrets,
                      q("That one device. It needs a secret under another key, label or context."), 1});
    return levels;
}

} // namespace imprint
