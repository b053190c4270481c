#include "crypto/kdflab/chains.h"

#include <algorithm>
#include <cstring>

#if defined(_MSC_VER) && defined(_M_X64)
#include <intrin.h>
#elif defined(__x86_64__)
#include <cpuid.h>
#endif

namespace imprint::kdflab {
namespace {

struct Row {
    const char *hash;
    ChainFamily family;
};
constexpr Row rows[] = {
    {"md5", ChainFamily::Md5},       {"sha1", ChainFamily::Sha1},     {"sha224", ChainFamily::Sha256},
    {"sha256", ChainFamily::Sha256}, {"sha384", ChainFamily::Sha512}, {"sha512", ChainFamily::Sha512},
    {"sha512-256", ChainFamily::Sha512},
};

const Row *rowFor(const LabHash &hash)
{
    for (const Row &row : rows)
        if (std::strcmp(row.hash, hash.name) == 0)
            return &row;
    return nullptr;
}

std::size_t wordBytes(ChainFamily family) { return family == ChainFamily::Sha512 ? 8 : 4; }

// Reads and writes integers as the hash orders their bytes.
std::uint64_t wordFrom(const std::uint8_t *bytes, ChainFamily family)
{
    const std::size_t size = wordBytes(family);
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < size; ++i)
        word = word << 8 | bytes[family == ChainFamily::Md5 ? size - 1 - i : i];
    return word;
}
void putWord(std::uint64_t word, std::uint8_t *bytes, ChainFamily family)
{
    const std::size_t size = wordBytes(family);
    for (std::size_t i = 0; i < size; ++i, word >>= 8)
        bytes[family == ChainFamily::Md5 ? i : size - 1 - i] = std::uint8_t(word);
}

// How a lane's word lies in a row of the kernel's state.
void putLane(unsigned char *row, int i, int lane, std::uint64_t word, ChainFamily family)
{
    if (wordBytes(family) == 8) {
        std::memcpy(row + i * rowBytes + lane * 8, &word, 8);
    } else {
        const auto narrow = std::uint32_t(word);
        std::memcpy(row + i * rowBytes + lane * 4, &narrow, 4);
    }
}
std::uint64_t laneAt(const unsigned char *row, int i, int lane, ChainFamily family)
{
    if (wordBytes(family) == 8) {
        std::uint64_t word;
        std::memcpy(&word, row + i * rowBytes + lane * 8, 8);
        return word;
    }
    std::uint32_t narrow;
    std::memcpy(&narrow, row + i * rowBytes + lane * 4, 4);
    return narrow;
}

struct Processor {
    bool hasAvx2 = false, hasAvx512 = false, hasSha = false;
};

#if defined(__x86_64__) || (defined(_MSC_VER) && defined(_M_X64))

struct Registers {
    unsigned a = 0, b = 0, c = 0, d = 0;
};
Registers cpuid(unsigned leaf)
{
    Registers r;
#if defined(_MSC_VER)
    int out[4];
    __cpuidex(out, int(leaf), 0);
    r = {unsigned(out[0]), unsigned(out[1]), unsigned(out[2]), unsigned(out[3])};
#else
    __get_cpuid_count(leaf, 0, &r.a, &r.b, &r.c, &r.d);
#endif
    return r;
}
unsigned xcr0()
{
#if defined(_MSC_VER)
    return unsigned(_xgetbv(0));
#else
    unsigned low = 0, high = 0;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return low;
#endif
}

// The instructions of the processor, as far as the system saves their registers (Intel SDM 14.3, 15.2).
Processor look()
{
    Processor out;
    const Registers one = cpuid(1), seven = cpuid(0).a >= 7 ? cpuid(7) : Registers{};
    const bool hasSse41 = one.c >> 19 & 1, hasXsave = one.c >> 27 & 1;
    const unsigned saved = hasXsave ? xcr0() : 0;
    out.hasSha = hasSse41 && (seven.b >> 29 & 1);
    out.hasAvx2 = (saved & 0x06) == 0x06 && (seven.b >> 5 & 1);
    out.hasAvx512 = (saved & 0xe6) == 0xe6 && (seven.b >> 16 & 1);
    return out;
}

#else

Processor look()
{
    return {};
}

#endif

const Processor &processor()
{
    static const Processor found = look();
    return found;
}

ChainKernel kernelWith(ChainFamily family, Instructions instructions, int wanted)
{
    switch (instructions) {
    case Instructions::Avx2: return processor().hasAvx2 ? avx2Kernel(family) : ChainKernel{};
    case Instructions::Avx512: return processor().hasAvx512 ? avx512Kernel(family) : ChainKernel{};
    case Instructions::Sha: return processor().hasSha ? shaKernel(family, wanted >= 3 ? 4 : wanted) : ChainKernel{};
    default: return portableKernel(family);
    }
}

// Measured (tests/bench/kdf.cpp): SHA extensions beat vectors until these are nearly full, and vectors of 32 bytes always.
ChainKernel bestKernel(ChainFamily family, int wanted)
{
    const Instructions few[] = {Instructions::Sha, Instructions::Avx512, Instructions::Avx2};
    const Instructions many[] = {Instructions::Avx512, Instructions::Sha, Instructions::Avx2};
    const bool isMany = wanted > 8;
    for (const Instructions instructions : isMany ? many : few)
        if (const ChainKernel kernel = kernelWith(family, instructions, wanted); kernel.run)
            return kernel;
    return portableKernel(family);
}

} // namespace

bool hasChains(const LabHash &hash)
{
    return rowFor(hash) != nullptr;
}

bool isAvailable(Instructions instructions)
{
    return kernelWith(ChainFamily::Sha256, instructions, 4).run != nullptr;
}

PatternSet::PatternSet(const LabHash &hash, std::span<const BytePattern> patterns) : m_filter(std::size_t(1) << filterBits)
{
    for (const BytePattern &pattern : patterns)
        add(hash, pattern);
}

// Of the words that the bytes reach into, the one with most of them.
void PatternSet::add(const LabHash &hash, const BytePattern &pattern)
{
    const Row *row = rowFor(hash);
    const std::size_t size = row ? wordBytes(row->family) : 4;
    ChainPattern best{};
    std::size_t most = 0;
    for (std::size_t w = 0; row && w < hash.bytes / size; ++w) {
        std::uint8_t value[8] = {}, mask[8] = {};
        std::size_t known = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t at = w * size + i;
            if (at >= pattern.position && at - pattern.position < pattern.bytes.size()) {
                value[i] = pattern.bytes[at - pattern.position];
                mask[i] = 0xff;
                ++known;
            }
        }
        if (known > most) {
            most = known;
            best = {wordFrom(value, row->family), wordFrom(mask, row->family), std::uint32_t(w)};
        }
    }
    if (most < 4) {
        ++m_refused;
        return;
    }
    for (const ChainPattern &known : m_patterns)
        if (known.word == best.word && known.value == best.value && known.mask == best.mask)
            return;
    m_patterns.push_back(best);
    if (size == 4)
        m_filter[std::size_t(std::uint32_t(best.value) >> (32 - filterBits))] |= std::uint8_t(1u << best.word);
}

ChainBatch::ChainBatch(const LabHash &hash, ChainMode mode, const PatternSet &patterns, int wanted, Instructions instructions)
    : m_hash(hash), m_family(rowFor(hash)->family), m_state(std::make_unique<ChainState>())
{
    m_kernel = instructions == Instructions::Best ? bestKernel(m_family, wanted) : kernelWith(m_family, instructions, wanted);
    *m_state = ChainState{};
    m_state->mode = mode;
    m_state->digestWords = int(hash.bytes / wordBytes(m_family));
    m_state->patterns = patterns.patterns().data();
    m_state->patternCount = int(patterns.patterns().size());
    m_state->filter = patterns.filter();
}

ChainBatch::~ChainBatch()
{
    cleanse(m_state.get(), sizeof *m_state);
}

void ChainBatch::set(int lane, ByteView key, ByteView first)
{
    const std::size_t size = wordBytes(m_family);
    const std::uint64_t *start = initialState(m_family, int(m_hash.bytes));
    std::uint8_t digested[largestDigest];
    if (key.size() > m_hash.block) {
        labDigest(m_hash, {key}, digested);
        key = {digested, m_hash.bytes};
    }
    const auto padded = [&](unsigned char *row, std::uint8_t with) {
        std::uint8_t bytes[128] = {};
        std::copy(key.begin(), key.end(), bytes);
        std::uint64_t state[8], block[16];
        std::copy_n(start, 8, state);
        for (std::size_t i = 0; i < m_hash.block; ++i)
            bytes[i] ^= with;
        for (std::size_t i = 0; i < 16; ++i)
            block[i] = wordFrom(bytes + i * size, m_family);
        if (m_state->mode != ChainMode::Hash)
            compressOnce(m_family, state, block);
        for (int i = 0; i < 8; ++i)
            putLane(row, i, lane, state[i], m_family);
        cleanse(bytes, sizeof bytes);
    };
    padded(m_state->inner, 0x36);
    padded(m_state->outer, 0x5c);
    for (int i = 0; i < m_state->digestWords; ++i) {
        const std::uint64_t word = wordFrom(first.data() + std::size_t(i) * size, m_family);
        putLane(m_state->u, i, lane, word, m_family);
        putLane(m_state->t, i, lane, word, m_family);
    }
    m_step = 1;
    m_isFirstSeen = false;
}

// The first step was set, not computed: it is compared here.
void ChainBatch::noteFirst()
{
    m_isFirstSeen = true;
    m_state->hits = 0;
    for (int lane = 0; lane < width(); ++lane)
        for (int i = 0; i < m_state->patternCount; ++i) {
            const ChainPattern &p = m_state->patterns[i];
            if (((laneAt(m_state->t, int(p.word), lane, m_family) ^ p.value) & p.mask) == 0)
                m_state->hits |= 1u << lane;
        }
}

void ChainBatch::run(std::uint64_t last)
{
    if (!m_isFirstSeen) {
        noteFirst();
        if (m_state->hits != 0)
            return;
    }
    m_state->hits = 0;
    if (m_step < last)
        m_step += m_kernel.run(*m_state, last - m_step);
}

Secret ChainBatch::result(int lane) const
{
    Secret out(m_hash.bytes);
    const std::size_t size = wordBytes(m_family);
    for (int i = 0; i < m_state->digestWords; ++i)
        putWord(laneAt(m_state->t, i, lane, m_family), out.data() + std::size_t(i) * size, m_family);
    return out;
}

} // namespace imprint::kdflab
