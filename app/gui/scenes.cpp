// The scenes of imprint --screenshots.
#include "app/gui/screenshots.h"

namespace imprint {

const std::vector<Scene> &sceneTable()
{
    static const std::vector<Scene> table{
        {"bench-first-start", [](Stage &stage) { stage.window.showPage(QStringLiteral("bench")); }, {}},
        {"devices-empty", [](Stage &stage) { stage.window.showPage(QStringLiteral("devices")); }, {}},
        {"activity-empty", [](Stage &stage) { stage.window.showPage(QStringLiteral("activity")); }, {}},
        {"settings", [](Stage &stage) { stage.window.showSettings(); }, {}}};
    return table;
}

} // namespace imprint
