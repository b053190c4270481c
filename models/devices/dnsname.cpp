#include "models/devices/dnsname.h"

namespace imprint {

namespace {
constexpr std::size_t maxLabel = 63, maxWire = 254; // 255 with the final zero

bool isLabel(std::string_view label)
{
    return !label.empty() && label.size() <= maxLabel;
}
} // namespace

DnsName::DnsName(std::string wire) : m_wire(std::move(wire)), m_folded(m_wire)
{
    // Length bytes are at most 63 and so never in the range of the letters.
    for (char &c : m_folded)
        if (c >= 'A' && c <= 'Z')
            c = char(c - 'A' + 'a');
}

std::optional<DnsName> DnsName::of(const std::vector<std::string> &labels)
{
    std::string wire;
    for (const std::string &label : labels) {
        if (!isLabel(label) || wire.size() + 1 + label.size() > maxWire)
            return std::nullopt;
        wire += char(label.size());
        wire += label;
    }
    return DnsName(std::move(wire));
}

std::optional<DnsName> DnsName::fromText(std::string_view text)
{
    std::vector<std::string> labels;
    while (!text.empty() && labels.size() < maxWire) {
        const std::size_t dot = text.find('.');
        labels.emplace_back(text.substr(0, dot));
        if (dot == std::string_view::npos)
            return of(labels);
        text.remove_prefix(dot + 1); // a final dot is allowed
    }
    return text.empty() ? of(labels) : std::nullopt;
}

std::vector<std::string> DnsName::labels() const
{
    std::vector<std::string> out;
    for (std::size_t at = 0; at < m_wire.size(); at += 1 + std::size_t(m_wire[at]))
        out.push_back(m_wire.substr(at + 1, std::size_t(m_wire[at])));
    return out;
}

std::string DnsName::firstLabel() const
{
    return isRoot() ? std::string() : m_wire.substr(1, std::size_t(m_wire[0]));
}

DnsName DnsName::parent() const
{
    return isRoot() ? DnsName() : DnsName(m_wire.substr(1 + std::size_t(m_wire[0])));
}

std::optional<DnsName> DnsName::child(std::string_view label) const
{
    if (!isLabel(label) || m_wire.size() + 1 + label.size() > maxWire)
        return std::nullopt;
    std::string wire(1, char(label.size()));
    wire += label;
    return DnsName(wire + m_wire);
}

std::string DnsName::text() const
{
    std::string out;
    for (const std::string &label : labels())
        out += (out.empty() ? "" : ".") + label;
    return out;
}

} // namespace imprint
