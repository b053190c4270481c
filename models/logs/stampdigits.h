// The parts of stamps, read from where `p` stands; `p` goes on when the part is there. Inline: this is what indexing does all day.
// The bytes end somewhere with one that fits no part ('\n'); eight bytes are readable from anywhere.
#pragma once

#include "models/logs/zonenames.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace imprint {

inline bool isDigit(char c) { return static_cast<unsigned char>(c - '0') <= 9; }
inline bool isBlank(char c) { return c == ' ' || c == '\t'; }

// Between `least` and `most` digits, not more standing there than are taken.
inline bool readNumber(const char *&p, int least, int most, int &out)
{
    int value = 0, n = 0;
    while (n < most && isDigit(p[n]))
        value = value * 10 + (p[n++] - '0');
    if (n < least)
        return false;
    p += n;
    out = value;
    return true;
}

// How many digits stand at `p`, eight at most, and their value: all at once where the machine has the first byte lowest.
inline int readEight(const char *p, std::uint64_t &value)
{
    if constexpr (std::endian::native == std::endian::little) {
        std::uint64_t word = 0;
        std::memcpy(&word, p, 8);
        word ^= 0x3030303030303030ULL; // digits to 0–9, all else to more
        const std::uint64_t others = (((word & 0x7f7f7f7f7f7f7f7fULL) + 0x7676767676767676ULL) | word) & 0x8080808080808080ULL;
        const int n = others ? std::countr_zero(others) / 8 : 8;
        if (n == 0)
            return 0;
        word <<= 64 - 8 * n; // zeros in front of them, and what is no digit out
        word = (word * 10 + (word >> 8)) & 0x00ff00ff00ff00ffULL;
        word = (word * 100 + (word >> 16)) & 0x0000ffff0000ffffULL;
        value = (word * 10000 + (word >> 32)) & 0xffffffffULL;
        return n;
    }
    int n = 0;
    for (value = 0; n < 8 && isDigit(p[n]); ++n)
        value = value * 10 + std::uint64_t(p[n] - '0');
    return n;
}

// Any number of digits up to 19, after blanks.
inline bool readLong(const char *&p, std::int64_t &out, int &count)
{
    while (*p == ' ')
        ++p;
    std::uint64_t value = 0; // nineteen nines fit, but not into 63 bits
    int n = readEight(p, value);
    if (n == 8)
        for (; n < 19 && isDigit(p[n]); ++n)
            value = value * 10 + std::uint64_t(p[n] - '0');
    if (n == 0 || isDigit(p[n]) || value > std::uint64_t(INT64_MAX))
        return false;
    p += n;
    count = n;
    out = std::int64_t(value);
    return true;
}

// Digits that go on a fraction; what is finer than 1 ns is left out.
inline bool readFraction(const char *&p, std::int64_t &fraction, std::uint8_t &digits)
{
    const char *const begin = p;
    for (; isDigit(*p) && p - begin < 18; ++p) {
        if (digits == 9)
            continue;
        fraction = fraction * 10 + (*p - '0');
        ++digits;
    }
    return p != begin && !isDigit(*p);
}

// "hh:mm:ss" with eight bytes at once: every byte must be a digit or the colon that belongs there.
inline bool readClock(const char *&p, int &hour, int &minute, int &second)
{
    unsigned char b[8];
    std::memcpy(b, p, 8);
    std::uint64_t word = 0;
    std::memcpy(&word, p, 8);
    word ^= 0x30303a30303a3030ULL; // digits to 0–9, colons to 0; the same in either byte order
    constexpr std::uint64_t tooHigh = 0x76767f76767f7676ULL; // a digit above 9 or a colon above 0 carries into bit 7
    if ((((word & 0x7f7f7f7f7f7f7f7fULL) + tooHigh) | word) & 0x8080808080808080ULL)
        return false;
    hour = (b[0] - '0') * 10 + (b[1] - '0');
    minute = (b[3] - '0') * 10 + (b[4] - '0');
    second = (b[6] - '0') * 10 + (b[7] - '0');
    p += 8;
    return hour <= 23 && minute <= 59 && second <= 60;
}

inline bool readLooseClock(const char *&p, int &hour, int &minute, int &second)
{
    return readNumber(p, 1, 2, hour) && *p == ':' && readNumber(++p, 1, 2, minute) && *p == ':' &&
        readNumber(++p, 1, 2, second) && !isDigit(*p) && hour <= 23 && minute <= 59 && second <= 60;
}

inline bool readMonthName(const char *&p, int &month)
{
    static constexpr char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    for (int i = 0; i < 12; ++i) {
        if ((p[0] & ~32) == names[3 * i] && p[1] == names[3 * i + 1] && p[2] == names[3 * i + 2]) {
            month = i + 1;
            p += 3;
            return true;
        }
    }
    return false;
}

inline bool readWeekdayName(const char *&p)
{
    static constexpr char names[] = "MonTueWedThuFriSatSun";
    for (int i = 0; i < 7; ++i)
        if (std::memcmp(p, names + 3 * i, 3) == 0) {
            p += 3;
            return true;
        }
    return false;
}

inline bool readOffset(const char *&p, int &minutes)
{
    const int sign = *p == '-' ? -1 : 1;
    const char *q = p + 1;
    int hours = 0, rest = 0;
    if (!readNumber(q, 2, 2, hours))
        return false;
    if (*q == ':' && isDigit(q[1]) && isDigit(q[2]))
        ++q;
    if (isDigit(*q) && !readNumber(q, 2, 2, rest))
        return false;
    if (hours > 14 || rest > 59 || isDigit(*q))
        return false;
    minutes = sign * (hours * 60 + rest);
    p = q;
    return true;
}

// A name that stands for several zones is read but leaves the zone open.
inline bool readZone(const char *&p, int &minutes, bool &hasZone)
{
    if (*p == '+' || *p == '-')
        return hasZone = readOffset(p, minutes);
    int n = 0;
    while (n < 6 && p[n] >= 'A' && p[n] <= 'Z')
        ++n;
    if (n == 0 || isDigit(p[n]) || (p[n] >= 'a' && p[n] <= 'z'))
        return false;
    const auto offset = zoneOffset(std::string_view(p, std::size_t(n)));
    if (!offset)
        return false;
    hasZone = offset->has_value();
    minutes = offset->value_or(0);
    p += n;
    return true;
}

} // namespace imprint
