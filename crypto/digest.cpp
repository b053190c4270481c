#include "crypto/digest.h"

#include "crypto/opensslptr.h"

#include <openssl/core_names.h>

namespace imprint {

namespace {

struct Algorithm {
    const char *name;
    std::size_t bytes;
    EvpMdPtr md;
    EvpMacCtxPtr hmac; // has its hash; copied for each use, because finding the hash by name costs more than hashing
};

Algorithm algorithm(const char *name, std::size_t bytes)
{
    Algorithm a{name, bytes, EvpMdPtr(EVP_MD_fetch(nullptr, name, nullptr)), nullptr};
    const EvpMacPtr mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    if (mac)
        a.hmac.reset(EVP_MAC_CTX_new(mac.get()));
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, const_cast<char *>(name), 0),
        OSSL_PARAM_construct_end(),
    };
    if (!a.md || !a.hmac || EVP_MAC_CTX_set_params(a.hmac.get(), parameters) != 1)
        opensslUnusable(name);
    return a;
}

const Algorithm &algorithm(HashName hash)
{
    static const Algorithm sha256Algorithm = algorithm("SHA256", 32);
    static const Algorithm sha384Algorithm = algorithm("SHA384", 48);
    return hash == HashName::Sha256 ? sha256Algorithm : sha384Algorithm;
}

// A thread's own, ready to hash: making one takes longer than hashing a message of the protocol.
EVP_MD_CTX *contextOf(HashName hash, const Algorithm &a)
{
    thread_local EvpMdCtxPtr contexts[2];
    EvpMdCtxPtr &context = contexts[hash == HashName::Sha256 ? 0 : 1];
    if (!context) {
        context.reset(EVP_MD_CTX_new());
        if (context && EVP_DigestInit_ex2(context.get(), a.md.get(), nullptr) != 1)
            context.reset();
    }
    return context.get();
}

} // namespace

std::size_t hashBytes(HashName hash)
{
    return hash == HashName::Sha256 ? 32 : 48;
}

void digest(HashName hash, std::initializer_list<ByteView> parts, std::span<std::uint8_t> out)
{
    const Algorithm &a = algorithm(hash);
    if (out.size() != a.bytes)
        opensslUnusable("a hash was asked for in a wrong length");
    EVP_MD_CTX *const context = contextOf(hash, a);
    bool ok = context != nullptr;
    for (const ByteView part : parts)
        ok = ok && EVP_DigestUpdate(context, part.data(), part.size()) == 1;
    // Begun anew at once: nothing of what was hashed stays behind.
    if (!ok || EVP_DigestFinal_ex(context, out.data(), nullptr) != 1 || EVP_DigestInit_ex2(context, nullptr, nullptr) != 1)
        opensslUnusable(a.name);
}

void hmac(HashName hash, ByteView key, std::initializer_list<ByteView> parts, std::span<std::uint8_t> out)
{
    static const std::uint8_t nothing = 0;
    const Algorithm &a = algorithm(hash);
    if (out.size() != a.bytes)
        opensslUnusable("a hash was asked for in a wrong length");
    const EvpMacCtxPtr context(EVP_MAC_CTX_dup(a.hmac.get()));
    // A null pointer would mean "keep the key", of which there is none.
    bool ok = context && EVP_MAC_init(context.get(), key.empty() ? &nothing : key.data(), key.size(), nullptr) == 1;
    for (const ByteView part : parts)
        ok = ok && EVP_MAC_update(context.get(), part.data(), part.size()) == 1;
    std::size_t written = 0;
    if (!ok || EVP_MAC_final(context.get(), out.data(), &written, out.size()) != 1)
        opensslUnusable("HMAC");
}

Sha256 sha256(ByteView data)
{
    return sha256(std::initializer_list<ByteView>{data});
}

Sha256 sha256(std::initializer_list<ByteView> parts)
{
    Sha256 out{};
    digest(HashName::Sha256, parts, out);
    return out;
}

Sha256 hmacSha256(ByteView key, ByteView data)
{
    Sha256 out{};
    hmac(HashName::Sha256, key, {data}, out);
    return out;
}

} // namespace imprint
