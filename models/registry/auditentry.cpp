#include "models/registry/auditentry.h"

#include "models/core/qtbytes.h"
#include "models/registry/jsontext.h"

namespace imprint {

namespace {

void appendNumber(Bytes &to, std::uint64_t value, int bytes)
{
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        to.push_back(std::uint8_t(value >> shift));
}

void appendText(Bytes &to, const QByteArray &utf8)
{
    appendNumber(to, std::uint64_t(utf8.size()), 4);
    append(to, viewOf(utf8));
}

} // namespace

Sha256 auditHash(const AuditEntry &entry)
{
    Bytes encoded;
    encoded.reserve(256 + std::size_t(entry.detail.size()));
    appendText(encoded, QByteArrayLiteral("imprint audit v1"));
    appendNumber(encoded, std::uint64_t(entry.seq), 8);
    appendNumber(encoded, std::uint64_t(entry.time), 8);
    for (const QString *text : {&entry.operatorName, &entry.station, &entry.action, &entry.subject, &entry.detail})
        appendText(encoded, text->toUtf8());
    append(encoded, entry.previous);
    return sha256(encoded);
}

QString auditText(const QString &text)
{
    QString clean = QString::fromUtf8(text.toUtf8());
    clean.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    return clean;
}

Bytes auditHeadStatement(const AuditHead &head)
{
    Bytes statement;
    appendLp(statement, viewOf(std::string_view("imprint audit head v1")));
    appendLp(statement, head.ownerId);
    const QByteArray site = head.site.toUtf8().left(1024);
    appendLp(statement, viewOf(site));
    appendNumber(statement, std::uint64_t(head.seq), 8);
    appendNumber(statement, std::uint64_t(head.time), 8);
    append(statement, head.hash);
    return statement;
}

QByteArray toJson(const AuditHead &head)
{
    return JsonText()
        .add("v", 1)
        .add("site", head.site)
        .addHex("owner", head.ownerId)
        .add("seq", head.seq)
        .add("time", qint64(head.time))
        .addHex("hash", head.hash)
        .addHex("signature", head.signature)
        .text();
}

} // namespace imprint
