// The matcher over PCRE2's just-in-time compiler, for systems without Hyperscan: one pattern after the other over the block.
#include "models/logs/matcher.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace imprint {
namespace {

struct Freed {
    void operator()(pcre2_code *code) const { pcre2_code_free(code); }
    void operator()(pcre2_match_data *data) const { pcre2_match_data_free(data); }
};
using Code = std::shared_ptr<pcre2_code>;

class Pcre2Matcher final : public Matcher {
public:
    explicit Pcre2Matcher(std::vector<Code> codes) : m_codes(std::move(codes)), m_data(pcre2_match_data_create(1, nullptr)) {}
    void scan(std::string_view block, const Found &found) override
    {
        for (std::size_t i = 0; i < m_codes.size(); ++i)
            scanFor(i, block, found);
    }
    std::unique_ptr<Matcher> copy() const override { return std::make_unique<Pcre2Matcher>(m_codes); }

private:
    void scanFor(std::size_t pattern, std::string_view block, const Found &found);
    bool matches(std::size_t pattern, std::string_view text, std::size_t from);

    std::vector<Code> m_codes;
    std::unique_ptr<pcre2_match_data, Freed> m_data;
};

bool Pcre2Matcher::matches(std::size_t pattern, std::string_view text, std::size_t from)
{
    const auto *bytes = reinterpret_cast<PCRE2_SPTR>(text.data());
    return pcre2_match(m_codes[pattern].get(), bytes, text.size(), from, 0, m_data.get(), nullptr) >= 0;
}

void Pcre2Matcher::scanFor(std::size_t pattern, std::string_view block, const Found &found)
{
    for (std::size_t from = 0; from < block.size();) {
        if (!matches(pattern, block, from))
            return;
        const std::size_t at = pcre2_get_ovector_pointer(m_data.get())[0];
        if (at >= block.size() && block.ends_with('\n'))
            return; // behind the last line
        const std::size_t before = at == 0 ? std::string_view::npos : block.rfind('\n', at - 1);
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        const std::size_t nl = block.find('\n', at);
        const std::size_t end = nl == std::string_view::npos ? block.size() : nl;
        // What was found may go over the line's end; then the line alone decides, and lines are tried one by one.
        if (matches(pattern, block.substr(begin, end - begin), 0))
            found(pattern, begin, end);
        from = end + 1;
    }
}

} // namespace

Result<std::unique_ptr<Matcher>> makeMatcher(const MatchWish &wish)
{
    std::vector<Code> codes;
    for (const std::string &pattern : wish.patterns) {
        if (pattern.empty())
            return fail("logs.pattern", "an empty one");
        int error = 0;
        PCRE2_SIZE at = 0;
        const unsigned flags = (wish.isText ? PCRE2_LITERAL : PCRE2_MULTILINE | PCRE2_NEVER_UTF) | (wish.ignoresCase ? PCRE2_CASELESS : 0u);
        pcre2_code *code =
            pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(), flags, &error, &at, nullptr);
        if (!code) {
            char why[256] = {};
            pcre2_get_error_message(error, reinterpret_cast<PCRE2_UCHAR *>(why), sizeof why);
            return fail("logs.pattern", pattern + ": " + why);
        }
        pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
        codes.emplace_back(code, Freed());
    }
    return std::unique_ptr<Matcher>(std::make_unique<Pcre2Matcher>(std::move(codes)));
}

const char *matcherName()
{
    return "PCRE2";
}

} // namespace imprint
