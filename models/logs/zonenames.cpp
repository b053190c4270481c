#include "models/logs/zonenames.h"

namespace imprint {
namespace {

struct ZoneName {
    std::string_view name;
    std::optional<int> minutes;
};

constexpr ZoneName names[] = {
    {"Z", 0},       {"UTC", 0},     {"GMT", 0},     {"WET", 0},     {"WEST", 60},   {"CET", 60},    {"CEST", 120},
    {"EET", 120},   {"EEST", 180},  {"MSK", 180},   {"JST", 540},   {"KST", 540},   {"AEST", 600},  {"AEDT", 660},
    {"NZST", 720},  {"NZDT", 780},  {"EST", -300},  {"EDT", -240},  {"CDT", -300},  {"MST", -420},  {"MDT", -360},
    {"PST", -480},  {"PDT", -420},  {"AKST", -540}, {"AKDT", -480}, {"HST", -600},  {"CST", {}},    {"IST", {}},
    {"BST", {}}};

} // namespace

std::optional<std::optional<int>> zoneOffset(std::string_view name)
{
    for (const ZoneName &zone : names)
        if (zone.name == name)
            return zone.minutes;
    return std::nullopt;
}

} // namespace imprint
