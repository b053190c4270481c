#include "crypto/kdflab/kdfformula.h"

#include <algorithm>

namespace imprint::kdflab {
namespace {

struct RoleName {
    std::string_view name;
    Role role;
};
// The first name of a role is the one that is written; the secret's depends on the KDF.
constexpr RoleName roleNames[] = {
    {"password", Role::Secret},
    {"ikm", Role::Secret},
    {"key", Role::Secret},
    {"salt", Role::Salt},
    {"info", Role::Info},
    {"label", Role::Label},
    {"context", Role::Context},
    {"secret", Role::Pepper},
    {"ad", Role::AssociatedData},
    {"data_before_counter", Role::BeforeCounter},
    {"data_after_counter", Role::AfterCounter},
};

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

bool takeFront(std::string_view &text, std::string_view front)
{
    if (!text.starts_with(front))
        return false;
    text = trimmed(text.substr(front.size()));
    return true;
}

// "[L]32", "[L bytes]16 little endian"
std::optional<FormulaPart> lengthPart(std::string_view text)
{
    FormulaPart part;
    part.kind = FormulaPart::Kind::Length;
    part.isInBytes = takeFront(text, "[L bytes]");
    if (!part.isInBytes && !takeFront(text, "[L]"))
        return std::nullopt;
    for (const auto &[width, bits] : {std::pair{"8", 8}, {"16", 16}, {"24", 24}, {"32", 32}, {"64", 64}})
        if (part.bits == 0 && takeFront(text, width))
            part.bits = bits;
    part.isLittle = takeFront(text, "little endian");
    if (part.bits == 0 || !text.empty())
        return std::nullopt;
    return part;
}

std::optional<FormulaPart> partFrom(std::string_view text)
{
    FormulaPart part;
    if (text == "[i]" || text == "[K]") {
        part.kind = text == "[i]" ? FormulaPart::Kind::Counter : FormulaPart::Kind::Previous;
        return part;
    }
    if (text.starts_with("[L"))
        return lengthPart(text);
    if (const auto role = roleOf(text)) {
        part.role = *role;
        return part;
    }
    auto bytes = fromHex(text);
    if (!bytes || bytes->empty() || bytes->size() > 256)
        return std::nullopt;
    part.kind = FormulaPart::Kind::Literal;
    part.literal = std::move(*bytes);
    return part;
}

std::string partText(const FormulaPart &part, std::string_view secretName)
{
    switch (part.kind) {
    case FormulaPart::Kind::Input: return roleName(part.role, secretName);
    case FormulaPart::Kind::Literal: return toHex(part.literal);
    case FormulaPart::Kind::Counter: return "[i]";
    case FormulaPart::Kind::Previous: return "[K]";
    case FormulaPart::Kind::Length: break;
    }
    return (part.isInBytes ? "[L bytes]" : "[L]") + std::to_string(part.bits) + (part.isLittle ? " little endian" : "");
}

} // namespace

std::optional<Role> roleOf(std::string_view name)
{
    for (const RoleName &row : roleNames)
        if (row.name == name)
            return row.role;
    return std::nullopt;
}

std::string roleName(Role role, std::string_view secretName)
{
    if (role == Role::Secret)
        return std::string(secretName);
    for (const RoleName &row : roleNames)
        if (row.role == role)
            return std::string(row.name);
    return {};
}

bool hasPart(const Formula &formula, FormulaPart::Kind kind)
{
    return std::any_of(formula.begin(), formula.end(), [&](const FormulaPart &part) { return part.kind == kind; });
}

std::optional<Formula> parseFormula(std::string_view text)
{
    Formula formula;
    text = trimmed(text);
    if (text.empty())
        return formula;
    for (bool isLast = false; !isLast;) {
        const std::size_t bar = text.find("||");
        isLast = bar == std::string_view::npos;
        const auto part = partFrom(trimmed(text.substr(0, bar)));
        if (!part || formula.size() >= 32)
            return std::nullopt;
        formula.push_back(*part);
        if (!isLast)
            text.remove_prefix(bar + 2);
    }
    return formula;
}

std::string formulaText(const Formula &formula, std::string_view secretName)
{
    std::string out;
    for (const FormulaPart &part : formula)
        out += (out.empty() ? "" : " || ") + partText(part, secretName);
    return out;
}

Bytes integerBytes(std::uint64_t value, int bits, bool isLittle)
{
    Bytes out;
    for (int shift = 0; shift < bits; shift += 8)
        out.push_back(shift < 64 ? std::uint8_t(value >> shift) : 0);
    if (!isLittle)
        std::reverse(out.begin(), out.end());
    return out;
}

} // namespace imprint::kdflab
