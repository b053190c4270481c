// Joining a multicast group on one interface by its index (RFC 3678 section 5), the one place where mDNS depends on the
// system: QUdpSocket names IPv4 interfaces by their first address, which macOS reports as an IPv6 one.
#pragma once

#include <QHostAddress>

namespace imprint {

// socket: QUdpSocket::socketDescriptor(). False when the system refuses; being a member already counts as joined.
bool joinMulticast(qintptr socket, const QHostAddress &group, int interface);

} // namespace imprint
