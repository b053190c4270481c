// A shared object loaded while the program runs. Never taken out of memory again: modules leave exit handlers and
// threads behind, and a program that unloads their code crashes at its end (openssl#22508).
#pragma once

#include "crypto/result.h"

#include <string>

namespace imprint {

// "hsm.module" with the system's reason. An empty path, or one that is no absolute path, is refused: the system would
// search for it.
Result<void *> loadLibrary(const std::string &path);
// Null when it has no such function.
void *librarySymbol(void *library, const char *name);

} // namespace imprint
