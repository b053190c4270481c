#include "support/program.h"

#include <QElapsedTimer>

namespace imprint::test {
namespace {

constexpr int longest = 120'000;

QString program(const char *name)
{
    return QStringLiteral(IMPRINT_BIN "/") + QLatin1String(name);
}

Answer answerOf(QProcess &process)
{
    Answer answer;
    if (process.waitForFinished(longest) && process.exitStatus() == QProcess::NormalExit)
        answer.exitCode = process.exitCode();
    answer.out = QString::fromUtf8(process.readAllStandardOutput());
    answer.error = QString::fromUtf8(process.readAllStandardError());
    return answer;
}

} // namespace

QProcessEnvironment Cli::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("IMPRINT_HOME"), m_home);
    environment.remove(QStringLiteral("IMPRINT_SITE"));
    return environment;
}

Answer Cli::run(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program("imprint-cli"), arguments);
    return answerOf(process);
}

std::unique_ptr<QProcess> Cli::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment());
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(program("imprint-cli"), arguments);
    process->waitForStarted();
    return process;
}

Answer Cli::typed(const QString &command, const QByteArray &keys) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(QStringLiteral("script"),
                  {QStringLiteral("-qec"), QStringLiteral("exec ") + program("imprint-cli") + u' ' + command,
                   QStringLiteral("/dev/null")}); // exec: a shell between would end with 130 on Ctrl-C
    process.waitForStarted();
    QByteArray seen;
    for (const QByteArray &line : keys.split('|')) { // each is typed when a prompt has appeared
        QElapsedTimer timer;
        timer.start();
        while (!seen.endsWith(": ") && !timer.hasExpired(longest) && process.state() == QProcess::Running) {
            process.waitForReadyRead(100);
            seen += process.readAllStandardOutput();
        }
        process.write(line);
        process.waitForBytesWritten();
        seen += ' ';
    }
    Answer answer = answerOf(process);
    answer.out = QString::fromUtf8(seen) + answer.out;
    return answer;
}

Devices::Devices(const QStringList &arguments)
{
    m_process.start(program("imprint-device"), arguments + QStringList{QStringLiteral("--until-eof")});
    int count = 1;
    if (const auto at = arguments.indexOf(QStringLiteral("--count")); at >= 0)
        count = arguments[at + 1].toInt();
    while (links.size() < count && (m_process.canReadLine() || m_process.waitForReadyRead(longest))) {
        while (m_process.canReadLine()) {
            const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
            serials << line[QStringLiteral("serial")].toString();
            links << line[QStringLiteral("url")].toString();
        }
    }
}

Devices::~Devices()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000))
        kill();
}

} // namespace imprint::test
