#include "crypto/sealedmessage.h"

#include "crypto/digest.h"
#include "crypto/opensslptr.h"

#include <openssl/cms.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <algorithm>

namespace imprint {
namespace {

using CmsPtr = OpensslPtr<CMS_ContentInfo, CMS_ContentInfo_free>;
constexpr std::size_t mostCertificateBytes = 64 * 1024;
constexpr std::size_t mostContentBytes = 64 * 1024 * 1024;

Error refused(const std::string &why)
{
    ERR_clear_error();
    return fail("recipient.certificate", why);
}

X509Ptr read(ByteView bytes)
{
    const BioPtr in(BIO_new_mem_buf(bytes.data(), int(bytes.size())));
    if (!in)
        return nullptr;
    X509Ptr found(PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr));
    if (!found) {
        const unsigned char *p = bytes.data();
        found.reset(d2i_X509(nullptr, &p, long(bytes.size())));
    }
    ERR_clear_error();
    return found;
}

std::string subjectOf(X509 *certificate)
{
    const BioPtr out(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(out.get(), X509_get_subject_name(certificate), 0, XN_FLAG_RFC2253);
    char *text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return std::string(text, std::size_t(std::max(size, 0l)));
}

// Empty when the key will do.
std::string whyNot(X509 *certificate, std::int64_t now)
{
    time_t when = time_t(now);
    if (X509_cmp_time(X509_get0_notBefore(certificate), &when) > 0)
        return "it is not valid yet";
    if (X509_cmp_time(X509_get0_notAfter(certificate), &when) < 0)
        return "it has expired";
    EVP_PKEY *const key = X509_get0_pubkey(certificate);
    const int kind = key ? EVP_PKEY_get_base_id(key) : 0;
    if (kind != EVP_PKEY_RSA && kind != EVP_PKEY_EC)
        return "its key is neither RSA nor EC";
    if (kind == EVP_PKEY_RSA && EVP_PKEY_get_bits(key) < 2048)
        return "an RSA key of " + std::to_string(EVP_PKEY_get_bits(key)) + " bits is too weak";
    const std::uint32_t usage = X509_get_key_usage(certificate); // all bits when it does not say
    if ((usage & (kind == EVP_PKEY_RSA ? KU_KEY_ENCIPHERMENT : KU_KEY_AGREEMENT)) == 0)
        return kind == EVP_PKEY_RSA ? "its key usage does not allow key encipherment" : "its key usage does not allow key agreement";
    return {};
}

} // namespace

Result<Recipient> Recipient::parse(ByteView pemOrDer, std::int64_t now)
{
    if (pemOrDer.empty() || pemOrDer.size() > mostCertificateBytes)
        return refused("the file holds no certificate");
    X509Ptr certificate = read(pemOrDer);
    if (!certificate)
        return refused("the file holds no certificate");
    if (const std::string why = whyNot(certificate.get(), now); !why.empty())
        return refused(subjectOf(certificate.get()) + ": " + why);
    Recipient recipient;
    recipient.m_subject = subjectOf(certificate.get());
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate.get(), &der);
    const OpensslMemoryPtr held(der);
    if (size <= 0)
        return refused("the certificate cannot be written again");
    const Sha256 hash = imprint::sha256(ByteView(der, std::size_t(size)));
    recipient.m_sha256.assign(hash.begin(), hash.end());
    recipient.m_certificate = std::shared_ptr<X509>(certificate.release(), X509_free);
    return recipient;
}

Result<Bytes> Recipient::seal(const Secret &content) const
{
    if (content.isEmpty() || content.size() > mostContentBytes)
        return fail("recipient.size", std::to_string(content.size()) + " bytes");
    const auto failed = [] { return fail("crypto.library", "sealing to a certificate: " + opensslError()); };
    constexpr unsigned flags = CMS_BINARY | CMS_PARTIAL | CMS_KEY_PARAM;
    const CmsPtr cms(CMS_encrypt(nullptr, nullptr, EVP_aes_256_cbc(), flags));
    CMS_RecipientInfo *const info = cms ? CMS_add1_recipient_cert(cms.get(), m_certificate.get(), flags) : nullptr;
    if (!info)
        return failed();
    if (EVP_PKEY_get_base_id(X509_get0_pubkey(m_certificate.get())) == EVP_PKEY_RSA) {
        EVP_PKEY_CTX *const how = CMS_RecipientInfo_get0_pkey_ctx(info);
        if (!how || EVP_PKEY_CTX_set_rsa_padding(how, RSA_PKCS1_OAEP_PADDING) != 1 || EVP_PKEY_CTX_set_rsa_oaep_md(how, EVP_sha256()) != 1)
            return failed();
    }
    const BioPtr in(BIO_new_mem_buf(content.data(), int(content.size())));
    const BioPtr out(BIO_new(BIO_s_mem()));
    if (!in || !out || CMS_final(cms.get(), in.get(), nullptr, flags) != 1 || i2d_CMS_bio(out.get(), cms.get()) != 1)
        return failed();
    char *data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    return Bytes(reinterpret_cast<std::uint8_t *>(data), reinterpret_cast<std::uint8_t *>(data) + size);
}

} // namespace imprint
