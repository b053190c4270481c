// Finds calls that may wait on a thread that must not: the window's. Whatever reads or writes the registry, opens a link, asks a token or
// stretches a passphrase says willBlock("registry") first; on a thread under a ThreadGuard that is noted, on others it costs a load and a branch.
//
// Tests make a ThreadGuard on the window's thread and ask for findings at the end.
#pragma once

#include <string>
#include <vector>

namespace imprint {

// what: a short literal.
void willBlock(const char *what);

// Guards the thread that makes it until it is destroyed there. Guards nest: the innermost notes.
class ThreadGuard {
public:
    ThreadGuard();
    ~ThreadGuard();
    ThreadGuard(const ThreadGuard &) = delete;
    ThreadGuard &operator=(const ThreadGuard &) = delete;

    // What was called that may block; the first 100. Empty is good.
    const std::vector<std::string> &findings() const { return m_findings; }

private:
    friend void willBlock(const char *what);
    ThreadGuard *m_outer;
    std::vector<std::string> m_findings;
};

} // namespace imprint
