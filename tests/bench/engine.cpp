#include "bench/bench.h"
#include "support/testsite.h"
#include "support/virtualdevice.h"

using namespace imprint;
using namespace imprint::test;

namespace imprint::bench {
namespace {

// The elliptic-curve operations of both sides for one device, each as often as protocol.md has it and no more. Both sides are in the
// measured run, so both are here.
//
//                              HomeCA                                  device
//   key pairs                  q_ca                                    q_dev, u, and P' from d'
//   agreement, P'              Z, k P + U                              Z
//   signatures made            sig_ca, leaf, commit                    possession twice, sig_old, sig_new
//   signatures checked         possession twice, sig_old, sig_new,     the anchor's own, sig_ca, leaf, commit
//                              and its own leaf's before it leaves
//   points decoded, validated  P, Q_dev, U, P', P' when owned          Q_ca, the anchor's key, the leaf's key
//   keys made ready to use     P, P'                                   d, d', the anchor's key
//
// Points and keys arrive as bytes, section 7.1 wants every one of them validated, and OpenSSL signs and checks with a key object only:
// the last two rows are elliptic-curve work that no implementation over it can leave out. The run is held against the whole table; the
// first four rows alone, on keys that are ready, are printed beside it. What the run decodes beyond the table (the key in the order, the
// anchor of the site) is overhead and counts against it.
struct Curves {
    explicit Curves(Curve curve)
        : d(EcPrivateKey::generate(curve).value()), ca(EcPrivateKey::generate(curve).value()), q(EcPrivateKey::generate(curve).value()),
          k(q.scalar().value()), signature(ca.sign(message).value()), old(d.sign(message).value())
    {
        (void)ca.publicKey().verify(message, signature);
        (void)d.publicKey().verify(message, old);
    }
    void onReadyKeys()
    {
        const Curve curve = d.publicKey().curve();
        for (int i = 0; i < 3; ++i)
            (void)EcPrivateKey::generate(curve);
        (void)EcPrivateKey::fromScalar(curve, k);
        (void)multiplyAdd(k, d.publicKey(), &q.publicKey());
        for (int i = 0; i < 2; ++i)
            (void)q.agree(d.publicKey());
        for (int i = 0; i < 7; ++i)
            (void)d.sign(message);
        for (int i = 0; i < 5; ++i)
            (void)d.publicKey().verify(message, old);
        for (int i = 0; i < 4; ++i)
            (void)ca.publicKey().verify(message, signature);
    }
    // The same with what turns bytes into keys: two of the signatures and three of the checks are on fresh ones.
    void onReceivedKeys()
    {
        const Curve curve = d.publicKey().curve();
        std::vector<EcPrivateKey> made;
        for (int i = 0; i < 3; ++i)
            made.push_back(EcPrivateKey::generate(curve).value());
        const auto fresh = EcPrivateKey::fromScalar(curve, k);
        (void)multiplyAdd(k, d.publicKey(), &q.publicKey());
        for (int i = 0; i < 2; ++i)
            (void)q.agree(d.publicKey());
        for (int i = 0; i < 5; ++i)
            (void)d.sign(message);
        (void)made.front().sign(message); // d, which the device has from its memory
        (void)fresh->sign(message);
        for (int i = 0; i < 8; ++i) {
            const auto key = EcPublicKey::fromPoint(curve, d.publicKey().point());
            if (i < 3)
                (void)key->verify(message, old);
        }
        for (int i = 0; i < 6; ++i)
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
    std::vector<double> runs, bare, received, own, all;
    int failed = 0;
    for (const auto &device : fleet) {
        DeviceRun run(*site.bench, profile, batch, operational, [&](const QString &) -> Result<std::unique_ptr<Link>> { return device->link(); },
                      quiet);
        const double ownBefore = processorSeconds(CLOCK_THREAD_CPUTIME_ID), allBefore = processorSeconds(CLOCK_PROCESS_CPUTIME_ID);
        runs.push_back(timed([&] { failed += run.go(device->url(), {}).kind == RunEnd::Kind::Done ? 0 : 1; }));
        own.push_back(processorSeconds(CLOCK_THREAD_CPUTIME_ID) - ownBefore);
        all.push_back(processorSeconds(CLOCK_PROCESS_CPUTIME_ID) - allBefore);
        bare.push_back(timed([&] { curves.onReadyKeys(); }));
        received.push_back(timed([&] { curves.onReceivedKeys(); }));
    }
    if (failed > 0)
        std::printf("%d of %d devices failed: the figures below mean nothing\n", failed, devices);
    std::printf("%s, %d devices\n", std::string(curveName(curve)).c_str(), devices);
    figure("  five steps, median", median(runs) * 1e3, "ms");
    figure("    processor time of the run's own thread, mean", mean(own) * 1e3, "ms");
    figure("    processor time of all threads, mean", mean(all) * 1e3, "ms");
    figure("  elliptic-curve operations of both sides", median(received) * 1e3, "ms");
    figure("  ratio", median(runs) / median(received), "x", "asked: at most 1.3");
    figure("  the same without decoding and validating, keys ready", median(bare) * 1e3, "ms");
    figure("  ratio", median(runs) / median(bare), "x");
}

} // namespace

void engineP256()
{
    compare(Curve::P256, 300);
}

void engineP384()
{
    compare(Curve::P384, 100);
}

} // namespace imprint::bench
