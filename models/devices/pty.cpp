#include "models/devices/pty.h"

#include <QtGlobal>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace imprint {

#ifdef Q_OS_UNIX

namespace {

Error systemError(const char *what)
{
    return fail("pty.open", std::string(what) + ": " + std::generic_category().message(errno));
}

bool makeRaw(int descriptor)
{
    termios settings{};
    if (tcgetattr(descriptor, &settings) != 0)
        return false;
    settings.c_iflag &= ~tcflag_t(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON);
    settings.c_oflag &= ~tcflag_t(OPOST);
    settings.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
    settings.c_cflag &= ~tcflag_t(CSIZE | PARENB);
    settings.c_cflag |= CS8;
    return tcsetattr(descriptor, TCSANOW, &settings) == 0;
}

} // namespace

Result<std::unique_ptr<Pty>> Pty::open()
{
    std::unique_ptr<Pty> pty(new Pty);
    pty->m_master = posix_openpt(O_RDWR | O_NOCTTY);
    if (pty->m_master < 0 || grantpt(pty->m_master) != 0 || unlockpt(pty->m_master) != 0)
        return systemError("posix_openpt");
    const char *name = ptsname(pty->m_master);
    if (!name)
        return systemError("ptsname");
    pty->m_name = QString::fromLocal8Bit(name);
    pty->m_slave = ::open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (pty->m_slave < 0 || !makeRaw(pty->m_slave))
        return systemError(name);
    const int flags = fcntl(pty->m_master, F_GETFL);
    if (flags < 0 || fcntl(pty->m_master, F_SETFL, flags | O_NONBLOCK) != 0 ||
        fcntl(pty->m_master, F_SETFD, FD_CLOEXEC) != 0)
        return systemError("fcntl");
    return pty;
}

Pty::~Pty()
{
    for (const int descriptor : {m_slave, m_master}) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
}

Bytes Pty::read()
{
    constexpr std::size_t most = 64 * 1024;
    Bytes out;
    std::array<std::uint8_t, 4096> chunk;
    while (out.size() < most) {
        const auto size = ::read(m_master, chunk.data(), chunk.size());
        if (size <= 0)
            break;
        out.insert(out.end(), chunk.begin(), chunk.begin() + size);
    }
    return out;
}

void Pty::write(ByteView bytes)
{
    while (!bytes.empty()) {
        const auto size = ::write(m_master, bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return;
        bytes = bytes.subspan(std::size_t(size));
    }
}

void Pty::letOthersIn()
{
    ioctl(m_slave, TIOCNXCL);
}

void dieAbruptly()
{
    ::kill(::getpid(), SIGKILL);
    std::_Exit(137);
}

#else

Result<std::unique_ptr<Pty>> Pty::open()
{
    return fail("pty.unavailable", "not available on this system");
}

Pty::~Pty() = default;

Bytes Pty::read()
{
    return {};
}

void Pty::write(ByteView) {}

void Pty::letOthersIn() {}

void dieAbruptly()
{
    std::_Exit(137);
}

#endif

Result<void> pointLink(const QString &link, const QString &target)
{
    const std::filesystem::path path(link.toStdU16String()), fresh((link + u".new"_qs).toStdU16String());
    std::error_code error;
    std::filesystem::remove(fresh, error);
    std::filesystem::create_symlink(target.toStdU16String(), fresh, error);
    if (!error)
        std::filesystem::rename(fresh, path, error);
    if (error)
        return fail("pty.link", link.toStdString() + ": " + error.message());
    return {};
}

} // namespace imprint
