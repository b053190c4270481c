// Asks the operator below the live table what devices wait for, one question at a time, and takes a single key: y or n.
// Other devices go on meanwhile. The key answers the question that is on the screen and no other; what was typed before
// it appeared does not count.
//
// Questions that want words (how a released device was let go) are shown with the command that answers them. A question
// that somebody answers elsewhere disappears.
#pragma once

#include "app/batchview.h"

#include <thread>

namespace imprint {

class LiveAnswers {
public:
    // Reads keys from standard input. All outlive this object.
    LiveAnswers(Registry &registry, qint64 batchId, BatchView &view);
    ~LiveAnswers();

private:
    std::jthread m_thread;
};

// How a question is put, with what it is answered with.
QString questionText(const OpenQuestion &question);
bool wantsWords(const OpenQuestion &question);

} // namespace imprint
