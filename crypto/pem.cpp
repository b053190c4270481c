#include "crypto/certificate.h"
#include "crypto/opensslptr.h"

#include <openssl/pem.h>

namespace imprint {

namespace {

constexpr std::size_t maxPemBytes = 64 * 1024 * 1024;

} // namespace

std::string toPem(std::string_view label, ByteView der)
{
    const BioPtr out(BIO_new(BIO_s_mem()));
    const std::string name(label);
    if (!out || PEM_write_bio(out.get(), name.c_str(), "", der.data(), static_cast<long>(der.size())) <= 0)
        return {};
    char *text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

std::vector<Bytes> fromPem(std::string_view label, std::string_view pem)
{
    if (pem.empty() || pem.size() > maxPemBytes)
        return {};
    const BioPtr in(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    std::vector<Bytes> blocks;
    ERR_set_mark();
    bool isDamaged = false;
    for (;;) {
        char *rawName = nullptr, *rawHeader = nullptr;
        unsigned char *rawData = nullptr;
        long size = 0;
        if (!in || PEM_read_bio(in.get(), &rawName, &rawHeader, &rawData, &size) != 1) {
            isDamaged = ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE;
            break;
        }
        const OpensslTextPtr name(rawName), header(rawHeader);
        const OpensslMemoryPtr data(rawData);
        if (label == name.get())
            blocks.emplace_back(rawData, rawData + size);
    }
    ERR_pop_to_mark();
    if (isDamaged)
        blocks.clear();
    return blocks;
}

} // namespace imprint
