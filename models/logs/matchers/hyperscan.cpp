// The matcher over Hyperscan: a whole block at once, all patterns together; hits are mapped to lines afterwards.
#include "models/logs/matcher.h"

#include <QRegularExpression>

#include <hs/hs.h>

#include <cstring>
#include <optional>

namespace imprint {
namespace {

struct Freed {
    void operator()(hs_database_t *database) const { hs_free_database(database); }
    void operator()(hs_scratch_t *scratch) const { hs_free_scratch(scratch); }
};
using Scratch = std::unique_ptr<hs_scratch_t, Freed>;

// Shared by the copies for several threads.
struct Compiled {
    std::unique_ptr<hs_database_t, Freed> database;
    std::vector<bool> needsProof;                                // a hit may go over a line's end
    std::vector<std::optional<QRegularExpression>> beyond;       // what only a backtracking matcher can decide
};

std::string escaped(const std::string &text)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        out += std::string("\\x") + digits[byte >> 4] + digits[byte & 15];
    }
    return out;
}

// Classes that take a line's end along, and other ways to name it.
bool mayCrossLines(const std::string &pattern)
{
    for (const char *const part : {"\\s", "\\S", "\\W", "\\D", "\\n", "\\x", "\\v", "\\H", "\\R", "\\C", "\\0", "\\1", "[", "(?"})
        if (pattern.find(part) != std::string::npos)
            return true;
    return false;
}

constexpr unsigned baseFlags = HS_FLAG_MULTILINE | HS_FLAG_ALLOWEMPTY;

std::optional<std::string> problemOf(const std::string &pattern, unsigned flags)
{
    hs_expr_info_t *info = nullptr;
    hs_compile_error_t *error = nullptr;
    const bool isGood = hs_expression_info(pattern.c_str(), flags, &info, &error) == HS_SUCCESS;
    std::string why = error && error->message ? error->message : "";
    hs_free_compile_error(error);
    std::free(info);
    return isGood ? std::nullopt : std::optional(why);
}

class HyperscanMatcher final : public Matcher {
public:
    HyperscanMatcher(std::shared_ptr<const Compiled> compiled, Scratch scratch)
        : m_compiled(std::move(compiled)), m_scratch(std::move(scratch)), m_lastEnd(m_compiled->needsProof.size())
    {
    }
    void scan(std::string_view block, const Found &found) override;
    std::unique_ptr<Matcher> copy() const override
    {
        hs_scratch_t *scratch = nullptr;
        hs_clone_scratch(m_scratch.get(), &scratch);
        return std::make_unique<HyperscanMatcher>(m_compiled, Scratch(scratch));
    }

private:
    void hit(std::size_t pattern, std::size_t to);
    bool isProved(std::size_t pattern, std::string_view line);
    struct Candidate {
        std::size_t pattern, begin, end;
    };

    std::shared_ptr<const Compiled> m_compiled;
    Scratch m_scratch;
    std::string_view m_block;
    const Found *m_found = nullptr;
    std::vector<std::size_t> m_lastEnd;   // by pattern: behind the line that was last found
    std::vector<Candidate> m_candidates;  // to be proved when the scan is over: it holds the scratch
};

// `to` is behind the last byte of a match. An empty one before a line's end belongs to that line.
void HyperscanMatcher::hit(std::size_t pattern, std::size_t to)
{
    if (to < m_lastEnd[pattern])
        return;
    if (to == m_block.size() && to > 0 && m_block.back() == '\n' && !m_compiled->needsProof[pattern])
        return; // behind the last line
    const auto *nl = static_cast<const char *>(std::memchr(m_block.data() + to, '\n', m_block.size() - to));
    const std::size_t end = nl ? std::size_t(nl - m_block.data()) : m_block.size();
    const std::size_t before = to == 0 ? std::string_view::npos : m_block.rfind('\n', to - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    m_lastEnd[pattern] = end + 1;
    if (begin == m_block.size() && begin > 0)
        return;
    if (m_compiled->needsProof[pattern])
        m_candidates.push_back({pattern, begin, end});
    else
        (*m_found)(pattern, begin, end);
}

bool HyperscanMatcher::isProved(std::size_t pattern, std::string_view line)
{
    if (const auto &regex = m_compiled->beyond[pattern])
        return regex->match(QString::fromLatin1(line.data(), qsizetype(line.size()))).hasMatch();
    struct Wanted {
        std::size_t pattern;
        bool isThere;
    } wanted{pattern, false};
    const auto take = [](unsigned id, unsigned long long, unsigned long long, unsigned, void *context) {
        auto &w = *static_cast<Wanted *>(context);
        w.isThere = w.isThere || id == w.pattern;
        return int(w.isThere);
    };
    hs_scan(m_compiled->database.get(), line.data(), unsigned(line.size()), 0, m_scratch.get(), take, &wanted);
    return wanted.isThere;
}

void HyperscanMatcher::scan(std::string_view block, const Found &found)
{
    m_block = block;
    m_found = &found;
    m_candidates.clear();
    std::fill(m_lastEnd.begin(), m_lastEnd.end(), 0);
    const auto take = [](unsigned id, unsigned long long, unsigned long long to, unsigned, void *context) {
        static_cast<HyperscanMatcher *>(context)->hit(id, std::size_t(to));
        return 0;
    };
    hs_scan(m_compiled->database.get(), block.data(), unsigned(block.size()), 0, m_scratch.get(), take, this);
    for (const Candidate &candidate : m_candidates)
        if (isProved(candidate.pattern, block.substr(candidate.begin, candidate.end - candidate.begin)))
            found(candidate.pattern, candidate.begin, candidate.end);
}

} // namespace

Result<std::unique_ptr<Matcher>> makeMatcher(const MatchWish &wish)
{
    auto compiled = std::make_shared<Compiled>();
    std::vector<std::string> texts;
    std::vector<unsigned> flags, ids;
    for (const std::string &pattern : wish.patterns) {
        if (pattern.empty() || pattern.find('\0') != std::string::npos)
            return fail("logs.pattern", "an empty one");
        const std::string text = wish.isText ? escaped(pattern) : pattern;
        unsigned flag = baseFlags | (wish.ignoresCase ? HS_FLAG_CASELESS : 0u);
        std::optional<QRegularExpression> beyond;
        if (problemOf(text, flag)) {
            const QRegularExpression regex(QString::fromLatin1(text.c_str()),
                                           wish.ignoresCase ? QRegularExpression::CaseInsensitiveOption
                                                            : QRegularExpression::NoPatternOption);
            flag |= HS_FLAG_PREFILTER;
            if (!regex.isValid())
                return fail("logs.pattern", pattern + ": " + regex.errorString().toStdString());
            if (const auto why = problemOf(text, flag))
                return fail("logs.pattern", pattern + ": " + *why);
            beyond = regex;
        }
        compiled->needsProof.push_back(beyond || (!wish.isText && mayCrossLines(text)));
        compiled->beyond.push_back(beyond);
        ids.push_back(unsigned(ids.size()));
        flags.push_back(flag);
        texts.push_back(text);
    }
    std::vector<const char *> pointers;
    for (const std::string &text : texts)
        pointers.push_back(text.c_str());
    hs_database_t *database = nullptr;
    hs_compile_error_t *error = nullptr;
    if (hs_compile_multi(pointers.data(), flags.data(), ids.data(), unsigned(ids.size()), HS_MODE_BLOCK, nullptr, &database, &error) !=
        HS_SUCCESS) {
        const std::string why = error && error->message ? error->message : "";
        const std::string which = error && error->expression >= 0 ? wish.patterns[std::size_t(error->expression)] + ": " : "";
        hs_free_compile_error(error);
        return fail("logs.pattern", which + why);
    }
    compiled->database.reset(database);
    hs_scratch_t *scratch = nullptr;
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS)
        return fail("logs.pattern", "not enough memory");
    return std::unique_ptr<Matcher>(std::make_unique<HyperscanMatcher>(std::move(compiled), Scratch(scratch)));
}

const char *matcherName()
{
    return "Hyperscan";
}

} // namespace imprint
