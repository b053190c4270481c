// Where PKCS#11 modules usually are, on each system, best first.
#pragma once

#include <string>
#include <vector>

namespace imprint {

struct KnownModule {
    std::string path, name;
    std::string note; // what it cannot do; empty: nothing of that kind
};

std::vector<KnownModule> usualModules();     // of this system, whether there or not
std::vector<KnownModule> installedModules(); // those whose file is there

} // namespace imprint
