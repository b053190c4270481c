// The HomeCA's side of refresh (protocol.md section 6.8): what is answered to a device that came over DTLS with its
// certificate. POST /hca/live {1 serial, 34 sequence, 40 address}:
//
//   2.04         it was seen; nothing is due
//   2.04 {30, 31, 34}  a new certificate for the same key, when less than a third of the validity is left. It is durable in
//                the registry before it leaves, and comes in force when the device shows it for the first time
//   4.03         its certificate was revoked or superseded
//   4.04         this registry does not know its certificate, or not under that serial
//   4.09         it holds a higher sequence than this registry ever gave it
//   4.29         it was here less than a second ago
//   5.03         the registry could not answer
//
// An expired certificate is renewed as well: it is the registry that knows which one is in force, and the handshake has
// proved the key. Errors are answers here; nothing is returned. Used by one thread.
#pragma once

#include "models/devices/coapserver.h"
#include "models/workflow/stepcontext.h"

#include <map>

namespace imprint {

class Refresh {
public:
    explicit Refresh(Workbench &bench) : m_bench(bench) {}
    // leaf: what the peer presented; its path below this site's CA is good.
    CoapAnswer answer(const CoapCall &call, const Bytes &leaf);

private:
    CoapAnswer live(const CoapCall &call, const Bytes &leaf);
    CoapAnswer renew(const ShownLeaf &shown, const Bytes &leaf);
    bool isTooSoon(const Bytes &leaf);

    Workbench &m_bench;
    std::map<Sha256, Deadline> m_lately; // by leaf: when it was answered last
};

// times: Unix milliseconds.
bool isRenewalDue(std::int64_t notBefore, std::int64_t notAfter, std::int64_t now);

} // namespace imprint
