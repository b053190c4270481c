// What a row of the table in payloads.cpp is made of: one onboarding code with its fields and its two directions.
//
// Fields are typed and bounded here; make and parse may rely on checkFields having passed. Errors are "code.field" with
// "passcode: reason (rule)" and "code.payload" with a reason; neither repeats a value, because values can be secrets.
#pragma once

#include "models/labels/codefields.h"

#include <span>

namespace imprint {

enum class FieldType { Text, Number, Flag };

struct FieldSpec {
    const char *name;
    FieldType type = FieldType::Text;
    bool isRequired = true;
    bool isSecret = false;     // masked in previews, logs and the registry
    qint64 least = 0, most = 0; // numbers
    const char *rule = "";     // where the bounds come from
    bool mayBeEmpty = false;   // texts
};

enum class Symbol { Qr, DataMatrix };
enum class Level { L, M, Q, H };

// A line that people read beside the code.
struct Readable {
    QString name;                        // "code", "dsk", "eui64" …: what a template asks for
    QString text;                        // set in groups
    qsizetype underlineFrom = 0, underlineLength = 0;
    bool isSecret = false;
};

struct CodeFormat {
    const char *id;    // "matter"
    const char *title; // for people
    std::span<const FieldSpec> fields;
    // Does the text look like one of these at all? For finding out what a scan is.
    bool (*isLike)(const QByteArray &payload);
    Result<QByteArray> (*make)(const CodeFields &fields);
    Result<CodeFields> (*parse)(const QByteArray &payload);
    // There is only one way to write it: parse refuses what make would write in another way.
    bool hasOneForm = true;
    std::vector<Readable> (*readable)(const CodeFields &fields) = nullptr;
    Level level = Level::M; // error correction, unless somebody asks for more
};

// "code.field" for the first of: unknown, missing, of another type, out of range, empty, with a control character or
// broken UTF-16.
Result<void> checkFields(const CodeFormat &format, const CodeFields &fields);

// "passcode: reason (rule)"; rule may be empty.
Error refused(const char *field, const std::string &reason, const char *rule = "");
Error unreadable(const std::string &reason);

} // namespace imprint
