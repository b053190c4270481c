// The chains for any processor: vectors of 16 bytes where the compiler has them, single words elsewhere.
#include "crypto/kdflab/chainkernel.h"

#include <cstring>

namespace imprint::kdflab {
namespace {

#if defined(__GNUC__)
template <typename T>
struct VectorOf {
    typedef T type __attribute__((vector_size(16)));
};
#else
template <typename T>
struct VectorOf {
    using type = T;
};
#endif

template <typename T>
struct Some {
    using Word = T;
    using Vector = typename VectorOf<T>::type;
    static constexpr int lanes = int(sizeof(Vector) / sizeof(T));
    struct Flags {
        std::uint32_t lanes = 0;
    };
    Vector v;

    static Some load(const unsigned char *from)
    {
        Some out;
        std::memcpy(&out.v, from, sizeof out.v);
        return out;
    }
    void store(unsigned char *to) const { std::memcpy(to, &v, sizeof v); }
    static Some all(T word) { return {Vector{} + word}; }
    static Flags none() { return {}; }
    static void noteEqual(Flags &found, const Some &x, std::uint64_t value, std::uint64_t mask)
    {
        T words[lanes];
        std::memcpy(words, &x.v, sizeof x.v);
        for (int i = 0; i < lanes; ++i)
            found.lanes |= std::uint32_t(((words[i] ^ T(value)) & T(mask)) == 0) << i;
    }
    static std::uint32_t lanesOf(const Flags &found) { return found.lanes; }

    friend Some operator+(const Some &a, const Some &b) { return {a.v + b.v}; }
    friend Some operator^(const Some &a, const Some &b) { return {a.v ^ b.v}; }
    friend Some operator|(const Some &a, const Some &b) { return {a.v | b.v}; }
    friend Some operator~(const Some &a) { return {~a.v}; }
};

template <int n, typename T>
Some<T> rotl(const Some<T> &x)
{
    return {(x.v << n) | (x.v >> (int(8 * sizeof(T)) - n))};
}
template <int n, typename T>
Some<T> shr(const Some<T> &x)
{
    return {x.v >> n};
}
template <typename T>
Some<T> xor3(const Some<T> &a, const Some<T> &b, const Some<T> &c)
{
    return {a.v ^ b.v ^ c.v};
}
template <typename T>
Some<T> choose(const Some<T> &a, const Some<T> &b, const Some<T> &c)
{
    return {c.v ^ (a.v & (b.v ^ c.v))};
}
template <typename T>
Some<T> majority(const Some<T> &a, const Some<T> &b, const Some<T> &c)
{
    return {(a.v & b.v) | (c.v & (a.v | b.v))};
}

} // namespace
} // namespace imprint::kdflab

#include "crypto/kdflab/chaincores.h"

namespace imprint::kdflab {
namespace {

template <class Core, class V>
void once(std::uint64_t *state, const std::uint64_t *block)
{
    V s[8], b[16];
    for (int i = 0; i < 8; ++i)
        s[i] = V::all(typename V::Word(state[i]));
    for (int i = 0; i < 16; ++i)
        b[i] = V::all(typename V::Word(block[i]));
    Core::compress(s, b);
    for (int i = 0; i < 8; ++i) {
        typename V::Word first;
        std::memcpy(&first, &s[i].v, sizeof first);
        state[i] = first;
    }
}

struct Start {
    ChainFamily family;
    int digestBytes;
    std::uint64_t words[8];
};
// RFC 1321, FIPS 180-4 section 5.3.
constexpr Start starts[] = {
    {ChainFamily::Md5, 16, {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}},
    {ChainFamily::Sha1, 20, {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}},
    {ChainFamily::Sha256, 28, {0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4}},
    {ChainFamily::Sha256, 32, {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}},
    {ChainFamily::Sha512, 32,
     {0x22312194fc2bf72c, 0x9f555fa3c84c64c2, 0x2393b86b6f53b151, 0x963877195940eabd, 0x96283ee2a88effe3, 0xbe5e1e2553863992,
      0x2b0199fc2c85b8aa, 0x0eb72ddc81c52ca2}},
    {ChainFamily::Sha512, 48,
     {0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939, 0x67332667ffc00b31, 0x8eb44a8768581511,
      0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4}},
    {ChainFamily::Sha512, 64,
     {0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f,
      0x1f83d9abfb41bd6b, 0x5be0cd19137e2179}},
};

} // namespace

ChainKernel portableKernel(ChainFamily family)
{
    return kernelOver<Some<std::uint32_t>, Some<std::uint64_t>>(family);
}

void compressOnce(ChainFamily family, std::uint64_t *state, const std::uint64_t *block)
{
    switch (family) {
    case ChainFamily::Md5: return once<Md5Core<Some<std::uint32_t>>, Some<std::uint32_t>>(state, block);
    case ChainFamily::Sha1: return once<Sha1Core<Some<std::uint32_t>>, Some<std::uint32_t>>(state, block);
    case ChainFamily::Sha256: return once<Sha256Core<Some<std::uint32_t>>, Some<std::uint32_t>>(state, block);
    case ChainFamily::Sha512: return once<Sha512Core<Some<std::uint64_t>>, Some<std::uint64_t>>(state, block);
    }
}

const std::uint64_t *initialState(ChainFamily family, int digestBytes)
{
    for (const Start &start : starts)
        if (start.family == family && start.digestBytes == digestBytes)
            return start.words;
    return nullptr;
}

} // namespace imprint::kdflab
