#include "models/diagnosis/kdf/kdfworker.h"

#include "crypto/kdflab/argon.h"

#include <algorithm>
#include <cmath>

namespace imprint {

using namespace kdflab;

namespace {

constexpr std::uint64_t slice = 1 << 15; // steps between looks at the stop token

// U_1 of a PBKDF2 block, or the first digest.
Secret firstOf(const KdfSpec &spec, const KdfInputs &in)
{
    Secret u(spec.hash->bytes);
    if (spec.kind == KdfKind::Pbkdf2)
        labHmac(*spec.hash, in.of(Role::Secret), {in.of(Role::Salt), blockIndexBytes(spec.blockIndex, spec.firstBlock)}, u.data());
    else
        labDigest(*spec.hash, {messageBytes(spec, in, 1, {})}, u.data());
    return u;
}

ChainMode modeOf(const KdfSpec &spec)
{
    return spec.kind != KdfKind::Pbkdf2 ? ChainMode::Hash : spec.isLastOnly ? ChainMode::HmacLast : ChainMode::HmacXor;
}

// How many bytes the derivation gives at most, where asking for more would be refused; else what the forms look at.
std::size_t streamBytes(const KdfSpec &s, const KdfMatcher &matcher, bool isLikely)
{
    const std::size_t output = matcher.output().size();
    const bool isOneBlock = s.kind == KdfKind::Hash || s.kind == KdfKind::Hmac || s.kind == KdfKind::Pbkdf1 || s.kind == KdfKind::IteratedHash
        || s.kind == KdfKind::HkdfChain || (s.kind == KdfKind::Hkdf && !s.hasExpand);
    const bool hasBlocks = hasPart(s.message, FormulaPart::Kind::Counter) || hasPart(s.message, FormulaPart::Kind::Previous);
    const bool isMessage = rowOf(s.kind).message && s.kind != KdfKind::BytesToKey;
    if (s.kind == KdfKind::Cmac || s.kind == KdfKind::AesCbc || ((s.kind == KdfKind::Counter || s.kind == KdfKind::Feedback) && s.prf == Prf::Cmac && !hasBlocks))
        return 16;
    if (s.hash && (isOneBlock || (isMessage && !hasBlocks)))
        return s.hash->bytes;
    if (s.kind == KdfKind::Scrypt || isLikely)
        return std::max(matcher.longest(), output);
    const std::size_t block = s.hash ? s.hash->bytes : 16;
    return (std::max(output, s.length) + block - 1) / block * block;
}

} // namespace

KdfUnitResult KdfWorker::run(const KdfUnit &unit, std::stop_token stop)
{
    KdfUnitResult result;
    if (!unit.isChain) {
        for (const std::uint32_t hypothesis : unit.hypotheses) {
            if (stop.stop_requested()) {
                result.isComplete = false;
                break;
            }
            runOnce(hypothesis, result);
        }
        return result;
    }
    // Chains without the exclusive or are stepped by themselves.
    std::array<std::vector<std::uint32_t>, 3> byMode;
    for (const std::uint32_t hypothesis : unit.hypotheses) {
        KdfSpec spec;
        KdfInputs inputs;
        m_plan.build(m_plan.hypotheses()[hypothesis], spec, inputs);
        byMode[std::size_t(modeOf(spec))].push_back(hypothesis);
    }
    for (const std::vector<std::uint32_t> &all : byMode)
        if (!all.empty())
            runChains(unit, all, stop, result);
    return result;
}

void KdfWorker::runChains(const KdfUnit &unit, std::span<const std::uint32_t> hypotheses, std::stop_token stop, KdfUnitResult &result)
{
    const PatternSet patterns = m_matcher.patterns(*unit.hash);
    struct Lane {
        std::uint32_t hypothesis;
        KdfSpec spec;
        KdfInputs inputs;
    };
    std::vector<Lane> lanes(hypotheses.size());
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        lanes[i].hypothesis = hypotheses[i];
        m_plan.build(m_plan.hypotheses()[hypotheses[i]], lanes[i].spec, lanes[i].inputs);
    }
    for (std::size_t done = 0; done < lanes.size();) {
        ChainBatch batch(*unit.hash, modeOf(lanes[done].spec), patterns, int(lanes.size() - done));
        const std::size_t count = std::min(lanes.size() - done, std::size_t(batch.width()));
        for (std::size_t i = 0; i < count; ++i) {
            const Lane &lane = lanes[done + i];
            batch.set(int(i), lane.inputs.of(Role::Secret), firstOf(lane.spec, lane.inputs).view());
        }
        bool isFirst = true;
        while (isFirst || batch.step() < unit.to) {
            isFirst = false;
            batch.run(std::min(unit.to, batch.step() + slice));
            for (std::size_t i = 0; i < count; ++i) {
                if (!batch.isHit(int(i)) || batch.step() <= unit.from)
                    continue;
                Lane &lane = lanes[done + i];
                lane.spec.iterations = batch.step();
                for (const FormHypothesis *form : m_matcher.fitting(batch.result(int(i)).view()))
                    confirm(lane.hypothesis, lane.spec, lane.inputs, *form, result);
            }
            if (stop.stop_requested() && batch.step() < unit.to) {
                result.isComplete = false;
                result.compared += double(count) * double(batch.step());
                return;
            }
        }
        result.compared += double(count) * double(unit.to - unit.from);
        done += count;
    }
}

void KdfWorker::runOnce(std::uint32_t hypothesis, KdfUnitResult &result)
{
    const KdfHypothesis &h = m_plan.hypotheses()[hypothesis];
    KdfSpec spec;
    KdfInputs inputs;
    m_plan.build(h, spec, inputs);
    std::vector<std::size_t> lengths{streamBytes(spec, m_matcher, h.faults <= 1)};
    if (isArgon2(spec.kind)) { // the length goes into what is computed
        lengths = {spec.length};
        if (m_matcher.output().size() != spec.length)
            lengths.push_back(m_matcher.output().size());
    }
    for (const std::size_t length : lengths) {
        const auto stream = deriveBytes(spec, inputs, length);
        ++result.compared;
        if (!stream)
            continue;
        for (const FormHypothesis *form : m_matcher.fitting(stream->view())) {
            KdfSpec asked = spec;
            asked.derive = isArgon2(spec.kind) ? length : 0;
            confirm(hypothesis, asked, inputs, *form, result);
        }
    }
}

KdfUnitResult KdfWorker::runComputed(std::uint32_t hypothesis)
{
    KdfUnitResult result;
    KdfSpec spec;
    KdfInputs inputs;
    m_plan.build(m_plan.hypotheses()[hypothesis], spec, inputs);
    const std::size_t output = m_matcher.output().size();
    std::vector<std::size_t> lengths{spec.length, output, 2 * output, std::size_t(2) * spec.length};
    if (spec.hash)
        lengths.push_back(spec.hash->bytes);
    std::sort(lengths.begin(), lengths.end());
    lengths.erase(std::unique(lengths.begin(), lengths.end()), lengths.end());
    for (const std::size_t length : lengths) {
        const auto stream = deriveBytes(spec, inputs, length);
        if (!stream)
            continue;
        for (const OutputFormRow &row : outputForms()) {
            if (!isComputed(row.form) || (row.form == OutputForm::DesParity && length != output))
                continue;
            ++result.compared;
            const Secret formed = applyForm(row.form, stream->view(), output);
            if (formed.size() < output || !equalBytes(formed.view().first(output), m_matcher.output()))
                continue;
            const int cut = formed.size() != output && output != spec.length ? 1 : 0;
            confirm(hypothesis, spec, inputs, {row.form, 0, length, 1 + cut, 6.0 + cut, 8.0 * double(output), {}}, result);
        }
    }
    return result;
}

void KdfWorker::confirm(std::uint32_t hypothesis, KdfSpec spec, const KdfInputs &inputs, const FormHypothesis &form,
                        KdfUnitResult &result) const
{
    const KdfHypothesis &h = m_plan.hypotheses()[hypothesis];
    KdfSpec hubSpec;
    KdfInputs scratch;
    m_plan.build({}, hubSpec, scratch);
    const std::size_t asked = spec.derive;
    KdfMatcher::apply(form, m_matcher.output().size(), spec);
    if (asked != 0 && spec.derive == 0 && asked != spec.offset + spec.length)
        spec.derive = asked;
    if (asked != 0 && spec.derive != 0 && spec.derive != asked)
        return;
    auto output = evaluate(spec, inputs);
    if (!output || !equalBytes(output->view(), m_matcher.output()))
        return;
    // A shorter digest explains by itself why the output is shorter.
    const bool isCutAnyway = form.form == OutputForm::Plain && form.offset == 0 && spec.kind != hubSpec.kind && spec.hash
        && spec.hash->bytes < hubSpec.length;
    const int formFaults = isCutAnyway ? 0 : form.faults;
    const bool isOtherCount = hubSpec.kind == KdfKind::Pbkdf2 && spec.kind == KdfKind::Pbkdf2 && spec.iterations != hubSpec.iterations;
    KdfFind find{spec, inputs.clone(), std::move(*output), {}, h.faults + formFaults + (isOtherCount ? 1 : 0), h.bits + form.bits + (isOtherCount ? 3 : 0),
                 m_matcher.chancePerStream()};
    for (const std::int32_t part : h.parts)
        if (part >= 0)
            find.faults.push_back({m_plan.alternatives()[std::size_t(part)].field, m_plan.alternatives()[std::size_t(part)].words});
    result.found.push_back(std::move(find));
}

} // namespace imprint
