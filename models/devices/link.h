// A way to one device that carries whole CoAP messages: serial (slipmux), UDP or DTLS.
//
// A Link is used by one thread at a time and blocks there, never longer than the deadline it is given and a little
// (100 ms) after a stop request. It delivers messages as they come: lost, doubled, late and reordered ones are the CoAP
// client's business.
//
// Errors: "link.gone" (unplugged, closed by the peer), "link.not-found", "link.permission", "link.busy", "link.lock",
// "link.secure" (handshake refused), "link.timeout" (open only), "stopped".
#pragma once

#include "crypto/bytes.h"
#include "crypto/result.h"
#include "models/core/clock.h"

#include <QString>

#include <optional>
#include <stop_token>

namespace imprint {

struct LinkTraits {
    bool isSerial = false;
    bool isSecured = false;
    unsigned blockSzx = 5;         // largest block: 4 (256 bytes) on serial, 5 (512) elsewhere
    Milliseconds ackTimeout{2000}; // ACK_TIMEOUT: 1 s on serial, 2 s elsewhere (RFC 7252)
};

class Link {
public:
    virtual ~Link() = default;
    virtual LinkTraits traits() const = 0;
    virtual QString url() const = 0;   // what openLink takes, e.g. "coap://192.168.4.27:5683"
    virtual QString where() const = 0; // for people: "/dev/ttyUSB0", "192.168.4.27:5683"

    virtual Result<void> open(Deadline deadline, std::stop_token stop) = 0;
    virtual Result<void> send(ByteView message) = 0;
    // nullopt when nothing came until then.
    virtual Result<std::optional<Bytes>> receive(Deadline until, std::stop_token stop) = 0;
    virtual void close() = 0;
};

} // namespace imprint
