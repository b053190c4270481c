#include "models/diagnosis/diagnosis.h"

#include <QFileDevice>

#include <algorithm>

namespace imprint {
namespace {

constexpr std::size_t mostLines = 100;
constexpr qint64 longestLine = 64 * 1024;
constexpr std::size_t askEvery = 4096; // lines

QString shownText(QString line)
{
    for (QChar &c : line)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    line = line.simplified();
    return line.size() > 300 ? line.left(299) + u'…' : line;
}

// Text from a log inside a Markdown document.
QString quoted(QString text)
{
    return u'`' + text.replace(u'`', u'\'') + u'`';
}

} // namespace

void Diagnosis::note(const QString &line)
{
    ++m_lines;
    for (const std::size_t index : m_catalogue.shownBy(line)) {
        const KnownFailure *failure = &m_catalogue.failures()[index];
        auto at = std::find_if(m_found.begin(), m_found.end(), [&](const auto &f) { return f.failure == failure; });
        if (at == m_found.end())
            at = m_found.insert(m_found.end(), {failure, 0, {}, shownText(line)});
        ++at->count;
        if (at->lines.size() < mostLines)
            at->lines.push_back(m_lines);
    }
}

Result<void> Diagnosis::read(QIODevice &in, const std::function<bool(qint64)> &goOn)
{
    bool isContinued = false;
    qint64 position = 0;
    for (std::size_t count = 0;; ++count) {
        const QByteArray line = in.readLine(longestLine);
        if (line.isEmpty())
            break;
        position += line.size();
        if (!isContinued)
            note(QString::fromUtf8(line));
        isContinued = !line.endsWith('\n');
        if (goOn && count % askEvery == 0 && !goOn(position))
            return fail("stopped");
    }
    const auto *const file = qobject_cast<const QFileDevice *>(&in);
    return !file || file->error() == QFileDevice::NoError ? Result<void>() : fail("file.failed", file->fileName().toStdString());
}

std::vector<FoundFailure> Diagnosis::found() const
{
    std::vector<FoundFailure> sorted = m_found;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &a, const auto &b) { return a.failure->stage < b.failure->stage; });
    return sorted;
}

QString diagnosisReport(const FailureCatalogue &catalogue, const QString &source, std::size_t lines, const std::vector<FoundFailure> &found,
                        const DiagnosisWords &words)
{
    QString out = words.title.arg(quoted(source)) + QStringLiteral("\n\n") + words.counts.arg(lines).arg(found.size()) + u'\n';
    for (std::size_t stage = 0; stage < catalogue.stages().size(); ++stage) {
        const FailureStage &now = catalogue.stages()[stage];
        out += QStringLiteral("\n## %1. %2\n\n").arg(stage + 1).arg(words.stage(now.title));
        for (const FoundFailure &f : found) {
            if (f.failure->stage != stage)
                continue;
            const KnownFailure known = words.failure(*f.failure);
            out += QStringLiteral("- ")
                + words.find.arg(QStringLiteral("**") + known.code + QStringLiteral("**"), known.stack, QString::number(f.count),
                                 QString::number(f.lines.front()), known.cause, known.remedy)
                + QStringLiteral("\n  ") + quoted(f.text) + u'\n';
        }
        for (const QString &step : now.steps)
            out += QStringLiteral("- [ ] ") + words.stage(step) + u'\n';
    }
    return out;
}

} // namespace imprint
