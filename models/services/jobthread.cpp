#include "models/services/jobthread.h"

namespace imprint {

Job *JobThread::start(const QString &title, std::function<std::function<void()>(JobControl &)> work)
{
    auto *const job = new Job(title, this);
    const QPointer<Job> guard(job);
    m_thread.post([this, guard, token = job->token(), work = std::move(work)](std::stop_token ending) {
        // The program's end stops the job too.
        std::stop_source source;
        const std::stop_callback cancelled(token, [&source] { source.request_stop(); });
        const std::stop_callback ended(ending, [&source] { source.request_stop(); });
        JobControl control(source.get_token(), [this, guard](const QString &what, int percent) {
            QMetaObject::invokeMethod(this, [guard, what, percent] {
                if (guard)
                    guard->setActivity(what, percent);
            }, Qt::QueuedConnection);
        });
        const std::function<void()> deliver = work(control);
        QMetaObject::invokeMethod(this, [guard, deliver] {
            deliver();
            if (guard)
                guard->finish();
        }, Qt::QueuedConnection);
    });
    return job;
}

} // namespace imprint
