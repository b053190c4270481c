#include "models/logs/stamppattern.h"

#include "models/logs/calendar.h"
#include "models/logs/stampdigits.h"

#include <array>
#include <cstring>

namespace imprint {

struct StampPattern::Fields {
    CivilDate date;
    int hour = 0, minute = 0, second = 0;
    int zoneMinutes = 0;
    std::int64_t days = 0;    // of an uptime; of a wall clock once hasDays is set
    std::int64_t whole = 0;   // seconds since 1970, or of an uptime
    std::int64_t fraction = 0;
    std::uint8_t digits = 0;
    bool hasDays = false, hasZone = false, isEpoch = false;
};

namespace {

constexpr std::uint64_t powersOfTen[] = {1,       10,       100,       1000,       10000,     100000,
                                         1000000, 10000000, 100000000, 1000000000};
constexpr int maxSkip = 4096;
constexpr std::array<bool, 256> endsWord = [] {
    std::array<bool, 256> ends{};
    for (const char c : std::string_view(" \t\r:;,|]-)}>\"'#"))
        ends[static_cast<unsigned char>(c)] = true;
    ends[0] = true;
    return ends;
}();

} // namespace

bool StampPattern::match(const char *begin, const char *end, DateCache &cache, RawStamp &out) const
{
    Fields fields;
    const char *p = begin;
    if (!run(m_ops.data(), m_ops.data() + m_ops.size(), p, end, fields, cache) || p > end)
        return false;
    out.length = std::uint32_t(p - begin);
    return finish(fields, out);
}

bool StampPattern::run(const Op *op, const Op *last, const char *&p, const char *end, Fields &fields, DateCache &cache) const
{
    for (; op != last; ++op) {
        if (op->code == Code::Literal) {
            std::uint64_t word = 0;
            std::memcpy(&word, p, 8);
            if ((word & op->mask) != op->bytes)
                return false;
            p += op->length;
        } else if (op->code == Code::Set) {
            if (p >= end || !m_sets[op->set].test(static_cast<unsigned char>(*p++)))
                return false;
        } else if (op->code == Code::DateBlock) {
            if (!runDateBlock(op, p, end, fields, cache))
                return false;
            op += op->length;
        } else if (op->code == Code::Group) {
            const char *const before = p;
            const Fields kept = fields;
            if (!run(op + 1, op + 1 + op->length, p, end, fields, cache)) {
                p = before;
                fields = kept;
            }
            op += op->length;
        } else if (op->code == Code::Anything) {
            if (!skipAnything(op + 1, last, p, end))
                return false;
        } else if (!step(*op, p, end, fields)) {
            return false;
        }
        if (p > end)
            return false;
    }
    return true;
}

bool StampPattern::runDateBlock(const Op *op, const char *&p, const char *end, Fields &fields, DateCache &cache) const
{
    if (cache.length && std::memcmp(p, cache.bytes, cache.length) == 0) {
        p += cache.length;
        fields.days = cache.days;
        return fields.hasDays = true;
    }
    const char *const begin = p;
    for (const Op *inner = op + 1; inner != op + 1 + op->length; ++inner) {
        if (inner->code == Code::Literal) {
            if (std::memcmp(p, &inner->bytes, inner->length) != 0)
                return false;
            p += inner->length;
        } else if (!step(*inner, p, end, fields)) {
            return false;
        }
    }
    if (p > end || !isValid(fields.date))
        return false;
    fields.days = daysOf(fields.date);
    fields.hasDays = true;
    if (const auto length = std::size_t(p - begin); length <= sizeof cache.bytes) {
        std::memcpy(cache.bytes, begin, length);
        cache.length = std::uint8_t(length);
        cache.days = fields.days;
    }
    return true;
}

bool StampPattern::skipAnything(const Op *next, const Op *last, const char *&p, const char *end) const
{
    const char *const limit = end - p > maxSkip ? p + maxSkip : end;
    if (next == last || next->code != Code::Literal)
        return false;
    const std::string_view rest(p, std::size_t(limit - p));
    char wanted[8];
    std::memcpy(wanted, &next->bytes, 8);
    const auto at = rest.find(std::string_view(wanted, next->length));
    if (at == std::string_view::npos)
        return false;
    p += at;
    return true;
}

bool StampPattern::step(const Op &op, const char *&p, const char *end, Fields &f) const
{
    int count = 0;
    switch (op.code) {
    case Code::Set:
        return p < end && m_sets[op.set].test(static_cast<unsigned char>(*p++));
    case Code::HourMinuteSecond:
        return readClock(p, f.hour, f.minute, f.second) || readLooseClock(p, f.hour, f.minute, f.second);
    case Code::OptionalFraction:
        if ((*p == '.' || *p == ',') && isDigit(p[1]))
            return readFraction(++p, f.fraction, f.digits);
        return true;
    case Code::Fraction:
    case Code::MoreFraction:
        return readFraction(p, f.fraction, f.digits);
    case Code::Uptime:
        return readLong(p, f.whole, count) && count <= 9;
    case Code::UptimeMs:
        if (!readLong(p, f.whole, count) || count > 15)
            return false;
        f.fraction = f.whole % 1000;
        f.whole /= 1000;
        f.digits = 3;
        return true;
    case Code::Year4:
        return readNumber(p, 4, 4, f.date.year) && f.date.year >= 1970 && f.date.year < 2200;
    case Code::Month:
        return readNumber(p, 1, 2, f.date.month);
    case Code::Day:
        if (*p == ' ')
            return readNumber(++p, 1, 1, f.date.day);
        return readNumber(p, 1, 2, f.date.day);
    case Code::MonthName:
        return readMonthName(p, f.date.month);
    default:
        return stepRare(op, p, end, f);
    }
}

bool StampPattern::stepRare(const Op &op, const char *&p, const char *end, Fields &f) const
{
    int count = 0;
    std::int64_t number = 0;
    const char *const begin = p;
    switch (op.code) {
    case Code::SetRun:
        while (p < end && m_sets[op.set].test(static_cast<unsigned char>(*p)))
            ++p;
        return p != begin;
    case Code::UptimeUs:
        if (!readLong(p, f.whole, count) || count > 18)
            return false;
        f.fraction = f.whole % 1000000;
        f.whole /= 1000000;
        f.digits = 6;
        return true;
    case Code::Year2:
        if (!readNumber(p, 2, 2, f.date.year))
            return false;
        f.date.year += f.date.year < 70 ? 2000 : 1900;
        return true;
    case Code::WeekdayName:
        return readWeekdayName(p);
    case Code::Hour:
        return readNumber(p, 1, 2, f.hour) && f.hour <= 23;
    case Code::Minute:
        return readNumber(p, 1, 2, f.minute) && f.minute <= 59;
    case Code::Second:
        return readNumber(p, 1, 2, f.second) && f.second <= 60;
    case Code::HalfDay:
        if ((*p != 'A' && *p != 'P' && *p != 'a' && *p != 'p') || (p[1] & ~32) != 'M' || f.hour < 1 || f.hour > 12)
            return false;
        f.hour = f.hour % 12 + ((*p & ~32) == 'P' ? 12 : 0);
        p += 2;
        return true;
    case Code::Zone:
        return readZone(p, f.zoneMinutes, f.hasZone);
    case Code::OptionalZone:
        p += *p == ' ';
        if (!readZone(p, f.zoneMinutes, f.hasZone))
            p = begin;
        return true;
    case Code::Epoch:
        if (!isDigit(*p) || !readLong(p, f.whole, count) || (count != 10 && count != 13 && count != 16 && count != 19))
            return false;
        f.digits = std::uint8_t(count - 10);
        f.fraction = f.whole % std::int64_t(powersOfTen[f.digits]);
        f.whole /= std::int64_t(powersOfTen[f.digits]);
        return f.isEpoch = true;
    case Code::UptimeHours:
        if (!readLong(p, number, count) || count > 7)
            return false;
        f.whole += number * 3600;
        return true;
    case Code::UptimeDays:
        if (!readLong(p, number, count) || count > 6)
            return false;
        f.whole += number * secondsPerDay;
        return true;
    case Code::Blanks:
    case Code::SomeBlanks:
        while (isBlank(*p))
            ++p;
        return op.code == Code::Blanks || p != begin;
    case Code::Number:
        return readLong(p, number, count);
    case Code::Word:
        while (p < end && !isBlank(*p))
            ++p;
        return p != begin;
    case Code::Boundary:
        return p >= end || endsWord[static_cast<unsigned char>(*p)];
    default:
        return false;
    }
}

bool StampPattern::finish(const Fields &f, RawStamp &out) const
{
    std::int64_t seconds = f.whole + f.hour * 3600 + f.minute * 60 + f.second;
    out.hasZone = f.hasZone;
    out.zoneMinutes = std::int16_t(f.zoneMinutes);
    if (m_kind == StampKind::Wall && f.isEpoch) { // decides, whatever else stands beside it
        seconds = f.whole;
        out.hasZone = true;
        out.zoneMinutes = 0;
    } else if (m_kind == StampKind::Wall) {
        if (!f.hasDays && !isValid(f.date))
            return false;
        seconds += (f.hasDays ? f.days : daysOf(f.date)) * secondsPerDay - std::int64_t(f.zoneMinutes) * 60;
    }
    if (seconds > 9'000'000'000) // in nanoseconds it must fit 63 bits
        return false;
    out.digits = f.digits;
    out.ticks = seconds * std::int64_t(powersOfTen[f.digits]) + f.fraction;
    return true;
}

} // namespace imprint
