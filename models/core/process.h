// Which process holds something, and whether it still lives: the platform behind one small header.
//
// A process is named by its pid and its start time, because pids are used again. start is only compared for equality:
// ticks since boot on Linux, microseconds since 1970 elsewhere. place is where that pid means anything (the machine,
// and on Linux the pid namespace); boot changes when the machine starts anew. Both may be empty where the platform does
// not say: then nothing can be told about another place, and the caller has to wait.
#pragma once

#include <QString>

#include <cstdint>

namespace imprint {

struct ProcessIdentity {
    QString place;
    QString boot;
    qint64 pid = 0;
    std::int64_t start = 0;
};

ProcessIdentity currentProcess();

// Is there a process with this pid that started then? A zombie is dead. When the platform does not let us look, true.
bool isProcessAlive(qint64 pid, std::int64_t start);

// Certainly dead: it ran at this place, and that boot or that process has ended. False also when nobody can tell.
bool isKnownDead(const ProcessIdentity &process);

} // namespace imprint
