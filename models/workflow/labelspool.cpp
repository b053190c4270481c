#include "models/workflow/labelspool.h"

#include "models/core/durablefile.h"
#include "models/workflow/derivedfields.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace imprint {
namespace {

constexpr int printerMs = 60'000;
constexpr qsizetype longestWords = 200;

QString spooler() { return QStandardPaths::findExecutable(QStringLiteral("lp")); }

QString numbered(const QString &file, std::size_t at, std::size_t count)
{
    const QFileInfo info(file);
    if (count == 1)
        return file;
    return info.path() + u'/' + info.completeBaseName() + QStringLiteral("-%1.").arg(at + 1, 3, 10, QChar(u'0')) + info.suffix();
}

Result<int> recordPrint(Registry *registry, const LabelOrder &order, const LabelLeave &leave)
{
    if (!registry)
        return 0;
    const LabelPrintForm form{QLatin1String(order.plan.format->id), leave.design, leave.target, leave.why, order.batchId};
    std::vector<LabelPrint> prints;
    for (const LabelContent &label : order.labels)
        prints.push_back({label.subject, label.copies, label.hasSecret});
    return registry->labelsPrinted(form, prints);
}

} // namespace

Result<int> leaveLabels(Registry *registry, const LabelOrder &order, const LabelLeave &leave, const std::function<Result<void>()> &send)
{
    if (leave.derived)
        if (auto told = leave.derived->leaving(QStringLiteral("labels, ") + leave.target); !told)
            return told.error();
    auto again = recordPrint(registry, order, leave);
    const Result<void> sent = again ? send() : Result<void>(again.error());
    const Result<void> told = leave.derived ? leave.derived->left(bool(sent)) : Result<void>();
    if (!sent || !told)
        return sent ? told.error() : sent.error();
    return again;
}

Result<void> writeLabelFiles(const QString &file, const std::vector<QByteArray> &contents, bool hasSecret)
{
    for (std::size_t i = 0; i < contents.size(); ++i)
        if (auto done = writeFile(numbered(file, i, contents.size()), contents[i], hasSecret ? FileAccess::Private : FileAccess::Shared); !done)
            return done;
    return {};
}

bool hasSpooler() { return !spooler().isEmpty(); }

Result<void> spoolLabels(const QString &printer, const QByteArray &content, bool isZpl)
{
    // A name that begins with a dash would be an option.
    if (printer.isEmpty() || printer.startsWith(u'-'))
        return fail("label.printer", printer.toStdString());
    QProcess lp;
    QStringList words{QStringLiteral("-d"), printer, QStringLiteral("-t"), QStringLiteral("Imprint labels"), QStringLiteral("-o")};
    words << (isZpl ? QStringLiteral("raw") : QStringLiteral("print-scaling=none"));
    lp.start(spooler().isEmpty() ? QStringLiteral("lp") : spooler(), words);
    lp.write(content);
    lp.closeWriteChannel();
    if (lp.waitForFinished(printerMs) && lp.exitStatus() == QProcess::NormalExit && lp.exitCode() == 0)
        return {};
    const QByteArray said = lp.error() == QProcess::FailedToStart ? lp.errorString().toUtf8() : lp.readAllStandardError();
    return fail("label.printer", printer.toStdString() + ": " + said.left(longestWords).trimmed().toStdString());
}

} // namespace imprint
