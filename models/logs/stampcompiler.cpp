// StampPattern::compile: from the text of a pattern to its steps.
#include "models/logs/stamppattern.h"

#include <algorithm>
#include <cstring>

namespace imprint {
namespace {

constexpr std::size_t maxPattern = 200;

} // namespace

struct StampPattern::Compiler {
    StampPattern out;
    std::string_view text;
    std::size_t at = 0;
    std::ptrdiff_t group = -1; // where the open {…} began
    bool hasTime = false;
    bool mayJoin = true;       // a text may go on the one before

    bool compile();
    bool directive(char c);
    bool set();
    void literal(char c);
    bool closeGroup();
    void findDateBlock();
    void findFirstBytes();
    void findRepeatable();
    void firstOf(const Op &op);
    Op &push(Code code, std::uint8_t length = 0)
    {
        out.m_ops.push_back({code, length});
        return out.m_ops.back();
    }
};

bool StampPattern::Compiler::compile()
{
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '%') {
            if (++at == text.size() || !directive(text[at]))
                return false;
        } else if (c == '{') {
            if (group >= 0)
                return false;
            group = std::ptrdiff_t(out.m_ops.size());
            push(Code::Group);
        } else if (c == '}') {
            if (!closeGroup())
                return false;
        } else if (c == '\n') {
            return false;
        } else {
            literal(c);
        }
    }
    if (group >= 0 || !hasTime)
        return false;
    for (std::size_t i = 0; i < out.m_ops.size(); ++i)
        if (out.m_ops[i].code == Code::Anything &&
            (i + 1 == out.m_ops.size() || out.m_ops[i + 1].code != Code::Literal))
            return false;
    findFirstBytes();
    findDateBlock();
    findRepeatable();
    const Code first = out.m_ops[0].code;
    out.m_startsWithContent = first == Code::Anything || first == Code::Word;
    return true;
}

bool StampPattern::Compiler::directive(char c)
{
    static constexpr struct { char name; Code code; } plain[] = {
        {'Y', Code::Year4},       {'y', Code::Year2},     {'m', Code::Month},            {'d', Code::Day},
        {'b', Code::MonthName},   {'a', Code::WeekdayName}, {'M', Code::Minute},         {'S', Code::Second},
        {'p', Code::HalfDay},     {'F', Code::OptionalFraction}, {'f', Code::Fraction},  {'g', Code::MoreFraction},
        {'z', Code::Zone},        {'Z', Code::OptionalZone}, {'E', Code::Epoch},         {'u', Code::Uptime},
        {'t', Code::UptimeMs},    {'K', Code::UptimeUs},    {'h', Code::UptimeHours}, {'D', Code::UptimeDays},     {'_', Code::Blanks},
        {'-', Code::SomeBlanks},  {'N', Code::Number},    {'w', Code::Word},             {'*', Code::Anything},
        {'|', Code::Boundary}};
    hasTime = hasTime || std::strchr("HEutKh", c);
    out.m_hasYear = out.m_hasYear || std::strchr("YyE", c);
    if (c == '[')
        return set();
    if (c == '%' || c == '{' || c == '}') {
        literal(c);
        return true;
    }
    if (c == 'H') {
        const bool isWhole = text.substr(at).starts_with("H:%M:%S");
        push(isWhole ? Code::HourMinuteSecond : Code::Hour);
        at += isWhole ? 6 : 0;
        return true;
    }
    for (const auto &row : plain)
        if (row.name == c) {
            push(row.code);
            return true;
        }
    return false;
}

bool StampPattern::Compiler::set()
{
    const auto close = text.find(']', at + 1);
    if (close == std::string_view::npos || close == at + 1)
        return false;
    std::bitset<256> bytes;
    for (std::size_t i = at + 1; i < close; ++i) {
        const bool isRange = i + 2 < close && text[i + 1] == '-';
        for (int c = static_cast<unsigned char>(text[i]); c <= static_cast<unsigned char>(text[isRange ? i + 2 : i]); ++c)
            bytes.set(std::size_t(c));
        i += isRange ? 2 : 0;
    }
    const bool isRun = text.substr(close + 1).starts_with('+');
    push(isRun ? Code::SetRun : Code::Set).set = std::uint32_t(out.m_sets.size());
    out.m_sets.push_back(bytes);
    at = close + (isRun ? 1 : 0);
    return true;
}

void StampPattern::Compiler::literal(char c)
{
    const bool isNew = !mayJoin || out.m_ops.empty() || out.m_ops.back().code != Code::Literal || out.m_ops.back().length == 8;
    Op &op = isNew ? push(Code::Literal) : out.m_ops.back();
    mayJoin = true;
    char bytes[8], mask[8];
    std::memcpy(bytes, &op.bytes, 8);
    std::memcpy(mask, &op.mask, 8);
    bytes[op.length] = c;
    mask[op.length] = char(0xff);
    std::memcpy(&op.bytes, bytes, 8);
    std::memcpy(&op.mask, mask, 8);
    ++op.length;
}

bool StampPattern::Compiler::closeGroup()
{
    const auto inner = std::ptrdiff_t(out.m_ops.size()) - group - 1;
    if (group < 0 || inner < 1)
        return false;
    out.m_ops[std::size_t(group)].length = std::uint8_t(inner);
    group = -1;
    mayJoin = false; // what follows is not part of the group
    return true;
}

// All of the date in one run, with a text at its end: then equal bytes are an equal day.
void StampPattern::Compiler::findDateBlock()
{
    const auto isDate = [](const Op &op) {
        return op.code == Code::Year4 || op.code == Code::Year2 || op.code == Code::Month || op.code == Code::Day ||
            op.code == Code::MonthName || op.code == Code::WeekdayName;
    };
    auto &ops = out.m_ops;
    const auto first = std::find_if(ops.begin(), ops.end(), isDate);
    auto last = first;
    while (last != ops.end() && (isDate(*last) || last->code == Code::Literal))
        ++last;
    if (first == last || (last - 1)->code != Code::Literal || std::any_of(last, ops.end(), isDate))
        return;
    for (auto op = ops.begin(); op != first; ++op)
        if (op->code == Code::Group && op + op->length >= first)
            return; // inside a group
    const auto length = std::uint8_t(last - first);
    ops.insert(first, Op{Code::DateBlock, length});
}

void StampPattern::Compiler::findFirstBytes()
{
    for (std::size_t i = 0; i < out.m_ops.size(); ++i) {
        const Op &op = out.m_ops[i];
        firstOf(op.code == Code::Group ? out.m_ops[i + 1] : op);
        if (op.code == Code::Group)
            i += op.length;
        else if (op.code != Code::Blanks && op.code != Code::OptionalFraction && op.code != Code::OptionalZone)
            return;
    }
}

void StampPattern::Compiler::firstOf(const Op &op)
{
    const auto add = [this](std::string_view bytes) {
        for (const char c : bytes)
            out.m_firstBytes.set(static_cast<unsigned char>(c));
    };
    switch (op.code) {
    case Code::Literal: {
        char bytes[8];
        std::memcpy(bytes, &op.bytes, 8);
        return add({bytes, 1});
    }
    case Code::Set: case Code::SetRun: out.m_firstBytes |= out.m_sets[op.set]; return;
    case Code::MonthName: return add("JFMASONDjfmasond");
    case Code::WeekdayName: return add("MTWFS");
    case Code::Blanks: case Code::SomeBlanks: return add(" \t");
    case Code::Year4: case Code::Year2: case Code::Month: case Code::Hour: case Code::HourMinuteSecond: case Code::Epoch:
        return add("0123456789");
    case Code::Day: case Code::Uptime: case Code::UptimeMs: case Code::UptimeUs: case Code::UptimeHours: case Code::UptimeDays: case Code::Number:
        return add(" 0123456789");
    default: out.m_firstBytes.set(); return;
    }
}

// Nothing in it looks further than one byte ahead.
void StampPattern::Compiler::findRepeatable()
{
    out.m_isRepeatable = std::all_of(out.m_ops.begin(), out.m_ops.end(), [](const Op &op) {
        switch (op.code) {
        case Code::Literal: case Code::Set: case Code::DateBlock: case Code::Year4: case Code::Year2: case Code::Month: case Code::Day:
        case Code::MonthName: case Code::WeekdayName: case Code::HourMinuteSecond: case Code::Hour: case Code::Minute: case Code::Second:
        case Code::OptionalFraction: case Code::Boundary: return true;
        default: return false;
        }
    });
}

Result<StampPattern> StampPattern::compile(std::string_view text, StampKind kind)
{
    Compiler compiler;
    compiler.text = text;
    compiler.out.m_kind = kind;
    if (text.empty() || text.size() > maxPattern || !compiler.compile())
        return fail("logs.format", "the pattern \"" + std::string(text) + "\"");
    return std::move(compiler.out);
}

} // namespace imprint
