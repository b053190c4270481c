// A product's data: which links and USB ids, which keys are accepted, what the certificate says. A JSON file
// (resources/profiles/*.json shipped, or the site's own), checked on load.
//
// parseProfile refuses unknown fields, wrong types and values out of range with "profile.field"; the detail is the JSON
// path and the reason ("certificate.validityDays: 0 is not between 1 and 36500"). The fields, their defaults and
// meaning are described in resources/schema/profile.schema.json.
//
// A site's own profiles lie in its profiles folder as NAME.json and stand before shipped ones of the same name.
#pragma once

#include "crypto/certificate.h"
#include "crypto/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace imprint {

enum class DeliveredKeyPolicy { Required, Preferred }; // Preferred: none delivered -> the operator confirms

struct UsbId {
    quint16 vendor = 0;
    std::optional<quint16> product; // absent: any product of the vendor
};

struct Profile {
    QString name;                  // file name and reference: lower case letters, digits, '-'
    QString title;                 // for people
    QString protocol;              // a row of models/devices/protocols: "homeca-1"
    QStringList linkSchemes;       // "serial", "coap"
    std::vector<UsbId> usbIds;     // which serial ports are this product's; empty: every USB serial port
    qint32 baud = 115200;
    std::optional<Curve> curve;    // absent: either
    DeliveredKeyPolicy deliveredKey = DeliveredKeyPolicy::Preferred;
    bool requiresLocalShare = false;
    bool allowsCcm8 = false;       // TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8 for devices that know nothing else
    struct CertificateTemplate {
        QString commonName = QStringLiteral("{serial}");           // placeholders: {serial} {model} {site}
        QString organization;
        QString uri = QStringLiteral("urn:imprint:device:{serial}");
        std::optional<int> validityDays = 3650;                    // absent ("forever" in JSON): 99991231235959Z
        QString crlUrl;
        std::vector<AclEntry> acl;
    } certificate;
    struct Patience {
        int requestSeconds = 20;   // one request, with its retransmissions
        int deviceSeconds = 300;   // one device, all five steps
        int attempts = 6;          // of one step, before it counts as failed
    } patience;
    // How the secrets of its devices are derived (imprint-cli token derive --profile). scheme empty: they have none.
    struct Derivation {
        QString scheme, keyLabel;
        QString keyCheck;                   // 6 to 32 hex digits; empty: not known
        QString label, context, salt, info; // texts, or bytes as "hex:…"
        int length = 0;                     // bytes; 0: the scheme's own
        QString destination;                // "sealed", "stdout", "label"; empty: whatever the operator says
    } derivation;
};

constexpr qint64 maxProfileBytes = 256 * 1024;

// Lower case letters, digits and '-', 1 to 64, and no name that Windows keeps for devices.
bool isProfileName(const QString &name);
Result<Profile> parseProfile(const QByteArray &json);
// The names of the profiles that come with the program, and one of them as JSON ("profile.unknown").
QStringList shippedProfiles();
Result<QByteArray> shippedProfile(const QString &name);

// Both together, sorted. folder: the site's profiles folder; empty: shipped ones alone.
QStringList profileNames(const QString &folder);
// "profile.unknown", "file.…"; for loadProfile also "profile.field", the detail beginning with the file's name.
Result<QByteArray> profileJson(const QString &folder, const QString &name);
Result<Profile> loadProfile(const QString &folder, const QString &name);

// {serial}, {model}, {site} replaced; in a URI their characters are percent-encoded (RFC 3986).
QString expandTemplate(const QString &pattern, const QString &serial, const QString &model, const QString &site,
                       bool isUri);

} // namespace imprint
