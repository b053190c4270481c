#include "support/pty.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace imprint::test {

#ifdef Q_OS_UNIX

std::unique_ptr<Pty> Pty::make()
{
    std::unique_ptr<Pty> pty(new Pty);
    pty->m_master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (pty->m_master < 0 || ::grantpt(pty->m_master) != 0 || ::unlockpt(pty->m_master) != 0)
        return nullptr;
    pty->m_path = QString::fromLocal8Bit(::ptsname(pty->m_master));
    // Kept open and raw: nothing is echoed, and the master does not hang up while nobody else has the port.
    pty->m_keptOpen = ::open(qPrintable(pty->m_path), O_RDWR | O_NOCTTY | O_CLOEXEC);
    termios settings;
    if (pty->m_keptOpen < 0 || ::tcgetattr(pty->m_keptOpen, &settings) != 0)
        return nullptr;
    ::cfmakeraw(&settings);
    ::tcsetattr(pty->m_keptOpen, TCSANOW, &settings);
    return pty;
}

Pty::~Pty()
{
    hangUp();
}

bool Pty::write(ByteView bytes)
{
    while (!bytes.empty()) {
        const auto size = ::write(m_master, bytes.data(), bytes.size());
        if (size <= 0)
            return false;
        bytes = bytes.subspan(std::size_t(size));
    }
    return true;
}

Bytes Pty::read(Milliseconds patience)
{
    pollfd waiting{m_master, POLLIN, 0};
    if (m_master < 0 || ::poll(&waiting, 1, int(patience.count())) <= 0)
        return {};
    Bytes bytes(4096);
    const auto size = ::read(m_master, bytes.data(), bytes.size());
    bytes.resize(size > 0 ? std::size_t(size) : 0);
    return bytes;
}

void Pty::hangUp()
{
    for (int *end : {&m_keptOpen, &m_master}) {
        if (*end >= 0)
            ::close(*end);
        *end = -1;
    }
}

#else

std::unique_ptr<Pty> Pty::make()
{
    return nullptr;
}
Pty::~Pty() = default;
bool Pty::write(ByteView)
{
    return false;
}
Bytes Pty::read(Milliseconds)
{
    return {};
}
void Pty::hangUp() {}

#endif

} // namespace imprint::test
