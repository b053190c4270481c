// The terminal and the signals that come with it, behind one header: sizes, typing without echo, Ctrl-C.
#pragma once

#include "crypto/result.h"
#include "crypto/secret.h"

#include <QString>

#include <functional>
#include <memory>

namespace imprint {

int terminalRows(int fd); // 24 when it has none

// A pipe that nobody reads any more ends nothing: writing fails, the work goes on.
void tolerateBrokenPipes();

// One line from a descriptor, without its end; never echoed when it is a terminal, and the echo is restored whatever
// happens. The prompt goes to standard error when everything is ready for the answer; none when empty.
// "operator.cancelled" at the end of input and on Ctrl-C, "passphrase.long" above 1,024 bytes.
Result<Secret> readSecretLine(int fd, const QString &prompt = {});
// One line as typed, echoed. "operator.cancelled" as above.
Result<QString> readTextLine(int fd, const QString &prompt = {});
// Keys without waiting for the line's end; one of these at a time.
class SingleKeys {
public:
    explicit SingleKeys(int fd);
    ~SingleKeys();
    SingleKeys(const SingleKeys &) = delete;
    SingleKeys &operator=(const SingleKeys &) = delete;
    char next(int milliseconds); // 0 when none came within the time
    void forget();               // what was typed already

private:
    struct Saved;
    std::unique_ptr<Saved> m_saved;
};

// While it lives, the first SIGINT or SIGTERM calls back, on a thread of its own; the second ends the process at once.
class Interrupts {
public:
    explicit Interrupts(std::function<void()> first);
    ~Interrupts();
    Interrupts(const Interrupts &) = delete;
    Interrupts &operator=(const Interrupts &) = delete;
    bool hasHappened() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace imprint
