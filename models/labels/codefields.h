// The fields of one onboarding code: names and typed values, and how they are read from and written to one line of JSON.
//
// A number is a whole number written without fraction or exponent, a flag is true or false; nothing is converted. The
// members of the one nested object there is (uuid16) are named with a slash: "uuid16/hex".
//
// readFields refuses what is not one JSON object (RFC 8259) in valid UTF-8: lists, null, numbers with a fraction, lone
// surrogates, raw control characters, deeper nesting ("code.line"), and a name that stands twice ("code.field": Qt's own
// reader would keep the last one). The errors name the field and never repeat a value: values can be secrets.
#pragma once

#include "crypto/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace imprint {

using FieldValue = std::variant<QString, qint64, bool>;

class CodeFields {
public:
    // In the order in which they were set; a name that is there already gets the new value.
    void set(const QString &name, FieldValue value);
    void setIfGiven(const QString &name, const QString &text);
    void remove(const QString &name);

    const FieldValue *find(const QString &name) const;
    bool has(const QString &name) const { return find(name) != nullptr; }
    // Empty, 0, false when absent or of another type: checkFields (codeformat.h) comes first.
    QString text(const QString &name) const;
    qint64 number(const QString &name) const;
    bool flag(const QString &name) const;

    const std::vector<std::pair<QString, FieldValue>> &all() const { return m_fields; }
    bool isEmpty() const { return m_fields.empty(); }
    bool operator==(const CodeFields &other) const = default;

private:
    std::vector<std::pair<QString, FieldValue>> m_fields;
};

Result<CodeFields> readFields(const QByteArray &json);
// The members without the braces: "\"serial\":\"A1\",\"flow\":0"; empty for no fields.
QByteArray fieldsAsJson(const CodeFields &fields);
// A text as JSON, with its quotes; only '"', '\' and control characters are escaped, the rest is UTF-8.
QByteArray jsonText(const QString &text);

} // namespace imprint
