#include "models/labels/drawnfields.h"

#include "crypto/digest.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace imprint {
namespace {

constexpr int mostTries = 1000; // the rarest value is thrown away one time in seven

// A whole number below the bound, at most 2^27: bits that reach it are drawn again.
Result<std::uint32_t> below(std::uint32_t bound, RandomSource &random)
{
    std::uint32_t mask = 1;
    while (mask < bound)
        mask = mask << 1 | 1;
    for (int i = 0; i < mostTries; ++i) {
        auto bytes = random.secret(4);
        if (!bytes)
            return std::move(bytes).error();
        std::uint32_t number = 0;
        for (const std::uint8_t byte : bytes->view())
            number = number << 8 | byte;
        if ((number & mask) < bound)
            return number & mask;
    }
    return fail("random.unavailable", "a source that gives the same again and again");
}

Result<Secret> characters(std::size_t count, std::string_view alphabet, RandomSource &random)
{
    Secret text(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = below(std::uint32_t(alphabet.size()), random);
        if (!at)
            return at.error();
        text.data()[i] = std::uint8_t(alphabet[*at]);
    }
    return text;
}

Result<Secret> number(std::uint32_t least, std::uint32_t most, RandomSource &random)
{
    const auto drawn = below(most - least + 1, random);
    if (!drawn)
        return drawn.error();
    std::string text = std::to_string(least + *drawn);
    return Secret::takeOver(text);
}

bool isTooEasy(const Secret &text)
{
    const auto view = text.view();
    const bool isOne = std::all_of(view.begin(), view.end(), [&](std::uint8_t c) { return c == view[0]; });
    const auto is = [&](const char *other) { return view.size() == 8 && std::memcmp(view.data(), other, 8) == 0; };
    return view.size() == 8 && (isOne || is("12345678") || is("87654321"));
}

template <typename Draw>
Result<Secret> notTooEasy(Draw draw)
{
    for (int i = 0; i < mostTries; ++i) {
        auto text = draw();
        if (!text || !isTooEasy(*text))
            return text;
    }
    return fail("random.unavailable", "a source that gives the same again and again");
}

struct Row {
    const char *format, *field;
    Result<Secret> (*draw)(RandomSource &random);
};
constexpr std::array<Row, 7> rows{{
    {"matter", "passcode", [](RandomSource &r) { return notTooEasy([&] { return number(1, 99999998, r); }); }},
    {"matter", "discriminator", [](RandomSource &r) { return number(0, 0xfff, r); }},
    {"thread", "credential", [](RandomSource &r) { return characters(12, "0123456789ABCDEFGHJKLMNPRSTUVWXY", r); }},
    {"zigbee", "code16", [](RandomSource &r) { return characters(32, "0123456789ABCDEF", r); }},
    {"homekit", "setupCode", [](RandomSource &r) { return notTooEasy([&] { return characters(8, "0123456789", r); }); }},
    {"homekit", "setupId", [](RandomSource &r) { return characters(4, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", r); }},
    {"espprov", "pop", [](RandomSource &r) { return characters(16, "abcdefghijklmnopqrstuvwxyz234567", r); }},
}};

const Row *rowFor(const CodeFormat &format, const QString &field)
{
    for (const Row &row : rows)
        if (std::strcmp(row.format, format.id) == 0 && field == QLatin1String(row.field))
            return &row;
    return nullptr;
}

} // namespace

bool isDrawable(const CodeFormat &format, const QString &field)
{
    return rowFor(format, field) != nullptr;
}

Result<Secret> drawField(const CodeFormat &format, const QString &field, RandomSource &random)
{
    const Row *const row = rowFor(format, field);
    if (!row)
        return refused(field.left(64).toUtf8().constData(), std::string("is not drawn for ") + format.id);
    return row->draw(random);
}

Result<Secret> derivedField(const CodeFormat &format, const QString &field, bool isWhole, ByteView deviceSecret)
{
    if (!isWhole) {
        KeyStream stream(Secret::copyOf(deviceSecret), std::string("imprint label ") + format.id + ' ' + field.toStdString());
        return drawField(format, field, stream);
    }
    static constexpr char digits[] = "0123456789abcdef";
    Secret text(2 * deviceSecret.size());
    for (std::size_t i = 0; i < deviceSecret.size(); ++i) {
        text.data()[2 * i] = std::uint8_t(digits[deviceSecret[i] >> 4]);
        text.data()[2 * i + 1] = std::uint8_t(digits[deviceSecret[i] & 15]);
    }
    return text;
}

Result<void> KeyStream::fill(std::span<std::uint8_t> out)
{
    while (!out.empty()) {
        Bytes input(m_label.begin(), m_label.end());
        input.push_back(0);
        for (int shift = 24; shift >= 0; shift -= 8)
            input.push_back(std::uint8_t(m_counter >> shift));
        ++m_counter;
        Sha256 block = hmacSha256(m_key.view(), input);
        const std::size_t size = std::min(block.size(), out.size());
        std::copy_n(block.begin(), size, out.begin());
        cleanse(block.data(), block.size());
        out = out.subspan(size);
    }
    return {};
}

} // namespace imprint
