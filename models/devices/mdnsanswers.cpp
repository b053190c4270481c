#include "models/devices/mdnsanswers.h"

#include <algorithm>

namespace imprint {

namespace {
constexpr std::uint32_t legacyTtl = 10;

void appendAll(std::vector<DnsRecord> &to, std::vector<DnsRecord> records)
{
    std::move(records.begin(), records.end(), std::back_inserter(to));
}

bool contains(const std::vector<MdnsAnswer> &answers, const DnsRecord &record)
{
    return std::any_of(answers.begin(), answers.end(), [&](const MdnsAnswer &a) { return a.record.isSame(record); });
}

bool wants(const DnsQuestion &question, const DnsRecord &record)
{
    return record.name == question.name && (question.type == record.type || question.type == dnstype::ANY);
}

// Of a name that is nobody else's: records of the type, or that there are none.
void answerUnique(const DnsQuestion &question, const MdnsClaim &claim, std::vector<DnsRecord> records,
                  std::vector<MdnsAnswer> &out)
{
    std::vector<std::uint16_t> types;
    bool isAnswered = false;
    for (DnsRecord &record : records) {
        types.push_back(record.type);
        if (!wants(question, record))
            continue;
        out.push_back({std::move(record), false});
        isAnswered = true;
    }
    if (!isAnswered)
        out.push_back({nsecRecord(claim.name, types), false});
}
} // namespace

std::vector<MdnsAnswer> answersTo(const DnsQuestion &question, const MdnsClaims &claims, const MdnsInterface &interface)
{
    std::vector<MdnsAnswer> out;
    if (question.cls != dnsclass::IN && question.cls != dnsclass::ANY)
        return out;
    for (const auto &[id, claim] : claims) {
        if (!claim.isAnswered())
            continue;
        if (claim.name == question.name) {
            answerUnique(question, claim, claim.uniqueRecords(interface, claims.at(hostClaim).name), out);
            continue;
        }
        for (const DnsRecord &record : claim.sharedRecords())
            if (wants(question, record) && !contains(out, record))
                out.push_back({record, true});
    }
    return out;
}

std::vector<DnsRecord> additionalsTo(const DnsRecord &answer, const MdnsClaims &claims, const MdnsInterface &interface)
{
    const auto host = claims.find(hostClaim);
    if (host == claims.end() || (answer.type != dnstype::PTR && answer.type != dnstype::SRV))
        return {};
    std::vector<DnsRecord> out;
    const DnsName instance = pointedName(answer).value_or(DnsName());
    for (const auto &[id, claim] : claims)
        if (id != hostClaim && claim.isAnswered() && claim.name == instance)
            out = claim.uniqueRecords(interface, host->second.name);
    if (answer.type == dnstype::SRV || !out.empty())
        appendAll(out, host->second.uniqueRecords(interface, host->second.name));
    return out;
}

std::optional<Bytes> legacyReply(const DnsMessage &query, const MdnsClaims &claims, const MdnsInterface &interface)
{
    if (query.questions.size() != 1)
        return std::nullopt;
    DnsMessage reply;
    reply.isResponse = true;
    reply.id = query.id;
    reply.questions = query.questions;
    for (const MdnsAnswer &answer : answersTo(query.questions.front(), claims, interface)) {
        reply.answers.push_back(answer.record);
        appendAll(reply.additionals, additionalsTo(answer.record, claims, interface));
    }
    for (auto *section : {&reply.answers, &reply.additionals})
        for (DnsRecord &record : *section) {
            record.cacheFlush = false;
            record.ttl = std::min(record.ttl, legacyTtl);
        }
    Bytes data = encodeDns(reply);
    if (data.size() > maxDnsMessage) {
        reply.additionals.clear();
        data = encodeDns(reply);
    }
    return reply.answers.empty() || data.size() > maxDnsMessage ? std::nullopt : std::optional(std::move(data));
}

} // namespace imprint
