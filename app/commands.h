// Every subcommand of imprint-cli, one file a group; the table is their sum, in the order help shows.
#pragma once

#include "app/commandline.h"

namespace imprint {

std::vector<Command> siteCommands();
std::vector<Command> profileCommands();
std::vector<Command> batchCommands();
std::vector<Command> deviceCommands();
std::vector<Command> certCommands();
std::vector<Command> auditCommands();
std::vector<Command> findCommands();
std::vector<Command> codeCommands();
std::vector<Command> labelCommands();
std::vector<Command> logsCommands();
std::vector<Command> logsAlignCommands();
std::vector<Command> keysCommands();
std::vector<Command> diagnoseCommands();
std::vector<Command> checklistCommands();
std::vector<Command> channelsCommands();
std::vector<Command> randomCommands();
std::vector<Command> kdfCommands();
std::vector<Command> tokenCommands();
std::vector<Command> deriveCommands();   // of token
std::vector<Command> tokenKeyCommands(); // of token
std::vector<Command> demoCommands();

const std::vector<Command> &allCommands();

} // namespace imprint
