#include "crypto/opensslptr.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace imprint {

std::string opensslError()
{
    std::string line;
    while (const unsigned long code = ERR_get_error()) {
        std::array<char, 256> text{};
        ERR_error_string_n(code, text.data(), text.size());
        if (!line.empty())
            line += "; ";
        line += text.data();
    }
    return line.empty() ? "OpenSSL gave no reason" : line;
}

void opensslUnusable(const char *what)
{
    std::fprintf(stderr, "imprint: OpenSSL cannot be used: %s: %s\n", what, opensslError().c_str());
    std::abort();
}

} // namespace imprint
