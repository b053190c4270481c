#include "models/tables/devicetable.h"

#include "models/core/qtbytes.h"
#include "models/tables/recordwords.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr Sha256 none{};

auto fieldsOf(const DeviceRecord &r)
{
    return std::tie(r.serial, r.model, r.vendor, r.firmware, r.hardwareAddress, r.highestEpoch, r.ownReleaseEpoch, r.state,
                    r.keyFingerprint, r.leafHash, r.firstSeenAt, r.lastSeenAt);
}

} // namespace

bool DeviceRow::operator==(const DeviceRow &other) const
{
    return notAfter == other.notAfter && fieldsOf(record) == fieldsOf(other.record);
}

DeviceTable::DeviceTable(RegistryFeed &feed, const Clock &clock, QObject *parent) : RowModel(parent), m_feed(feed), m_clock(clock)
{
    connect(&feed, &RegistryFeed::opened, this, &DeviceTable::refresh);
    connect(&feed, &RegistryFeed::changed, this, &DeviceTable::refresh);
    connect(&feed, &RegistryFeed::closed, this, [this] {
        m_isWhole = true;
        m_isReading = false;
        reset({});
        Q_EMIT loaded();
    });
    if (feed.isOpen())
        refresh();
}

void DeviceTable::setFilter(const DeviceFilter &filter)
{
    m_filter = filter;
    m_filter.afterSerial.clear();
    m_filter.limit = pageSize;
    if (m_feed.isOpen())
        ask(m_filter);
}

void DeviceTable::refresh()
{
    DeviceFilter all = m_filter;
    all.limit = std::clamp(rowCount(), pageSize, mostRefreshed);
    ask(all);
}

Result<DeviceTable::Answer> DeviceTable::read(RegistryReader &reader, const DeviceFilter &filter)
{
    auto records = reader.devices(filter);
    if (!records)
        return std::move(records).error();
    Answer answer;
    answer.isWhole = int(records->size()) < filter.limit;
    answer.rows.reserve(records->size());
    for (DeviceRecord &record : *records) {
        DeviceRow row{std::move(record)};
        if (row.record.leafHash != none) {
            const auto certificates = reader.certificates(row.record.serial);
            if (!certificates)
                return certificates.error();
            for (const CertificateRecord &certificate : *certificates)
                if (certificate.state == CertificateState::InForce)
                    row.notAfter = certificate.notAfter;
        }
        answer.rows.push_back(std::move(row));
    }
    return answer;
}

void DeviceTable::ask(DeviceFilter filter)
{
    m_isReading = true;
    const bool isNextPage = !filter.afterSerial.isEmpty();
    m_feed.ask(this, "devices", [filter](RegistryReader &reader) { return read(reader, filter); },
               [this, isNextPage](Result<Answer> answer) {
                   m_isReading = false;
                   if (answer)
                       take(std::move(*answer), isNextPage);
                   else
                       Q_EMIT failed(answer.error());
               });
}

void DeviceTable::take(Answer answer, bool isNextPage)
{
    m_isWhole = answer.isWhole;
    const bool isSame = std::equal(answer.rows.begin(), answer.rows.end(), rows().begin(), rows().end(),
                                   [](const DeviceRow &a, const DeviceRow &b) { return a.record.serial == b.record.serial; });
    if (isNextPage || isSame) {
        for (DeviceRow &row : answer.rows) {
            const DeviceRow *const known = find(row.record.serial);
            if (!known || !(*known == row))
                put(row.record.serial, row);
        }
    } else {
        std::vector<std::pair<QString, DeviceRow>> fresh;
        fresh.reserve(answer.rows.size());
        for (DeviceRow &row : answer.rows)
            fresh.emplace_back(row.record.serial, std::move(row));
        reset(std::move(fresh));
    }
    Q_EMIT loaded();
}

int DeviceTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant DeviceTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DeviceRow &row = at(index.row());
    const DeviceRecord &device = row.record;
    const bool isCertificate = index.column() == Certificate && row.notAfter != 0;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Serial: return device.serial;
        case Model: return device.model;
        case State: return deviceStateName(device.state);
        case Certificate: return row.notAfter == 0 ? QStringLiteral("–") : localDate(row.notAfter);
        case Key: return device.keyFingerprint == none ? QStringLiteral("–") : hexText(device.keyFingerprint).left(16).toUpper();
        default: return localTime(device.lastSeenAt);
        }
    case ToneRole:
        if (index.column() == State)
            return int(deviceStateTone(device.state));
        if (isCertificate && row.notAfter < m_clock.unixMilliseconds())
            return int(Tone::Failed);
        if (isCertificate && row.notAfter < m_clock.unixMilliseconds() + soon)
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

bool DeviceTable::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isWhole && !m_isReading && m_feed.isOpen() && rowCount() > 0;
}

void DeviceTable::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    DeviceFilter next = m_filter;
    next.afterSerial = at(rowCount() - 1).record.serial;
    next.limit = pageSize;
    ask(next);
}

void DeviceTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace imprint
