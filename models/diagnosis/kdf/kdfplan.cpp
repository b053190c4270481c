#include "models/diagnosis/kdf/kdfplan.h"

#include "crypto/kdflab/chains.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace imprint {

using namespace kdflab;

namespace {

constexpr double bitsOfAnotherFault = 1.5; // faults that come together are rarer than each by itself
constexpr double bitsOfCount = 7; // nothing else is as often wrong as the iteration count
constexpr std::size_t mostHypotheses = 400'000;
constexpr std::size_t mostLanes = 16;

// Seconds of one core a step of one chain; measured with vectors full (tests/bench/kdf.cpp).
double secondsPerStep(const LabHash &hash)
{
    return hash.block == 128 ? 1 / 13e6 : hash.bytes <= 20 ? 1 / 48e6 : 1 / 33e6;
}

double secondsOnce(const KdfSpec &s)
{
    switch (s.kind) {
    case KdfKind::Scrypt: return double(s.n) * s.r * s.p * 2e-7;
    case KdfKind::Argon2d:
    case KdfKind::Argon2i:
    case KdfKind::Argon2id: return double(s.t) * s.m * 7e-7;
    case KdfKind::Pbkdf2: return double(s.iterations) * 1e-6 + 4e-6;
    default: return double(s.iterations) * 3e-7 + 6e-6;
    }
}

// Names a job: the alternatives, and the interval's end.
std::uint64_t keyOf(const KdfHypothesis &h, const KdfUnit &job)
{
    std::uint64_t key = job.isChain ? std::uint64_t(std::log10(double(job.to)) * 2) + 1 : 0;
    for (const std::int32_t part : h.parts)
        key = key << 18 | std::uint64_t(part + 1);
    return key;
}

// Intervals of iteration counts, ending with the specified count and powers of ten; the surprise of each.
struct Interval {
    std::uint64_t from, to;
    double bits;
};
std::vector<Interval> intervals(std::uint64_t specified)
{
    std::vector<std::uint64_t> ends{10'000, 100'000, 1'000'000, 10'000'000};
    if (specified <= ends.back())
        ends.push_back(specified);
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    std::vector<Interval> out;
    std::uint64_t from = 0;
    for (const std::uint64_t to : ends) {
        const double rare = to <= 10'000 ? 2 : to <= 100'000 ? 2.5 : to <= 1'000'000 ? 3.5 : 5;
        out.push_back({from, to, specified > from && specified <= to ? 0 : rare});
        from = to;
    }
    return out;
}

} // namespace

bool isChain(const KdfSpec &s)
{
    const bool isIterated = s.kind == KdfKind::Pbkdf2 || s.kind == KdfKind::Pbkdf1 || s.kind == KdfKind::IteratedHash;
    return isIterated && s.hash && hasChains(*s.hash) && !hasPart(s.message, FormulaPart::Kind::Previous);
}

KdfPlan::KdfPlan(const KdfCase &hub, std::size_t outputLength) : m_hub(hub)
{
    const KdfInputs nothing;
    for (KdfDimension &dimension : kdfDimensions(hub.spec, hub.inputs.values, outputLength)) {
        const std::size_t first = m_alternatives.size();
        for (KdfAlternative &alternative : dimension) {
            KdfSpec spec = hub.spec;
            KdfInputs scratch;
            alternative.apply(spec, scratch);
            m_parts.push_back({m_dimensions.size(), !(spec == hub.spec)});
            m_alternatives.push_back(std::move(alternative));
        }
        m_dimensions.emplace_back(first, m_alternatives.size());
    }
}

void KdfPlan::build(const KdfHypothesis &hypothesis, KdfSpec &spec, KdfInputs &inputs) const
{
    spec = m_hub.spec;
    inputs = m_hub.inputs.values.clone();
    for (const std::int32_t part : hypothesis.parts)
        if (part >= 0)
            m_alternatives[std::size_t(part)].apply(spec, inputs);
}

KdfSpec KdfPlan::specOf(const KdfHypothesis &hypothesis) const
{
    KdfSpec spec = m_hub.spec;
    KdfInputs scratch;
    for (const std::int32_t part : hypothesis.parts)
        if (part >= 0 && m_parts[std::size_t(part)].changesSpec)
            m_alternatives[std::size_t(part)].apply(spec, scratch);
    return spec;
}

void KdfPlan::extend(KdfHypothesis hypothesis, std::size_t used, std::size_t dimension, int mostFaults, double mostBits)
{
    if (m_hypotheses.size() > mostHypotheses)
        return;
    m_hypotheses.push_back(hypothesis);
    if (used == hypothesis.parts.size() || hypothesis.faults >= mostFaults)
        return;
    for (std::size_t d = dimension; d < m_dimensions.size(); ++d)
        for (std::size_t i = m_dimensions[d].first; i < m_dimensions[d].second; ++i) {
            KdfHypothesis next = hypothesis;
            next.bits += float(m_alternatives[i].bits + (used > 0 ? bitsOfAnotherFault : 0));
            if (next.bits > mostBits)
                break; // the others of this dimension are rarer still
            next.faults = std::uint8_t(next.faults + m_alternatives[i].faults);
            if (next.faults > mostFaults)
                continue;
            next.parts[used] = std::int32_t(i);
            extend(next, used + 1, d + 1, mostFaults, mostBits);
        }
}

void KdfPlan::enumerate(int mostFaults, double mostBits)
{
    m_hypotheses.clear();
    extend({}, 0, 0, mostFaults, mostBits);
    while (m_hypotheses.size() > mostHypotheses) {
        mostBits -= 1;
        m_isCut = true;
        m_hypotheses.clear();
        extend({}, 0, 0, mostFaults, mostBits);
    }
}

void KdfPlan::addUnits(std::uint32_t index, std::vector<KdfUnit> &jobs) const
{
    const KdfHypothesis &h = m_hypotheses[index];
    const KdfSpec spec = specOf(h);
    const bool isStepped = isChain(spec);
    if (isStepped)
        for (const Interval &interval : intervals(m_hub.spec.kind == KdfKind::Pbkdf2 ? spec.iterations : 10'000)) {
            // A chain by itself takes longer than one of many; where no chain was specified, few have a hash in common.
            const double alone = h.faults == 0 ? 2 : m_hub.spec.kind == KdfKind::Pbkdf2 ? 1 : 6;
            const double seconds = double(interval.to) * secondsPerStep(*spec.hash) * alone * (spec.kind == KdfKind::Pbkdf2 ? 1 : 0.5);
            jobs.push_back({true, spec.hash, spec.kind == KdfKind::Pbkdf2, interval.from, interval.to, {index},
                            h.bits + interval.bits - (h.faults == 0 ? bitsOfCount : 0) + std::log2(seconds), seconds});
        }
    // Also the later blocks of what is likeliest.
    if (!isStepped || h.bits <= 3) {
        const double seconds = secondsOnce(spec);
        jobs.push_back({false, nullptr, false, 0, 0, {index}, h.bits + std::log2(seconds), seconds});
    }
}

std::vector<KdfUnit> KdfPlan::units(int mostFaults, double mostBits, double seconds)
{
    m_isCut = false;
    enumerate(mostFaults, mostBits);
    std::vector<KdfUnit> jobs, out;
    for (std::uint32_t i = 0; i < m_hypotheses.size(); ++i)
        addUnits(i, jobs);
    std::sort(jobs.begin(), jobs.end(), [](const KdfUnit &a, const KdfUnit &b) { return a.priority < b.priority; });
    using Key = std::tuple<bool, const LabHash *, bool, std::uint64_t, std::uint64_t, bool>;
    std::map<Key, std::size_t> open; // units of the kind that have room
    double planned = 0;
    for (KdfUnit &job : jobs) {
        const std::uint64_t name = keyOf(m_hypotheses[job.hypotheses[0]], job);
        if (m_given.contains(name))
            continue;
        if (planned + job.seconds > seconds) {
            m_isCut = true;
            continue;
        }
        m_given.insert(name);
        planned += job.seconds;
        // What the specification says, but for its count, waits for no others.
        const bool isAlone = job.isChain && m_hypotheses[job.hypotheses[0]].faults == 0;
        const Key key{job.isChain, job.hash, job.isHmac, job.from, job.to, isAlone};
        const std::size_t room = job.isChain ? mostLanes : 32;
        const auto at = open.find(key);
        const bool isFitting = at != open.end() && out[at->second].hypotheses.size() < room && (job.isChain || out[at->second].seconds < 0.05);
        if (isFitting) {
            out[at->second].hypotheses.push_back(job.hypotheses[0]);
            out[at->second].seconds += job.seconds;
        } else {
            open[key] = out.size();
            out.push_back(std::move(job));
        }
    }
    return out;
}

std::array<std::size_t, 4> KdfPlan::countByFaults() const
{
    std::array<std::size_t, 4> out{};
    for (const KdfHypothesis &h : m_hypotheses)
        ++out[std::min<std::size_t>(h.faults, 3)];
    return out;
}

} // namespace imprint
