// A domain name (RFC 1035 section 3.1) as DNS-SD uses it: labels of any bytes (RFC 6763 section 4.1.1), compared
// without regard to the case of ASCII letters (RFC 6762 section 16).
//
// Never longer than 255 bytes on the wire, labels 1 to 63 bytes: what would be is not made.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace imprint {

class DnsName {
public:
    DnsName() = default; // the root

    // nullopt when a label or the whole is too long or a label is empty.
    static std::optional<DnsName> of(const std::vector<std::string> &labels);
    // Labels divided by dots, no escapes, e.g. "_homeca-dev._udp.local".
    static std::optional<DnsName> fromText(std::string_view text);

    bool isRoot() const { return m_wire.empty(); }
    std::vector<std::string> labels() const;
    std::string firstLabel() const; // empty for the root
    DnsName parent() const;         // without the first label; the root's is the root
    std::optional<DnsName> child(std::string_view label) const;
    std::string text() const; // labels joined by dots, as they are: for people only

    const std::string &wire() const { return m_wire; }     // length-prefixed labels without the final zero
    const std::string &folded() const { return m_folded; } // the same in lower case: what is compared

    bool operator==(const DnsName &other) const { return m_folded == other.m_folded; }
    std::strong_ordering operator<=>(const DnsName &other) const { return m_folded <=> other.m_folded; }

private:
    explicit DnsName(std::string wire);
    std::string m_wire, m_folded;
};

} // namespace imprint
