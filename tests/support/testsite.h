// A site in memory with everything a batch run needs, and a batch observer that keeps the last state of each row.
#pragma once

#include "models/workflow/batchrun.h"
#include "support/testca.h"

#include <QTemporaryDir>

namespace imprint::test {

class TestSite {
public:
    explicit TestSite(const QString &registryFile = QStringLiteral(":memory:"), Curve curve = Curve::P256)
        : m_ca(makeCa(curve, clock.unixSeconds() - 86400))
    {
        openRegistry(registryFile);
    }
    // The same CA with an empty registry: what a restore of a very old backup is like.
    explicit TestSite(const TestSite &other)
        : m_ca{std::make_unique<KeySigner>(EcPrivateKey::fromPkcs8(other.m_ca.signer->key().pkcs8().value()).value()), other.m_ca.certificate}
    {
        openRegistry(QStringLiteral(":memory:"));
    }


    Signer &signer() { return *m_ca.signer; }
    BatchRecord makeBatch(NewBatch batch, const std::vector<ExpectedDevice> &expected)
    {
        if (batch.name.isEmpty())
            batch.name = QStringLiteral("batch %1").arg(++m_batches);
        batch.profileName = QStringLiteral("test");
        return registry->batch(registry->createBatch(batch, expected).value()).value();
    }

    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<Registry> registry;
    SiteRecord site;
    std::optional<Workbench> bench;

private:
    void openRegistry(const QString &registryFile)
    {
        registry = Registry::open(registryFile, {QStringLiteral("tester"), QStringLiteral("bench"), QStringLiteral("test")}, clock).value();
        site = {.name = QStringLiteral("Test"), .anchor = m_ca.certificate, .ownerId = ownerId(m_ca.signer->publicKey())};
        if (!registry->createSite(site))
            qFatal("no site");
        bench.emplace(Workbench{*registry, *m_ca.signer, random, clock, site, CaCertificate::parse(site.anchor).value()});
    }

    TestCa m_ca;
    int m_batches = 0;
};

class Rows final : public BatchObserver {
public:
    void rowChanged(const LiveRow &row) override
    {
        const std::lock_guard lock(m_mutex);
        m_rows[row.url] = row;
        m_changed.notify_all();
    }
    // Blocks until the row of this URL satisfies the condition; false after a minute.
    template <typename Condition>
    bool waitFor(const QString &url, Condition condition)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::minutes(1), [&] { return m_rows.contains(url) && condition(m_rows[url]); });
    }
    LiveRow row(const QString &url) const
    {
        const std::lock_guard lock(m_mutex);
        const auto it = m_rows.find(url);
        return it == m_rows.end() ? LiveRow{} : it->second;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<QString, LiveRow> m_rows;
};

// Any device, and no long waits.
inline Profile quickProfile(int attempts)
{
    Profile profile;
    profile.name = QStringLiteral("test");
    profile.protocol = QStringLiteral("homeca-1");
    profile.patience.requestSeconds = 2;
    profile.patience.attempts = attempts;
    return profile;
}

} // namespace imprint::test
