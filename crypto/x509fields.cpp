#include "crypto/x509fields.h"

#include "crypto/opensslptr.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace imprint::x509 {

namespace {

constexpr std::size_t maxNameCharacters = 64; // ub-common-name, ub-organization-name, ub-serial-number
constexpr std::size_t maxTextBytes = 4096;   // far above what any field may hold
constexpr std::size_t maxUriBytes = 512;
constexpr std::int64_t startOfTime = -631152000; // 1950, where UTCTime begins

bool isPrintableString(std::string_view text)
{
    constexpr std::string_view others = " '()+,-./:=?";
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || others.find(c) != std::string_view::npos;
    });
}

Result<Bytes> relativeName(const char *what, ByteView type, std::string_view text)
{
    const auto characters = characterCount(text);
    if (!characters || *characters == 0 || *characters > maxNameCharacters)
        return fail("certificate.name",
                    std::string(what) + " must be 1 to 64 characters of UTF-8 without control characters");
    // X.520 gives serialNumber the PrintableString, which has no underscore and no '#'. Serials with such characters
    // are common on boards, so these alone become UTF8String, as OpenSSL and GnuTLS accept it.
    const bool isSerial = std::ranges::equal(type, oid::subjectSerial);
    const auto tag = isSerial && isPrintableString(text) ? der::PrintableString : der::Utf8String;
    return der::element(der::Set, der::sequence({type, der::element(tag, viewOf(text))}));
}

int digits(ByteView text, std::size_t from, std::size_t count, bool *isGood)
{
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        *isGood = *isGood && text[i] >= '0' && text[i] <= '9';
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

const EVP_MD *hashOf(ByteView algorithm)
{
    // Fetched once: a search by name takes longer than hashing a certificate.
    static const EvpMdPtr sha256Hash(EVP_MD_fetch(nullptr, "SHA256", nullptr)), sha384Hash(EVP_MD_fetch(nullptr, "SHA384", nullptr)),
        sha512Hash(EVP_MD_fetch(nullptr, "SHA512", nullptr));
    struct Row { ByteView oid; const EVP_MD *hash; };
    const Row rows[] = {{oid::ecdsaSha256, sha256Hash.get()}, {oid::ecdsaSha384, sha384Hash.get()}, {oid::ecdsaSha512, sha512Hash.get()}};
    for (const Row &row : rows) {
        if (std::ranges::equal(algorithm, der::sequence({row.oid})))
            return row.hash;
    }
    return nullptr;
}

} // namespace

Result<Bytes> encodeTime(std::int64_t secondsSince1970)
{
    namespace chr = std::chrono;
    if (secondsSince1970 < startOfTime || secondsSince1970 > endOfTime)
        return fail("certificate.validity", "time " + std::to_string(secondsSince1970) + " lies outside 1950 to 9999");
    const chr::sys_seconds time{chr::seconds(secondsSince1970)};
    const auto day = chr::floor<chr::days>(time);
    const chr::year_month_day date(day);
    const chr::hh_mm_ss clock(time - day);
    const int year = static_cast<int>(date.year());
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d%02u%02u%02d%02d%02dZ", year, static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    if (year < 2050)
        return der::element(der::UtcTime, viewOf(std::string_view(text.data() + 2)));
    return der::element(der::GeneralizedTime, viewOf(std::string_view(text.data())));
}

std::int64_t takeTime(der::Reader &reader)
{
    namespace chr = std::chrono;
    const bool isUtc = reader.isNext(der::UtcTime);
    const ByteView text = reader.take(isUtc ? der::UtcTime : der::GeneralizedTime);
    const std::size_t yearDigits = isUtc ? 2 : 4;
    bool isGood = text.size() == yearDigits + 11 && text.back() == 'Z';
    if (!isGood) {
        reader.refuse();
        return 0;
    }
    int year = digits(text, 0, yearDigits, &isGood);
    if (isUtc)
        year += year < 50 ? 2000 : 1900;
    const auto field = [&](std::size_t n) { return digits(text, yearDigits + 2 * n, 2, &isGood); };
    const int month = field(0), dayOfMonth = field(1), hour = field(2), minute = field(3), second = field(4);
    const chr::year_month_day date{chr::year(year), chr::month(static_cast<unsigned>(month)),
                                   chr::day(static_cast<unsigned>(dayOfMonth))};
    if (!isGood || !date.ok() || hour > 23 || minute > 59 || second > 59) {
        reader.refuse();
        return 0;
    }
    const auto time = chr::sys_days(date) + chr::hours(hour) + chr::minutes(minute) + chr::seconds(second);
    return time.time_since_epoch().count();
}

std::optional<std::size_t> characterCount(std::string_view text)
{
    const auto *at = reinterpret_cast<const unsigned char *>(text.data());
    if (text.size() > maxTextBytes)
        return std::nullopt;
    auto rest = static_cast<int>(text.size());
    std::size_t count = 0;
    while (rest > 0) {
        unsigned long character = 0;
        const int size = UTF8_getc(at, rest, &character);
        if (size <= 0 || character < 0x20 || (character >= 0x7f && character < 0xa0) || character > 0x10ffff)
            return std::nullopt;
        at += size;
        rest -= size;
        ++count;
    }
    return count;
}

bool isUri(std::string_view text)
{
    constexpr std::string_view allowed = "-._~:/?#[]@!$&'()*+,;=%";
    const auto isAlpha = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() > maxUriBytes || text.empty() || !isAlpha(text[0]))
        return false;
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon + 1 == text.size())
        return false;
    const std::string_view scheme = text.substr(0, colon);
    return std::all_of(scheme.begin(), scheme.end(),
                       [&](char c) { return isAlpha(c) || isDigit(c) || c == '+' || c == '-' || c == '.'; })
        && std::all_of(text.begin(), text.end(),
                       [&](char c) { return isAlpha(c) || isDigit(c) || allowed.find(c) != std::string_view::npos; });
}

Result<Bytes> encodeName(const NameFields &fields)
{
    struct Row { const char *what; ByteView type; std::string_view text; bool isNeeded; };
    const Row rows[] = {{"organization", oid::organization, fields.organization, false},
                        {"common name", oid::commonName, fields.commonName, true},
                        {"serial number", oid::subjectSerial, fields.serialNumber, false}};
    Bytes content;
    for (const Row &row : rows) {
        if (row.text.empty() && !row.isNeeded)
            continue;
        const auto part = relativeName(row.what, row.type, row.text);
        if (!part)
            return part.error();
        append(content, *part);
    }
    return der::element(der::Sequence, content);
}

Bytes extension(ByteView oid, bool isCritical, ByteView value)
{
    // DEFAULT FALSE: DER leaves it out.
    const Bytes critical = isCritical ? der::boolean(true) : Bytes();
    return der::sequence({oid, critical, der::element(der::OctetString, value)});
}

Bytes authorityKeyId(ByteView keyId)
{
    return extension(oid::authorityKeyId, false, der::sequence({der::element(der::context(0), keyId)}));
}

Bytes signatureAlgorithm(Curve curve)
{
    return der::sequence({curve == Curve::P256 ? ByteView(oid::ecdsaSha256) : ByteView(oid::ecdsaSha384)});
}

Result<Bytes> signedSequence(ByteView tbs, Signer &signer)
{
    const EcPublicKey &key = signer.publicKey();
    const auto signature = signer.sign(tbs);
    if (!signature)
        return signature.error();
    // A token that answers with a wrong signature must not bring a certificate into the world.
    if (const auto checked = key.verify(tbs, *signature); !checked)
        return fail("certificate.signature", "what the CA key signed does not verify: " + checked.error().detail);
    const ByteView halves(*signature);
    const std::size_t half = fieldBytes(key.curve());
    const Bytes value = der::sequence({der::integer(halves.first(half)), der::integer(halves.subspan(half))});
    return der::sequence({tbs, signatureAlgorithm(key.curve()), der::bitString(value)});
}

bool isSignedBy(const EcPublicKey &key, ByteView tbs, ByteView algorithm, ByteView signature)
{
    const EVP_MD *hash = hashOf(algorithm);
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> hashed{};
    unsigned size = 0;
    ERR_set_mark();
    const EvpPkeyCtxPtr context(hash && key.pkey() ? EVP_PKEY_CTX_new_from_pkey(nullptr, key.pkey(), nullptr) : nullptr);
    const bool isGood = context && EVP_Digest(tbs.data(), tbs.size(), hashed.data(), &size, hash, nullptr) == 1
        && EVP_PKEY_verify_init(context.get()) == 1
        && EVP_PKEY_verify(context.get(), signature.data(), signature.size(), hashed.data(), size) == 1;
    ERR_pop_to_mark();
    return isGood;
}

} // namespace imprint::x509
