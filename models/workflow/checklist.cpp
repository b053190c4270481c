#include "models/workflow/checklist.h"

#include "models/core/jsonfields.h"
#include "models/diagnosis/failurecatalogue.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace imprint {
namespace {

constexpr qsizetype longestNote = 200;
constexpr std::array answerWords{"open", "fine", "wrong", "not-applicable"};

QString text(const char *literal) { return QString::fromUtf8(literal); }

Result<std::vector<Checklist>> keyLists()
{
    QFile file(QStringLiteral(":/imprint/checklists/keys.json"));
    QString problem;
    const auto object = file.open(QIODevice::ReadOnly) ? parseVersioned(file.readAll(), QStringLiteral("imprint-checklists"), 1, &problem) : std::nullopt;
    if (!object)
        return fail("checklist.unknown", problem.toStdString());
    std::vector<Checklist> lists;
    for (const QJsonValue &value : object->value(QLatin1String("lists")).toArray()) {
        Checklist list{value["id"].toString(), value["title"].toString(), {}, {}};
        for (const QJsonValue &item : value["items"].toArray())
            list.items.push_back({item["id"].toString(), item["text"].toString(), {}, {}, CheckAnswer::Open, {}});
        lists.push_back(std::move(list));
    }
    return lists;
}

Result<Checklist> stages()
{
    const auto catalogue = FailureCatalogue::builtIn();
    if (!catalogue)
        return catalogue.error();
    Checklist list{text("diagnosis"), text(QT_TRANSLATE_NOOP("Checklist", "Why it failed")), {}, {}};
    for (const FailureStage &stage : (*catalogue)->stages())
        list.items.push_back({stage.name, stage.title, stage.steps, {}, CheckAnswer::Open, {}});
    return list;
}

ChecklistItem &itemOf(Checklist &list, const QString &id)
{
    const auto at = std::find_if(list.items.begin(), list.items.end(), [&](const ChecklistItem &item) { return item.id == id; });
    return at == list.items.end() ? list.items.front() : *at;
}

QString day(std::int64_t milliseconds) { return QDateTime::fromMSecsSinceEpoch(milliseconds).toString(QStringLiteral("yyyy-MM-dd HH:mm")); }

void add(Checklist &list, const char *stage, const char *words, QStringList values, bool isBad = false)
{
    itemOf(list, text(stage)).facts.push_back({{words, std::move(values)}, isBad});
}

// A failure that has a place in the catalogue answers its stage.
void addFailure(Checklist &list, const FailureCatalogue &catalogue, const Error &reason, Step step)
{
    const QString code = QString::fromStdString(reason.code);
    const KnownFailure *const known = catalogue.find(code);
    const QString stage = known ? catalogue.stages()[known->stage].name : list.items.front().id;
    ChecklistItem &item = itemOf(list, stage);
    item.facts.push_back({{QT_TRANSLATE_NOOP("Checklist", "Step %1 failed: %2 (%3)"), {stepId(step), known ? known->title : code, code}}, true});
    item.answer = CheckAnswer::Wrong;
}

void addRun(Checklist &list, const FailureCatalogue &catalogue, const BatchRecord &batch, const BatchRow &row)
{
    add(list, "parameters", QT_TRANSLATE_NOOP("Checklist", "Profile %1, batch %2"), {batch.profileName, batch.name});
    if (!row.where.isEmpty())
        add(list, "traffic", QT_TRANSLATE_NOOP("Checklist", "Last met at %1"), {row.where});
    QStringList passed;
    for (const Step step : allSteps) {
        const StepState &state = row.steps[std::size_t(step)];
        if (state.outcome == Outcome::Passed)
            passed << stepId(step);
        if (state.attempts > 1)
            add(list, "traffic", QT_TRANSLATE_NOOP("Checklist", "Step %1 took %2 attempts"), {stepId(step), QString::number(state.attempts)});
        if (state.outcome == Outcome::Failed)
            addFailure(list, catalogue, state.reason, step);
        for (const Evidence &evidence : state.evidence)
            if (evidence.name == QLatin1String("capabilities")) {
                const bool can = evidence.value.toULongLong() & 4;
                add(list, "entropy", can ? QT_TRANSLATE_NOOP("Checklist", "It offers its noise source: ask it for a sample while it is free to take")
                                         : QT_TRANSLATE_NOOP("Checklist", "It does not offer its noise source"), {});
            }
    }
    add(list, "traffic", passed.isEmpty() ? QT_TRANSLATE_NOOP("Checklist", "No step has passed") : QT_TRANSLATE_NOOP("Checklist", "Passed: %1"),
        passed.isEmpty() ? QStringList() : QStringList{passed.join(QStringLiteral(", "))});
}

void addDevice(Checklist &list, const DeviceRecord &device)
{
    add(list, "secure-element", QT_TRANSLATE_NOOP("Checklist", "Model %1, firmware %2"),
        {device.model.isEmpty() ? text("?") : device.model, device.firmware.isEmpty() ? text("?") : device.firmware});
    if (device.certificateNotAfter > 0)
        add(list, "traffic", QT_TRANSLATE_NOOP("Checklist", "Its certificate ends %1"), {day(device.certificateNotAfter)});
    add(list, "logs", QT_TRANSLATE_NOOP("Checklist", "First seen %1, last seen %2"), {day(device.firstSeenAt), day(device.lastSeenAt)});
}

} // namespace

const char *checkAnswerWord(CheckAnswer answer) { return answerWords[std::size_t(answer)]; }

std::optional<CheckAnswer> checkAnswerOf(const QString &word)
{
    for (std::size_t i = 0; i < answerWords.size(); ++i)
        if (word == QLatin1String(answerWords[i]))
            return CheckAnswer(i);
    return std::nullopt;
}

QStringList checklistNames() { return {text("diagnosis"), text("key-storage"), text("key-destruction")}; }

Result<Checklist> makeChecklist(const QString &id, const QString &subject)
{
    Result<Checklist> found = fail("checklist.unknown", "there are " + checklistNames().join(text(", ")).toStdString());
    if (id == QLatin1String("diagnosis")) {
        found = stages();
    } else if (const auto lists = keyLists(); !lists) {
        found = lists.error();
    } else {
        for (const Checklist &list : *lists)
            if (list.id == id)
                found = list;
    }
    if (found)
        found->subject = subject;
    return found;
}

Result<Checklist> diagnosisOf(RegistryReader &reader, const QString &serial)
{
    auto list = makeChecklist(text("diagnosis"), serial);
    const auto catalogue = FailureCatalogue::builtIn();
    if (!list || !catalogue)
        return list ? Result<Checklist>(catalogue.error()) : list;
    const auto device = reader.device(serial);
    const auto batches = reader.batches(); // newest first
    if (!device || !batches)
        return device ? batches.error() : device.error();
    bool isKnown = device->has_value();
    for (const BatchRecord &batch : *batches)
        if (const auto row = reader.batchRow(batch.id, serial)) {
            isKnown = true;
            addRun(*list, **catalogue, batch, *row);
            break;
        }
    if (!isKnown)
        return fail("device.unknown", serial.toStdString());
    if (device->has_value())
        addDevice(*list, **device);
    return list;
}

QString checklistSummary(const Checklist &list)
{
    QStringList answered, open;
    for (const ChecklistItem &item : list.items) {
        if (item.answer == CheckAnswer::Open)
            open << item.id;
        else
            answered << item.id + text(": ") + text(checkAnswerWord(item.answer)) + (item.note.isEmpty() ? QString() : text(" (%1)").arg(item.note));
    }
    if (!open.isEmpty())
        answered << text("open: ") + open.join(text(", "));
    return list.id + text(": ") + answered.join(text("; "));
}

Result<QString> recordChecklist(Registry &registry, const Checklist &list)
{
    Checklist kept = list;
    for (ChecklistItem &item : kept.items)
        item.note = item.note.simplified().left(longestNote);
    if (std::all_of(kept.items.begin(), kept.items.end(), [](const ChecklistItem &item) { return item.answer == CheckAnswer::Open; }))
        return fail("checklist.empty", list.id.toStdString());
    const QString summary = checklistSummary(kept);
    if (auto noted = registry.note(QStringLiteral("checklist.recorded"), list.subject, summary); !noted)
        return noted.error();
    return summary;
}

QString checklistMarkdown(const Checklist &list, const std::function<QString(const QString &)> &words,
                          const std::function<QString(const Sentence &)> &factWords)
{
    const auto said = [&](const QString &t) { return words ? words(t) : t; };
    QString out = text("# %1: %2\n").arg(said(list.title), list.subject);
    int number = 0;
    for (const ChecklistItem &item : list.items) {
        const bool isDone = item.answer != CheckAnswer::Open;
        out += text("\n## %1. [%2] %3: %4\n\n").arg(++number).arg(isDone ? text("x") : text(" "), said(item.title), said(text(checkAnswerWord(item.answer))));
        for (const Fact &fact : item.facts)
            out += text(fact.isBad ? "- **%1**\n" : "- %1\n").arg(factWords ? factWords(fact.sentence) : fact.sentence.english());
        for (const QString &step : item.steps)
            out += text("- [%1] %2\n").arg(isDone ? text("x") : text(" "), said(step));
        if (!item.note.isEmpty())
            out += text("\n> %1\n").arg(item.note.simplified());
    }
    return out;
}

} // namespace imprint
