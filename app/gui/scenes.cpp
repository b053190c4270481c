// The scenes of imprint --screenshots.
#include "app/gui/screenshots.h"

#include "app/gui/diagnosescenes.h"
#include "app/gui/labelscenes.h"
#include "app/gui/livescenes.h"
#include "app/gui/logscenes.h"
#include "app/gui/registryscenes.h"
#include "app/gui/startscenes.h"
#include "app/gui/tokenscenes.h"
#include "widgets/start/firststartview.h"

namespace imprint {

const std::vector<Scene> &sceneTable()
{
    static const std::vector<Scene> table = [] {
        std::vector<Scene> all{
        {"bench-first-start", [](Stage &stage) { stage.window.showPage(QStringLiteral("bench")); },
         [](Stage &stage) { return stage.window.findChild<FirstStartView *>() != nullptr; }},
        {"devices-empty", [](Stage &stage) { stage.window.showPage(QStringLiteral("devices")); }, {}},
        {"labels-empty", [](Stage &stage) { stage.window.showPage(QStringLiteral("labels")); }, {}},
        {"activity-empty", [](Stage &stage) { stage.window.showPage(QStringLiteral("activity")); }, {}},
        {"settings", [](Stage &stage) { stage.window.showSettings(); }, {}}};
        const std::vector<Scene> logs = logScenes();
        all.insert(all.end(), logs.begin(), logs.end());
        const std::vector<Scene> live = liveScenes(); // the others show what it leaves on record
        all.insert(all.end(), live.begin(), live.end());
        const std::vector<Scene> start = startScenes();
        all.insert(all.end(), start.begin(), start.end());
        const std::vector<Scene> diagnose = diagnoseScenes();
        all.insert(all.end(), diagnose.begin(), diagnose.end());
        const std::vector<Scene> labels = labelScenes();
        all.insert(all.end(), labels.begin(), labels.end());
        const std::vector<Scene> registry = registryScenes();
        all.insert(all.end(), registry.begin(), registry.end());
        const std::vector<Scene> token = tokenScenes();
        all.insert(all.end(), token.begin(), token.end());
        return all;
    }();
    return table;
}

} // namespace imprint
