#include "models/services/diagnosiswork.h"

#include <QBuffer>
#include <QFile>

namespace imprint {
namespace {

Result<LogFindings> diagnose(const QString &source, QIODevice &in, JobControl &control)
{
    const auto catalogue = FailureCatalogue::builtIn();
    if (!catalogue)
        return catalogue.error();
    Diagnosis diagnosis(**catalogue);
    const qint64 size = in.size();
    int last = -1;
    const auto goOn = [&](qint64 at) {
        const int percent = size > 0 ? int(100 * at / size) : -1;
        if (percent != last)
            control.report(source, percent);
        last = percent;
        return !control.isCancelled();
    };
    if (auto read = diagnosis.read(in, goOn); !read)
        return read.error();
    return LogFindings{source, diagnosis.lines(), diagnosis.found()};
}

} // namespace

Result<LogFindings> diagnoseLog(const QString &file, JobControl &control)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return fail(QFile::exists(file) ? "file.permission" : "file.missing", file.toStdString());
    return diagnose(file, in, control);
}

Result<LogFindings> diagnoseText(const QString &source, const QByteArray &text, JobControl &control)
{
    QBuffer in;
    in.setData(text);
    in.open(QIODevice::ReadOnly);
    return diagnose(source, in, control);
}

} // namespace imprint
