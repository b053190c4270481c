#include "support/bitstreams.h"

#include <openssl/bn.h>
#include <openssl/evp.h>

#include <QMap>

#include <cmath>
#include <functional>
#include <memory>

namespace imprint::test {
namespace {

constexpr int bits = 1'000'000;
constexpr std::size_t bytes = bits / 8;

Bytes keyFrom(std::uint8_t first)
{
    Bytes key;
    for (int i = 0; i < 16; ++i)
        key.push_back(std::uint8_t(first + i));
    return key;
}

Bytes keyStream(const Bytes &key, std::size_t size)
{
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                  EVP_CIPHER_CTX_free);
    const Bytes zero(size, 0), counter(16, 0);
    Bytes out(size);
    int written = 0;
    EVP_EncryptInit_ex2(context.get(), EVP_aes_128_ctr(), key.data(), counter.data(), nullptr);
    EVP_EncryptUpdate(context.get(), out.data(), &written, zero.data(), int(size));
    return out;
}

using Number = std::unique_ptr<BIGNUM, decltype(&BN_free)>;
Number number(BN_ULONG value)
{
    Number n(BN_new(), BN_free);
    BN_set_word(n.get(), value);
    return n;
}

struct Fraction {
    Number top, bottom;
};

// 1/(a+1) + 1/((a+1)(a+2)) + … + 1/((a+1)…b): the sum for e, split in the middle.
Fraction series(BN_ULONG a, BN_ULONG b, BN_CTX *context)
{
    if (b - a == 1)
        return {number(1), number(b)};
    const BN_ULONG middle = (a + b) / 2;
    Fraction left = series(a, middle, context), right = series(middle, b, context);
    BN_mul(left.top.get(), left.top.get(), right.bottom.get(), context);
    BN_add(left.top.get(), left.top.get(), right.top.get());
    BN_mul(left.bottom.get(), left.bottom.get(), right.bottom.get(), context);
    return left;
}

Bytes eulersNumber()
{
    constexpr int spare = 128;
    const std::unique_ptr<BN_CTX, decltype(&BN_CTX_free)> context(BN_CTX_new(), BN_CTX_free);
    BN_ULONG terms = 1;
    for (double size = 0; size < bits + spare; ++terms)
        size += std::log2(double(terms));
    Fraction e = series(0, terms, context.get());
    BN_add(e.top.get(), e.top.get(), e.bottom.get()); // 1/0!
    BN_lshift(e.top.get(), e.top.get(), bits + spare);
    BN_div(e.top.get(), nullptr, e.top.get(), e.bottom.get(), context.get());
    BN_rshift(e.top.get(), e.top.get(), BN_num_bits(e.top.get()) - bits);
    Bytes out(bytes);
    BN_bn2binpad(e.top.get(), out.data(), int(bytes));
    return out;
}

Bytes biased()
{
    const Bytes stream = keyStream(keyFrom(0x10), 2 * std::size_t(bits));
    Bytes out(bytes, 0);
    for (std::size_t i = 0; i < std::size_t(bits); ++i)
        out[i / 8] = std::uint8_t(out[i / 8] << 1 | ((stream[2 * i] << 8 | stream[2 * i + 1]) < 33423));
    return out;
}

Bytes stuckAt(std::uint8_t value)
{
    Bytes out = keyStream(keyFrom(0x20), bytes);
    for (std::size_t i = 0; i < bytes; i += 64)
        out[i] = value;
    return out;
}

Bytes lowBytes()
{
    Bytes out;
    std::uint32_t x = 1;
    while (out.size() < bytes) {
        x = (1103515245U * x + 12345U) & 0x7fffffffU;
        out.push_back(std::uint8_t(x));
    }
    return out;
}

Bytes repeated(std::size_t period, std::uint8_t firstOfKey)
{
    const Bytes block = keyStream(keyFrom(firstOfKey), period);
    Bytes out;
    while (out.size() < bytes)
        out.push_back(block[out.size() % period]);
    return out;
}

} // namespace

Bytes bitStream(const QString &name)
{
    static const QMap<QString, std::function<Bytes()>> streams{
        {"e", eulersNumber},
        {"good_aesctr", [] { return keyStream(keyFrom(0), bytes); }},
        {"biased_51_49", biased},
        {"stuck_a5_every_64_bytes", [] { return stuckAt(0xa5); }},
        {"stuck_00_every_64_bytes", [] { return stuckAt(0); }},
        {"lcg_low_byte", lowBytes},
        {"period_4096_bits", [] { return repeated(512, 0x30); }},
        {"period_4096_bytes", [] { return repeated(4096, 0x40); }},
        {"truncated_seed_16bit",
         [] {
             Bytes key(16, 0);
             key[14] = 0xee;
             key[15] = 0xff;
             return keyStream(key, bytes);
         }},
    };
    if (!streams.contains(name))
        qFatal("no stream %s", qPrintable(name));
    return streams[name]();
}

} // namespace imprint::test
