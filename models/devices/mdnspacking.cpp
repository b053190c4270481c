#include "models/devices/mdnspacking.h"

#include <algorithm>

namespace imprint {

namespace {
constexpr std::size_t frame = 1400, header = 12;

// An upper estimate: names are compressed against each other, which is not reckoned with but for their first label.
std::size_t sizeOf(const DnsName &name)
{
    return name.isRoot() ? 1 : name.firstLabel().size() + 3;
}

std::size_t sizeOf(const DnsRecord &record)
{
    return sizeOf(record.name) + 10 + record.data.size();
}

std::size_t sizeOf(const std::vector<DnsRecord> &records)
{
    std::size_t total = 0;
    for (const DnsRecord &record : records)
        total += sizeOf(record);
    return total;
}

std::size_t sizeOf(const DnsGroup &group)
{
    std::size_t total = sizeOf(group.answers) + sizeOf(group.authorities) + sizeOf(group.additionals);
    for (const DnsQuestion &question : group.questions)
        total += sizeOf(question.name) + 4;
    return total;
}

void join(std::vector<DnsRecord> &to, const std::vector<DnsRecord> &records)
{
    for (const DnsRecord &record : records)
        if (std::none_of(to.begin(), to.end(), [&](const DnsRecord &other) { return other.isSame(record); }))
            to.push_back(record);
}
} // namespace

std::vector<DnsMessage> packDns(const DnsMessage &base, const std::vector<DnsGroup> &groups,
                                const std::vector<DnsRecord> &optional)
{
    std::vector<DnsMessage> out;
    std::size_t used = 0;
    const auto finish = [&] {
        if (!out.empty() && used + sizeOf(optional) <= frame)
            join(out.back().additionals, optional);
    };
    for (const DnsGroup &group : groups) {
        const std::size_t size = sizeOf(group);
        if (out.empty() || used + size > frame) {
            finish();
            out.push_back(base);
            used = header + 32; // the ends of names that are written once
        }
        used += size;
        out.back().questions.insert(out.back().questions.end(), group.questions.begin(), group.questions.end());
        join(out.back().answers, group.answers);
        join(out.back().authorities, group.authorities);
        join(out.back().additionals, group.additionals);
    }
    finish();
    return out;
}

} // namespace imprint
