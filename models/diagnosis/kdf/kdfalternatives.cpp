#include "models/diagnosis/kdf/kdfalternatives.h"

#include "models/diagnosis/kdf/kdfstructures.h"
#include "models/diagnosis/kdf/kdfvariants.h"

#include <algorithm>
#include <memory>
#include <set>

namespace imprint {

using namespace kdflab;

namespace {

using Kind = KdfKind;

// A key of HMAC is padded with zeros to the block: trailing ones change nothing (RFC 2104).
bool isHmacKey(Role role, const KdfSpec &hub)
{
    const bool isPassword = hub.kind == Kind::Pbkdf2 || hub.kind == Kind::Scrypt || hub.kind == Kind::Hmac
        || ((hub.kind == Kind::Counter || hub.kind == Kind::Feedback) && hub.prf == Prf::Hmac);
    return (role == Role::Secret && isPassword) || (role == Role::Salt && hub.kind == Kind::Hkdf);
}

Bytes significant(ByteView value, std::size_t block)
{
    Bytes out(value.begin(), value.end());
    while (out.size() <= block && !out.empty() && out.back() == 0)
        out.pop_back();
    return out;
}

KdfDimension ofInput(Role role, const KdfSpec &hub, const KdfInputs &inputs, std::size_t outputLength)
{
    KdfDimension out;
    const std::string name = roleName(role, rowOf(hub.kind).secretName);
    if (inputs.of(role).empty())
        return out;
    const std::size_t block = hub.hash ? hub.hash->block : 64;
    std::set<Bytes> seen{significant(inputs.of(role), block)};
    for (InputVariant &variant : inputVariants(inputs.of(role), role, outputLength)) {
        if (isHmacKey(role, hub) && !seen.insert(significant(variant.bytes, block)).second)
            continue;
        const auto value = std::make_shared<const Secret>(Secret::copyOf(variant.bytes));
        cleanse(variant.bytes.data(), variant.bytes.size());
        out.push_back({name, variant.words, variant.faults, variant.bits,
                       [role, value](KdfSpec &, KdfInputs &in) { in.set(role, value->view()); }});
    }
    return out;
}

// Values in one another's place.
KdfDimension roles(const KdfInputs &inputs, const std::string &secretName)
{
    struct Row {
        Role to, from;
        bool isSwap;
        double bits;
    };
    constexpr Row rows[] = {
        {Role::Secret, Role::Salt, true, 3},   {Role::Salt, Role::Info, true, 3},    {Role::Secret, Role::Info, true, 5},
        {Role::Label, Role::Context, true, 3}, {Role::Salt, Role::Secret, false, 5}, {Role::Salt, Role::Info, false, 5},
        {Role::Info, Role::Salt, false, 5},    {Role::Secret, Role::Salt, false, 7}, {Role::Secret, Role::Context, true, 6},
        {Role::Secret, Role::Label, true, 6},  {Role::Context, Role::Label, false, 6}, {Role::Label, Role::Context, false, 6},
        {Role::Pepper, Role::Salt, true, 5},   {Role::Secret, Role::Pepper, true, 5}, {Role::Info, Role::Secret, false, 8},
    };
    KdfDimension out;
    for (const Row &row : rows) {
        if (inputs.of(row.from).empty() || (row.isSwap && inputs.of(row.to).empty()))
            continue;
        const std::string to = roleName(row.to, secretName), from = roleName(row.from, secretName);
        out.push_back({row.isSwap ? "roles" : to, row.isSwap ? to + " and " + from + " swapped" : from + " in its place", 1, row.bits,
                       [row](KdfSpec &, KdfInputs &in) {
                           const Secret before = Secret::copyOf(in.of(row.to));
                           in.set(row.to, in.of(row.from));
                           if (row.isSwap)
                               in.set(row.from, before.view());
                       }});
    }
    const auto join = [&](Role to, Role first, Role second, double bits) {
        if (inputs.of(first).empty() || inputs.of(second).empty())
            return;
        out.push_back({roleName(to, secretName), roleName(first, secretName) + " || " + roleName(second, secretName), 1, bits,
                       [=](KdfSpec &, KdfInputs &in) {
                           Bytes both(in.of(first).begin(), in.of(first).end());
                           append(both, in.of(second));
                           in.set(to, both);
                           cleanse(both.data(), both.size());
                       }});
    };
    join(Role::Secret, Role::Secret, Role::Salt, 7);
    join(Role::Secret, Role::Salt, Role::Secret, 7);
    join(Role::Salt, Role::Salt, Role::Secret, 8);
    join(Role::Salt, Role::Salt, Role::Info, 7);
    join(Role::Info, Role::Info, Role::Salt, 7);
    join(Role::Info, Role::Salt, Role::Info, 7);
    join(Role::Secret, Role::Secret, Role::Info, 8);
    return out;
}

// Where several infos go with one secret, the one of another key.
KdfDimension otherInfos(const KdfInputs &inputs)
{
    KdfDimension out;
    for (const Bytes &info : inputs.infos)
        if (!equalBytes(info, inputs.of(Role::Info)))
            out.push_back({"info", "another of all_infos", 1, 3, [info](KdfSpec &, KdfInputs &in) { in.set(Role::Info, info); }});
    return out;
}

double hashBits(const LabHash &hash)
{
    const std::string_view name = hash.name;
    for (const auto &[known, bits] : {std::pair<std::string_view, double>{"sha256", 1.5}, {"sha1", 1.5}, {"sha512", 2}, {"md5", 3},
                                      {"sha384", 3}, {"sha224", 4}, {"sha512-256", 5}, {"sha3-256", 5}})
        if (known == name)
            return bits;
    return 5.5;
}

KdfDimension hashes(const KdfSpec &hub)
{
    KdfDimension out;
    if (!hub.hash && hub.prf != Prf::Cmac)
        return out;
    const bool isPrf = hub.kind == Kind::Counter || hub.kind == Kind::Feedback;
    for (const LabHash &hash : labHashes())
        if (&hash != hub.hash || (isPrf && hub.prf == Prf::Cmac))
            out.push_back({isPrf ? "prf" : "hash", "", 1, hashBits(hash) + (isPrf ? 1 : 0), [&hash](KdfSpec &s, KdfInputs &) {
                               s.hash = &hash;
                               s.prf = Prf::Hmac;
                           }});
    for (const std::size_t bytes : {std::size_t(16), std::size_t(24), std::size_t(32)})
        if (isPrf && (hub.prf != Prf::Cmac || hub.cmacKeyBytes != bytes))
            out.push_back({"prf", "", 1, 4, [bytes](KdfSpec &s, KdfInputs &) {
                               s.prf = Prf::Cmac;
                               s.cmacKeyBytes = bytes;
                           }});
    return out;
}

template <typename Value>
void takeValue(KdfDimension &out, const char *field, double bits, Value KdfSpec::*member, Value value, const KdfSpec &hub)
{
    if (hub.*member != value)
        out.push_back({field, "", 1, bits, [=](KdfSpec &s, KdfInputs &) { s.*member = value; }});
}

// scrypt and Argon2: parameters by themselves and those of common settings together.
std::vector<KdfDimension> costs(const KdfSpec &hub)
{
    KdfDimension first, second, third;
    if (hub.kind == Kind::Scrypt) {
        for (int shift = 1; shift <= 8; ++shift) {
            takeValue(first, "N", 0.3 + 0.7 * shift, &KdfSpec::n, hub.n << shift, hub);
            if (hub.n >> shift >= 2)
                takeValue(first, "N", 0.3 + 0.7 * shift, &KdfSpec::n, hub.n >> shift, hub);
        }
        for (const std::uint32_t r : {1u, 2u, 4u, 8u, 16u, 32u})
            takeValue(second, "r", r == 8 || r == 1 ? 2 : 3, &KdfSpec::r, r, hub);
        for (const std::uint32_t p : {1u, 2u, 3u, 4u, 5u, 6u, 8u, 16u})
            takeValue(third, "p", p <= 2 ? 1 : p <= 4 ? 2.5 : 5, &KdfSpec::p, p, hub);
        if (hub.r != hub.p)
            second.push_back({"r and p", "swapped", 1, 1, [](KdfSpec &s, KdfInputs &) { std::swap(s.r, s.p); }});
        return {first, second, third};
    }
    for (const auto &[kind, bits] : {std::pair{Kind::Argon2id, 1.5}, {Kind::Argon2i, 2.0}, {Kind::Argon2d, 2.5}})
        if (hub.kind != kind)
            first.push_back({"kdf", "", 1, bits, [kind = kind](KdfSpec &s, KdfInputs &) { s.kind = kind; }});
    KdfDimension version, passes, memory;
    takeValue<std::uint32_t>(version, "version", 2, &KdfSpec::version, hub.version == 0x13 ? 0x10 : 0x13, hub);
    for (std::uint32_t t = 1; t <= 20; ++t)
        takeValue(passes, "t", t <= 4 ? 2.5 : t == 10 ? 4 : 6, &KdfSpec::t, t, hub);
    for (int shift = 1; shift <= 10; ++shift) {
        takeValue(memory, "m_kib", 1.5 + 0.7 * shift, &KdfSpec::m, hub.m << shift, hub);
        takeValue(memory, "m_kib", 1.5 + 0.7 * shift, &KdfSpec::m, hub.m >> shift, hub);
    }
    for (const std::uint32_t m : {4096u, 65536u, 19456u, 47104u, 12288u, 9216u, 7168u, 102400u, 1000u, 10000u, 100000u, 64u, 256u, 512u,
                                  hub.m * 1000 / 1024, std::uint32_t(std::uint64_t(hub.m) * 1024 / 1000)})
        takeValue(memory, "m_kib", 5, &KdfSpec::m, m, hub);
    for (const std::uint32_t p : {1u, 2u, 3u, 4u, 8u, 16u})
        takeValue(third, "p", p <= 4 ? 3 : 5, &KdfSpec::p, p, hub);
    if (hub.t != hub.p)
        passes.push_back({"t and p", "swapped", 1, 4, [](KdfSpec &s, KdfInputs &) { std::swap(s.t, s.p); }});
    return {first, version, passes, memory, third};
}

} // namespace

std::vector<KdfDimension> kdfDimensions(const KdfSpec &hub, const KdfInputs &inputs, std::size_t outputLength)
{
    std::vector<KdfDimension> out;
    for (const Role role : {Role::Secret, Role::Salt, Role::Info, Role::Label, Role::Context, Role::Pepper, Role::AssociatedData,
                            Role::BeforeCounter, Role::AfterCounter})
        out.push_back(ofInput(role, hub, inputs, outputLength));
    out.push_back(roles(inputs, rowOf(hub.kind).secretName));
    out.push_back(otherInfos(inputs));
    out.push_back(hashes(hub));
    const bool isCostly = hub.kind == Kind::Scrypt || hub.kind == Kind::Argon2d || hub.kind == Kind::Argon2i || hub.kind == Kind::Argon2id;
    for (KdfDimension &more : isCostly ? costs(hub) : structures(hub, inputs, outputLength))
        out.push_back(std::move(more));
    out.push_back(otherDerivations(hub, inputs, outputLength));
    for (KdfDimension &dimension : out)
        std::stable_sort(dimension.begin(), dimension.end(), [](const KdfAlternative &a, const KdfAlternative &b) { return a.bits < b.bits; });
    std::erase_if(out, [](const KdfDimension &dimension) { return dimension.empty(); });
    return out;
}

} // namespace imprint
