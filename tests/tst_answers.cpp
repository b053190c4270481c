// What a device may answer at each step, and what the workbench must refuse: the reference answers of the protocol text, each
// played by a scripted device against the real steps and a real registry.
#include "models/core/qtbytes.h"
#include "models/devices/cbor.h"
#include "models/devices/homecaprotocol.h"
#include "models/workflow/release.h"
#include "models/workflow/steps.h"
#include "support/pipelink.h"
#include "support/testca.h"
#include "support/vectors.h"

#include <QTest>

#include <deque>

using namespace imprint;
using test::hex;

namespace {

// Hands out the draws of the reference run, in the order in which this workbench asks for them.
class Draws final : public RandomSource {
public:
    explicit Draws(std::deque<Bytes> draws) : m_draws(std::move(draws)) {}
    Result<void> fill(std::span<std::uint8_t> out) override
    {
        if (m_draws.empty() || m_draws.front().size() != out.size())
            return m_system.fill(out); // what the reference does not fix: certificate serials
        std::copy(m_draws.front().begin(), m_draws.front().end(), out.begin());
        m_draws.pop_front();
        return {};
    }

private:
    std::deque<Bytes> m_draws;
    SystemRandom m_system;
};

class NoDoor final : public SecuredDoor {
public:
    bool isThere() const override { return false; }
    Result<SecuredAnswer> identify(const Patience &) override { return fail("link.not-found"); }
};

template <std::size_t N>
std::array<std::uint8_t, N> fixed(const QJsonValue &value)
{
    const Bytes bytes = hex(value);
    std::array<std::uint8_t, N> out{};
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}

const QStringList order{QStringLiteral("identify"), QStringLiteral("pop"), QStringLiteral("offer"), QStringLiteral("prepare"),
                        QStringLiteral("install"), QStringLiteral("commit"), QStringLiteral("release")};

// The device of one run: answers every request as recorded, but the named step as the case says.
class RecordedDevice {
public:
    RecordedDevice(const QJsonObject &run, QString step, Bytes answer)
        : m_steps(run[u"steps"].toObject()), m_step(std::move(step)), m_answer(std::move(answer)), m_released(released(run))
    {
    }

    CoapAnswer operator()(const CoapCall &call)
    {
        const QString step = stepOf(call);
        if (step == QStringLiteral("identify-released"))
            return {.code = coapcode::Content, .contentFormat = formatCbor, .body = m_released};
        const QJsonObject recorded = m_steps[step].toObject();
        const Bytes body = step == m_step ? m_answer : hex(recorded[u"response"]);
        const QStringList code = recorded[u"code"].toString().split(u'.');
        return {.code = coapCode(code[0].toUInt(), code[1].toUInt()), .contentFormat = formatCbor, .body = body};
    }

private:
    QString stepOf(const CoapCall &call)
    {
        const QString path = QString::fromStdString(call.path);
        if (path == QStringLiteral("/hca"))
            return m_phase;
        if (path == QStringLiteral("/hca/pop"))
            return m_phase == QStringLiteral("identify-owned") ? QStringLiteral("verify-pop") : QStringLiteral("pop");
        if (path == QStringLiteral("/hca/crt"))
            return reached("install", "identify-certified");
        if (path == QStringLiteral("/hca/rel"))
            return reached("release", "identify-released");
        if (path == QStringLiteral("/hca/key/commit"))
            return reached("commit", "identify-owned");
        return call.method == coapcode::Put ? reached("prepare", "identify-prepared") : reached("offer", "identify-offered");
    }
    QString reached(const char *step, const char *phase)
    {
        m_phase = QString::fromLatin1(phase);
        return QString::fromLatin1(step);
    }

    // What the run's device says of itself after the release.
    static Bytes released(const QJsonObject &run)
    {
        const Curve curve = *curveByName(run[u"curve"].toString().toStdString());
        return CborBody()
            .add(key::Version, 1)
            .addText(key::Serial, run[u"serial"].toString().toStdString())
            .addText(key::Model, "vector-device")
            .addText(key::Firmware, "peer-1.0")
            .add(key::State, 1)
            .add(key::P, EcPublicKey::fromPoint(curve, hex(run[u"pNew"])).value().spki())
            .add(key::Capabilities, std::uint64_t(run[u"capabilities"].toInt()))
            .add(key::Epoch, std::uint64_t(run[u"epoch"].toInt() + 1))
            .add(key::MaxMessage, 1152)
            .encoded();
    }

    QJsonObject m_steps;
    QString m_step;
    Bytes m_answer, m_released;
    QString m_phase = QStringLiteral("identify");
};

} // namespace

class TestAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_vectors = test::vectors(QStringLiteral("homeca_answers.json")); }

    void decides_data()
    {
        QTest::addColumn<QJsonObject>("row");
        for (const QJsonValue &value : m_vectors[u"cases"].toArray())
            QTest::addRow("%s %s", qPrintable(value[u"run"].toString()), qPrintable(value[u"id"].toString())) << value.toObject();
    }

    void decides()
    {
        QFETCH(QJsonObject, row);
        const QJsonObject run = m_vectors[u"runs"][row[u"run"].toString()].toObject();
        prepareSite(run);
        recordBefore(run, row[u"registry"].toObject());
        const Outcome outcome = play(run, row);
        const bool isAccepted = outcome == Outcome::Passed;
        QVERIFY2(isAccepted == row[u"accept"].toBool(), qPrintable(row[u"why"].toString() + QStringLiteral(" → ") + m_reason));
    }

private:
    void prepareSite(const QJsonObject &run)
    {
        const Curve caCurve = *curveByName(run[u"caCurve"].toString().toStdString());
        m_signer = std::make_unique<test::KeySigner>(EcPrivateKey::fromScalar(caCurve, test::secretHex(run[u"caScalar"])).value());
        m_registry = Registry::open(QStringLiteral(":memory:"), {QStringLiteral("tester"), QStringLiteral("bench"), QStringLiteral("1")}, m_clock).value();
        SiteRecord site{.name = QStringLiteral("Vectors"), .anchor = hex(run[u"anchor"]), .ownerId = ownerId(m_signer->publicKey())};
        QVERIFY(m_registry->createSite(site));
        const auto curve = *curveByName(run[u"curve"].toString().toStdString());
        m_random = std::make_unique<Draws>(std::deque<Bytes>{hex(run[u"popNonce"]), hex(run[u"txid"]), hex(run[u"rCa"]), hex(run[u"qCa"]),
                                                             hex(run[u"verifyNonce"])});
        ExpectedDevice expected{.serial = run[u"serial"].toString(), .key = EcPublicKey::fromPoint(curve, hex(run[u"p"])).value()};
        m_batch = {};
        m_batch.name = QStringLiteral("vectors");
        m_batch.takesAny = true;
        m_batch.releaseAccount = QStringLiteral("reset by the owner");
        m_batch.profileName = QStringLiteral("any");
        m_batch.id = m_registry->createBatch(m_batch, {expected}).value();
        m_bench.emplace(Workbench{*m_registry, *m_signer, *m_random, m_clock, site, CaCertificate::parse(site.anchor).value()});
    }

    // Points that the registry has seen before, and the epochs it recorded.
    void recordBefore(const QJsonObject &run, const QJsonObject &registry)
    {
        const Curve curve = *curveByName(run[u"curve"].toString().toStdString());
        for (const QJsonValue &seen : registry[u"seen"].toArray()) {
            const auto point = EcPublicKey::fromPoint(curve, hex(seen[u"point"])).value();
            const QString serial = seen[u"serial"].toString();
            const qint64 id = m_registry->claim(m_batch.id, serial, QStringLiteral("before"), Milliseconds(60000)).value().runId;
            if (seen[u"txid"].isNull()) {
                QVERIFY(m_registry->recordKey(id, 0, point, QStringLiteral("before")));
            } else {
                const auto other = EcPrivateKey::generate(curve).value();
                QVERIFY(m_registry->updateOffered(id, fixed<16>(seen[u"txid"]), 0, other.publicKey()));
                QVERIFY(m_registry->updateRevealed(fixed<16>(seen[u"txid"]), point, std::nullopt, EcPrivateKey::generate(curve).value().publicKey()));
            }
            QVERIFY(m_registry->runEnded(id, RunState::Interrupted, {}));
        }
        if (!registry.contains(u"epoch"))
            return;
        const QString serial = run[u"serial"].toString();
        const auto epoch = std::uint32_t(registry[u"epoch"].toInt());
        const qint64 id = m_registry->claim(m_batch.id, serial, QStringLiteral("before"), Milliseconds(60000)).value().runId;
        QVERIFY(m_registry->seen(id, {.serial = serial}));
        QVERIFY(m_registry->recordEpoch(id, epoch));
        QVERIFY(m_registry->runEnded(id, RunState::Interrupted, {}));
        if (registry[u"own_release"].toBool())
            QVERIFY(m_registry->releaseIssued(0, serial, epoch, {}, hex(run[u"leaf"])));
    }

    // Runs the steps up to and with the one of the case.
    Outcome play(const QJsonObject &run, const QJsonObject &row)
    {
        const QString step = row[u"step"].toString();
        CoapServer server(RecordedDevice(run, step, hex(row[u"response"])), {.blockSzx = 5, .maxMessage = 1152}, m_system);
        test::ServerLink link(server);
        HomecaProtocol protocol(link, m_system);
        const Patience patience{after(Milliseconds(5000)), {}};
        auto seen = protocol.identify(patience);
        if (!seen)
            return notPassed(seen.error());
        auto claim = m_registry->claim(m_batch.id, QString::fromStdString(seen->serial), QStringLiteral("pipe"), Milliseconds(60000));
        if (!claim)
            return notPassed(claim.error());
        NoDoor door;
        StepContext context{.bench = *m_bench,
                            .profile = m_profile,
                            .batch = m_batch,
                            .claim = *claim,
                            .device = protocol,
                            .secured = door,
                            .where = QStringLiteral("pipe"),
                            .stop = {},
                            .seen = *seen,
                            .standing = standingOf(*seen, *m_registry, m_bench->site.ownerId).value(),
                            .activity = [](const QString &) {}};
        return playSteps(context, run, step);
    }

    Outcome playSteps(StepContext &c, const QJsonObject &run, const QString &last)
    {
        static const std::map<QString, Step> lastStep{
            {order[0], Step::Discovery}, {order[1], Step::Verification}, {order[2], Step::Update},      {order[3], Step::Update},
            {order[4], Step::Certificate}, {order[5], Step::Certificate}, {order[6], Step::Certificate}};
        for (const Step step : allSteps) {
            if (step == Step::Certificate)
                storeLeaf(c, run);
            if (auto started = m_registry->stepStarted(c.claim.runId, step); !started)
                return notPassed(started.error());
            const StepResult result = runStep(step, c);
            if (result.outcome != Outcome::Passed)
                return notPassed(result.reason, result.outcome);
            if (step == lastStep.at(last))
                break;
        }
        if (last != QStringLiteral("release"))
            return Outcome::Passed;
        *m_random = Draws({fixedDraw(run)});
        auto released = releaseOwned(c);
        return released ? Outcome::Passed : notPassed(released.error());
    }

    static Bytes fixedDraw(const QJsonObject &run) { return hex(run[u"verifyNonce"]); }

    // The reference's leaf takes the place of one that we would issue.
    void storeLeaf(StepContext &c, const QJsonObject &run)
    {
        c.reserved.reset(); // as after an interruption: what this run has in hand is forgotten
        const auto key = EcPublicKey::fromSpki(c.standing.record->newSpki).value();
        const auto slot = m_registry->reserveCertificate(c.claim.runId, c.standing.record->txid, key).value();
        QVERIFY(m_registry->storeCertificate(slot.id, hex(run[u"leaf"])));
        QCOMPARE(slot.sequence, std::uint64_t(run[u"sequence"].toInt()));
    }

    Outcome notPassed(const Error &error, Outcome outcome = Outcome::Failed)
    {
        m_reason = QString::fromStdString(error.code + ": " + error.detail);
        return outcome == Outcome::Passed ? Outcome::Failed : outcome;
    }

    QJsonObject m_vectors;
    SystemClock m_clock;
    SystemRandom m_system;
    std::unique_ptr<test::KeySigner> m_signer;
    std::unique_ptr<Draws> m_random;
    std::unique_ptr<Registry> m_registry;
    BatchRecord m_batch;
    Profile m_profile;
    std::optional<Workbench> m_bench;
    QString m_reason;
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
