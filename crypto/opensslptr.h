// OpenSSL's handles as unique_ptr, and its error queue as text. For crypto/ alone.
//
// A raw OpenSSL pointer is put into one of these on the line that obtains it. Stacks free their elements.
#pragma once

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>

namespace imprint {

template <auto freeFunction>
struct OpensslDelete {
    template <typename T>
    void operator()(T *object) const { freeFunction(object); }
};
template <typename T, auto freeFunction>
using OpensslPtr = std::unique_ptr<T, OpensslDelete<freeFunction>>;

// OPENSSL_free is a macro with the caller's file and line; the template needs a function.
inline void freeOpensslMemory(void *memory) { OPENSSL_free(memory); }
inline void freeGeneralNames(GENERAL_NAMES *names) { GENERAL_NAMES_free(names); }
inline void freeX509Stack(STACK_OF(X509) *stack) { sk_X509_pop_free(stack, X509_free); }
inline void freeExtensionStack(STACK_OF(X509_EXTENSION) *stack) { sk_X509_EXTENSION_pop_free(stack, X509_EXTENSION_free); }

using OpensslMemoryPtr = OpensslPtr<unsigned char, freeOpensslMemory>;
using OpensslTextPtr = OpensslPtr<char, freeOpensslMemory>;

using BioPtr = OpensslPtr<BIO, BIO_free_all>;

using BnPtr = OpensslPtr<BIGNUM, BN_clear_free>; // may hold a secret: always wiped
using BnCtxPtr = OpensslPtr<BN_CTX, BN_CTX_free>;
using BnMontPtr = OpensslPtr<BN_MONT_CTX, BN_MONT_CTX_free>;
using EcGroupPtr = OpensslPtr<EC_GROUP, EC_GROUP_free>;
using EcPointPtr = OpensslPtr<EC_POINT, EC_POINT_clear_free>;
using EcdsaSigPtr = OpensslPtr<ECDSA_SIG, ECDSA_SIG_free>;

using EvpPkeyPtr = OpensslPtr<EVP_PKEY, EVP_PKEY_free>;
using EvpPkeyCtxPtr = OpensslPtr<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using EvpMdPtr = OpensslPtr<EVP_MD, EVP_MD_free>;
using EvpMdCtxPtr = OpensslPtr<EVP_MD_CTX, EVP_MD_CTX_free>;
using EvpMacPtr = OpensslPtr<EVP_MAC, EVP_MAC_free>;
using EvpMacCtxPtr = OpensslPtr<EVP_MAC_CTX, EVP_MAC_CTX_free>;
using EvpKdfPtr = OpensslPtr<EVP_KDF, EVP_KDF_free>;
using EvpKdfCtxPtr = OpensslPtr<EVP_KDF_CTX, EVP_KDF_CTX_free>;
using EvpCipherPtr = OpensslPtr<EVP_CIPHER, EVP_CIPHER_free>;
using EvpCipherCtxPtr = OpensslPtr<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

using Pkcs8InfoPtr = OpensslPtr<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using X509SigPtr = OpensslPtr<X509_SIG, X509_SIG_free>;
using X509AlgorPtr = OpensslPtr<X509_ALGOR, X509_ALGOR_free>;
using X509PubkeyPtr = OpensslPtr<X509_PUBKEY, X509_PUBKEY_free>;
using Pbe2ParamPtr = OpensslPtr<PBE2PARAM, PBE2PARAM_free>;
#ifndef OPENSSL_NO_SCRYPT
using ScryptParamsPtr = OpensslPtr<SCRYPT_PARAMS, SCRYPT_PARAMS_free>;
#endif

using X509Ptr = OpensslPtr<X509, X509_free>;
using X509NamePtr = OpensslPtr<X509_NAME, X509_NAME_free>;
using X509ExtensionPtr = OpensslPtr<X509_EXTENSION, X509_EXTENSION_free>;
using X509CrlPtr = OpensslPtr<X509_CRL, X509_CRL_free>;
using X509RevokedPtr = OpensslPtr<X509_REVOKED, X509_REVOKED_free>;
using X509StorePtr = OpensslPtr<X509_STORE, X509_STORE_free>;
using X509StoreCtxPtr = OpensslPtr<X509_STORE_CTX, X509_STORE_CTX_free>;
using X509StackPtr = OpensslPtr<STACK_OF(X509), freeX509Stack>;
using X509ExtensionStackPtr = OpensslPtr<STACK_OF(X509_EXTENSION), freeExtensionStack>;

using BasicConstraintsPtr = OpensslPtr<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free>;
using AuthorityKeyIdPtr = OpensslPtr<AUTHORITY_KEYID, AUTHORITY_KEYID_free>;
using ExtendedKeyUsagePtr = OpensslPtr<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>;
using CrlDistPointsPtr = OpensslPtr<CRL_DIST_POINTS, CRL_DIST_POINTS_free>;
using DistPointPtr = OpensslPtr<DIST_POINT, DIST_POINT_free>;
using DistPointNamePtr = OpensslPtr<DIST_POINT_NAME, DIST_POINT_NAME_free>;
using GeneralNamePtr = OpensslPtr<GENERAL_NAME, GENERAL_NAME_free>;
using GeneralNamesPtr = OpensslPtr<GENERAL_NAMES, freeGeneralNames>;

using Asn1ObjectPtr = OpensslPtr<ASN1_OBJECT, ASN1_OBJECT_free>;
using Asn1IntegerPtr = OpensslPtr<ASN1_INTEGER, ASN1_INTEGER_free>;
using Asn1EnumeratedPtr = OpensslPtr<ASN1_ENUMERATED, ASN1_ENUMERATED_free>;
using Asn1StringPtr = OpensslPtr<ASN1_STRING, ASN1_STRING_free>;
using Asn1OctetStringPtr = OpensslPtr<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;
using Asn1BitStringPtr = OpensslPtr<ASN1_BIT_STRING, ASN1_BIT_STRING_free>;
using Asn1Ia5StringPtr = OpensslPtr<ASN1_IA5STRING, ASN1_IA5STRING_free>;
using Asn1Utf8StringPtr = OpensslPtr<ASN1_UTF8STRING, ASN1_UTF8STRING_free>;
using Asn1TimePtr = OpensslPtr<ASN1_TIME, ASN1_TIME_free>;
using Asn1TypePtr = OpensslPtr<ASN1_TYPE, ASN1_TYPE_free>;

// Empties this thread's error queue into one line; a text of its own when the queue is empty.
std::string opensslError();

// For what is set up once per process and cannot fail with a working OpenSSL (its default provider, the two curves):
// going on without it would mean wrong hashes and keys, so the program ends here and says why.
[[noreturn]] void opensslUnusable(const char *what);

} // namespace imprint
