// One worker thread whose work is Jobs, one after the other: each says what it is doing, can be cancelled, and answers on the thread of the JobThread's
// owner. A context that is gone gets no answer.
//
//   thread.perform(this, tr("Reading the log"), [file](JobControl &c) { return diagnoseLog(file, c); }, [this](Result<LogFindings> found) { … });
//
// The destructor asks what runs to stop, drops what waits and joins.
#pragma once

#include "models/services/job.h"
#include "models/services/workthread.h"

#include <QPointer>

#include <type_traits>

namespace imprint {

class JobThread : public QObject {
    Q_OBJECT
public:
    explicit JobThread(QObject *parent = nullptr) : QObject(parent) {}
    ~JobThread() override { stop(); }

    void post(WorkThread::Work work) { m_thread.post(std::move(work)); } // nobody waits for it
    void stop() { m_thread.stop(); } // nothing is taken afterwards

    // work: Result<T>(JobControl &) on the worker; then: void(Result<T>) here.
    template <typename Work, typename Then>
    Job *perform(QObject *context, const QString &title, Work work, Then then)
    {
        using Reply = std::invoke_result_t<Work &, JobControl &>;
        return start(title, [guard = QPointer<QObject>(context), work = std::move(work),
                             then = std::move(then)](JobControl &control) mutable -> std::function<void()> {
            auto answer = std::make_shared<Reply>(work(control));
            return [guard, then, answer]() mutable {
                if (guard)
                    then(std::move(*answer));
            };
        });
    }
    // work gives what is to be called with its answer.
    Job *start(const QString &title, std::function<std::function<void()>(JobControl &)> work);

private:
    WorkThread m_thread; // the last member: its work uses the others
};

} // namespace imprint
