#include "support/vectors.h"

#include <QFile>
#include <QJsonDocument>

namespace imprint::test {

QJsonObject vectors(const QString &fileName)
{
    QFile file(QStringLiteral(IMPRINT_VECTORS "/") + fileName);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no vectors %s", qPrintable(file.fileName()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(error.errorString()));
    return document.object();
}

Bytes hex(const QJsonValue &value)
{
    const auto bytes = fromHex(value.toString().toStdString());
    if (!bytes)
        qFatal("not hex: %s", qPrintable(value.toString()));
    return *bytes;
}

Secret secretHex(const QJsonValue &value)
{
    return Secret::copyOf(hex(value));
}

} // namespace imprint::test
