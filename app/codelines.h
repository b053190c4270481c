// Codes to and from lines of JSON: what `imprint-cli code make` and `code parse` do with one line.
//
// A line in is one object of fields, or for parsing {"payload":"…"}, a text, or the payload as it is; "n" and
// "manualCode" of our own answers and a fitting "format" are taken along, so that the output of one is input of the
// other. A line out is {"n":0,"payload":"…"} or {"n":0,FIELDS} or {"n":0,"refused":true,"error":"field: reason (rule)"}.
#pragma once

#include "models/labels/payloads.h"

namespace imprint {

struct CodeAnswer {
    QByteArray line; // with its line end
    bool isRefused = false;
};

CodeAnswer makeCodeLine(const CodeFormat &format, qint64 n, const QByteArray &json);
// format null: whatever it looks like, and then "format" is in the answer.
CodeAnswer parseCodeLine(const CodeFormat *format, qint64 n, const QByteArray &line);
// A payload as it is.
CodeAnswer parsePayload(const CodeFormat *format, qint64 n, const QByteArray &payload);

} // namespace imprint
