#include "crypto/kdflab/argon.h"

#include <algorithm>
#include <argon2.h>
#include <thread>

namespace imprint::kdflab {
namespace {

argon2_type typeOf(KdfKind kind)
{
    return kind == KdfKind::Argon2d ? Argon2_d : kind == KdfKind::Argon2i ? Argon2_i : Argon2_id;
}

std::uint8_t *plain(ByteView bytes)
{
    return const_cast<std::uint8_t *>(bytes.data()); // libargon2 writes to none without its flags
}

} // namespace

bool isArgon2(KdfKind kind)
{
    return kind == KdfKind::Argon2d || kind == KdfKind::Argon2i || kind == KdfKind::Argon2id;
}

Result<Secret> argon2(const KdfSpec &s, const KdfInputs &in, std::size_t bytes)
{
    constexpr std::uint64_t mostKib = std::uint64_t(1) << 22, mostWork = std::uint64_t(1) << 26;
    if (s.version != ARGON2_VERSION_10 && s.version != ARGON2_VERSION_13)
        return fail("kdf.spec", "Argon2 has versions 16 and 19, not " + std::to_string(s.version));
    if (s.m > mostKib || std::uint64_t(s.m) * s.t > mostWork || s.p > 255)
        return fail("kdf.cost", "Argon2 with m = " + std::to_string(s.m) + " KiB, t = " + std::to_string(s.t) + ", p = "
                        + std::to_string(s.p));
    const ByteView secret = in.of(Role::Secret), salt = in.of(Role::Salt), pepper = in.of(Role::Pepper),
                   ad = in.of(Role::AssociatedData);
    Secret out(bytes);
    argon2_context context{};
    context.out = out.data();
    context.outlen = std::uint32_t(bytes);
    context.pwd = plain(secret);
    context.pwdlen = std::uint32_t(secret.size());
    context.salt = plain(salt);
    context.saltlen = std::uint32_t(salt.size());
    context.secret = plain(pepper);
    context.secretlen = std::uint32_t(pepper.size());
    context.ad = plain(ad);
    context.adlen = std::uint32_t(ad.size());
    context.t_cost = s.t;
    context.m_cost = s.m;
    context.lanes = s.p;
    context.threads = std::clamp(std::thread::hardware_concurrency(), 1u, std::max(1u, s.p));
    context.version = s.version;
    context.flags = ARGON2_DEFAULT_FLAGS;
    const int ended = argon2_ctx(&context, typeOf(s.kind));
    if (ended == ARGON2_MEMORY_ALLOCATION_ERROR || ended == ARGON2_THREAD_FAIL)
        return fail("kdf.cost", std::string("Argon2: ") + argon2_error_message(ended));
    if (ended != ARGON2_OK)
        return fail("kdf.spec", std::string("Argon2: ") + argon2_error_message(ended));
    return out;
}

} // namespace imprint::kdflab
