#include "support/registryfixture.h"

#include "crypto/certificate.h"

#include <cstdio>
#include <cstdlib>

namespace imprint::test {

void stop(const Error &error)
{
    std::fprintf(stderr, "fixture: %s: %s\n", error.code.c_str(), error.detail.c_str());
    std::abort();
}

Actor actor(const QString &process, const QString &name)
{
    return {name, QStringLiteral("bench-1"), process};
}

EcPublicKey newKey(Curve curve)
{
    return need(EcPrivateKey::generate(curve)).publicKey();
}

Bytes16 newTxid()
{
    SystemRandom random;
    Bytes16 txid{};
    need(random.fill(txid));
    return txid;
}

RegistryFixture::RegistryFixture(bool isInFile)
    : file(isInFile ? directory.filePath(QStringLiteral("registry.sqlite")) : QStringLiteral(":memory:")),
      ca(makeCa(Curve::P256, 1'600'000'000)), registry(need(Registry::open(file, actor(), clock)))
{
    SiteRecord site;
    site.name = QStringLiteral("Home");
    site.anchor = ca.certificate;
    site.ownerId = ca.signer->publicKey().spkiSha256();
    need(registry->createSite(site));
    batch = newBatch(QStringLiteral("first"));
}

std::unique_ptr<Registry> RegistryFixture::another(const QString &process)
{
    return need(Registry::open(file, actor(process, QStringLiteral("berta")), clock));
}

qint64 RegistryFixture::newBatch(const QString &name, bool takesAny, const std::vector<ExpectedDevice> &expected)
{
    NewBatch made;
    made.name = name;
    made.profileName = QStringLiteral("sensor");
    made.profileJson = "{}";
    made.takesAny = takesAny;
    return need(registry->createBatch(made, expected));
}

Claim RegistryFixture::claim(const QString &serial, qint64 inBatch)
{
    return need(registry->claim(inBatch != 0 ? inBatch : batch, serial, QStringLiteral("pty"), Milliseconds(30'000)));
}

Bytes RegistryFixture::leafFor(const EcPublicKey &key, const QString &serial)
{
    SystemRandom random;
    DeviceCertificateRequest request{
        key, "device", serial.toStdString(), "Home", "urn:imprint:device:1", {1'600'000'000, 2'000'000'000}, {}, {}};
    return need(issueDeviceCertificate(request, ca.certificate, *ca.signer, random));
}

Bytes16 RegistryFixture::prepare(qint64 runId, const EcPublicKey &old, const EcPublicKey &pNew, std::uint32_t epoch)
{
    const Bytes16 txid = newTxid();
    need(registry->updateOffered(runId, txid, epoch, old));
    need(registry->updateRevealed(txid, newKey(), newKey(), newKey()));
    need(registry->updatePrepared(txid, pNew, Bytes(64, 1), Bytes(64, 2), Sha256{7}));
    return txid;
}

Bytes RegistryFixture::provision(const QString &serial, std::uint32_t epoch, qint64 inBatch)
{
    const Claim taken = claim(serial, inBatch);
    const std::vector<Evidence> evidence{{QStringLiteral("fingerprint"), QStringLiteral("00ff")},
                                         {QStringLiteral("delivered-by"), QStringLiteral("order \"7\", line 1")}};
    need(registry->stepStarted(taken.runId, Step::Release));
    const auto pass = [&](Step step, std::optional<Step> next) {
        const auto started = next ? std::optional(NextStep{*next, Milliseconds(60000)}) : std::nullopt;
        need(registry->stepFinished(taken.runId, step, Outcome::Passed, {}, evidence, started));
        clock.add(100);
    };
    pass(Step::Release, Step::Discovery);
    DeviceRecord device;
    device.model = QStringLiteral("sensor-7");
    device.firmware = QStringLiteral("1.2");
    need(registry->seen(taken.runId, device));
    pass(Step::Discovery, Step::Verification);
    const EcPublicKey old = newKey(), pNew = newKey();
    need(registry->recordKey(taken.runId, epoch, old, QStringLiteral("order")));
    need(registry->recordEpoch(taken.runId, epoch));
    pass(Step::Verification, Step::Update);
    const Bytes16 txid = prepare(taken.runId, old, pNew, epoch);
    pass(Step::Update, Step::Certificate);
    const CertificateSlot slot = need(registry->reserveCertificate(taken.runId, txid, pNew));
    const Bytes leaf = leafFor(pNew, serial);
    need(registry->storeCertificate(slot.id, leaf));
    need(registry->updateCommitted(txid));
    pass(Step::Certificate, std::nullopt);
    need(registry->runEnded(taken.runId, RunState::Done, {}));
    return need(readCertificate(leaf)).serialNumber;
}

} // namespace imprint::test
