// SP 800-90B sections 6.3.9 and 6.3.10: predictors that learn what followed the last 1 to 16 symbols.
#include "models/diagnosis/randomness/sp80090b.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace imprint {
namespace {

constexpr std::size_t orders = 16;
constexpr std::size_t mostPairs = 100'000;   // (context, symbol) of one order in MultiMMC
constexpr std::size_t mostContexts = 65'536; // of all orders in LZ78Y

// What followed a context: the count of each symbol, and the one seen most often, of equals the greatest.
struct Followers {
    std::vector<std::pair<std::uint8_t, std::uint32_t>> counts;
    std::uint8_t best = 0;
    std::uint32_t most = 0;

    // False when the symbol is new here and may not be added.
    bool add(std::uint8_t symbol, bool mayGrow, bool &grew)
    {
        auto at = std::find_if(counts.begin(), counts.end(), [&](const auto &c) { return c.first == symbol; });
        if (at == counts.end()) {
            if (!mayGrow)
                return false;
            at = counts.insert(counts.end(), {symbol, 0});
            grew = true;
        }
        if (++at->second > most || (at->second == most && symbol > best)) {
            most = at->second;
            best = symbol;
        }
        return true;
    }
};

// The same for bits, in eight bytes.
struct BitFollowers {
    std::array<std::uint32_t, 2> counts{};

    bool add(std::uint8_t bit, bool mayGrow, bool &grew)
    {
        if (counts[bit] == 0) {
            if (!mayGrow)
                return false;
            grew = true;
        }
        ++counts[bit];
        return true;
    }
};

std::uint32_t most(const Followers &f) { return f.most; }
std::uint8_t best(const Followers &f) { return f.best; }
std::uint32_t most(const BitFollowers &f) { return std::max(f.counts[0], f.counts[1]); }
std::uint8_t best(const BitFollowers &f) { return f.counts[1] >= f.counts[0]; }

// Contexts of bits: a table an order, entered with the bits themselves.
class BitContexts {
public:
    using Entry = BitFollowers;

    explicit BitContexts(SymbolView symbols) : m_symbols(symbols)
    {
        for (std::size_t order = 1; order <= orders; ++order)
            m_tables[order - 1].resize(std::size_t(1) << order);
    }
    // The 16 symbols before `at` are looked at from now on.
    void moveTo(std::size_t at)
    {
        m_window = m_window << 1 | m_symbols[at - 1];
    }
    Entry *find(std::size_t order) { return entryFor(order); }
    Entry *findOrAdd(std::size_t order) { return entryFor(order); }

private:
    Entry *entryFor(std::size_t order) { return &m_tables[order - 1][m_window & ((1U << order) - 1)]; }

    SymbolView m_symbols;
    std::array<std::vector<Entry>, orders> m_tables;
    std::uint32_t m_window = 0;
};

// Contexts of larger symbols: a hash table an order.
class WideContexts {
public:
    using Entry = Followers;

    explicit WideContexts(SymbolView symbols) : m_symbols(symbols) {}
    void moveTo(std::size_t at)
    {
        m_window.high = m_window.high << 8 | m_window.low >> 56;
        m_window.low = m_window.low << 8 | m_symbols[at - 1];
    }
    Entry *find(std::size_t order)
    {
        const auto at = m_tables[order - 1].find(key(order));
        return at == m_tables[order - 1].end() ? nullptr : &at->second;
    }
    Entry *findOrAdd(std::size_t order) { return &m_tables[order - 1][key(order)]; }

private:
    struct Key {
        std::uint64_t high = 0, low = 0;
        bool operator==(const Key &) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key &k) const
        {
            std::uint64_t h = (k.low ^ k.high * 0x9e3779b97f4a7c15U) * 0xff51afd7ed558ccdU;
            return std::size_t(h ^ h >> 32);
        }
    };
    Key key(std::size_t order) const
    {
        const auto mask = [](std::size_t bytes) { return bytes >= 8 ? ~0ULL : (1ULL << bytes * 8) - 1; };
        return {order > 8 ? m_window.high & mask(order - 8) : 0, m_window.low & mask(order)};
    }

    SymbolView m_symbols;
    std::array<std::unordered_map<Key, Entry, Hash>, orders> m_tables;
    Key m_window;
};

// A context that was looked up for a prediction is the one that learns what came: it is kept until then.
template <typename Contexts>
Estimate multiMmc(SymbolView symbols)
{
    using Entry = typename Contexts::Entry;
    Contexts contexts(symbols);
    std::array<std::size_t, orders> pairs{};
    std::array<std::uint64_t, orders> score{};
    std::array<Entry *, orders> before{};
    std::size_t winner = 0;
    Predictions predictions;
    for (std::size_t i = 1; i < symbols.size(); ++i) {
        contexts.moveTo(i);
        const std::size_t usable = std::min(orders, i);
        std::array<bool, orders> isRight{};
        for (std::size_t d = 0; d < usable; ++d) {
            // Room for one more pair is only given out below; an entry without any says nothing.
            Entry *const entry = pairs[d] < mostPairs ? contexts.findOrAdd(d + 1) : contexts.find(d + 1);
            isRight[d] = entry && most(*entry) > 0 && best(*entry) == symbols[i];
            before[d] = entry;
        }
        if (i >= 2) {
            predictions.note(isRight[winner]);
            for (std::size_t d = 0; d < usable; ++d)
                if (isRight[d] && ++score[d] >= score[winner])
                    winner = d;
        }
        for (std::size_t d = 0; d < usable; ++d) {
            bool grew = false;
            if (before[d])
                before[d]->add(symbols[i], pairs[d] < mostPairs, grew);
            pairs[d] += grew;
        }
    }
    return predictionEstimate(predictions, symbols);
}

template <typename Contexts>
Estimate lz78y(SymbolView symbols)
{
    using Entry = typename Contexts::Entry;
    Contexts contexts(symbols);
    std::size_t known = 0;
    Predictions predictions;
    for (std::size_t i = 1; i < symbols.size(); ++i) {
        contexts.moveTo(i);
        if (i < orders)
            continue;
        std::array<Entry *, orders> entries{};
        std::uint32_t highest = 0;
        std::uint8_t prediction = 0;
        for (std::size_t d = orders; d-- > 0;) { // the longest context comes first, and of equals it stays
            entries[d] = known < mostContexts ? contexts.findOrAdd(d + 1) : contexts.find(d + 1);
            if (entries[d] && most(*entries[d]) > highest) {
                highest = most(*entries[d]);
                prediction = best(*entries[d]);
            }
        }
        if (i > orders)
            predictions.note(highest > 0 && prediction == symbols[i]);
        for (std::size_t d = orders; d-- > 0;) {
            if (!entries[d])
                continue;
            const bool isNew = most(*entries[d]) == 0;
            bool grew = false;
            if (isNew && known >= mostContexts)
                continue;
            entries[d]->add(symbols[i], true, grew);
            known += isNew;
        }
    }
    return predictionEstimate(predictions, symbols);
}

} // namespace

Estimate multiMmcEstimate(SymbolView symbols, int symbolBits)
{
    return symbolBits == 1 ? multiMmc<BitContexts>(symbols) : multiMmc<WideContexts>(symbols);
}

Estimate lz78yEstimate(SymbolView symbols, int symbolBits)
{
    return symbolBits == 1 ? lz78y<BitContexts>(symbols) : lz78y<WideContexts>(symbols);
}

} // namespace imprint
