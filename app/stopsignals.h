// Waiting for the end: SIGTERM, SIGINT and SIGHUP (Ctrl-C elsewhere), or the end of standard input.
#pragma once

namespace imprint {

class StopSignals {
public:
    StopSignals(); // before any other thread is made: they inherit that these signals are not for them
    void wait(bool untilEof);
};

} // namespace imprint
