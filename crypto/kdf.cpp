#include "crypto/kdf.h"

#include "crypto/opensslptr.h"

#include <algorithm>
#include <openssl/core_names.h>

namespace imprint {

namespace {

constexpr std::uint64_t maxScryptMemory = std::uint64_t(1) << 31;

// The conditions of RFC 7914 section 2 and a bound on memory: V of N blocks, B of p blocks, and two more, 128 * r each.
bool isUsable(const ScryptCost &cost)
{
    if (cost.n < 2 || (cost.n & (cost.n - 1)) != 0 || cost.r == 0 || cost.p == 0)
        return false;
    if (16 * std::uint64_t(cost.r) < 64 && cost.n >= std::uint64_t(1) << 16 * cost.r)
        return false;
    if (std::uint64_t(cost.r) * cost.p >= std::uint64_t(1) << 30)
        return false;
    const std::uint64_t block = 128 * std::uint64_t(cost.r);
    return cost.n + cost.p + 2 <= maxScryptMemory / block;
}

} // namespace

bool isBearable(const ScryptCost &cost)
{
    constexpr std::uint64_t most = std::uint64_t(1) << 24;
    return cost.n <= most && cost.r <= most && cost.p <= most && cost.n * cost.r <= most
        && cost.n * cost.r * cost.p <= most;
}

Result<Secret> hkdfExtract(HashName hash, ByteView salt, ByteView ikm)
{
    const Bytes zeros(hashBytes(hash));
    Secret prk(hashBytes(hash));
    hmac(hash, salt.empty() ? ByteView(zeros) : salt, {ikm}, {prk.data(), prk.size()});
    return prk;
}

// By hand over HMAC: OpenSSL 3.0's own takes no more than 1024 bytes of info and finds its hash anew every time.
Result<Secret> hkdfExpand(HashName hash, ByteView prk, ByteView info, std::size_t length)
{
    const std::size_t step = hashBytes(hash);
    if (length > 255 * step)
        return fail("kdf.length", "HKDF gives at most " + std::to_string(255 * step) + " bytes, not "
                        + std::to_string(length));
    Secret okm(length);
    Secret block(step);
    for (std::size_t done = 0, i = 1; done < length; done += step, ++i) {
        const auto counter = std::uint8_t(i);
        const ByteView previous = i == 1 ? ByteView() : block.view();
        hmac(hash, prk, {previous, info, ByteView(&counter, 1)}, {block.data(), block.size()});
        std::copy_n(block.data(), std::min(step, length - done), okm.data() + done);
    }
    return okm;
}

Result<Secret> scrypt(ByteView passphrase, ByteView salt, const ScryptCost &cost, std::size_t length)
{
    static const EvpKdfPtr kdf(EVP_KDF_fetch(nullptr, "SCRYPT", nullptr));
    if (!isUsable(cost) || length == 0)
        return fail("kdf.cost", "scrypt cannot be used with N = " + std::to_string(cost.n) + ", r = "
                        + std::to_string(cost.r) + ", p = " + std::to_string(cost.p));
    std::uint64_t n = cost.n, memory = maxScryptMemory;
    std::uint32_t r = cost.r, p = cost.p;
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, const_cast<std::uint8_t *>(passphrase.data()),
                                          passphrase.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, const_cast<std::uint8_t *>(salt.data()), salt.size()),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &r),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &p),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
        OSSL_PARAM_construct_end(),
    };
    const EvpKdfCtxPtr context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    Secret out(length);
    if (!context || EVP_KDF_derive(context.get(), out.data(), out.size(), parameters) != 1)
        return fail("kdf.cost", "scrypt: " + opensslError());
    return out;
}

} // namespace imprint
