// Onboarding codes as scanned, and lines of fields: what is taken has to make the same code again.
#include "models/labels/scanneddevice.h"

using namespace imprint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)scannedDevice(QString::fromUtf8(input));
    if (const CodeFormat *const format = formatOfScan(input))
        if (const auto fields = parseCode(*format, input)) {
            const auto again = makeCode(*format, *fields);
            if (!again || (format->hasOneForm && again->payload != input))
                __builtin_trap();
        }
    if (const auto fields = readFields(input))
        for (const CodeFormat *const format : codeFormats())
            (void)makeCode(*format, *fields);
    return 0;
}
