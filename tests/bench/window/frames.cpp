#include "windowbench.h"

#include "widgets/benchpage.h"
#include "widgets/livebatchview.h"

namespace imprint::bench {
namespace {

constexpr int rowCount = 500, frameCount = 300;

// Every row in another state at every frame, as if all were under way at once.
std::vector<LiveRow> rowsAt(int frame)
{
    static const QString activities[] = {QStringLiteral("identify"), QStringLiteral("challenge"), QStringLiteral("commit"), QString()};
    std::vector<LiveRow> rows(rowCount);
    for (int i = 0; i < rowCount; ++i) {
        LiveRow &row = rows[std::size_t(i)];
        const int phase = (i + frame) % 40;
        row.arrival = std::uint64_t(i) + 1;
        row.url = QStringLiteral("coap://192.168.4.%1").arg(i);
        row.where = row.url;
        row.serial = QStringLiteral("LH-%1").arg(i, 6, 10, QLatin1Char('0'));
        row.model = QStringLiteral("Hall sensor v2");
        row.startedAt = 1;
        row.state = phase < 35 ? LiveRow::State::Running : phase < 38 ? LiveRow::State::Done : LiveRow::State::Failed;
        row.at = allSteps[std::size_t(std::min(phase / 7, 4))];
        row.activity = activities[(i + frame) % 4];
        for (int step = 0; step < std::min(phase / 7, 5); ++step)
            row.steps[std::size_t(step)] = Outcome::Passed;
        if (row.state != LiveRow::State::Running)
            row.endedAt = 1700 + frame;
    }
    return rows;
}

} // namespace

void frames()
{
    BenchWindow stage;
    BenchPage &page = *static_cast<BenchPage *>(stage.window().page(QStringLiteral("bench")));
    page.showPlace(BenchPlace::Live, 0);
    QCoreApplication::processEvents();
    std::vector<double> times, changes;
    for (int frame = 0; frame < frameCount; ++frame) {
        const std::vector<LiveRow> rows = rowsAt(frame);
        const double change = timed([&] { Q_EMIT stage.services().batch.rowsChanged(rows); });
        changes.push_back(change * 1e3);
        times.push_back((change + timed([] {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        })) * 1e3);
    }
    figure("500 rows that all change, frame, median", median(times), "ms", "asked: under 16");
    figure("  taking the change over, median", median(changes), "ms");
    figure("  longest frame", worst(times), "ms");
}

} // namespace imprint::bench
