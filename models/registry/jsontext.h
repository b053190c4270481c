// Writes one compact JSON object straight down, members in the order they are added: the details of audit entries,
// whose text is hashed and therefore must not depend on how a library sorts or spells.
#pragma once

#include "crypto/bytes.h"

#include <QByteArray>
#include <QString>

namespace imprint {

class JsonText {
public:
    JsonText() { m_text.reserve(512); }
    JsonText &add(const char *name, const QString &text);
    JsonText &add(const char *name, const char *) = delete; // it would become a number or a flag
    JsonText &add(const char *name, qint64 number);
    JsonText &add(const char *name, std::uint32_t number) { return add(name, qint64(number)); }
    JsonText &add(const char *name, int number) { return add(name, qint64(number)); }
    JsonText &add(const char *name, bool flag) { return addJson(name, flag ? "true" : "false"); }
    JsonText &addHex(const char *name, ByteView bytes);
    JsonText &addJson(const char *name, const QByteArray &json); // a value that is JSON already
    // Nothing when the text is empty.
    JsonText &addUnlessEmpty(const char *name, const QString &text) { return text.isEmpty() ? *this : add(name, text); }
    QByteArray text() const { return m_text + '}'; }

    // With quotation marks and escapes (RFC 8259 section 7).
    static void appendQuoted(QByteArray &to, const QString &text);

private:
    void begin(const char *name);
    QByteArray m_text = "{";
};

} // namespace imprint
