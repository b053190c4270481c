// Links by URL, from one table of schemes:
//   serial:/dev/ttyUSB0?baud=115200   (any port name or PTY path; COM3 on Windows)
//   coap://host:port                  (port 5683 when absent; [v6] addresses; %zone for link-local)
//   coaps://host:port                 (port 5684 when absent)
// "link.url" for anything else, naming the part that is wrong.
#pragma once

#include "models/core/console.h"
#include "models/devices/link.h"

#include <memory>

namespace imprint {

class SerialPorts;
struct DtlsIdentity;

// What links need from outside; pointers outlive every link made with them and may be null where noted.
struct LinkServices {
    SerialPorts *serialPorts = nullptr;         // null: serial: URLs are refused
    const DtlsIdentity *dtlsIdentity = nullptr; // null: coaps: URLs are refused
};

struct LinkUrl {
    QString scheme;
    QString target; // port path, or host
    quint16 port = 0;
    qint32 baud = 115200;
};

Result<LinkUrl> parseLinkUrl(const QString &url);
Result<std::unique_ptr<Link>> makeLink(const QString &url, const LinkServices &services);

} // namespace imprint
