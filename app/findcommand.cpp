// find: what is plugged in and announced, without touching it.
#include "app/commands.h"
#include "app/showing.h"
#include "app/station.h"
#include "app/terminal.h"
#include "models/devices/finder.h"

#include <QJsonArray>

#include <condition_variable>

namespace imprint {
namespace {

QJsonObject jsonOf(const FoundDevice &device)
{
    const auto orNull = [](const QString &t) { return t.isEmpty() ? QJsonValue() : QJsonValue(t); };
    return {{text("url"), device.url},
            {text("where"), device.where},
            {text("board"), orNull(device.board)},
            {text("vendorId"),
             device.vid ? QJsonValue(text("%1").arg(*device.vid, 4, 16, QLatin1Char('0'))) : QJsonValue()},
            {text("productId"),
             device.pid ? QJsonValue(text("%1").arg(*device.pid, 4, 16, QLatin1Char('0'))) : QJsonValue()},
            {text("usbSerial"), orNull(device.usbSerial)},
            {text("otherUrls"), QJsonArray::fromStringList(device.otherUrls)},
            {text("serial"), orNull(device.serial)},
            {text("model"), orNull(device.model)},
            {text("state"), orNull(device.state)},
            {text("fingerprint16"), orNull(device.fingerprint16)}};
}

void show(Output &out, const std::vector<FoundDevice> &found)
{
    TextTable table({{"Link"}, {"Board", false, true}, {"Says it is", false, true}, {"Model", false, true}, {"State"}});
    QJsonArray all;
    for (const FoundDevice &device : found) {
        all.append(jsonOf(device));
        table.add({{device.url}, {device.board}, {device.serial}, {device.model}, {device.state}});
    }
    if (out.isJson())
        return out.json(all);
    if (table.isEmpty())
        return out.line(text("Nothing is plugged in or announced. Devices that are owned do not announce themselves; "
                             "--link reaches them."));
    out.table(table);
}

Result<Exit> find(Station &s, const Invocation &call)
{
    const auto seconds = call.number("seconds", 1, 3600, 3);
    if (!seconds)
        return seconds.error();
    std::stop_source stopper;
    const Interrupts interrupts([&] { stopper.request_stop(); });
    FinderOptions options;
    options.mdns.interfaces = call.values("interface");
    Finder finder(std::move(options));
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stopper.get_token(), std::chrono::seconds(*seconds), [] { return false; });
    show(s.out(), finder.now());
    if (const auto problem = finder.problem())
        s.out().error(*problem);
    return interrupts.hasHappened() ? Exit::Interrupted : Exit::Done;
}

} // namespace

std::vector<Command> findCommands()
{
    return {{"find",
             "",
             "",
             "what is plugged in and announced; opens nothing, sends nothing to a device",
             {{"seconds", "N", "how long to listen (3)"},
              {"interface", "NAME", "listen on this network interface only", true}},
             find}};
}

} // namespace imprint
