// What answers for programs and reports say of a site and of a batch alike. Times are ISO 8601 UTC with milliseconds; what is not there is null.
#pragma once

#include "models/registry/registry.h"

#include <QJsonObject>

namespace imprint {

QString isoTime(std::int64_t unixMilliseconds); // empty for 0
QJsonValue textOrNull(const QString &text);
QJsonValue timeOrNull(std::int64_t unixMilliseconds);
QString hexOrEmpty(ByteView bytes); // of a hash; empty when it is all zero, which no hash is
QJsonValue hexOrNull(ByteView bytes);

QJsonObject siteJson(const SiteRecord &site);
QJsonObject batchJson(const BatchRecord &batch); // without its counts

} // namespace imprint
