// Our own programs as a user runs them: with a home of their own, and their answers taken apart.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <memory>

namespace imprint::test {

struct Answer {
    int exitCode = -1; // -1: did not start, crashed or ran longer than two minutes
    QString out, error;

    QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }
    QJsonObject lastLine() const { return QJsonDocument::fromJson(out.trimmed().section(u'\n', -1).toUtf8()).object(); }
    QByteArray all() const { return (QString::number(exitCode) + u'\n' + out + error).toUtf8(); }
};

class Cli {
public:
    // home: IMPRINT_HOME.
    explicit Cli(QString home) : m_home(std::move(home)) {}

    Answer run(const QStringList &arguments) const;
    // Started and left running.
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    // In a pseudo terminal, with this typed into it; needs script(1).
    Answer typed(const QString &command, const QByteArray &keys) const;

private:
    QProcessEnvironment environment() const;
    QString m_home;
};

// imprint-device with these arguments; waits until every device answers. Ends with this object.
class Devices {
public:
    explicit Devices(const QStringList &arguments);
    ~Devices();
    bool areReady() const { return !links.isEmpty(); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QStringList serials, links;

private:
    QProcess m_process;
};

} // namespace imprint::test
