#include "crypto/x509name.h"

#include "crypto/opensslptr.h"

namespace imprint::x509 {

namespace {

X509NamePtr decode(ByteView der)
{
    const unsigned char *at = der.data();
    X509NamePtr name(d2i_X509_NAME(nullptr, &at, static_cast<long>(der.size())));
    if (at != der.data() + der.size())
        name.reset();
    return name;
}

std::string wholeText(const X509_NAME *name)
{
    const BioPtr out(BIO_new(BIO_s_mem()));
    if (!out || X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) < 0)
        return {};
    char *text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

std::string fieldText(const X509_NAME *name, int nid)
{
    const int at = X509_NAME_get_index_by_NID(name, nid, -1);
    if (at < 0)
        return {};
    unsigned char *raw = nullptr;
    const int size = ASN1_STRING_to_UTF8(&raw, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    const OpensslMemoryPtr text(raw);
    return size < 0 ? std::string() : std::string(reinterpret_cast<const char *>(raw), static_cast<std::size_t>(size));
}

} // namespace

Result<NameText> readName(ByteView der)
{
    NameText result;
    ERR_set_mark();
    const X509NamePtr name = decode(der);
    if (name)
        result = {wholeText(name.get()), fieldText(name.get(), NID_commonName),
                  fieldText(name.get(), NID_serialNumber)};
    ERR_pop_to_mark();
    if (!name)
        return fail("certificate.parse", "a name does not decode");
    return result;
}

} // namespace imprint::x509
