// Logs of any size on the clock of one. What is too large to be compared line by line is compared by a sample: of all the things
// that lines name every n-th is taken, by its own key, so that a thing is in both samples or in neither, and a million lines put
// two logs on one clock as well as all of them do. The result counts the logs' own lines, says that it is of a sample, and has pairs of
// the sample only.
#pragma once

#include "models/logs/alignment.h"
#include "models/logs/logfile.h"

namespace imprint {

class FileAligner {
public:
    static constexpr std::size_t mostLines = 6'000'000; // of both logs, compared line by line

    // The hub's log, indexed; its text is read once for all devices.
    explicit FileAligner(std::shared_ptr<const LogFile> hub, std::size_t most = mostLines) : m_hub(std::move(hub)), m_most(most) {}
    // "stopped", "file.failed", "logs.mark".
    Result<Alignment> align(const LogFile &device, const AlignOptions &options, const std::stop_token &stop = {});

private:
    Result<Alignment> alignSamples(const LogFile &device, const AlignOptions &options, const std::stop_token &stop) const;

    std::shared_ptr<const LogFile> m_hub;
    std::size_t m_most;
    std::optional<Result<LogText>> m_text;
};

} // namespace imprint
