#include "windowbench.h"

#include <cstring>

using namespace imprint::bench;

int main(int argc, char *argv[])
{
    WatchedApplication application(argc, argv);
    application.setQuitOnLastWindowClosed(false);
    std::printf("platform %s\n", qPrintable(QGuiApplication::platformName()));
    struct Row {
        const char *name;
        void (*run)();
    };
    static constexpr Row rows[] = {{"start", start}, {"frames", frames}, {"devices", devices}, {"blocks", blocks}, {"logs", logs}};
    for (const Row &row : rows) {
        const bool isWanted = argc < 2 || std::any_of(argv + 1, argv + argc, [&](const char *a) { return std::strcmp(a, row.name) == 0; });
        if (!isWanted)
            continue;
        std::printf("== %s\n", row.name);
        row.run();
    }
    return 0;
}
