// Reference values from tests/vectors: JSON files of this project's own form, each naming its source.
#pragma once

#include "crypto/bytes.h"
#include "crypto/secret.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace imprint::test {

// The whole file; aborts the test run with its name when it is not there or does not parse.
QJsonObject vectors(const QString &fileName);

Bytes hex(const QJsonValue &value); // hex text to bytes; empty for null or missing; aborts on anything else
Secret secretHex(const QJsonValue &value);

} // namespace imprint::test
