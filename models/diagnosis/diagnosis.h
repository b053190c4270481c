// What a log tells of a failed provisioning: which known failures it shows, where, and in which order to look.
#pragma once

#include "models/diagnosis/failurecatalogue.h"

#include <functional>

class QIODevice;

namespace imprint {

struct FoundFailure {
    const KnownFailure *failure = nullptr;
    std::size_t count = 0;
    std::vector<std::size_t> lines; // from 1, the first hundred
    QString text;                   // the first line, without control characters, at most 300 characters
};

// The words of a report: those of the window, or the engine's own.
struct DiagnosisWords {
    QString title = QStringLiteral("# Diagnosis of %1");                       // the source
    QString counts = QStringLiteral("%1 lines read, %2 known failures.");
    QString find = QStringLiteral("%1 (%2, %3 times, first in line %4): %5 %6"); // code, stack, count, line, cause, remedy
    std::function<QString(const QString &)> stage = [](const QString &text) { return text; }; // its title and its steps
    std::function<KnownFailure(const KnownFailure &)> failure = [](const KnownFailure &known) { return known; }; // stack, cause and remedy
};
// The checklist: every stage, those with finds marked by their number; as Markdown.
QString diagnosisReport(const FailureCatalogue &catalogue, const QString &source, std::size_t lines, const std::vector<FoundFailure> &found,
                        const DiagnosisWords &words = {});

class Diagnosis {
public:
    explicit Diagnosis(const FailureCatalogue &catalogue) : m_catalogue(catalogue) {}

    void note(const QString &line); // the next one
    // All lines of what is open for reading; of a line beyond 64 KiB the beginning counts. goOn is asked now and then with the position and ends it
    // with "stopped". "file.failed" when it cannot be read on.
    Result<void> read(QIODevice &in, const std::function<bool(qint64 position)> &goOn = {});
    std::size_t lines() const { return m_lines; }
    // By the stage of looking, then by the first line.
    std::vector<FoundFailure> found() const;
    QString report(const QString &source) const { return diagnosisReport(m_catalogue, source, m_lines, found()); }

private:
    const FailureCatalogue &m_catalogue;
    std::size_t m_lines = 0;
    std::vector<FoundFailure> m_found; // in the order of the first lines
};

} // namespace imprint
