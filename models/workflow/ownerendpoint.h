// The owner at home on the network: announced (protocol.md section 5), and answering the refreshes of its devices over
// DTLS (section 6.8). Lives as long as somebody works; the workbench outlives it.
#pragma once

#include "models/devices/announcement.h"
#include "models/workflow/operational.h"
#include "models/workflow/refresh.h"

namespace imprint {

class OwnerEndpoint {
public:
    OwnerEndpoint(Workbench &bench, bool allowsCcm8, const MdnsOptions &mdns);

    quint16 port() const { return m_announcement.port(); } // 0: no socket could be had
    std::optional<Error> problem() const { return m_announcement.problem(); }

private:
    Operational m_operational; // the endpoint's own: it renews certificates that have expired
    Refresh m_refresh;
    Announcement m_announcement; // the last: its thread uses the others
};

} // namespace imprint
