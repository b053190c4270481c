#include "app/derivesink.h"

#include "app/showing.h"
#include "app/station.h"

#include <QFileInfo>

namespace imprint {
namespace {

// A serial is printable ASCII, so quotes and backslashes are all that JSON wants escaped.
std::string jsonEscaped(std::string_view text)
{
    std::string out;
    for (const char c : text)
        out += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
    return out;
}

class PrintedSink final : public SecretSink {
public:
    explicit PrintedSink(Output &out) : m_out(out) {}
    QString destination() const override { return QStringLiteral("standard output"); }
    bool leavesAtOnce() const override { return true; }
    Result<void> take(const SecretBlock &block) override
    {
        const Secret text = m_out.isJson() ? secretLines(block, "{\"serial\":\"", "\",\"secret\":\"", "\"}\n", jsonEscaped)
                                           : secretLines(block, "", " ", "\n", [](std::string_view s) { return std::string(s); });
        m_out.raw(QByteArray::fromRawData(reinterpret_cast<const char *>(text.data()), qsizetype(text.size())));
        const auto problem = m_out.problem();
        return problem ? Result<void>(*problem) : Result<void>();
    }

private:
    Output &m_out;
};

// Tells how its holder opens it.
class ToldSink final : public SecretSink {
public:
    ToldSink(Output &out, std::unique_ptr<SealedSink> sealed) : m_out(out), m_sealed(std::move(sealed)) {}
    QString destination() const override { return m_sealed->destination(); }
    bool leavesAtOnce() const override { return false; }
    Result<void> take(const SecretBlock &block) override { return m_sealed->take(block); }
    Result<void> prepare() override { return m_sealed->prepare(); }
    Result<void> finish() override
    {
        if (auto put = m_sealed->finish(); !put)
            return put;
        m_out.remark(QStringLiteral("Sealed to %1. Its holder opens it with: openssl cms -decrypt -inform %2 -in %3 -recip CERTIFICATE -inkey KEY")
                         .arg(m_sealed->recipient(), m_sealed->isPem() ? QStringLiteral("PEM") : QStringLiteral("DER"),
                              shellWord(QFileInfo(m_sealed->file()).fileName())));
        return {};
    }

private:
    Output &m_out;
    std::unique_ptr<SealedSink> m_sealed;
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
    auto sealed = SealedSink::make(call.value("seal-to"), QFileInfo(call.value("out")).absoluteFilePath(), s.clock().unixSeconds());
    if (!sealed)
        return std::move(sealed).error();
    return std::unique_ptr<SecretSink>(std::make_unique<ToldSink>(s.out(), std::move(*sealed)));
}

} // namespace imprint
