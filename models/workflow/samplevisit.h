// A visit to one link for a sample of the device's noise source (protocol.md section 6.9). Changes nothing on the device; needs no site.
#pragma once

#include "models/devices/link.h"
#include "models/workflow/devicerun.h"

namespace imprint {

struct DeviceSample {
    QString serial, model, where;
    Bytes bytes;
};

// Blocks, on a thread that may. bytes: 1 to 131072. patience: for the opening and for each request; a sample comes in parts of at most 8 KiB, between
// which goOn is asked with the bytes so far. Errors: those of the link, "device.sample" (size), "sample.none" (the device gives none, or not in its
// state), "stopped".
Result<DeviceSample> sampleDevice(const DeviceRun::LinkMaker &makeLink, const QString &url, std::size_t bytes, RandomSource &random,
                                  std::chrono::seconds patience, std::stop_token stop, const std::function<void(std::size_t)> &progress = {});

} // namespace imprint
