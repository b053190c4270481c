#include "models/diagnosis/randomness/verdict.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr double level = 0.01;           // of one p-value, as SP 800-22 has it
constexpr double failedAt = 1e-4;        // of a test, however many p-values it has
constexpr std::size_t enoughBits = 1'000'000;
constexpr std::size_t estimableBits = 1000; // below, the cautious estimates of a perfect source fall to nothing by themselves
constexpr double leastEntropy = 0.3;        // of a bit: a source of full entropy keeps about 0.8 at a million bits, 0.4 at a thousand

QString number(double value, int digits = 3)
{
    return QString::number(value, 'g', digits);
}

struct Tally {
    std::size_t values = 0, below = 0;
    QStringList failed, odd, absent, thin;
};

Tally tallyOf(const RandomnessRun &run)
{
    Tally tally;
    const auto tests = sp80022Tests();
    for (std::size_t i = 0; i < tests.size(); ++i) {
        const PValues &p = run.pValues[i];
        if (!p) {
            tally.absent << QLatin1String(tests[i].name);
            continue;
        }
        if (isThin(run, i)) {
            tally.thin << QLatin1String(tests[i].name);
            continue;
        }
        tally.values += p->size();
        tally.below += std::size_t(std::count_if(p->begin(), p->end(), [](double v) { return v < level; }));
        const Finding finding = findingOf(run, i);
        if (finding != Finding::Nothing)
            (finding == Finding::Failed ? tally.failed : tally.odd) << QLatin1String(tests[i].name);
    }
    return tally;
}

void tellTests(const Tally &tally, std::vector<Sentence> &out)
{
    const QString comma = QStringLiteral(", ");
    if (tally.values > 0)
        out.push_back({QT_TRANSLATE_NOOP("Randomness", "%1 p-values, %2 below 0.01 where %3 are expected of a perfect source."),
                   {QString::number(tally.values), QString::number(tally.below), number(double(tally.values) * level)}});
    if (!tally.failed.empty())
        out.push_back({QT_TRANSLATE_NOOP("Randomness", "Failed: %1."), {tally.failed.join(comma)}});
    if (!tally.odd.empty())
        out.push_back({QT_TRANSLATE_NOOP("Randomness", "Odd, to be repeated with another sample: %1."), {tally.odd.join(comma)}});
    if (!tally.absent.empty())
        out.push_back({QT_TRANSLATE_NOOP("Randomness", "Not applicable to this sample, which is no failure: %1."), {tally.absent.join(comma)}});
}

void tellEntropy(const Estimate &perBit, std::vector<Sentence> &out)
{
    if (perBit)
        out.push_back({QT_TRANSLATE_NOOP("Randomness", "By SP 800-90B at most %1 of a bit of min-entropy can be claimed for each bit."),
                       {number(*perBit, 4)}});
    else
        out.push_back({QT_TRANSLATE_NOOP("Randomness", "The sample is too short for an estimate of its entropy."), {}});
}

void tellSize(std::size_t bits, const Tally &tally, std::vector<Sentence> &out)
{
    if (bits >= enoughBits)
        return;
    const QStringList sizes{QString::number(bits), QString::number(enoughBits - bits)};
    if (tally.thin.empty())
        out.push_back({QT_TRANSLATE_NOOP("Randomness", "The sample has %1 bits; %2 more make every test reliable."), sizes});
    else
        out.push_back({QT_TRANSLATE_NOOP("Randomness", "The sample has %1 bits; %2 more make every test reliable (too few now to judge by: %3)."),
                       sizes + QStringList{tally.thin.join(QStringLiteral(", "))}});
}

} // namespace

std::optional<RandomnessRun> testRandomness(const Sample &sample, const Sp80022Parameters &parameters,
                                            const std::function<bool(const char *, int, int)> &goOn)
{
    RandomnessRun run;
    run.bits = sample.bits.size();
    const auto tests = sp80022Tests();
    const int all = int(tests.size()) + 1;
    for (const Sp80022Test &test : tests) {
        if (!goOn(test.name, int(run.pValues.size()), all))
            return std::nullopt;
        run.pValues.push_back(test.run(sample.bits, parameters));
    }
    if (!goOn("SP 800-90B", all - 1, all))
        return std::nullopt;
    run.entropy = estimateEntropy(sample);
    return run;
}

RandomnessRun testRandomness(const Sample &sample, const Sp80022Parameters &parameters)
{
    return *testRandomness(sample, parameters, [](const char *, int, int) { return true; });
}

Finding findingOf(const PValues &pValues)
{
    if (!pValues || pValues->empty())
        return Finding::Nothing;
    const double least = *std::min_element(pValues->begin(), pValues->end()) * double(pValues->size());
    return least < failedAt ? Finding::Failed : least < level ? Finding::Odd : Finding::Nothing;
}

bool isThin(const RandomnessRun &run, std::size_t test)
{
    return run.bits < std::size_t(sp80022Tests()[test].recommendedBits);
}

Finding findingOf(const RandomnessRun &run, std::size_t test)
{
    return isThin(run, test) ? Finding::Nothing : findingOf(run.pValues[test]);
}

Verdict verdictOf(const RandomnessRun &run)
{
    const Tally tally = tallyOf(run);
    const Estimate perBit = run.bits < estimableBits ? Estimate() : run.entropy.bitstring.empty() ? run.entropy.original : run.entropy.ofBits;
    const bool isPoor = perBit && *perBit < leastEntropy;
    Verdict verdict;
    verdict.finding = !tally.failed.empty() || isPoor ? Finding::Failed
                       : !tally.odd.empty()            ? Finding::Odd
                                                       : Finding::Nothing;
    const bool isTooSmall = tally.values == 0;
    static constexpr const char *opening[] = {QT_TRANSLATE_NOOP("Randomness", "Nothing was found against this sample."),
                                              QT_TRANSLATE_NOOP("Randomness", "Something is odd, but it may be chance."),
                                              QT_TRANSLATE_NOOP("Randomness", "This is not random.")};
    verdict.sentences.push_back({isTooSmall ? QT_TRANSLATE_NOOP("Randomness", "The sample is too small to show anything.") : opening[int(verdict.finding)], {}});
    tellTests(tally, verdict.sentences);
    tellEntropy(perBit, verdict.sentences);
    tellSize(run.bits, tally, verdict.sentences);
    verdict.sentences.push_back({QT_TRANSLATE_NOOP("Randomness", "No test of output can see a seed that can be guessed: a generator with 16 bits of seed "
                                                                 "passes all of this. Where the seed comes from must be shown by the source's design and "
                                                                 "its health tests."),
                                 {}});
    return verdict;
}

} // namespace imprint
