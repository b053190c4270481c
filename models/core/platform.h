// What differs between operating systems and Qt does not hide, in one place.
#pragma once

#include "crypto/result.h"

#include <QString>

#include <memory>

namespace imprint {

// No core dumps and no debugger of the same user from here on: the memory may hold a CA key. Best effort; never fails.
void disableCoreDumps();

QString hostName(); // never empty
QString userName(); // the account; empty when the system has none for us

// Makes a file's creation, renaming or removal in this directory survive a power cut. "file.failed" when the disk says
// no; file systems that cannot do it count as done.
Result<void> syncDirectory(const QString &path);
// The same for the content of one closed file.
Result<void> syncFile(const QString &path);

bool isTerminal(int fd);
int terminalColumns(int fd); // 80 when it has none

// While it lives, what is typed at the terminal is not shown. Does nothing for what is no terminal.
class HiddenTyping {
public:
    explicit HiddenTyping(int fd);
    ~HiddenTyping();
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;

private:
    struct Saved;
    std::unique_ptr<Saved> m_saved;
};

} // namespace imprint
