#include "models/logs/aligntokens.h"

#include <algorithm>
#include <array>
#include <bit>

namespace imprint {
namespace {

constexpr std::size_t longestText = 4096;
constexpr std::size_t mostPieces = 256;
constexpr std::size_t mostTokens = 48;

enum : std::uint8_t { Other = 0, Digit = 1, HexLetter = 2, Letter = 4 };

constexpr std::array<std::uint8_t, 256> makeKinds()
{
    std::array<std::uint8_t, 256> kinds{};
    for (int c = '0'; c <= '9'; ++c)
        kinds[std::size_t(c)] = Digit;
    for (int c = 'a'; c <= 'z'; ++c)
        kinds[std::size_t(c)] = kinds[std::size_t(c - 'a' + 'A')] = c <= 'f' ? HexLetter : Letter;
    return kinds;
}
constexpr std::array<std::uint8_t, 256> kinds = makeKinds();

std::uint64_t mixed(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    return x ^ (x >> 31);
}

std::uint64_t hashed(std::string_view text, std::uint64_t seed)
{
    std::uint64_t h = seed;
    for (const char c : text)
        h = (h ^ (kinds[std::uint8_t(c)] > Digit ? std::uint8_t(c) | 0x20u : std::uint8_t(c))) * 0x100000001b3ull;
    return mixed(h + text.size());
}

constexpr std::uint64_t numberSeed = 0x6e756d6265720001ull, textSeed = 0x7465787400000003ull, wordSeed = 0x776f726400000005ull;

// A run of letters and digits.
struct Piece {
    std::uint16_t begin = 0, size = 0;
    std::uint8_t has = 0; // kinds seen
};

bool isDigits(const Piece &p) { return p.has == Digit; }
bool isHex(const Piece &p) { return (p.has & Letter) == 0; }
bool isWord(const Piece &p) { return (p.has & Digit) == 0; }

class Reader {
public:
    Reader(std::string_view text, std::vector<LineToken> &tokens) : m_text(text.substr(0, longestText)), m_tokens(tokens) { cut(); }
    std::uint64_t run();

private:
    void cut();
    std::string_view of(const Piece &p) const { return m_text.substr(p.begin, p.size); }
    char after(std::size_t i) const; // the one character between piece i and the next; 0 when there are more
    std::size_t grouped(std::size_t i);
    std::size_t groupLength(std::size_t i) const;
    std::size_t uuidLength(std::size_t i) const;
    std::size_t dottedLength(std::size_t i) const;
    void single(const Piece &p);
    void addHex(std::string_view digits, bool isSecond);
    void addDecimal(std::string_view digits, bool isSecond);
    void add(std::uint64_t key, std::size_t bits, bool isSecond);

    std::string_view m_text;
    std::vector<LineToken> &m_tokens;
    std::array<Piece, mostPieces> m_pieces;
    std::size_t m_count = 0;
};

void Reader::cut()
{
    for (std::size_t i = 0; i < m_text.size() && m_count < mostPieces;) {
        std::uint8_t has = kinds[std::uint8_t(m_text[i])];
        if (has == Other) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        for (std::uint8_t kind = has; kind != Other; kind = i < m_text.size() ? kinds[std::uint8_t(m_text[i])] : std::uint8_t(Other)) {
            has |= kind;
            ++i;
        }
        m_pieces[m_count++] = {std::uint16_t(begin), std::uint16_t(i - begin), has};
    }
}

char Reader::after(std::size_t i) const
{
    if (i + 1 >= m_count || m_pieces[i + 1].begin != m_pieces[i].begin + m_pieces[i].size + 1)
        return 0;
    return m_text[m_pieces[i].begin + m_pieces[i].size];
}

void Reader::add(std::uint64_t key, std::size_t bits, bool isSecond)
{
    const auto same = [&](const LineToken &t) { return t.key == key; };
    if (m_tokens.size() < mostTokens && std::none_of(m_tokens.begin(), m_tokens.end(), same))
        m_tokens.push_back({key, std::uint8_t(std::min<std::size_t>(bits, 255)), isSecond});
}

void Reader::addHex(std::string_view digits, bool isSecond)
{
    const std::size_t bits = digits.size() * 4;
    const std::string_view whole = digits;
    while (digits.size() > 1 && digits.front() == '0')
        digits.remove_prefix(1);
    if (digits.size() > 16)
        add(hashed(digits, textSeed), bits, isSecond);
    if (whole.size() >= 16)
        addHex(whole.substr(0, 8), true); // logs show the first digits of a hash
    if (digits.size() > 16)
        return;
    std::uint64_t value = 0;
    for (const char c : digits)
        value = value << 4 | std::uint64_t(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    add(mixed(value ^ numberSeed), std::min<std::size_t>(bits, std::bit_width(value) + 1), isSecond);
}

void Reader::addDecimal(std::string_view digits, bool isSecond)
{
    if (digits.size() > 19)
        return add(hashed(digits, textSeed), digits.size() * 3, isSecond);
    std::uint64_t value = 0;
    for (const char c : digits)
        value = value * 10 + std::uint64_t(c - '0');
    add(mixed(value ^ numberSeed), std::size_t(std::bit_width(value)) + 1, isSecond);
}

void Reader::single(const Piece &p)
{
    const std::string_view text = of(p);
    if (isDigits(p)) {
        addDecimal(text, false);
        if (text.size() >= 4 && text.size() <= 16)
            addHex(text, true);
        return;
    }
    if (text.size() > 2 && text[0] == '0' && (text[1] | 0x20) == 'x' &&
        std::all_of(text.begin() + 2, text.end(), [](char c) { return (kinds[std::uint8_t(c)] & (Digit | HexLetter)) != 0; }))
        return addHex(text.substr(2), false);
    if (isHex(p) && text.size() >= 3)
        return addHex(text, false);
    add(hashed(text, textSeed), text.size() * 4, false);
    std::size_t digits = 0; // T1234, seq17
    while (digits < text.size() && kinds[std::uint8_t(text[text.size() - 1 - digits])] == Digit)
        ++digits;
    if (digits >= 2 && text.size() - digits <= 6)
        addDecimal(text.substr(text.size() - digits), true);
}

// How many pieces from i on are one address in groups: aa:bb:cc:dd, aabb.ccdd.eeff, a hex dump; 0 when none.
std::size_t Reader::groupLength(std::size_t i) const
{
    const std::size_t size = m_pieces[i].size;
    const char separator = after(i);
    if ((size != 2 && size != 4) || (separator != ':' && separator != '-' && separator != '.' && separator != ' ') ||
        (separator == '.' && size == 2))
        return 0;
    std::size_t n = 0;
    while (i + n < m_count && m_pieces[i + n].size == size && isHex(m_pieces[i + n])) {
        ++n;
        if (after(i + n - 1) != separator)
            break;
    }
    return n >= (size == 2 ? 4u : 3u) ? n : 0;
}

std::size_t Reader::uuidLength(std::size_t i) const
{
    static constexpr std::size_t sizes[] = {8, 4, 4, 4, 12};
    for (std::size_t n = 0; n < 5; ++n)
        if (i + n >= m_count || m_pieces[i + n].size != sizes[n] || !isHex(m_pieces[i + n]) || (n < 4 && after(i + n) != '-'))
            return 0;
    return 5;
}

// 192.168.1.2, 5.3.1, 12.5
std::size_t Reader::dottedLength(std::size_t i) const
{
    std::size_t n = 1;
    while (isDigits(m_pieces[i + n - 1]) && after(i + n - 1) == '.' && isDigits(m_pieces[i + n]))
        ++n;
    return n > 1 ? n : 0;
}

// Tokens of several pieces; returns how many pieces were used.
std::size_t Reader::grouped(std::size_t i)
{
    if (!isHex(m_pieces[i]))
        return 0;
    std::size_t n = groupLength(i);
    if (n == 0)
        n = uuidLength(i);
    if (n > 0) {
        std::array<char, longestText> digits;
        std::size_t size = 0;
        for (std::size_t k = i; k < i + n; ++k)
            for (const char c : of(m_pieces[k]))
                digits[size++] = char(kinds[std::uint8_t(c)] == Digit ? c : c | 0x20);
        addHex({digits.data(), size}, false);
        return n;
    }
    n = dottedLength(i);
    if (n > 0) {
        const std::size_t end = m_pieces[i + n - 1].begin + m_pieces[i + n - 1].size;
        const std::string_view text = m_text.substr(m_pieces[i].begin, end - m_pieces[i].begin);
        add(hashed(text, textSeed), n == 4 ? 16 : std::min<std::size_t>(text.size() * 2, 14), false);
    }
    return n;
}

bool isHexWord(std::size_t size) { return size == 8 || size == 12 || size == 16; }

std::uint64_t Reader::run()
{
    std::uint64_t shape = wordSeed;
    bool wasToken = false;
    for (std::size_t i = 0; i < m_count;) {
        const Piece &p = m_pieces[i];
        std::size_t used = p.size <= 12 ? grouped(i) : 0;
        if (used == 0 && isWord(p) && !(isHex(p) && isHexWord(p.size))) {
            if (isHex(p) && p.size == 4) // 2 % of all four-digit hex numbers look like a word
                addHex(of(p), true);
            shape = mixed(shape ^ hashed(of(p), wordSeed));
            wasToken = false;
            ++i;
            continue;
        }
        if (used == 0) {
            single(p);
            used = 1;
        }
        if (!wasToken)
            shape = mixed(shape + 0x23);
        wasToken = true;
        i += used;
    }
    return shape;
}

} // namespace

std::uint64_t readTokens(std::string_view text, std::vector<LineToken> &tokens)
{
    tokens.clear();
    return Reader(text, tokens).run();
}

void readWords(std::string_view text, std::vector<std::uint64_t> &words)
{
    words.clear();
    text = text.substr(0, longestText);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        while (i < text.size() && kinds[std::uint8_t(text[i])] > Digit)
            ++i;
        if (i - begin >= 3 && words.size() < mostTokens) {
            const std::uint64_t key = hashed(text.substr(begin, std::min<std::size_t>(i - begin, 5)), wordSeed);
            if (std::find(words.begin(), words.end(), key) == words.end())
                words.push_back(key);
        }
        i = std::max(i, begin + 1);
    }
}

} // namespace imprint
