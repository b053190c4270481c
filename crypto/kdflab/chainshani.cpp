// One, two or four chains of SHA-256 with the processor's SHA extensions. A round waits for the one before it, so that
// chains side by side fill the time of one: four are about twice as fast as one.
#include "crypto/kdflab/chainkernel.h"

#if defined(__SHA__) || (defined(_MSC_VER) && defined(_M_X64))

#include <immintrin.h>

#include <cstring>

#if defined(_MSC_VER)
#define IMPRINT_UNROLL(n)
#else
#define IMPRINT_PRAGMA(text) _Pragma(#text)
#if defined(__clang__)
#define IMPRINT_UNROLL(n) _Pragma("unroll")
#else
#define IMPRINT_UNROLL(n) IMPRINT_PRAGMA(GCC unroll n)
#endif
#endif

namespace imprint::kdflab {
namespace {

alignas(16) constexpr std::uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// The order of the words that the instructions want: a b e f and c d g h, highest first.
struct Packed {
    __m128i abef, cdgh;
};
struct Words {
    __m128i low, high; // A to D, E to H, A lowest: also how they stand in a message
};

Packed packed(Words w)
{
    const __m128i cdab = _mm_shuffle_epi32(w.low, 0xb1), efgh = _mm_shuffle_epi32(w.high, 0x1b);
    return {_mm_alignr_epi8(cdab, efgh, 8), _mm_blend_epi16(efgh, cdab, 0xf0)};
}
Words unpacked(Packed p)
{
    const __m128i feba = _mm_shuffle_epi32(p.abef, 0x1b), dchg = _mm_shuffle_epi32(p.cdgh, 0xb1);
    return {_mm_blend_epi16(feba, dchg, 0xf0), _mm_alignr_epi8(dchg, feba, 8)};
}

template <int chains>
struct Lanes {
    Packed inner[chains], outer[chains];
    Words u[chains], t[chains];
};

// What follows the digest in its block: the end bit in the eighth word (SHA-224) or the ninth, the length in the last.
struct Padding {
    __m128i keep, second, third, fourth;
};

Padding paddingFor(const ChainState &state)
{
    const bool isShort = state.digestWords == 7;
    const int bit = int(0x80000000);
    return {_mm_set_epi32(isShort ? 0 : -1, -1, -1, -1), _mm_set_epi32(isShort ? bit : 0, 0, 0, 0),
            _mm_set_epi32(0, 0, 0, isShort ? 0 : bit),
            _mm_set_epi32((state.mode == ChainMode::Hash ? 0 : 512) + 32 * state.digestWords, 0, 0, 0)};
}

template <int chains>
inline void compress(Words *words, const Packed *from, const Padding &padding)
{
    __m128i w[chains][4];
    Packed s[chains];
    IMPRINT_UNROLL(4)
    for (int c = 0; c < chains; ++c) {
        s[c] = from[c];
        w[c][0] = words[c].low;
        w[c][1] = _mm_or_si128(_mm_and_si128(words[c].high, padding.keep), padding.second);
        w[c][2] = padding.third;
        w[c][3] = padding.fourth;
    }
    IMPRINT_UNROLL(16)
    for (int i = 0; i < 16; ++i) {
        const __m128i k = _mm_load_si128(reinterpret_cast<const __m128i *>(constants) + i);
        IMPRINT_UNROLL(4)
        for (int c = 0; c < chains; ++c) {
            __m128i &now = w[c][i & 3];
            __m128i m = _mm_add_epi32(now, k);
            s[c].cdgh = _mm_sha256rnds2_epu32(s[c].cdgh, s[c].abef, m);
            m = _mm_shuffle_epi32(m, 0x0e);
            s[c].abef = _mm_sha256rnds2_epu32(s[c].abef, s[c].cdgh, m);
            if (i < 12) {
                const __m128i &next = w[c][(i + 1) & 3], &third = w[c][(i + 2) & 3], &last = w[c][(i + 3) & 3];
                now = _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(now, next), _mm_alignr_epi8(last, third, 4)), last);
            }
        }
    }
    IMPRINT_UNROLL(4)
    for (int c = 0; c < chains; ++c)
        words[c] = unpacked({_mm_add_epi32(s[c].abef, from[c].abef), _mm_add_epi32(s[c].cdgh, from[c].cdgh)});
}

Words gathered(const unsigned char *row, int lane)
{
    alignas(16) std::uint32_t words[8];
    for (int i = 0; i < 8; ++i)
        std::memcpy(&words[i], row + i * rowBytes + lane * 4, 4);
    return {_mm_load_si128(reinterpret_cast<const __m128i *>(words)), _mm_load_si128(reinterpret_cast<const __m128i *>(words + 4))};
}
void scattered(const Words &w, unsigned char *row, int lane)
{
    alignas(16) std::uint32_t words[8];
    _mm_store_si128(reinterpret_cast<__m128i *>(words), w.low);
    _mm_store_si128(reinterpret_cast<__m128i *>(words + 4), w.high);
    for (int i = 0; i < 8; ++i)
        std::memcpy(row + i * rowBytes + lane * 4, &words[i], 4);
}

bool fits(const std::uint32_t *t, const ChainState &state)
{
    for (int i = 0; i < state.patternCount; ++i) {
        const ChainPattern &p = state.patterns[i];
        if (((t[p.word] ^ std::uint32_t(p.value)) & std::uint32_t(p.mask)) == 0)
            return true;
    }
    return false;
}

// A look into the filter for each word; the patterns themselves only when it says perhaps.
inline bool isHit(const Words &w, const ChainState &state)
{
    alignas(16) std::uint32_t t[8];
    _mm_store_si128(reinterpret_cast<__m128i *>(t), w.low);
    _mm_store_si128(reinterpret_cast<__m128i *>(t + 4), w.high);
    unsigned perhaps = 0;
    for (unsigned i = 0; i < 8; ++i)
        perhaps |= state.filter[t[i] >> (32 - filterBits)] & (1u << i);
    return perhaps != 0 && fits(t, state);
}

template <int chains>
std::uint64_t step(ChainState &state, std::uint64_t steps)
{
    Lanes<chains> lanes;
    for (int c = 0; c < chains; ++c) {
        lanes.inner[c] = packed(gathered(state.inner, c));
        lanes.outer[c] = packed(gathered(state.outer, c));
        lanes.u[c] = gathered(state.u, c);
        lanes.t[c] = gathered(state.t, c);
    }
    const Padding padding = paddingFor(state);
    std::uint64_t done = 0;
    state.hits = 0;
    while (done < steps && state.hits == 0) {
        compress<chains>(lanes.u, lanes.inner, padding);
        if (state.mode != ChainMode::Hash)
            compress<chains>(lanes.u, lanes.outer, padding);
        IMPRINT_UNROLL(4)
        for (int c = 0; c < chains; ++c) {
            Words &t = lanes.t[c];
            const Words &u = lanes.u[c];
            t = state.mode == ChainMode::HmacXor ? Words{_mm_xor_si128(t.low, u.low), _mm_xor_si128(t.high, u.high)} : u;
            if (isHit(t, state))
                state.hits |= 1u << c;
        }
        ++done;
    }
    for (int c = 0; c < chains; ++c) {
        scattered(lanes.u[c], state.u, c);
        scattered(lanes.t[c], state.t, c);
    }
    return done;
}

} // namespace

ChainKernel shaKernel(ChainFamily family, int lanes)
{
    if (family != ChainFamily::Sha256)
        return {};
    switch (lanes) {
    case 1: return {step<1>, 1};
    case 2: return {step<2>, 2};
    case 4: return {step<4>, 4};
    default: return {};
    }
}

} // namespace imprint::kdflab

#else

namespace imprint::kdflab {

ChainKernel shaKernel(ChainFamily, int)
{
    return {};
}

} // namespace imprint::kdflab

#endif
