// A visit to one link to release the device there, outside any batch: opens it, asks who it is, and lets go those that
// are wanted.
#pragma once

#include "models/workflow/devicerun.h"

#include <set>

namespace imprint {

struct ReleaseVisit {
    QString url, where;
    QString serial;                 // empty when nobody answered
    bool isWanted = false;          // else the device was left alone
    std::vector<Evidence> evidence; // of the release
    std::optional<Error> problem; // "release.foreign", "release.unowned", "key.…", "link.…", "coap.…", "stopped"
};

// Blocks, on a thread that may; patience is for the opening and for each request.
ReleaseVisit visitForRelease(Workbench &bench, Operational &operational, const DeviceRun::LinkMaker &makeLink,
                             const QString &url, const std::set<QString> &wanted, std::chrono::seconds patience,
                             std::stop_token stop);

} // namespace imprint
