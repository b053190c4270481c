#include "models/core/profile.h"

#include "crypto/derivation.h"
#include "models/core/durablefile.h"
#include "models/core/jsonfields.h"

#include <QDir>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace imprint {

namespace {

const QString format = QStringLiteral("imprint-profile");
constexpr int version = 1;
constexpr int maxName = 64; // RFC 5280 appendix A.1, ub-common-name and ub-organization-name
const QStringList placeholders{QStringLiteral("serial"), QStringLiteral("model"), QStringLiteral("site")};

// The text with the placeholders cut out; a brace that belongs to none of them is refused.
QString literalPart(JsonFields &fields, const QString &name, QString pattern)
{
    for (const QString &placeholder : placeholders)
        pattern.remove(u'{' + placeholder + u'}');
    if (pattern.contains(u'{') || pattern.contains(u'}'))
        fields.refuse(name, QStringLiteral("only {serial}, {model} and {site} can be filled in"));
    return pattern;
}

void readUsbIds(JsonFields &fields, Profile &profile)
{
    static const QRegularExpression shape(QStringLiteral("^([0-9a-fA-F]{4})(?::([0-9a-fA-F]{4}))?$"));
    const QString name = QStringLiteral("usbIds");
    const QStringList ids = fields.texts(name, 64, 9, QStringList());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const auto match = shape.match(ids[i]);
        if (!match.hasMatch()) {
            fields.refuse(QStringLiteral("%1[%2]").arg(name).arg(i),
                          QStringLiteral("\"%1\" is not VVVV or VVVV:PPPP in hexadecimal").arg(ids[i]));
            return;
        }
        UsbId id;
        id.vendor = quint16(match.captured(1).toUInt(nullptr, 16));
        if (match.hasCaptured(2))
            id.product = quint16(match.captured(2).toUInt(nullptr, 16));
        profile.usbIds.push_back(id);
    }
    if (!ids.isEmpty() && !profile.linkSchemes.contains(QStringLiteral("serial")))
        fields.refuse(name, QStringLiteral("needs \"serial\" among linkSchemes"));
}

void readLinks(JsonFields &fields, Profile &profile)
{
    const QString name = QStringLiteral("linkSchemes");
    static const QStringList schemes{QStringLiteral("serial"), QStringLiteral("coap")};
    profile.linkSchemes = fields.texts(name, 8, 16);
    if (profile.linkSchemes.isEmpty())
        fields.refuse(name, QStringLiteral("must name at least one of ") + schemes.join(u", "));
    for (qsizetype i = 0; i < profile.linkSchemes.size(); ++i)
        if (!schemes.contains(profile.linkSchemes[i]))
            fields.refuse(QStringLiteral("%1[%2]").arg(name).arg(i),
                          QStringLiteral("\"%1\" is none of %2").arg(profile.linkSchemes[i], schemes.join(u", ")));
    readUsbIds(fields, profile);
    profile.baud = fields.integer(QStringLiteral("baud"), 300, 4'000'000, profile.baud);
}

void readPolicy(JsonFields &fields, Profile &profile)
{
    static const QStringList curves{QStringLiteral("any"), QStringLiteral("P-256"), QStringLiteral("P-384")};
    const int curve = fields.choice(QStringLiteral("curve"), curves, 0);
    profile.curve = curveByName(curves[curve].toStdString());
    static const QStringList policies{QStringLiteral("required"), QStringLiteral("preferred")};
    profile.deliveredKey = DeliveredKeyPolicy(fields.choice(QStringLiteral("deliveredKey"), policies, 1));
    profile.requiresLocalShare = fields.flag(QStringLiteral("requiresLocalShare"), profile.requiresLocalShare);
    profile.allowsCcm8 = fields.flag(QStringLiteral("allowsCcm8"), profile.allowsCcm8);
}

// Checked with the placeholders filled in, as it will stand in a certificate.
void checkUri(JsonFields &fields, const QString &name, const QString &pattern)
{
    literalPart(fields, name, pattern);
    const QString sample = QStringLiteral("A1");
    const QString uri = expandTemplate(pattern, sample, sample, sample, true);
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:[\\x21-\\x7e]+$"));
    if (!pattern.isEmpty() && (!shape.match(uri).hasMatch() || !QUrl(uri, QUrl::StrictMode).isValid()))
        fields.refuse(name, QStringLiteral("is not a URI (scheme:rest, ASCII, without spaces)"));
    else if (uri.startsWith(u"urn:homeca:", Qt::CaseInsensitive))
        fields.refuse(name, QStringLiteral("urn:homeca: is the workbench's own name, no device may carry it"));
}

void checkCrlUrl(JsonFields &fields, const QString &name, const QString &text)
{
    static const QRegularExpression ascii(QStringLiteral("^[\\x21-\\x7e]+$"));
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == u"http" || url.scheme() == u"https";
    if (!text.isEmpty() && (!ascii.match(text).hasMatch() || !url.isValid() || !isHttp || url.host().isEmpty()))
        fields.refuse(name, QStringLiteral("is not an http:// or https:// address"));
}

std::string aclText(JsonFields &row, const QString &name, bool mayBeEmpty)
{
    const auto fallback = mayBeEmpty ? std::optional(QString()) : std::nullopt;
    const std::string text = row.text(name, 255, fallback).toStdString();
    if (text.size() > 255)
        row.refuse(name, QStringLiteral("has %1 bytes in UTF-8, at most 255 are allowed").arg(text.size()));
    return text;
}

void readAcl(JsonFields &fields, Profile::CertificateTemplate &certificate)
{
    for (JsonFields &row : fields.objects(QStringLiteral("acl"), 256)) {
        AclEntry entry;
        entry.service = aclText(row, QStringLiteral("service"), false);
        entry.function = aclText(row, QStringLiteral("function"), false);
        entry.protection = aclText(row, QStringLiteral("protection"), true);
        entry.throughGateway = row.flag(QStringLiteral("throughGateway"), false);
        row.checkUnknown();
        certificate.acl.push_back(std::move(entry));
    }
}

void readCertificate(JsonFields fields, Profile::CertificateTemplate &certificate)
{
    const QString commonName = QStringLiteral("commonName");
    certificate.commonName = fields.text(commonName, 255, certificate.commonName);
    if (literalPart(fields, commonName, certificate.commonName).size() > maxName)
        fields.refuse(commonName, QStringLiteral("leaves no room: a name in a certificate has at most 64 characters"));
    certificate.organization = fields.text(QStringLiteral("organization"), maxName, QString());
    if (fields.has(QStringLiteral("uri"))) // an empty one leaves the name out
        certificate.uri = fields.text(QStringLiteral("uri"), 512, QString());
    checkUri(fields, QStringLiteral("uri"), certificate.uri);
    const QString validity = QStringLiteral("validityDays");
    if (fields.isText(validity)) {
        fields.choice(validity, {QStringLiteral("forever")});
        certificate.validityDays.reset();
    } else {
        certificate.validityDays = fields.integer(validity, 1, 36500, certificate.validityDays);
    }
    certificate.crlUrl = fields.text(QStringLiteral("crlUrl"), 512, QString());
    checkCrlUrl(fields, QStringLiteral("crlUrl"), certificate.crlUrl);
    readAcl(fields, certificate);
    fields.checkUnknown();
}

void readDerivation(JsonFields fields, Profile::Derivation &derivation)
{
    const QString none = QStringLiteral("");
    derivation.scheme = fields.text(QStringLiteral("scheme"), 64);
    if (!derivationScheme(derivation.scheme.toStdString()))
        fields.refuse(QStringLiteral("scheme"), QStringLiteral("is no derivation scheme"));
    derivation.keyLabel = fields.text(QStringLiteral("key"), 64, none);
    derivation.keyCheck = fields.text(QStringLiteral("keyCheck"), 32, none);
    const auto check = fromHex(derivation.keyCheck.toStdString());
    if (!derivation.keyCheck.isEmpty() && (!check || check->size() < 3))
        fields.refuse(QStringLiteral("keyCheck"), QStringLiteral("is not 6 to 32 hex digits"));
    derivation.label = fields.text(QStringLiteral("label"), 512, none);
    derivation.context = fields.text(QStringLiteral("context"), 512, none);
    derivation.salt = fields.text(QStringLiteral("salt"), 512, none);
    derivation.info = fields.text(QStringLiteral("info"), 512, none);
    derivation.length = fields.integer(QStringLiteral("length"), 1, 256, 0);
    const QStringList places{none, QStringLiteral("sealed"), QStringLiteral("stdout"), QStringLiteral("label")};
    derivation.destination = places.value(fields.choice(QStringLiteral("destination"), places, 0));
    fields.checkUnknown();
}

void readPatience(JsonFields fields, Profile::Patience &patience)
{
    patience.requestSeconds = fields.integer(QStringLiteral("requestSeconds"), 1, 300, patience.requestSeconds);
    patience.deviceSeconds = fields.integer(QStringLiteral("deviceSeconds"), 10, 7200, patience.deviceSeconds);
    patience.attempts = fields.integer(QStringLiteral("attempts"), 1, 100, patience.attempts);
    if (patience.deviceSeconds < patience.requestSeconds)
        fields.refuse(QStringLiteral("deviceSeconds"), QStringLiteral("is shorter than requestSeconds"));
    fields.checkUnknown();
}

} // namespace

bool isProfileName(const QString &name)
{
    static const QRegularExpression shape(QStringLiteral("^[a-z0-9][a-z0-9-]{0,63}$"));
    static const QRegularExpression reserved(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$"));
    return !name.contains(u'\n') && shape.match(name).hasMatch() && !reserved.match(name).hasMatch();
}

Result<Profile> parseProfile(const QByteArray &json)
{
    QString problem;
    if (json.size() > maxProfileBytes)
        return fail("profile.field", "the file is larger than 256 KiB");
    const auto object = parseVersioned(json, format, version, &problem);
    if (!object)
        return fail("profile.field", problem.toStdString());

    Profile profile;
    JsonFields fields(*object, QString(), &problem);
    fields.text(QStringLiteral("format"), 64);
    fields.integer(QStringLiteral("version"), version, version);
    fields.text(QStringLiteral("$schema"), 512, QString()); // for editors
    profile.name = fields.text(QStringLiteral("name"), 64);
    if (!isProfileName(profile.name))
        fields.refuse(QStringLiteral("name"), QStringLiteral("may have lower case letters, digits and '-'"));
    profile.title = fields.text(QStringLiteral("title"), 64);
    profile.protocol = fields.text(QStringLiteral("protocol"), 32);
    readLinks(fields, profile);
    readPolicy(fields, profile);
    readCertificate(fields.object(QStringLiteral("certificate")), profile.certificate);
    readPatience(fields.object(QStringLiteral("patience")), profile.patience);
    if (fields.has(QStringLiteral("derivation")))
        readDerivation(fields.object(QStringLiteral("derivation")), profile.derivation);
    (void)fields.object(QStringLiteral("label")); // its owner reads it: models/labels/labelplan.h
    fields.checkUnknown();
    if (!problem.isEmpty())
        return fail("profile.field", problem.toStdString());
    return profile;
}

namespace {

const QString shippedFolder = QStringLiteral(":/imprint/profiles");

QStringList namesIn(const QString &folder)
{
    QStringList names;
    if (folder.isEmpty())
        return names;
    for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files))
        if (isProfileName(file.completeBaseName()))
            names << file.completeBaseName();
    names.sort();
    return names;
}

QString fileOf(const QString &folder, const QString &name) { return folder + u'/' + name + u".json"_qs; }

} // namespace

QStringList shippedProfiles() { return namesIn(shippedFolder); }

Result<QByteArray> shippedProfile(const QString &name) { return profileJson(QString(), name); }

QStringList profileNames(const QString &folder)
{
    QStringList names = shippedProfiles() + namesIn(folder);
    names.removeDuplicates();
    names.sort();
    return names;
}

Result<QByteArray> profileJson(const QString &folder, const QString &name)
{
    if (!isProfileName(name))
        return fail("profile.unknown", name.left(64).toStdString());
    for (const QString &place : {folder, shippedFolder})
        if (!place.isEmpty() && QFileInfo::exists(fileOf(place, name)))
            return readFile(fileOf(place, name), maxProfileBytes);
    return fail("profile.unknown",
                (name + u" (there are: "_qs + profileNames(folder).join(u", ") + u')').toStdString());
}

Result<Profile> loadProfile(const QString &folder, const QString &name)
{
    auto json = profileJson(folder, name);
    if (!json)
        return std::move(json).error();
    auto profile = parseProfile(*json);
    const std::string file = name.toStdString() + ".json, ";
    if (!profile)
        return fail("profile.field", file + profile.error().detail);
    if (profile->name != name)
        return fail("profile.field",
                    file + "name: is \"" + profile->name.toStdString() + "\", not the file's own name");
    return profile;
}

QString expandTemplate(const QString &pattern, const QString &serial, const QString &model, const QString &site,
                       bool isUri)
{
    // One pass, so that a serial which reads "{model}" stays what it is.
    const QStringList values{serial, model, site};
    QString text;
    for (qsizetype at = 0; at < pattern.size();) {
        qsizetype used = 1;
        QString piece = pattern.mid(at, 1);
        for (qsizetype i = 0; i < placeholders.size() && piece == u"{"; ++i) {
            const QString placeholder = u'{' + placeholders[i] + u'}';
            if (!QStringView(pattern).mid(at).startsWith(placeholder))
                continue;
            used = placeholder.size();
            piece = isUri ? QString::fromLatin1(QUrl::toPercentEncoding(values[i])) : values[i];
            break;
        }
        text += piece;
        at += used;
    }
    return text;
}

} // namespace imprint
