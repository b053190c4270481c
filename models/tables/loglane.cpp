#include "models/tables/loglane.h"

#include <algorithm>

namespace imprint {

namespace {
constexpr std::size_t mostPages = 128;
}

LogLane::LogLane(int id, std::shared_ptr<const LogFile> log, std::shared_ptr<const LogStory> story, LogLines chosen)
    : m_id(id), m_log(std::move(log)), m_story(std::move(story)), m_part(m_story ? m_story->find(id) : nullptr), m_chosen(std::move(chosen))
{
    if (!m_part)
        return;
    if (m_part->clock == LogPart::Clock::Aligned)
        for (const AlignPair &pair : m_part->alignment->pairs)
            m_toReference.emplace(pair.device, pair.hub);
    if (m_part->clock == LogPart::Clock::Own)
        for (const auto &other : m_story->parts)
            if (other->clock == LogPart::Clock::Aligned)
                for (const AlignPair &pair : other->alignment->pairs)
                    m_fromReference[other->id].emplace(pair.hub, pair.device);
}

qint64 LogLane::rows() const { return qint64(m_chosen ? m_chosen->size() : m_log->lines()); }

std::size_t LogLane::lineOf(qint64 row) const { return m_chosen ? (*m_chosen)[std::size_t(row)] : std::size_t(row); }

qint64 LogLane::rowOf(std::size_t line) const
{
    if (!m_chosen)
        return qint64(std::min(line, m_log->lines()));
    return std::lower_bound(m_chosen->begin(), m_chosen->end(), line) - m_chosen->begin();
}

const LogLane::Cached &LogLane::page(std::size_t number) const
{
    if (const auto found = m_pages.find(number); found != m_pages.end())
        return found->second;
    if (m_pages.size() >= mostPages)
        m_pages.clear();
    Cached made;
    std::int64_t carry = 0;
    bool hasMoment = false;
    if (m_part && !m_part->pages.empty()) { // lines that came later than the story go on from its last page
        const LogPart::Page &before = m_part->pages[std::min(number, m_part->pages.size() - 1)];
        carry = before.carry;
        hasMoment = before.hasMoment;
    }
    m_log->visit(number * momentPage, [&](std::size_t line, const LogRow &row) {
        if (const auto own = m_part ? m_part->moment(line, row) : std::nullopt) {
            carry = *own;
            hasMoment = true;
        }
        made.rows.push_back(row);
        made.moments.push_back(carry);
        made.hasMoment.push_back(hasMoment);
        return made.rows.size() < momentPage;
    });
    return m_pages.emplace(number, std::move(made)).first->second;
}

LogRow LogLane::at(std::size_t line) const
{
    const Cached &cached = page(line / momentPage);
    return line % momentPage < cached.rows.size() ? cached.rows[line % momentPage] : LogRow();
}

std::optional<std::int64_t> LogLane::moment(std::size_t line) const
{
    const Cached &cached = page(line / momentPage);
    const std::size_t at = line % momentPage;
    return at < cached.rows.size() && cached.hasMoment[at] ? std::optional(cached.moments[at]) : std::nullopt;
}

// The last line not later; clocks that went back are passed over: what counts is the latest time so far.
std::size_t LogLane::lineAt(std::int64_t moment) const
{
    if (!m_part || m_part->pages.empty())
        return 0;
    const auto after = std::partition_point(m_part->pages.begin(), m_part->pages.end(), [moment](const LogPart::Page &page) {
        return !page.hasMoment || page.high <= moment;
    });
    const auto number = std::size_t(std::max<std::ptrdiff_t>(0, after - m_part->pages.begin() - 1));
    const Cached &cached = page(number);
    std::size_t line = number > 0 ? number * momentPage - 1 : 0;
    for (std::size_t i = 0; i < cached.rows.size() && (!cached.hasMoment[i] || cached.moments[i] <= moment); ++i)
        line = number * momentPage + i;
    return line;
}

qint64 LogLane::rowAt(std::int64_t moment) const
{
    const std::size_t line = lineAt(moment);
    if (!m_chosen)
        return qint64(line);
    const auto after = std::upper_bound(m_chosen->begin(), m_chosen->end(), line);
    return std::max<qint64>(0, after - m_chosen->begin() - 1);
}

std::optional<std::size_t> LogLane::partner(const LogLane &other, std::size_t line) const
{
    const std::unordered_map<std::size_t, std::size_t> *map = nullptr;
    if (other.part() && other.part()->clock == LogPart::Clock::Own && !m_toReference.empty())
        map = &m_toReference;
    else if (const auto from = m_fromReference.find(other.id()); from != m_fromReference.end())
        map = &from->second;
    if (!map)
        return {};
    const auto found = map->find(line);
    return found == map->end() ? std::nullopt : std::optional(found->second);
}

} // namespace imprint
