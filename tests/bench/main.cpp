#include "bench/bench.h"

#include <QCoreApplication>

#include <string_view>

using namespace imprint::bench;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    struct Row {
        const char *name;
        void (*run)();
    };
    static constexpr Row rows[] = {{"engine-p256", engineP256}, {"engine-p384", engineP384}, {"batch", batch}, {"registry", registry}};
    for (const Row &row : rows) {
        const bool isWanted = argc < 2 || std::any_of(argv + 1, argv + argc, [&](const char *a) { return std::string_view(row.name).starts_with(a); });
        if (!isWanted)
            continue;
        std::printf("== %s\n", row.name);
        row.run();
    }
    return 0;
}
