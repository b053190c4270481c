// The language in which a message for a hash or a MAC is put together, e.g. the fixed data of SP 800-108:
//     label || 00 || context || [L]32
//
//   password, ikm, key, salt, info, label, context, secret, ad, data_before_counter, data_after_counter   an input
//   00, 0102ff             these bytes
//   [i]                    the block's number; its width and byte order stand in the specification
//   [L]32, [L]16 little endian, [L bytes]32     the length that was asked for, in bits or bytes
//   [K]                    the block before, empty at the first; of an iterated hash the digest before, at the first the
//                          secret where the message does not name it
//   ""                     nothing
// Refuses anything else, and more than 32 parts.
#pragma once

#include "crypto/bytes.h"

#include <optional>

namespace imprint::kdflab {

enum class Role { Secret, Salt, Info, Label, Context, Pepper, AssociatedData, BeforeCounter, AfterCounter, Count };

// "salt", "info" …; Secret answers to password, ikm, key, which depends on the KDF alone.
std::optional<Role> roleOf(std::string_view name);

struct FormulaPart {
    enum class Kind { Input, Literal, Counter, Length, Previous };
    Kind kind = Kind::Input;
    Role role = Role::Secret;
    Bytes literal;
    int bits = 0;          // Length
    bool isLittle = false;
    bool isInBytes = false;

    bool operator==(const FormulaPart &) const = default;
};

using Formula = std::vector<FormulaPart>;

bool hasPart(const Formula &formula, FormulaPart::Kind kind);

std::optional<Formula> parseFormula(std::string_view text);
// What parseFormula reads; secretName: what to call Role::Secret.
std::string formulaText(const Formula &formula, std::string_view secretName);
std::string roleName(Role role, std::string_view secretName);

// Big or little endian, bits / 8 bytes of the value's low end.
Bytes integerBytes(std::uint64_t value, int bits, bool isLittle);

} // namespace imprint::kdflab
