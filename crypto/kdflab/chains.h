// Chains of PBKDF2 (one block, iterated) and of repeated hashing, stepped several at a time, with the intermediate result
// compared to what is looked for after every single step: all iteration counts up to n cost one derivation of n.
//
// Which instructions do it is decided once by the processor: AVX-512, SHA extensions, AVX2 or none of these. Hashes: MD5,
// SHA-1 and the SHA-2 family but for SHA-512/224.
#pragma once

#include "crypto/kdflab/chainkernel.h"
#include "crypto/kdflab/labhash.h"

#include <memory>

namespace imprint::kdflab {

bool hasChains(const LabHash &hash);

// Bytes that a result would have from `position` on: at least 4 within one word of the hash, else it is refused.
struct BytePattern {
    std::size_t position;
    Bytes bytes;
};

// How the words of a hash lie in its digest decides which bytes can be compared at once.
class PatternSet {
public:
    PatternSet(const LabHash &hash, std::span<const BytePattern> patterns);
    std::span<const ChainPattern> patterns() const { return m_patterns; }
    const unsigned char *filter() const { return m_filter.data(); }
    std::size_t refused() const { return m_refused; }

private:
    void add(const LabHash &hash, const BytePattern &pattern);

    std::vector<ChainPattern> m_patterns;
    std::vector<unsigned char> m_filter;
    std::size_t m_refused = 0;
};

enum class Instructions { Best, Portable, Avx2, Avx512, Sha };
bool isAvailable(Instructions instructions);

class ChainBatch {
public:
    // patterns outlive the batch. wanted: how many chains there will be; width() of them go in at once.
    ChainBatch(const LabHash &hash, ChainMode mode, const PatternSet &patterns, int wanted,
               Instructions instructions = Instructions::Best);
    ~ChainBatch();
    ChainBatch(const ChainBatch &) = delete;
    ChainBatch &operator=(const ChainBatch &) = delete;

    int width() const { return m_kernel.lanes; }
    // first: U_1, which is HMAC(key, salt || INT(i)) or hash(message). key: unused by ChainMode::Hash.
    void set(int lane, ByteView key, ByteView first);
    // Goes on until step `last` or the first one with a hit; step() says where it stands (1 after set).
    void run(std::uint64_t last);
    std::uint64_t step() const { return m_step; }
    bool isHit(int lane) const { return m_state->hits >> lane & 1; }
    Secret result(int lane) const; // T, or the digest, after step()

private:
    void noteFirst();

    const LabHash &m_hash;
    ChainKernel m_kernel;
    ChainFamily m_family;
    std::unique_ptr<ChainState> m_state;
    std::uint64_t m_step = 0;
    bool m_isFirstSeen = false;
};

} // namespace imprint::kdflab
