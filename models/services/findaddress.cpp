#include "models/services/findaddress.h"

namespace imprint {
namespace {

constexpr int page = 10'000;
constexpr qsizetype macDigits = 12;

QString bare(const QString &written)
{
    QString digits = written.toUpper();
    digits.removeIf([](QChar c) { return !c.isDigit() && !(c >= u'A' && c <= u'F'); });
    return digits.size() == macDigits ? digits.left(6) + QStringLiteral("FFFE") + digits.mid(6) : digits;
}

} // namespace

Result<QString> serialOfAddress(RegistryReader &reader, const QString &address)
{
    const QString wanted = bare(address);
    DeviceFilter filter;
    filter.limit = page;
    for (;;) {
        const auto devices = reader.devices(filter);
        if (!devices)
            return devices.error();
        for (const DeviceRecord &device : *devices)
            if (!device.hardwareAddress.isEmpty() && bare(device.hardwareAddress) == wanted)
                return device.serial;
        if (devices->size() < std::size_t(page))
            return fail("device.unknown", address.toStdString());
        filter.afterSerial = devices->back().serial;
    }
}

} // namespace imprint
