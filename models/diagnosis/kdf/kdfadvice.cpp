#include "models/diagnosis/kdf/kdfadvice.h"

namespace imprint {

using namespace kdflab;

namespace {

QString text(const char *literal)
{
    return QString::fromUtf8(literal);
}

// OWASP Password Storage Cheat Sheet (2023), for passwords that people choose.
struct Iterations {
    const char *hash;
    std::uint64_t least;
};
constexpr Iterations leastIterations[] = {{"sha1", 1'300'000}, {"sha256", 600'000}, {"sha512", 210'000}};
constexpr std::uint64_t leastScryptMemory = std::uint64_t(128) * (1 << 17) * 8; // N = 2^17, r = 8
constexpr std::uint64_t leastArgonWork = 2 * 19'456;                           // t = 2, m = 19 MiB
constexpr std::size_t leastSalt = 16;   // SP 800-132 section 5.1: 128 bits
constexpr std::size_t leastOutput = 14; // SP 800-132 section 5: 112 bits
constexpr std::size_t leastKey = 16;    // 128 bits where the input is a key

bool isForPasswords(KdfKind kind)
{
    return kind == KdfKind::Pbkdf2 || kind == KdfKind::Scrypt || kind == KdfKind::Argon2d || kind == KdfKind::Argon2i
        || kind == KdfKind::Argon2id;
}
bool isObsolete(KdfKind kind)
{
    return kind == KdfKind::Pbkdf1 || kind == KdfKind::IteratedHash || kind == KdfKind::BytesToKey || kind == KdfKind::Hash;
}

using Advice = std::vector<Sentence>;

QString number(std::uint64_t value)
{
    return QString::number(value);
}

void adviseCost(const KdfSpec &s, Advice &out)
{
    if (s.kind == KdfKind::Pbkdf2)
        for (const Iterations &row : leastIterations)
            if (findHash(row.hash) == s.hash && s.iterations < row.least)
                out.push_back({QT_TRANSLATE_NOOP("KdfAdvice", "%1 iterations with %2: at least %3 are recommended for passwords (OWASP)"),
                               {number(s.iterations), text(row.hash), number(row.least)}});
    if (s.kind == KdfKind::Scrypt && 128 * s.n * s.r < leastScryptMemory)
        out.push_back({QT_TRANSLATE_NOOP("KdfAdvice", "scrypt with %1 MiB: N = 131072 and r = 8 (128 MiB) are recommended for passwords (OWASP)"),
                       {number(128 * s.n * s.r / 1'048'576)}});
    const bool isArgon = isForPasswords(s.kind) && s.kind != KdfKind::Pbkdf2 && s.kind != KdfKind::Scrypt;
    if (isArgon && std::uint64_t(s.t) * s.m < leastArgonWork)
        out.push_back({QT_TRANSLATE_NOOP("KdfAdvice", "Argon2 with t = %1 and %2 KiB: at least t = 2 and 19456 KiB are recommended (OWASP)"),
                       {number(s.t), number(s.m)}});
    if (isArgon && s.version != 0x13)
        out.push_back({QT_TRANSLATE_NOOP("KdfAdvice", "Argon2 version 0x10 was replaced by 0x13 (RFC 9106)"), {}});
    if (s.kind == KdfKind::Argon2d || s.kind == KdfKind::Argon2i)
        out.push_back({QT_TRANSLATE_NOOP("KdfAdvice", "Argon2id is the variant to choose where none is prescribed (RFC 9106)"), {}});
}

void adviseInputs(const KdfSpec &s, const KdfInputs &in, Advice &out)
{
    const std::size_t salt = in.of(Role::Salt).size(), secret = in.of(Role::Secret).size();
    if (isForPasswords(s.kind) && salt == 0)
        out.push_back({QT_TRANSLATE_NOOP("KdfAdvice", "no salt: equal passwords give equal keys"), {}});
    else if (isForPasswords(s.kind) && salt < leastSalt)
        out.push_back({QT_TRANSLATE_NOOP("KdfAdvice", "a salt of %1 bytes: at least 16 are recommended (SP 800-132)"), {number(salt)}});
    if (!isForPasswords(s.kind) && !isObsolete(s.kind) && secret < leastKey)
        out.push_back({QT_TRANSLATE_NOOP("KdfAdvice", "a key of %1 bytes: this derivation adds no cost to guessing it; at least 16 random bytes are needed"),
                       {number(secret)}});
}

} // namespace

std::vector<Sentence> kdfAdvice(const KdfSpec &s, const KdfInputs &in)
{
    Advice out;
    if (isObsolete(s.kind))
        out.push_back({QT_TRANSLATE_NOOP("KdfAdvice", "%1 is no key derivation to choose today: use PBKDF2, scrypt or Argon2id for passwords, HKDF for keys"),
                       {text(rowOf(s.kind).name)}});
    if (s.hash && s.hash->isWeak)
        out.push_back({QT_TRANSLATE_NOOP("KdfAdvice", "%1 is no hash to choose today"), {text(s.hash->name)}});
    adviseCost(s, out);
    adviseInputs(s, in, out);
    if (s.length < leastOutput)
        out.push_back({QT_TRANSLATE_NOOP("KdfAdvice", "a key of %1 bits can be found by trying; at least 112 bits are needed (SP 800-132)"),
                       {number(8 * s.length)}});
    return out;
}

} // namespace imprint
