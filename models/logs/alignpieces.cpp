#include "models/logs/alignpieces.h"

#include "models/logs/alignchance.h"
#include "models/logs/alignfit.h"

#include <algorithm>
#include <cmath>

namespace imprint {
namespace {

using Votes = std::vector<Vote>;

constexpr std::size_t mostLines = 8;
constexpr double switching = 2.5; // weight that a change of lines has to bring
constexpr double mostChance = -4; // log10: a further piece is this much better than luck

ClockFit refined(const Votes &votes, const ClockLine &line, double tolerance)
{
    return fitLine(votes, line, {tolerance * 1.5, 0.002});
}

// The heaviest line, then the heaviest through what is left, with nearly the same drift, and so on.
std::vector<ClockLine> linesOf(Votes sample, const ClockLine &first, const PieceLimits &limits)
{
    const ClockFit fit = refined(sample, first, limits.tolerance);
    std::vector<ClockLine> lines{fit.line};
    const double span = std::max(1.0, fit.last - fit.first);
    SearchLimits further;
    further.tolerance = limits.tolerance;
    const double slack = 2e-5 + std::min(1e-3, 3 * fit.driftError + limits.tolerance / span);
    further.driftLow = fit.line.drift - slack;
    further.driftHigh = fit.line.drift + slack;
    while (lines.size() < mostLines) {
        std::erase_if(sample, [&](const Vote &v) { return std::fabs(lines.back().residual(v)) <= limits.tolerance * 1.2; });
        const auto peak = bestLine(sample, further);
        if (!peak)
            break;
        lines.push_back(refined(sample, peak->line, limits.tolerance).line);
    }
    return lines;
}

// Which line holds at each vote: the most weight on the way, less a price for every change (Viterbi).
std::vector<std::uint8_t> pathOf(const Votes &votes, const std::vector<ClockLine> &lines, double tolerance)
{
    const std::size_t m = lines.size();
    std::vector<double> score(m, 0);
    std::vector<std::uint8_t> from(votes.size() * m);
    for (std::size_t i = 0; i < votes.size(); ++i) {
        const std::size_t best = std::size_t(std::max_element(score.begin(), score.end()) - score.begin());
        const double changed = score[best] - switching;
        for (std::size_t k = 0; k < m; ++k) {
            const bool stays = score[k] >= changed;
            from[i * m + k] = std::uint8_t(stays ? k : best);
            score[k] = (stays ? score[k] : changed) + (std::fabs(lines[k].residual(votes[i])) <= tolerance ? votes[i].weight : 0);
        }
    }
    std::vector<std::uint8_t> path(votes.size());
    std::size_t k = std::size_t(std::max_element(score.begin(), score.end()) - score.begin());
    for (std::size_t i = votes.size(); i-- > 0;) {
        path[i] = std::uint8_t(k);
        k = from[i * m + k];
    }
    return path;
}

struct Run {
    Votes votes;         // that fit
    std::size_t all = 0; // votes that came meanwhile
    std::uint8_t line = 0;
};

std::vector<Run> runsOf(const Votes &votes, const std::vector<ClockLine> &lines, double tolerance)
{
    const auto path = pathOf(votes, lines, tolerance);
    std::vector<Run> runs;
    for (std::size_t i = 0; i < votes.size(); ++i) {
        if (runs.empty() || runs.back().line != path[i])
            runs.push_back({{}, 0, path[i]});
        ++runs.back().all;
        if (std::fabs(lines[path[i]].residual(votes[i])) <= tolerance)
            runs.back().votes.push_back(votes[i]);
    }
    std::erase_if(runs, [](const Run &r) { return r.votes.empty(); });
    return runs;
}

bool isChance(const Run &run, const PieceLimits &limits)
{
    const std::size_t k = distinctVotes(run.votes);
    return k < 3 || chanceOfLine(run.all, k, limits.each, 1) > mostChance;
}

double middleHub(const Run &run)
{
    std::vector<std::uint32_t> lines;
    for (const Vote &v : run.votes)
        lines.push_back(v.hub);
    std::nth_element(lines.begin(), lines.begin() + std::ptrdiff_t(lines.size() / 2), lines.end());
    return lines[lines.size() / 2];
}

// The heaviest run stays whatever the others are; a further one is no luck and keeps the order of the hub's lines.
void dropChance(std::vector<Run> &runs, const PieceLimits &limits)
{
    if (runs.empty())
        return;
    const auto heaviest = std::max_element(runs.begin(), runs.end(), [](const Run &a, const Run &b) { return a.votes.size() < b.votes.size(); });
    const std::uint32_t middleDevice = heaviest->votes[heaviest->votes.size() / 2].device;
    const double middle = middleHub(*heaviest);
    std::vector<Run> kept;
    for (Run &r : runs) {
        const bool isAfter = r.votes[r.votes.size() / 2].device > middleDevice;
        if (&r == &*heaviest || (!isChance(r, limits) && (middleHub(r) >= middle) == isAfter))
            kept.push_back(std::move(r));
    }
    runs = std::move(kept);
    for (std::size_t i = 1; i < runs.size();) { // what lay between two runs of one line is gone
        if (runs[i].line != runs[i - 1].line) {
            ++i;
            continue;
        }
        runs[i - 1].votes.insert(runs[i - 1].votes.end(), runs[i].votes.begin(), runs[i].votes.end());
        runs[i - 1].all += runs[i].all;
        runs.erase(runs.begin() + std::ptrdiff_t(i));
    }
}

struct Cut {
    std::size_t at = 0;
    double step = 0, gain = 0; // gain: how many times the variance the cut explains
};

// Two lines of one drift instead of one: where, and what it brings. Votes by the device's time.
Cut bestCut(const Votes &votes, const ClockLine &line)
{
    const std::size_t n = votes.size();
    std::vector<double> sx(n + 1), sy(n + 1), sxx(n + 1), sxy(n + 1), syy(n + 1);
    for (std::size_t i = 0; i < n; ++i) {
        const double x = votes[i].x - line.x0, y = line.residual(votes[i]);
        sx[i + 1] = sx[i] + x, sy[i + 1] = sy[i] + y;
        sxx[i + 1] = sxx[i] + x * x, sxy[i + 1] = sxy[i] + x * y, syy[i + 1] = syy[i] + y * y;
    }
    struct Part { double n, mx, my, xx, xy, yy; };
    const auto part = [&](std::size_t a, std::size_t b) {
        const double m = double(b - a), mx = (sx[b] - sx[a]) / m, my = (sy[b] - sy[a]) / m;
        return Part{m, mx, my, sxx[b] - sxx[a] - m * mx * mx, sxy[b] - sxy[a] - m * mx * my, syy[b] - syy[a] - m * my * my};
    };
    const Part whole = part(0, n);
    const double before = whole.yy - (whole.xx > 0 ? whole.xy * whole.xy / whole.xx : 0);
    Cut best;
    double least = before;
    for (std::size_t k = 4; k + 4 <= n; ++k) {
        const Part a = part(0, k), b = part(k, n);
        const double xx = a.xx + b.xx, drift = xx > 0 ? (a.xy + b.xy) / xx : 0;
        const double after = a.yy + b.yy - drift * (a.xy + b.xy);
        if (after < least) {
            least = after;
            best = {k, (b.my - drift * b.mx) - (a.my - drift * a.mx), 0};
        }
    }
    best.gain = (before - least) / std::max(least / double(n), 1e-7);
    return best;
}

// A step smaller than the tolerance hides in one line.
void cutSmallSteps(Run run, const ClockLine &line, double tolerance, std::vector<Piece> &out, int depth = 0)
{
    const ClockFit fit = refined(run.votes, line, tolerance);
    Votes near;
    for (const Vote &v : run.votes)
        if (std::fabs(fit.line.residual(v)) <= tolerance * 1.5 && v.weight >= 0.2)
            near.push_back(v);
    std::stable_sort(near.begin(), near.end(), [](const Vote &a, const Vote &b) { return a.x < b.x; });
    const Cut cut = near.size() >= 10 && depth < 4 ? bestCut(near, fit.line) : Cut{};
    if (cut.gain < 60 || std::fabs(cut.step) < tolerance * 0.7 || cut.gain < 1.5 * double(near.size())) {
        out.push_back({std::move(run.votes), fit.line});
        return;
    }
    Run left, right;
    const double boundary = (near[cut.at - 1].x + near[cut.at].x) / 2;
    for (const Vote &v : run.votes)
        (v.x < boundary ? left : right).votes.push_back(v);
    cutSmallSteps(std::move(left), fit.line, tolerance, out, depth + 1);
    cutSmallSteps(std::move(right), fit.line, tolerance, out, depth + 1);
}

} // namespace

std::vector<Piece> piecesOf(const Votes &votes, const Votes &sample, const ClockLine &first, const PieceLimits &limits)
{
    const auto lines = linesOf(sample, first, limits);
    std::vector<Run> runs = runsOf(votes, lines, limits.tolerance * 1.2);
    dropChance(runs, limits);
    std::vector<Piece> pieces;
    for (Run &run : runs) {
        const ClockLine line = lines[run.line];
        cutSmallSteps(std::move(run), line, limits.tolerance, pieces);
    }
    return pieces;
}

} // namespace imprint
