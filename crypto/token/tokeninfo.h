// What modules, tokens and keys say of themselves, as plain values. Texts are as the module gave them, without the
// padding; whoever shows them makes them plain.
#pragma once

#include "crypto/bytes.h"

#include <string>
#include <vector>

namespace imprint {

struct ModuleInfo {
    std::string path, description, manufacturer, version;
    // OpenSC's module knows the same cards but none of their AES keys.
    bool seesSecretKeys() const { return description.find("OpenSC") == std::string::npos; }
};

// As people understand it. Tries are counted by the token; it does not say how many are left.
enum class PinState { Fine, SomeTriesUsed, FinalTry, Locked, Unset };

struct TokenInfo {
    unsigned long slot = 0;
    std::string label, manufacturer, model, serial, firmware;
    PinState pin = PinState::Fine;
    std::size_t leastPin = 0, mostPin = 0;
    bool hasPinPad = false; // the PIN is typed at the reader
    bool isInitialised = true, isReadOnly = false;
    // The same token, whichever slot it is in now. Some modules give no serial number; then the label decides.
    bool isSame(const TokenInfo &other) const { return serial == other.serial && label == other.label; }
};

enum class KeyKind { Aes, GenericSecret, OtherSecret, EcPrivate, RsaPrivate, OtherPrivate, Public, Certificate };

struct KeyInfo {
    KeyKind kind = KeyKind::OtherSecret;
    std::string label = {};
    Bytes id = {};
    std::size_t bits = 0; // 0: it does not say
    bool isExtractable = false;    // can leave the token
    bool wasExtractable = false;   // could once, or was not always sensitive
    bool mayEncrypt = false, maySign = false;
    bool isLocal = false; // made in this token
    std::string mechanismsNeeded = {}; // of this module for our use: "" or what is missing, for people
};

// What this module does with this token, of what Imprint uses.
struct TokenAbilities {
    bool cbc = false, cmac = false, ecdsa = false, makesEc = false, makesAes = false;
};

// What a token counts and says of itself beyond its name; -1: it does not tell.
struct TokenCounters {
    std::string hardware;
    long sessions = -1, mostSessions = -1;
    long freePublic = -1, totalPublic = -1, freePrivate = -1, totalPrivate = -1; // bytes
};

struct TokenMechanism {
    unsigned long number = 0;
    std::string name; // "CKM_AES_CBC"; empty: one that Imprint has no use for
    unsigned long least = 0, most = 0; // of the key: bits, by some modules bytes
};

} // namespace imprint
