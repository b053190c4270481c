// The table of pages: one row each, in the order of the rail. A page that is not there yet has no row.
#include "widgets/activitypage.h"
#include "widgets/benchpage.h"
#include "widgets/devicespage.h"
#include "widgets/diagnosepage.h"
#include "widgets/labelspage.h"
#include "widgets/logspage.h"
#include "widgets/tokenpage.h"

namespace imprint {

namespace {

template <typename P>
Page *make(Services &services, QWidget *parent)
{
    return new P(services, parent);
}

} // namespace

const std::vector<PageRow> &pageTable()
{
    static const std::vector<PageRow> table{
        {"bench", "bench", QT_TRANSLATE_NOOP("Pages", "Bench"), make<BenchPage>},
        {"devices", "devices", QT_TRANSLATE_NOOP("Pages", "Devices"), make<DevicesPage>},
        {"labels", "labels", QT_TRANSLATE_NOOP("Pages", "Labels"), make<LabelsPage>},
        {"token", "token", QT_TRANSLATE_NOOP("Pages", "Token"), make<TokenPage>},
        {"logs", "logs", QT_TRANSLATE_NOOP("Pages", "Logs"), make<LogsPage>},
        {"diagnose", "diagnose", QT_TRANSLATE_NOOP("Pages", "Diagnose"), make<DiagnosePage>},
        {"activity", "activity", QT_TRANSLATE_NOOP("Pages", "Activity"), make<ActivityPage>}};
    return table;
}

} // namespace imprint
