// The mismatch search: given what one side should have done and the output it got, what did it really do?
//
// Tries hypotheses (kdfplan.h), the likeliest first, on all cores; a PBKDF2 chain is compared after every iteration, and
// every result in all forms of kdfmatcher.h. Ends with the first find that cannot be chance, when everything that was
// planned is done, when the time is over, or when it is asked to stop. The plan grows with the time that is allowed.
#pragma once

#include "models/core/sentence.h"
#include "models/diagnosis/kdf/kdfcase.h"

#include <functional>
#include <stop_token>

namespace imprint {

struct KdfFault {
    std::string field; // of the specification or the inputs
    std::string words; // what became of an input; empty: the specification's member says it
};

struct KdfFind {
    kdflab::KdfSpec spec;
    kdflab::KdfInputs inputs;
    Secret output; // what evaluate() gives for them, which is the device's output
    std::vector<KdfFault> faults;
    int faultCount = 0;
    double bits = 0;       // how surprising
    double chanceHits = 0; // expected among all that was tried until it was found
};

struct KdfProgress {
    double done = 0; // of 1
    double seconds = 0;
};

struct KdfSearchOptions {
    double seconds = 15;
    double plannedSeconds = 0; // of one core; 0: as `seconds` and the cores allow
    unsigned threads = 0;      // 0: all cores
    std::stop_token stop;
    std::function<void(const KdfProgress &)> progress; // several times a second, on the caller's thread
};

struct KdfSearchResult {
    std::vector<KdfFind> found; // fewest faults first, then the likeliest
    double hypotheses = 0;      // outputs that were compared
    double chanceHits = 0;      // expected among them
    QString covered;            // and what was not, in words
    std::vector<Sentence> tried, missing; // the same, apart
    bool wasStopped = false;
    bool isOutOfTime = false;
};

// "kdf.case" without a device's output or with fewer than 4 bytes of it; and what evaluate() says about a specification
// that cannot be computed.
Result<KdfSearchResult> searchMismatch(const KdfCase &hub, const KdfSearchOptions &options);

} // namespace imprint
