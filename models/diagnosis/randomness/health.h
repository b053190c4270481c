// Continuous health tests and the restart test of NIST SP 800-90B, over a recorded sample.
#pragma once

#include "models/diagnosis/randomness/sp80090b.h"

namespace imprint {

// A health test's cutoff and where it would have raised an alarm. Positions count symbols from 1.
struct HealthResult {
    unsigned cutoff = 0;
    unsigned worst = 0;                  // the longest repetition, or the most of one value in a window
    std::optional<std::size_t> alarmAt; // the symbol with which the cutoff was reached
};

// Section 4.4.1: no symbol repeats more often than 1 + ceil(20 / entropy), a false alarm in 2^20 symbols.
HealthResult repetitionCountTest(SymbolView symbols, double entropy);
// Section 4.4.2: a window's first symbol does not come back too often; windows of 1,024 bits or 512 larger symbols.
HealthResult adaptiveProportionTest(SymbolView symbols, int symbolBits, double entropy);

// Section 3.1.4: a source that was restarted `rows` times and read `columns` symbols after each.
struct RestartResult {
    unsigned cutoff = 0;         // of the most common value in one row or column
    unsigned worst = 0;          // passes when not above the cutoff
    Sp80090bResult rows, columns; // of the matrix read along its rows, and along its columns
    // The lower of both and of the claim; none when the source failed: above the cutoff, or below half of the claim.
    Estimate entropy;
};
// Refuses with random.restart: a sample that is no whole matrix, or fewer than 2 rows or columns.
Result<RestartResult> restartTest(const Sample &sample, std::size_t rows, std::size_t columns, double entropy);

} // namespace imprint
