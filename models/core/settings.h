// What one operator set for this program on this computer: a JSON file in the configuration folder
// ($IMPRINT_HOME/settings.json, or ~/.config/imprint/settings.json on Linux). Nothing of a site is in it, and no
// secret.
//
// {"format": "imprint-settings", "version": 1, "operator", "site", "devicesAtOnce", "sound"}; all but the first two may
// be absent. Fields that this version does not know are kept as they are when it writes.
//
// Errors: "settings.field" (path and reason; the file is left alone), "file.…".
#pragma once

#include "crypto/result.h"

#include <QJsonObject>
#include <QString>

namespace imprint {

struct Settings {
    QString operatorName;      // in every audit entry; the account's name until it is set
    QString defaultSite;       // name or path; empty: the only one there is
    int devicesAtOnce = 8;     // 1 to 16
    bool hasSound = true;      // a tone when a device is done, another when one needs the operator
    QJsonObject others;        // kept
};

QString settingsFile();
// Defaults when there is no file.
Result<Settings> loadSettings(const QString &file);
// Makes the folder when it is missing.
Result<void> saveSettings(const QString &file, const Settings &settings);

} // namespace imprint
