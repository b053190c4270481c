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
    return result;
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
