#include "models/diagnosis/channels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace imprint {
namespace {

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

std::vector<Channel> makeChannels()
{
    std::vector<Channel> all;
    for (int n = 1; n <= 14; ++n)
        all.push_back({q("wifi"), QString::number(n), n == 14 ? 2484.0 : 2407.0 + 5 * n, 22});
    for (const auto &[first, last] : {std::pair(36, 64), std::pair(100, 144), std::pair(149, 177)})
        for (int n = first; n <= last; n += 4)
            all.push_back({q("wifi5"), QString::number(n), 5000.0 + 5 * n, 20});
    for (int n = 11; n <= 26; ++n)
        all.push_back({q("zigbee"), QString::number(n), 2405.0 + 5 * (n - 11), 2});
    for (const auto &[name, centre] : {std::pair("37", 2402.0), std::pair("38", 2426.0), std::pair("39", 2480.0)})
        all.push_back({q("ble"), q(name), centre, 2});
    struct Region {
        const char *name;
        double centre;
    };
    for (const Region &r : {Region{"EU", 868.4}, Region{"EU-R3", 869.85}, Region{"US", 908.42}, Region{"US-R3", 916.0},
                            Region{"ANZ", 921.42}, Region{"ANZ-R3", 919.8}, Region{"HK", 919.8}, Region{"IN", 865.22},
                            Region{"IL", 916.02}, Region{"RU", 869.02}, Region{"CN", 868.42}, Region{"JP-1", 922.5},
                            Region{"JP-2", 923.9}, Region{"JP-3", 926.3}, Region{"KR-1", 920.9}, Region{"KR-2", 921.7},
                            Region{"KR-3", 923.1}})
        all.push_back({q("zwave"), q(r.name), r.centre, 0.4});
    return all;
}

// A block of several channels: where the 40, 80 or 160 MHz that hold this one begin is fixed.
Result<Channel> widened(const Channel &channel, const QString &width)
{
    const int mhz = width.toInt(), number = channel.name.toInt();
    const int first = number >= 149 ? 149 : number >= 100 ? 100 : 36;
    const int block = mhz / 5; // channel numbers in one block
    const bool isWide = mhz == 40 || mhz == 80 || mhz == 160;
    const int lowest = isWide ? first + (number - first) / block * block : 0;
    const int last = number >= 149 ? 177 : number >= 100 ? 144 : 64;
    if (channel.radio != u"wifi5" || !isWide || lowest + block - 4 > last)
        return fail("channels.unknown", channel.id().toStdString() + " is in no block of " + width.toStdString() + " MHz");
    return Channel{channel.radio, channel.name + u'/' + width, 5000.0 + 5.0 * lowest - 10 + mhz / 2.0, double(mhz)};
}

} // namespace

const std::vector<Channel> &knownChannels()
{
    static const std::vector<Channel> channels = makeChannels();
    return channels;
}

Result<Channel> channelNamed(const QString &id)
{
    QString radio = id.section(u':', 0, 0).toLower();
    const QString name = id.section(u':', 1).section(u'/', 0, 0).toUpper(), width = id.section(u'/', 1);
    if (radio == u"thread")
        radio = q("zigbee");
    const auto &all = knownChannels();
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto &c) { return c.radio == radio && c.name == name; });
    if (at == all.end())
        return fail("channels.unknown", '"' + id.toStdString() + '"');
    return width.isEmpty() ? Result<Channel>(*at) : widened(*at, width);
}

double overlap(const Channel &a, const Channel &b)
{
    return std::max(0.0, std::min(a.high(), b.high()) - std::max(a.low(), b.low()));
}

std::vector<Advice> advise(const QString &radio, const std::vector<Channel> &inUse)
{
    const QString wanted = radio == u"thread" ? q("zigbee") : radio;
    std::vector<Advice> all;
    for (const Channel &channel : knownChannels()) {
        if (channel.radio != wanted)
            continue;
        Advice advice{channel, 0, std::numeric_limits<double>::infinity(), {}};
        for (const Channel &used : inUse) {
            const double shared = overlap(channel, used);
            advice.shared += shared;
            advice.distance = std::min(
                advice.distance, std::max(0.0, std::max(used.low() - channel.high(), channel.low() - used.high())));
            if (shared > 0)
                advice.disturbedBy << used.id();
        }
        all.push_back(std::move(advice));
    }
    std::stable_sort(all.begin(), all.end(), [](const Advice &a, const Advice &b) {
        return a.shared != b.shared ? a.shared < b.shared : a.distance > b.distance;
    });
    return all;
}

} // namespace imprint
