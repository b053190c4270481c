#include "models/core/sitefolder.h"

#include "models/core/platform.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace imprint {

namespace {

constexpr qint64 maxPem = 256 * 1024;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

// The directory and, where missing, those above it; all that are made are the owner's alone.
Result<void> makeFolder(const QString &path)
{
    const QString parent = QFileInfo(path).absolutePath();
    if (!QFileInfo(parent).isDir()) {
        if (parent == path || QFileInfo::exists(parent))
            return fail("site.permission", (parent + u": is not a folder"_qs).toStdString());
        if (const auto made = makeFolder(parent); !made)
            return made;
    }
    if (!QFileInfo(path).isDir() && !QDir().mkdir(path, ownerOnly) && !QFileInfo(path).isDir())
        return fail("site.permission", (path + u": the folder cannot be made"_qs).toStdString());
    return syncDirectory(parent);
}

QString missingFile(const SiteFolder &folder)
{
    for (const QString &file : {folder.registryFile(), folder.caFile()})
        if (!QFileInfo(file).isFile())
            return QFileInfo(file).fileName();
    return {};
}

Result<void> checkFree(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink() ||
        (info.exists() &&
         (!info.isDir() || !QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))))
        return fail("site.exists", path.toStdString());
    return {};
}

} // namespace

bool isSiteName(const QString &name)
{
    static const QRegularExpression reserved(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$"),
                                             QRegularExpression::CaseInsensitiveOption);
    if (name.isEmpty() || name.size() > 64 || name.toUtf8().size() > 200 || name != name.trimmed() ||
        name.startsWith(u'.') || name.endsWith(u'.') || reserved.match(name).hasMatch())
        return false;
    return std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c.isPrint() || c.isSurrogate()) && !QStringView(u"/\\:*?\"<>|").contains(c);
    });
}

QString SiteFolder::defaultRoot()
{
    const QString home = qEnvironmentVariable("IMPRINT_HOME");
    const QString data =
        home.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/imprint"_qs : home;
    return QDir::cleanPath(QDir(data).absoluteFilePath(QStringLiteral("sites")));
}

QString SiteFolder::locate(const QString &nameOrPath, const QString &root)
{
    const QString text = QDir::fromNativeSeparators(nameOrPath);
    const bool isPath = text.contains(u'/') || text.startsWith(u'.');
    const QDir base(isPath ? QDir::currentPath() : root.isEmpty() ? defaultRoot() : root);
    return QDir::cleanPath(base.absoluteFilePath(text));
}

Result<SiteFolder> SiteFolder::create(const QString &path)
{
    const QString clean = QDir::cleanPath(QDir().absoluteFilePath(path));
    if (!isSiteName(QFileInfo(clean).fileName()))
        return fail("site.name", QFileInfo(clean).fileName().toStdString());
    if (const auto isFree = checkFree(clean); !isFree)
        return isFree.error();
    SiteFolder folder(clean);
    for (const QString &each : {clean, folder.profilesFolder(), folder.reportsFolder(), folder.consoleFolder()})
        if (const auto made = makeFolder(each); !made)
            return made.error();
    if (!QFile::setPermissions(clean, ownerOnly)) // an empty one that was there may be open to others
        return fail("site.permission", clean.toStdString());
    return folder;
}

Result<SiteFolder> SiteFolder::createDraft(const QString &path)
{
    const QString clean = QDir::cleanPath(QDir().absoluteFilePath(path));
    const QFileInfo info(clean);
    if (!isSiteName(info.fileName()))
        return fail("site.name", info.fileName().toStdString());
    if (const auto isFree = checkFree(clean); !isFree)
        return isFree.error();
    const QString number = QString::number(QRandomGenerator::system()->generate(), 36);
    SiteFolder folder(info.absolutePath() + u"/."_qs + info.fileName() + u".draft-"_qs + number);
    for (const QString &each : {folder.path(), folder.profilesFolder(), folder.reportsFolder(), folder.consoleFolder()})
        if (const auto made = makeFolder(each); !made)
            return made.error();
    return folder;
}

Result<SiteFolder> SiteFolder::open(const QString &path)
{
    SiteFolder folder(QDir::cleanPath(QDir().absoluteFilePath(path)));
    const QFileInfo info(folder.m_path);
    if (!info.isDir() || QDir(folder.m_path).isEmpty())
        return fail("site.none", folder.m_path.toStdString());
    if (!info.isReadable() || !info.isExecutable())
        return fail("site.permission", folder.m_path.toStdString());
    const QString missing = missingFile(folder);
    if (missing.isEmpty())
        return folder;
    const bool isNoSite = !QFileInfo::exists(folder.registryFile()) && !QFileInfo::exists(folder.caFile());
    if (isNoSite)
        return fail("site.none", folder.m_path.toStdString());
    return fail("site.damaged", (folder.m_path + u": "_qs + missing + u" is missing"_qs).toStdString());
}

QStringList SiteFolder::list(const QString &root)
{
    const QDir base(root.isEmpty() ? defaultRoot() : root);
    QStringList names;
    for (const QString &name : base.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        if (missingFile(SiteFolder(base.absoluteFilePath(name))).isEmpty())
            names << name;
    return names;
}

QString SiteFolder::name() const { return QFileInfo(m_path).fileName(); }

bool SiteFolder::hasCaKey() const { return QFileInfo(caKeyFile()).isFile(); }

Result<void> SiteFolder::writeCaCertificate(const QByteArray &pem) const
{
    return writeFile(caFile(), pem, FileAccess::Shared);
}

Result<void> SiteFolder::writeCaKey(const QByteArray &sealedPem) const
{
    return writeFile(caKeyFile(), sealedPem, FileAccess::Private);
}

Result<QByteArray> SiteFolder::readCaCertificate() const { return readFile(caFile(), maxPem); }

Result<QByteArray> SiteFolder::readCaKey() const { return readFile(caKeyFile(), maxPem); }

Result<void> SiteFolder::moveTo(const QString &path)
{
    const QString clean = QDir::cleanPath(QDir().absoluteFilePath(path));
    if (const auto isFree = checkFree(clean); !isFree)
        return isFree;
    if (QFileInfo(clean).isDir() && !QDir().rmdir(clean)) // empty, as just checked; a rename wants it gone
        return fail("site.permission", clean.toStdString());
    if (!QDir().rename(m_path, clean))
        return fail("site.permission", (clean + u": the folder cannot be renamed to this"_qs).toStdString());
    m_path = clean;
    return syncDirectory(QFileInfo(clean).absolutePath());
}

void SiteFolder::discard() { QDir(m_path).removeRecursively(); }

} // namespace imprint
