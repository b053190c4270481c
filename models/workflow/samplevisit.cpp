#include "models/workflow/samplevisit.h"

#include "models/core/threadguard.h"
#include "models/devices/protocols.h"

#include <algorithm>

namespace imprint {
namespace {

constexpr std::size_t mostBytes = 131'072, part = 8192;

struct Visit {
    std::size_t bytes;
    std::chrono::seconds patience;
    std::stop_token stop;
    const std::function<void(std::size_t)> &progress;
};

Result<void> drawFrom(DeviceProtocol &device, const Visit &visit, DeviceSample &sample)
{
    auto seen = device.identify({after(visit.patience), visit.stop});
    if (!seen)
        return std::move(seen).error();
    sample.serial = QString::fromStdString(seen->serial);
    sample.model = QString::fromStdString(seen->model);
    if (!seen->can(capability::RandomSample))
        return fail("sample.none", seen->serial + " does not offer its noise source");
    if (seen->state != DeviceState::Factory && seen->state != DeviceState::Released)
        return fail("sample.none", seen->serial + " has an owner; it answers only while it is free to take");
    while (sample.bytes.size() < visit.bytes) {
        if (visit.stop.stop_requested())
            return fail("stopped");
        auto more = device.randomSample(std::min(part, visit.bytes - sample.bytes.size()), {after(visit.patience), visit.stop});
        if (!more)
            return std::move(more).error();
        sample.bytes.insert(sample.bytes.end(), more->begin(), more->end());
        if (visit.progress)
            visit.progress(sample.bytes.size());
    }
    return {};
}

} // namespace

Result<DeviceSample> sampleDevice(const DeviceRun::LinkMaker &makeLink, const QString &url, std::size_t bytes, RandomSource &random,
                                  std::chrono::seconds patience, std::stop_token stop, const std::function<void(std::size_t)> &progress)
{
    if (bytes == 0 || bytes > mostBytes)
        return fail("device.sample", std::to_string(bytes) + " bytes; a sample has 1 to 131072");
    willBlock("link");
    auto link = makeLink(url);
    if (!link)
        return std::move(link).error();
    DeviceSample sample;
    sample.where = (*link)->where();
    const auto visit = [&]() -> Result<void> {
        if (auto opened = (*link)->open(after(patience), stop); !opened)
            return opened;
        auto protocol = makeProtocol(QStringLiteral("homeca-1"), **link, random);
        if (!protocol)
            return std::move(protocol).error();
        if (auto awake = (*protocol)->wake({after(patience), stop}); !awake)
            return awake;
        return drawFrom(**protocol, {bytes, patience, stop, progress}, sample);
    };
    const auto drawn = visit();
    (*link)->close();
    if (!drawn)
        return drawn.error();
    return sample;
}

} // namespace imprint
