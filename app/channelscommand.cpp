// channels: which radio channels overlap, and which to take.
#include "app/commands.h"
#include "app/station.h"
#include "models/diagnosis/channels.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace imprint {
namespace {

QJsonObject jsonOf(const Channel &channel)
{
    return {{text("radio"), channel.radio},
            {text("channel"), channel.name},
            {text("centre_mhz"), channel.centre},
            {text("low_mhz"), channel.low()},
            {text("high_mhz"), channel.high()}};
}

QString band(const Channel &channel)
{
    return text("%1–%2").arg(channel.low()).arg(channel.high());
}

void showAdvice(Output &out, const std::vector<Advice> &all)
{
    QJsonArray list;
    TextTable table({{"Channel"}, {"MHz"}, {"Shared MHz", true}, {"Nearest MHz", true}, {"Disturbed by", false, true}});
    for (const Advice &advice : all) {
        QJsonObject row = jsonOf(advice.channel);
        row.insert(text("shared_mhz"), advice.shared);
        row.insert(text("distance_mhz"), std::isfinite(advice.distance) ? QJsonValue(advice.distance) : QJsonValue());
        row.insert(text("disturbed_by"), QJsonArray::fromStringList(advice.disturbedBy));
        list.append(row);
        table.add({{advice.channel.id(), advice.shared > 0 ? Tone::Attention : Tone::Good},
                   {band(advice.channel)},
                   {QString::number(advice.shared)},
                   {std::isfinite(advice.distance) ? QString::number(advice.distance) : QString()},
                   {advice.disturbedBy.join(u' ')}});
    }
    if (out.isJson())
        out.json(list);
    else
        out.table(table);
}

// Every channel with those it overlaps.
void showOverlaps(Output &out)
{
    QJsonArray list;
    TextTable table({{"Channel"}, {"Centre MHz", true}, {"MHz"}, {"Overlaps", false, true}});
    for (const Channel &channel : knownChannels()) {
        QStringList others;
        for (const Channel &other : knownChannels())
            if (other.id() != channel.id() && overlap(channel, other) > 0)
                others << other.id();
        QJsonObject row = jsonOf(channel);
        row.insert(text("overlaps"), QJsonArray::fromStringList(others));
        list.append(row);
        table.add({{channel.id()}, {QString::number(channel.centre)}, {band(channel)}, {others.join(u' ')}});
    }
    if (out.isJson())
        out.json(list);
    else
        out.table(table);
}

Result<Exit> channels(Station &s, const Invocation &call)
{
    if (call.arguments.isEmpty()) {
        if (call.has("in-use"))
            return fail("usage.argument", "--in-use helps to choose: name the radio, as in channels zigbee");
        showOverlaps(s.out());
        return Exit::Done;
    }
    std::vector<Channel> inUse;
    for (const QString &id : call.values("in-use")) {
        const auto channel = channelNamed(id);
        if (!channel)
            return channel.error();
        inUse.push_back(*channel);
    }
    const auto all = advise(call.arguments.first(), inUse);
    if (all.empty())
        return fail("channels.unknown", '"' + call.arguments.first().toStdString() + '"');
    showAdvice(s.out(), all);
    return Exit::Done;
}

} // namespace

std::vector<Command> channelsCommands()
{
    return {{"channels", "", "[RADIO]",
             "radio channels and their overlaps; with wifi, wifi5, zigbee, thread, ble or zwave, which to take",
             {{"in-use", "CHANNEL", "taken already, as wifi:6, wifi5:36/80, zigbee:15, ble:37 or zwave:EU", true}}, channels}};
}

} // namespace imprint
