#include "crypto/secret.h"

#include <algorithm>
#include <new>
#include <openssl/crypto.h>
#include <utility>

namespace imprint {

Secret::Secret(std::size_t size) : m_size(size)
{
    if (size == 0)
        return;
    m_data = static_cast<std::uint8_t *>(OPENSSL_zalloc(size));
    if (!m_data)
        throw std::bad_alloc();
}

Secret Secret::copyOf(ByteView bytes)
{
    Secret copy(bytes.size());
    std::copy(bytes.begin(), bytes.end(), copy.m_data);
    return copy;
}

Secret Secret::takeOver(std::string &text)
{
    Secret secret = copyOf(viewOf(text));
    // Also what lies behind the end: characters that were typed and deleted again.
    text.resize(text.capacity());
    cleanse(text.data(), text.size());
    text.clear();
    return secret;
}

Secret::Secret(Secret &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

void Secret::wipe()
{
    OPENSSL_clear_free(m_data, m_size);
    m_data = nullptr;
    m_size = 0;
}

void cleanse(void *data, std::size_t size)
{
    OPENSSL_cleanse(data, size);
}

} // namespace imprint
