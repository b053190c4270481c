// The HomeCA on the network (protocol.md section 5): announces _homeca._udp while a batch runs, so that devices know
// that an owner is there, and answers at the announced port.
//
// The endpoint is a CoAP server on UDP, IPv4 and IPv6, on a port of the system's choice. It has no resource in clear
// text: pings are answered, every request is 4.04. On the same port it speaks DTLS with the devices of its owner, told
// apart by the first byte (RFC 7983 section 7); what they ask is the SecuredService's. Whatever arrives is hostile;
// memory is bounded by CoapServer and DtlsServer. What cannot be announced (port 5353 taken, no network) is no reason
// for a batch to stop: problem() says it.
#pragma once

#include "crypto/digest.h"
#include "crypto/random.h"
#include "models/devices/coapserver.h"
#include "models/devices/dtls.h"
#include "models/devices/mdns.h"

#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <thread>

class QUdpSocket;

namespace imprint {

// What devices of this owner are answered behind DTLS; both functions are called on the endpoint's thread.
struct SecuredService {
    std::function<Result<const DtlsIdentity *>()> identity; // asked for with the first hello
    // leaf: what the device presented; its path below the identity's anchor is good.
    std::function<CoapAnswer(const CoapCall &call, const Bytes &leaf)> answer;
};

class Announcement {
public:
    // Without a service there is no DTLS. All outlives the announcement.
    Announcement(const QString &siteName, const Sha256 &ownerId, const MdnsOptions &mdns, RandomSource &random,
                 SecuredService service = {});
    ~Announcement(); // says goodbye
    Announcement(const Announcement &) = delete;
    Announcement &operator=(const Announcement &) = delete;

    quint16 port() const { return m_port; } // 0: no socket could be had
    std::optional<Error> problem() const;

private:
    static void serve(QUdpSocket &socket, std::stop_token stop, RandomSource &random, const SecuredService &service);

    std::atomic<quint16> m_port{0};
    std::jthread m_thread;
    std::unique_ptr<MdnsResponder> m_responder; // says goodbye before the port goes
    std::optional<Error> m_problem;
};

// At most 63 bytes of UTF-8, cut between characters: what DNS-SD takes as an instance name.
QString instanceNameFor(const QString &siteName);

} // namespace imprint
