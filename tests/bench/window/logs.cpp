#include "windowbench.h"

#include "widgets/logs/logcolumn.h"
#include "widgets/logspage.h"

#include <QFile>

namespace imprint::bench {
namespace {

constexpr qint64 logBytes = 1'000'000'000;
constexpr int jumps = 300;

bool writeLog(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QByteArray block;
    for (qint64 ms = 0; file.pos() + block.size() < logBytes; ms += 17) {
        block += "I (" + QByteArray::number(ms) + ") wifi: state " + QByteArray::number(ms % 977) + " of the access point in the hall, retry " +
            QByteArray::number(ms % 13) + '\n';
        if (block.size() > 1 << 20) {
            file.write(block);
            block.clear();
        }
    }
    return file.write(block) == block.size();
}

bool isPainted(LogsView &view)
{
    if (view.columns() == 0)
        return false;
    const auto &rows = view.column(0)->pane()->rows();
    return !rows.empty() && std::all_of(rows.begin(), rows.end(), [](const LogPaneRow &row) { return row.kind != LogPaneRow::Kind::Line || row.text; });
}

} // namespace

void logs()
{
    BenchWindow stage;
    const QString path = stage.path("device.log");
    if (!writeLog(path))
        return;
    stage.window().showPage(QStringLiteral("logs"));
    LogsPage &page = *static_cast<LogsPage *>(stage.window().page(QStringLiteral("logs")));
    QCoreApplication::processEvents();
    auto &application = *static_cast<WatchedApplication *>(qApp);
    (void)application.takeBlocks();
    const double first = timed([&] {
        page.desk().open({path});
        waitUntil([&] { return isPainted(*page.view()); });
        stage.window().grab();
    });
    figure("first text of a log of 1 GB", first * 1e3, "ms", "asked: at most 100");
    waitUntil([&] { return page.desk().entries()[0].isIndexed && page.desk().story() && !page.desk().isAligning(); });
    figure("longest block of the window's thread while it is indexed", worst(application.takeBlocks()), "ms", "asked: at most 50");
    LogsView &view = *page.view();
    const int id = page.desk().entries()[0].id;
    const std::size_t lines = page.desk().entries()[0].log->lines();
    std::vector<double> frames, texts;
    for (int i = 0; i < jumps; ++i) {
        const std::size_t line = std::size_t(i) * 7919 % 1000 * (lines / 1000);
        frames.push_back(1e3 * timed([&] {
            view.goTo({id, line});
            view.repaint();
        }));
        texts.push_back(1e3 * timed([&] { waitUntil([&] { return isPainted(view); }); }));
    }
    figure("lines", double(lines), "");
    figure("frame at any place, median", median(frames), "ms", "asked: under 16");
    figure("  longest", worst(frames), "ms");
    figure("  until the texts are there, median", median(texts), "ms");
    figure("  longest", worst(texts), "ms");
}

} // namespace imprint::bench
