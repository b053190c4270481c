#include "models/tables/devicetable.h"

#include "models/core/qtbytes.h"
#include "models/tables/recordwords.h"

namespace imprint {
namespace {

constexpr Sha256 none{};

auto fieldsOf(const DeviceRecord &r)
{
    return std::tie(r.serial, r.model, r.vendor, r.firmware, r.hardwareAddress, r.highestEpoch, r.ownReleaseEpoch, r.state,
                    r.keyFingerprint, r.leafHash, r.certificateNotAfter, r.firstSeenAt, r.lastSeenAt);
}

} // namespace

bool DeviceRow::operator==(const DeviceRow &other) const { return fieldsOf(*this) == fieldsOf(other); }

Result<std::vector<DeviceRow>> DevicePages::read(RegistryReader &reader, const DeviceFilter &filter)
{
    auto records = reader.devices(filter);
    // Who types does not mind the capitals of the label.
    if (records && records->empty() && filter.prefix != filter.prefix.toUpper()) {
        DeviceFilter capitals = filter;
        capitals.prefix = filter.prefix.toUpper();
        records = reader.devices(capitals);
    }
    if (!records)
        return std::move(records).error();
    std::vector<DeviceRow> rows;
    rows.reserve(records->size());
    for (DeviceRecord &record : *records)
        rows.push_back({std::move(record)});
    return rows;
}

DeviceTable::DeviceTable(RegistryFeed &feed, const Clock &clock, QObject *parent) : PagedTable(feed, parent), m_clock(clock) {}

int DeviceTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant DeviceTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DeviceRow &device = at(index.row());
    const bool isCertificate = index.column() == Certificate && device.certificateNotAfter != 0;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Serial: return device.serial;
        case Model: return device.model;
        case State: return deviceStateName(device.state);
        case Certificate: return device.certificateNotAfter == 0 ? QStringLiteral("–") : localDate(device.certificateNotAfter);
        case Key: return device.keyFingerprint == none ? QStringLiteral("–") : hexText(device.keyFingerprint).left(16).toUpper();
        default: return localTime(device.lastSeenAt).left(16); // to the minute
        }
    case ToneRole:
        if (index.column() == State)
            return int(deviceStateTone(device.state));
        if (isCertificate && device.certificateNotAfter < m_clock.unixMilliseconds())
            return int(Tone::Failed);
        if (isCertificate && device.certificateNotAfter < m_clock.unixMilliseconds() + soon)
            return int(Tone::NeedsYou);
        return {};
    case MonoRole: return index.column() == Serial || index.column() == Key;
    case SerialRole: return device.serial;
    default: return {};
    }
}

QVariant DeviceTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Serial"), tr("Model"), tr("State"), tr("Certificate to"), tr("Key"), tr("Last seen")};
    return section >= 0 && section < ColumnCount ? names[section] : QVariant();
}

} // namespace imprint
