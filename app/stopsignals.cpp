#include "app/stopsignals.h"

#include <QtGlobal>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <thread>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace imprint {

namespace {

void untilEndOfInput()
{
    while (std::getchar() != EOF) {
    }
}

} // namespace

#ifdef Q_OS_UNIX

namespace {

sigset_t stopSet()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&set, signal);
    return set;
}

} // namespace

StopSignals::StopSignals()
{
    const sigset_t set = stopSet();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

void StopSignals::wait(bool untilEof)
{
    if (untilEof) {
        std::thread([] {
            untilEndOfInput();
            ::kill(::getpid(), SIGTERM);
        }).detach();
    }
    const sigset_t set = stopSet();
    int signal = 0;
    sigwait(&set, &signal);
}

#else

namespace {

std::atomic<bool> isStopping{false}; // handlers can reach nothing else

void stop(int)
{
    isStopping = true;
    isStopping.notify_all();
}

} // namespace

StopSignals::StopSignals()
{
    std::signal(SIGINT, stop);
    std::signal(SIGTERM, stop);
}

void StopSignals::wait(bool untilEof)
{
    if (untilEof) {
        std::thread([] {
            untilEndOfInput();
            stop(SIGTERM);
        }).detach();
    }
    isStopping.wait(false);
}

#endif

} // namespace imprint
