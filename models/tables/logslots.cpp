#include "models/tables/logslots.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t leastSilence = 2 * second, near = second; // near: lines of one slot, and how long one waits for its partner
constexpr int mostSlots = 20'000;
constexpr std::int64_t unknown = INT64_MIN / 4; // before everything, and near enough to subtract

} // namespace

void LogSlots::setLanes(Lanes lanes, LogLayout layout)
{
    m_lanes = std::move(lanes);
    m_layout = layout;
    // Silence is what is long for these logs: several times what usually lies between two lines.
    std::optional<std::int64_t> first, last;
    qint64 rows = 0;
    for (const auto &lane : m_lanes)
        if (lane->hasClock() && lane->part()->first) {
            first = std::min(first.value_or(*lane->part()->first), *lane->part()->first);
            last = std::max(last.value_or(*lane->part()->last), *lane->part()->last);
            rows += lane->rows();
        }
    m_silence = std::max<std::int64_t>(leastSilence, first && rows > 0 ? 4 * ((*last - *first) / rows) : 0);
    anchor(0, 0);
}

std::int64_t LogSlots::momentOf(std::size_t lane, qint64 row) const
{
    return m_lanes[lane]->moment(m_lanes[lane]->lineOf(row)).value_or(unknown);
}

bool LogSlots::isOver(const Heads &heads, std::size_t lane, int direction) const
{
    return direction > 0 ? heads[lane] >= m_lanes[lane]->rows() : heads[lane] < 0;
}

void LogSlots::anchor(std::size_t lane, qint64 row)
{
    m_slots.clear();
    m_above = 0;
    m_lowest.reset();
    m_highest.reset();
    m_bases.assign(m_lanes.size(), 0);
    m_down.assign(m_lanes.size(), 0);
    m_up.assign(m_lanes.size(), -1);
    if (lane >= m_lanes.size() || m_lanes[lane]->rows() == 0)
        return;
    row = std::clamp<qint64>(row, 0, m_lanes[lane]->rows() - 1);
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        if (i == lane)
            m_bases[i] = row;
        else if (isOnClock(lane) && isOnClock(i)) {
            const auto partner = partnerRow(lane, row, i);
            const std::int64_t moment = momentOf(lane, row);
            m_bases[i] = partner ? *partner : m_lanes[i]->rowAt(moment);
            // What came before the anchor goes above it, unless nothing lies between.
            if (m_layout != LogLayout::Packed && !partner && m_bases[i] < m_lanes[i]->rows() && momentOf(i, m_bases[i]) < moment)
                ++m_bases[i];
        }
        m_down[i] = m_bases[i];
        m_up[i] = m_bases[i] - 1;
    }
}

std::optional<qint64> LogSlots::partnerRow(std::size_t lane, qint64 row, std::size_t other) const
{
    const auto line = m_lanes[lane]->partner(*m_lanes[other], m_lanes[lane]->lineOf(row));
    if (!line)
        return {};
    const qint64 at = m_lanes[other]->rowOf(*line);
    return at < m_lanes[other]->rows() && m_lanes[other]->lineOf(at) == *line ? std::optional(at) : std::nullopt;
}

// Its partner has yet to come, soon.
bool LogSlots::waits(const Heads &heads, std::size_t lane, int direction) const
{
    for (std::size_t other = 0; other < m_lanes.size(); ++other) {
        if (other == lane || isOver(heads, other, direction))
            continue;
        const auto partner = partnerRow(lane, heads[lane], other);
        if (partner && (*partner - heads[other]) * direction > 0 &&
            std::abs(momentOf(other, *partner) - momentOf(lane, heads[lane])) <= near)
            return true;
    }
    return false;
}

std::optional<std::size_t> LogSlots::leader(const Heads &heads, int direction) const
{
    std::optional<std::size_t> best, anyone;
    const auto isBefore = [&](std::size_t a, std::size_t b) {
        const std::int64_t ta = momentOf(a, heads[a]), tb = momentOf(b, heads[b]);
        return direction > 0 ? ta < tb : ta > tb;
    };
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        if (isOver(heads, lane, direction))
            continue;
        if (!anyone || isBefore(lane, *anyone))
            anyone = lane;
        if (m_layout == LogLayout::Aligned && waits(heads, lane, direction))
            continue;
        if (!best || isBefore(lane, *best))
            best = lane;
    }
    return best ? best : anyone;
}

// Into the leader's slot: its partner, or what happens before the leader's next row.
bool LogSlots::joins(const Heads &heads, std::size_t lane, std::size_t leader, int direction) const
{
    if (m_layout == LogLayout::Merged || isOver(heads, lane, direction))
        return false;
    if (!isOnClock(lane) || !isOnClock(leader))
        return true;
    const auto partner = partnerRow(leader, heads[leader], lane);
    if (partner && *partner == heads[lane])
        return true;
    if (waits(heads, lane, direction))
        return false;
    const std::int64_t own = momentOf(lane, heads[lane]), first = momentOf(leader, heads[leader]);
    if (std::abs(own - first) > near)
        return false;
    const qint64 after = heads[leader] + direction;
    if (after < 0 || after >= m_lanes[leader]->rows())
        return true;
    const std::int64_t next = momentOf(leader, after);
    return direction > 0 ? own <= next : own >= next;
}

LogSlot LogSlots::next(Heads &heads, int direction) const
{
    LogSlot slot{std::vector<qint64>(m_lanes.size(), LogSlot::none), 0, true};
    const auto first = leader(heads, direction);
    if (!first) {
        slot.isThere = false;
        return slot;
    }
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
        if (lane == *first || joins(heads, lane, *first, direction))
            slot.rows[lane] = heads[lane];
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
        if (slot.rows[lane] != LogSlot::none)
            heads[lane] += direction;
    return slot;
}

void LogSlots::grow(int direction)
{
    Heads &heads = direction > 0 ? m_down : m_up;
    LogSlot slot = next(heads, direction);
    if (!slot.isThere)
        return;
    std::optional<std::int64_t> early, late;
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
        if (slot.rows[lane] != LogSlot::none && isOnClock(lane)) {
            const std::int64_t moment = momentOf(lane, slot.rows[lane]);
            early = std::min(early.value_or(moment), moment);
            late = std::max(late.value_or(moment), moment);
        }
    const auto isKnown = [](std::optional<std::int64_t> moment) { return moment && *moment != unknown; };
    const bool wasEmpty = m_slots.empty();
    const auto silence = [&](std::optional<std::int64_t> from, std::optional<std::int64_t> to) {
        return isKnown(from) && isKnown(to) && *to - *from > m_silence ? *to - *from : 0;
    };
    const auto quiet = [&](std::int64_t ns) { return LogSlot{std::vector<qint64>(m_lanes.size(), LogSlot::none), ns, true}; };
    if (direction > 0) {
        if (const std::int64_t ns = silence(m_lowest, early))
            m_slots.push_back(quiet(ns));
        m_slots.push_back(std::move(slot));
    } else {
        if (const std::int64_t ns = silence(late, m_highest)) {
            m_slots.push_front(quiet(ns));
            ++m_above;
        }
        m_slots.push_front(std::move(slot));
        ++m_above;
    }
    if (direction > 0 || wasEmpty)
        m_lowest = late;
    if (direction < 0 || wasEmpty)
        m_highest = early;
}

LogSlot LogSlots::packed(int slot) const
{
    LogSlot out{{}, 0, false};
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        const qint64 row = m_bases[lane] + slot;
        const bool isThere = row >= 0 && row < m_lanes[lane]->rows();
        out.rows.push_back(isThere ? row : LogSlot::none);
        out.isThere = out.isThere || isThere;
    }
    return out;
}

const LogSlot &LogSlots::at(int slot)
{
    if (m_layout == LogLayout::Packed)
        return m_packed = packed(slot);
    if (m_slots.empty())
        grow(1);
    const auto behind = [this] { return int(m_slots.size()) - m_above; };
    for (int before = -1; slot >= behind() && before != behind();) {
        before = behind();
        grow(1);
    }
    for (int before = -1; -slot > m_above && before != m_above;) {
        before = m_above;
        grow(-1);
    }
    if (slot >= behind() || -slot > m_above) {
        m_end = {std::vector<qint64>(m_lanes.size(), LogSlot::none), 0, false};
        return m_end;
    }
    return m_slots[std::size_t(slot + m_above)];
}

std::optional<int> LogSlots::slotOf(std::size_t lane, qint64 row) const
{
    if (m_layout == LogLayout::Packed)
        return std::abs(row - m_bases[lane]) < mostSlots ? std::optional(int(row - m_bases[lane])) : std::nullopt;
    for (std::size_t i = 0; i < m_slots.size(); ++i)
        if (m_slots[i].rows[lane] == row)
            return int(i) - m_above;
    return {};
}

std::optional<LogSlots::Place> LogSlots::placeAt(int slot, std::optional<std::size_t> lane)
{
    for (int away = 0; away < 200; ++away)
        for (const int side : {1, -1}) {
            const LogSlot &found = at(slot + side * away);
            for (std::size_t i = 0; i < found.rows.size(); ++i)
                if (found.rows[i] != LogSlot::none && (!lane || *lane == i))
                    return Place{i, found.rows[i]};
        }
    return {};
}

} // namespace imprint
