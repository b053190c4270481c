// A pseudo terminal: the test holds the master as a device would hold its UART, the program opens the other end by its
// path like a serial port. Unix only; elsewhere make() gives nothing.
#pragma once

#include "crypto/bytes.h"
#include "models/core/clock.h"

#include <QString>

#include <memory>

namespace imprint::test {

class Pty {
public:
    static std::unique_ptr<Pty> make();
    ~Pty();

    QString path() const { return m_path; }
    bool write(ByteView bytes); // all of them
    // What the program wrote within this time; empty when nothing came.
    Bytes read(Milliseconds patience);
    void hangUp(); // the device is gone

private:
    Pty() = default;
    int m_master = -1, m_keptOpen = -1;
    QString m_path;
};

} // namespace imprint::test
