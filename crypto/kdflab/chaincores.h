// The compression functions of MD5 (RFC 1321), SHA-1, SHA-256 and SHA-512 (FIPS 180-4) over V, which holds the same word
// of several chains, and the loop that steps these chains together. Included by one file for each set of instructions,
// which brings its V: load, store, all(), + ^ & |, rotl<n>, choose, majority, xor3, shr<n> and Flags.
#pragma once

#include "crypto/kdflab/chainkernel.h"

#if defined(_MSC_VER)
#define IMPRINT_UNROLL(n)
#define IMPRINT_INLINE __forceinline
#elif defined(__clang__)
#define IMPRINT_UNROLL(n) _Pragma("unroll")
#define IMPRINT_INLINE inline __attribute__((always_inline))
#else
#define IMPRINT_PRAGMA(text) _Pragma(#text)
#define IMPRINT_UNROLL(n) IMPRINT_PRAGMA(GCC unroll n)
#define IMPRINT_INLINE inline __attribute__((always_inline))
#endif

namespace imprint::kdflab {
namespace {

constexpr std::uint32_t sha256Constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

constexpr std::uint64_t sha512Constants[80] = {
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc, 0x3956c25bf348b538,
    0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118, 0xd807aa98a3030242, 0x12835b0145706fbe,
    0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2, 0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235,
    0xc19bf174cf692694, 0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5, 0x983e5152ee66dfab,
    0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4, 0xc6e00bf33da88fc2, 0xd5a79147930aa725,
    0x06ca6351e003826f, 0x142929670a0e6e70, 0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed,
    0x53380d139d95b3df, 0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30, 0xd192e819d6ef5218,
    0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8, 0x19a4c116b8d2d0c8, 0x1e376c085141ab53,
    0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8, 0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373,
    0x682e6ff3d6b2b8a3, 0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b, 0xca273eceea26619c,
    0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178, 0x06f067aa72176fba, 0x0a637dc5a2c898a6,
    0x113f9804bef90dae, 0x1b710b35131c471b, 0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc,
    0x431d67c49c100d4c, 0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817};

constexpr std::uint32_t md5Constants[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391};

constexpr int md5Shifts[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};

template <class V>
struct Sha256Core {
    static constexpr int blockBytes = 64;
    static constexpr bool isLittle = false;

    static void compress(V *state, const V *block)
    {
        V w[16], s[8];
        IMPRINT_UNROLL(16)
        for (int i = 0; i < 16; ++i)
            w[i] = block[i];
        IMPRINT_UNROLL(8)
        for (int i = 0; i < 8; ++i)
            s[i] = state[i];
        for (int base = 0; base < 64; base += 16) {
            IMPRINT_UNROLL(16)
            for (int j = 0; j < 16; ++j)
                round(s, w, j, sha256Constants[base + j]);
            if (base < 48) {
                IMPRINT_UNROLL(16)
                for (int j = 0; j < 16; ++j)
                    expand(w, j);
            }
        }
        IMPRINT_UNROLL(8)
        for (int i = 0; i < 8; ++i)
            state[i] = state[i] + s[i];
    }

private:
    // s[(k - j) & 7] is a … h in round j: the names move, not the words.
    static IMPRINT_INLINE void round(V *s, const V *w, int j, std::uint32_t constant)
    {
        const V &a = s[(0 - j) & 7], &b = s[(1 - j) & 7], &c = s[(2 - j) & 7], &e = s[(4 - j) & 7], &f = s[(5 - j) & 7],
                &g = s[(6 - j) & 7];
        V &d = s[(3 - j) & 7], &h = s[(7 - j) & 7];
        const V t1 = h + xor3(rotl<26>(e), rotl<21>(e), rotl<7>(e)) + choose(e, f, g) + (V::all(constant) + w[j]);
        d = d + t1;
        h = t1 + xor3(rotl<30>(a), rotl<19>(a), rotl<10>(a)) + majority(a, b, c);
    }
    static IMPRINT_INLINE void expand(V *w, int j)
    {
        const V &before15 = w[(j + 1) & 15], &before2 = w[(j + 14) & 15];
        w[j] = w[j] + xor3(rotl<25>(before15), rotl<14>(before15), shr<3>(before15)) + w[(j + 9) & 15]
            + xor3(rotl<15>(before2), rotl<13>(before2), shr<10>(before2));
    }
};

template <class V>
struct Sha512Core {
    static constexpr int blockBytes = 128;
    static constexpr bool isLittle = false;

    static void compress(V *state, const V *block)
    {
        V w[16], s[8];
        IMPRINT_UNROLL(16)
        for (int i = 0; i < 16; ++i)
            w[i] = block[i];
        IMPRINT_UNROLL(8)
        for (int i = 0; i < 8; ++i)
            s[i] = state[i];
        for (int base = 0; base < 80; base += 16) {
            IMPRINT_UNROLL(16)
            for (int j = 0; j < 16; ++j)
                round(s, w, j, sha512Constants[base + j]);
            if (base < 64) {
                IMPRINT_UNROLL(16)
                for (int j = 0; j < 16; ++j)
                    expand(w, j);
            }
        }
        IMPRINT_UNROLL(8)
        for (int i = 0; i < 8; ++i)
            state[i] = state[i] + s[i];
    }

private:
    static IMPRINT_INLINE void round(V *s, const V *w, int j, std::uint64_t constant)
    {
        const V &a = s[(0 - j) & 7], &b = s[(1 - j) & 7], &c = s[(2 - j) & 7], &e = s[(4 - j) & 7], &f = s[(5 - j) & 7],
                &g = s[(6 - j) & 7];
        V &d = s[(3 - j) & 7], &h = s[(7 - j) & 7];
        const V t1 = h + xor3(rotl<50>(e), rotl<46>(e), rotl<23>(e)) + choose(e, f, g) + (V::all(constant) + w[j]);
        d = d + t1;
        h = t1 + xor3(rotl<36>(a), rotl<30>(a), rotl<25>(a)) + majority(a, b, c);
    }
    static IMPRINT_INLINE void expand(V *w, int j)
    {
        const V &before15 = w[(j + 1) & 15], &before2 = w[(j + 14) & 15];
        w[j] = w[j] + xor3(rotl<63>(before15), rotl<56>(before15), shr<7>(before15)) + w[(j + 9) & 15]
            + xor3(rotl<45>(before2), rotl<3>(before2), shr<6>(before2));
    }
};

template <class V>
struct Sha1Core {
    static constexpr int blockBytes = 64;
    static constexpr bool isLittle = false;

    static void compress(V *state, const V *block)
    {
        V w[16], s[5];
        IMPRINT_UNROLL(16)
        for (int i = 0; i < 16; ++i)
            w[i] = block[i];
        IMPRINT_UNROLL(5)
        for (int i = 0; i < 5; ++i)
            s[i] = state[i];
        IMPRINT_UNROLL(80)
        for (int i = 0; i < 80; ++i)
            round(s, w, i);
        IMPRINT_UNROLL(5)
        for (int i = 0; i < 5; ++i)
            state[i] = state[i] + s[i];
    }

private:
    static IMPRINT_INLINE void round(V *s, V *w, int i)
    {
        constexpr std::uint32_t constants[4] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
        const int k = 80 - i;
        const V &a = s[k % 5], &c = s[(2 + k) % 5], &d = s[(3 + k) % 5];
        V &b = s[(1 + k) % 5], &e = s[(4 + k) % 5];
        if (i >= 16)
            w[i & 15] = rotl<1>(xor3(w[(i + 13) & 15], w[(i + 8) & 15], w[(i + 2) & 15]) ^ w[i & 15]);
        const V f = i < 20 ? choose(b, c, d) : i >= 40 && i < 60 ? majority(b, c, d) : xor3(b, c, d);
        e = e + rotl<5>(a) + f + (V::all(constants[i / 20]) + w[i & 15]);
        b = rotl<30>(b);
    }
};

template <class V>
struct Md5Core {
    static constexpr int blockBytes = 64;
    static constexpr bool isLittle = true;

    static void compress(V *state, const V *block)
    {
        V s[4];
        IMPRINT_UNROLL(4)
        for (int i = 0; i < 4; ++i)
            s[i] = state[i];
        steps<0>(s, block);
        steps<1>(s, block);
        steps<2>(s, block);
        steps<3>(s, block);
        IMPRINT_UNROLL(4)
        for (int i = 0; i < 4; ++i)
            state[i] = state[i] + s[i];
    }

private:
    template <int quarter>
    static IMPRINT_INLINE void steps(V *s, const V *w)
    {
        IMPRINT_UNROLL(4)
        for (int i = 0; i < 16; i += 4) {
            step<quarter, 0>(s, w, i);
            step<quarter, 1>(s, w, i + 1);
            step<quarter, 2>(s, w, i + 2);
            step<quarter, 3>(s, w, i + 3);
        }
    }
    template <int quarter, int place>
    static IMPRINT_INLINE void step(V *s, const V *w, int i)
    {
        constexpr int factor[4] = {1, 5, 3, 7}, first[4] = {0, 1, 5, 0};
        V &a = s[(4 - place) % 4];
        const V &b = s[(5 - place) % 4], &c = s[(6 - place) % 4], &d = s[(7 - place) % 4];
        const V f = quarter == 0 ? choose(b, c, d) : quarter == 1 ? choose(d, b, c) : quarter == 2 ? xor3(b, c, d) : c ^ (b | ~d);
        a = b + rotl<md5Shifts[quarter][place]>(a + f + (V::all(md5Constants[quarter * 16 + i]) + w[(first[quarter] + factor[quarter] * i) & 15]));
    }
};

template <class V>
IMPRINT_INLINE std::uint32_t hitsIn(const V *t, const ChainState &state)
{
    typename V::Flags found = V::none();
    for (int i = 0; i < state.patternCount; ++i) {
        const ChainPattern &p = state.patterns[i];
        V::noteEqual(found, t[p.word], p.value, p.mask);
    }
    return V::lanesOf(found);
}

// What follows the digest in its block: the end bit and the length in bits.
template <class V, class Core>
void pad(V *block, const ChainState &state)
{
    using Word = typename V::Word;
    constexpr int bits = 8 * int(sizeof(Word));
    for (int i = 0; i < 16; ++i)
        block[i] = V::all(0);
    block[state.digestWords] = V::all(Core::isLittle ? Word(0x80) : Word(1) << (bits - 1));
    const int before = state.mode == ChainMode::Hash ? 0 : Core::blockBytes;
    block[Core::isLittle ? 14 : 15] = V::all(Word(8 * before + bits * state.digestWords));
}

template <class V, class Core>
std::uint64_t stepChains(ChainState &state, std::uint64_t steps)
{
    V inner[8], outer[8], u[8], t[8], block[16], s[8];
    for (int i = 0; i < 8; ++i) {
        inner[i] = V::load(state.inner + i * rowBytes);
        outer[i] = V::load(state.outer + i * rowBytes);
        u[i] = V::load(state.u + i * rowBytes);
        t[i] = V::load(state.t + i * rowBytes);
    }
    pad<V, Core>(block, state);
    const int words = state.digestWords;
    state.hits = 0;
    std::uint64_t done = 0;
    while (done < steps && state.hits == 0) {
        for (int i = 0; i < words; ++i)
            block[i] = u[i];
        for (int i = 0; i < 8; ++i)
            s[i] = inner[i];
        Core::compress(s, block);
        if (state.mode != ChainMode::Hash) {
            for (int i = 0; i < words; ++i)
                block[i] = s[i];
            for (int i = 0; i < 8; ++i)
                s[i] = outer[i];
            Core::compress(s, block);
        }
        for (int i = 0; i < 8; ++i) {
            u[i] = s[i];
            t[i] = state.mode == ChainMode::HmacXor ? t[i] ^ s[i] : s[i];
        }
        ++done;
        state.hits = hitsIn(t, state);
    }
    for (int i = 0; i < 8; ++i) {
        u[i].store(state.u + i * rowBytes);
        t[i].store(state.t + i * rowBytes);
    }
    return done;
}

template <class V32, class V64>
ChainKernel kernelOver(ChainFamily family)
{
    switch (family) {
    case ChainFamily::Md5: return {stepChains<V32, Md5Core<V32>>, V32::lanes};
    case ChainFamily::Sha1: return {stepChains<V32, Sha1Core<V32>>, V32::lanes};
    case ChainFamily::Sha256: return {stepChains<V32, Sha256Core<V32>>, V32::lanes};
    case ChainFamily::Sha512: return {stepChains<V64, Sha512Core<V64>>, V64::lanes};
    }
    return {};
}

} // namespace
} // namespace imprint::kdflab
