#include "models/diagnosis/kdf/kdfmeasure.h"

#include "models/diagnosis/kdf/kdfkinds.h"
#include "models/diagnosis/kdf/peakmemory.h"

#include <QElapsedTimer>

namespace imprint {
namespace {

std::uint64_t needed(const kdflab::KdfSpec &s)
{
    if (hasArgon(s.kind))
        return s.m;
    return s.kind == kdflab::KdfKind::Scrypt ? s.n * s.r / 8 : 0; // 128 N r bytes
}

} // namespace

Result<MeasuredKdf> measureKdf(const KdfCase &c)
{
    const std::uint64_t before = peakMemoryKib();
    QElapsedTimer clock;
    clock.start();
    auto output = kdflab::evaluate(c.spec, c.inputs.values);
    if (!output)
        return output.error();
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    return MeasuredKdf{std::move(*output), seconds, peakMemoryKib() - before, needed(c.spec)};
}

} // namespace imprint
