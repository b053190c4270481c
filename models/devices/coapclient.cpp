#include "models/devices/coapclient.h"

#include <algorithm>

namespace imprint {

struct CoapClient::Transfer {
    const CoapRequest &request;
    Deadline deadline;
    const std::stop_token &stop;
};

namespace {

constexpr unsigned maxSzx = 6;

// Method, path and query: what every block of one request repeats.
CoapMessage addressed(const CoapRequest &request)
{
    CoapMessage message;
    message.code = request.method;
    for (std::size_t at = 0; at < request.path.size();) {
        const std::size_t end = std::min(request.path.find('/', at), request.path.size());
        if (end > at)
            message.add(coapoption::UriPath, viewOf(std::string_view(request.path).substr(at, end - at)));
        at = end + 1;
    }
    for (const std::string &query : request.query)
        message.add(coapoption::UriQuery, viewOf(query));
    return message;
}

// One block of the body, or all of it when isBlockwise is false.
CoapMessage withBody(const CoapRequest &request, std::size_t offset, unsigned szx, bool isBlockwise)
{
    CoapMessage message = addressed(request);
    if (request.body.empty())
        return message;
    message.addUint(coapoption::ContentFormat, formatCbor);
    if (!isBlockwise) {
        message.payload = request.body;
        return message;
    }
    const std::size_t size = std::size_t(16) << szx, end = std::min(offset + size, request.body.size());
    message.addUint(coapoption::Block1, encodeBlock({std::uint32_t(offset / size), end < request.body.size(), szx}));
    if (offset == 0)
        message.addUint(coapoption::Size1, std::uint32_t(request.body.size()));
    message.payload.assign(request.body.begin() + std::ptrdiff_t(offset), request.body.begin() + std::ptrdiff_t(end));
    return message;
}

Error unexpected(const CoapRequest &request, const std::string &reason)
{
    return fail("coap.response", request.path + ": " + reason);
}

bool hasUnknownCritical(const CoapMessage &response)
{
    return std::any_of(response.options.begin(), response.options.end(), [](const CoapOption &option) {
        return option.number % 2 == 1 && option.number != coapoption::Block1 && option.number != coapoption::Block2;
    });
}

std::optional<CoapBlock> blockOf(const CoapMessage &message, std::uint16_t number)
{
    const CoapOption *option = message.find(number);
    auto block = option ? decodeBlock(option->value) : Result<CoapBlock>(fail("coap.block"));
    return block ? std::optional(*block) : std::nullopt;
}

std::optional<Bytes> etagOf(const CoapMessage &message)
{
    const CoapOption *option = message.find(coapoption::ETag);
    return option ? std::optional(option->value) : std::nullopt;
}

CoapResponse responseOf(const CoapMessage &message)
{
    CoapResponse response;
    response.code = message.code;
    if (const auto format = message.uintOption(coapoption::ContentFormat); format && *format <= 0xffff)
        response.contentFormat = std::uint16_t(*format);
    response.maxAge = message.uintOption(coapoption::MaxAge);
    return response;
}

bool isError(const CoapMessage &message)
{
    return message.code >> 5 != 2;
}

} // namespace

CoapClient::CoapClient(Link &link, RandomSource &random) : m_link(link), m_exchange(link, random) {}

Result<void> CoapClient::ping(Deadline deadline, std::stop_token stop)
{
    return m_exchange.ping(deadline, stop);
}

Result<CoapMessage> CoapClient::exchange(CoapMessage message, const Transfer &transfer)
{
    auto response = m_exchange.run(std::move(message), transfer.deadline, transfer.stop);
    if (response && hasUnknownCritical(*response))
        return unexpected(transfer.request, "critical option");
    return response;
}

// The largest block with which no message of this request is longer than link and peer take.
unsigned CoapClient::blockSzx(const CoapRequest &request) const
{
    const unsigned most = std::min(m_link.traits().blockSzx, maxSzx);
    const std::size_t surely = 64 + 4 * request.path.size(); // header, token and options: with few exceptions there is room
    if (request.query.empty() && m_peerMaxMessage >= surely + (std::size_t(16) << most))
        return most;
    CoapMessage largest = addressed(request);
    largest.token = Bytes(8);
    largest.addUint(coapoption::ContentFormat, formatCbor);
    largest.addUint(coapoption::Block1, 0xffffff);
    largest.addUint(coapoption::Size1, std::uint32_t(request.body.size()));
    const std::size_t overhead = encode(largest).size() + 1; // and the payload marker
    unsigned szx = most;
    while (szx > 0 && (m_peerMaxMessage < overhead || m_peerMaxMessage - overhead < std::size_t(16) << szx))
        --szx;
    return szx;
}

Result<CoapResponse> CoapClient::request(const CoapRequest &request, Deadline deadline, std::stop_token stop)
{
    const Transfer transfer{request, deadline, stop};
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto first = upload(transfer);
        if (!first)
            return std::move(first).error();
        auto response = download(transfer, *first);
        if (!response)
            return std::move(response).error();
        if (*response)
            return std::move(**response);
    }
    return unexpected(request, "the answer changed while it was read");
}

// Sends the body, in blocks where it must; the first message of the answer.
Result<CoapMessage> CoapClient::upload(const Transfer &transfer)
{
    const CoapRequest &request = transfer.request;
    const std::size_t size = request.body.size();
    unsigned szx = blockSzx(request);
    bool isBlockwise = size > std::size_t(16) << szx, wasForgotten = false;
    for (std::size_t offset = 0;;) {
        const std::size_t end = isBlockwise ? std::min(offset + (std::size_t(16) << szx), size) : size;
        auto response = exchange(withBody(request, offset, szx, isBlockwise), transfer);
        if (!response)
            return response;
        const auto block = blockOf(*response, coapoption::Block1);
        if (response->code == coapcode::TooLarge && block && block->size() < end - offset) {
            szx = block->szx; // strictly smaller each time
            isBlockwise = true;
            offset = 0;
        } else if (response->code == coapcode::Incomplete && offset > 0 && !wasForgotten) {
            wasForgotten = true; // the peer was started again meanwhile
            offset = 0;
        } else if (isError(*response)) {
            return response;
        } else if (isBlockwise && block && block->number != offset >> (szx + 4)) {
            return unexpected(request, "another block acknowledged");
        } else if (end == size) {
            return response->code == coapcode::Continue ? unexpected(request, "2.31 after the last block") : response;
        } else if (response->code != coapcode::Continue || !block) {
            return unexpected(request, coapCodeText(response->code) + " before the last block");
        } else {
            offset = end;
            szx = std::min(szx, block->szx);
        }
    }
}

// Fetches the blocks after the first one; nullopt when the body has to be begun anew.
Result<std::optional<CoapResponse>> CoapClient::download(const Transfer &transfer, const CoapMessage &first)
{
    const CoapRequest &request = transfer.request;
    CoapResponse response = responseOf(first);
    const auto etag = etagOf(first);
    CoapMessage message = first;
    for (;;) {
        const bool isBlock = message.find(coapoption::Block2) != nullptr;
        const auto block = isBlock ? blockOf(message, coapoption::Block2) : CoapBlock{};
        if (!block || block->offset() != response.body.size())
            return unexpected(request, "wrong block");
        if (isBlock &&
            (message.payload.size() > block->size() || (block->more && message.payload.size() != block->size())))
            return unexpected(request, "block of the wrong size");
        if (message.payload.size() > m_bodyLimit - response.body.size())
            return unexpected(request, "body above " + std::to_string(m_bodyLimit) + " bytes");
        append(response.body, message.payload);
        if (!block->more)
            return std::optional(std::move(response));

        const unsigned szx = std::min({block->szx, m_link.traits().blockSzx, maxSzx});
        CoapMessage next = addressed(request);
        next.addUint(coapoption::Block2, encodeBlock({std::uint32_t(response.body.size() >> (szx + 4)), false, szx}));
        auto later = exchange(std::move(next), transfer);
        if (!later)
            return std::move(later).error();
        const bool isForgotten = later->code == coapcode::Incomplete;
        if (isError(*later) && !isForgotten) {
            message = std::move(*later);
            response = responseOf(message);
            response.body = message.payload;
            return std::optional(std::move(response));
        }
        if (isForgotten || later->code != first.code || etagOf(*later) != etag || !later->find(coapoption::Block2))
            return std::optional<CoapResponse>();
        message = std::move(*later);
    }
}

} // namespace imprint
