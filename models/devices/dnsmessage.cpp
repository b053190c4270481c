#include "models/devices/dnsmessage.h"

#include <map>

namespace imprint {

namespace {

constexpr std::uint16_t topBit = 0x8000;

class Reader {
public:
    explicit Reader(ByteView message) : m_message(message) {}

    bool isGood() const { return m_isGood; }
    std::size_t position() const { return m_at; }
    std::size_t left() const { return m_message.size() - m_at; }

    std::uint8_t u8() { return need(1) ? m_message[m_at++] : 0; }
    std::uint16_t u16()
    {
        const unsigned high = u8();
        return std::uint16_t(high << 8 | u8());
    }
    std::uint32_t u32()
    {
        const std::uint32_t high = u16();
        return high << 16 | u16();
    }
    Bytes bytes(std::size_t count)
    {
        if (!need(count))
            return {};
        const ByteView part = m_message.subspan(m_at, count);
        m_at += count;
        return Bytes(part.begin(), part.end());
    }
    DnsName name();

private:
    bool need(std::size_t count)
    {
        m_isGood = m_isGood && left() >= count;
        return m_isGood;
    }

    ByteView m_message;
    std::size_t m_at = 0;
    bool m_isGood = true;
};

DnsName Reader::name()
{
    std::vector<std::string> labels;
    std::size_t start = m_at; // every pointer must lead before the piece that it ends: that bounds the jumps
    std::optional<std::size_t> resumeAt;
    std::size_t total = 0, jumps = 0;
    for (unsigned length = u8(); m_isGood && length != 0; length = u8()) {
        if (length >= 0xC0) {
            const std::size_t target = std::size_t(length & 0x3F) << 8 | u8();
            m_isGood = m_isGood && target < start && ++jumps < 128; // no honest name has more than it has labels
            if (m_isGood) {
                resumeAt = resumeAt.value_or(m_at);
                start = m_at = target;
            }
            continue;
        }
        total += 1 + length;
        m_isGood = m_isGood && length <= 63 && total <= 254;
        const Bytes label = bytes(length);
        labels.emplace_back(label.begin(), label.end());
    }
    m_at = resumeAt.value_or(m_at);
    return m_isGood ? DnsName::of(labels).value_or(DnsName()) : DnsName();
}

void appendU16(Bytes &to, std::size_t value)
{
    to.push_back(std::uint8_t(value >> 8));
    to.push_back(std::uint8_t(value));
}

void appendName(Bytes &to, const DnsName &name)
{
    append(to, viewOf(name.wire()));
    to.push_back(0);
}

// Data with its names expanded. false when it does not fit its own length.
bool readData(Reader &reader, DnsRecord &record, std::size_t length)
{
    if (length > reader.left())
        return false;
    const std::size_t end = reader.position() + length;
    switch (record.type) {
    case dnstype::SRV:
        record.data = reader.bytes(6);
        [[fallthrough]];
    case dnstype::PTR:
    case dnstype::CNAME:
    case dnstype::NS:
    case dnstype::NSEC:
        appendName(record.data, reader.name());
        if (!reader.isGood() || reader.position() > end)
            return false;
        append(record.data, reader.bytes(end - reader.position()));
        return true;
    default:
        record.data = reader.bytes(length);
        return true;
    }
}

bool readQuestions(Reader &reader, std::size_t count, std::vector<DnsQuestion> &out)
{
    for (std::size_t i = 0; i < count && reader.isGood(); ++i) {
        DnsQuestion question;
        question.name = reader.name();
        question.type = reader.u16();
        const std::uint16_t cls = reader.u16();
        question.cls = cls & ~topBit;
        question.wantsUnicast = (cls & topBit) != 0;
        out.push_back(std::move(question));
    }
    return reader.isGood();
}

bool readRecords(Reader &reader, std::size_t count, std::vector<DnsRecord> &out)
{
    for (std::size_t i = 0; i < count && reader.isGood(); ++i) {
        DnsRecord record;
        record.name = reader.name();
        record.type = reader.u16();
        const std::uint16_t cls = reader.u16();
        record.cls = cls & ~topBit;
        record.cacheFlush = (cls & topBit) != 0;
        record.ttl = reader.u32();
        const std::size_t length = reader.u16();
        if (!reader.isGood() || !readData(reader, record, length))
            return false;
        out.push_back(std::move(record));
    }
    return reader.isGood();
}

// Remembers where names were written, so that their ends can be pointed at (RFC 1035 section 4.1.4).
class Writer {
public:
    Bytes out;

    void name(const DnsName &name)
    {
        for (DnsName rest = name; !rest.isRoot(); rest = rest.parent()) {
            const auto [known, isNew] = m_offsets.try_emplace(rest.folded(), out.size());
            if (!isNew)
                return appendU16(out, 0xC000 | known->second);
            if (out.size() > 0x3FFF)
                m_offsets.erase(known);
            const std::string label = rest.firstLabel();
            out.push_back(std::uint8_t(label.size()));
            append(out, viewOf(label));
        }
        out.push_back(0);
    }

    void record(const DnsRecord &record)
    {
        name(record.name);
        appendU16(out, record.type);
        appendU16(out, record.cls | (record.cacheFlush ? topBit : 0));
        appendU16(out, record.ttl >> 16);
        appendU16(out, record.ttl & 0xFFFF);
        const std::size_t lengthAt = out.size();
        appendU16(out, 0);
        Reader target(record.data);
        const DnsName pointed = record.type == dnstype::PTR ? target.name() : DnsName();
        if (record.type == dnstype::PTR && target.isGood() && target.left() == 0)
            name(pointed);
        else
            append(out, record.data);
        const std::size_t length = out.size() - lengthAt - 2;
        out[lengthAt] = std::uint8_t(length >> 8);
        out[lengthAt + 1] = std::uint8_t(length);
    }

private:
    std::map<std::string, std::size_t> m_offsets;
};

} // namespace

bool DnsRecord::isSame(const DnsRecord &other) const
{
    return type == other.type && cls == other.cls && name == other.name && data == other.data;
}

Result<DnsMessage> parseDns(ByteView datagram)
{
    if (datagram.size() > maxDnsMessage)
        return fail("mdns.malformed", "message of " + std::to_string(datagram.size()) + " bytes");
    Reader reader(datagram);
    DnsMessage message;
    message.id = reader.u16();
    const std::uint16_t flags = reader.u16();
    message.isResponse = (flags & 0x8000) != 0;
    message.opcode = flags >> 11 & 0xF;
    message.isTruncated = (flags & 0x0200) != 0;
    message.rcode = flags & 0xF;
    std::uint16_t counts[4] = {};
    for (std::uint16_t &count : counts)
        count = reader.u16();
    const bool isWhole = reader.isGood() && readQuestions(reader, counts[0], message.questions) &&
                         readRecords(reader, counts[1], message.answers) &&
                         readRecords(reader, counts[2], message.authorities) &&
                         readRecords(reader, counts[3], message.additionals);
    if (!isWhole)
        return fail("mdns.malformed",
                    "message breaks off or holds an invalid name at byte " + std::to_string(reader.position()));
    return message;
}

Bytes encodeDns(const DnsMessage &message)
{
    Writer writer;
    appendU16(writer.out, message.id);
    // A multicast response is authoritative by definition (RFC 6762 section 18.4).
    appendU16(writer.out, (message.isResponse ? 0x8400 : 0) | (message.opcode & 0xF) << 11 |
                              (message.isTruncated ? 0x0200 : 0) | (message.rcode & 0xF));
    appendU16(writer.out, message.questions.size());
    for (const auto *section : {&message.answers, &message.authorities, &message.additionals})
        appendU16(writer.out, section->size());
    for (const DnsQuestion &question : message.questions) {
        writer.name(question.name);
        appendU16(writer.out, question.type);
        appendU16(writer.out, question.cls | (question.wantsUnicast ? topBit : 0));
    }
    for (const auto *section : {&message.answers, &message.authorities, &message.additionals})
        for (const DnsRecord &record : *section)
            writer.record(record);
    return std::move(writer.out);
}

} // namespace imprint
