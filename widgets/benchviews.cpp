// The table of the Bench's views: one row each.
#include "widgets/livebatchview.h"
#include "widgets/reportview.h"
#include "widgets/start/firststartview.h"
#include "widgets/start/startview.h"
#include "widgets/wizard/batchwizard.h"

namespace imprint {

namespace {

template <typename V>
BenchView *make(Services &services, QWidget *parent)
{
    return new V(services, parent);
}

} // namespace

const std::vector<BenchViewRow> &benchViewTable()
{
    static const std::vector<BenchViewRow> table{{BenchPlace::FirstStart, make<FirstStartView>},
                                                 {BenchPlace::Start, make<StartView>},
                                                 {BenchPlace::Wizard, make<BatchWizard>},
                                                 {BenchPlace::Live, make<LiveBatchView>},
                                                 {BenchPlace::Report, make<ReportView>}};
    return table;
}

} // namespace imprint
