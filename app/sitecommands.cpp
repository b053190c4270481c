// site create | list | show | backup | restore | passphrase; serve is in servecommand.cpp.
#include "app/commands.h"
#include "app/servecommand.h"
#include "app/showing.h"
#include "app/station.h"
#include "app/tokendesk.h"
#include "crypto/token/tokenkeys.h"
#include "crypto/token/tokensigner.h"
#include "models/core/qtbytes.h"
#include "models/registry/sitebackup.h"
#include "models/workflow/report.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace imprint {
namespace {

// Where there is no site yet that --site could name.
Result<void> refuseSite(const Invocation &call, const char *instead)
{
    if (!call.has("site"))
        return {};
    return fail("usage.option", std::string("--site names a site that is there already; ") + instead);
}

Result<SiteRequest> requestFrom(const Invocation &call, const QString &name)
{
    const auto curve = curveByName(call.value("curve", text("P-256")).toStdString());
    if (!curve)
        return fail("usage.option", "--curve takes P-256 or P-384");
    const auto years = call.number("years", 1, 100, 20);
    if (!years)
        return years.error();
    return SiteRequest{
        .name = name, .organization = call.value("organization"), .curve = *curve, .validityYears = *years};
}

bool wantsToken(const Invocation &call)
{
    return call.has("token") || call.has("token-label") || call.has("ca-key");
}

// The CA key is one that the token has under this label, or is made there.
Result<void> createInToken(Station &s, const Invocation &call, const QString &path, const SiteRequest &request)
{
    const auto desk = TokenDesk::make(s, call);
    if (!desk)
        return desk.error();
    auto token = desk->openLoggedIn(true);
    if (!token)
        return token.error();
    const std::string label = call.value("ca-key", text("Imprint ") + request.name).toStdString();
    auto signer = TokenSigner::open(*token, label);
    if (!signer && signer.error().code == "hsm.key-missing") {
        const auto made = (*token)->with([label, curve = request.curve](const std::shared_ptr<TokenSession> &session) { return makeEcKey(*session, label, curve); });
        if (!made)
            return made.error();
        signer = TokenSigner::open(*token, label);
        s.out().remark(text("The key %1 was made in the token.").arg(plainText(QString::fromStdString(label))));
    }
    if (!signer)
        return std::move(signer).error();
    const auto module = desk->modulePath();
    if (!module)
        return module.error();
    const CaTokenRecord where{QFile::decodeName(QByteArray::fromStdString(*module)), QString::fromStdString((*token)->info().serial),
                              QString::fromStdString((*token)->info().label), QString::fromStdString(label)};
    return OpenSite::createWithToken(path, request, **signer, where, s.actor(), s.clock(), s.random());
}

Result<Exit> tellCreated(Station &s, const QString &name, const QString &path, const char *where)
{
    if (s.out().isJson()) {
        s.out().json(QJsonObject{{text("name"), name}, {text("path"), path}});
        return Exit::Done;
    }
    s.out().line(text("Site %1 is ready in %2.").arg(name, path));
    s.out().line(text(where));
    s.out().line(text("Next: imprint-cli batch create NAME --profile PROFILE, and soon imprint-cli site backup FILE."));
    return Exit::Done;
}

Result<Exit> create(Station &s, const Invocation &call)
{
    if (auto none = refuseSite(call, "NAME is the site that is made"); !none)
        return none.error();
    const QString path = SiteFolder::locate(call.arguments[0]);
    const QString name = QFileInfo(path).fileName();
    if (!isSiteName(name))
        return fail("site.name", name.toStdString());
    if (SiteFolder::open(path))
        return fail("site.exists", path.toStdString()); // before anybody types a passphrase
    const auto request = requestFrom(call, name);
    if (!request)
        return request.error();
    if (wantsToken(call)) {
        if (auto made = createInToken(s, call, path, *request); !made)
            return made.error();
        return tellCreated(s, name, path, "Its CA key stays in the token; a backup of the site does not hold it. Keep a second token, or the key's DKEK.");
    }
    const auto passphrase = s.operatorPort().passphrase(text("Passphrase for the CA key of %1:").arg(name), true);
    if (!passphrase)
        return passphrase.error();
    if (auto made = OpenSite::create(path, *request, *passphrase, s.actor(), s.clock(), s.random()); !made)
        return made.error();
    return tellCreated(s, name, path,
                       "Its CA key is sealed by your passphrase; without passphrase and folder nobody can release its devices.");
}

Result<Exit> list(Station &s, const Invocation &)
{
    TextTable table({{"Site"}, {"Created"}, {"Backed up"}, {"Place", false, true}});
    QJsonArray all;
    for (const QString &name : SiteFolder::list()) {
        const QString path = SiteFolder::locate(name);
        const auto folder = SiteFolder::open(path);
        const auto reader = folder ? RegistryReader::open(folder->registryFile(), s.clock()) : folder.error();
        const auto site = reader ? (*reader)->site() : reader.error();
        QJsonObject object = site ? siteJson(*site) : QJsonObject{{text("name"), name}};
        object[text("path")] = path;
        if (!site)
            object[text("problem")] = QString::fromStdString(site.error().code);
        all.append(object);
        table.add({{name},
                   {site ? dateTime(site->createdAt) : text("?")},
                   {!site              ? text("does not open")
                    : site->backedUpAt ? dateTime(site->backedUpAt)
                                       : text("never"),
                    site && site->backedUpAt ? Tone::Plain : Tone::Attention},
                   {path, Tone::Faint}});
    }
    if (s.out().isJson())
        s.out().json(all);
    else if (table.isEmpty())
        s.out().line(text("There is no site yet. Make one: imprint-cli site create NAME"));
    else
        s.out().table(table);
    return Exit::Done;
}

QJsonObject siteDetails(const SiteFolder &folder, const SiteRecord &site, const CertificateInfo &ca)
{
    QJsonObject object = siteJson(site);
    object[text("path")] = folder.path();
    object[text("subject")] = QString::fromStdString(ca.subject);
    object[text("caSerialNumber")] = hexText(ca.serialNumber);
    object[text("caNotAfter")] = isoTime(ca.notAfter * 1000);
    object[text("hasCaKey")] = folder.hasCaKey();
    return object;
}

Result<Exit> show(Station &s, const Invocation &)
{
    const auto folder = s.folder();
    if (!folder)
        return folder.error();
    const auto reader = s.reader();
    if (!reader)
        return reader.error();
    const auto site = (*reader)->site();
    if (!site)
        return site.error();
    const auto ca = readCertificate(site->anchor);
    if (!ca)
        return ca.error();
    if (s.out().isJson()) {
        s.out().json(siteDetails(*folder, *site, *ca));
        return Exit::Done;
    }
    TextTable table({{""}, {"", false, true}});
    table.add({{"Site"}, {site->name, Tone::Strong}});
    table.add({{"Place"}, {folder->path()}});
    table.add({{"CA"}, {QString::fromStdString(ca->subject)}});
    table.add({{"CA valid to"}, {dateOnly(ca->notAfter * 1000)}});
    table.add({{"Owner id"}, {hexText(site->ownerId)}});
    table.add({{"CA SHA-256"}, {hexText(ca->sha256)}});
    table.add(
        {{"CA key"}, {folder->hasCaKey() ? text("sealed in the site's folder") : text("in a token, not in the site's folder")}});
    table.add({{"Created"}, {dateTime(site->createdAt)}});
    table.add({{"Backed up"},
               {site->backedUpAt ? dateTime(site->backedUpAt) : text("never"),
                site->backedUpAt ? Tone::Plain : Tone::Attention}});
    if (site->restoredAt)
        table.add({{"Restored"},
                   {dateTime(site->restoredAt) + text("; devices may know more than this registry"), Tone::Attention}});
    QStringList lines = table.lines(s.out().columns(), s.out().hasColour());
    lines.removeFirst(); // it has no titles
    for (const QString &line : lines)
        s.out().line(line);
    return Exit::Done;
}

// A backup has a passphrase of its own: it travels.
Result<PassphraseSource> backupSource(const Invocation &call)
{
    const auto descriptor = call.number("backup-passphrase-fd", 0, 65535, -1);
    if (!descriptor)
        return descriptor.error();
    return PassphraseSource{call.value("backup-passphrase-file"), *descriptor, text("backup-passphrase")};
}

void showBackup(Output &out, const BackupSummary &summary, const QString &verb, const QString &path)
{
    if (out.isJson()) {
        QJsonObject object{{text("path"), path},
                           {text("registryBytes"), summary.registryBytes},
                           {text("profiles"), QJsonArray::fromStringList(summary.profiles)},
                           {text("hasCaKey"), summary.hasCaKey}};
        if (summary.auditFinding)
            object[text("auditFinding")] = QString::fromStdString(summary.auditFinding->code);
        return out.json(object);
    }
    out.line(text("%1 %2: registry (%3 KiB), CA certificate%4, %5 profiles of its own.")
                 .arg(verb, path)
                 .arg((summary.registryBytes + 1023) / 1024)
                 .arg(summary.hasCaKey ? text(", sealed CA key") : text("; the CA key is elsewhere"))
                 .arg(summary.profiles.size()));
}

Result<Exit> backup(Station &s, const Invocation &call)
{
    const QString file = QFileInfo(call.arguments[0]).absoluteFilePath();
    if (QFileInfo::exists(file))
        return fail("backup.exists", file.toStdString());
    const auto source = backupSource(call);
    if (!source)
        return source.error();
    auto site = s.unlockedSite();
    if (!site)
        return std::move(site).error();
    const auto passphrase = s.operatorPort().passphraseFrom(*source, text("A passphrase for the backup:"), true);
    if (!passphrase)
        return passphrase.error();
    const auto head = (*site)->registry().signAuditHead((*site)->bench().signer);
    if (!head)
        return head.error();
    const auto summary =
        backupSite((*site)->folder(), (*site)->registry(), *head, *passphrase, file, s.clock(), s.random());
    if (!summary)
        return summary.error();
    showBackup(s.out(), *summary, text("Backed up to"), file);
    return Exit::Done;
}

Result<Exit> restore(Station &s, const Invocation &call)
{
    if (auto none = refuseSite(call, "--to says where the site goes"); !none)
        return none.error();
    const QString file = QFileInfo(call.arguments[0]).absoluteFilePath();
    if (!QFileInfo(file).isFile())
        return fail("file.missing", file.toStdString());
    const QString path = SiteFolder::locate(call.value("to", QFileInfo(file).completeBaseName()));
    if (SiteFolder::open(path))
        return fail("site.exists", path.toStdString());
    const auto source = backupSource(call);
    if (!source)
        return source.error();
    const QString prompt = text("Passphrase of the backup:");
    const auto passphrase = source->isSet() ? s.operatorPort().passphraseFrom(*source, prompt, false)
                                            : s.operatorPort().passphrase(prompt, false);
    if (!passphrase)
        return passphrase.error();
    const auto summary = restoreSite(file, *passphrase, path, s.actor(), s.clock());
    if (!summary)
        return summary.error();
    showBackup(s.out(), *summary, text("Restored to"), path);
    if (!s.out().isJson())
        s.out().line(text("Devices may be further than this backup; a batch run finds out and asks where it must."));
    if (!summary->auditFinding)
        return Exit::Done;
    s.out().error(*summary->auditFinding);
    return Exit::NotVerified;
}

Result<Exit> passphrase(Station &s, const Invocation &call)
{
    const auto descriptor = call.number("new-passphrase-fd", 0, 65535, -1);
    if (!descriptor)
        return descriptor.error();
    auto site = s.site();
    if (!site)
        return std::move(site).error();
    const auto old = s.operatorPort().passphrase(text("The passphrase now:"), false);
    if (!old)
        return old.error();
    const auto fresh = s.operatorPort().passphraseFrom({call.value("new-passphrase-file"), *descriptor, text("new-passphrase")},
                                                       text("The new passphrase:"), true);
    if (!fresh)
        return fresh.error();
    if (auto changed = (*site)->changePassphrase(*old, *fresh); !changed)
        return changed.error();
    if (!s.out().isJson())
        s.out().line(text("The CA key is sealed by the new passphrase. Backups made before keep the old one inside."));
    return Exit::Done;
}

} // namespace

std::vector<Command> siteCommands()
{
    const std::vector<OptionSpec> backupOptions{
        {"backup-passphrase-file", "FILE", "read the backup's passphrase from this file"},
        {"backup-passphrase-fd", "N", "read the backup's passphrase from this descriptor"}};
    std::vector<OptionSpec> restoreOptions = backupOptions;
    restoreOptions.push_back({"to", "NAME|PATH", "where the site goes (else under the file's name)"});
    std::vector<Command> commands{
        {"site",
         "create",
         "NAME",
         "make a site: a CA key sealed by a passphrase, and an empty registry",
         {{"curve", "CURVE", "of the CA key: P-256 or P-384 (P-256)"},
          {"organization", "TEXT", "in the CA certificate"},
          {"years", "N", "how long the CA certificate is valid (20)"},
          {"token", "SERIAL", "keep the CA key in the token with this serial number"},
          {"token-label", "TEXT", "keep the CA key in the token with this label"},
          {"ca-key", "LABEL", "the CA key in the token; made there when it is not (\"Imprint NAME\")"}},
         create,
         "NAME with a / in it is a path, and the site is called as its last part."},
        {"site", "list", "", "the sites of this computer", {}, list},
        {"site", "show", "", "owner id, CA certificate and last backup of a site", {}, show},
        {"site", "backup", "FILE", "write the whole site into one encrypted file", backupOptions, backup,
         "The backup has a passphrase of its own; the CA key inside stays sealed by the site's as well."},
        {"site", "restore", "FILE", "bring a site up from its backup", restoreOptions, restore},
        {"site",
         "passphrase",
         "",
         "change the passphrase of the CA key",
         {{"new-passphrase-file", "FILE", "read the new passphrase from this file"},
          {"new-passphrase-fd", "N", "read the new passphrase from this descriptor"}},
         passphrase},
    };
    for (Command &command : siteServeCommands())
        commands.push_back(std::move(command));
    return commands;
}

} // namespace imprint
