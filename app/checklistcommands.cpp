// checklist show | record: points that a person looks at and answers, kept in the audit trail as evidence.
#include "app/commands.h"
#include "app/station.h"
#include "models/core/durablefile.h"
#include "models/workflow/checklist.h"

#include <QJsonArray>
#include <QJsonObject>

namespace imprint {
namespace {

// A diagnosis is filled in by what the site knows of the device.
Result<Checklist> listOf(Station &s, const Invocation &call)
{
    const QString id = call.arguments.value(0), subject = call.arguments.value(1);
    if (id != u"diagnosis" || subject.isEmpty())
        return makeChecklist(id, subject);
    const auto reader = s.reader();
    return reader ? diagnosisOf(**reader, subject) : Result<Checklist>(reader.error());
}

// ITEM=ANSWER[:NOTE]
Result<void> answer(Checklist &list, const QString &said)
{
    const QString id = said.section(QLatin1Char('='), 0, 0), rest = said.section(QLatin1Char('='), 1);
    const auto word = checkAnswerOf(rest.section(QLatin1Char(':'), 0, 0));
    if (!said.contains(QLatin1Char('=')) || !word)
        return fail("usage.option", "--answer: ITEM=fine, wrong, not-applicable or open, and :NOTE; not " + said.left(60).toStdString());
    QStringList known;
    for (ChecklistItem &item : list.items) {
        known << item.id;
        if (item.id != id)
            continue;
        item.answer = *word;
        item.note = rest.section(QLatin1Char(':'), 1);
        return {};
    }
    return fail("usage.option", "--answer: the items are " + known.join(text(", ")).toStdString());
}

QJsonObject jsonOf(const Checklist &list)
{
    QJsonArray items;
    for (const ChecklistItem &item : list.items) {
        QJsonArray facts;
        for (const Fact &fact : item.facts)
            facts.append(QJsonObject{{text("fact"), fact.sentence.english()}, {text("is_bad"), fact.isBad}});
        items.append(QJsonObject{{text("item"), item.id},
                                 {text("title"), item.title},
                                 {text("steps"), QJsonArray::fromStringList(item.steps)},
                                 {text("known"), facts},
                                 {text("answer"), text(checkAnswerWord(item.answer))},
                                 {text("note"), item.note}});
    }
    return {{text("checklist"), list.id}, {text("title"), list.title}, {text("about"), list.subject}, {text("items"), items}};
}

void showList(Output &out, const Checklist &list)
{
    out.line(list.subject.isEmpty() ? list.title : text("%1: %2").arg(list.title, plainText(list.subject)), Tone::Strong);
    for (const ChecklistItem &item : list.items) {
        const Tone tone = item.answer == CheckAnswer::Wrong ? Tone::Bad : item.answer == CheckAnswer::Fine ? Tone::Good : Tone::Plain;
        out.line(text("%1  %2  [%3]%4").arg(item.id, -16).arg(item.title, text(checkAnswerWord(item.answer)), item.note.isEmpty() ? QString() : text(" ") + item.note), tone);
        for (const Fact &fact : item.facts)
            out.line(text("    known: ") + plainText(fact.sentence.english()), fact.isBad ? Tone::Attention : Tone::Faint);
        for (const QString &step : item.steps)
            out.line(text("    - ") + step, Tone::Faint);
    }
}

Result<void> writeReport(const Invocation &call, const Checklist &list)
{
    const QString file = call.value("report");
    return file.isEmpty() ? Result<void>() : writeFile(file, checklistMarkdown(list).toUtf8(), FileAccess::Shared);
}

Result<Exit> show(Station &s, const Invocation &call)
{
    const auto list = listOf(s, call);
    if (!list)
        return list.error();
    if (auto written = writeReport(call, *list); !written)
        return written.error();
    if (s.out().isJson())
        s.out().json(jsonOf(*list));
    else
        showList(s.out(), *list);
    return Exit::Done;
}

Result<Exit> record(Station &s, const Invocation &call)
{
    auto list = listOf(s, call);
    if (!list)
        return list.error();
    for (const QString &said : call.values("answer"))
        if (auto answered = answer(*list, said); !answered)
            return answered.error();
    auto site = s.site();
    if (!site)
        return std::move(site).error();
    const auto summary = recordChecklist((*site)->registry(), *list);
    if (!summary)
        return summary.error();
    if (auto written = writeReport(call, *list); !written)
        return written.error();
    if (s.out().isJson())
        s.out().json(jsonOf(*list));
    else
        s.out().line(text("Recorded about %1: %2").arg(plainText(list->subject), plainText(*summary)), Tone::Good);
    return Exit::Done;
}

} // namespace

std::vector<Command> checklistCommands()
{
    const OptionSpec report{"report", "FILE", "also write it there, as Markdown"};
    return {{"checklist", "show", "LIST [ABOUT]",
             "the points of diagnosis, key-storage or key-destruction; of a device's diagnosis with what the site knows of it", {report}, show},
            {"checklist", "record", "LIST ABOUT", "the answers of a list, into the audit trail: about a serial, the CA, a backup",
             {{"answer", "ITEM=ANSWER", "fine, wrong, not-applicable or open; :NOTE behind it", true}, report},
             record,
             "  imprint-cli checklist record key-storage CA --answer place=fine:token --answer backup=wrong:\"no copy\"\n"}};
}

} // namespace imprint
