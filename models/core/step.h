// The five steps and how one can end. The words are the product's; the same in journal, table, report and manual.
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace imprint {

enum class Step : int { Release = 0, Discovery = 1, Verification = 2, Update = 3, Certificate = 4 };
constexpr std::array allSteps{Step::Release, Step::Discovery, Step::Verification, Step::Update, Step::Certificate};

// Passed: go on. Retry: the same step may succeed later (link lost, device rebooting). NeedsOperator: a question is open, nothing
// else is wrong. Failed: this device is refused; only the operator can start it again.
enum class Outcome : int { Passed = 0, Retry = 1, NeedsOperator = 2, Failed = 3 };

inline QString stepId(Step step) // for journal, CSV and JSON
{
    constexpr std::array ids{u"release", u"discovery", u"verification", u"update", u"certificate"};
    return QString::fromUtf16(ids[std::size_t(step)]);
}

inline std::optional<Step> stepById(const QString &id)
{
    for (const Step step : allSteps)
        if (stepId(step) == id)
            return step;
    return std::nullopt;
}

inline QString outcomeId(Outcome outcome)
{
    constexpr std::array ids{u"passed", u"retry", u"needs-operator", u"failed"};
    return QString::fromUtf16(ids[std::size_t(outcome)]);
}

} // namespace imprint
