#include "models/core/settings.h"

#include "models/core/durablefile.h"
#include "models/core/jsonfields.h"
#include "models/core/platform.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace imprint {

namespace {

const QString format = QStringLiteral("imprint-settings");
constexpr int version = 1;
constexpr qint64 maxBytes = 256 * 1024;

} // namespace

QString settingsFile()
{
    const QString home = qEnvironmentVariable("IMPRINT_HOME");
    const QString folder =
        home.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/imprint"_qs
                       : home;
    return QDir::cleanPath(QDir(folder).absoluteFilePath(QStringLiteral("settings.json")));
}

Result<Settings> loadSettings(const QString &file)
{
    Settings settings;
    if (!QFileInfo::exists(file)) {
        settings.operatorName = userName();
        return settings;
    }
    const auto json = readFile(file, maxBytes);
    if (!json)
        return json.error();
    QString problem;
    const auto object = parseVersioned(*json, format, version, &problem);
    if (object) {
        JsonFields fields(*object, QString(), &problem);
        settings.operatorName = fields.text(QStringLiteral("operator"), 128, QString());
        settings.defaultSite = fields.text(QStringLiteral("site"), 4096, QString());
        settings.devicesAtOnce = fields.integer(QStringLiteral("devicesAtOnce"), 1, 16, settings.devicesAtOnce);
        settings.hasSound = fields.flag(QStringLiteral("sound"), settings.hasSound);
        settings.others = *object;
    }
    if (settings.operatorName.isEmpty())
        settings.operatorName = userName();
    if (!problem.isEmpty())
        return fail("settings.field", (file + u", "_qs + problem).toStdString());
    return settings;
}

Result<void> saveSettings(const QString &file, const Settings &settings)
{
    QJsonObject object = settings.others;
    object[QStringLiteral("format")] = format;
    object[QStringLiteral("version")] = version;
    object[QStringLiteral("operator")] = settings.operatorName;
    object[QStringLiteral("site")] = settings.defaultSite;
    object[QStringLiteral("devicesAtOnce")] = settings.devicesAtOnce;
    object[QStringLiteral("sound")] = settings.hasSound;
    const QString folder = QFileInfo(file).absolutePath();
    if (!QDir().mkpath(folder))
        return fail("file.permission", folder.toStdString());
    return writeFile(file, QJsonDocument(object).toJson(), FileAccess::Shared);
}

} // namespace imprint
