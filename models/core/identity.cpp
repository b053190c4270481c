#include "models/core/identity.h"

#include "models/core/qtbytes.h"

#include <algorithm>

namespace imprint {

namespace {

// What stands between the lines of a PEM block with this label; nullopt when there is no such block.
std::optional<QString> pemBody(const QString &text, const QString &label)
{
    const QString begin = u"-----BEGIN "_qs + label + u"-----"_qs;
    const qsizetype from = text.indexOf(begin);
    const qsizetype to = text.indexOf(u"-----END "_qs + label + u"-----"_qs, from + begin.size());
    if (from < 0 || to < 0)
        return std::nullopt;
    // Some tools write a PEM into one cell with the two characters \n for a line end.
    return text.mid(from + begin.size(), to - from - begin.size())
        .remove(QStringLiteral("\\n"))
        .remove(QStringLiteral("\\r"));
}

QString withoutBlanks(QString text, bool andColons)
{
    text.removeIf([andColons](QChar c) { return c.isSpace() || (andColons && c == u':'); });
    return text;
}

std::optional<Bytes> decoded(const QString &text, bool isPem)
{
    if (!isPem)
        if (auto bytes = fromHex(withoutBlanks(text, true).toStdString()))
            return bytes;
    const auto base64 = QByteArray::fromBase64Encoding(
        withoutBlanks(text, false).toUtf8(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return base64 ? std::optional(toBytes(base64.decoded)) : std::nullopt;
}

} // namespace

bool isSerial(const QString &text)
{
    if (text.isEmpty() || text.size() > 64)
        return false;
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() <= 0x7e; });
}

Result<EcPublicKey> readKeyText(const QString &text)
{
    if (text.size() > 8192)
        return fail("key.text", "the key is longer than 8192 characters");
    if (text.contains(QStringLiteral("PRIVATE KEY-----")))
        return fail("key.private", "a private key stands where the public key belongs");
    const auto pem = pemBody(text, QStringLiteral("PUBLIC KEY"));
    if (!pem && text.contains(QStringLiteral("-----BEGIN")))
        return fail("key.text", "the PEM text is no complete \"PUBLIC KEY\" block");
    const auto der = decoded(pem.value_or(text), pem.has_value());
    if (!der || der->empty())
        return fail("key.text", "the key is neither PEM nor base64 nor hex");
    if (der->front() != 0x30)
        return fail("key.text", "the key is no DER SubjectPublicKeyInfo");
    return EcPublicKey::importKey(*der);
}

Result<Sha256> readFingerprintText(const QString &text)
{
    const auto bytes = text.size() <= 256 ? fromHex(withoutBlanks(text, true).toStdString()) : std::nullopt;
    if (!bytes || bytes->size() != std::tuple_size_v<Sha256>)
        return fail("key.fingerprint", "the fingerprint is not 64 hexadecimal digits");
    Sha256 fingerprint{};
    std::copy(bytes->begin(), bytes->end(), fingerprint.begin());
    return fingerprint;
}

} // namespace imprint
