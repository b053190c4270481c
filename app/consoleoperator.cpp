#include "app/consoleoperator.h"

#include "app/terminal.h"
#include "models/core/durablefile.h"
#include "models/core/platform.h"
#include "models/core/qtbytes.h"

#include <QFile>
#include <QFileInfo>

namespace imprint {
namespace {

constexpr int inFd = 0, errorFd = 2;
constexpr qint64 longestFile = 64 * 1024;

Result<Secret> fromFile(const QString &path, Output &out)
{
    auto content = readFile(path, longestFile);
    if (!content)
        return content.error();
    const auto others = QFile::ReadGroup | QFile::ReadOther;
    if ((QFileInfo(path).permissions() & others) != 0)
        out.remark(
            QStringLiteral("Others of this computer can read %1; chmod 600 keeps it yours.").arg(plainText(path)));
    qsizetype end = content->indexOf('\n');
    end = end < 0 ? content->size() : end;
    if (end > 0 && content->at(end - 1) == '\r')
        --end;
    Secret secret = Secret::copyOf(viewOf(*content).first(std::size_t(end)));
    cleanse(content->data(), std::size_t(content->size()));
    return secret;
}

std::string options(const QString &option)
{
    return QStringLiteral("--%1-file or --%1-fd").arg(option).toStdString();
}
} // namespace

Result<Secret> readPassphrase(const PassphraseSource &source, Output &out)
{
    if (!source.file.isEmpty())
        return fromFile(source.file, out);
    auto secret = readSecretLine(source.descriptor);
    if (!secret)
        return fail("passphrase.descriptor", "--" + source.option.toStdString() + "-fd " + std::to_string(source.descriptor));
    return secret;
}

bool ConsoleOperator::isThere()
{
    return isTerminal(inFd) && isTerminal(errorFd);
}

Result<Secret> ConsoleOperator::typed(const QString &text)
{
    if (!isThere())
        return fail("passphrase.none");
    return readSecretLine(inFd, text);
}

Result<Secret> ConsoleOperator::passphrase(const QString &text, bool isNew)
{
    return passphraseFrom(m_source, text, isNew);
}

Result<Secret> ConsoleOperator::passphraseFrom(const PassphraseSource &source, const QString &text, bool isNew)
{
    if (source.isSet())
        return readPassphrase(source, m_out);
    for (int attempt = 0; attempt < 3; ++attempt) {
        auto first = typed(text);
        if (!first && first.error().code == "passphrase.none")
            return fail("passphrase.none", options(source.option));
        if (!first || !isNew)
            return first;
        const auto second = typed(QStringLiteral("The same again:"));
        if (!second)
            return second.error();
        if (equalBytes(first->view(), second->view()))
            return first;
        inform(QStringLiteral("The two are not the same."));
    }
    return fail("passphrase.differs");
}

bool ConsoleOperator::confirm(const QString &question)
{
    if (!isThere())
        return false;
    const auto answer = readTextLine(inFd, question + QStringLiteral(" [y/N]:"));
    return answer &&
           (*answer == QLatin1String("y") || *answer == QLatin1String("Y") || *answer == QLatin1String("yes"));
}

Result<QString> ConsoleOperator::words(const QString &text)
{
    if (!isThere())
        return fail("operator.cancelled");
    return readTextLine(inFd, text);
}

} // namespace imprint
