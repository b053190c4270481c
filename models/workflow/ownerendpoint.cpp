#include "models/workflow/ownerendpoint.h"

namespace imprint {

OwnerEndpoint::OwnerEndpoint(Workbench &bench, bool allowsCcm8, const MdnsOptions &mdns)
    : m_operational(bench, allowsCcm8, false), m_refresh(bench),
      m_announcement(bench.site.name, bench.site.ownerId, mdns, bench.random,
                     {.identity = [this] { return m_operational.identity(); },
                      .answer = [this](const CoapCall &call, const Bytes &leaf) { return m_refresh.answer(call, leaf); }})
{
}

} // namespace imprint
