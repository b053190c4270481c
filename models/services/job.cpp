#include "models/services/job.h"

namespace imprint {

void Job::setActivity(const QString &what, int percent)
{
    m_activity = what;
    Q_EMIT progressed(what, percent);
}

void Job::finish()
{
    Q_EMIT finished();
    deleteLater();
}

} // namespace imprint
