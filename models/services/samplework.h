// What the randomness part of the Diagnose page has done on its thread: a sample taken (a file, this computer, a device), all tests run over it, and what
// the pictures show counted.
//
// Errors: "file.…", "random.sample", "random.restart", "hsm.…", "sample.none", "device.sample", those of links, "stopped".
#pragma once

#include "crypto/token/token.h"
#include "models/core/clock.h"
#include "models/diagnosis/randomness/health.h"
#include "models/diagnosis/randomness/verdict.h"
#include "models/services/job.h"

#include <QString>

#include <array>

namespace imprint {

struct SampleSource {
    enum Kind { File, Host, Device, Given };
    Kind kind = Host;
    QString file, link;
    QString title;       // of Given
    QByteArray content;  // of Given: taken already
    int bytes = 125'000; // of Host and Device
    int symbolBits = 1;
    int restarts = 1; // of File: how often the source was started for it, the samples one after the other; 1: no restart test
    bool hasExactClasses = false;
};

struct SamplePictures {
    std::vector<std::uint8_t> bits;             // the first, 0 or 1
    std::array<std::uint32_t, 256> histogram{}; // of the bytes
    std::vector<std::uint32_t> lag;             // 256 x 256: how often byte y follows byte x
};

struct SampleResult {
    QString title; // the file's name, the serial of the device, the token, or empty for this computer
    std::size_t bytes = 0;
    int symbolBits = 1;
    RandomnessRun run;
    Verdict verdict;
    HealthResult repetition, proportion; // for full entropy
    std::size_t restarts = 1;
    std::optional<RestartResult> restart; // for full entropy
    SamplePictures pictures;
};
// So many bytes of the token's generator, for Given. On the token's worker thread.
Result<QByteArray> sampleToken(const std::shared_ptr<Token> &token, int bytes, JobControl &control);
Result<SampleResult> testSample(const SampleSource &source, const Clock &clock, JobControl &control);

struct SampleLink {
    QString url, serial, model, state; // what it says of itself; may be empty
};
// What is plugged in and announced within a moment.
std::vector<SampleLink> findSampleLinks(JobControl &control);

} // namespace imprint
