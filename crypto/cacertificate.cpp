#include "crypto/cacertificate.h"

#include "crypto/certificateparts.h"
#include "crypto/opensslptr.h"
#include "crypto/x509fields.h"

#include <algorithm>
#include <mutex>

namespace imprint {

struct CaCertificate::Impl {
    Bytes der;
    Bytes issuer, subject, keyId;
    Bytes tbs, signatureAlgorithm, signature;
    EcPublicKey key;
    std::once_flag storeMade;
    X509StorePtr store;

    explicit Impl(EcPublicKey k) : key(std::move(k)) {}
};

namespace {

Bytes toBytes(ByteView view)
{
    return {view.begin(), view.end()};
}

Result<Bytes> keyIdOf(const CertificateParts &parts, const EcPublicKey &key)
{
    const ExtensionParts *extension = parts.extension(x509::oid::subjectKeyId);
    if (!extension)
        return keyIdentifier(key);
    der::Reader reader(extension->value);
    const ByteView id = reader.take(der::OctetString);
    if (!reader.isDone())
        return fail("certificate.parse", "subject key identifier does not decode");
    return toBytes(id);
}

X509StorePtr storeFor(const Bytes &der)
{
    const unsigned char *at = der.data();
    const X509Ptr certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    X509StorePtr store(X509_STORE_new());
    if (!certificate || !store || X509_STORE_add_cert(store.get(), certificate.get()) != 1)
        store.reset();
    return store;
}

} // namespace

Bytes keyIdentifier(const EcPublicKey &key)
{
    const Sha256 hash = sha256(key.point());
    return {hash.begin(), hash.begin() + 20};
}

Result<CaCertificate> CaCertificate::parse(ByteView der)
{
    const auto parts = splitCertificate(der);
    if (!parts)
        return parts.error();
    const auto isAuthority = isCa(*parts);
    if (!isAuthority)
        return isAuthority.error();
    const auto maySign = allowsKeyCertSign(*parts);
    if (!maySign)
        return maySign.error();
    if (parts->version != 3 || !*isAuthority || !*maySign)
        return fail("certificate.anchor", "not a version 3 CA certificate with keyCertSign");
    auto key = EcPublicKey::fromSpki(parts->spki);
    if (!key)
        return key.error();
    auto keyId = keyIdOf(*parts, *key);
    if (!keyId)
        return keyId.error();
    auto impl = std::make_shared<Impl>(*std::move(key));
    impl->der = toBytes(der);
    impl->issuer = toBytes(parts->issuer);
    impl->subject = toBytes(parts->subject);
    impl->keyId = *std::move(keyId);
    impl->tbs = toBytes(parts->tbs);
    impl->signatureAlgorithm = toBytes(parts->signatureAlgorithm);
    impl->signature = toBytes(parts->signature);
    return CaCertificate(std::move(impl));
}

const Bytes &CaCertificate::der() const { return m_impl->der; }
const Bytes &CaCertificate::subject() const { return m_impl->subject; }
const Bytes &CaCertificate::keyId() const { return m_impl->keyId; }
const EcPublicKey &CaCertificate::key() const { return m_impl->key; }

bool CaCertificate::hasIssued(ByteView issuer, ByteView tbs, ByteView algorithm, ByteView signature) const
{
    return std::ranges::equal(issuer, m_impl->subject) && x509::isSignedBy(m_impl->key, tbs, algorithm, signature);
}

Result<void> CaCertificate::checkSelfSigned() const
{
    if (m_impl->issuer != m_impl->subject)
        return fail("certificate.anchor", "issued by another name than its own");
    if (!x509::isSignedBy(m_impl->key, m_impl->tbs, m_impl->signatureAlgorithm, m_impl->signature))
        return fail("certificate.anchor", "not signed with its own key");
    return {};
}

X509_STORE *CaCertificate::store() const
{
    std::call_once(m_impl->storeMade, [this] {
        ERR_set_mark();
        m_impl->store = storeFor(m_impl->der);
        ERR_pop_to_mark();
    });
    return m_impl->store.get();
}

} // namespace imprint
