#include "crypto/token/tokenmonitor.h"

#include <algorithm>

namespace imprint {
namespace {

bool isSameList(const std::vector<TokenInfo> &a, const std::vector<TokenInfo> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const TokenInfo &x, const TokenInfo &y) { return x.isSame(y) && x.slot == y.slot && x.pin == y.pin; });
}

} // namespace

TokenMonitor::TokenMonitor(std::shared_ptr<TokenHost> host, std::string module, Watcher watcher, std::chrono::milliseconds pause)
    : m_host(std::move(host)), m_module(std::move(module)), m_watcher(std::move(watcher)), m_pause(pause),
      m_thread([this](const std::stop_token &stop) { watch(stop); })
{
}

void TokenMonitor::watch(const std::stop_token &stop)
{
    std::optional<std::vector<TokenInfo>> known;
    std::string problem;
    std::mutex mutex;
    std::condition_variable_any wake;
    while (!stop.stop_requested()) {
        auto now = m_host->tokens(m_module, std::chrono::milliseconds(1200));
        if (!now && now.error().code + now.error().detail != problem) {
            problem = now.error().code + now.error().detail;
            known.reset();
            m_watcher.failed(now.error());
        }
        if (now && (!known || !isSameList(*known, *now))) {
            problem.clear();
            known = std::move(*now);
            m_watcher.changed(*known);
        }
        std::unique_lock lock(mutex);
        wake.wait_for(lock, stop, m_pause, [] { return false; });
    }
}

} // namespace imprint
