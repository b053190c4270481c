#include "models/logs/alignfit.h"

#include <algorithm>
#include <cmath>

namespace imprint {
namespace {

struct Moments {
    double w = 0, x = 0, y = 0, sxx = 0, sxy = 0; // sums of weights; means; centred sums
};

constexpr double usualDrift = 1e-4;

double medianOf(std::vector<double> &values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double scaleOf(const std::vector<Vote> &votes, const ClockLine &line, const FitLimits &limits)
{
    std::vector<double> distances;
    for (const Vote &v : votes)
        if (const double r = std::fabs(line.residual(v)); r <= limits.tolerance)
            distances.push_back(r);
    return distances.empty() ? limits.leastScale : std::max(limits.leastScale, 1.4826 * medianOf(distances));
}

double weightOf(double residual, double scale, const FitLimits &limits)
{
    const double u = residual / (4.685 * scale);
    return std::fabs(residual) > limits.tolerance || std::fabs(u) >= 1 ? 0 : (1 - u * u) * (1 - u * u);
}

Moments momentsOf(const std::vector<Vote> &votes, const ClockLine &line, double scale, const FitLimits &limits)
{
    Moments m;
    const double y0 = line.offset; // far numbers lose digits
    for (const Vote &v : votes) {
        const double w = v.weight * weightOf(line.residual(v), scale, limits);
        m.w += w;
        m.x += w * (v.x - line.x0);
        m.y += w * (v.y - y0);
    }
    if (m.w <= 0)
        return m;
    m.x = line.x0 + m.x / m.w;
    m.y = y0 + m.y / m.w;
    for (const Vote &v : votes) {
        const double w = v.weight * weightOf(line.residual(v), scale, limits);
        m.sxx += w * (v.x - m.x) * (v.x - m.x);
        m.sxy += w * (v.x - m.x) * (v.y - m.y);
    }
    return m;
}

void describe(const std::vector<Vote> &votes, const Moments &m, double scale, const FitLimits &limits, ClockFit &fit)
{
    fit.scale = scale;
    fit.meanX = m.x;
    fit.count = m.w;
    fit.offsetError = m.w > 0 ? scale / std::sqrt(m.w) : limits.tolerance;
    bool isFirst = true;
    for (const Vote &v : votes)
        if (weightOf(fit.line.residual(v), scale, limits) > 0) {
            fit.first = isFirst ? v.x : std::min(fit.first, v.x);
            fit.last = isFirst ? v.x : std::max(fit.last, v.x);
            isFirst = false;
        }
}

// A drift is worth taking from votes that pin it down better than the start did.
bool saysDrift(const Moments &m, double scale)
{
    return m.w > 2.5 && m.sxx > 0 && scale / std::sqrt(m.sxx) < 2e-3;
}

} // namespace

double ClockFit::errorAt(double x) const
{
    return std::hypot(offsetError, driftError * (x - meanX));
}

ClockFit fitLine(const std::vector<Vote> &votes, const ClockLine &start, const FitLimits &limits)
{
    return fitTogether({votes}, {start}, limits).front();
}

std::vector<ClockFit> fitTogether(const std::vector<std::vector<Vote>> &votes, const std::vector<ClockLine> &starts, const FitLimits &limits)
{
    std::vector<ClockFit> fits(votes.size());
    std::vector<Moments> moments(votes.size());
    for (std::size_t g = 0; g < votes.size(); ++g)
        fits[g].line = starts[g];
    double drift = 0, driftError = 0;
    for (int round = 0; round < 12; ++round) {
        double information = 0, sum = 0;
        for (std::size_t g = 0; g < votes.size(); ++g) {
            fits[g].scale = scaleOf(votes[g], fits[g].line, limits);
            moments[g] = momentsOf(votes[g], fits[g].line, fits[g].scale, limits);
            const double inverse = 1 / (fits[g].scale * fits[g].scale);
            information += moments[g].sxx * inverse;
            sum += moments[g].sxy * inverse;
        }
        driftError = information > 0 ? 1 / std::sqrt(information) : 1e-3;
        const double said = information > 0 ? sum / information : 0;
        const bool isClear = driftError < 1e-3 && std::fabs(said) > std::max(4 * driftError, 3e-4);
        if (!isClear) // what crystals usually do counts as well
            information += 1 / (usualDrift * usualDrift);
        drift = isClear ? said : sum / information;
        driftError = 1 / std::sqrt(information);
        for (std::size_t g = 0; g < votes.size(); ++g) {
            const Moments &m = moments[g];
            const double own = m.sxx > 0 ? m.sxy / m.sxx : drift;
            const double ownError = m.sxx > 0 ? fits[g].scale / std::sqrt(m.sxx) : 1;
            const bool differs = saysDrift(m, fits[g].scale) && m.w >= 8 && std::fabs(own - drift) > 5 * std::hypot(ownError, driftError);
            fits[g].driftError = differs ? ownError : driftError;
            if (m.w > 0)
                fits[g].line = {m.x, m.y, differs ? own : drift};
        }
    }
    for (std::size_t g = 0; g < votes.size(); ++g)
        describe(votes[g], moments[g], fits[g].scale, limits, fits[g]);
    return fits;
}

} // namespace imprint
