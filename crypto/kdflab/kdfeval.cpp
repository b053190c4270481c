#include "crypto/kdflab/kdfeval.h"

#include "crypto/kdf.h"
#include "crypto/kdflab/argon.h"

#include <algorithm>
#include <cctype>

namespace imprint::kdflab {
namespace {

Error tooLong(std::size_t most, std::size_t asked)
{
    return fail("kdf.length", "this derivation gives at most " + std::to_string(most) + " bytes, not " + std::to_string(asked));
}

bool isStandard(const KdfSpec &s)
{
    return s.blockIndex == BlockIndex::BigEndian && s.firstBlock == 1 && !s.isLastOnly;
}

// By hand what OpenSSL cannot do wrong: other block numbers, no exclusive or.
Secret oddPbkdf2(const KdfSpec &s, const KdfInputs &in, std::size_t bytes)
{
    const std::size_t size = s.hash->bytes;
    Secret out(bytes), u(size), t(size);
    for (std::size_t done = 0, i = s.firstBlock; done < bytes; done += size, ++i) {
        const Bytes index = blockIndexBytes(s.blockIndex, std::uint32_t(i));
        labHmac(*s.hash, in.of(Role::Secret), {in.of(Role::Salt), index}, u.data());
        std::copy_n(u.data(), size, t.data());
        for (std::uint64_t step = 1; step < s.iterations; ++step) {
            labHmac(*s.hash, in.of(Role::Secret), {u.view()}, u.data());
            for (std::size_t k = 0; k < size; ++k)
                t.data()[k] = s.isLastOnly ? u.data()[k] : std::uint8_t(t.data()[k] ^ u.data()[k]);
        }
        std::copy_n(t.data(), std::min(size, bytes - done), out.data() + done);
    }
    return out;
}

Result<Secret> pbkdf2(const KdfSpec &s, const KdfInputs &in, std::size_t bytes)
{
    Secret out(bytes);
    if (!isStandard(s) || !labPbkdf2(*s.hash, in.of(Role::Secret), in.of(Role::Salt), s.iterations, {out.data(), bytes}))
        return oddPbkdf2(s, in, bytes);
    return out;
}

// Rounds that take the inputs in again: hash(K || salt) and the like.
Secret mixedAgain(const KdfSpec &s, const KdfInputs &in, std::size_t bytes)
{
    const bool namesSecret = std::any_of(s.message.begin(), s.message.end(), [](const FormulaPart &part) {
        return part.kind == FormulaPart::Kind::Input && part.role == Role::Secret;
    });
    Secret d(s.hash->bytes);
    for (std::uint64_t round = 0; round < s.iterations; ++round) {
        const ByteView before = round > 0 ? d.view() : namesSecret ? ByteView() : in.of(Role::Secret);
        Bytes message = messageBytes(s, in, 1, before);
        labDigest(*s.hash, {message}, d.data());
        cleanse(message.data(), message.size());
    }
    return Secret::copyOf(d.view().first(bytes));
}

// hash^c(message), and, for EVP_BytesToKey, more of it.
Result<Secret> iterated(const KdfSpec &s, const KdfInputs &in, std::size_t bytes)
{
    const std::size_t size = s.hash->bytes;
    const bool isExtending = s.kind == KdfKind::BytesToKey;
    if (!isExtending && bytes > size)
        return tooLong(size, bytes);
    if (!isExtending && hasPart(s.message, FormulaPart::Kind::Previous))
        return mixedAgain(s, in, bytes);
    const Bytes message = messageBytes(s, in, 1, {});
    Secret out(bytes), d(size);
    for (std::size_t done = 0; done < bytes; done += size) {
        labDigest(*s.hash, {done > 0 ? d.view() : ByteView(), message}, d.data());
        for (std::uint64_t step = 1; step < s.iterations; ++step)
            labDigest(*s.hash, {d.view()}, d.data());
        std::copy_n(d.data(), std::min(size, bytes - done), out.data() + done);
    }
    return out;
}

Result<Secret> aesCbc(const KdfSpec &s, const KdfInputs &in, std::size_t bytes)
{
    Bytes message = messageBytes(s, in, 1, {});
    message.resize(std::max<std::size_t>(1, (message.size() + 15) / 16) * 16);
    if (bytes > message.size())
        return tooLong(message.size(), bytes);
    Secret out(message.size());
    if (!labAesCbc(in.of(Role::Secret), message, out.data()))
        return fail("kdf.input", "AES wants a key of 16, 24 or 32 bytes, not " + std::to_string(in.of(Role::Secret).size()));
    return Secret::copyOf(out.view().first(bytes));
}

bool isCmac(const KdfSpec &s)
{
    return s.kind == KdfKind::Cmac || ((s.kind == KdfKind::Counter || s.kind == KdfKind::Feedback) && s.prf == Prf::Cmac);
}
bool isUnkeyed(const KdfSpec &s)
{
    return s.kind == KdfKind::Hash || s.kind == KdfKind::X963 || s.kind == KdfKind::OneStep;
}

bool oneBlock(const KdfSpec &s, const KdfInputs &in, const Bytes &message, Secret &block)
{
    if (isCmac(s))
        return in.of(s.key).size() == s.cmacKeyBytes && labCmac(in.of(s.key), {message}, block.data());
    if (isUnkeyed(s))
        labDigest(*s.hash, {message}, block.data());
    else
        labHmac(*s.hash, in.of(s.key), {message}, block.data());
    return true;
}

// Everything that hashes or MACs one message a block.
Result<Secret> blocks(const KdfSpec &s, const KdfInputs &in, std::size_t bytes)
{
    const std::size_t size = isCmac(s) ? 16 : s.hash->bytes;
    const bool isOneOnly = !hasPart(s.message, FormulaPart::Kind::Counter) && !hasPart(s.message, FormulaPart::Kind::Previous);
    if (isOneOnly && bytes > size)
        return tooLong(size, bytes);
    Secret out(bytes), block(size);
    for (std::size_t done = 0, i = s.firstBlock; done < bytes; done += size, ++i) {
        const Bytes message = messageBytes(s, in, std::uint32_t(i), done > 0 ? block.view() : ByteView());
        if (!oneBlock(s, in, message, block))
            return fail("kdf.input", "AES-CMAC wants a key of " + std::to_string(s.cmacKeyBytes) + " bytes, not "
                            + std::to_string(in.of(s.key).size()));
        std::copy_n(block.data(), std::min(size, bytes - done), out.data() + done);
    }
    return out;
}

Result<Secret> hkdf(const KdfSpec &s, const KdfInputs &in, std::size_t bytes)
{
    const std::size_t size = s.hash->bytes;
    const Secret prk = pseudoRandomKey(s, in);
    const std::size_t most = s.hasExpand ? 255 * size : prk.size();
    if (bytes > most)
        return tooLong(most, bytes);
    if (!s.hasExpand)
        return Secret::copyOf(prk.view().first(bytes));
    Secret out(bytes), block(size);
    for (std::size_t done = 0, i = s.firstBlock; done < bytes; done += size, ++i) {
        const Bytes counter = integerBytes(i, s.counterBits, s.isCounterLittle);
        labHmac(*s.hash, prk.view(), {done > 0 ? block.view() : ByteView(), in.of(Role::Info), counter}, block.data());
        std::copy_n(block.data(), std::min(size, bytes - done), out.data() + done);
    }
    return out;
}

Result<Secret> hkdfChain(const KdfSpec &s, const KdfInputs &in, std::size_t bytes)
{
    const std::size_t size = s.hash->bytes;
    if (bytes > size)
        return tooLong(size, bytes);
    if (s.firstBlock < 1 || s.firstBlock > in.infos.size())
        return fail("kdf.input", "block " + std::to_string(s.firstBlock) + " of a chain of "
                        + std::to_string(in.infos.size()) + " infos");
    const Secret prk = pseudoRandomKey(s, in);
    Secret block(size);
    for (std::uint32_t i = 1; i <= s.firstBlock; ++i) {
        const Bytes counter = integerBytes(i, s.counterBits, s.isCounterLittle);
        labHmac(*s.hash, prk.view(), {i > 1 ? block.view() : ByteView(), in.infos[i - 1], counter}, block.data());
    }
    return Secret::copyOf(block.view().first(bytes));
}

Result<Secret> scryptRow(const KdfSpec &s, const KdfInputs &in, std::size_t bytes)
{
    const ScryptCost cost{s.n, s.r, s.p};
    if (!isBearable(cost))
        return fail("kdf.cost", "scrypt with N = " + std::to_string(s.n) + ", r = " + std::to_string(s.r) + ", p = "
                        + std::to_string(s.p));
    return scrypt(in.of(Role::Secret), in.of(Role::Salt), cost, bytes);
}

constexpr KdfRow table[] = {
    {KdfKind::Pbkdf2, "PBKDF2", "password", nullptr, pbkdf2},
    {KdfKind::Pbkdf1, "PBKDF1", "password", "password || salt", iterated},
    {KdfKind::IteratedHash, "iterated hash", "password", "password || salt", iterated},
    {KdfKind::BytesToKey, "EVP_BytesToKey", "password", "password || salt", iterated},
    {KdfKind::Hash, "hash", "password", "password || salt", blocks},
    {KdfKind::Hmac, "HMAC", "key", "salt", blocks},
    {KdfKind::Cmac, "CMAC", "key", "salt", blocks},
    {KdfKind::X963, "X9.63", "key", "key || [i] || info", blocks},
    {KdfKind::OneStep, "one-step", "key", "[i] || key || info", blocks},
    {KdfKind::Hkdf, "HKDF", "ikm", nullptr, hkdf},
    {KdfKind::HkdfChain, "HKDF chain", "ikm", nullptr, hkdfChain},
    {KdfKind::Scrypt, "scrypt", "password", nullptr, scryptRow},
    {KdfKind::Argon2d, "argon2d", "password", nullptr, argon2},
    {KdfKind::Argon2i, "argon2i", "password", nullptr, argon2},
    {KdfKind::Argon2id, "argon2id", "password", nullptr, argon2},
    {KdfKind::Counter, "SP800-108 counter", "key", "[i] || label || 00 || context || [L]32", blocks},
    {KdfKind::Feedback, "SP800-108 feedback", "key", "[K] || [i] || label || 00 || context || [L]32", blocks},
    {KdfKind::AesCbc, "AES-CBC", "key", "context", aesCbc},
};

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return out;
}

bool needsHash(const KdfSpec &s)
{
    return s.kind != KdfKind::Scrypt && s.kind != KdfKind::AesCbc && !isArgon2(s.kind) && !isCmac(s);
}

// Window and form ask for derived bytes; text forms for as many as make the characters.
Result<void> check(const KdfSpec &s)
{
    if (needsHash(s) && !s.hash)
        return fail("kdf.spec", "which hash?");
    if (s.iterations < 1 || s.iterations > mostIterations)
        return fail(s.iterations < 1 ? "kdf.spec" : "kdf.cost", "iterations: " + std::to_string(s.iterations));
    if (s.length < 1 || s.length > mostOutput || s.offset > mostOutput || s.derive > mostOutput)
        return fail("kdf.length", "1 to " + std::to_string(mostOutput) + " bytes, not " + std::to_string(s.length));
    const std::uint64_t blocksNeeded = needsHash(s) ? (s.deriveBytes() + s.hash->bytes - 1) / s.hash->bytes : 1;
    if (s.iterations * blocksNeeded > 2 * mostIterations)
        return fail("kdf.cost", std::to_string(s.iterations) + " iterations for each of " + std::to_string(blocksNeeded)
                        + " blocks");
    return {};
}

} // namespace

KdfInputs KdfInputs::clone() const
{
    KdfInputs copy;
    for (std::size_t i = 0; i < values.size(); ++i)
        copy.values[i] = values[i].clone();
    copy.infos = infos;
    return copy;
}

bool KdfInputs::isSameAs(const KdfInputs &other) const
{
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!equalBytes(values[i].view(), other.values[i].view()))
            return false;
    return infos == other.infos;
}

std::span<const KdfRow> kdfTable()
{
    return table;
}

const KdfRow &rowOf(KdfKind kind)
{
    return table[std::size_t(kind)];
}

const KdfRow *findKdf(std::string_view name)
{
    for (const KdfRow &row : table)
        if (lower(row.name) == lower(name))
            return &row;
    return nullptr;
}

Secret pseudoRandomKey(const KdfSpec &s, const KdfInputs &in)
{
    if (!s.hasExtract)
        return Secret::copyOf(in.of(Role::Secret));
    Secret prk(s.hash->bytes);
    labHmac(*s.hash, in.of(Role::Salt), {in.of(Role::Secret)}, prk.data());
    return prk;
}

Bytes blockIndexBytes(BlockIndex index, std::uint32_t i)
{
    switch (index) {
    case BlockIndex::BigEndian: return integerBytes(i, 32, false);
    case BlockIndex::LittleEndian: return integerBytes(i, 32, true);
    case BlockIndex::OneByte: return integerBytes(i, 8, false);
    case BlockIndex::Missing: break;
    }
    return {};
}

Bytes messageBytes(const KdfSpec &s, const KdfInputs &in, std::uint32_t i, ByteView previous)
{
    Bytes out;
    for (const FormulaPart &part : s.message) {
        switch (part.kind) {
        case FormulaPart::Kind::Input: append(out, in.of(part.role)); break;
        case FormulaPart::Kind::Literal: append(out, part.literal); break;
        case FormulaPart::Kind::Counter: append(out, integerBytes(i, s.counterBits, s.isCounterLittle)); break;
        case FormulaPart::Kind::Previous: append(out, previous); break;
        case FormulaPart::Kind::Length:
            append(out, integerBytes(part.isInBytes ? s.lengthBits / 8 : s.lengthBits, part.bits, part.isLittle));
            break;
        }
    }
    return out;
}

Result<Secret> deriveBytes(const KdfSpec &spec, const KdfInputs &inputs, std::size_t bytes)
{
    if (auto usable = check(spec); !usable)
        return usable.error();
    return rowOf(spec.kind).derive(spec, inputs, bytes);
}

Result<Secret> evaluate(const KdfSpec &spec, const KdfInputs &inputs)
{
    const auto derived = deriveBytes(spec, inputs, spec.deriveBytes());
    if (!derived)
        return derived.error();
    const Secret formed = applyForm(spec.form, derived->view(), spec.offset + spec.length);
    if (formed.size() < spec.offset + spec.length)
        return fail("kdf.length", "the output form gives " + std::to_string(formed.size()) + " bytes, "
                        + std::to_string(spec.offset + spec.length) + " are asked for");
    return Secret::copyOf(formed.view().subspan(spec.offset, spec.length));
}

} // namespace imprint::kdflab
