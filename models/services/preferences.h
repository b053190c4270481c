// The operator's settings as the window uses them: models/core/settings with a signal, and the window's own two, language and theme, which
// are kept in the same file ("language": "" for the system's, "en", "de", "zh_CN"; "theme": "system", "light", "dark").
//
// A file that cannot be read is left alone: defaults hold, problem() says why, and nothing is written until it is mended.
#pragma once

#include "models/core/settings.h"

#include <QObject>

#include <optional>

namespace imprint {

class Preferences : public QObject {
    Q_OBJECT
public:
    explicit Preferences(QString file, QObject *parent = nullptr);

    const Settings &settings() const { return m_settings; }
    QString language() const;
    QString theme() const;
    const std::optional<Error> &problem() const { return m_problem; }

    // Each writes the file and tells changed(); a failed write is problem().
    void setOperatorName(const QString &name);
    void setDefaultSite(const QString &site);
    void setDevicesAtOnce(int devices);
    void setSound(bool hasSound);
    void setLanguage(const QString &code);
    void setTheme(const QString &id);

Q_SIGNALS:
    void changed();

private:
    void update(const Settings &settings);

    const QString m_file;
    Settings m_settings;
    bool m_mayWrite = true;
    std::optional<Error> m_problem;
};

} // namespace imprint
