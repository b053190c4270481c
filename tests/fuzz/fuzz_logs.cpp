// Logs: any bytes become lines, each byte in exactly one of them; one pass over the whole and two over its halves find the same
// lines with the same stamps; a search finds no more lines than there are.
#include "models/logs/logscan.h"
#include "models/logs/matcher.h"

using namespace imprint;

namespace {

const LogRules &rules()
{
    static const LogRules all{*LogFormats::load(), *BootMarks::load()};
    return all;
}

struct Seen {
    std::uint64_t offset, length;
    std::int64_t ns;
    bool operator==(const Seen &) const = default;
};

void collect(const LogBytes &bytes, std::uint64_t begin, std::uint64_t end, std::vector<Seen> &all)
{
    const auto chunk = scanLines(bytes, rules(), begin, end, {});
    if (!chunk)
        __builtin_trap();
    chunk->lines.visit(0, [&](std::size_t line, const IndexedLine &found) {
        if (chunk->lines.lineAt(found.offset) != line)
            __builtin_trap();
        all.push_back({chunk->offset + found.offset, found.length, found.stamp ? found.stamp->ns : -1});
        return true;
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    auto bytes = LogBytes::scratch();
    if (!bytes || !(*bytes)->append(reinterpret_cast<const char *>(data), size))
        return 0;
    std::vector<Seen> whole, halves;
    collect(**bytes, 0, size, whole);
    collect(**bytes, 0, size / 2, halves);
    collect(**bytes, size / 2, size, halves);
    if (whole.size() != halves.size())
        __builtin_trap();
    std::uint64_t end = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (whole[i].offset != end || whole[i].length == 0 || whole[i].offset != halves[i].offset || whole[i].length != halves[i].length)
            __builtin_trap();
        end += whole[i].length;
    }
    if (end != size)
        __builtin_trap();
    static const auto matcher = makeMatcher({{"[0-9]+", "x[^y]*y", "^$"}, false, false});
    std::size_t last[3] = {}, lines[3] = {};
    (*matcher)->scan({reinterpret_cast<const char *>(data), size}, [&](std::size_t pattern, std::size_t begin, std::size_t behind) {
        if (begin > behind || behind > size || (lines[pattern]++ && begin < last[pattern]))
            __builtin_trap();
        last[pattern] = behind;
    });
    if (lines[0] > whole.size())
        __builtin_trap();
    return 0;
}
