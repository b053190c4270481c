// Bytes that must not outlive their use: wiped when destroyed, moved from, shrunk or assigned over.
//
// Cannot be copied by accident (clone() says so), compared with ==, printed or streamed. The memory comes from
// OpenSSL's allocator and is cleansed before it is freed.
#pragma once

#include "crypto/bytes.h"

namespace imprint {

class Secret {
public:
    Secret() = default;
    explicit Secret(std::size_t size); // zero-filled
    static Secret copyOf(ByteView bytes);
    // Takes over a text such as a typed passphrase and wipes the original's characters.
    static Secret takeOver(std::string &text);

    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    Secret clone() const { return copyOf(view()); }
    std::uint8_t *data() { return m_data; }
    const std::uint8_t *data() const { return m_data; }
    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    ByteView view() const { return {m_data, m_size}; }
    void wipe();

private:
    std::uint8_t *m_data = nullptr;
    std::size_t m_size = 0;
};

// Wipes a plain buffer that held a secret for a moment (a copy that a library made us take).
void cleanse(void *data, std::size_t size);

} // namespace imprint
