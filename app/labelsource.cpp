#include "app/labelsource.h"

#include "app/batchlookup.h"
#include "app/labelmakers.h"
#include "app/station.h"

#include <QFileInfo>

#include <algorithm>

namespace imprint {
namespace {

constexpr qint64 maxCsv = 16 * 1024 * 1024;

Result<LabelSequence> sequenceOf(const QString &word)
{
    static constexpr std::pair<const char *, LabelSequence> words[] = {
        {"file", LabelSequence::File}, {"serial", LabelSequence::Serial}, {"reverse", LabelSequence::Reverse}};
    for (const auto &[name, sequence] : words)
        if (word == QLatin1String(name))
            return sequence;
    return fail("usage.option", "--order takes file, serial or reverse");
}

} // namespace

Result<LabelOrder> labelOrder(Station &s, const Invocation &call, LabelMakers &makers)
{
    const bool hasDevices = call.has("batch") || !call.arguments.isEmpty();
    if (!hasDevices && !call.has("csv"))
        return fail("usage.argument", "--csv FILE, --batch NAME or serials say which labels");
    const auto sequence = sequenceOf(call.value("order", QStringLiteral("file")));
    if (!sequence)
        return sequence.error();
    LabelAsk ask;
    ask.from = call.has("batch") ? LabelAsk::From::Batch : hasDevices ? LabelAsk::From::Devices : LabelAsk::From::Csv;
    ask.serials = call.arguments;
    ask.format = call.value("format");
    ask.fields = call.values("field");
    ask.sequence = *sequence;
    if (call.has("csv")) {
        const auto content = readFile(call.value("csv"), maxCsv);
        if (!content)
            return content.error();
        ask.csv = *content;
        ask.csvName = QFileInfo(call.value("csv")).fileName();
    }
    if (!hasDevices)
        return labelOrder(nullptr, ask);
    const auto reader = s.reader();
    if (!reader)
        return reader.error();
    if (call.has("batch")) {
        const auto batch = findBatch(**reader, call.value("batch"));
        if (!batch)
            return batch.error();
        ask.batchId = batch->id;
    }
    return labelOrder(reader->get(), ask, makers.makers());
}

} // namespace imprint
