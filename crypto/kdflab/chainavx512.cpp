// Sixteen chains of 32-bit words or eight of 64 at once, with AVX-512.
#include "crypto/kdflab/chainkernel.h"

#if defined(__AVX512F__)

#include <immintrin.h>

namespace imprint::kdflab {
namespace {

struct Sixteen32 {
    using Word = std::uint32_t;
    static constexpr int lanes = 16;
    static __m512i splat(std::uint64_t word) { return _mm512_set1_epi32(int(word)); }
    static __m512i sum(__m512i a, __m512i b) { return _mm512_add_epi32(a, b); }
    static std::uint32_t zeros(__m512i a, __m512i mask) { return _mm512_testn_epi32_mask(a, mask); }
    template <int n> static __m512i rotate(__m512i a) { return _mm512_rol_epi32(a, n); }
    template <int n> static __m512i right(__m512i a) { return _mm512_srli_epi32(a, n); }
};

struct Eight64 {
    using Word = std::uint64_t;
    static constexpr int lanes = 8;
    static __m512i splat(std::uint64_t word) { return _mm512_set1_epi64(static_cast<long long>(word)); }
    static __m512i sum(__m512i a, __m512i b) { return _mm512_add_epi64(a, b); }
    static std::uint32_t zeros(__m512i a, __m512i mask) { return _mm512_testn_epi64_mask(a, mask); }
    template <int n> static __m512i rotate(__m512i a) { return _mm512_rol_epi64(a, n); }
    template <int n> static __m512i right(__m512i a) { return _mm512_srli_epi64(a, n); }
};

// The third operand of ternlog: the truth table of f(a, b, c).
constexpr int tableXor = 0x96, tableChoose = 0xca, tableMajority = 0xe8;

template <class Shape>
struct Some {
    using Word = typename Shape::Word;
    static constexpr int lanes = Shape::lanes;
    using Flags = std::uint32_t;
    __m512i v;

    static Some load(const unsigned char *from) { return {_mm512_load_si512(from)}; }
    void store(unsigned char *to) const { _mm512_store_si512(to, v); }
    static Some all(Word word) { return {Shape::splat(word)}; }
    static Flags none() { return 0; }
    static void noteEqual(Flags &found, const Some &x, std::uint64_t value, std::uint64_t mask)
    {
        found |= Shape::zeros(_mm512_xor_si512(x.v, Shape::splat(value)), Shape::splat(mask));
    }
    static std::uint32_t lanesOf(Flags found) { return found; }

    friend Some operator+(const Some &a, const Some &b) { return {Shape::sum(a.v, b.v)}; }
    friend Some operator^(const Some &a, const Some &b) { return {_mm512_xor_si512(a.v, b.v)}; }
    friend Some operator|(const Some &a, const Some &b) { return {_mm512_or_si512(a.v, b.v)}; }
    friend Some operator~(const Some &a) { return {_mm512_ternarylogic_epi64(a.v, a.v, a.v, 0x55)}; }
};

template <int n, class Shape>
Some<Shape> rotl(const Some<Shape> &x)
{
    return {Shape::template rotate<n>(x.v)};
}
template <int n, class Shape>
Some<Shape> shr(const Some<Shape> &x)
{
    return {Shape::template right<n>(x.v)};
}
template <class Shape>
Some<Shape> xor3(const Some<Shape> &a, const Some<Shape> &b, const Some<Shape> &c)
{
    return {_mm512_ternarylogic_epi64(a.v, b.v, c.v, tableXor)};
}
template <class Shape>
Some<Shape> choose(const Some<Shape> &a, const Some<Shape> &b, const Some<Shape> &c)
{
    return {_mm512_ternarylogic_epi64(a.v, b.v, c.v, tableChoose)};
}
template <class Shape>
Some<Shape> majority(const Some<Shape> &a, const Some<Shape> &b, const Some<Shape> &c)
{
    return {_mm512_ternarylogic_epi64(a.v, b.v, c.v, tableMajority)};
}

} // namespace
} // namespace imprint::kdflab

#include "crypto/kdflab/chaincores.h"

namespace imprint::kdflab {

ChainKernel avx512Kernel(ChainFamily family)
{
    return kernelOver<Some<Sixteen32>, Some<Eight64>>(family);
}

} // namespace imprint::kdflab

#else

namespace imprint::kdflab {

ChainKernel avx512Kernel(ChainFamily)
{
    return {};
}

} // namespace imprint::kdflab

#endif
