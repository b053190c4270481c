#include "models/devices/coaprequest.h"

#include <algorithm>

namespace imprint {

namespace {

// Critical options of requests that are understood; one that is longer or repeated is treated as unknown
// (RFC 7252 sections 5.4.3 and 5.4.5).
struct KnownOption {
    std::uint16_t number;
    std::size_t maxSize;
    bool isRepeatable;
};
constexpr KnownOption knownOptions[] = {
    {coapoption::UriHost, 255, false}, {coapoption::UriPort, 2, false}, {coapoption::UriPath, 255, true},
    {coapoption::UriQuery, 255, true}, {coapoption::Accept, 2, false},  {coapoption::Block2, 3, false},
    {coapoption::Block1, 3, false},
};

} // namespace

bool isUnderstood(const CoapMessage &request)
{
    int last = -1;
    for (const CoapOption &option : request.options) {
        if (option.number % 2 == 0)
            continue;
        const auto *known = std::find_if(std::begin(knownOptions), std::end(knownOptions),
                                         [&](const KnownOption &k) { return k.number == option.number; });
        if (known == std::end(knownOptions) || option.value.size() > known->maxSize ||
            (option.number == last && !known->isRepeatable))
            return false;
        last = option.number;
    }
    return true;
}

bool isAcceptable(const CoapMessage &request)
{
    const auto accept = request.uintOption(coapoption::Accept);
    return !accept || *accept == formatCbor || *accept == formatProblem || *accept == formatOctets;
}

std::string pathOf(const CoapMessage &request)
{
    std::string path;
    for (const CoapOption &option : request.options) {
        if (option.number != coapoption::UriPath)
            continue;
        path += '/';
        for (const std::uint8_t c : option.value) {
            if (c == '/')
                path += "%2F";
            else
                path += char(c);
        }
    }
    return path.empty() ? "/" : path;
}

std::vector<std::string> queryOf(const CoapMessage &request)
{
    std::vector<std::string> query;
    for (const CoapOption &option : request.options) {
        if (option.number == coapoption::UriQuery)
            query.emplace_back(option.value.begin(), option.value.end());
    }
    return query;
}

std::string resourceOf(const CoapMessage &request)
{
    std::string resource(1, char(request.code));
    resource += pathOf(request);
    for (const std::string &query : queryOf(request)) // lengths keep the parts apart, whatever they contain
        resource += '?' + std::to_string(query.size()) + ':' + query;
    return resource;
}

std::optional<std::uint16_t> formatOf(const CoapMessage &request)
{
    const auto format = request.uintOption(coapoption::ContentFormat);
    return format && *format <= 0xffff ? std::optional(std::uint16_t(*format)) : std::nullopt;
}

} // namespace imprint
