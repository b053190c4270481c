// Tells which tokens come and go, by looking every second: the events of PKCS#11 hang in one module and get lost in
// another. A look waits for its turn behind whatever the token is doing.
#pragma once

#include "crypto/token/token.h"

namespace imprint {

class TokenMonitor {
public:
    // tokens: all that are there now, whenever that changed, and at first; error: the service or module does not answer.
    // Both on a thread of the monitor's.
    struct Watcher {
        std::function<void(const std::vector<TokenInfo> &tokens)> changed;
        std::function<void(const Error &error)> failed;
    };
    TokenMonitor(std::shared_ptr<TokenHost> host, std::string module, Watcher watcher,
                 std::chrono::milliseconds pause = std::chrono::seconds(1));

private:
    void watch(const std::stop_token &stop);
    const std::shared_ptr<TokenHost> m_host;
    const std::string m_module;
    const Watcher m_watcher;
    const std::chrono::milliseconds m_pause;
    std::jthread m_thread; // last: stopped and joined first
};

} // namespace imprint
