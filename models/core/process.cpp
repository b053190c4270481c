#include "models/core/process.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <optional>

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(Q_OS_MACOS)
#include <sys/sysctl.h>
#endif

namespace imprint {

namespace {

// Nothing: no such process. unknown: it is there, but nobody says since when.
constexpr std::int64_t unknownStart = 0;

#if defined(Q_OS_WIN)

std::optional<std::int64_t> startOf(qint64 pid)
{
    const HANDLE handle = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, DWORD(pid));
    if (!handle)
        return GetLastError() == ERROR_INVALID_PARAMETER ? std::nullopt : std::optional(unknownStart);
    FILETIME created{}, exited{}, kernel{}, user{};
    DWORD code = 0;
    const bool isRunning = GetExitCodeProcess(handle, &code) && code == STILL_ACTIVE;
    const bool isTimed = GetProcessTimes(handle, &created, &exited, &kernel, &user);
    CloseHandle(handle);
    if (!isRunning)
        return std::nullopt;
    return isTimed ? (std::int64_t(created.dwHighDateTime) << 32) | created.dwLowDateTime : unknownStart;
}

#elif defined(Q_OS_MACOS)

std::optional<std::int64_t> startOf(qint64 pid)
{
    int name[] = {CTL_KERN, KERN_PROC, KERN_PROC_PID, int(pid)};
    kinfo_proc info{};
    size_t size = sizeof info;
    if (sysctl(name, 4, &info, &size, nullptr, 0) != 0)
        return unknownStart;
    if (size == 0 || info.kp_proc.p_stat == SZOMB)
        return std::nullopt;
    return std::int64_t(info.kp_proc.p_starttime.tv_sec) * 1'000'000 + info.kp_proc.p_starttime.tv_usec;
}

#else

// proc(5): the second field is the program's name in parentheses and may hold anything, so fields are counted after the
// last one; the third is the state, the 22nd the start time.
std::optional<std::int64_t> startOf(qint64 pid)
{
    const QString folder = QStringLiteral("/proc/%1").arg(pid);
    QFile file(folder + QStringLiteral("/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return QFileInfo::exists(QStringLiteral("/proc/self")) && !QFileInfo::exists(folder)
                   ? std::nullopt
                   : std::optional(unknownStart);
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20)
        return unknownStart;
    if (fields[0] == "Z" || fields[0] == "X")
        return std::nullopt;
    return fields[19].toLongLong();
}

#endif

QString firstLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readLine(256)).trimmed() : QString();
}

} // namespace

ProcessIdentity currentProcess()
{
    ProcessIdentity self;
    self.pid = QCoreApplication::applicationPid();
    self.start = startOf(self.pid).value_or(unknownStart);
    self.boot = QString::fromLatin1(QSysInfo::bootUniqueId());
    const QByteArray machine = QSysInfo::machineUniqueId();
    if (!machine.isEmpty())
        self.place =
            QString::fromLatin1(machine) + QLatin1Char(' ') + QFile::symLinkTarget(QStringLiteral("/proc/self/ns/pid"));
    else if (!self.boot.isEmpty()) // a machine without an id: the boot names it until it is started anew
        self.place = self.boot;
    return self;
}

bool isProcessAlive(qint64 pid, std::int64_t start)
{
    const std::optional<std::int64_t> found = startOf(pid);
    return found && (*found == unknownStart || start == unknownStart || *found == start);
}

bool isKnownDead(const ProcessIdentity &process)
{
    static const ProcessIdentity self = currentProcess();
    if (process.place.isEmpty() || process.place != self.place)
        return false;
    if (!process.boot.isEmpty() && !self.boot.isEmpty() && process.boot != self.boot)
        return true;
    return !isProcessAlive(process.pid, process.start);
}

} // namespace imprint
