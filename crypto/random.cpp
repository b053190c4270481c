#include "crypto/random.h"

#include "crypto/opensslptr.h"

#include <openssl/rand.h>

namespace imprint {

Result<Bytes> RandomSource::bytes(std::size_t size)
{
    Bytes out(size);
    if (auto filled = fill(out); !filled)
        return std::move(filled).error();
    return out;
}

Result<Secret> RandomSource::secret(std::size_t size)
{
    Secret out(size);
    if (auto filled = fill({out.data(), out.size()}); !filled)
        return std::move(filled).error();
    return out;
}

Result<void> SystemRandom::fill(std::span<std::uint8_t> out)
{
    // The private generator for public values too: one path to trust, and its past output tells nothing of the next.
    if (!out.empty() && RAND_priv_bytes_ex(nullptr, out.data(), out.size(), 0) != 1)
        return fail("random.unavailable", "the system's random generator gave nothing: " + opensslError());
    return {};
}

} // namespace imprint
