#include "app/commands.h"

namespace imprint {

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands = [] {
        std::vector<Command> all;
        for (const auto group : {siteCommands, profileCommands, batchCommands, deviceCommands, certCommands,
                                 auditCommands, findCommands, codeCommands, labelCommands, logsCommands, logsAlignCommands, keysCommands, diagnoseCommands, checklistCommands, channelsCommands, randomCommands, kdfCommands, tokenCommands, demoCommands}) {
            std::vector<Command> more = group();
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }();
    return commands;
}

} // namespace imprint
