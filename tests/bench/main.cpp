#include "bench/bench.h"

#include <QCoreApplication>

#include <cstring>

using namespace imprint::bench;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    struct Row {
        const char *name;
        void (*run)();
    };
    static constexpr Row rows[] = {{"engine", engine}, {"batch", batch}, {"registry", registry}};
    for (const Row &row : rows) {
        const bool isWanted = argc < 2 || std::any_of(argv + 1, argv + argc, [&](const char *a) { return std::strcmp(a, row.name) == 0; });
        if (!isWanted)
            continue;
        std::printf("== %s\n", row.name);
        row.run();
    }
    return 0;
}
