#include "models/diagnosis/kdf/kdfstructures.h"

#include <algorithm>

namespace imprint {

using namespace kdflab;

namespace {

using Kind = KdfKind;
using Part = FormulaPart::Kind;

bool isMac(Kind kind) { return kind == Kind::Counter || kind == Kind::Feedback; }

void change(KdfDimension &out, const char *field, double bits, std::function<void(KdfSpec &)> apply)
{
    out.push_back({field, "", 1, bits, [apply = std::move(apply)](KdfSpec &s, KdfInputs &) { apply(s); }});
}

KdfDimension pbkdf2Structures()
{
    KdfDimension out;
    change(out, "block_index", 3, [](KdfSpec &s) { s.blockIndex = BlockIndex::LittleEndian; });
    change(out, "block_index", 4, [](KdfSpec &s) { s.blockIndex = BlockIndex::Missing; });
    change(out, "block_index", 5, [](KdfSpec &s) { s.blockIndex = BlockIndex::OneByte; });
    change(out, "first_block", 3, [](KdfSpec &s) { s.firstBlock = 0; });
    change(out, "first_block", 3, [](KdfSpec &s) { s.firstBlock = 2; });
    change(out, "first_block", 7, [](KdfSpec &s) { s.firstBlock = 3; });
    change(out, "combine", 3, [](KdfSpec &s) { s.isLastOnly = true; });
    change(out, "combine", 4, [](KdfSpec &s) { s.blockIndex = BlockIndex::Missing, s.isLastOnly = true; }); // HMAC of HMAC
    return out;
}

std::vector<KdfDimension> hkdfStructures(const KdfInputs &inputs)
{
    KdfDimension halves, counter, chain;
    change(halves, "extract", 2, [](KdfSpec &s) { s.hasExtract = false; });
    change(halves, "expand", 2, [](KdfSpec &s) { s.hasExpand = false; });
    change(counter, "counter", 4, [](KdfSpec &s) { s.firstBlock = 0; });
    change(counter, "counter", 4, [](KdfSpec &s) { s.counterBits = 0; });
    change(counter, "counter", 5, [](KdfSpec &s) { s.counterBits = 32; });
    change(counter, "counter", 7, [](KdfSpec &s) { s.counterBits = 32, s.isCounterLittle = true; });
    change(counter, "counter", 6, [](KdfSpec &s) { s.firstBlock = 2; });
    change(counter, "counter", 7, [](KdfSpec &s) { s.counterBits = 16; });
    for (std::uint32_t i = 1; i <= inputs.infos.size(); ++i)
        change(chain, "kdf", 3, [i](KdfSpec &s) {
            s.kind = Kind::HkdfChain;
            s.hasExpand = true;
            s.firstBlock = i;
        });
    return {halves, counter, chain};
}

FormulaPart plainPart(Part kind)
{
    FormulaPart part;
    part.kind = kind;
    return part;
}
FormulaPart zeroByte()
{
    FormulaPart part = plainPart(Part::Literal);
    part.literal = {0};
    return part;
}
void drop(Formula &formula, Part kind)
{
    std::erase_if(formula, [&](const FormulaPart &part) { return part.kind == kind; });
}
void drop(Formula &formula, Role role)
{
    std::erase_if(formula, [&](const FormulaPart &part) { return part.kind == Part::Input && part.role == role; });
}
Formula::iterator find(Formula &formula, Role role)
{
    return std::find_if(formula.begin(), formula.end(),
                        [&](const FormulaPart &part) { return part.kind == Part::Input && part.role == role; });
}

KdfDimension counterStructures()
{
    KdfDimension out;
    const auto move = [&](double bits, std::function<std::size_t(const Formula &)> to) {
        change(out, "counter", bits, [to = std::move(to)](KdfSpec &s) {
            drop(s.message, Part::Counter);
            s.message.insert(s.message.begin() + std::ptrdiff_t(to(s.message)), plainPart(Part::Counter));
        });
    };
    move(2, [](const Formula &f) { return f.size(); });
    move(4, [](const Formula &f) { return f.empty() || f.front().kind != Part::Previous ? 0 : 1; });
    for (std::size_t place = 1; place <= 4; ++place)
        move(5, [place](const Formula &f) { return std::min(place, f.size()); });
    change(out, "counter", 3, [](KdfSpec &s) { drop(s.message, Part::Counter); });
    return out;
}

KdfDimension counterForms()
{
    KdfDimension out;
    change(out, "counter", 2, [](KdfSpec &s) { s.isCounterLittle = !s.isCounterLittle; });
    for (const int bits : {8, 16, 24, 32, 64}) {
        change(out, "counter", bits == 8 ? 2 : 4, [bits](KdfSpec &s) { s.counterBits = bits; });
        change(out, "counter", 6, [bits](KdfSpec &s) { s.counterBits = bits, s.isCounterLittle = true; });
    }
    change(out, "counter", 2.5, [](KdfSpec &s) { s.firstBlock = 0; });
    change(out, "counter", 5, [](KdfSpec &s) { s.firstBlock = 2; });
    change(out, "counter", 5, [](KdfSpec &s) { s.firstBlock = 0, s.counterBits = 8; });
    return out;
}

KdfDimension separators()
{
    KdfDimension out;
    change(out, "fixed", 2, [](KdfSpec &s) { drop(s.message, Part::Literal); });
    change(out, "fixed", 5, [](KdfSpec &s) {
        for (FormulaPart &part : s.message)
            if (part.kind == Part::Literal)
                part.literal = {0xff};
    });
    change(out, "fixed", 6, [](KdfSpec &s) {
        for (FormulaPart &part : s.message)
            if (part.kind == Part::Literal)
                part.literal = {1};
    });
    change(out, "fixed", 6, [](KdfSpec &s) {
        for (FormulaPart &part : s.message)
            if (part.kind == Part::Literal)
                part.literal = {0x30}; // the digit
    });
    change(out, "fixed", 5, [](KdfSpec &s) {
        if (const auto at = find(s.message, Role::Context); at != s.message.end())
            s.message.insert(at + 1, zeroByte());
    });
    change(out, "fixed", 5, [](KdfSpec &s) {
        if (const auto at = find(s.message, Role::Label); at != s.message.end())
            s.message.insert(at + 1, zeroByte());
    });
    return out;
}

KdfDimension lengths(const KdfSpec &hub, std::size_t outputLength)
{
    KdfDimension out;
    const auto each = [&](double bits, std::function<void(FormulaPart &)> apply) {
        change(out, "fixed", bits, [apply = std::move(apply)](KdfSpec &s) {
            for (FormulaPart &part : s.message)
                if (part.kind == Part::Length)
                    apply(part);
        });
    };
    change(out, "fixed", 2, [](KdfSpec &s) { drop(s.message, Part::Length); });
    each(2, [](FormulaPart &p) { p.isLittle = !p.isLittle; });
    each(2, [](FormulaPart &p) { p.isInBytes = !p.isInBytes; });
    each(4, [](FormulaPart &p) { p.isInBytes = !p.isInBytes, p.isLittle = !p.isLittle; });
    for (const int bits : {8, 16, 24, 32, 64}) {
        each(bits == 16 ? 2.5 : 4, [bits](FormulaPart &p) { p.bits = bits; });
        each(5, [bits](FormulaPart &p) { p.bits = bits, p.isInBytes = true; });
        each(6, [bits](FormulaPart &p) { p.bits = bits, p.isLittle = true; });
    }
    for (const std::size_t bits : {8 * outputLength, std::size_t(128), std::size_t(192), std::size_t(256), std::size_t(384), std::size_t(512), std::size_t(0)})
        if (bits != hub.lengthBits)
            change(out, "L", bits == 8 * outputLength ? 2 : 4, [bits](KdfSpec &s) { s.lengthBits = std::uint32_t(bits); });
    return out;
}

KdfDimension orders()
{
    KdfDimension out;
    change(out, "fixed", 2.5, [](KdfSpec &s) { drop(s.message, Role::Context); });
    change(out, "fixed", 2.5, [](KdfSpec &s) { drop(s.message, Role::Label); });
    change(out, "fixed", 5, [](KdfSpec &s) { // the length before all
        const auto at = std::find_if(s.message.begin(), s.message.end(), [](const FormulaPart &p) { return p.kind == Part::Length; });
        if (at == s.message.end())
            return;
        const FormulaPart length = *at;
        s.message.erase(at);
        s.message.insert(find(s.message, Role::Label), length);
    });
    change(out, "fixed", 6, [](KdfSpec &s) { // the length before the context (SCP03)
        const auto at = std::find_if(s.message.begin(), s.message.end(), [](const FormulaPart &p) { return p.kind == Part::Length; });
        if (at == s.message.end())
            return;
        const FormulaPart length = *at;
        s.message.erase(at);
        s.message.insert(find(s.message, Role::Context), length);
    });
    change(out, "kdf", 4, [](KdfSpec &s) {
        if (s.kind == Kind::Counter) {
            s.kind = Kind::Feedback;
            s.message.insert(s.message.begin(), plainPart(Part::Previous));
        }
    });
    return out;
}

// One alternative that is another derivation.
class Others {
public:
    Others(KdfDimension &out, std::size_t length) : m_out(out), m_length(length) {}

    void take(Kind kind, double bits, const char *message, const LabHash *hash = nullptr, std::function<void(KdfSpec &)> more = {})
    {
        const char *text = message ? message : rowOf(kind).message;
        const auto formula = text ? parseFormula(text).value_or(Formula()) : Formula();
        m_out.push_back({"kdf", "", 1, bits, [=, length = m_length](KdfSpec &s, KdfInputs &) {
                             KdfSpec other;
                             other.kind = kind;
                             other.hash = hash ? hash : s.hash ? s.hash : findHash("sha256");
                             other.iterations = s.kind == Kind::Pbkdf2 ? s.iterations : 1;
                             other.message = formula;
                             other.counterBits = kind == Kind::Hkdf ? 8 : 32;
                             other.lengthBits = std::uint32_t(8 * length);
                             other.length = s.length;
                             if (more)
                                 more(other);
                             s = other;
                         }});
    }
    void hmac(double bits, Role key, const char *message)
    {
        take(Kind::Hmac, bits, message, nullptr, [key](KdfSpec &s) { s.key = key; });
    }
    // HKDF whose info is put together from label and context.
    void withInfo(double bits, std::vector<Role> parts, bool hasSeparator)
    {
        m_out.push_back({"kdf", "", 1, bits, [=, length = m_length](KdfSpec &s, KdfInputs &in) {
                             Bytes info;
                             for (const Role part : parts) {
                                 if (!info.empty() && hasSeparator)
                                     info.push_back(0);
                                 append(info, in.of(part));
                             }
                             in.set(Role::Info, info);
                             KdfSpec other;
                             other.kind = Kind::Hkdf;
                             other.hash = s.hash ? s.hash : findHash("sha256");
                             other.counterBits = 8;
                             other.length = length;
                             s = other;
                         }});
    }
    void cmac(double bits, const char *message)
    {
        take(Kind::Cmac, bits, message, nullptr, [](KdfSpec &s) { s.prf = Prf::Cmac; });
    }
    void aesOver(const LabHash *hash, double bits)
    {
        m_out.push_back({"context", "hashed with " + std::string(hash->name), 1, bits, [=, length = m_length](KdfSpec &s, KdfInputs &in) {
                             Bytes digest(hash->bytes);
                             labDigest(*hash, {in.of(Role::Context)}, digest.data());
                             in.set(Role::Context, digest);
                             KdfSpec other;
                             other.kind = Kind::AesCbc;
                             other.message = *parseFormula("context");
                             other.length = length;
                             s = other;
                         }});
    }
    void scrypt(double bits, std::uint64_t n, std::uint32_t r, std::uint32_t p)
    {
        take(Kind::Scrypt, bits, nullptr, nullptr, [=](KdfSpec &s) { s.n = n, s.r = r, s.p = p, s.hash = nullptr; });
    }
    void argon(double bits, Kind kind, std::uint32_t t, std::uint32_t m, std::uint32_t p)
    {
        take(kind, bits, nullptr, nullptr, [=](KdfSpec &s) { s.t = t, s.m = m, s.p = p, s.hash = nullptr; });
    }

private:
    KdfDimension &m_out;
    std::size_t m_length;
};

void fromPasswords(Others &others, Kind hub)
{
    const LabHash *const sha1 = findHash("sha1"), *const sha256 = findHash("sha256"), *const md5 = findHash("md5");
    for (const LabHash *hash : {sha1, md5, sha256, findHash("sha512")}) {
        const double more = hash == sha1 || hash == sha256 ? 0 : 1;
        others.take(Kind::Pbkdf1, 3 + more, nullptr, hash);
        others.take(Kind::IteratedHash, 4 + more, "salt || password", hash);
        others.take(Kind::IteratedHash, 5 + more, "password", hash);
        others.take(Kind::BytesToKey, 4.5 + more, nullptr, hash, [](KdfSpec &s) { s.iterations = 1; });
        others.take(Kind::BytesToKey, 5 + more, nullptr, hash);
        if (hub != Kind::Pbkdf2)
            others.take(Kind::Pbkdf2, 2.5 + more, nullptr, hash);
    }
    // Rounds that take salt or password in again, as many as PBKDF2 was to have, or one more.
    for (const auto &[message, bits] : {std::pair{"[K] || password || salt", 5.0}, {"[K] || salt", 5.0}, {"salt || [K]", 5.0}, {"[K] || password", 6.0},
                                        {"password || [K]", 6.0}, {"password || salt || [K]", 6.0}, {"salt || password || [K]", 6.0},
                                        {"[K] || salt || password", 6.0}})
        for (const std::uint64_t more : {0, 1})
            others.take(Kind::IteratedHash, bits + double(more), message, nullptr, [more](KdfSpec &s) { s.iterations += more; });
    others.hmac(3, Role::Secret, "salt");
    others.hmac(3, Role::Salt, "password");
    others.hmac(6, Role::Secret, "password || salt");
    others.hmac(6, Role::Salt, "password || salt");
    others.take(Kind::Hkdf, 3, nullptr);
    others.take(Kind::Hkdf, 5, nullptr, nullptr, [](KdfSpec &s) { s.hasExtract = false; });
    if (hub != Kind::Scrypt)
        for (const auto &[n, bits] : {std::pair{16384, 3.0}, {32768, 3.0}, {1024, 4.0}, {4096, 6.0}, {8192, 6.0}, {65536, 6.5}, {131072, 6.5},
                                      {2048, 7.0}, {1 << 18, 8.0}, {1 << 20, 9.0}})
            others.scrypt(bits, std::uint64_t(n), 8, 1);
    others.scrypt(7, 16384, 1, 1);
    for (const Kind kind : {Kind::Argon2id, Kind::Argon2i}) {
        const double more = kind == Kind::Argon2i ? 2 : 0;
        for (const auto &[t, m, p, bits] : {std::tuple{3, 65536, 4, 5.0}, {3, 65536, 1, 6.0}, {2, 65536, 1, 5.0}, {2, 19456, 1, 5.0}, {3, 4096, 1, 5.0},
                                            {3, 1024, 1, 6.0}, {1, 65536, 4, 7.0}, {1, 47104, 1, 7.0}, {3, 12288, 1, 7.0}, {2, 102400, 8, 8.0},
                                            {3, 262144, 1, 8.0}, {4, 65536, 1, 8.0}, {10, 4096, 1, 8.0}})
            if (hub != kind)
                others.argon(bits + more, kind, std::uint32_t(t), std::uint32_t(m), std::uint32_t(p));
    }
}

void fromFixedData(Others &others)
{
    for (const auto &[message, bits] : {std::pair{"key || label || context", 4.0}, {"key || label || 00 || context || [L]32", 5.0},
                                        {"key || [i] || label || 00 || context || [L]32", 5.0}, {"key || context", 5.0}, {"label || context || key", 6.0}})
        others.take(Kind::Hash, bits, message, findHash("sha256"));
    others.take(Kind::Counter, 4, "label || 00 || [L]16 || [i] || context", nullptr, [](KdfSpec &s) { // GlobalPlatform SCP03
        s.prf = Prf::Cmac;
        s.counterBits = 8;
    });
    for (const auto &[message, bits] : {std::pair{"context", 4.0}, {"label || context", 5.0}, {"label", 6.0}, {"label || 00 || context", 6.0}})
        others.take(Kind::AesCbc, bits, message);
    for (const char *hash : {"md5", "sha256"}) // the scheme of older fleets: one block over MD5 of the serial
        others.aesOver(findHash(hash), 4);
    others.withInfo(3, {Role::Label, Role::Context}, true);
    others.withInfo(4, {Role::Label, Role::Context}, false);
    others.withInfo(5, {Role::Context}, false);
    others.withInfo(5, {Role::Label}, false);
}

void fromKeys(Others &others, Kind hub)
{
    others.take(Kind::X963, 3, "key || [i] || info");
    others.take(Kind::OneStep, 3, "[i] || key || info");
    others.take(Kind::X963, 6, "key || [i] || salt || info");
    others.take(Kind::OneStep, 6, "[i] || key || salt || info");
    others.take(Kind::X963, 5, "key || [i]");
    others.take(Kind::OneStep, 5, "[i] || key");
    others.take(Kind::X963, 6, "key || [i] || salt");
    others.take(Kind::OneStep, 6, "[i] || key || salt");
    others.take(Kind::X963, 6, "key || [i] || info || salt");
    others.take(Kind::OneStep, 6, "[i] || key || info || salt");
    for (const auto &[message, bits] : {std::pair{"key || info", 4.0}, {"key || salt", 4.0}, {"salt || key", 4.0}, {"key", 3.5}, {"info || key", 5.0},
                                        {"key || salt || info", 4.5}, {"salt || key || info", 4.5}, {"key || info || salt", 5.0},
                                        {"salt || info || key", 6.0}, {"info || key || salt", 6.0}, {"info || salt || key", 6.0}})
        others.take(Kind::Hash, bits, message);
    for (const auto &[message, bits] : {std::pair{"info", 3.0}, {"salt", 4.0}, {"salt || info", 4.0}, {"info || salt", 5.0}, {"label || context", 4.0},
                                        {"context", 4.0}, {"label", 5.0}, {"context || label", 6.0}})
        others.hmac(bits, Role::Secret, message);
    for (const auto &[message, bits] : {std::pair{"key || info", 4.0}, {"info", 6.0}, {"info || key", 6.0}})
        others.hmac(bits, Role::Salt, message);
    for (const auto &[message, bits] : {std::pair{"label || 00 || context || [L]32", 4.0}, {"label || 00 || context", 4.0}})
        others.hmac(bits, Role::Secret, message);
    for (const auto &[message, bits] : {std::pair{"label || context", 4.0}, {"context", 4.0}, {"label", 5.0}, {"info", 5.0}, {"salt", 5.0}, {"salt || info", 6.0},
                                        {"label || 00 || context", 4.0}, {"label || 00 || context || [L]32", 4.0}})
        others.cmac(bits, message);
    others.take(Kind::Counter, 4, "[i] || info || 00 || salt || [L]32");
    others.take(Kind::Counter, 4, "[i] || info");
    others.take(Kind::Counter, 6, "[i] || info || 00 || [L]32");
    others.take(Kind::Counter, 6, "[i] || salt || info");
    others.take(Kind::Pbkdf2, 4, nullptr);
    if (hub != Kind::Hkdf)
        others.take(Kind::Hkdf, 3, nullptr, findHash("sha256"));
    if (isMac(hub))
        fromFixedData(others);
    if (isMac(hub))
        for (const char *message : {"[K] || label || [i]", "[K] || label || 00 || context || [i]", "[K] || label || context || [i]", "[K] || context || [i]"})
            others.take(Kind::Feedback, 5, message, findHash("sha256"), [](KdfSpec &s) { s.counterBits = 8; }); // HKDF-Expand
}

} // namespace

std::vector<KdfDimension> structures(const KdfSpec &hub, const KdfInputs &inputs, std::size_t outputLength)
{
    if (hub.kind == Kind::Pbkdf2)
        return {pbkdf2Structures()};
    if (hub.kind == Kind::Hkdf)
        return hkdfStructures(inputs);
    if (isMac(hub.kind))
        return {orders(), separators(), lengths(hub, outputLength), counterStructures(), counterForms()};
    return {};
}

KdfDimension otherDerivations(const KdfSpec &hub, const KdfInputs &, std::size_t outputLength)
{
    KdfDimension out;
    Others others(out, outputLength);
    const bool isForKeys = hub.kind == Kind::Hkdf || isMac(hub.kind) || hub.kind == Kind::X963 || hub.kind == Kind::OneStep || hub.kind == Kind::HkdfChain
        || hub.kind == Kind::Hmac || hub.kind == Kind::Cmac;
    if (isForKeys)
        fromKeys(others, hub.kind);
    else
        fromPasswords(others, hub.kind);
    return out;
}

} // namespace imprint
