// imprint-cli: the whole main job from the command line.
#include "app/commands.h"
#include "app/station.h"
#include "app/terminal.h"

#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <memory>
#include <string_view>

using namespace imprint;

namespace {

Exit run(const QStringList &words)
{
    const auto line = parseCommandLine(words, allCommands());
    const bool isJson = words.contains(QStringLiteral("--json"));
    const bool mayColour = !words.contains(QStringLiteral("--no-colour")) && qEnvironmentVariableIsEmpty("NO_COLOR");
    Output out(isJson, mayColour, line && line->call.has("verbose"));
    const auto failed = [&](const Error &error) {
        out.error(error);
        return exitFor(error);
    };
    if (!line)
        return failed(line.error());
    if (line->wish == CommandLine::Wish::Version) {
        out.line(QStringLiteral("imprint-cli " IMPRINT_VERSION));
        return Exit::Done;
    }
    if (line->wish == CommandLine::Wish::Help) {
        const auto text = helpText(line->helpTopic, allCommands());
        if (!text)
            return failed(text.error());
        out.raw(text->toUtf8());
        return words.isEmpty() ? Exit::Usage : Exit::Done;
    }
    const auto station = Station::make(line->call, out);
    if (!station)
        return failed(station.error());
    const auto ended = line->call.command->run(**station, line->call);
    if (!ended)
        return failed(ended.error());
    const auto unwritten = out.problem();
    return unwritten ? failed(*unwritten) : *ended;
}

// Labels are set with fonts and drawn, which asks for a QGuiApplication; it needs no display. Everything else starts
// without it.
std::unique_ptr<QCoreApplication> application(int &argc, char **argv)
{
    const bool draws = std::any_of(argv + 1, argv + argc, [](const char *word) { return std::string_view(word) == "label"; });
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    tolerateBrokenPipes();
    const auto app = application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("imprint-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(IMPRINT_VERSION));
    try {
        return int(run(app->arguments().mid(1)));
    } catch (const std::exception &e) { // nothing of ours throws; memory can run out
        std::fprintf(stderr, "imprint-cli: internal fault: %s\n", e.what());
        return int(Exit::Internal);
    }
}
