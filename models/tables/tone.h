// How a thing stands, as shape, word and colour tell it: the one scale of all tables, cards and pills. Tables expose it under ToneRole;
// only widgets/theme knows which colour that is.
#pragma once

#include <Qt>

namespace imprint {

enum class Tone : int { Idle = 0, Running = 1, Passed = 2, NeedsYou = 3, Failed = 4 };
constexpr int toneCount = 5;

// What every table of models/tables answers besides Qt's own roles.
enum TableRole : int {
    ToneRole = Qt::UserRole + 1, // int(Tone); absent: plain text
    SerialRole,                  // of the device that the row is about; empty: none
    SortRole,                    // to sort by: number or text; absent: DisplayRole
    MonoRole,                    // true: serials, fingerprints, hex; shown in the monospace font
    FirstOwnRole                 // where the roles of one table begin
};

} // namespace imprint
