// Every onboarding code that Imprint writes and reads: one table, a row each.
//
// makeCode checks the fields strictly, writes the payload and reads it back: what another reader could take for something
// else never leaves. parseCode refuses whatever makeCode would refuse, and, for codes with one form only, whatever it
// would write in another way. "code.format" for an unknown name, "code.field", "code.payload" (codeformat.h).
//
// Scans are hostile: payloads above 4 KiB are refused.
#pragma once

#include "models/labels/codeformat.h"

#include <QStringList>

namespace imprint {

const std::vector<const CodeFormat *> &codeFormats();
// By id; "code.format" with the ids there are.
Result<const CodeFormat *> codeFormat(const QString &id);
// The first row that the payload looks like; the bare serial comes last. Null when it looks like nothing.
const CodeFormat *formatOfScan(const QByteArray &payload);

struct MadeCode {
    QByteArray payload;    // UTF-8
    QByteArray manualCode; // Matter: bare digits
    Symbol symbol = Symbol::Qr;
};
Result<MadeCode> makeCode(const CodeFormat &format, const CodeFields &fields);
Result<CodeFields> parseCode(const CodeFormat &format, const QByteArray &payload);

// For people: secret values replaced by as many bullets as they have characters, at most eight.
CodeFields masked(const CodeFormat &format, const CodeFields &fields);

} // namespace imprint
