#include "crypto/certificate.h"
#include "crypto/certificateparts.h"
#include "crypto/opensslptr.h"

#include <openssl/x509_vfy.h>

namespace imprint {

namespace {

constexpr std::size_t maxChain = 8;
constexpr int maxDepth = 4; // intermediates

// A peer's bad certificate must not leave errors in the queue, which libssl reads.
class ErrorMark {
public:
    ErrorMark() { ERR_set_mark(); }
    ~ErrorMark() { ERR_pop_to_mark(); }
    ErrorMark(const ErrorMark &) = delete;
    ErrorMark &operator=(const ErrorMark &) = delete;
};

// Strict DER first: d2i_X509 also takes BER.
X509Ptr parse(ByteView der)
{
    if (!splitCertificate(der))
        return nullptr;
    const unsigned char *at = der.data();
    X509Ptr certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    if (at != der.data() + der.size())
        certificate.reset();
    return certificate;
}

int passMissingKeyIds(int isGood, X509_STORE_CTX *context)
{
    const int error = X509_STORE_CTX_get_error(context);
    if (isGood
        || (error != X509_V_ERR_MISSING_SUBJECT_KEY_IDENTIFIER && error != X509_V_ERR_MISSING_AUTHORITY_KEY_IDENTIFIER))
        return isGood;
    X509_STORE_CTX_set_error(context, X509_V_OK);
    return 1;
}

void setParameters(X509_STORE_CTX *context, PathPurpose purpose, std::optional<std::int64_t> at, PathRules rules)
{
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_X509_STRICT | (at ? 0UL : X509_V_FLAG_NO_CHECK_TIME));
    if (at)
        X509_VERIFY_PARAM_set_time(parameters, static_cast<time_t>(*at));
    if (purpose != PathPurpose::Any)
        X509_VERIFY_PARAM_set_purpose(parameters, purpose == PathPurpose::Client ? X509_PURPOSE_SSL_CLIENT
                                                                                 : X509_PURPOSE_SSL_SERVER);
    X509_VERIFY_PARAM_set_depth(parameters, maxDepth);
    if (rules == PathRules::KeyIdsOptional)
        X509_STORE_CTX_set_verify_cb(context, passMissingKeyIds);
}

Result<X509StackPtr> parseChain(const std::vector<Bytes> &chain)
{
    if (chain.size() > maxChain)
        return fail("certificate.path",
                    "a chain of " + std::to_string(chain.size()) + " certificates, at most 8 are taken");
    X509StackPtr stack(sk_X509_new_null());
    for (const Bytes &der : chain) {
        X509Ptr certificate = parse(der);
        if (!certificate)
            return fail("certificate.parse", "certificate " + std::to_string(&der - chain.data() + 1)
                            + " of the chain is not exactly one DER certificate");
        if (!stack || sk_X509_push(stack.get(), certificate.get()) <= 0)
            return fail("certificate.path", "out of memory");
        [[maybe_unused]] X509 *pushed = certificate.release();
    }
    return stack;
}

Result<void> verifyAgainst(X509_STORE *store, ByteView leaf, const std::vector<Bytes> &chain, PathPurpose purpose,
                           std::optional<std::int64_t> at, PathRules rules)
{
    const X509Ptr certificate = parse(leaf);
    if (!certificate)
        return fail("certificate.parse", "not exactly one DER certificate");
    const auto untrusted = parseChain(chain);
    if (!untrusted)
        return untrusted.error();
    const X509StoreCtxPtr context(X509_STORE_CTX_new());
    if (!context || X509_STORE_CTX_init(context.get(), store, certificate.get(), untrusted->get()) != 1)
        return fail("certificate.path", opensslError());
    setParameters(context.get(), purpose, at, rules);
    const int outcome = X509_verify_cert(context.get());
    const int error = X509_STORE_CTX_get_error(context.get());
    if (outcome == 1 && error == X509_V_OK)
        return {};
    return fail("certificate.path", std::string(X509_verify_cert_error_string(error)) + " at depth "
                    + std::to_string(X509_STORE_CTX_get_error_depth(context.get())));
}

} // namespace

Result<void> checkAnchor(ByteView der)
{
    const auto anchor = CaCertificate::parse(der);
    if (!anchor)
        return anchor.error();
    return anchor->checkSelfSigned();
}

Result<void> checkIssuedBy(const CaCertificate &issuer, ByteView der)
{
    const auto parts = splitCertificate(der);
    if (!parts)
        return parts.error();
    if (!issuer.hasIssued(parts->issuer, parts->tbs, parts->signatureAlgorithm, parts->signature))
        return fail("certificate.path", "another CA's name or signature stands on it");
    return {};
}

Result<void> verifyPath(ByteView leaf, const std::vector<Bytes> &chain, ByteView anchor, PathPurpose purpose,
                        std::optional<std::int64_t> at, PathRules rules)
{
    const ErrorMark mark;
    const X509Ptr trusted = parse(anchor);
    if (!trusted)
        return fail("certificate.parse", "the anchor is not exactly one DER certificate");
    const X509StorePtr store(X509_STORE_new());
    if (!store || X509_STORE_add_cert(store.get(), trusted.get()) != 1)
        return fail("certificate.path", opensslError());
    return verifyAgainst(store.get(), leaf, chain, purpose, at, rules);
}

Result<void> verifyPath(ByteView leaf, const std::vector<Bytes> &chain, const CaCertificate &anchor,
                        PathPurpose purpose, std::optional<std::int64_t> at, PathRules rules)
{
    const ErrorMark mark;
    X509_STORE *store = anchor.store();
    if (!store)
        return fail("certificate.parse", "OpenSSL cannot read the anchor");
    return verifyAgainst(store, leaf, chain, purpose, at, rules);
}

Result<void> checkOperational(ByteView leaf, const std::vector<Bytes> &chain, ByteView anchor, const Sha256 &ownerId,
                              std::optional<std::int64_t> at)
{
    if (const auto path = verifyPath(leaf, chain, anchor, PathPurpose::Client, at, PathRules::KeyIdsOptional); !path)
        return path.error();
    const auto info = readCertificate(leaf);
    if (!info)
        return info.error();
    if (info->uris != std::vector<std::string>{"urn:homeca:" + toHex(ownerId)})
        return fail("certificate.operational", info->subject + " is not named urn:homeca: with this owner's id alone");
    return {};
}

} // namespace imprint
