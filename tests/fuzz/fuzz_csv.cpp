// Order files: all or nothing.
#include "models/core/importcsv.h"

using namespace imprint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    [[maybe_unused]] const ByteView input(data, size);
    const CsvImport import = importCsv(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), QStringLiteral("fuzz.csv"));
    if (!import.devices.empty() && !import.problems.empty())
        __builtin_trap();
    return 0;
}
