// A command line that computes the same output without this program: Python 3 with its standard library alone, as one
// line for a POSIX shell. AES-CMAC and Argon2, which that library does not have, are written out.
#pragma once

#include "crypto/kdflab/kdfspec.h"

#include <string>

namespace imprint {

// Prints exactly what evaluate() gives, in hex. The inputs stand in it: it is for the operator, not for logs.
std::string kdfReproduction(const kdflab::KdfSpec &spec, const kdflab::KdfInputs &inputs);

} // namespace imprint
