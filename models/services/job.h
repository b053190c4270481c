// Long work that somebody waits for: runs on a worker thread, says what it is doing, can be cancelled, and answers on the thread of whoever
// asked. A Job lives on the asker's thread and deletes itself after finished().
//
// The work itself gets a JobControl on the worker: its stop token, and report() for the progress line.
#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>

namespace imprint {

class JobControl {
public:
    using Reporter = std::function<void(const QString &what, int percent)>; // any thread

    JobControl(std::stop_token stop, Reporter reporter) : m_stop(std::move(stop)), m_reporter(std::move(reporter)) {}

    const std::stop_token &stop() const { return m_stop; }
    bool isCancelled() const { return m_stop.stop_requested(); }
    // what: present tense, for people: "Sealing the CA key". percent: -1 where nobody can tell.
    void report(const QString &what, int percent = -1)
    {
        if (m_reporter)
            m_reporter(what, percent);
    }

private:
    std::stop_token m_stop;
    Reporter m_reporter;
};

class Job : public QObject {
    Q_OBJECT
public:
    explicit Job(QString title, QObject *parent = nullptr) : QObject(parent), m_title(std::move(title)) {}

    const QString &title() const { return m_title; }
    const QString &activity() const { return m_activity; }
    // The work ends at its next look at the token, with the code "stopped".
    void cancel() { m_source.request_stop(); }
    std::stop_token token() const { return m_source.get_token(); }

    // For whoever runs it.
    void setActivity(const QString &what, int percent);
    void finish();

Q_SIGNALS:
    void progressed(const QString &what, int percent);
    void finished();

private:
    const QString m_title;
    QString m_activity;
    std::stop_source m_source;
};

} // namespace imprint
