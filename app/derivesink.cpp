#include "app/derivesink.h"

#include "app/showing.h"
#include "app/station.h"
#include "crypto/certificate.h"
#include "models/core/durablefile.h"
#include "models/core/importcsv.h"
#include "models/core/qtbytes.h"

#include <QFile>
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

void appendText(std::uint8_t *&to, std::string_view text)
{
    to = std::copy(text.begin(), text.end(), to);
}

// A serial is printable ASCII, so quotes and backslashes are all that JSON wants escaped.
std::string jsonEscaped(std::string_view text)
{
    std::string out;
    for (const char c : text)
        out += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
    return out;
}

// One line a serial, put together in memory that is wiped.
Secret linesOf(const SecretBlock &block, std::string_view before, std::string_view between, std::string_view after,
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

class PrintedSink final : public SecretSink {
public:
    explicit PrintedSink(Output &out) : m_out(out) {}
    QString destination() const override { return QStringLiteral("standard output"); }
    bool leavesAtOnce() const override { return true; }
    Result<void> take(const SecretBlock &block) override
    {
        const Secret text = m_out.isJson() ? linesOf(block, "{\"serial\":\"", "\",\"secret\":\"", "\"}\n", jsonEscaped)
                                           : linesOf(block, "", " ", "\n", [](std::string_view s) { return std::string(s); });
        m_out.raw(QByteArray::fromRawData(reinterpret_cast<const char *>(text.data()), qsizetype(text.size())));
        const auto problem = m_out.problem();
        return problem ? Result<void>(*problem) : Result<void>();
    }

private:
    Output &m_out;
};

std::string csvCell(std::string_view text)
{
    QByteArray line = csvLine({QString::fromUtf8(text.data(), qsizetype(text.size()))});
    return line.chopped(2).toStdString(); // its CRLF
}

class SealedSink final : public SecretSink {
public:
    SealedSink(Output &out, Recipient recipient, QString file)
        : m_out(out), m_recipient(std::move(recipient)), m_file(std::move(file))
    {
        std::string header = "serial,secret\r\n";
        m_parts.push_back(Secret::takeOver(header));
    }
    QString destination() const override
    {
        return QStringLiteral("%1, sealed to %2, certificate %3")
            .arg(QFileInfo(m_file).fileName(), plainText(QString::fromStdString(m_recipient.subject())), hexText(m_recipient.sha256()));
    }
    bool leavesAtOnce() const override { return false; }
    Result<void> take(const SecretBlock &block) override
    {
        m_parts.push_back(linesOf(block, "", ",", "\r\n", csvCell));
        return {};
    }
    Result<void> prepare() override
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
        m_sealed = m_file.endsWith(QLatin1String(".pem")) ? QByteArray::fromStdString(toPem("CMS", *sealed)) : toQt(*sealed);
        return {};
    }
    Result<void> finish() override
    {
        if (QFileInfo::exists(m_file))
            return fail("file.exists", m_file.toStdString());
        if (auto written = writeFile(m_file, m_sealed, FileAccess::Private); !written)
            return written;
        const bool isPem = m_file.endsWith(QLatin1String(".pem"));
        m_out.remark(QStringLiteral("Sealed to %1. Its holder opens it with: openssl cms -decrypt -inform %2 -in %3 -recip CERTIFICATE -inkey KEY")
                         .arg(plainText(QString::fromStdString(m_recipient.subject())), isPem ? QStringLiteral("PEM") : QStringLiteral("DER"),
                              shellWord(QFileInfo(m_file).fileName())));
        return {};
    }

private:
    Output &m_out;
    Recipient m_recipient;
    QString m_file;
    std::vector<Secret> m_parts;
    QByteArray m_sealed;
};

} // namespace

Result<std::unique_ptr<SecretSink>> secretSink(Station &s, const Invocation &call)
{
    const bool isSealed = call.has("seal-to") || call.has("out");
    if (isSealed == call.has("stdout-secrets"))
        return fail("secret.destination", isSealed ? "two places were named" : "none was named");
    if (!isSealed)
        return std::unique_ptr<SecretSink>(std::make_unique<PrintedSink>(s.out()));
    if (!call.has("seal-to") || !call.has("out"))
        return fail("secret.destination", "--seal-to and --out go together");
    const QString file = QFileInfo(call.value("out")).absoluteFilePath();
    if (QFileInfo::exists(file) || QFileInfo(file).isSymLink())
        return fail("file.exists", file.toStdString());
    if (!QFileInfo(QFileInfo(file).absolutePath()).isDir())
        return fail("file.missing", QFileInfo(file).absolutePath().toStdString());
    const auto pem = readFile(call.value("seal-to"), mostCertificateBytes);
    if (!pem)
        return pem.error();
    auto recipient = Recipient::parse(viewOf(*pem), s.clock().unixSeconds());
    if (!recipient)
        return recipient.error();
    return std::unique_ptr<SecretSink>(std::make_unique<SealedSink>(s.out(), std::move(*recipient), file));
}

} // namespace imprint
