// What devices print between frames, kept in a site's console folder: one file a link, "dev-ttyUSB0.log", each line as it was received after
// the time its first byte arrived (ISO 8601, UTC). A file that grows past 8 MiB is put aside as ".1" and begun anew, so that a chatty device never fills the disk.
//
// Thread-safe. A file that cannot be written is given up in silence: a run must not fail because of its console.
#pragma once

#include "models/core/console.h"

#include <QFile>

#include <map>
#include <memory>
#include <mutex>

namespace imprint {

class ConsoleFiles final : public ConsoleSink {
public:
    explicit ConsoleFiles(QString folder) : m_folder(std::move(folder)) {}
    void received(const ConsoleLine &line) override;

    static QString fileName(const QString &where);
    static constexpr qint64 maxBytes = 8 * 1024 * 1024;

private:
    QFile *fileFor(const QString &where); // m_mutex is held

    const QString m_folder;
    std::mutex m_mutex;
    std::map<QString, std::unique_ptr<QFile>> m_files; // by where; at most 64 open
};

} // namespace imprint
