#include "models/tables/channeltable.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace imprint {
namespace {

constexpr RadioRow radios[] = {{"zigbee", QT_TRANSLATE_NOOP("Radios", "Zigbee and Thread")},
                               {"wifi", QT_TRANSLATE_NOOP("Radios", "Wi-Fi 2.4 GHz")},
                               {"wifi5", QT_TRANSLATE_NOOP("Radios", "Wi-Fi 5 GHz")},
                               {"ble", QT_TRANSLATE_NOOP("Radios", "Bluetooth LE, advertising")},
                               {"zwave", QT_TRANSLATE_NOOP("Radios", "Z-Wave")}};
constexpr RadioRow shortNames[] = {{"zigbee", "Zigbee"}, {"wifi", "Wi-Fi"}, {"wifi5", "Wi-Fi"}, {"ble", "BLE"}, {"zwave", "Z-Wave"}};

// Frequencies stand as on the axis of the picture: 2479, not 2.479.
QString number(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', 6);
}

} // namespace

std::span<const RadioRow> radioTable() { return radios; }

QString radioName(const QString &radio)
{
    for (const RadioRow &row : radios)
        if (radio == QLatin1String(row.radio))
            return QCoreApplication::translate("Radios", row.name);
    return radio;
}

QString channelName(const Channel &channel)
{
    for (const RadioRow &row : shortNames)
        if (channel.radio == QLatin1String(row.radio))
            return QLatin1String(row.name) + u' ' + channel.name;
    return channel.id();
}

QString channelsInWords(const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids)
        if (const auto channel = channelNamed(id))
            names << channelName(*channel);
    return names.join(QStringLiteral(", "));
}

ChannelTable::ChannelTable(QObject *parent) : QAbstractTableModel(parent) { setRadio(QLatin1String(radios[0].radio)); }

void ChannelTable::setRadio(const QString &radio)
{
    m_radio = radio;
    rebuild();
}

bool ChannelTable::isInUse(const QString &id) const
{
    return std::any_of(m_inUse.begin(), m_inUse.end(), [&](const Channel &c) { return c.id() == id; });
}

void ChannelTable::toggle(const QString &id)
{
    const auto channel = channelNamed(id);
    if (!channel)
        return;
    if (std::erase_if(m_inUse, [&](const Channel &c) { return c.id() == channel->id(); }) == 0)
        m_inUse.push_back(*channel);
    rebuild();
}

void ChannelTable::clear()
{
    m_inUse.clear();
    rebuild();
}

void ChannelTable::rebuild()
{
    beginResetModel();
    m_advice = advise(m_radio, m_inUse);
    endResetModel();
}

QStringList ChannelTable::best() const
{
    QStringList ids;
    if (m_inUse.empty() || m_advice.empty())
        return ids;
    const Advice &first = m_advice.front();
    for (const Advice &advice : m_advice)
        if (advice.shared == first.shared && advice.distance == first.distance)
            ids << advice.channel.id();
    return ids;
}

QString ChannelTable::sentence() const
{
    if (m_inUse.empty() || m_advice.empty())
        return tr("Choose in the picture what is in use here; then it says which channel to take.");
    const QString names = channelsInWords(best());
    const Advice &first = m_advice.front();
    if (first.shared > 0)
        return tr("Every channel is disturbed. Least: %1, %2 MHz shared with %3.").arg(names, number(first.shared), channelsInWords(first.disturbedBy));
    if (!std::isfinite(first.distance))
        return tr("Any channel: nothing in use is near.");
    return tr("Take %1: free, %2 MHz from the nearest in use.").arg(names, number(first.distance));
}

Tone ChannelTable::tone(const Advice &advice) const
{
    if (isInUse(advice.channel.id()))
        return Tone::Running;
    return advice.shared > 0 ? Tone::NeedsYou : m_inUse.empty() ? Tone::Idle : Tone::Passed;
}

QString ChannelTable::word(const Advice &advice) const
{
    if (isInUse(advice.channel.id()))
        return tr("in use");
    return advice.shared > 0 ? tr("disturbed") : m_inUse.empty() ? tr("free") : best().contains(advice.channel.id()) ? tr("free, the best") : tr("free");
}

QVariant ChannelTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Advice &advice = at(index.row());
    const int column = index.column();
    if (role == ToneRole && column == State)
        return int(tone(advice));
    if (role == Qt::TextAlignmentRole && (column == Shared || column == Nearest))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name: return channelName(advice.channel);
    case Band: return QStringLiteral("%1\u2013%2").arg(number(advice.channel.low()), number(advice.channel.high()));
    case State: return word(advice);
    case Shared: return advice.shared > 0 ? number(advice.shared) : QStringLiteral("\u2013");
    case Nearest: return std::isfinite(advice.distance) ? number(advice.distance) : QStringLiteral("\u2013");
    default: return channelsInWords(advice.disturbedBy);
    }
}

QVariant ChannelTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Shared || section == Nearest))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const QString names[] = {tr("Channel"), tr("MHz"), tr("State"), tr("Shared MHz"), tr("MHz to the nearest"), tr("Disturbed by")};
    return role == Qt::DisplayRole ? names[section] : QVariant();
}

} // namespace imprint
