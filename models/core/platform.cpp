#include "models/core/platform.h"

#include <QFile>
#include <QSysInfo>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#endif

namespace imprint {

QString hostName()
{
    const QString name = QSysInfo::machineHostName();
    return name.isEmpty() ? QStringLiteral("localhost") : name;
}

QString userName()
{
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? qEnvironmentVariable("USERNAME") : name;
}

#ifdef Q_OS_WIN

void disableCoreDumps()
{
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
}

// NTFS journals its directories; there is no call for it.
Result<void> syncDirectory(const QString &) { return {}; }

Result<void> syncFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !FlushFileBuffers(HANDLE(_get_osfhandle(file.handle()))))
        return fail("file.failed", path.toStdString());
    return {};
}

bool isTerminal(int fd) { return _isatty(fd) != 0; }

int terminalColumns(int fd)
{
    CONSOLE_SCREEN_BUFFER_INFO info;
    if (GetConsoleScreenBufferInfo(HANDLE(_get_osfhandle(fd)), &info))
        return info.srWindow.Right - info.srWindow.Left + 1;
    return 80;
}

struct HiddenTyping::Saved {
    HANDLE handle;
    DWORD mode;
};

HiddenTyping::HiddenTyping(int fd)
{
    const HANDLE handle = HANDLE(_get_osfhandle(fd));
    DWORD mode = 0;
    if (GetConsoleMode(handle, &mode) && SetConsoleMode(handle, mode & ~ENABLE_ECHO_INPUT))
        m_saved.reset(new Saved{handle, mode});
}

HiddenTyping::~HiddenTyping()
{
    if (m_saved)
        SetConsoleMode(m_saved->handle, m_saved->mode);
}

#else

void disableCoreDumps()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

namespace {

Result<void> sync(const QString &path, int flags)
{
    const int fd = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (fd < 0)
        return fail("file.failed", (path + u": "_qs + qt_error_string(errno)).toStdString());
    const int error = ::fsync(fd) == 0 ? 0 : errno;
    ::close(fd);
    if (error != 0 && error != EINVAL && error != ENOTSUP)
        return fail("file.failed", (path + u": "_qs + qt_error_string(error)).toStdString());
    return {};
}

} // namespace

Result<void> syncDirectory(const QString &path) { return sync(path, O_RDONLY | O_DIRECTORY); }

Result<void> syncFile(const QString &path) { return sync(path, O_RDONLY); }

bool isTerminal(int fd) { return ::isatty(fd) == 1; }

int terminalColumns(int fd)
{
    winsize size{};
    return ::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

struct HiddenTyping::Saved {
    int fd;
    termios mode;
};

HiddenTyping::HiddenTyping(int fd)
{
    termios mode{};
    if (::tcgetattr(fd, &mode) != 0)
        return;
    termios hidden = mode;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    hidden.c_lflag |= ECHONL; // the line end shows that it was taken
    if (::tcsetattr(fd, TCSAFLUSH, &hidden) == 0)
        m_saved.reset(new Saved{fd, mode});
}

HiddenTyping::~HiddenTyping()
{
    if (m_saved)
        ::tcsetattr(m_saved->fd, TCSAFLUSH, &m_saved->mode);
}

#endif

} // namespace imprint
