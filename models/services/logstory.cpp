#include "models/services/logstory.h"

#include "models/diagnosis/failurecatalogue.h"
#include "models/logs/alignfiles.h"
#include "models/services/loglines.h"

#include <algorithm>
#include <set>

namespace imprint {
namespace {

constexpr std::size_t mostErrorLines = 4000; // that are looked into for known failures
constexpr std::size_t mostErrors = 2'000'000; // places that are kept for the overview
constexpr std::int64_t second = 1'000'000'000;

int referenceOf(const LogStoryWish &wish)
{
    for (std::size_t i = 0; i < wish.logs.size(); ++i)
        if (wish.logs[i].log->clock().kind() == StampKind::Wall)
            return int(i);
    for (std::size_t i = wish.logs.size(); i-- > 0;)
        if (wish.logs[i].log->clock().kind() != StampKind::None)
            return int(i);
    return -1;
}

std::vector<AlignMark> marksBetween(const LogStoryWish &wish, int device, int hub)
{
    std::vector<AlignMark> marks;
    for (const LogTie &tie : wish.ties) {
        if (tie.device == device && tie.hub == hub)
            marks.push_back({tie.deviceLine, tie.hubLine});
        else if (tie.device == hub && tie.hub == device)
            marks.push_back({tie.hubLine, tie.deviceLine});
    }
    return marks;
}

// Aligns one log after the other with the reference, whose text is read once.
class Aligner {
public:
    Aligner(const LogStoryWish &wish, int reference, const std::stop_token &stop)
        : m_wish(wish), m_reference(wish.logs[std::size_t(reference)]), m_files(m_reference.log), m_stop(stop)
    {
    }

    void align(LogPart &part)
    {
        const auto marks = marksBetween(m_wish, part.id, m_reference.id);
        if (takeOver(part, marks))
            return;
        auto found = m_files.align(*part.log, {marks}, m_stop);
        if (found)
            part.alignment = std::move(*found);
        else
            part.problem = found.error();
    }

private:
    // What grew by a few lines is on the same clock still.
    bool takeOver(LogPart &part, const std::vector<AlignMark> &marks)
    {
        const LogPart *const before = m_wish.before ? m_wish.before->find(part.id) : nullptr;
        const LogPart *const hub = m_wish.before ? m_wish.before->find(m_reference.id) : nullptr;
        if (!marks.empty() || !before || !hub || !before->alignment || hub->clock != LogPart::Clock::Own)
            return false;
        const auto isNearly = [](const LogFile &old, const LogFile &now) {
            return &old.source() == &now.source() && old.lines() <= now.lines() && now.lines() - old.lines() <= old.lines() / 10;
        };
        const bool hadMarks = std::any_of(before->alignment->segments.begin(), before->alignment->segments.end(),
                                          [](const AlignSegment &segment) { return segment.isMarked; });
        if (hadMarks || !isNearly(*before->log, *part.log) || !isNearly(*hub->log, *m_reference.log))
            return false;
        part.alignment = before->alignment;
        if (!part.alignment->segments.empty() && part.log->clock().boots() == before->log->clock().boots())
            part.alignment->segments.back().deviceLast = part.log->lines() - 1;
        return true;
    }

    const LogStoryWish &m_wish;
    const LogStoryWish::Log m_reference;
    FileAligner m_files;
    const std::stop_token m_stop;
};

void indexMoments(LogPart &part)
{
    LogPart::Page page;
    std::size_t count = 0;
    part.log->visit(0, [&](std::size_t line, const LogRow &row) {
        if (count++ % momentPage == 0)
            part.pages.push_back(page);
        if (const auto moment = part.moment(line, row)) {
            page.carry = *moment;
            page.high = page.hasMoment ? std::max(page.high, *moment) : *moment;
            if (!part.first || *moment < *part.first)
                part.first = *moment;
            if (!part.last || *moment > *part.last)
                part.last = *moment;
            page.hasMoment = true;
        }
        return true;
    });
}

void count(const LogStory &story, LogPart &part, const std::stop_token &stop)
{
    part.lines.assign(overviewBuckets, 0);
    part.errors.assign(overviewBuckets, 0);
    std::optional<std::int64_t> moment;
    part.log->visit(0, [&](std::size_t line, const LogRow &row) {
        if (const auto own = part.moment(line, row))
            moment = own;
        ++part.lines[std::size_t(story.bucketOf(part, line, moment))];
        return true;
    });
    LogSearchWish wish;
    const auto patterns = levelPatterns(LogLevel::Error);
    if (!patterns)
        return;
    wish.match = *patterns;
    wish.keep = mostErrors;
    const auto hits = searchLog(part.log->source(), wish, stop);
    if (!hits)
        return;
    for (const std::uint64_t offset : hits->offsets) {
        const std::size_t line = part.log->lineAt(offset);
        if (part.errorLines.size() < mostErrorLines)
            part.errorLines.push_back(line);
        const LogRow row = part.log->row(line);
        auto at = part.moment(line, row);
        if (!at && line / momentPage < part.pages.size() && part.pages[line / momentPage].hasMoment)
            at = part.pages[line / momentPage].carry;
        ++part.errors[std::size_t(story.bucketOf(part, line, at))];
    }
}

void putOnClock(LogPart &part, const LogPart &reference, Aligner &aligner)
{
    const StampKind kind = part.log->clock().kind();
    if (kind == StampKind::None)
        return;
    aligner.align(part);
    if (part.alignment && part.alignment->isAligned)
        part.clock = LogPart::Clock::Aligned;
    else if (kind == StampKind::Wall && reference.log->clock().kind() == StampKind::Wall)
        part.clock = LogPart::Clock::Same;
}

// The known failure that is told from a few lines before to some after: what is to be looked at first, then what is nearer.
std::optional<LogParting::Failure> failureNear(const LogPart &part, std::size_t line)
{
    constexpr std::size_t before = 6, after = 40;
    const auto catalogue = FailureCatalogue::builtIn();
    if (!catalogue)
        return {};
    const std::size_t first = line > before ? line - before : 0, end = std::min(part.log->lines(), line + after);
    std::optional<LogParting::Failure> found;
    std::pair<std::size_t, std::size_t> best;
    const auto distance = [line](std::size_t other) { return other > line ? other - line : line - other; };
    for (std::size_t at = first; at < end; ++at) {
        const auto text = part.log->text(at, shownBytes);
        const auto known = text ? (*catalogue)->shownBy(QString::fromUtf8(*text)) : std::vector<std::size_t>();
        if (known.empty())
            continue;
        const KnownFailure &failure = (*catalogue)->failures()[known.front()];
        const std::pair rank(failure.stage + (at > line + before ? 100u : 0u), distance(at)); // what comes long after is no cause
        if (found && best <= rank)
            continue;
        best = rank;
        found = LogParting::Failure{failure.code, failure.title, failure.cause, failure.remedy, part.id, at};
    }
    return found;
}

void findPartings(LogStory &story)
{
    if (story.reference < 0)
        return;
    const LogPart &hub = *story.parts[std::size_t(story.reference)];
    for (const auto &part : story.parts) {
        if (part->clock != LogPart::Clock::Aligned || !part->alignment->divergence)
            continue;
        const Divergence &d = *part->alignment->divergence;
        LogParting parting{part->id, hub.id, d.device, d.hub, d.why, failureNear(*part, d.device)};
        if (!parting.failure)
            parting.failure = failureNear(hub, d.hub);
        story.partings.push_back(std::move(parting));
    }
    std::sort(story.partings.begin(), story.partings.end(), [](const LogParting &a, const LogParting &b) { return a.hubLine < b.hubLine; });
}

// The first line of every known failure that is not the one of a parting.
void findFailures(LogStory &story, const std::stop_token &stop)
{
    const auto catalogue = FailureCatalogue::builtIn();
    if (!catalogue)
        return;
    std::set<QString> told;
    for (const LogParting &parting : story.partings)
        if (parting.failure)
            told.insert(parting.failure->code);
    for (const auto &part : story.parts)
        for (const std::size_t line : part->errorLines) {
            const auto text = part->log->text(line, shownBytes);
            if (!text || stop.stop_requested())
                return;
            for (const std::size_t known : (*catalogue)->shownBy(QString::fromUtf8(*text))) {
                const KnownFailure &failure = (*catalogue)->failures()[known];
                if (told.insert(failure.code).second)
                    story.partings.push_back({part->id, 0, line, 0, {},
                                              LogParting::Failure{failure.code, failure.title, failure.cause, failure.remedy, part->id, line}});
            }
        }
}

} // namespace

const AlignSegment *LogPart::segmentOf(std::size_t line) const
{
    if (clock != Clock::Aligned)
        return nullptr;
    const auto &all = alignment->segments;
    const auto after = std::upper_bound(all.begin(), all.end(), line,
                                        [](std::size_t l, const AlignSegment &segment) { return l < segment.deviceFirst; });
    return after == all.begin() || line > (after - 1)->deviceLast ? nullptr : &*(after - 1);
}

std::optional<std::int64_t> LogPart::moment(std::size_t line, const LogRow &row) const
{
    if (clock == Clock::Apart || row.kind == StampKind::None || row.kind != log->clock().kind())
        return {};
    if (clock != Clock::Aligned)
        return row.ns;
    const AlignSegment *const segment = segmentOf(line);
    if (!segment)
        return {};
    const double own = double(row.ns) / double(second);
    // The whole seconds apart from the rest: seconds since 1970 leave a double only 0.2 µs.
    return std::int64_t(std::llround((segment->hubTime(own)) * double(second)));
}

std::shared_ptr<const LogPart> LogStory::share(int id) const
{
    for (const auto &part : parts)
        if (part->id == id)
            return part;
    return nullptr;
}

int LogStory::bucketOf(const LogPart &part, std::size_t line, std::optional<std::int64_t> moment) const
{
    double share = 0;
    if (part.clock == LogPart::Clock::Apart || !first || !last)
        share = double(line) / double(std::max<std::size_t>(1, part.log->lines()));
    else if (moment && *last > *first)
        share = double(*moment - *first) / double(*last - *first);
    return std::clamp(int(share * overviewBuckets), 0, overviewBuckets - 1);
}

std::int64_t LogStory::momentOf(double share) const
{
    return first && last ? *first + std::int64_t(share * double(*last - *first)) : 0;
}

Result<std::shared_ptr<const LogStory>> makeLogStory(const LogStoryWish &wish, const std::stop_token &stop)
{
    auto story = std::make_shared<LogStory>();
    std::vector<std::shared_ptr<LogPart>> parts;
    for (const auto &log : wish.logs) {
        parts.push_back(std::make_shared<LogPart>());
        parts.back()->id = log.id;
        parts.back()->log = log.log;
    }
    story->reference = referenceOf(wish);
    if (story->reference >= 0) {
        LogPart &reference = *parts[std::size_t(story->reference)];
        reference.clock = LogPart::Clock::Own;
        Aligner aligner(wish, story->reference, stop);
        for (const auto &part : parts)
            if (part.get() != &reference && !stop.stop_requested())
                putOnClock(*part, reference, aligner);
    }
    for (const auto &part : parts) {
        if (stop.stop_requested())
            return fail("stopped");
        indexMoments(*part);
        if (part->first && (!story->first || *part->first < *story->first))
            story->first = part->first;
        if (part->last && (!story->last || *part->last > *story->last))
            story->last = part->last;
    }
    for (const auto &part : parts) {
        count(*story, *part, stop);
        story->parts.push_back(part);
    }
    findPartings(*story);
    findFailures(*story, stop);
    return stop.stop_requested() ? Result<std::shared_ptr<const LogStory>>(fail("stopped")) : std::shared_ptr<const LogStory>(story);
}

} // namespace imprint
