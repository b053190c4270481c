// The command line of imprint-cli: groups and verbs from one table, options anywhere after the subcommand, help from
// the same rows.
//
// Refused, each with what to do instead: unknown words ("usage.command", with the nearest known one), unknown or
// incomplete options
// ("usage.option"), too few or many arguments ("usage.argument"), and a passphrase among the arguments, where every
// program of this computer could read it ("usage.passphrase").
#pragma once

#include "app/exitcodes.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace imprint {

class Station;
struct Command;

struct OptionSpec {
    const char *name;  // without the dashes
    const char *value; // what help calls it; null: a switch
    const char *meaning;
    bool isRepeatable = false;
};

// What was typed, taken apart.
struct Invocation {
    const Command *command = nullptr;
    QStringList arguments;
    std::map<QString, QStringList> options;

    bool has(const char *option) const { return options.contains(QLatin1String(option)); }
    QString value(const char *option, const QString &fallback = {}) const;
    QStringList values(const char *option) const;
    Result<int> number(const char *option, int least, int most, int fallback) const; // "usage.option"
    Result<bool> wantsCsv() const;                                                   // --format json (else) or csv; "usage.option"
};

struct Command {
    const char *group;     // "batch"
    const char *verb;      // "run"; empty: the group is the command
    const char *arguments; // "NAME [FILE]", "SERIAL..."
    const char *summary;
    std::vector<OptionSpec> options;
    Result<Exit> (*run)(Station &station, const Invocation &call);
    const char *more = ""; // further help
};

struct CommandLine {
    enum class Wish { Run, Help, Version };
    Wish wish = Wish::Run;
    Invocation call; // to run
    QStringList helpTopic;
};

const std::vector<OptionSpec> &globalOptions();

// words: without the program's name.
Result<CommandLine> parseCommandLine(const QStringList &words, const std::vector<Command> &commands);
// Topic: nothing, a group, a group and a verb, or "exit-codes".
Result<QString> helpText(const QStringList &topic, const std::vector<Command> &commands);

} // namespace imprint
