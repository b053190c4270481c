#include "crypto/derivation.h"

#include "crypto/opensslptr.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr std::size_t mostSecretBytes = 256;
using Block = std::array<std::uint8_t, aesBlockBytes>;

Result<void> refuse(bool isSet, const char *what)
{
    if (isSet)
        return fail("derivation.scheme", std::string("this scheme has no ") + what);
    return {};
}

Result<void> refuseUnused(const DerivationInput &input, bool hasLabel, bool hasSalt)
{
    if (auto ok = refuse(!hasLabel && !input.label.empty(), "label"); !ok)
        return ok;
    if (auto ok = refuse(!hasLabel && !input.context.empty(), "context"); !ok)
        return ok;
    if (auto ok = refuse(!hasSalt && !input.salt.empty(), "salt"); !ok)
        return ok;
    return refuse(!hasSalt && !input.info.empty(), "info");
}

Result<std::size_t> lengthWithin(std::size_t wanted, std::size_t usual)
{
    const std::size_t length = wanted ? wanted : usual;
    if (length > mostSecretBytes)
        return fail("derivation.length", "a secret has 1 to 256 bytes, not " + std::to_string(length));
    return length;
}

Result<std::size_t> oneBlock(const SecretKey &, const DerivationInput &input)
{
    if (auto ok = refuseUnused(input, false, false); !ok)
        return ok.error();
    if (input.length != 0 && input.length != aesBlockBytes)
        return fail("derivation.length", "this scheme gives 16 bytes, not " + std::to_string(input.length));
    return aesBlockBytes;
}

Result<std::size_t> counterBytes(const SecretKey &, const DerivationInput &input)
{
    if (auto ok = refuseUnused(input, true, false); !ok)
        return ok.error();
    return lengthWithin(input.length, 16);
}

Result<std::size_t> hkdfBytes(const SecretKey &, const DerivationInput &input)
{
    if (auto ok = refuseUnused(input, false, true); !ok)
        return ok.error();
    return lengthWithin(input.length, 32);
}

// The initial key is of the base key's kind.
Result<std::size_t> initialKeyBytes(const SecretKey &key, const DerivationInput &input)
{
    if (auto ok = refuseUnused(input, false, false); !ok)
        return ok.error();
    const std::size_t length = input.length ? input.length : key.bytes();
    if (length != 16 && length != 24 && length != 32)
        return fail("derivation.length", "an initial key has 16, 24 or 32 bytes, not " + std::to_string(length));
    if (key.bytes() != 0 && length > key.bytes())
        return fail("derivation.length", "an initial key is no longer than its base derivation key");
    return length;
}

const EVP_MD *md5()
{
    static const EvpMdPtr md(EVP_MD_fetch(nullptr, "MD5", nullptr));
    return md.get();
}

Result<void> cbcMd5(SecretKey &key, std::string_view serial, const DerivationInput &, std::span<std::uint8_t> out)
{
    Block hash{};
    if (!md5() || EVP_Digest(serial.data(), serial.size(), hash.data(), nullptr, md5(), nullptr) != 1)
        return fail("crypto.library", "MD5: " + opensslError());
    return key.cbc(hash, out);
}

Result<void> cmacSerial(SecretKey &key, std::string_view serial, const DerivationInput &, std::span<std::uint8_t> out)
{
    return key.cmac(viewOf(serial), out);
}

Result<void> counterCmac(SecretKey &key, std::string_view serial, const DerivationInput &input,
                         std::span<std::uint8_t> out)
{
    Bytes fixed = input.label;
    fixed.push_back(0);
    append(fixed, input.context);
    append(fixed, viewOf(serial));
    for (int shift = 24; shift >= 0; shift -= 8)
        fixed.push_back(std::uint8_t((out.size() * 8) >> shift));
    return counterModeCmac(key, {}, fixed, 32, out);
}

Result<void> hkdfSerial(SecretKey &key, std::string_view serial, const DerivationInput &input,
                        std::span<std::uint8_t> out)
{
    Bytes info = input.info;
    append(info, viewOf(serial));
    const auto okm = key.hkdf(input.salt, info, out.size());
    if (!okm)
        return okm.error();
    std::copy_n(okm->data(), out.size(), out.data());
    return {};
}

// ANS X9.24-3 table 3: version 1, block counter, usage 8001 (initial key), algorithm, bits, initial key id.
Result<void> dukptInitialKey(SecretKey &key, std::string_view serial, const DerivationInput &,
                             std::span<std::uint8_t> out)
{
    const auto id = fromHex(serial);
    if (!id || id->size() != 8)
        return fail("derivation.serial", "\"" + std::string(serial.substr(0, 64)) + "\" is no initial key id of 16 hex digits");
    Block data{1, 1, 0x80, 0x01, 0, std::uint8_t(out.size() / 8), std::uint8_t(out.size() * 8 >> 8), std::uint8_t(out.size() * 8)};
    std::copy(id->begin(), id->end(), data.begin() + 8);
    for (std::size_t at = 0; at < out.size(); at += aesBlockBytes, ++data[1]) {
        Block block{};
        if (auto done = key.cbc(data, block); !done)
            return done;
        std::copy_n(block.begin(), std::min(aesBlockBytes, out.size() - at), out.begin() + std::ptrdiff_t(at));
        cleanse(block.data(), block.size());
    }
    return {};
}

constexpr DerivationScheme schemes[] = {
    {"sp800-108-cmac", "SP 800-108 counter mode with CMAC", "", true, counterBytes, counterCmac},
    {"cmac-serial", "AES-CMAC over the serial", "", true, oneBlock, cmacSerial},
    {"aes-dukpt-ik", "AES DUKPT initial key", "", true, initialKeyBytes, dukptInitialKey},
    {"hkdf-sha256", "HKDF-SHA-256 from a sealed secret", "", false, hkdfBytes, hkdfSerial},
    {"aes-cbc-md5", "AES-CBC over MD5 of the serial",
     "MD5 has collisions: whoever may choose serials can make two devices with one secret. Only for fleets that have it already.",
     true, oneBlock, cbcMd5},
};

constexpr std::string_view checkInfo = "imprint key check value";

Result<Secret> checkBlock(SecretKey &key, const DerivationScheme &scheme)
{
    if (!scheme.needsAes)
        return key.hkdf({}, viewOf(checkInfo), aesBlockBytes);
    Secret block(aesBlockBytes);
    if (auto done = key.cbc(Block{}, {block.data(), block.size()}); !done)
        return done.error();
    return block;
}

} // namespace

std::span<const DerivationScheme> derivationSchemes()
{
    return schemes;
}

Result<const DerivationScheme *> derivationScheme(std::string_view name)
{
    std::string known;
    for (const DerivationScheme &scheme : schemes) {
        if (scheme.name == name)
            return &scheme;
        known += (known.empty() ? "" : ", ") + std::string(scheme.name);
    }
    return fail("derivation.scheme", "\"" + std::string(name.substr(0, 64)) + "\" is none of " + known);
}

Result<void> counterModeCmac(SecretKey &key, ByteView before, ByteView after, int counterBits,
                             std::span<std::uint8_t> out)
{
    const std::size_t counterBytesCount = std::size_t(counterBits) / 8;
    if (counterBits % 8 != 0 || counterBits < 8 || counterBits > 32 || out.size() > 255 * aesBlockBytes)
        return fail("derivation.length", "counter mode: " + std::to_string(out.size()) + " bytes are too many");
    Bytes message(before.begin(), before.end());
    message.resize(before.size() + counterBytesCount);
    append(message, after);
    for (std::size_t at = 0, i = 1; at < out.size(); at += aesBlockBytes, ++i) {
        for (std::size_t b = 0; b < counterBytesCount; ++b)
            message[before.size() + b] = std::uint8_t(std::uint64_t(i) >> 8 * (counterBytesCount - 1 - b));
        if (out.size() - at >= aesBlockBytes) {
            if (auto done = key.cmac(message, out.subspan(at, aesBlockBytes)); !done)
                return done;
            continue;
        }
        Secret last(aesBlockBytes);
        if (auto done = key.cmac(message, {last.data(), last.size()}); !done)
            return done;
        std::copy_n(last.data(), out.size() - at, out.begin() + std::ptrdiff_t(at));
    }
    return {};
}

Result<std::string> keyCheckValue(SecretKey &key, const DerivationScheme &scheme)
{
    const auto block = checkBlock(key, scheme);
    if (!block)
        return block.error();
    return toHex(block->view().first(3));
}

Result<void> compareKeyCheck(SecretKey &key, const DerivationScheme &scheme, std::string_view expected)
{
    const auto wanted = fromHex(expected);
    if (!wanted || wanted->size() < 3 || wanted->size() > aesBlockBytes)
        return fail("derivation.key-check", "\"" + std::string(expected.substr(0, 64)) + "\" is no key check value (6 to 32 hex digits)");
    const auto block = checkBlock(key, scheme);
    if (!block)
        return block.error();
    if (!equalBytes(block->view().first(wanted->size()), *wanted))
        return fail("derivation.key-check", "expected " + toHex(ByteView(*wanted).first(3)) + ", this key has "
                        + toHex(block->view().first(3)));
    return {};
}

DerivedBlock deriveEach(SecretKey &key, const DerivationScheme &scheme, const DerivationInput &input,
                        std::size_t secretBytes, const std::vector<std::string> &serials, const std::stop_token &stop)
{
    DerivedBlock block;
    block.secrets = Secret(secretBytes * serials.size());
    for (const std::string &serial : serials) {
        if (stop.stop_requested())
            break;
        auto done = scheme.derive(key, serial, input, {block.secrets.data() + block.done * secretBytes, secretBytes});
        if (!done) {
            block.problem = std::move(done).error();
            break;
        }
        ++block.done;
    }
    return block;
}

Result<std::unique_ptr<SoftDeriver>> SoftDeriver::make(std::unique_ptr<SecretKey> key, const DerivationScheme &scheme,
                                                       DerivationInput input)
{
    const auto bytes = scheme.secretBytes(*key, input);
    if (!bytes)
        return bytes.error();
    return std::unique_ptr<SoftDeriver>(new SoftDeriver(std::move(key), scheme, std::move(input), *bytes));
}

DerivedBlock SoftDeriver::derive(std::vector<std::string> serials, std::stop_token stop)
{
    return deriveEach(*m_key, m_scheme, m_input, m_secretBytes, serials, stop);
}

Result<std::string> SoftDeriver::keyCheck()
{
    return keyCheckValue(*m_key, m_scheme);
}

} // namespace imprint
