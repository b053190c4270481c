// One link without a network and without waiting: what one mDNS party sends the others receive at once, on a clock that
// jumps from one due time to the next. A party never receives what it sent itself, as MdnsSocket sees to.
#pragma once

#include "models/devices/mdnsloop.h"

#include <QtTest>

#include <algorithm>

namespace imprint::test {

constexpr int wireInterface = 7;

inline MdnsInterface wireEnd(const char *address, int index = wireInterface)
{
    return {index, QStringLiteral("wire%1").arg(index), false, {QHostAddress(QString::fromLatin1(address))}};
}

class MdnsWire {
public:
    struct Sent {
        std::int64_t at = 0;
        const MdnsParty *from = nullptr;
        DnsMessage message;
        std::optional<MdnsPeer> peer;
        std::size_t bytes = 0;
    };

    std::int64_t now = 1'000'000;
    std::vector<Sent> log;

    void attach(MdnsParty &party, const char *address)
    {
        m_ends.push_back({&party, QHostAddress(QString::fromLatin1(address))});
        party.interfacesChanged({wireEnd(address)}, now);
    }

    void detach(const MdnsParty &party)
    {
        std::erase_if(m_ends, [&](const End &end) { return end.party == &party; });
    }

    // A message from somebody who is not a party.
    void inject(const DnsMessage &message, const char *address = "192.0.2.99", quint16 port = 5353)
    {
        deliver(nullptr, encodeDns(message), QHostAddress(QString::fromLatin1(address)), port);
    }

    void run(std::int64_t milliseconds)
    {
        const std::int64_t end = now + milliseconds;
        for (;;) {
            std::int64_t next = INT64_MAX;
            for (const End &one : m_ends)
                next = std::min(next, one.party->nextDue().value_or(INT64_MAX));
            if (next > end)
                break;
            now = std::max(now, next);
            turn();
        }
        now = end;
    }

    // What was sent since, by one party.
    std::vector<Sent> sent(const MdnsParty &from, std::int64_t since = 0) const
    {
        std::vector<Sent> out;
        for (const Sent &one : log)
            if (one.from == &from && one.at >= since)
                out.push_back(one);
        return out;
    }

private:
    struct End {
        MdnsParty *party = nullptr;
        QHostAddress address;
    };

    void turn()
    {
        const std::vector<End> ends = m_ends;
        for (const End &one : ends)
            for (const MdnsOutgoing &outgoing : one.party->due(now)) {
                const auto message = parseDns(outgoing.data);
                QVERIFY2(message.has_value(), "a party sent what does not parse");
                log.push_back({now, one.party, *message, outgoing.peer, outgoing.data.size()});
                if (!outgoing.peer)
                    deliver(one.party, outgoing.data, one.address, 5353);
            }
    }

    void deliver(const MdnsParty *from, const Bytes &data, const QHostAddress &address, quint16 port)
    {
        const auto message = parseDns(data);
        QVERIFY(message.has_value());
        for (const End &other : m_ends)
            if (other.party != from)
                other.party->received({wireInterface, address, port}, *message, now);
    }

    std::vector<End> m_ends;
};

} // namespace imprint::test
