#include "models/registry/sitebackup.h"

#include "crypto/certificate.h"
#include "models/core/profile.h"
#include "models/core/qtbytes.h"
#include "models/registry/auditverify.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace imprint {

namespace {

constexpr std::size_t minPassphrase = 8;
constexpr qint64 sealBytes = 4096; // more than the seal adds
const QString registryPart = QStringLiteral("registry.sqlite");
const QString caPart = QStringLiteral("ca.pem");
const QString keyPart = QStringLiteral("ca.key");
const QString snapshotFolder = QStringLiteral(".backup-");

// What a backup that was killed left behind. A day old, so that one under way in another process stays.
void removeLeftovers(const SiteFolder &folder)
{
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    const auto filters = QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks;
    for (const QFileInfo &each : QDir(folder.path()).entryInfoList({snapshotFolder + u'*'}, filters))
        if (each.lastModified() < yesterday)
            QDir(each.absoluteFilePath()).removeRecursively();
}

struct NamedContent {
    QString name;
    QByteArray content;
};

Result<std::vector<NamedContent>> smallFiles(const SiteFolder &folder)
{
    std::vector<NamedContent> files;
    const auto ca = folder.readCaCertificate();
    if (!ca)
        return ca.error();
    files.push_back({caPart, *ca});
    if (folder.hasCaKey()) {
        const auto key = folder.readCaKey();
        if (!key)
            return key.error();
        files.push_back({keyPart, *key});
    }
    for (const QFileInfo &each :
         QDir(folder.profilesFolder()).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QString name = QStringLiteral("profiles/") + each.fileName();
        if (!isBackupPartName(name)) // the program does not use it either
            continue;
        auto profile = readFile(each.absoluteFilePath(), maxProfileBytes);
        if (!profile)
            return std::move(profile).error();
        files.push_back({name, std::move(*profile)});
    }
    return files;
}

// The registry as it is at one moment, in memory.
Result<QByteArray> registryCopy(const SiteFolder &folder, Registry &registry)
{
    removeLeftovers(folder);
    const QTemporaryDir place(folder.path() + u'/' + snapshotFolder + QStringLiteral("XXXXXX"));
    if (!place.isValid())
        return fail("file.permission", (folder.path() + QStringLiteral(": ") + place.errorString()).toStdString());
    const QString copy = place.filePath(registryPart);
    if (const auto made = registry.snapshotTo(copy); !made)
        return made.error();
    if (const qint64 size = QFileInfo(copy).size(); size > maxBackupBytes)
        return fail("backup.too-large", "the registry has " + std::to_string(size) + " bytes");
    return readFile(copy, maxBackupBytes);
}

BackupSummary summaryOf(const BackupManifest &manifest, const std::vector<BackupPart> &parts)
{
    BackupSummary summary{manifest, 0, {}, false, std::nullopt};
    for (const BackupPart &part : parts) {
        if (part.name == registryPart)
            summary.registryBytes = qint64(part.content.size());
        else if (part.name == keyPart)
            summary.hasCaKey = true;
        else if (part.name != caPart)
            summary.profiles << QFileInfo(part.name).completeBaseName();
    }
    return summary;
}

struct Packed {
    Secret container;
    BackupSummary summary;
};

Result<Packed> pack(const SiteFolder &folder, Registry &registry, const QByteArray &signedAuditHead, const Clock &clock)
{
    const auto site = registry.site();
    if (!site)
        return site.error();
    const auto files = smallFiles(folder);
    if (!files)
        return files.error();
    const auto copy = registryCopy(folder, registry);
    if (!copy)
        return copy.error();
    std::vector<BackupPart> parts{{registryPart, viewOf(*copy)}};
    for (const NamedContent &file : *files)
        parts.push_back({file.name, viewOf(file.content)});
    const BackupManifest manifest{site->name, site->ownerId, clock.unixMilliseconds(), signedAuditHead.trimmed(),
                                  QStringLiteral(IMPRINT_VERSION)};
    auto container = packBackup(manifest, parts);
    if (!container)
        return std::move(container).error();
    return Packed{std::move(*container), summaryOf(manifest, parts)};
}

// Certificate, key file and manifest must be of one owner before any of them is written.
Result<void> checkOwner(const UnpackedBackup &backup)
{
    const BackupPart *const ca = backup.find(caPart);
    if (!ca || !backup.find(registryPart))
        return fail("backup.damaged", "the registry or the CA certificate is not in it");
    const auto blocks = fromPem("CERTIFICATE", toQt(ca->content).toStdString());
    if (blocks.size() != 1)
        return fail("backup.damaged", "ca.pem is no certificate");
    const auto certificate = CaCertificate::parse(blocks.front());
    if (!certificate)
        return fail("backup.damaged", "ca.pem: " + certificate.error().detail);
    if (!certificate->checkSelfSigned() || ownerId(certificate->key()) != backup.manifest.ownerId)
        return fail("backup.damaged", "ca.pem is not the certificate of the site's owner");
    const BackupPart *const key = backup.find(keyPart);
    if (key && !toQt(key->content).contains("-----BEGIN ENCRYPTED PRIVATE KEY-----"))
        return fail("backup.damaged", "ca.key is no sealed key");
    return {};
}

Result<void> writeParts(const SiteFolder &draft, const UnpackedBackup &backup)
{
    for (const BackupPart &part : backup.parts) {
        const bool isOpen = part.name == caPart || part.name.startsWith(QStringLiteral("profiles/"));
        const FileAccess access = isOpen ? FileAccess::Shared : FileAccess::Private;
        if (auto written = writeFile(draft.path() + u'/' + part.name, part.content, access); !written)
            return written;
    }
    return {};
}

// Opens the restored registry where it lies, holds it against the rest and marks it.
Result<std::optional<Error>> checkRegistry(const SiteFolder &draft, const UnpackedBackup &backup, const Actor &actor,
                                           const Clock &clock)
{
    auto registry = Registry::open(draft.registryFile(), actor, clock);
    if (!registry)
        return std::move(registry).error();
    const auto site = (*registry)->site();
    if (!site)
        return site.error();
    const auto certificate = CaCertificate::parse(site->anchor);
    if (!certificate)
        return certificate.error();
    const auto blocks = fromPem("CERTIFICATE", toQt(backup.find(caPart)->content).toStdString());
    if (site->ownerId != backup.manifest.ownerId || site->anchor != blocks.front())
        return fail("backup.damaged", "the registry is of another owner than the CA certificate");
    std::vector<QByteArray> heads;
    if (!backup.manifest.signedAuditHead.isEmpty())
        heads.push_back(backup.manifest.signedAuditHead);
    auto verdict = verifyAudit((*registry)->database(), certificate->key(), heads);
    if (!verdict)
        return std::move(verdict).error();
    if (const auto marked = (*registry)->markRestored(); !marked)
        return marked.error();
    return verdict->finding;
}

} // namespace

Result<BackupSummary> backupSite(const SiteFolder &folder, Registry &registry, const QByteArray &signedAuditHead,
                                 const Secret &passphrase, const QString &file, const Clock &clock,
                                 RandomSource &random, const ScryptCost &cost)
{
    if (passphrase.size() < minPassphrase)
        return fail("backup.passphrase-short", "it has fewer than 8 characters");
    if (QFileInfo::exists(file))
        return fail("backup.exists", file.toStdString());
    auto packed = pack(folder, registry, signedAuditHead, clock);
    if (!packed)
        return std::move(packed).error();
    const auto sealed = seal(packed->container.view(), passphrase, random, cost);
    if (!sealed)
        return sealed.error();
    packed->container.wipe();
    if (const auto written = writeFile(file, *sealed, FileAccess::Private); !written)
        return written.error();
    if (const auto marked = registry.markBackedUp(); !marked)
        return marked.error();
    return std::move(packed->summary);
}

Result<BackupSummary> restoreSite(const QString &file, const Secret &passphrase, const QString &newFolder,
                                  const Actor &actor, const Clock &clock)
{
    auto sealed = readFile(file, maxBackupBytes + sealBytes);
    if (!sealed)
        return std::move(sealed).error();
    const auto container = unseal(viewOf(*sealed), passphrase);
    if (!container)
        return fail("backup.open", (file + QStringLiteral(": ")).toStdString() + container.error().detail);
    *sealed = QByteArray();
    const auto backup = unpackBackup(container->view());
    if (!backup)
        return backup.error();
    if (const auto checked = checkOwner(*backup); !checked)
        return checked.error();
    auto draft = SiteFolder::createDraft(newFolder);
    if (!draft)
        return std::move(draft).error();
    BackupSummary summary = summaryOf(backup->manifest, backup->parts);
    Result<void> done = writeParts(*draft, *backup);
    if (done) {
        auto finding = checkRegistry(*draft, *backup, actor, clock);
        if (finding)
            summary.auditFinding = std::move(*finding);
        done = finding ? draft->moveTo(newFolder) : Result<void>(finding.error());
    }
    if (done)
        return summary;
    draft->discard();
    return done.error();
}

} // namespace imprint
