#include "app/servecommand.h"

#include "app/station.h"
#include "app/terminal.h"
#include "models/workflow/ownerendpoint.h"

#include <QJsonObject>

#include <condition_variable>

namespace imprint {
namespace {

// Until Ctrl-C, or until the time is over when there is one.
void waitForEnd(int seconds)
{
    std::mutex mutex;
    std::condition_variable changed;
    bool isOver = false;
    const Interrupts interrupts([&] {
        const std::lock_guard lock(mutex);
        isOver = true;
        changed.notify_all();
    });
    std::unique_lock lock(mutex);
    if (seconds > 0)
        changed.wait_for(lock, std::chrono::seconds(seconds), [&] { return isOver; });
    else
        changed.wait(lock, [&] { return isOver; });
}

Result<Exit> serve(Station &s, const Invocation &call)
{
    const auto seconds = call.number("seconds", 0, 86400, 0);
    if (!seconds)
        return seconds.error();
    auto site = s.unlockedSite();
    if (!site)
        return std::move(site).error();
    MdnsOptions mdns;
    mdns.interfaces = call.values("interface");
    const OwnerEndpoint owner((*site)->bench(), call.has("ccm8"), mdns);
    if (owner.port() == 0)
        return *owner.problem();
    if (const auto problem = owner.problem())
        s.out().error(*problem);
    if (s.out().isJson())
        s.out().json(QJsonObject{{text("name"), (*site)->site().name}, {text("port"), owner.port()}});
    else
        s.out().line(text("%1 is announced, at UDP port %2. Its devices may show themselves and renew their certificates. "
                          "Ctrl-C ends.")
                         .arg((*site)->site().name)
                         .arg(owner.port()));
    waitForEnd(*seconds);
    return Exit::Done;
}

} // namespace

std::vector<Command> siteServeCommands()
{
    return {{"site",
             "serve",
             "",
             "be there for the site's devices: they show themselves and renew their certificates",
             {{"seconds", "N", "ends after N seconds; 0: with Ctrl-C (0)"},
              {"interface", "NAME", "announce on this interface only", true},
              {"ccm8", nullptr, "also with the cipher suite of devices that know nothing but AES-128-CCM-8"}},
             serve,
             "While a batch runs, the owner is there as well. A certificate is renewed when less than a third of its time "
             "is left."}};
}

} // namespace imprint
