#include "app/gui/labelscenes.h"

#include "app/gui/registryscenes.h"
#include "widgets/labels/labelform.h"
#include "widgets/labels/sheetview.h"
#include "widgets/labelspage.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QPushButton>

#include <algorithm>

namespace imprint {
namespace {

LabelsPage &labels(Stage &stage)
{
    return *static_cast<LabelsPage *>(stage.window.page(QStringLiteral("labels")));
}

template <typename T>
T *find(Stage &stage, const char *name)
{
    return labels(stage).findChild<T *>(QLatin1String(name));
}

void choose(Stage &stage, const char *box, const QVariant &data)
{
    auto *const combo = find<QComboBox>(stage, box);
    combo->setCurrentIndex(std::max(0, combo->findData(data)));
    Q_EMIT combo->activated(combo->currentIndex());
}

bool isDrawn(Stage &stage)
{
    return labels(stage).proof().sheet != nullptr && labels(stage).sheet().hasImage();
}

void showBatch(Stage &stage)
{
    stage.window.showPage(QStringLiteral("labels"));
    beginTrial(stage);
    if (!stage.services.batch.isUnderWay() && !labels(stage).proof().sheet)
        labels(stage).open(QStringLiteral("batch 1"));
    choose(stage, "design", QStringLiteral("l7651"));
    labels(stage).form().setStart(4);
}

// A batch of its own comes to its end first.
bool isBatchShown(Stage &stage)
{
    if (isDrawn(stage))
        return true;
    const auto &rows = stage.services.batch.rows();
    const bool isOver = !rows.empty() && std::none_of(rows.begin(), rows.end(), [](const LiveRow &row) { return row.state == LiveRow::State::Running; });
    if (isOver && !labels(stage).proof().sheet)
        labels(stage).open(QStringLiteral("batch 1"));
    return false;
}

void showCsv(Stage &stage)
{
    const QString file = QDir::temp().filePath(QStringLiteral("imprint-matter.csv"));
    QFile csv(file);
    if (csv.open(QIODevice::WriteOnly)) {
        csv.write("vendorId,productId,flow,discovery,discriminator,passcode,serial\n");
        for (int i = 0; i < 24; ++i)
            csv.write("65521,32768,0,2," + QByteArray::number(3800 + i) + ',' + QByteArray::number(20202021 + 37 * i) + ",MT-" +
                      QByteArray::number(1001 + i) + '\n');
    }
    stage.window.showPage(QStringLiteral("labels"));
    choose(stage, "format", QStringLiteral("matter"));
    choose(stage, "design", QStringLiteral("5160"));
    labels(stage).form().setStart(1);
    labels(stage).form().chooseCsv(file);
}

bool isCsvDrawn(Stage &stage)
{
    return isDrawn(stage) && labels(stage).proof().format == QLatin1String("matter");
}

} // namespace

std::vector<Scene> labelScenes()
{
    return {{"labels", showBatch, isBatchShown},
            {"labels-calibrate", [](Stage &stage) { find<QPushButton>(stage, "calibrate")->click(); }, isDrawn},
            {"labels-edit",
             [](Stage &stage) {
                 find<QPushButton>(stage, "leave-calibration")->click();
                 choose(stage, "design", QStringLiteral("brother-62"));
                 find<QPushButton>(stage, "edit")->click();
             },
             isDrawn},
            {"labels-small",
             [](Stage &stage) {
                 find<QPushButton>(stage, "leave-editor")->click();
                 choose(stage, "design", QStringLiteral("brother-17x54"));
                 choose(stage, "level", 3);
             },
             [](Stage &stage) { return labels(stage).proof().problem.has_value(); }},
            {"labels-csv",
             [](Stage &stage) {
                 choose(stage, "level", QVariant());
                 showCsv(stage);
             },
             isCsvDrawn}};
}

} // namespace imprint
