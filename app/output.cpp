#include "app/output.h"

#include "models/core/errortext.h"
#include "models/core/platform.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace imprint {
namespace {

constexpr int outFd = 1, errorFd = 2;

// False when not everything went out; errno says why.
bool put(std::FILE *file, const QByteArray &bytes)
{
    const bool isWritten = std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), file) == std::size_t(bytes.size());
    return std::fflush(file) == 0 && isWritten; // whoever follows the output sees every line at once
}

QJsonObject jsonOf(const Error &error)
{
    const ErrorText text = errorText(error);
    return {{QStringLiteral("code"), QString::fromStdString(error.code)},
            {QStringLiteral("title"), text.title},
            {QStringLiteral("sentence"), text.sentence},
            {QStringLiteral("remedy"), text.remedy},
            {QStringLiteral("detail"), QString::fromStdString(error.detail)}};
}

} // namespace

Output::Output(bool isJson, bool mayColour, bool isVerbose)
    : m_isJson(isJson), m_isTerminal(imprint::isTerminal(outFd)), m_hasColour(mayColour && m_isTerminal && !isJson),
      m_isVerbose(isVerbose)
{
}

int Output::columns() const
{
    return m_isTerminal ? terminalColumns(outFd) : 0;
}

void Output::line(const QString &text, Tone tone)
{
    const std::lock_guard lock(m_mutex);
    answer(painted(text, tone, m_hasColour).toUtf8() + '\n');
}

void Output::table(const TextTable &table)
{
    for (const QString &text : table.lines(columns(), m_hasColour))
        line(text);
}

void Output::json(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    const std::lock_guard lock(m_mutex);
    answer(document.toJson(QJsonDocument::Compact) + '\n');
}

void Output::raw(const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    answer(bytes);
}

void Output::answer(const QByteArray &bytes)
{
    // Whoever closed the pipe has seen enough; a full disk has not.
    if (!put(stdout, bytes) && errno != EPIPE && !m_problem)
        m_problem = fail("file.full", std::string("standard output: ") + std::strerror(errno));
}

std::optional<Error> Output::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

void Output::remark(const QString &text)
{
    const std::lock_guard lock(m_mutex);
    put(stderr, text.toUtf8() + '\n');
}

void Output::error(const Error &error)
{
    QString text = QStringLiteral("imprint-cli: ") + oneLine(error);
    if (m_isVerbose)
        text +=
            QStringLiteral("\n[%1] %2")
                .arg(plainText(QString::fromStdString(error.code)), plainText(QString::fromStdString(error.detail)));
    remark(text);
    if (m_isJson)
        json(QJsonObject{{QStringLiteral("error"), jsonOf(error)}});
}

} // namespace imprint
