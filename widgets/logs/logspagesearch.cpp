// Searching and filtering on the Logs page.
#include "widgets/logspage.h"

#include "widgets/logs/logsearchcard.h"

#include <algorithm>

namespace imprint {

void LogsPage::search()
{
    const MatchWish wish = m_search->wish();
    applyView();
    m_finds.reset();
    if (wish.patterns.empty()) {
        m_desk.stopSearch();
        m_search->setFinds({}, {});
        filter();
        return;
    }
    m_search->setRunning();
    m_desk.search(this, wish, [this](const Result<LogFinds> &finds) {
        if (!finds) {
            m_search->setProblem(finds.error());
            m_view->setFilter({});
            return;
        }
        m_finds = *finds;
        QStringList names;
        for (const LogFinds::Of &of : finds->logs)
            names << nameOf(of.id);
        m_search->setFinds(*finds, names);
        filter();
    });
}

// Lines that fit with those around them. A set of a million takes some milliseconds.
void LogsPage::filter()
{
    const int context = m_search->context();
    std::map<int, LogLines> chosen;
    if (m_finds && context >= 0)
        for (const LogFinds::Of &of : m_finds->logs) {
            const LogEntry *const entry = m_desk.find(of.id);
            auto lines = std::make_shared<std::vector<std::uint32_t>>();
            for (const std::size_t line : of.lines) {
                const std::size_t end = std::min(line + std::size_t(context) + 1, entry && entry->log ? entry->log->lines() : line + 1);
                std::size_t at = line > std::size_t(context) ? line - std::size_t(context) : 0;
                if (!lines->empty())
                    at = std::max<std::size_t>(at, lines->back() + 1);
                for (; at < end; ++at)
                    lines->push_back(std::uint32_t(at));
            }
            chosen[of.id] = lines;
        }
    m_view->setFilter(std::move(chosen));
    showClock();
}

// The first line of one log behind (before) a place, by time where both logs have one.
std::optional<LogPlace> LogsPage::hitFrom(const LogFinds::Of &of, const std::optional<LogPlace> &from, bool isForward) const
{
    if (of.lines.empty())
        return {};
    const auto moment = [&](std::size_t line) { return m_view->momentOf({of.id, line}); };
    const auto fromMoment = from ? m_view->momentOf(*from) : std::nullopt;
    auto after = of.lines.begin(); // the first hit that is later
    if (from && from->id == of.id) {
        after = std::upper_bound(of.lines.begin(), of.lines.end(), from->line);
        if (!isForward)
            after = std::lower_bound(of.lines.begin(), of.lines.end(), from->line);
    } else if (const std::int64_t known = fromMoment.value_or(0); fromMoment.has_value()) { // at the same moment the log with the smaller number comes first
        const bool isBehind = of.id > from->id;
        after = std::partition_point(of.lines.begin(), of.lines.end(), [&](std::size_t line) {
            const auto own = moment(line);
            return own && (isBehind ? *own < known : *own <= known);
        });
    } else if (from) {
        return {};
    }
    if (isForward)
        return after == of.lines.end() ? std::nullopt : std::optional(LogPlace{of.id, *after});
    return after == of.lines.begin() ? std::nullopt : std::optional(LogPlace{of.id, *(after - 1)});
}

void LogsPage::nextHit(bool isForward)
{
    if (!m_finds)
        return;
    std::optional<LogPlace> best;
    for (const auto &from : {m_view->current(), std::optional<LogPlace>()}) { // at the end from the beginning
        for (const LogFinds::Of &of : m_finds->logs) {
            std::optional<LogPlace> hit = hitFrom(of, from, isForward);
            if (!from && !isForward && !of.lines.empty())
                hit = LogPlace{of.id, of.lines.back()};
            if (!hit || !(m_isMerged || std::count(m_view->shown().begin(), m_view->shown().end(), of.id)))
                continue;
            const auto own = m_view->momentOf(*hit), other = best ? m_view->momentOf(*best) : std::nullopt;
            if (!best || (own && other && (isForward ? *own < *other : *own >= *other)))
                best = hit;
        }
        if (best)
            break;
    }
    if (best)
        m_view->goTo(*best);
}

} // namespace imprint
