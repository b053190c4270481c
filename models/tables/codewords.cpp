#include "models/tables/codewords.h"

#include <QCoreApplication>

namespace imprint::codewords {
namespace {

// The titles of the formats, for the translators: most are names and stay what they are.
[[maybe_unused]] constexpr const char *titles[] = {
    QT_TRANSLATE_NOOP("CodeWords", "Matter"),
    QT_TRANSLATE_NOOP("CodeWords", "Z-Wave S2 and SmartStart"),
    QT_TRANSLATE_NOOP("CodeWords", "Zigbee install code"),
    QT_TRANSLATE_NOOP("CodeWords", "Thread joiner"),
    QT_TRANSLATE_NOOP("CodeWords", "HomeKit"),
    QT_TRANSLATE_NOOP("CodeWords", "Espressif provisioning"),
    QT_TRANSLATE_NOOP("CodeWords", "GS1 Digital Link"),
    QT_TRANSLATE_NOOP("CodeWords", "Wi-Fi network"),
    QT_TRANSLATE_NOOP("CodeWords", "Wi-Fi DPP"),
    QT_TRANSLATE_NOOP("CodeWords", "Imprint public key"),
    QT_TRANSLATE_NOOP("CodeWords", "Serial"),
};

} // namespace

QString title(const CodeFormat &format)
{
    return QCoreApplication::translate("CodeWords", format.title);
}

} // namespace imprint::codewords
