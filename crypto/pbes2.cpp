#include "crypto/pbes2.h"

#include "crypto/opensslptr.h"

#include <algorithm>
#include <limits>
#include <openssl/objects.h>

namespace imprint {

namespace {

constexpr std::size_t keyBytes = 32;
constexpr std::size_t blockBytes = 16;

bool setOctets(ASN1_OCTET_STRING *to, ByteView bytes)
{
    return ASN1_OCTET_STRING_set(to, bytes.data(), int(bytes.size())) == 1;
}

// The algorithm's parameter becomes a SEQUENCE of what value holds.
bool setAlgorithm(X509_ALGOR *to, int nid, const ASN1_ITEM *item, void *value)
{
    Asn1StringPtr packed(ASN1_item_pack(value, item, nullptr));
    if (!packed || X509_ALGOR_set0(to, OBJ_nid2obj(nid), V_ASN1_SEQUENCE, packed.get()) != 1)
        return false;
    packed.release();
    return true;
}

bool setScrypt(X509_ALGOR *to, const Pbes2 &parts)
{
    const ScryptParamsPtr scrypt(SCRYPT_PARAMS_new());
    return scrypt && setOctets(scrypt->salt, parts.salt)
        && ASN1_INTEGER_set_uint64(scrypt->costParameter, parts.cost.n) == 1
        && ASN1_INTEGER_set_uint64(scrypt->blockSize, parts.cost.r) == 1
        && ASN1_INTEGER_set_uint64(scrypt->parallelizationParameter, parts.cost.p) == 1
        && setAlgorithm(to, NID_id_scrypt, ASN1_ITEM_rptr(SCRYPT_PARAMS), scrypt.get());
}

bool setCipher(X509_ALGOR *to, const Pbes2 &parts)
{
    Asn1OctetStringPtr iv(ASN1_OCTET_STRING_new());
    if (!iv || !setOctets(iv.get(), parts.iv)
        || X509_ALGOR_set0(to, OBJ_nid2obj(NID_aes_256_cbc), V_ASN1_OCTET_STRING, iv.get()) != 1)
        return false;
    iv.release();
    return true;
}

const ASN1_TYPE *parameterOf(const X509_ALGOR *algorithm, int nid, int type)
{
    const bool fits = algorithm && OBJ_obj2nid(algorithm->algorithm) == nid && algorithm->parameter
        && ASN1_TYPE_get(algorithm->parameter) == type;
    return fits ? algorithm->parameter : nullptr;
}

template <typename T>
bool getNumber(const ASN1_INTEGER *from, T &to)
{
    std::uint64_t value = 0;
    if (!from || ASN1_INTEGER_get_uint64(&value, from) != 1 || value > std::numeric_limits<T>::max())
        return false;
    to = static_cast<T>(value);
    return true;
}

ByteView octets(const ASN1_OCTET_STRING *string)
{
    return {ASN1_STRING_get0_data(string), std::size_t(ASN1_STRING_length(string))};
}

bool getScrypt(const X509_ALGOR *from, Pbes2 &parts)
{
    const ASN1_TYPE *parameter = parameterOf(from, NID_id_scrypt, V_ASN1_SEQUENCE);
    if (!parameter)
        return false;
    const ScryptParamsPtr scrypt(
        static_cast<SCRYPT_PARAMS *>(ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(SCRYPT_PARAMS), parameter)));
    std::uint64_t keyLength = keyBytes;
    if (!scrypt || !getNumber(scrypt->costParameter, parts.cost.n) || !getNumber(scrypt->blockSize, parts.cost.r)
        || !getNumber(scrypt->parallelizationParameter, parts.cost.p)
        || (scrypt->keyLength && !getNumber(scrypt->keyLength, keyLength)) || keyLength != keyBytes)
        return false;
    const ByteView salt = octets(scrypt->salt);
    parts.salt.assign(salt.begin(), salt.end());
    return true;
}

bool getCipher(const X509_ALGOR *from, Pbes2 &parts)
{
    const ASN1_TYPE *parameter = parameterOf(from, NID_aes_256_cbc, V_ASN1_OCTET_STRING);
    if (!parameter || octets(parameter->value.octet_string).size() != parts.iv.size())
        return false;
    const ByteView iv = octets(parameter->value.octet_string);
    std::copy(iv.begin(), iv.end(), parts.iv.begin());
    return true;
}

Error notSealed(const char *what)
{
    ERR_clear_error();
    return fail("ca.file", what);
}

} // namespace

Result<Bytes> encodePbes2(const Pbes2 &parts)
{
    const Pbe2ParamPtr pbe2(PBE2PARAM_new());
    const X509SigPtr sealed(X509_SIG_new());
    X509_ALGOR *algorithm = nullptr;
    ASN1_OCTET_STRING *ciphertext = nullptr;
    if (sealed)
        X509_SIG_getm(sealed.get(), &algorithm, &ciphertext);
    unsigned char *raw = nullptr;
    if (!pbe2 || !sealed || !setScrypt(pbe2->keyfunc, parts) || !setCipher(pbe2->encryption, parts)
        || !setAlgorithm(algorithm, NID_pbes2, ASN1_ITEM_rptr(PBE2PARAM), pbe2.get())
        || !setOctets(ciphertext, parts.ciphertext))
        return fail("crypto.library", "writing a sealed key: " + opensslError());
    const int size = i2d_X509_SIG(sealed.get(), &raw);
    const OpensslMemoryPtr der(raw);
    if (size <= 0)
        return fail("crypto.library", "writing a sealed key: " + opensslError());
    return Bytes(raw, raw + size);
}

Result<Pbes2> decodePbes2(ByteView der)
{
    const unsigned char *at = der.data();
    const X509SigPtr sealed(der.empty() ? nullptr : d2i_X509_SIG(nullptr, &at, long(der.size())));
    if (!sealed || at != der.data() + der.size())
        return notSealed("not an encrypted PKCS#8 key");
    const X509_ALGOR *algorithm = nullptr;
    const ASN1_OCTET_STRING *ciphertext = nullptr;
    X509_SIG_get0(sealed.get(), &algorithm, &ciphertext);
    const ASN1_TYPE *parameter = parameterOf(algorithm, NID_pbes2, V_ASN1_SEQUENCE);
    const Pbe2ParamPtr pbe2(parameter ? static_cast<PBE2PARAM *>(ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBE2PARAM),
                                                                                          parameter))
                                      : nullptr);
    Pbes2 parts;
    if (!pbe2)
        return notSealed("the key is not encrypted by PBES2");
    if (!getScrypt(pbe2->keyfunc, parts))
        return notSealed("the key is not sealed with scrypt");
    if (!getCipher(pbe2->encryption, parts))
        return notSealed("the key is not encrypted with AES-256-CBC");
    const ByteView content = octets(ciphertext);
    if (content.empty() || content.size() % blockBytes != 0)
        return notSealed("the encrypted part is incomplete");
    parts.ciphertext.assign(content.begin(), content.end());
    return parts;
}

} // namespace imprint
