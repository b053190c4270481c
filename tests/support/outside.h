// Runs a program that is not ours, to hold our results against what others say.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace imprint::test {

struct Outside {
    int exitCode = -1; // -1: did not start, crashed or ran longer than 30 s
    QByteArray output; // both streams
};
// The command's words, separated by single spaces, then further arguments as they are (paths).
Outside runOutside(const char *command, const QStringList &more = {});

// Writes the bytes into a file; aborts the test run when that fails.
QString writeFile(const QString &path, const QByteArray &content);

} // namespace imprint::test
