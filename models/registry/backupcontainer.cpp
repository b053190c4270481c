#include "models/registry/backupcontainer.h"

#include "models/core/jsonfields.h"
#include "models/core/profile.h"
#include "models/core/qtbytes.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstring>

namespace imprint {

namespace {

constexpr std::string_view magic = "IMPRINT-SITE-1\n";
const QString format = QStringLiteral("imprint-backup");
constexpr int version = 1;
const QString manifestName = QStringLiteral("manifest.json");
constexpr std::size_t maxManifest = 1024 * 1024;
constexpr std::size_t maxParts = 1003;

Error damaged(const QString &what) { return fail("backup.damaged", what.toStdString()); }

std::size_t packedBytes(const BackupPart &part)
{
    return 2 + std::size_t(part.name.toUtf8().size()) + 8 + part.content.size();
}

class Writer {
public:
    explicit Writer(std::size_t size) : m_out(size) {}

    void bytes(ByteView content)
    {
        if (!content.empty())
            std::memcpy(m_out.data() + m_at, content.data(), content.size());
        m_at += content.size();
    }
    void number(std::uint64_t value, int bytes)
    {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
            m_out.data()[m_at++] = std::uint8_t(value >> shift);
    }
    void part(const BackupPart &part)
    {
        const QByteArray name = part.name.toUtf8();
        number(std::uint64_t(name.size()), 2);
        bytes(viewOf(name));
        number(part.content.size(), 8);
        bytes(part.content);
    }
    Secret take() { return std::move(m_out); }

private:
    Secret m_out;
    std::size_t m_at = 0;
};

// Returns less than was asked for as an empty view and is bad from then on.
class Reader {
public:
    explicit Reader(ByteView in) : m_rest(in) {}

    ByteView bytes(std::uint64_t count)
    {
        m_isGood = m_isGood && count <= m_rest.size();
        if (!m_isGood)
            return {};
        const ByteView taken = m_rest.first(std::size_t(count));
        m_rest = m_rest.subspan(std::size_t(count));
        return taken;
    }
    std::uint64_t number(std::size_t count)
    {
        std::uint64_t value = 0;
        for (const std::uint8_t byte : bytes(count))
            value = value << 8 | byte;
        return value;
    }
    BackupPart part()
    {
        const QByteArray name = toQt(bytes(number(2)));
        return {QString::fromUtf8(name), bytes(number(8))};
    }
    bool isGood() const { return m_isGood; }
    bool isAtEnd() const { return m_rest.empty(); }

private:
    ByteView m_rest;
    bool m_isGood = true;
};

QByteArray manifestJson(const BackupManifest &manifest, const std::vector<BackupPart> &parts)
{
    QJsonArray files;
    for (const BackupPart &part : parts)
        files << QJsonObject{{QStringLiteral("name"), part.name},
                             {QStringLiteral("bytes"), QString::number(part.content.size())},
                             {QStringLiteral("sha256"), hexText(sha256(part.content))}};
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), format},
                                     {QStringLiteral("version"), version},
                                     {QStringLiteral("program"), manifest.program},
                                     {QStringLiteral("site"), manifest.siteName},
                                     {QStringLiteral("owner"), hexText(manifest.ownerId)},
                                     {QStringLiteral("createdAt"), QString::number(manifest.createdAt)},
                                     {QStringLiteral("auditHead"), QString::fromUtf8(manifest.signedAuditHead)},
                                     {QStringLiteral("files"), files}})
        .toJson(QJsonDocument::Compact);
}

Result<BackupManifest> readManifest(ByteView json, std::vector<JsonFields> *files, QString *problem)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(toQt(json), &error).object();
    if (object.value(QStringLiteral("format")).toString() != format)
        return damaged(QStringLiteral("the manifest is not one of a backup"));
    if (object.value(QStringLiteral("version")).toInt() > version)
        return fail("backup.newer", "format " + std::to_string(object.value(QStringLiteral("version")).toInt()));
    JsonFields fields(object, manifestName, problem);
    BackupManifest manifest;
    manifest.program = fields.text(QStringLiteral("program"), 64);
    manifest.siteName = fields.text(QStringLiteral("site"), 4096, QString());
    manifest.createdAt = fields.text(QStringLiteral("createdAt"), 20).toLongLong();
    manifest.signedAuditHead = fields.text(QStringLiteral("auditHead"), 16384, QString()).toUtf8();
    const auto owner = fromHex(fields.text(QStringLiteral("owner"), 64).toStdString());
    if (owner && owner->size() == manifest.ownerId.size())
        std::copy(owner->begin(), owner->end(), manifest.ownerId.begin());
    else
        fields.refuse(QStringLiteral("owner"), QStringLiteral("is not 64 hexadecimal digits"));
    *files = fields.objects(QStringLiteral("files"), int(maxParts));
    return manifest;
}

// Is this the part that the manifest names here, byte for byte?
bool isListed(const BackupPart &part, JsonFields &file)
{
    return file.text(QStringLiteral("name"), 128) == part.name
        && file.text(QStringLiteral("bytes"), 20) == QString::number(part.content.size())
        && file.text(QStringLiteral("sha256"), 64) == hexText(sha256(part.content));
}

} // namespace

bool isBackupPartName(const QString &name)
{
    static const QStringList names{QStringLiteral("registry.sqlite"), QStringLiteral("ca.pem"),
                                   QStringLiteral("ca.key")};
    const QString folder = QStringLiteral("profiles/"), ending = QStringLiteral(".json");
    if (names.contains(name))
        return true;
    return name.size() > folder.size() + ending.size() && name.startsWith(folder) && name.endsWith(ending)
        && isProfileName(name.mid(folder.size(), name.size() - folder.size() - ending.size()));
}

Result<Secret> packBackup(const BackupManifest &manifest, const std::vector<BackupPart> &parts)
{
    const QByteArray json = manifestJson(manifest, parts);
    const BackupPart head{manifestName, viewOf(json)};
    std::size_t size = magic.size() + packedBytes(head);
    for (const BackupPart &part : parts)
        size += packedBytes(part);
    if (qint64(size) > maxBackupBytes || parts.size() > maxParts || head.content.size() > maxManifest)
        return fail("backup.too-large", std::to_string(size) + " bytes in " + std::to_string(parts.size()) + " files");
    Writer writer(size);
    writer.bytes(viewOf(magic));
    writer.part(head);
    for (const BackupPart &part : parts)
        writer.part(part);
    return writer.take();
}

const BackupPart *UnpackedBackup::find(const QString &name) const
{
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&name](const BackupPart &p) { return p.name == name; });
    return found == parts.end() ? nullptr : &*found;
}

Result<UnpackedBackup> unpackBackup(ByteView container)
{
    Reader reader(container);
    const ByteView begin = reader.bytes(magic.size());
    if (!reader.isGood() || !equalBytes(begin, viewOf(magic)))
        return damaged(QStringLiteral("it is not the backup of a site"));
    const BackupPart head = reader.part();
    if (!reader.isGood() || head.name != manifestName || head.content.size() > maxManifest)
        return damaged(QStringLiteral("it does not begin with a manifest"));
    std::vector<JsonFields> files;
    QString problem;
    auto manifest = readManifest(head.content, &files, &problem);
    if (!manifest)
        return std::move(manifest).error();
    UnpackedBackup backup{std::move(*manifest), {}};
    for (JsonFields &file : files) {
        const BackupPart part = reader.part();
        if (!reader.isGood() || !isBackupPartName(part.name) || backup.find(part.name))
            return damaged(QStringLiteral("a part is cut off, or its name is not one of a backup"));
        if (!isListed(part, file))
            return damaged(part.name + QStringLiteral(" is not what the manifest says"));
        backup.parts.push_back(part);
    }
    if (!problem.isEmpty())
        return damaged(problem);
    if (!reader.isAtEnd())
        return damaged(QStringLiteral("more follows than the manifest names"));
    return backup;
}

} // namespace imprint
