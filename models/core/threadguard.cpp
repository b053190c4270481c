#include "models/core/threadguard.h"

namespace imprint {

namespace {
constexpr std::size_t maxFindings = 100;
thread_local ThreadGuard *innermost = nullptr;
}

void willBlock(const char *what)
{
    if (innermost && innermost->m_findings.size() < maxFindings)
        innermost->m_findings.emplace_back(what);
}

ThreadGuard::ThreadGuard() : m_outer(innermost) { innermost = this; }
ThreadGuard::~ThreadGuard() { innermost = m_outer; }

} // namespace imprint
