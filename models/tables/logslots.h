// Which row of which log stands beside which: the rows of several lanes laid out from an anchor on, a slot at a time, downwards and
// upwards, only as far as somebody looks. Works at any place of logs of any length alike.
//
// Aligned   one clock goes down the screen: a slot holds at most one row of each lane, partners stand side by side, and where a lane
//           tells nothing while another does its place stays empty; where nobody tells anything for long there is a slot of silence
// Packed    the rows of each lane one under the other; lanes on the clock meet at the anchor's moment
// Merged    one row a slot, of whichever lane was first
#pragma once

#include "models/tables/loglane.h"

#include <deque>

namespace imprint {

enum class LogLayout { Aligned, Packed, Merged };

struct LogSlot {
    static constexpr qint64 none = -1;
    std::vector<qint64> rows;   // by lane
    std::int64_t silence = 0;   // ns that nobody told anything; then there are no rows
    bool isThere = true;        // false: behind the end of all logs
};

class LogSlots {
public:
    using Lanes = std::vector<std::shared_ptr<const LogLane>>;

    void setLanes(Lanes lanes, LogLayout layout);
    const Lanes &lanes() const { return m_lanes; }
    LogLayout layout() const { return m_layout; }

    // Slot 0 is where this row of this lane stands.
    void anchor(std::size_t lane, qint64 row);
    const LogSlot &at(int slot);
    // The slot of a row, near the anchor only: within some screens of what was looked at.
    std::optional<int> slotOf(std::size_t lane, qint64 row) const;
    // Some row that stands at or next to a slot; nothing when all lanes are empty.
    struct Place {
        std::size_t lane = 0;
        qint64 row = 0;
    };
    std::optional<Place> placeAt(int slot, std::optional<std::size_t> lane = {});

private:
    using Heads = std::vector<qint64>;
    bool isOnClock(std::size_t lane) const { return m_lanes[lane]->hasClock(); }
    std::int64_t momentOf(std::size_t lane, qint64 row) const;
    std::optional<qint64> partnerRow(std::size_t lane, qint64 row, std::size_t other) const;
    bool waits(const Heads &heads, std::size_t lane, int direction) const;
    std::optional<std::size_t> leader(const Heads &heads, int direction) const;
    LogSlot next(Heads &heads, int direction) const;
    bool joins(const Heads &heads, std::size_t lane, std::size_t leader, int direction) const;
    bool isOver(const Heads &heads, std::size_t lane, int direction) const;
    void grow(int direction);
    LogSlot packed(int slot) const;

    Lanes m_lanes;
    LogLayout m_layout = LogLayout::Aligned;
    std::deque<LogSlot> m_slots;
    int m_above = 0;             // slots before slot 0
    Heads m_down, m_up;          // the next rows to come
    std::optional<std::int64_t> m_lowest, m_highest; // moments of the last and first slot
    std::int64_t m_silence = 0;  // ns from which on it is shown
    Heads m_bases;               // Packed: row of slot 0
    LogSlot m_packed, m_end;
};

} // namespace imprint
