// The site's side of derived secrets: each is on record before it leaves, once only (Registry::recordSecrets), with a keyed check under
// the site's secret; and the whole of an issue, from serials to the place where the secrets go.
#pragma once

#include "models/registry/registry.h"
#include "models/workflow/secretsink.h"

namespace imprint {

class SecretLedger {
public:
    // key: the site's secret (openSiteSecret).
    SecretLedger(Registry &registry, Secret key) : m_registry(registry), m_key(std::move(key)) {}

    struct Rest {
        std::vector<std::string> serials;
        std::size_t skipped = 0; // have their secret already
    };
    // resumes: without the serials whose secret has left. "secret.issued" before anything is derived when one needs a reason and
    // why is empty.
    Result<Rest> stillToDo(const std::vector<std::string> &serials, bool resumes, const QString &why);
    Result<void> record(const SecretIssueForm &form, const SecretBlock &block);
    Result<void> mark(SecretState state); // of what was recorded since forget()
    void forget() { m_blocks.clear(); }

private:
    Registry &m_registry;
    Secret m_key;
    std::vector<qint64> m_blocks;
};

// What a profile or an operator adds to the serial, as the record keeps it: JSON, bytes in hex.
QString derivationParameters(const DerivationInput &input, std::size_t secretBytes);
// A text as it is, or bytes after "hex:". "usage.option" names what.
Result<Bytes> derivationBytes(const QString &value, const char *what);

// Derives all of them and sees to it that the registry knows before anything leaves. ledger: null, nothing is recorded. form: filled
// but for destination and isLeaving. The steps' record and deliver are set here.
SecretBatchEnd issueSecrets(SecretDeriver &deriver, SecretIssueForm form, SecretLedger *ledger, SecretSink &sink,
                            const std::vector<std::string> &serials, SecretBatchSteps steps, const std::stop_token &stop);

} // namespace imprint
