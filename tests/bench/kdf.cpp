// Chains of the mismatch search against OpenSSL's PBKDF2 in the same run, one core: iterations per second of processor
// time, and the ratio. A program of its own: ninja imprint-bench-kdf && bin/imprint-bench-kdf
#include "crypto/kdflab/chains.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace imprint;
using namespace imprint::kdflab;

namespace {

// Of this process: another one that wants the core does not count.
double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

double opensslPerSecond(const LabHash &hash)
{
    std::vector<double> runs;
    for (int i = 0; i < 5; ++i) {
        Secret out(hash.bytes);
        const double start = processorSeconds();
        labPbkdf2(hash, viewOf("password"), viewOf("a salt of some bytes"), 300'000, {out.data(), out.size()});
        runs.push_back(300'000 / (processorSeconds() - start));
    }
    return *std::max_element(runs.begin(), runs.end());
}

// As many patterns as a search for 32 bytes has.
std::vector<BytePattern> patterns()
{
    std::vector<BytePattern> out;
    for (std::uint8_t i = 0; i < 30; ++i)
        out.push_back({std::size_t(i % 3) * 4, Bytes(16, std::uint8_t(200 + i))});
    return out;
}

struct Chains {
    double perSecond = 0;
    double secondsPerMillion = 0; // all counts to 10^6 of every chain in the batch
    int width = 0;
};
Chains stepped(const LabHash &hash, Instructions instructions, int wanted)
{
    const PatternSet set(hash, patterns());
    ChainBatch batch(hash, ChainMode::HmacXor, set, wanted, instructions);
    for (int lane = 0; lane < batch.width(); ++lane) {
        const Bytes key{'p', std::uint8_t(lane)};
        Secret first(hash.bytes);
        labHmac(hash, key, {viewOf("salt"), Bytes{0, 0, 0, 1}}, first.data());
        batch.set(lane, key, first.view());
    }
    const double start = processorSeconds();
    constexpr std::uint64_t last = 1'000'000;
    while (batch.step() < last)
        batch.run(last);
    const double seconds = processorSeconds() - start;
    return {double(last) * batch.width() / seconds, seconds, batch.width()};
}

} // namespace

int main()
{
    struct Row {
        Instructions instructions;
        const char *name;
        int wanted;
    };
    constexpr Row rows[] = {{Instructions::Portable, "portable", 16}, {Instructions::Avx2, "AVX2", 16}, {Instructions::Avx512, "AVX-512", 16},
                            {Instructions::Sha, "SHA extensions", 1}, {Instructions::Sha, "SHA extensions", 2}, {Instructions::Sha, "SHA extensions", 4},
                            {Instructions::Best, "chosen for one hypothesis", 1}, {Instructions::Best, "chosen for many", 16}};
    for (const LabHash &hash : labHashes()) {
        if (!hasChains(hash))
            continue;
        const double openssl = opensslPerSecond(hash);
        std::printf("PBKDF2-HMAC-%s: OpenSSL %.2f million iterations/s\n", hash.name, openssl / 1e6);
        for (const Row &row : rows) {
            const bool hasIt = row.instructions == Instructions::Best || (isAvailable(row.instructions) && (row.instructions != Instructions::Sha || (hash.block == 64 && hash.bytes >= 28)));
            if (!hasIt)
                continue;
            const Chains chains = stepped(hash, row.instructions, row.wanted);
            std::printf("  %-26s %2d chains  %7.2f million/s  %6.2f x OpenSSL   all counts to 10^6: %.3f s\n", row.name, chains.width,
                        chains.perSecond / 1e6, chains.perSecond / openssl, chains.secondsPerMillion);
        }
    }
    std::printf("asked, SHA-256: at least 2 x OpenSSL; all counts to 10^6 of one hypothesis under 0.1 s\n");
    return 0;
}
