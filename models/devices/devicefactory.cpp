#include "models/devices/devicefactory.h"

#include "crypto/certificate.h"
#include "crypto/softsigner.h"

#include <algorithm>

namespace imprint::simulation {

namespace {
constexpr std::int64_t foreignNotBefore = 1'700'000'000; // 2023-11-14
}

SeededRandom::SeededRandom(std::uint32_t seed, const std::string &name)
{
    append(m_prefix, viewOf("imprint simulated device"));
    for (int shift = 24; shift >= 0; shift -= 8)
        m_prefix.push_back(std::uint8_t(seed >> shift));
    appendLp(m_prefix, viewOf(name));
}

Result<void> SeededRandom::fill(std::span<std::uint8_t> out)
{
    while (!out.empty()) {
        const std::array<std::uint8_t, 4> counter{std::uint8_t(m_counter >> 24), std::uint8_t(m_counter >> 16),
                                                  std::uint8_t(m_counter >> 8), std::uint8_t(m_counter)};
        ++m_counter;
        const Sha256 block = sha256({m_prefix, counter});
        const std::size_t size = std::min(out.size(), block.size());
        std::copy_n(block.begin(), size, out.begin());
        out = out.subspan(size);
    }
    return {};
}

Result<Record> makeRecord(const Nameplate &plate, Curve curve, std::uint32_t epoch, State freeAs, RandomSource &random)
{
    auto key = EcPrivateKey::generate(curve, random);
    if (!key)
        return key.error();
    Record out;
    out.nameplate = plate;
    if (out.nameplate.hardwareAddress.empty()) {
        auto address = random.bytes(6);
        if (!address)
            return address.error();
        (*address)[0] = std::uint8_t(((*address)[0] & 0xfc) | 0x02); // locally administered, for one station
        out.nameplate.hardwareAddress = std::move(*address);
    }
    out.epoch = epoch;
    out.freeAs = freeAs;
    out.identity = std::make_shared<const EcPrivateKey>(std::move(*key));
    return out;
}

Result<Record> givenAway(Record record, RandomSource &random)
{
    auto caKey = EcPrivateKey::generate(record.identity->curve());
    if (!caKey)
        return caKey.error();
    SoftSigner ca(std::move(*caKey));
    const Validity validity{foreignNotBefore, {}};
    auto anchor = issueCaCertificate({"Somebody else", {}, validity}, ca, random);
    if (!anchor)
        return anchor.error();
    const std::string &serial = record.nameplate.serial;
    auto leaf = issueDeviceCertificate({.key = record.identity->publicKey(),
                                        .commonName = serial.substr(0, 64),
                                        .serialNumber = serial,
                                        .organization = {},
                                        .sanUri = {},
                                        .validity = validity,
                                        .crlUrl = {},
                                        .acl = {}},
                                       *anchor, ca, random);
    if (!leaf)
        return leaf.error();
    Ownership owner;
    if (auto drawn = random.fill(owner.txid); !drawn)
        return drawn.error();
    owner.ownerId = ownerId(ca.publicKey());
    owner.anchor = std::move(*anchor);
    owner.certificate.leafHash = sha256(*leaf);
    owner.certificate.leaf = std::move(*leaf);
    owner.certificate.sequence = 1;
    record.owner = std::move(owner);
    return record;
}

} // namespace imprint::simulation
