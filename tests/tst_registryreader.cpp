#include "models/registry/registryreader.h"

#include "models/registry/auditverify.h"
#include "support/registryfixture.h"

#include <QFileInfo>
#include <QTest>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

using namespace imprint;
using namespace imprint::test;

namespace {

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

QStringList serialsOf(const std::vector<DeviceRecord> &devices)
{
    QStringList serials;
    for (const DeviceRecord &device : devices)
        serials += device.serial;
    return serials;
}

// Many devices at once, as they would stand there after years.
void addDevices(Registry &registry, int count, const QString &prefix)
{
    need(registry.database().write([&](SqlConnection &c) -> Result<void> {
        for (int i = 0; i < count; ++i)
            c.execute(text(u"INSERT INTO device (serial, model, vendor, firmware, hardware_address, highest_epoch, "
                           u"state, first_seen_at, "
                           u"last_seen_at) VALUES (?, '', '', '', '', 0, 'seen', 0, 0)"),
                      prefix + QStringLiteral("%1").arg(i, 6, 10, QLatin1Char('0')));
        return {};
    }));
}

} // namespace

class tst_registryreader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seesWhatIsCommittedAndChangesNothing();
    void refusesWhatIsNoRegistry();
    void anEmptyFileIsNoRegistry();
    void isForItsOwnerAlone();
#ifndef Q_OS_WIN
    void aReadOnlyMediumIsRead();
#endif
    void batchRowsShowEverySetOfAffairs();
    void oneRowCarriesItsEvidence();
    void reportReckons();
    void devicesAreFound_data();
    void devicesAreFound();
    void devicesByBatchAndExpiry();
    void pagesJoinWithoutGapOrOverlap();
    void historyIsInOrder();
    void derivedSecretsAreHistory();
    void certificatesAndRevocations();
    void exportedKeysAreCurrent();
    void auditIsFiltered();
    void lookUpsUseTheirIndex();
};

void tst_registryreader::seesWhatIsCommittedAndChangesNothing()
{
    RegistryFixture f(true);
    const auto reader = need(RegistryReader::open(f.file, f.clock));
    QVERIFY(!need(reader->device(QStringLiteral("SN1"))));
    f.provision(QStringLiteral("SN1"));
    QVERIFY(need(reader->device(QStringLiteral("SN1"))));
    QCOMPARE(need(reader->site()).name, QStringLiteral("Home"));
    const Result<void> written = reader->database().write([](SqlConnection &c) -> Result<void> {
        c.execute(text(u"DELETE FROM lease"));
        return {};
    });
    QCOMPARE(codeOf(written), QStringLiteral("registry.read-only"));
}

void tst_registryreader::refusesWhatIsNoRegistry()
{
    RegistryFixture f(true);
    QCOMPARE(codeOf(RegistryReader::open(f.directory.filePath(QStringLiteral("absent.sqlite")), f.clock)),
             QStringLiteral("registry.cannot-open"));
    need(f.registry->database().write([](SqlConnection &c) -> Result<void> {
        c.execute(text(u"INSERT INTO schema_version (version, name, applied_at) VALUES (999, 'future', 0)"));
        return {};
    }));
    QCOMPARE(codeOf(RegistryReader::open(f.file, f.clock)), QStringLiteral("registry.newer"));
    need(f.registry->database().write([](SqlConnection &c) -> Result<void> {
        c.execute(text(u"DELETE FROM schema_version"));
        return {};
    }));
    QCOMPARE(codeOf(RegistryReader::open(f.file, f.clock)), QStringLiteral("registry.older"));
}

void tst_registryreader::anEmptyFileIsNoRegistry()
{
    RegistryFixture f(true);
    const QString file = f.directory.filePath(QStringLiteral("empty.sqlite"));
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    QCOMPARE(codeOf(RegistryReader::open(file, f.clock)), QStringLiteral("registry.empty"));
    QCOMPARE(codeOf(Registry::open(file, actor(), f.clock)), QStringLiteral("registry.empty"));
    QCOMPARE(QFileInfo(file).size(), qint64(0));
}

void tst_registryreader::isForItsOwnerAlone()
{
    RegistryFixture f(true);
    f.provision(QStringLiteral("SN1"));
    for (const char *suffix : {"", "-wal", "-shm"})
        QVERIFY2(QFile::permissions(f.file + QLatin1String(suffix)) == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser), suffix);
}

#ifndef Q_OS_WIN
// A read-only medium, as far as somebody without rights can tell.
class AsNobody {
public:
    AsNobody() : m_isRoot(::geteuid() == 0 && ::seteuid(65534) == 0) {}
    ~AsNobody()
    {
        if (m_isRoot && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }

private:
    const bool m_isRoot;
};

void tst_registryreader::aReadOnlyMediumIsRead()
{
    RegistryFixture f(true);
    f.provision(QStringLiteral("SN1"));
    QTemporaryDir medium;
    const QString file = medium.filePath(QStringLiteral("registry.sqlite")), log = file + QStringLiteral("-wal");
    f.registry.reset(); // closed properly, everything stands in the one file
    QVERIFY(QFile::copy(f.file, file) && QFileInfo(file).size() > 0);
    {
        QFile unfinished(log);
        QVERIFY(unfinished.open(QIODevice::WriteOnly) && unfinished.write("changes") == 7);
    }
    const auto seal = [&] {
        for (const QString &one : {file, log})
            QFile::setPermissions(one, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
        QFile::setPermissions(medium.path(), QFile::Permissions(0x5555));
    };
    const auto unseal = [&] { QFile::setPermissions(medium.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); };
    seal();
    {
        const AsNobody nobody;
        QCOMPARE(codeOf(RegistryReader::open(file, f.clock)), QStringLiteral("registry.unfinished"));
    }
    unseal();
    QVERIFY(QFile::remove(log));
    seal();
    {
        const AsNobody nobody;
        const auto reader = need(RegistryReader::open(file, f.clock));
        QVERIFY(need(reader->device(QStringLiteral("SN1"))));
        QVERIFY(need(verifyAudit(reader->database(), f.ca.signer->publicKey())).isIntact());
    }
    unseal();
}
#endif

void tst_registryreader::batchRowsShowEverySetOfAffairs()
{
    RegistryFixture f;
    ExpectedDevice absent, done;
    absent.serial = QStringLiteral("A-absent");
    absent.model = QStringLiteral("plug");
    absent.fingerprint = Sha256{4};
    done.serial = QStringLiteral("B-done");
    const qint64 batch = f.newBatch(QStringLiteral("mixed"), true, {absent, done});
    const Bytes number = f.provision(done.serial, 0, batch);
    const Claim failed = f.claim(QStringLiteral("C-failed"), batch);
    need(f.registry->stepStarted(failed.runId, Step::Release));
    f.clock.add(2000);
    need(f.registry->stepFinished(failed.runId, Step::Release, Outcome::Failed,
                                  fail("release.foreign", "another owner"), {}));
    need(f.registry->runEnded(failed.runId, RunState::Failed, fail("release.foreign", "another owner")));
    f.clock.add(7000);
    const Claim asked = f.claim(QStringLiteral("D-asked"), batch);
    need(f.registry->stepStarted(asked.runId, Step::Verification));
    need(f.registry->ask(asked.runId, {QStringLiteral("ask.unknown-key"), QStringLiteral("aa"), {}}));
    f.clock.add(3000);

    const auto rows = need(RegistryReader::over(*f.registry, f.clock)->batchRows(batch));
    QCOMPARE(rows.size(), std::size_t(4));
    QVERIFY(!rows[0].state && rows[0].isExpected && rows[0].model == QStringLiteral("plug") &&
            rows[0].deliveredFingerprint == Sha256{4});
    QVERIFY(rows[1].state == RunState::Done && rows[1].certificateNumber == number &&
            rows[1].model == QStringLiteral("sensor-7"));
    QVERIFY(rows[1].keyFingerprint != Sha256{} && rows[1].certificateNotAfter == 2'000'000'000'000);
    for (const StepState &step : rows[1].steps)
        QVERIFY(step.outcome == Outcome::Passed && step.attempts == 1 && step.finishedAt != 0 && step.evidence.empty());
    QVERIFY(rows[2].state == RunState::Failed && rows[2].reason.code == "release.foreign" && !rows[2].isExpected);
    QVERIFY(rows[2].steps[0].outcome == Outcome::Failed && rows[2].steps[1].attempts == 0 &&
            rows[2].where == QStringLiteral("pty"));
    QCOMPARE(rows[2].duration, std::int64_t(2000));
    QVERIFY(rows[3].state == RunState::Running && rows[3].question &&
            rows[3].question->subject == QStringLiteral("aa"));
    QVERIFY(rows[3].steps[2].attempts == 1 && !rows[3].steps[2].outcome && rows[3].steps[2].finishedAt == 0);
    QCOMPARE(rows[3].duration, std::int64_t(3000));
    QCOMPARE(codeOf(RegistryReader::over(*f.registry, f.clock)->batchRows(99)), QStringLiteral("batch.unknown"));
}

void tst_registryreader::oneRowCarriesItsEvidence()
{
    RegistryFixture f;
    f.provision(QStringLiteral("SN1"));
    f.provision(QStringLiteral("SN2"));
    const auto reader = RegistryReader::over(*f.registry, f.clock);
    const BatchRow row = need(reader->batchRow(f.batch, QStringLiteral("SN1")));
    for (const StepState &step : row.steps) {
        QCOMPARE(step.evidence.size(), std::size_t(2));
        QVERIFY(step.evidence[0].name == QStringLiteral("fingerprint") &&
                step.evidence[0].value == QStringLiteral("00ff"));
        QVERIFY(step.evidence[1].value == QStringLiteral("order \"7\", line 1"));
    }
    QCOMPARE(codeOf(reader->batchRow(f.batch, QStringLiteral("SN9"))), QStringLiteral("device.unexpected"));
}

void tst_registryreader::reportReckons()
{
    RegistryFixture f;
    ExpectedDevice expected;
    expected.serial = QStringLiteral("SN1");
    const qint64 batch = f.newBatch(QStringLiteral("report"), true, {expected});
    f.provision(QStringLiteral("SN2"), 0, batch);
    const Claim failed = f.claim(QStringLiteral("SN3"), batch);
    need(f.registry->runEnded(failed.runId, RunState::Failed, fail("link.lost")));
    const QByteArray head = need(f.registry->signAuditHead(*f.ca.signer));
    const BatchReport report = need(RegistryReader::over(*f.registry, f.clock)->report(batch));
    QCOMPARE(report.planned, 1);
    QCOMPARE(report.unexpected, 2);
    QCOMPARE(report.done, 1);
    QCOMPARE(report.failed, 1);
    QCOMPARE(report.notBegun, 1);
    QCOMPARE(report.signedHead, head);
    QVERIFY(report.auditEntries > 10 && report.site.name == QStringLiteral("Home") &&
            report.batch.name == QStringLiteral("report"));
    QCOMPARE(report.rows[1].steps[0].evidence.size(), std::size_t(2));
    const auto batches = need(RegistryReader::over(*f.registry, f.clock)->batches());
    QVERIFY(batches.size() == 2 && batches[0].id == batch && batches[0].done == 1 && batches[0].failed == 1);
    QCOMPARE(need(RegistryReader::over(*f.registry, f.clock)->batchByName(QStringLiteral("report")))->id, batch);
    QVERIFY(!need(RegistryReader::over(*f.registry, f.clock)->batchByName(QStringLiteral("none"))));
}

void tst_registryreader::devicesAreFound_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("all") << QString()
                         << QStringList{text(u"A%1"), text(u"A_1"), text(u"AB1"), text(u"AB~"), text(u"ab1")};
    QTest::newRow("prefix") << text(u"A") << QStringList{text(u"A%1"), text(u"A_1"), text(u"AB1"), text(u"AB~")};
    QTest::newRow("case matters") << text(u"a") << QStringList{text(u"ab1")};
    QTest::newRow("no wildcard") << text(u"A%") << QStringList{text(u"A%1")};
    QTest::newRow("highest character") << text(u"AB~") << QStringList{text(u"AB~")};
    QTest::newRow("quote") << text(u"A' OR 1=1 --") << QStringList{};
}

void tst_registryreader::devicesAreFound()
{
    QFETCH(QString, prefix);
    QFETCH(QStringList, found);
    RegistryFixture f;
    for (const char16_t *serial : {u"AB1", u"A_1", u"A%1", u"ab1", u"AB~"})
        f.claim(text(serial));
    DeviceFilter filter;
    filter.prefix = prefix;
    QStringList serials = serialsOf(need(RegistryReader::over(*f.registry, f.clock)->devices(filter)));
    serials.sort();
    found.sort();
    QCOMPARE(serials, found);
}

void tst_registryreader::devicesByBatchAndExpiry()
{
    RegistryFixture f;
    f.provision(QStringLiteral("SN1"));
    f.provision(QStringLiteral("SN2"), 0, f.newBatch(QStringLiteral("second")));
    f.claim(QStringLiteral("SN3"));
    const auto reader = RegistryReader::over(*f.registry, f.clock);
    DeviceFilter filter;
    filter.batchId = f.batch;
    QCOMPARE(serialsOf(need(reader->devices(filter))), (QStringList{text(u"SN1"), text(u"SN3")}));
    filter.state = QStringLiteral("owned");
    QCOMPARE(serialsOf(need(reader->devices(filter))), QStringList{text(u"SN1")});
    filter = {};
    filter.expiresBefore = 2'000'000'000'001;
    QCOMPARE(serialsOf(need(reader->devices(filter))), (QStringList{text(u"SN1"), text(u"SN2")}));
    filter.expiresBefore = 2'000'000'000'000;
    QVERIFY(need(reader->devices(filter)).empty());
}

void tst_registryreader::pagesJoinWithoutGapOrOverlap()
{
    RegistryFixture f;
    addDevices(*f.registry, 250, QStringLiteral("P"));
    const auto reader = RegistryReader::over(*f.registry, f.clock);
    DeviceFilter filter;
    filter.limit = 100;
    QStringList all;
    for (;;) {
        const QStringList page = serialsOf(need(reader->devices(filter)));
        all += page;
        if (page.size() < filter.limit)
            break;
        filter.afterSerial = page.last();
    }
    QCOMPARE(all.size(), 250);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 250);
    QVERIFY(std::is_sorted(all.begin(), all.end()));
}

void tst_registryreader::historyIsInOrder()
{
    RegistryFixture f;
    f.provision(QStringLiteral("SN1"));
    f.provision(QStringLiteral("SN2"));
    need(f.registry->releaseIssued(0, QStringLiteral("SN1"), 0, {}, Bytes{1}));
    const auto events = need(RegistryReader::over(*f.registry, f.clock)->history(QStringLiteral("SN1")));
    QCOMPARE(events.front().action, QStringLiteral("device.claimed"));
    QCOMPARE(events.back().action, QStringLiteral("release.issued"));
    int withEvidence = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
        QVERIFY(i == 0 || events[i].seq > events[i - 1].seq);
        withEvidence += events[i].evidence.empty() ? 0 : 1;
    }
    QCOMPARE(withEvidence, 5);
}

// Of secrets that were derived together the trail has one entry, which names two serials.
void tst_registryreader::derivedSecretsAreHistory()
{
    RegistryFixture f;
    SecretIssueForm form;
    form.scheme = QStringLiteral("sp800-108-cmac");
    form.keyLabel = QStringLiteral("fleet");
    form.keyCheck = QStringLiteral("fde4fb");
    form.destination = QStringLiteral("stdout");
    need(f.registry->recordSecrets(form, {{QStringLiteral("SN1"), Sha256{1}}, {QStringLiteral("SN2"), Sha256{2}}, {QStringLiteral("SN3"), Sha256{3}}}));
    need(f.registry->recordSecrets(form, {{QStringLiteral("SN9"), Sha256{9}}}));
    const auto reader = RegistryReader::over(*f.registry, f.clock);
    for (const char *const serial : {"SN1", "SN2", "SN3", "SN9"}) {
        const auto events = need(reader->history(QString::fromLatin1(serial)));
        QCOMPARE(events.size(), std::size_t(1));
        QCOMPARE(events[0].action, QStringLiteral("secret.issued"));
        QVERIFY(events[0].detail.contains(QLatin1String("\"key\":\"fleet\"")));
    }
    QVERIFY(need(reader->history(QStringLiteral("SN4"))).empty());
    const auto keys = need(reader->derivationKeys());
    QCOMPARE(keys.size(), std::size_t(1));
    QCOMPARE(keys[0].serials, 4);
}

void tst_registryreader::certificatesAndRevocations()
{
    RegistryFixture f;
    const Bytes number = f.provision(QStringLiteral("SN1"));
    f.provision(QStringLiteral("SN2"));
    const auto reader = RegistryReader::over(*f.registry, f.clock);
    QCOMPARE(need(reader->certificates(QStringLiteral("SN1"))).size(), std::size_t(1));
    QCOMPARE(need(reader->allCertificates()).size(), std::size_t(2));
    QCOMPARE(need(reader->allCertificates(need(reader->allCertificates())[0].id)).size(), std::size_t(1));
    const CertificateRecord one = need(reader->certificate(number));
    QVERIFY(one.serial == QStringLiteral("SN1") && one.state == CertificateState::InForce && one.sequence == 1 &&
            !one.isOperational);
    QCOMPARE(one.notBefore, std::int64_t(1'600'000'000'000));
    QCOMPARE(codeOf(reader->certificate(Bytes{9})), QStringLiteral("certificate.unknown"));
    QVERIFY(need(reader->revoked()).empty());
    need(f.registry->revoke(number, 1, QStringLiteral("stolen")));
    QVERIFY(need(reader->revoked())[0].serialNumber == number);
    QCOMPARE(need(reader->certificate(number)).why, QStringLiteral("stolen"));
    QVERIFY(!need(reader->latestCrl()));
}

void tst_registryreader::exportedKeysAreCurrent()
{
    RegistryFixture f;
    f.provision(QStringLiteral("SN1"));
    f.claim(QStringLiteral("SN2")); // its key is not known
    const auto keys = need(RegistryReader::over(*f.registry, f.clock)->exportKeys(f.batch));
    QCOMPARE(keys.size(), std::size_t(1));
    QVERIFY(keys[0].serial == QStringLiteral("SN1") && keys[0].model == QStringLiteral("sensor-7"));
    const EcPublicKey key = need(EcPublicKey::fromSpki(keys[0].spki));
    QVERIFY(key.spkiSha256() == need(f.registry->device(QStringLiteral("SN1")))->keyFingerprint);
    QVERIFY(need(f.registry->latestUpdate(QStringLiteral("SN1")))->newSpki == keys[0].spki);
}

void tst_registryreader::auditIsFiltered()
{
    RegistryFixture f;
    f.provision(QStringLiteral("SN1"));
    f.clock.add(100'000);
    const std::int64_t later = f.clock.unixMilliseconds();
    f.provision(QStringLiteral("SN2"));
    const auto reader = RegistryReader::over(*f.registry, f.clock);
    AuditFilter filter;
    filter.actionPrefix = QStringLiteral("certificate.");
    QCOMPARE(need(reader->audit(filter)).size(), std::size_t(4));
    filter.subject = QStringLiteral("SN2");
    QCOMPARE(need(reader->audit(filter)).size(), std::size_t(2));
    filter = {};
    filter.since = later;
    for (const AuditEntry &entry : need(reader->audit(filter)))
        QCOMPARE(entry.subject, QStringLiteral("SN2"));
    filter = {};
    filter.until = later;
    filter.limit = 3;
    auto page = need(reader->audit(filter));
    QVERIFY(page.size() == 3 && page[0].seq == 1);
    filter.afterSeq = 3;
    QCOMPARE(need(reader->audit(filter))[0].seq, qint64(4));
    filter = {};
    filter.isNewestFirst = true;
    filter.limit = 2;
    page = need(reader->audit(filter));
    const qint64 newest = page[0].seq;
    QVERIFY(page[1].seq == newest - 1);
    filter.afterSeq = page[1].seq;
    QCOMPARE(need(reader->audit(filter))[0].seq, newest - 2);
}

// What the window and every claim ask among a million devices must not read the table from end to end.
void tst_registryreader::lookUpsUseTheirIndex()
{
    RegistryFixture f;
    const QStringList queries{
        text(u"SELECT * FROM device WHERE serial = 'x'"),
        text(u"SELECT * FROM device WHERE serial >= 'x' AND serial < 'y' ORDER BY serial LIMIT 20"),
        text(u"SELECT * FROM device WHERE state = 'owned' ORDER BY serial LIMIT 20"),
        text(u"SELECT * FROM public_key WHERE fingerprint = x'00'"),
        text(u"SELECT * FROM public_key WHERE serial = 'x' AND role = 0"),
        text(u"SELECT * FROM certificate WHERE fingerprint = x'00' AND renewal_of IS NULL"),
        text(u"SELECT * FROM certificate WHERE serial_number = x'00'"),
        text(u"SELECT * FROM certificate WHERE txid = x'00'"),
        text(u"SELECT MAX(sequence) FROM certificate WHERE serial = 'x' AND epoch = 1"),
        text(u"SELECT * FROM certificate WHERE state >= 3 ORDER BY revoked_at"),
        text(u"SELECT serial FROM certificate WHERE state = 2 AND kind = 0 AND not_after < 5"),
        text(u"SELECT * FROM key_update WHERE serial = 'x' ORDER BY id DESC LIMIT 1"),
        text(u"SELECT * FROM audit WHERE subject = 'x' ORDER BY seq"),
        text(u"SELECT * FROM lease WHERE serial = 'x'"),
        text(u"SELECT * FROM step WHERE run_id = 5"),
    };
    for (const QString &query : queries)
        need(f.registry->database().read([&](SqlConnection &c) -> Result<void> {
            SqlRows plan = c.query(QStringLiteral("EXPLAIN QUERY PLAN ") + query);
            while (plan.next())
                if (plan.text(3).startsWith(QStringLiteral("SCAN")) &&
                    !plan.text(3).contains(QStringLiteral("USING INDEX certificate_")))
                    return fail("test.scan", (query + QStringLiteral(": ") + plan.text(3)).toStdString());
            return {};
        }));
}

QTEST_GUILESS_MAIN(tst_registryreader)
#include "tst_registryreader.moc"
