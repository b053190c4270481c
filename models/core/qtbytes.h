// Between the Bytes of crypto/ and Qt's byte arrays and strings.
#pragma once

#include "crypto/bytes.h"

#include <QByteArray>
#include <QString>

namespace imprint {

inline QByteArray toQt(ByteView bytes)
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

inline ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())};
}

inline Bytes toBytes(const QByteArray &bytes)
{
    const ByteView view = viewOf(bytes);
    return Bytes(view.begin(), view.end());
}

inline QString hexText(ByteView bytes) { return QString::fromStdString(toHex(bytes)); }

} // namespace imprint
