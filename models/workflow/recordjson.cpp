#include "models/workflow/recordjson.h"

#include "models/core/qtbytes.h"

#include <QDateTime>

#include <algorithm>

namespace imprint {

QString isoTime(std::int64_t unixMilliseconds)
{
    return unixMilliseconds == 0
               ? QString()
               : QDateTime::fromMSecsSinceEpoch(unixMilliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeOrNull(std::int64_t unixMilliseconds)
{
    return textOrNull(isoTime(unixMilliseconds));
}

QString hexOrEmpty(ByteView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; }) ? QString() : hexText(bytes);
}

QJsonValue hexOrNull(ByteView bytes)
{
    return textOrNull(hexOrEmpty(bytes));
}

QJsonObject siteJson(const SiteRecord &site)
{
    return {{QStringLiteral("name"), site.name},
            {QStringLiteral("ownerId"), hexText(site.ownerId)},
            {QStringLiteral("caSha256"), hexText(sha256(site.anchor))},
            {QStringLiteral("createdAt"), timeOrNull(site.createdAt)},
            {QStringLiteral("backedUpAt"), timeOrNull(site.backedUpAt)},
            {QStringLiteral("restoredAt"), timeOrNull(site.restoredAt)}};
}

QJsonObject batchJson(const BatchRecord &batch)
{
    return {{QStringLiteral("name"), batch.name},
            {QStringLiteral("profile"), batch.profileName},
            {QStringLiteral("createdAt"), timeOrNull(batch.createdAt)},
            {QStringLiteral("closedAt"), timeOrNull(batch.closedAt)},
            {QStringLiteral("takesAny"), batch.takesAny},
            {QStringLiteral("releasesOwn"), batch.releasesOwn},
            {QStringLiteral("releaseAccount"), textOrNull(batch.releaseAccount)}};
}

} // namespace imprint
