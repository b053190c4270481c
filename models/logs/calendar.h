// The Gregorian calendar in whole days, without time zones and without allocating.
#pragma once

#include <cstdint>

namespace imprint {

constexpr std::int64_t secondsPerDay = 86400;

struct CivilDate {
    int year = 2000, month = 1, day = 1;

    bool operator==(const CivilDate &) const = default;
};

constexpr bool isLeapYear(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr int daysInMonth(int year, int month)
{
    return month == 2 ? (isLeapYear(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
}

constexpr bool isValid(const CivilDate &date)
{
    return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
}

// Days since 1970-01-01 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
constexpr std::int64_t daysOf(const CivilDate &date)
{
    const std::int64_t y = date.year - (date.month <= 2);
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const auto yearOfEra = y - era * 400;
    const auto dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

constexpr CivilDate dateOf(std::int64_t days)
{
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const auto dayOfEra = days - era * 146097;
    const auto yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const auto dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const auto m = (5 * dayOfYear + 2) / 153;
    const int month = int(m < 10 ? m + 3 : m - 9);
    return {int(yearOfEra + era * 400 + (month <= 2)), month, int(dayOfYear - (153 * m + 2) / 5 + 1)};
}

} // namespace imprint
