// How a server reads the options of a request (RFC 7252 section 5.10). For CoapServer alone.
#pragma once

#include "models/devices/coap.h"

namespace imprint {

// No critical option but Uri-Host, Uri-Port, Uri-Path, Uri-Query, Accept and the blocks, each of a lawful length and,
// where it must be, once.
bool isUnderstood(const CoapMessage &request);
// No Accept, or one of the formats of this protocol.
bool isAcceptable(const CoapMessage &request);

std::string pathOf(const CoapMessage &request); // "/hca/key"; "%2F" for a '/' inside a segment; "/" for none
std::vector<std::string> queryOf(const CoapMessage &request);
std::optional<std::uint16_t> formatOf(const CoapMessage &request); // Content-Format

// What blocks must agree in to belong together: method, path and query.
std::string resourceOf(const CoapMessage &request);

} // namespace imprint
