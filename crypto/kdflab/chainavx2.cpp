// Eight chains of 32-bit words or four of 64 at once, with AVX2.
#include "crypto/kdflab/chainkernel.h"

#if defined(__AVX2__)

#include <immintrin.h>

namespace imprint::kdflab {
namespace {

struct Eight32 {
    using Word = std::uint32_t;
    static constexpr int lanes = 8;
    static __m256i splat(std::uint64_t word) { return _mm256_set1_epi32(int(word)); }
    static __m256i sum(__m256i a, __m256i b) { return _mm256_add_epi32(a, b); }
    static __m256i equal(__m256i a, __m256i b) { return _mm256_cmpeq_epi32(a, b); }
    static std::uint32_t signs(__m256i a) { return std::uint32_t(_mm256_movemask_ps(_mm256_castsi256_ps(a))); }
    template <int n> static __m256i left(__m256i a) { return _mm256_slli_epi32(a, n); }
    template <int n> static __m256i right(__m256i a) { return _mm256_srli_epi32(a, n); }
};

struct Four64 {
    using Word = std::uint64_t;
    static constexpr int lanes = 4;
    static __m256i splat(std::uint64_t word) { return _mm256_set1_epi64x(static_cast<long long>(word)); }
    static __m256i sum(__m256i a, __m256i b) { return _mm256_add_epi64(a, b); }
    static __m256i equal(__m256i a, __m256i b) { return _mm256_cmpeq_epi64(a, b); }
    static std::uint32_t signs(__m256i a) { return std::uint32_t(_mm256_movemask_pd(_mm256_castsi256_pd(a))); }
    template <int n> static __m256i left(__m256i a) { return _mm256_slli_epi64(a, n); }
    template <int n> static __m256i right(__m256i a) { return _mm256_srli_epi64(a, n); }
};

template <class Shape>
struct Some {
    using Word = typename Shape::Word;
    static constexpr int lanes = Shape::lanes;
    struct Flags {
        __m256i v;
    };
    __m256i v;

    static Some load(const unsigned char *from) { return {_mm256_load_si256(reinterpret_cast<const __m256i *>(from))}; }
    void store(unsigned char *to) const { _mm256_store_si256(reinterpret_cast<__m256i *>(to), v); }
    static Some all(Word word) { return {Shape::splat(word)}; }
    static Flags none() { return {_mm256_setzero_si256()}; }
    static void noteEqual(Flags &found, const Some &x, std::uint64_t value, std::uint64_t mask)
    {
        const __m256i differs = _mm256_and_si256(_mm256_xor_si256(x.v, Shape::splat(value)), Shape::splat(mask));
        found.v = _mm256_or_si256(found.v, Shape::equal(differs, _mm256_setzero_si256()));
    }
    static std::uint32_t lanesOf(const Flags &found) { return Shape::signs(found.v); }

    friend Some operator+(const Some &a, const Some &b) { return {Shape::sum(a.v, b.v)}; }
    friend Some operator^(const Some &a, const Some &b) { return {_mm256_xor_si256(a.v, b.v)}; }
    friend Some operator|(const Some &a, const Some &b) { return {_mm256_or_si256(a.v, b.v)}; }
    friend Some operator~(const Some &a) { return {_mm256_xor_si256(a.v, _mm256_set1_epi32(-1))}; }
};

template <int n, class Shape>
Some<Shape> rotl(const Some<Shape> &x)
{
    return {_mm256_or_si256(Shape::template left<n>(x.v), Shape::template right<int(8 * sizeof(typename Shape::Word)) - n>(x.v))};
}
template <int n, class Shape>
Some<Shape> shr(const Some<Shape> &x)
{
    return {Shape::template right<n>(x.v)};
}
template <class Shape>
Some<Shape> xor3(const Some<Shape> &a, const Some<Shape> &b, const Some<Shape> &c)
{
    return a ^ b ^ c;
}
template <class Shape>
Some<Shape> choose(const Some<Shape> &a, const Some<Shape> &b, const Some<Shape> &c)
{
    return {_mm256_xor_si256(c.v, _mm256_and_si256(a.v, _mm256_xor_si256(b.v, c.v)))};
}
template <class Shape>
Some<Shape> majority(const Some<Shape> &a, const Some<Shape> &b, const Some<Shape> &c)
{
    return {_mm256_or_si256(_mm256_and_si256(a.v, b.v), _mm256_and_si256(c.v, _mm256_or_si256(a.v, b.v)))};
}

} // namespace
} // namespace imprint::kdflab

#include "crypto/kdflab/chaincores.h"

namespace imprint::kdflab {

ChainKernel avx2Kernel(ChainFamily family)
{
    return kernelOver<Some<Eight32>, Some<Four64>>(family);
}

} // namespace imprint::kdflab

#else

namespace imprint::kdflab {

ChainKernel avx2Kernel(ChainFamily)
{
    return {};
}

} // namespace imprint::kdflab

#endif
