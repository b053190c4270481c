#include "models/workflow/secretsink.h"

#include "crypto/certificate.h"
#include "models/core/durablefile.h"
#include "models/core/importcsv.h"
#include "models/core/qtbytes.h"

#include <QFileInfo>

#include <algorithm>

namespace imprint {
namespace {

constexpr qint64 mostCertificateBytes = 64 * 1024;
constexpr char digits[] = "0123456789abcdef";

void appendHex(std::uint8_t *&to, ByteView bytes)
{
    for (const std::uint8_t byte : bytes) {
        *to++ = std::uint8_t(digits[byte >> 4]);
        *to++ = std::uint8_t(digits[byte & 15]);
    }
}

void appendText(std::uint8_t *&to, std::string_view text) { to = std::copy(text.begin(), text.end(), to); }

std::string csvCell(std::string_view text)
{
    QByteArray line = csvLine({QString::fromUtf8(text.data(), qsizetype(text.size()))});
    return line.chopped(2).toStdString(); // its CRLF
}

} // namespace

Secret secretLines(const SecretBlock &block, std::string_view before, std::string_view between, std::string_view after,
                   std::string (*spell)(std::string_view))
{
    std::vector<std::string> names;
    std::size_t size = 0;
    for (const std::string &serial : block.serials) {
        names.push_back(spell(serial));
        size += before.size() + names.back().size() + between.size() + 2 * block.secretBytes + after.size();
    }
    Secret text(size);
    std::uint8_t *to = text.data();
    for (std::size_t i = 0; i < names.size(); ++i) {
        appendText(to, before);
        appendText(to, names[i]);
        appendText(to, between);
        appendHex(to, block.secretOf(i));
        appendText(to, after);
    }
    return text;
}

Result<Recipient> readRecipient(const QString &file, std::int64_t now)
{
    const auto pem = readFile(file, mostCertificateBytes);
    return pem ? Recipient::parse(viewOf(*pem), now) : Result<Recipient>(pem.error());
}

Result<std::unique_ptr<SealedSink>> SealedSink::make(const QString &certificateFile, const QString &file, std::int64_t now)
{
    if (QFileInfo::exists(file) || QFileInfo(file).isSymLink())
        return fail("file.exists", file.toStdString());
    if (!QFileInfo(QFileInfo(file).absolutePath()).isDir())
        return fail("file.missing", QFileInfo(file).absolutePath().toStdString());
    auto recipient = readRecipient(certificateFile, now);
    if (!recipient)
        return recipient.error();
    return std::unique_ptr<SealedSink>(new SealedSink(std::move(*recipient), file));
}

SealedSink::SealedSink(Recipient recipient, QString file) : m_recipient(std::move(recipient)), m_file(std::move(file))
{
    std::string header = "serial,secret\r\n";
    m_parts.push_back(Secret::takeOver(header));
}

QString SealedSink::recipient() const { return QString::fromStdString(m_recipient.subject()).simplified(); }

QString SealedSink::destination() const
{
    return QStringLiteral("%1, sealed to %2, certificate %3").arg(QFileInfo(m_file).fileName(), recipient(), hexText(m_recipient.sha256()));
}

Result<void> SealedSink::take(const SecretBlock &block)
{
    m_parts.push_back(secretLines(block, "", ",", "\r\n", csvCell));
    return {};
}

Result<void> SealedSink::prepare()
{
    std::size_t size = 0;
    for (const Secret &part : m_parts)
        size += part.size();
    Secret whole(size);
    std::uint8_t *to = whole.data();
    for (Secret &part : m_parts) {
        to = std::copy_n(part.data(), part.size(), to);
        part.wipe();
    }
    auto sealed = m_recipient.seal(whole);
    if (!sealed)
        return std::move(sealed).error();
    m_sealed = isPem() ? QByteArray::fromStdString(toPem("CMS", *sealed)) : toQt(*sealed);
    return {};
}

Result<void> SealedSink::finish()
{
    if (QFileInfo::exists(m_file))
        return fail("file.exists", m_file.toStdString());
    return writeFile(m_file, m_sealed, FileAccess::Private);
}

} // namespace imprint
