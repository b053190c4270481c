// What real stacks print when provisioning fails, and what to do: resources/failurecodes/stacks.json. The failures of our own
// steps (imprint.json) are found by their codes too.
//
// stacks.json: {"format": "imprint-failurestacks", "version": 1, "stages": [{"stage", "title", "steps"}], "codes": [{"code",
// "stack", "stage", "patterns", "title", "cause", "steps"?, "remedy"}]}. Stages come in the order of looking; a code's own steps
// go before those of its stage. Patterns are regular expressions of PCRE for one line, without regard to case.
#pragma once

#include "crypto/result.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <vector>

namespace imprint {

struct FailureStage {
    QString name, title;
    QStringList steps;
};

struct KnownFailure {
    QString code, stack, title, cause, remedy;
    QStringList steps;      // its own ones, then those of the stage
    std::size_t stage = 0;  // index into stages()
    bool isOwn = false;     // of imprint.json
    std::vector<QRegularExpression> patterns;
};

class FailureCatalogue {
public:
    // Refuses with diagnosis.catalogue, naming the row: a missing field, an unknown stage, a code that stands twice, a pattern that is
    // none or that matches the empty line.
    static Result<FailureCatalogue> read(const QByteArray &stacks, const QByteArray &own);
    // What the program carries; read once.
    static Result<const FailureCatalogue *> builtIn();

    const std::vector<FailureStage> &stages() const { return m_stages; }
    const std::vector<KnownFailure> &failures() const { return m_failures; }
    const KnownFailure *find(const QString &code) const;
    // Indexes into failures() of those the line shows, in their order.
    std::vector<std::size_t> shownBy(const QString &line) const;

private:
    Result<void> addStacks(const QByteArray &json);
    Result<void> addOwn(const QByteArray &json);

    std::vector<FailureStage> m_stages;
    std::vector<KnownFailure> m_failures;
    QRegularExpression m_any;                // one of all patterns: most lines show nothing
    QRegularExpression m_ownCode;            // "area.reason"
    std::vector<std::pair<QString, std::size_t>> m_own; // sorted by code
};

} // namespace imprint
