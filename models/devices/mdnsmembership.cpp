#include "models/devices/mdnsmembership.h"

#include <QtGlobal>

#include <cstring>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace imprint {

bool joinMulticast(qintptr socket, const QHostAddress &group, int interface)
{
    group_req request;
    std::memset(&request, 0, sizeof request);
    request.gr_interface = static_cast<decltype(request.gr_interface)>(interface);
    int level = IPPROTO_IP;
    if (group.protocol() == QAbstractSocket::IPv6Protocol) {
        sockaddr_in6 address = {};
        address.sin6_family = AF_INET6;
        const Q_IPV6ADDR bytes = group.toIPv6Address();
        std::memcpy(&address.sin6_addr, bytes.c, sizeof bytes.c);
        std::memcpy(&request.gr_group, &address, sizeof address);
        level = IPPROTO_IPV6;
    } else {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(group.toIPv4Address());
        std::memcpy(&request.gr_group, &address, sizeof address);
    }
#ifdef Q_OS_WIN
    const auto *bytes = reinterpret_cast<const char *>(&request);
    return setsockopt(static_cast<SOCKET>(socket), level, MCAST_JOIN_GROUP, bytes, sizeof request) == 0 ||
           WSAGetLastError() == WSAEADDRINUSE;
#else
    return setsockopt(static_cast<int>(socket), level, MCAST_JOIN_GROUP, &request, sizeof request) == 0 ||
           errno == EADDRINUSE;
#endif
}

} // namespace imprint
