#include "models/devices/protocols.h"

#include "models/devices/homecaprotocol.h"

namespace imprint {
namespace {

using Maker = std::unique_ptr<DeviceProtocol> (*)(Link &, RandomSource &);

struct Row {
    const char16_t *name;
    Maker make;
};
constexpr Row rows[] = {
    {u"homeca-1", [](Link &link, RandomSource &random) -> std::unique_ptr<DeviceProtocol> {
         return std::make_unique<HomecaProtocol>(link, random);
     }},
};

} // namespace

QStringList protocolNames()
{
    QStringList names;
    for (const Row &row : rows)
        names << QString::fromUtf16(row.name);
    return names;
}

Result<std::unique_ptr<DeviceProtocol>> makeProtocol(const QString &name, Link &link, RandomSource &random)
{
    for (const Row &row : rows)
        if (name == QString::fromUtf16(row.name))
            return row.make(link, random);
    return fail("protocol.unknown", "no protocol \"" + name.toStdString() + "\"");
}

} // namespace imprint
