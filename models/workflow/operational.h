// The workbench's operational certificate for DTLS (protocol.md section 2): made when first needed, with a key that lives in this
// process only, recorded in the registry before use.
#pragma once

#include "models/devices/dtlslink.h"
#include "models/workflow/stepcontext.h"

#include <mutex>

namespace imprint {

class Operational {
public:
    // checksTimes: whether the validity of the peer's certificate is looked at in the handshake.
    Operational(Workbench &bench, bool allowsCcm8, bool checksTimes = true)
        : m_bench(bench), m_allowsCcm8(allowsCcm8), m_checksTimes(checksTimes)
    {
    }
    // Thread-safe; the identity lives as long as this object.
    Result<const DtlsIdentity *> identity();

private:
    Workbench &m_bench;
    bool m_allowsCcm8, m_checksTimes;
    std::mutex m_mutex;
    std::optional<DtlsIdentity> m_identity;
};

// The door of one device that was found at a coap:// URL: DTLS at the port after it, then at the same port (RFC 7252 section 6.2 puts
// 5684 after 5683; devices that share one socket are told apart by the first byte).
class DtlsDoor final : public SecuredDoor {
public:
    DtlsDoor(QString url, Operational &operational, RandomSource &random);
    bool isThere() const override { return m_port != 0; }
    Result<SecuredAnswer> identify(const Patience &p) override;

private:
    Result<SecuredAnswer> identifyAt(quint16 port, const Patience &p);

    QString m_host;
    quint16 m_port = 0; // of the clear link; 0: not on a network
    Operational &m_operational;
    RandomSource &m_random;
};

} // namespace imprint
