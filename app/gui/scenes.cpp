// The scenes of imprint --screenshots.
#include "app/gui/screenshots.h"

#include "app/gui/registryscenes.h"

namespace imprint {

const std::vector<Scene> &sceneTable()
{
    static const std::vector<Scene> table = [] {
        std::vector<Scene> all{
        {"bench-first-start", [](Stage &stage) { stage.window.showPage(QStringLiteral("bench")); }, {}},
        {"devices-empty", [](Stage &stage) { stage.window.showPage(QStringLiteral("devices")); }, {}},
        {"activity-empty", [](Stage &stage) { stage.window.showPage(QStringLiteral("activity")); }, {}},
        {"settings", [](Stage &stage) { stage.window.showSettings(); }, {}}};
        const std::vector<Scene> registry = registryScenes();
        all.insert(all.end(), registry.begin(), registry.end());
        return all;
    }();
    return table;
}

} // namespace imprint
