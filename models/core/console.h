// The console lines that devices print between frames, on their way from a link to whoever keeps or shows them.
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace imprint {

struct ConsoleLine {
    std::int64_t unixMilliseconds = 0; // when its first byte arrived
    QString where;                     // the link it came from, e.g. "/dev/ttyUSB0"
    QByteArray text;                   // as received, without the line end; any bytes
};

// Called on the link's own thread; must be quick and thread-safe.
class ConsoleSink {
public:
    virtual ~ConsoleSink() = default;
    virtual void received(const ConsoleLine &line) = 0;
};

} // namespace imprint
