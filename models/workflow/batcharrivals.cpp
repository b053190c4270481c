// BatchRun: what comes and goes. One link is one entry; another board on it, or the same one plugged in again, is a new
// arrival with a row of its own.
#include "models/workflow/batchrun.h"

namespace imprint {

void BatchRun::add(const QString &url)
{
    FoundDevice device;
    device.url = device.where = url;
    add(device);
}

void BatchRun::add(const FoundDevice &device)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_entries.find(device.url);
    if (known == m_entries.end()) {
        arrived(m_entries[device.url], device);
        return queue(device.url);
    }
    Entry &entry = known->second;
    const bool isOther = !device.serial.isEmpty() && !entry.row.serial.isEmpty() && device.serial != entry.row.serial;
    if (!entry.isPresent || isOther) {
        if (entry.isUnderWay) {
            entry.isPresent = true;
            entry.next = device;
            return;
        }
        arrived(entry, device);
        return queue(device.url);
    }
    if (!entry.isUnderWay && (entry.row.isSpoiled() || entry.row.state == LiveRow::State::Interrupted))
        queue(device.url);
}

// Another board on a known port, or the same one again: what was there before keeps its row.
void BatchRun::arrived(Entry &entry, const FoundDevice &device)
{
    if (!entry.row.serial.isEmpty() && !entry.joinedTo)
        m_gone.push_back(entry.row);
    for (auto &[url, other] : m_entries)
        if (other.joinedTo == device.url)
            other.joinedTo = QString(); // a second link of a device that is gone: no row of its own
    entry = Entry();
    entry.row.arrival = ++m_arrivals;
    entry.row.url = device.url;
    entry.row.where = device.where;
    entry.row.board = device.board;
    m_lastEvent = std::chrono::steady_clock::now();
}

void BatchRun::vanished(const QString &url)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_entries.find(url);
    if (it == m_entries.end())
        return;
    // A device on the network withdraws its announcement when it is no longer free to take: that does not mean it went
    // away.
    if (url.startsWith(QStringLiteral("coap")) && !it->second.row.serial.isEmpty())
        return;
    it->second.isPresent = false;
    it->second.next.reset();
    it->second.nextTry.reset();
}

void BatchRun::found(const FinderEvent &event)
{
    switch (event.kind) {
    case FinderEvent::Kind::Appeared:
        return add(event.device);
    case FinderEvent::Kind::Vanished:
        return vanished(event.device.url);
    case FinderEvent::Kind::Changed:
        return;
    }
}

} // namespace imprint
