#include "models/diagnosis/kdf/kdfmatcher.h"

#include <algorithm>
#include <cmath>

namespace imprint {

using namespace kdflab;

namespace {

struct Move {
    OutputForm form;
    double bits;
};
constexpr Move moves[] = {
    {OutputForm::Reversed, 2}, {OutputForm::Swap32, 3},  {OutputForm::Swap16, 4},  {OutputForm::Swap64, 4},
    {OutputForm::Words32, 4},  {OutputForm::Words64, 5}, {OutputForm::Words16, 6}, {OutputForm::Halves, 6},
    {OutputForm::Nibbles, 7},  {OutputForm::Bits, 8},    {OutputForm::Inverted, 8},
};

bool isZero(ByteView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b == 0; });
}

// The derived bytes that so many characters of text tell.
std::optional<Bytes> decoded(OutputForm form, ByteView output)
{
    std::string text(output.begin(), output.end());
    if (form == OutputForm::Hex || form == OutputForm::HexUpper) {
        const char *letters = form == OutputForm::Hex ? "0123456789abcdef" : "0123456789ABCDEF";
        if (text.find_first_not_of(letters) != std::string::npos)
            return std::nullopt;
        text.resize(text.size() / 2 * 2);
        return fromHex(text);
    }
    const char *others = form == OutputForm::Base64 ? "-_" : "+/=";
    if (text.find_first_of(others) != std::string::npos)
        return std::nullopt;
    while (!text.empty() && text.back() == '=')
        text.pop_back();
    text.resize(text.size() / 4 * 4);
    return fromBase64(text);
}

} // namespace

KdfMatcher::KdfMatcher(ByteView output, std::size_t expected) : m_output(output.begin(), output.end())
{
    const std::size_t n = output.size();
    const int cut = n == expected ? 0 : 1;
    add(OutputForm::Plain, 0, 0, cut, cut ? n < expected ? 1 : 3 : 0);
    if (n < expected)
        add(OutputForm::Plain, expected - n, 0, 1, 2);
    for (std::size_t offset = 1; offset <= 64; ++offset)
        if (offset + n != expected)
            add(OutputForm::Plain, offset, 0, 1, offset % 16 == 0 ? 3 : offset % 4 == 0 ? 5 : 8);
    for (const Move &move : moves) {
        add(move.form, 0, n, 1 + cut, move.bits + cut);
        for (const std::size_t whole : {expected, std::size_t(32), std::size_t(64)})
            if (whole > n && (whole == expected || cut == 0)) {
                add(move.form, 0, whole, 2, move.bits + 3);
                add(move.form, whole - n, whole, 2, move.bits + 5);
            }
    }
    addPaddings(expected);
    const std::size_t whole = std::max(expected, n);
    for (const OutputForm form : {OutputForm::Hex, OutputForm::HexUpper, OutputForm::Base64, OutputForm::Base64Url})
        addText(form, whole, form == OutputForm::Hex ? 2 : 3);
    for (const FormHypothesis &form : m_forms) {
        m_longest = std::max(m_longest, form.known.back().first + 1);
        m_chance += std::exp2(-form.compared);
    }
}

void KdfMatcher::add(OutputForm form, std::size_t offset, std::size_t derive, int faults, double bits)
{
    FormHypothesis out{form, offset, derive, faults, bits, 8.0 * double(m_output.size()), {}};
    const std::size_t derived = derive ? derive : offset + m_output.size();
    for (std::size_t j = 0; j < m_output.size(); ++j) {
        const auto source = sourceOf(form, offset + j, derived, offset + m_output.size());
        if (source && *source < derived)
            out.known.emplace_back(*source, changed(form, m_output[j]));
        else if (m_output[j] != 0)
            return; // would be zero
        else
            out.compared -= 8;
    }
    std::sort(out.known.begin(), out.known.end());
    out.known.erase(std::unique(out.known.begin(), out.known.end()), out.known.end());
    out.compared = 8.0 * double(out.known.size());
    for (std::size_t i = 1; i < out.known.size(); ++i)
        if (out.known[i].first == out.known[i - 1].first)
            return; // one derived byte cannot be two
    const bool isKnown = std::any_of(m_forms.begin(), m_forms.end(), [&](const FormHypothesis &f) { return f.known == out.known; });
    if (out.known.size() >= 4 && !isKnown)
        m_forms.push_back(std::move(out));
}

// Text of so many derived bytes; more characters than that many give cannot be.
void KdfMatcher::addText(OutputForm form, std::size_t derive, double bits)
{
    const auto bytes = decoded(form, m_output);
    if (!bytes || bytes->size() < 4)
        return;
    FormHypothesis out{form, 0, std::max(derive, bytes->size()), 1, bits, 8.0 * double(bytes->size()), {}};
    const bool isHex = form == OutputForm::Hex || form == OutputForm::HexUpper;
    if (isHex && m_output.size() % 2 == 0 && m_output.size() < 2 * derive && m_output.size() != derive)
        out.derive = m_output.size() / 2; // the text of fewer bytes, whole
    if (!isHex && (m_output.size() != derive || m_output.back() == '='))
        out.derive = fromBase64(std::string(m_output.begin(), m_output.end())).value_or(*bytes).size();
    for (std::size_t i = 0; i < bytes->size(); ++i)
        out.known.emplace_back(i, (*bytes)[i]);
    m_forms.push_back(std::move(out));
}

void KdfMatcher::addPaddings(std::size_t expected)
{
    const std::size_t n = m_output.size();
    const int cut = n == expected ? 0 : 1;
    for (const std::size_t part : {n / 2, std::size_t(16), std::size_t(8), std::size_t(20), std::size_t(24), std::size_t(32), std::size_t(28),
                                   std::size_t(48), n - 1}) {
        if (part >= n || part < 4)
            continue;
        if (isZero(ByteView(m_output).subspan(part)))
            add(OutputForm::ZeroPadded, 0, part, 1 + cut, 2);
        if (isZero(ByteView(m_output).first(n - part)))
            add(OutputForm::ZeroFront, 0, part, 1 + cut, 3);
        add(OutputForm::Repeated, 0, part, 1 + cut, 5);
    }
}

std::vector<const FormHypothesis *> KdfMatcher::fitting(ByteView stream) const
{
    std::vector<const FormHypothesis *> out;
    for (const FormHypothesis &form : m_forms) {
        std::size_t seen = 0;
        bool isEqual = true;
        for (const auto &[position, value] : form.known) {
            if (position >= stream.size())
                break;
            isEqual = stream[position] == value;
            if (!isEqual)
                break;
            ++seen;
        }
        if (isEqual && (seen >= 4 || seen == form.known.size()))
            out.push_back(&form);
    }
    return out;
}

PatternSet KdfMatcher::patterns(const LabHash &hash) const
{
    std::vector<BytePattern> all;
    for (const FormHypothesis &form : m_forms) {
        if (form.form == OutputForm::Plain && form.offset % 4 != 0)
            continue;
        BytePattern longest, run;
        for (const auto &[position, value] : form.known) {
            if (position >= hash.bytes)
                break;
            if (run.bytes.empty() || position != run.position + run.bytes.size())
                run = {position, {}};
            run.bytes.push_back(value);
            if (run.bytes.size() > longest.bytes.size())
                longest = run;
        }
        if (longest.bytes.size() >= 4)
            all.push_back(std::move(longest));
    }
    return PatternSet(hash, all);
}

void KdfMatcher::apply(const FormHypothesis &form, std::size_t length, KdfSpec &spec)
{
    spec.form = form.form;
    spec.offset = form.offset;
    spec.length = length;
    spec.derive = form.form == OutputForm::Plain ? 0 : form.derive;
}

} // namespace imprint
