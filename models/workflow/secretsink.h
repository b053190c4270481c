// Where derived secrets go: out at once, or at the end into a file that is sealed to a recipient's certificate.
#pragma once

#include "crypto/sealedmessage.h"
#include "models/workflow/secretbatch.h"

#include <QString>

#include <memory>

namespace imprint {

class SecretSink {
public:
    virtual ~SecretSink() = default;
    virtual QString destination() const = 0; // for the record
    virtual bool leavesAtOnce() const = 0;
    virtual Result<void> take(const SecretBlock &block) = 0;
    // Makes everything ready, so that finish() only has to put it in its place; then the record says that it leaves.
    virtual Result<void> prepare() { return {}; }
    virtual Result<void> finish() { return {}; }
};

// The certificate of whoever gets secrets: "file.…", "recipient.certificate". now: Unix seconds.
Result<Recipient> readRecipient(const QString &file, std::int64_t now);

// One line a serial, put together in memory that is wiped: before, the serial as spell() writes it, between, hex, after.
Secret secretLines(const SecretBlock &block, std::string_view before, std::string_view between, std::string_view after,
                   std::string (*spell)(std::string_view));

// A CSV ("serial,secret") in CMS to the holder of a certificate; PEM when the file's name ends in .pem, else DER. A file that is there
// is never written over.
class SealedSink final : public SecretSink {
public:
    // "recipient.certificate", "file.…". file: absolute. now: Unix seconds.
    static Result<std::unique_ptr<SealedSink>> make(const QString &certificateFile, const QString &file, std::int64_t now);

    QString destination() const override;
    bool leavesAtOnce() const override { return false; }
    Result<void> take(const SecretBlock &block) override;
    Result<void> prepare() override;
    Result<void> finish() override;

    QString recipient() const; // the certificate's subject, made plain
    bool isPem() const { return m_file.endsWith(QLatin1String(".pem")); }
    const QString &file() const { return m_file; }

private:
    SealedSink(Recipient recipient, QString file);
    Recipient m_recipient;
    QString m_file;
    std::vector<Secret> m_parts;
    QByteArray m_sealed;
};

} // namespace imprint
