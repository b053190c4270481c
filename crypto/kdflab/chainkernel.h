// Between chains.h and the files that are compiled for one set of instructions each. Plain data and nothing of the
// standard library: an inline function compiled here for AVX-512 must never be the one the linker keeps for all.
#pragma once

#include <cstdint>

namespace imprint::kdflab {

enum class ChainFamily { Md5, Sha1, Sha256, Sha512 }; // by compression function
enum class ChainMode { HmacXor, HmacLast, Hash };     // PBKDF2, PBKDF2 without exclusive or, hash of hash

// A word of T (the state's integer, not its bytes) that would fit the output in one of its forms.
struct ChainPattern {
    std::uint64_t value;
    std::uint64_t mask; // at least 32 bits
    std::uint32_t word;
};

// Word i of lane l of a row lies at i * 64 + l * word size: 16 lanes of 32 bits or 8 of 64.
constexpr int rowBytes = 64;
struct ChainState {
    alignas(64) unsigned char inner[8 * rowBytes]; // HMAC's states after the padded key
    alignas(64) unsigned char outer[8 * rowBytes];
    alignas(64) unsigned char u[8 * rowBytes];
    alignas(64) unsigned char t[8 * rowBytes];
    ChainMode mode;
    int digestWords;
    const ChainPattern *patterns;
    int patternCount;
    const unsigned char *filter; // see filterBits
    std::uint32_t hits;          // lanes whose T fits a pattern after the last step
};

// For kernels that look at one chain at a time: bit w of the entry at a word's highest bits says that a pattern of word
// w begins with these. Only for families of 32-bit words.
constexpr int filterBits = 14;

// Up to `steps` iterations; ends early after one that has hits. Returns how many were done.
using ChainRun = std::uint64_t (*)(ChainState &state, std::uint64_t steps);
struct ChainKernel {
    ChainRun run = nullptr; // null: not on this computer
    int lanes = 0;
};

ChainKernel portableKernel(ChainFamily family);
ChainKernel avx2Kernel(ChainFamily family);
ChainKernel avx512Kernel(ChainFamily family);
ChainKernel shaKernel(ChainFamily family, int lanes); // SHA extensions: SHA-256 alone, 1, 2 or 4 chains

// One block into one state, words as integers: for what is set up once a chain.
void compressOnce(ChainFamily family, std::uint64_t *state, const std::uint64_t *block);
const std::uint64_t *initialState(ChainFamily family, int digestBytes); // null when it is none of the family's

} // namespace imprint::kdflab
