#include "models/diagnosis/kdf/peakmemory.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>

#include <psapi.h>
#else
#include <sys/resource.h>
#endif

namespace imprint {

std::uint64_t peakMemoryKib()
{
#ifdef Q_OS_WIN
    PROCESS_MEMORY_COUNTERS counters{};
    return GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters) ? counters.PeakWorkingSetSize / 1024 : 0;
#else
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0)
        return 0;
#ifdef Q_OS_MACOS
    return std::uint64_t(usage.ru_maxrss) / 1024; // there in bytes
#else
    return std::uint64_t(usage.ru_maxrss);
#endif
#endif
}

} // namespace imprint
