// One sitting at a batch: finds devices, runs them, shows them, and leaves a report. Used by `batch run` and by the
// demonstration.
#pragma once

#include "app/batchview.h"
#include "app/exitcodes.h"
#include "models/devices/seriallink.h"
#include "models/registry/registryreader.h"
#include "models/workflow/opensite.h"

namespace imprint {

struct SessionOptions {
    QStringList links; // beside what is found
    bool finds = true;
    bool remembers = true; // also where devices were met that are not done
    int devicesAtOnce = 8;
    Milliseconds quietTime{0};
    bool endsWithExpected = true;
    std::function<bool(const FoundDevice &)> takes; // of what is found; none: everything
    FinderOptions finder; // serial ports, interfaces; the profile decides which kinds and which USB ids
};

struct SessionEnd {
    bool isInterrupted = false; // by a signal
    std::vector<LiveRow> unusable; // links that were named, and led to no device of this batch
    QByteArray signedHead;
};

// "profile.field" (the batch's own profile), "link.url", "registry.…".
Result<SessionEnd> runSession(OpenSite &site, const BatchRecord &batch, const SessionOptions &options, BatchView &view,
                              const Clock &clock);

// Finder options for a profile: its kinds of links, its USB ids at its baud rate.
FinderOptions finderOptionsFor(const Profile &profile, FinderOptions base = {});

struct ReportFiles {
    QString json, csv;
};
// Writes both in the folder, under the batch's name and the time.
Result<ReportFiles> writeReport(const QString &folder, const BatchReport &report, const Clock &clock);

// What a batch as it stands means for the exit code: failed devices before waiting ones before unfinished ones.
Exit exitOf(const std::vector<BatchRow> &rows, bool isInterrupted);

} // namespace imprint
