// Keeps what devices print between frames: <site>/console/<port>.log, one line each with the time it began (ISO 8601,
// UTC).
//
// Text stays as it was received, but for control characters, which become \xNN (a tab stays). Bounded: a file is put
// aside as .log.1 at 4 MiB, replacing the one before; at most 256 ports; what cannot be written is dropped, a batch
// does not end for it.
#pragma once

#include "models/core/console.h"

#include <QFile>

#include <map>
#include <memory>
#include <mutex>

namespace imprint {

class ConsoleLog final : public ConsoleSink {
public:
    explicit ConsoleLog(QString folder, qint64 mostBytes = 4 * 1024 * 1024)
        : m_folder(std::move(folder)), m_mostBytes(mostBytes)
    {
    }
    void received(const ConsoleLine &line) override;

private:
    QFile *fileOf(const QString &where); // m_mutex is held; null when there is none

    const QString m_folder;
    const qint64 m_mostBytes;
    std::mutex m_mutex;
    std::map<QString, std::unique_ptr<QFile>> m_files;
};

} // namespace imprint
