#include "models/diagnosis/randomness/verdict.h"

#include <algorithm>
#include <cstdio>

namespace imprint {
namespace {

constexpr double level = 0.01;           // of one p-value, as SP 800-22 has it
constexpr double failedAt = 1e-4;        // of a test, however many p-values it has
constexpr std::size_t enoughBits = 1'000'000;

std::string number(double value, const char *form = "%.3g")
{
    char text[32];
    std::snprintf(text, sizeof text, form, value);
    return text;
}

std::string joined(const std::vector<std::string> &names)
{
    std::string out;
    for (const std::string &name : names)
        out += (out.empty() ? "" : ", ") + name;
    return out;
}

struct Tally {
    std::size_t values = 0, below = 0;
    std::vector<std::string> failed, odd, absent, thin;
};

Tally tallyOf(const RandomnessRun &run)
{
    Tally tally;
    const auto tests = sp80022Tests();
    for (std::size_t i = 0; i < tests.size(); ++i) {
        const PValues &p = run.pValues[i];
        const bool isThin = run.bits < std::size_t(tests[i].recommendedBits);
        if (!p) {
            tally.absent.emplace_back(tests[i].name);
            continue;
        }
        if (isThin)
            tally.thin.emplace_back(tests[i].name);
        tally.values += p->size();
        tally.below += std::size_t(std::count_if(p->begin(), p->end(), [](double v) { return v < level; }));
        const Finding finding = findingOf(p);
        // Too few bits make a p-value unreliable: it can raise a doubt, not prove a failure.
        if (finding == Finding::Failed && !isThin)
            tally.failed.emplace_back(tests[i].name);
        else if (finding != Finding::Nothing)
            tally.odd.emplace_back(tests[i].name);
    }
    return tally;
}

std::string aboutTests(const Tally &tally)
{
    std::string out = std::to_string(tally.values) + " p-values, " + std::to_string(tally.below) +
                      " below 0.01 where " + number(double(tally.values) * level) +
                      " are expected of a perfect source.";
    if (!tally.failed.empty())
        out += " Failed: " + joined(tally.failed) + ".";
    if (!tally.odd.empty())
        out += " Odd, to be repeated with another sample: " + joined(tally.odd) + ".";
    if (!tally.absent.empty())
        out += " Not applicable to this sample, which is no failure: " + joined(tally.absent) + ".";
    return out;
}

std::string aboutEntropy(const Estimate &perBit)
{
    if (!perBit)
        return "The sample is too short for an estimate of its entropy.";
    return "By SP 800-90B at most " + number(*perBit, "%.4f") + " of a bit of min-entropy can be claimed for each bit.";
}

} // namespace

RandomnessRun testRandomness(const Sample &sample, const Sp80022Parameters &parameters)
{
    RandomnessRun run;
    run.bits = sample.bits.size();
    for (const Sp80022Test &test : sp80022Tests())
        run.pValues.push_back(test.run(sample.bits, parameters));
    run.entropy = estimateEntropy(sample);
    return run;
}

Finding findingOf(const PValues &pValues)
{
    if (!pValues || pValues->empty())
        return Finding::Nothing;
    const double least = *std::min_element(pValues->begin(), pValues->end()) * double(pValues->size());
    return least < failedAt ? Finding::Failed : least < level ? Finding::Odd : Finding::Nothing;
}

Verdict verdictOf(const RandomnessRun &run)
{
    const Tally tally = tallyOf(run);
    // A source of full entropy keeps about 0.8 of a bit in these cautious estimates at a million bits; half is no accident.
    const Estimate perBit = run.entropy.bitstring.empty() ? run.entropy.original : run.entropy.ofBits;
    const bool isPoor = perBit && *perBit < 0.3;
    Verdict verdict;
    verdict.finding = !tally.failed.empty() || isPoor ? Finding::Failed
                       : !tally.odd.empty()            ? Finding::Odd
                                                       : Finding::Nothing;
    static constexpr const char *opening[] = {"Nothing was found against this sample. ",
                                              "Something is odd, but it may be chance. ",
                                              "This is not random. "};
    verdict.sentences = opening[int(verdict.finding)] + aboutTests(tally) + ' ' +
                        aboutEntropy(perBit);
    if (run.bits < enoughBits)
        verdict.sentences += " The sample has " + std::to_string(run.bits) + " bits; " +
                             std::to_string(enoughBits - run.bits) + " more make every test reliable" +
                             (tally.thin.empty() ? "." : " (thin now: " + joined(tally.thin) + ").");
    verdict.sentences += " No test of output can see a seed that can be guessed: a generator with 16 bits of seed passes "
                         "all of this. Where the seed comes from must be shown by the source's design and its health "
                         "tests.";
    return verdict;
}

} // namespace imprint
