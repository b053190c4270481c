// A pseudo terminal as the device's end of a serial line, and the one other thing that only the system can do.
//
// The far end (name()) is raw and stays open here, so that what is written before anybody listens is not an error; what
// does not fit any more is dropped, as on a line without flow control. A reader that was killed leaves the port marked
// exclusive: letOthersIn() takes the mark off again.
//
// Errors: "pty.unavailable" (this system has none), "pty.open". Used by one thread at a time.
#pragma once

#include "crypto/bytes.h"
#include "crypto/result.h"

#include <QString>

#include <memory>

namespace imprint {

class Pty {
public:
    static Result<std::unique_ptr<Pty>> open();
    ~Pty();
    Pty(const Pty &) = delete;
    Pty &operator=(const Pty &) = delete;

    QString name() const { return m_name; }     // "/dev/pts/7"
    int descriptor() const { return m_master; } // for waiting until there is something to read
    Bytes read();                               // what is there, at most 64 KiB; never waits
    void write(ByteView bytes);
    void letOthersIn();

private:
    Pty() = default;
    int m_master = -1, m_slave = -1;
    QString m_name;
};

// Makes link point to target, in one step, whatever was there before. "pty.link" when it cannot.
Result<void> pointLink(const QString &link, const QString &target);

// Ends the process at once: nothing is flushed, closed or said.
[[noreturn]] void dieAbruptly();

} // namespace imprint
