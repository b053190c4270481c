// The XDG desktop portal's settings (org.freedesktop.portal.Settings): whether the desktop is dark and whether it moves. Asked without waiting, after
// the first paint and whenever the program comes to the front again; silent where there is no session bus or no portal.
//
// It does not listen to SettingChanged: QDBusConnection::connect() of Qt 6.4.2 was seen to refuse that signal in most runs, and who changes the
// desktop comes back to this window afterwards.
#pragma once

#include <QObject>
#include <QVariant>

namespace imprint {

class Portal : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void begin(); // asks from the event loop, soon
    void ask();

Q_SIGNALS:
    void darkTold(bool isDark);
    void reducedMotionTold(bool isReduced);

private:
    void read(const QString &group, const QString &key);
    void tell(const QString &group, const QString &key, QVariant value);
};

} // namespace imprint
