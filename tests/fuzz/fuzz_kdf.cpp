// The file of kdf eval and kdf search: what is read is written, read again as the same, and put into a command line.
#include "models/diagnosis/kdf/kdfcase.h"
#include "models/diagnosis/kdf/kdfreproduce.h"

#include <QJsonDocument>

#include <cstdlib>

using namespace imprint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto c = parseKdfCase(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!c)
        return 0;
    const QJsonObject again{{QStringLiteral("spec"), specToJson(c->spec, c->inputs.secretName)},
                            {QStringLiteral("inputs"), inputsToJson(c->inputs.values, c->inputs.secretName, c->inputs.given)}};
    const auto read = parseKdfCase(QJsonDocument(again).toJson());
    if (!read || !(read->spec == c->spec) || !read->inputs.values.isSameAs(c->inputs.values))
        std::abort();
    (void)kdfReproduction(c->spec, c->inputs.values);
    return 0;
}
