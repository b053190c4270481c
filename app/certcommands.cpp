// cert show | export | verify | revoke, and crl.
#include "app/batchlookup.h"
#include "app/commands.h"
#include "app/showing.h"
#include "app/station.h"
#include "crypto/crl.h"
#include "models/core/durablefile.h"
#include "models/core/qtbytes.h"
#include "models/devices/devicefleet.h"
#include "models/workflow/report.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace imprint {
namespace {

constexpr qint64 longestCertificate = 256 * 1024;

Result<CertificateRecord> inForce(RegistryReader &reader, const QString &serial)
{
    auto all = reader.certificates(serial);
    if (!all)
        return std::move(all).error();
    for (CertificateRecord &certificate : *all)
        if (certificate.state == CertificateState::InForce)
            return std::move(certificate);
    if (const auto device = reader.device(serial); all->empty() && device && !*device)
        return fail("device.unknown", serial.toStdString());
    return fail("certificate.unknown",
                all->empty() ? serial.toStdString() + " has none" : serial.toStdString() + " has none in force");
}

// PEM or DER; the first certificate counts.
Result<Bytes> readCertificateFile(const QString &file)
{
    const auto content = readFile(file, longestCertificate);
    if (!content)
        return content.error();
    const auto blocks = fromPem("CERTIFICATE", content->toStdString());
    return blocks.empty() ? toBytes(*content) : blocks.front();
}

bool looksLikeFile(const QString &name)
{
    static const QStringList endings{text(".pem"), text(".crt"), text(".cer"), text(".der")};
    return name.contains(u'/') || std::any_of(endings.begin(), endings.end(), [&](const QString &e) { return name.endsWith(e, Qt::CaseInsensitive); });
}

// A file of that name when there is one, else the certificate in force of the device with that serial, else its last
// one.
Result<Bytes> certificateFrom(Station &s, const QString &fileOrSerial)
{
    if (QFileInfo(fileOrSerial).isFile() || looksLikeFile(fileOrSerial))
        return readCertificateFile(fileOrSerial);
    const auto reader = s.reader();
    if (!reader)
        return reader.error();
    auto certificate = inForce(**reader, fileOrSerial);
    if (certificate)
        return std::move(certificate->der);
    const auto all = (*reader)->certificates(fileOrSerial);
    if (all && !all->empty() && !all->back().der.empty())
        return all->back().der;
    return std::move(certificate).error();
}

QString utf8(const std::string &text)
{
    return QString::fromStdString(text);
}

QJsonArray aclJson(const std::vector<AclEntry> &acl)
{
    QJsonArray rows;
    for (const AclEntry &row : acl)
        rows.append(QJsonObject{{text("service"), utf8(row.service)},
                                {text("function"), utf8(row.function)},
                                {text("protection"), utf8(row.protection)},
                                {text("throughGateway"), row.throughGateway}});
    return rows;
}

QStringList list(const std::vector<std::string> &texts)
{
    QStringList out;
    for (const std::string &one : texts)
        out << utf8(one);
    return out;
}

QJsonObject infoJson(const CertificateInfo &info, ByteView der)
{
    return {{text("subject"), utf8(info.subject)},
            {text("issuer"), utf8(info.issuer)},
            {text("commonName"), utf8(info.commonName)},
            {text("subjectSerialNumber"), utf8(info.subjectSerial)},
            {text("serialNumber"), hexText(info.serialNumber)},
            {text("notBefore"), isoTime(info.notBefore * 1000)},
            {text("notAfter"), isoTime(info.notAfter * 1000)},
            {text("neverExpires"), info.neverExpires},
            {text("isCa"), info.isCa},
            {text("uris"), QJsonArray::fromStringList(list(info.uris))},
            {text("crlUrls"), QJsonArray::fromStringList(list(info.crlUrls))},
            {text("keyUsage"), QJsonArray::fromStringList(list(info.keyUsage))},
            {text("extendedKeyUsage"), QJsonArray::fromStringList(list(info.extendedKeyUsage))},
            {text("acl"), aclJson(info.acl)},
            {text("fingerprint"), hexText(sha256(info.spki))},
            {text("sha256"), hexText(info.sha256)},
            {text("pem"), utf8(toPem("CERTIFICATE", der))}};
}

void showInfo(Output &out, const CertificateInfo &info)
{
    TextTable table({{""}, {"", false, true}});
    const auto row = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            table.add({{name, Tone::Faint}, {value}});
    };
    row("Subject", utf8(info.subject));
    row("Issuer", utf8(info.issuer));
    row("Serial number", hexText(info.serialNumber));
    row("Valid", text("%1 to %2")
                     .arg(dateTime(info.notBefore * 1000),
                          info.neverExpires ? text("never ends") : dateTime(info.notAfter * 1000)));
    row("Names", list(info.uris).join(text(", ")));
    row("Usage", (list(info.keyUsage) + list(info.extendedKeyUsage)).join(text(", ")));
    row("Revocation list", list(info.crlUrls).join(text(", ")));
    for (const AclEntry &right : info.acl)
        row("Right", text("%1: %2%3%4")
                         .arg(utf8(right.service), utf8(right.function),
                              right.protection.empty() ? QString() : text(", under ") + utf8(right.protection),
                              right.throughGateway ? text(", through a gateway") : QString()));
    row("Key SHA-256", hexText(sha256(info.spki)));
    row("SHA-256", hexText(info.sha256));
    QStringList lines = table.lines(0, out.hasColour()); // whole, to be copied
    lines.removeFirst();
    for (const QString &line : lines)
        out.line(line);
}

Result<Exit> show(Station &s, const Invocation &call)
{
    const auto der = certificateFrom(s, call.arguments[0]);
    if (!der)
        return der.error();
    const auto info = readCertificate(*der);
    if (!info)
        return info.error();
    if (s.out().isJson())
        s.out().json(infoJson(*info, *der));
    else
        showInfo(s.out(), *info);
    return Exit::Done;
}

Result<Exit> exportBatch(Station &s, const Invocation &call, RegistryReader &reader, const QByteArray &chain)
{
    const auto batch = findBatch(reader, call.value("batch"));
    if (!batch)
        return batch.error();
    const auto rows = reader.batchRows(batch->id);
    if (!rows)
        return rows.error();
    const QDir folder(call.value("to"));
    if (!folder.mkpath(text(".")))
        return fail("file.permission", folder.path().toStdString());
    int count = 0;
    for (const BatchRow &row : *rows) {
        if (row.certificateNumber.empty())
            continue;
        const auto certificate = reader.certificate(row.certificateNumber);
        if (!certificate)
            return certificate.error();
        const QByteArray pem = QByteArray::fromStdString(toPem("CERTIFICATE", certificate->der)) + chain;
        if (auto written = writeFile(folder.filePath(fileNameOf(row.serial) + text(".pem")), pem, FileAccess::Shared);
            !written)
            return written.error();
        ++count;
    }
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("path"), folder.absolutePath()}, {text("certificates"), count}});
    else
        s.out().line(text("%1 certificates written to %2").arg(count).arg(folder.absolutePath()));
    return Exit::Done;
}

Result<Exit> exportOne(Station &s, const Invocation &call)
{
    const bool isBatch = call.has("batch") || call.has("to");
    if (isBatch ? !(call.has("batch") && call.has("to")) || !call.arguments.isEmpty() : call.arguments.isEmpty())
        return fail("usage.argument", "name a SERIAL, or --batch NAME and --to DIR");
    const auto reader = s.reader();
    if (!reader)
        return reader.error();
    const auto site = (*reader)->site();
    if (!site)
        return site.error();
    const QByteArray chain =
        call.has("chain") ? QByteArray::fromStdString(toPem("CERTIFICATE", site->anchor)) : QByteArray();
    if (isBatch)
        return exportBatch(s, call, **reader, chain);
    const auto certificate = inForce(**reader, call.arguments[0]);
    if (!certificate)
        return certificate.error();
    return writeOut(s.out(), call.value("out"),
                    QByteArray::fromStdString(toPem("CERTIFICATE", certificate->der)) + chain);
}

// Path to this site's CA now, and not taken back.
Result<void> check(RegistryReader &reader, const SiteRecord &site, const CertificateInfo &info, ByteView der,
                   const Clock &clock)
{
    if (auto path = verifyPath(der, {}, site.anchor, PathPurpose::Any, clock.unixSeconds()); !path)
        return path;
    const auto record = reader.certificate(info.serialNumber);
    if (!record)
        return record.error().code == "certificate.unknown" ? fail("certificate.unissued") : record.error();
    if (record->der != Bytes(der.begin(), der.end()))
        return fail("certificate.unissued", "another one has this serial number");
    if (record->state == CertificateState::Revoked || record->state == CertificateState::Superseded)
        return fail("certificate.withdrawn", std::string(certificateStateId(record->state)) + " since " +
                                                 dateTime(record->revokedAt).toStdString());
    return {};
}

Result<Exit> verify(Station &s, const Invocation &call)
{
    const auto reader = s.reader();
    if (!reader)
        return reader.error();
    const auto site = (*reader)->site();
    if (!site)
        return site.error();
    const auto der = certificateFrom(s, call.arguments[0]);
    if (!der)
        return der.error();
    const auto info = readCertificate(*der);
    if (!info)
        return info.error();
    if (auto good = check(**reader, *site, *info, *der, s.clock()); !good)
        return good.error();
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("isGood"), true},
                                 {text("serialNumber"), hexText(info->serialNumber)},
                                 {text("subject"), utf8(info->subject)}});
    else
        s.out().line(text("✔ %1 is a certificate of %2, valid to %3, and not revoked.")
                         .arg(plainText(utf8(info->subject)), plainText(site->name),
                              info->neverExpires ? text("no end") : dateOnly(info->notAfter * 1000)),
                     Tone::Good);
    return Exit::Done;
}

struct ReasonRow {
    const char *name;
    RevocationReason reason;
};
constexpr ReasonRow reasons[] = {{"unspecified", RevocationReason::Unspecified},
                                 {"key-compromise", RevocationReason::KeyCompromise},
                                 {"affiliation-changed", RevocationReason::AffiliationChanged},
                                 {"superseded", RevocationReason::Superseded},
                                 {"cessation-of-operation", RevocationReason::CessationOfOperation}};

Result<RevocationReason> reasonFrom(const QString &name)
{
    QStringList names;
    for (const ReasonRow &row : reasons) {
        if (name == QLatin1String(row.name))
            return row.reason;
        names << QLatin1String(row.name);
    }
    return fail("usage.option", "--reason takes " + names.join(text(", ")).toStdString());
}

Result<Exit> revoke(Station &s, const Invocation &call)
{
    const auto reason = reasonFrom(call.value("reason", text("unspecified")));
    if (!reason)
        return reason.error();
    auto site = s.site();
    if (!site)
        return std::move(site).error();
    const auto reader = RegistryReader::over((*site)->registry(), s.clock());
    const QString what = call.arguments[0];
    auto certificate = inForce(*reader, what);
    if (!certificate)
        if (const auto number = fromHex(what.toStdString()))
            if (auto byNumber = reader->certificate(*number))
                certificate = std::move(byNumber);
    if (!certificate)
        return certificate.error();
    if (auto done = (*site)->registry().revoke(certificate->serialNumber, int(*reason), call.value("why")); !done)
        return done.error();
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("serial"), certificate->serial},
                                 {text("serialNumber"), hexText(certificate->serialNumber)}});
    else
        s.out().line(text("The certificate %1 of %2 is revoked. Tell the others: imprint-cli crl --out FILE")
                         .arg(hexText(certificate->serialNumber), plainText(certificate->serial)));
    return Exit::Done;
}

struct NewList {
    std::uint64_t number = 0;
    std::size_t count = 0;
    std::int64_t nextUpdate = 0; // Unix milliseconds
    QByteArray content;          // as it was asked for
};

// With the list itself, as PEM, unless it goes to a file.
Result<Exit> writeListJson(Output &out, const NewList &list, const QString &file)
{
    QJsonObject object{{text("number"), qint64(list.number)},
                       {text("certificates"), qint64(list.count)},
                       {text("nextUpdate"), isoTime(list.nextUpdate)}};
    if (file.isEmpty())
        object[text("pem")] = QString::fromUtf8(list.content);
    else if (auto written = writeFile(file, list.content, FileAccess::Shared); !written)
        return written.error();
    else
        object[text("path")] = file;
    out.json(object);
    return Exit::Done;
}

Result<Exit> writeList(Output &out, const NewList &list, const QString &file)
{
    const auto written = writeOut(out, file, list.content);
    if (written)
        out.remark(text("Revocation list %1: %2 certificates, to be renewed by %3.").arg(list.number).arg(list.count).arg(dateOnly(list.nextUpdate)));
    return written;
}

Result<Exit> crl(Station &s, const Invocation &call)
{
    const auto days = call.number("days", 1, 3650, 30);
    if (!days)
        return days.error();
    if (auto writable = checkWritable(call.value("out")); !writable) // before a number is taken
        return writable.error();
    auto site = s.unlockedSite();
    if (!site)
        return std::move(site).error();
    Registry &registry = (*site)->registry();
    auto draft = registry.beginCrl();
    if (!draft)
        return std::move(draft).error();
    const std::int64_t now = s.clock().unixSeconds();
    const auto count = draft->revoked.size();
    const auto der = issueCrl({.revoked = std::move(draft->revoked),
                               .number = draft->number,
                               .thisUpdate = now,
                               .nextUpdate = now + std::int64_t(*days) * 86400},
                              (*site)->ca().der(), (*site)->bench().signer);
    if (!der)
        return der.error();
    if (auto stored = registry.storeCrl(draft->number, *der); !stored)
        return stored.error();
    const QString file = call.value("out");
    const bool isDer = call.has("der") && !(s.out().isJson() && file.isEmpty());
    const NewList list{draft->number, count, (now + std::int64_t(*days) * 86400) * 1000,
                       isDer ? toQt(*der) : QByteArray::fromStdString(toPem("X509 CRL", *der))};
    return s.out().isJson() ? writeListJson(s.out(), list, file) : writeList(s.out(), list, file);
}

} // namespace

std::vector<Command> certCommands()
{
    const OptionSpec out{"out", "FILE", "write there instead of standard output"};
    return {
        {"cert", "show", "SERIAL|FILE", "what a certificate says", {}, show},
        {"cert",
         "export",
         "[SERIAL]",
         "a device's certificate as PEM, or all of a batch",
         {out,
          {"chain", nullptr, "the CA certificate behind it"},
          {"batch", "NAME", "all certificates of this batch, with --to"},
          {"to", "DIR", "one file SERIAL.pem a device"}},
         exportOne},
        {"cert", "verify", "SERIAL|FILE", "is it of this site, valid now and not revoked?", {}, verify},
        {"cert",
         "revoke",
         "SERIAL|NUMBER",
         "take a certificate back: of a device, or by its own serial number in hex",
         {{"reason", "REASON",
           "unspecified, key-compromise, affiliation-changed, superseded or cessation-of-operation"},
          {"why", "TEXT", "in your words, for the record"}},
         revoke},
        {"crl",
         "",
         "",
         "a new revocation list, signed by the CA key",
         {out, {"days", "N", "until the next one is due (30)"}, {"der", nullptr, "as DER instead of PEM"}},
         crl},
    };
}

} // namespace imprint
