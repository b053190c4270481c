// Where the Diagnose screen has its work done: three threads, so that a search that takes minutes holds up neither a log nor a sample. What is done on
// them is in diagnosiswork.h.
#pragma once

#include "models/services/jobthread.h"

namespace imprint {

class DiagnosisService : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    JobThread &logs() { return m_logs; }
    JobThread &derivations() { return m_derivations; }
    JobThread &samples() { return m_samples; }

private:
    JobThread m_logs, m_derivations, m_samples;
};

} // namespace imprint
