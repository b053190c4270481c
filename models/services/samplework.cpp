#include "models/services/samplework.h"

#include "models/core/durablefile.h"
#include "models/core/qtbytes.h"
#include "models/devices/finder.h"
#include "models/devices/links.h"
#include "models/devices/seriallink.h"
#include "models/workflow/samplevisit.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <condition_variable>
#include <mutex>

namespace imprint {
namespace {

constexpr qint64 largestFile = 64LL * 1024 * 1024;
constexpr std::size_t shownBits = 256 * 256;
constexpr std::chrono::seconds devicePatience(10), lookingTime(3);

struct Taken {
    QString title;
    QByteArray content;
};

Result<Taken> takeFromDevice(const SampleSource &source, const Clock &clock, JobControl &control)
{
    SerialPorts ports(clock, nullptr);
    const LinkServices services{.serialPorts = &ports, .dtlsIdentity = nullptr};
    SystemRandom random;
    auto sample = sampleDevice([&](const QString &url) { return makeLink(url, services); }, source.link, std::size_t(source.bytes), random,
                               devicePatience, control.stop(), [&](std::size_t done) {
                                   control.report(QCoreApplication::translate("SampleWork", "Reading the device's noise source"), int(100 * done / std::size_t(source.bytes)));
                               });
    if (!sample)
        return sample.error();
    return Taken{sample->serial, QByteArray(reinterpret_cast<const char *>(sample->bytes.data()), qsizetype(sample->bytes.size()))};
}

Result<Taken> take(const SampleSource &source, const Clock &clock, JobControl &control)
{
    if (source.kind == SampleSource::Device)
        return takeFromDevice(source, clock, control);
    if (source.kind == SampleSource::Given)
        return Taken{source.title, source.content};
    if (source.kind == SampleSource::File) {
        auto content = readFile(source.file, largestFile);
        if (!content)
            return content.error();
        return Taken{QFileInfo(source.file).fileName(), std::move(*content)};
    }
    SystemRandom random;
    const auto bytes = random.bytes(std::size_t(source.bytes));
    if (!bytes)
        return bytes.error();
    return Taken{{}, QByteArray(reinterpret_cast<const char *>(bytes->data()), qsizetype(bytes->size()))};
}

SamplePictures picturesOf(const QByteArray &content, const Sample &sample)
{
    SamplePictures out;
    out.bits.assign(sample.bits.begin(), sample.bits.begin() + std::ptrdiff_t(std::min(shownBits, sample.bits.size())));
    out.lag.assign(256 * 256, 0);
    for (qsizetype i = 0; i < content.size(); ++i) {
        const auto byte = std::uint8_t(content[i]);
        ++out.histogram[byte];
        if (i > 0)
            ++out.lag[std::size_t(byte) * 256 + std::uint8_t(content[i - 1])];
    }
    return out;
}

} // namespace

Result<SampleResult> testSample(const SampleSource &source, const Clock &clock, JobControl &control)
{
    const auto taken = take(source, clock, control);
    if (!taken)
        return taken.error();
    const auto sample = readSample(viewOf(taken->content), source.symbolBits);
    if (!sample)
        return sample.error();
    Sp80022Parameters parameters;
    parameters.hasExactClasses = source.hasExactClasses;
    const bool isRestarted = source.kind == SampleSource::File && source.restarts > 1;
    const auto rows = isRestarted ? std::size_t(source.restarts) : 1;
    std::optional<RestartResult> restart;
    if (isRestarted) { // before what takes long
        auto tested = restartTest(*sample, rows, sample->symbols.size() / rows, sample->symbolBits);
        if (!tested)
            return tested.error();
        restart = std::move(*tested);
    }
    auto run = testRandomness(*sample, parameters, [&](const char *name, int done, int all) {
        control.report(QLatin1String(name), 100 * done / all);
        return !control.isCancelled();
    });
    if (!run)
        return fail("stopped");
    SampleResult result;
    result.title = taken->title;
    result.bytes = std::size_t(taken->content.size());
    result.symbolBits = sample->symbolBits;
    result.verdict = verdictOf(*run);
    result.run = std::move(*run);
    result.repetition = repetitionCountTest(sample->symbols, sample->symbolBits);
    result.proportion = adaptiveProportionTest(sample->symbols, sample->symbolBits, sample->symbolBits);
    result.pictures = picturesOf(taken->content, *sample);
    result.restarts = rows;
    result.restart = std::move(restart);
    return result;
}

Result<QByteArray> sampleToken(const std::shared_ptr<Token> &token, int bytes, JobControl &control)
{
    constexpr int part = 4096;
    QByteArray all;
    while (all.size() < bytes) {
        if (control.isCancelled())
            return fail("stopped");
        const auto more = token->randomBytes(std::size_t(std::min<qsizetype>(part, bytes - all.size())));
        if (!more)
            return more.error();
        all.append(reinterpret_cast<const char *>(more->data()), qsizetype(more->size()));
        control.report(QCoreApplication::translate("SampleWork", "Reading the token's generator"), int(100 * all.size() / bytes));
    }
    return all;
}

std::vector<SampleLink> findSampleLinks(JobControl &control)
{
    Finder finder(FinderOptions{});
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, control.stop(), lookingTime, [] { return false; });
    std::vector<SampleLink> links;
    for (const FoundDevice &device : finder.now())
        links.push_back({device.url, device.serial, device.model, device.state});
    return links;
}

} // namespace imprint
