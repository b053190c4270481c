// diagnose FILE: which known failures a log shows, and in which order to look.
#include "app/commands.h"
#include "app/station.h"
#include "models/core/durablefile.h"
#include "models/diagnosis/diagnosis.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

namespace imprint {
namespace {

Result<void> readInto(Diagnosis &diagnosis, const QString &name)
{
    QFile file(name);
    const bool isOpen = name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return fail(QFile::exists(name) ? "file.permission" : "file.missing", name.toStdString());
    return diagnosis.read(file);
}

QJsonObject jsonOf(const FoundFailure &found, const FailureCatalogue &catalogue)
{
    QJsonArray lines;
    for (const std::size_t line : found.lines)
        lines.append(qint64(line));
    return {{text("code"), found.failure->code},
            {text("stack"), found.failure->stack},
            {text("title"), found.failure->title},
            {text("stage"), catalogue.stages()[found.failure->stage].name},
            {text("cause"), found.failure->cause},
            {text("steps"), QJsonArray::fromStringList(found.failure->steps)},
            {text("remedy"), found.failure->remedy},
            {text("count"), qint64(found.count)},
            {text("lines"), lines},
            {text("text"), found.text}};
}

void show(Output &out, const Diagnosis &diagnosis, const FailureCatalogue &catalogue)
{
    const auto all = diagnosis.found();
    if (all.empty())
        return out.line(text("No known failure in %1 lines. Look in this order: %2.")
                            .arg(diagnosis.lines())
                            .arg([&] {
                                QStringList titles;
                                for (const FailureStage &stage : catalogue.stages())
                                    titles << stage.title.toLower();
                                return titles.join(text(", "));
                            }()));
    for (const FoundFailure &found : all) {
        out.line(text("%1: %2").arg(found.failure->code, found.failure->title), Tone::Strong);
        out.line(text("  line %1%2: %3")
                     .arg(found.lines.front())
                     .arg(found.count > 1 ? text(" and %1 more").arg(found.count - 1) : QString(), found.text),
                 Tone::Faint);
        out.line(text("  Cause: ") + found.failure->cause);
        for (const QString &step : found.failure->steps)
            out.line(text("  - ") + step);
        out.line(text("  Remedy: ") + found.failure->remedy);
    }
}

Result<Exit> diagnose(Station &s, const Invocation &call)
{
    const auto catalogue = FailureCatalogue::builtIn();
    if (!catalogue)
        return catalogue.error();
    Diagnosis diagnosis(**catalogue);
    const QString name = call.arguments.first();
    if (auto read = readInto(diagnosis, name); !read)
        return read.error();
    if (const QString file = call.value("report"); !file.isEmpty())
        if (auto written = writeFile(file, diagnosis.report(name).toUtf8(), FileAccess::Shared); !written)
            return written.error();
    if (s.out().isJson()) {
        QJsonArray found;
        for (const FoundFailure &failure : diagnosis.found())
            found.append(jsonOf(failure, **catalogue));
        s.out().json(QJsonObject{{text("lines"), qint64(diagnosis.lines())}, {text("found"), found}});
    } else {
        show(s.out(), diagnosis, **catalogue);
    }
    return Exit::Done;
}

} // namespace

std::vector<Command> diagnoseCommands()
{
    return {{"diagnose", "", "FILE", "which known failures a log shows, why, and what to do (- for standard input)",
             {{"report", "FILE", "also write the checklist of all six stages there, as Markdown"}}, diagnose}};
}

} // namespace imprint
