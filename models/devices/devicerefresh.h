// A simulated device's side of refresh (protocol.md section 6.8): it finds its owner on the network, shows itself over
// DTLS, and takes the new certificate that it may get.
//
// The owner is whoever announces the first digits of the owner id that the device has stored, and then proves it with
// its operational certificate; an announcement alone is believed by nobody.
#pragma once

#include "models/devices/devicestate.h"
#include "models/devices/dtls.h"
#include "models/devices/mdns.h"

#include <map>
#include <mutex>
#include <thread>

namespace imprint::simulation {

// Whom the device is behind DTLS, as a server and as a client. Only for a device that is owned.
Result<DtlsIdentity> identityOf(const Record &record);

// The record once the certificate is replaced. Refused: one that carries another key than the device's, that its anchor
// did not issue, or whose sequence is not above the one it has ("device-refresh.certificate", "device-refresh.sequence").
Result<Record> withRenewal(const Record &record, Installed offered);

struct OwnerPlace {
    QString host;
    quint16 port = 0;
};
// "HOST:PORT", IPv6 in brackets; nullopt for anything else.
std::optional<OwnerPlace> ownerPlace(const QString &text);

// Listens to who announces _homeca._udp. Thread-safe.
class OwnerSearch {
public:
    explicit OwnerSearch(const MdnsOptions &mdns);
    ~OwnerSearch();
    std::optional<OwnerPlace> find(const Sha256 &ownerId) const;

private:
    void happened(const MdnsEvent &event);

    mutable std::mutex m_mutex;
    std::map<QString, std::pair<QByteArray, OwnerPlace>> m_owners; // by instance: id and place
    MdnsBrowser m_browser;                                         // the last: its thread uses the others
};

struct RefreshEnd {
    std::uint8_t code = 0; // what was answered; 0: nothing
    std::optional<Installed> renewed;
    std::string words; // for the console
};

// One refresh on a thread of its own; destroying it ends it.
class RefreshVisit {
public:
    // address: how the device can be reached (40).
    RefreshVisit(const OwnerPlace &where, const Record &record, const std::string &serial, const std::string &address);
    std::optional<RefreshEnd> take(); // once, when it is over

private:
    std::mutex m_mutex;
    std::optional<RefreshEnd> m_end;
    std::jthread m_thread;
};

} // namespace imprint::simulation
