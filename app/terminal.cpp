#include "app/terminal.h"

#include "models/core/platform.h"

#include <atomic>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <thread>

#ifdef Q_OS_WIN
#include <conio.h>
#include <io.h>
#include <windows.h>
#else
#include <cerrno>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace imprint {
namespace {

// What a signal handler can reach; counts what came since the last Interrupts began.
std::atomic<int> signalCount{0};
static_assert(std::atomic<int>::is_always_lock_free);
void restoreTerminal();

void onSignal(int number)
{
    if (signalCount.fetch_add(1) > 0) {
        restoreTerminal();
        std::signal(number, SIG_DFL);
        std::raise(number);
        return;
    }
    std::signal(number, onSignal); // System V semantics would have taken it away
}

// Handlers are there while one of these lives, so that Ctrl-C cannot leave a terminal without echo.
class Handlers {
public:
    Handlers() : m_before{std::signal(SIGINT, onSignal), std::signal(SIGTERM, onSignal)} { signalCount = 0; }
    ~Handlers()
    {
        std::signal(SIGINT, m_before[0]);
        std::signal(SIGTERM, m_before[1]);
    }
    Handlers(const Handlers &) = delete;
    Handlers &operator=(const Handlers &) = delete;

private:
    using Handler = void (*)(int);
    Handler m_before[2];
};

#ifdef Q_OS_WIN
void restoreTerminal() {}
#else
// The mode to go back to when a signal ends the process while SingleKeys has the terminal.
termios terminalMode{};
std::atomic<int> terminalFd{-1};

void restoreTerminal()
{
    if (const int fd = terminalFd; fd >= 0)
        ::tcsetattr(fd, TCSANOW, &terminalMode); // async-signal-safe (POSIX)
}
#endif

enum class Read { Byte, End, Interrupted, Nothing };

#ifdef Q_OS_WIN

Read readByte(int fd, char *out, int)
{
    const int got = _read(fd, out, 1);
    return signalCount > 0 ? Read::Interrupted : got == 1 ? Read::Byte : Read::End;
}

#else

// poll() returns when a signal comes, whatever the handler's flags say; read() would go on. A signal just before poll()
// is seen at the end of the time.
Read readByte(int fd, char *out, int milliseconds)
{
    pollfd wait{fd, POLLIN, 0};
    const int ready = ::poll(&wait, 1, milliseconds);
    if (signalCount > 0 || (ready < 0 && errno == EINTR))
        return Read::Interrupted;
    if (ready == 0)
        return Read::Nothing;
    return ::read(fd, out, 1) == 1 ? Read::Byte : Read::End;
}

#endif

void show(const QString &prompt)
{
    if (prompt.isEmpty())
        return;
    std::fprintf(stderr, "%s ", prompt.toUtf8().constData());
    std::fflush(stderr);
}

constexpr std::size_t longestLine = 1024;
constexpr int slice = 200; // milliseconds

// The line in a buffer that wipes itself, and how much of it is used.
Result<std::size_t> readLine(int fd, Secret &buffer)
{
    std::size_t size = 0;
    for (;;) {
        char byte = 0;
        const Read read = readByte(fd, &byte, slice);
        if (read == Read::Nothing)
            continue;
        if (read == Read::Interrupted || (read == Read::End && size == 0))
            return fail("operator.cancelled");
        if (read == Read::End || byte == '\n')
            break;
        if (size == buffer.size())
            return fail("passphrase.long", "more than " + std::to_string(longestLine) + " bytes");
        buffer.data()[size++] = std::uint8_t(byte);
    }
    if (size > 0 && buffer.data()[size - 1] == '\r')
        --size;
    return size;
}

} // namespace

Result<Secret> readSecretLine(int fd, const QString &prompt)
{
    const Handlers handlers;
    const HiddenTyping hidden(fd);
    show(prompt);
    Secret buffer(longestLine);
    const auto size = readLine(fd, buffer);
    if (!size)
        return size.error();
    return Secret::copyOf(buffer.view().first(*size));
}

Result<QString> readTextLine(int fd, const QString &prompt)
{
    const Handlers handlers;
    show(prompt);
    Secret buffer(longestLine);
    const auto size = readLine(fd, buffer);
    if (!size)
        return size.error();
    return QString::fromUtf8(reinterpret_cast<const char *>(buffer.data()), qsizetype(*size));
}

#ifdef Q_OS_WIN

int terminalRows(int fd)
{
    CONSOLE_SCREEN_BUFFER_INFO info;
    if (GetConsoleScreenBufferInfo(HANDLE(_get_osfhandle(fd)), &info))
        return info.srWindow.Bottom - info.srWindow.Top + 1;
    return 24;
}

void tolerateBrokenPipes() {}

struct SingleKeys::Saved {};
SingleKeys::SingleKeys(int) {}
SingleKeys::~SingleKeys() = default;
void SingleKeys::forget()
{
    while (_kbhit())
        (void)_getch();
}
char SingleKeys::next(int milliseconds)
{
    for (int waited = 0; waited <= milliseconds; waited += 20) {
        if (_kbhit())
            return char(_getch());
        Sleep(20);
    }
    return 0;
}

#else

int terminalRows(int fd)
{
    winsize size{};
    return ::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 ? size.ws_row : 24;
}

void tolerateBrokenPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

struct SingleKeys::Saved {
    int fd;
    termios mode;
};

SingleKeys::SingleKeys(int fd)
{
    termios mode{};
    if (::tcgetattr(fd, &mode) != 0)
        return;
    termios single = mode;
    single.c_lflag &= ~tcflag_t(ECHO | ICANON); // signals stay on: Ctrl-C stops the batch
    terminalMode = mode;
    terminalFd = fd;
    if (::tcsetattr(fd, TCSANOW, &single) == 0)
        m_saved.reset(new Saved{fd, mode});
}

SingleKeys::~SingleKeys()
{
    if (m_saved)
        ::tcsetattr(m_saved->fd, TCSANOW, &m_saved->mode);
    terminalFd = -1;
}

void SingleKeys::forget()
{
    if (m_saved)
        ::tcflush(m_saved->fd, TCIFLUSH);
}

char SingleKeys::next(int milliseconds)
{
    pollfd wait{m_saved ? m_saved->fd : -1, POLLIN, 0};
    char byte = 0;
    const bool isThere = ::poll(&wait, 1, milliseconds) > 0 && (wait.revents & POLLIN) != 0;
    return isThere && ::read(wait.fd, &byte, 1) == 1 ? byte : 0;
}

#endif

struct Interrupts::Impl {
    Handlers handlers;
    std::jthread watch; // last: ends before the handlers go
};

Interrupts::Interrupts(std::function<void()> first) : m_impl(std::make_unique<Impl>())
{
    m_impl->watch = std::jthread([first = std::move(first)](std::stop_token stop) {
        std::mutex mutex;
        std::condition_variable_any changed;
        std::unique_lock lock(mutex);
        while (!stop.stop_requested() && signalCount == 0)
            changed.wait_for(lock, stop, std::chrono::milliseconds(50), [] { return false; });
        if (signalCount > 0)
            first();
    });
}

Interrupts::~Interrupts() = default;

bool Interrupts::hasHappened() const
{
    return signalCount > 0;
}

} // namespace imprint
