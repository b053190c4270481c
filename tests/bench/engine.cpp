#include "bench/bench.h"
#include "support/testsite.h"
#include "support/virtualdevice.h"

using namespace imprint;
using namespace imprint::test;

namespace imprint::bench {
namespace {

// What protocol.md makes both sides compute on the curve for one device, on keys that are ready: two proofs of possession, the
// ephemeral keys and the share, two agreements, P' twice, the three signatures of the update, anchor, leaf and commit token.
struct Curves {
    explicit Curves(Curve curve)
        : d(EcPrivateKey::generate(curve).value()), ca(EcPrivateKey::generate(curve).value()), q(EcPrivateKey::generate(curve).value()),
          k(q.scalar().value()), signature(ca.sign(message).value()), old(d.sign(message).value())
    {
        (void)ca.publicKey().verify(message, signature);
        (void)d.publicKey().verify(message, old);
    }
    void once()
    {
        const Curve curve = d.publicKey().curve();
        for (int i = 0; i < 3; ++i)
            (void)EcPrivateKey::generate(curve);                       // q_dev, u, q_ca
        (void)EcPrivateKey::fromScalar(curve, k);                      // d' and its P' on the device
        (void)multiplyAdd(k, d.publicKey(), &q.publicKey());           // P' at the HomeCA
        for (int i = 0; i < 2; ++i)
            (void)q.agree(d.publicKey());
        for (int i = 0; i < 7; ++i)                                    // pop ×2, sig_ca, sig_old, sig_new, leaf, commit
            (void)d.sign(message);
        for (int i = 0; i < 5; ++i)                                    // HomeCA: pop ×2, sig_old, sig_new, its own leaf
            (void)d.publicKey().verify(message, old);
        for (int i = 0; i < 4; ++i)                                    // device: anchor, sig_ca, leaf, commit
            (void)ca.publicKey().verify(message, signature);
    }
    const Bytes message = Bytes(100, 0x5a);
    EcPrivateKey d, ca, q;
    Secret k;
    Bytes signature, old;
};

Profile profileFor()
{
    Profile profile;
    profile.name = QStringLiteral("bench");
    profile.protocol = QStringLiteral("homeca-1");
    return profile;
}

class Quiet final : public RunObserver {
public:
    bool identified(const QString &, const Identification &) override { return true; }
    void stepStarted(const QString &, Step) override {}
    void stepFinished(const QString &, Step, const StepResult &) override {}
    void activityChanged(const QString &, const QString &) override {}
};

void compare(Curve curve, int devices)
{
    TestSite site(QStringLiteral(":memory:"), curve);
    std::vector<std::unique_ptr<VirtualDevice>> fleet;
    std::vector<ExpectedDevice> expected;
    for (int i = 0; i < devices; ++i) {
        fleet.push_back(std::make_unique<VirtualDevice>(VirtualOptions{.serial = "B-" + std::to_string(i), .curve = curve}));
        ExpectedDevice device;
        device.serial = QString::fromStdString("B-" + std::to_string(i));
        device.key = fleet.back()->key();
        expected.push_back(device);
    }
    const BatchRecord batch = site.makeBatch({}, expected);
    const Profile profile = profileFor();
    Operational operational(*site.bench, false);
    Quiet quiet;
    Curves curves(curve);
    std::vector<double> runs, bare;
    int failed = 0;
    for (const auto &device : fleet) {
        DeviceRun run(*site.bench, profile, batch, operational, [&](const QString &) -> Result<std::unique_ptr<Link>> { return device->link(); },
                      quiet);
        runs.push_back(timed([&] { failed += run.go(device->url(), {}).kind == RunEnd::Kind::Done ? 0 : 1; }));
        bare.push_back(timed([&] { curves.once(); }));
    }
    if (failed > 0)
        std::printf("%d of %d devices failed: the figures below mean nothing\n", failed, devices);
    std::printf("%s, %d devices\n", std::string(curveName(curve)).c_str(), devices);
    figure("  five steps, median", median(runs) * 1e3, "ms");
    figure("  elliptic-curve operations of both sides alone, median", median(bare) * 1e3, "ms");
    figure("  ratio", median(runs) / median(bare), "x", "asked: at most 1.3");
}

} // namespace

void engine()
{
    compare(Curve::P256, 300);
    compare(Curve::P384, 100);
}

} // namespace imprint::bench
