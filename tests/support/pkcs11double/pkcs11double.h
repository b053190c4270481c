// How tests tell the scripted PKCS#11 module what to answer. The module is a real shared object; these are the functions that
// it exports beside C_GetFunctionList, found with dlsym (inside one process), and $IMPRINT_PKCS11_DOUBLE_SCRIPT names a file with
// the same rules for programs.
//
// It holds one token, "Double" with serial number "D0001" and PIN 648219 (3 tries), an AES key "MyAESKey"
// (00112233445566778899aabbccddeeff) and an EC key "CA" on P-256, with real cryptography.
#pragma once

namespace imprint::test {

// What happens besides the answer.
enum class DoubleEffect : int {
    None = 0,
    Unplug = 1,      // sessions die; the token is there again after it was looked for three times
    LoseLogin = 2,   // the card forgot the PIN, the module did not: C_Login says "already" until C_Logout
    Reset = 3,       // sessions die, the token stays
    ServiceDown = 4, // everything fails with 0x30 until C_Finalize and C_Initialize
    Hang = 5,        // does not return until pkcs11double_release
    Stale = 6,       // handles of objects change
    WrongLength = 7, // the answer is a byte short
    Lie = 8,         // the answer is wrong
};

// One line of a script: function, the number of the call from 1 (0: every), the CK_RV (may be 0) and the effect.
struct DoubleRule {
    const char *function;
    int call;
    unsigned long value;
    DoubleEffect effect;
};

using DoubleReset = void (*)();                    // "pkcs11double_reset": as new, no rules
using DoubleAdd = void (*)(const DoubleRule *);    // "pkcs11double_add"
using DoubleCalls = int (*)(const char *function); // "pkcs11double_calls": since the reset
using DoublePins = int (*)();                      // "pkcs11double_tries": PIN tries left
using DoubleSet = void (*)(int tries, int flags);  // "pkcs11double_pin": tries; flags 1: PIN pad, 2: PIN not set up
using DoubleRelease = void (*)();                  // "pkcs11double_release": lets what hangs return

} // namespace imprint::test
