#include "models/registry/auditverify.h"

#include "models/registry/audittrail.h"
#include "models/registry/jsontext.h"
#include "models/registry/registryreader.h"
#include "support/registryfixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <thread>

using namespace imprint;
using namespace imprint::test;

namespace {

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

AuditVerdict verify(RegistryFixture &f, const std::vector<QByteArray> &heads = {})
{
    return need(verifyAudit(f.registry->database(), f.ca.signer->publicKey(), heads));
}

// An attacker has the file, and the triggers do not stop him.
void tamper(RegistryFixture &f, const QStringList &statements)
{
    need(f.registry->database().write([&](SqlConnection &c) -> Result<void> {
        c.execute(text(u"DROP TRIGGER IF EXISTS audit_keeps_entries"));
        c.execute(text(u"DROP TRIGGER IF EXISTS audit_loses_nothing"));
        c.execute(text(u"DROP TRIGGER IF EXISTS audit_head_loses_nothing"));
        for (const QString &statement : statements)
            c.execute(statement);
        return {};
    }));
}

void fill(RegistryFixture &f, int entries)
{
    for (int i = 0; i < entries; ++i) {
        f.clock.add(10);
        need(f.registry->note(QStringLiteral("test"), QStringLiteral("SN%1").arg(i), QStringLiteral("note %1").arg(i)));
    }
}

} // namespace

class tst_audittrail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodingIsUnambiguous();
    void everyCallLeavesAnEntry();
    void tampering_data();
    void tampering();
    void tablesAreHeldAgainstTheTrail_data();
    void tablesAreHeldAgainstTheTrail();
    void truncationShowsAgainstASignedHead();
    void aRewrittenTrailShowsAgainstASignedHead();
    void forgedHeadsAreTold();
    void headsAreRead_data();
    void headsAreRead();
    void onlyTheCaSigns();
    void twoConnectionsOneChain();
    void longTrailsAreReadInPages();
    void hostileTextsSurvive();
};

// SHA-256 over the encoding of auditentry.h, put together by hand with Python's hashlib and struct.
void tst_audittrail::encodingIsUnambiguous()
{
    AuditEntry entry;
    entry.seq = 1;
    entry.time = 1'700'000'000'123;
    entry.operatorName = QStringLiteral("anna");
    entry.station = QStringLiteral("bench-1");
    entry.action = QStringLiteral("site.created");
    entry.subject = QStringLiteral("site");
    entry.detail = text(u"{\"name\":\"H\u00f6me\"}");
    QCOMPARE(QString::fromStdString(toHex(auditHash(entry))),
             QStringLiteral("d4486c2fb377c53c66871f8464735fca226456463aba58fe2334e4589e146e6b"));
    AuditEntry shifted = entry;
    shifted.operatorName = QStringLiteral("annab");
    shifted.station = QStringLiteral("ench-1");
    QVERIFY(auditHash(shifted) != auditHash(entry));
}

void tst_audittrail::everyCallLeavesAnEntry()
{
    RegistryFixture f;
    f.provision(QStringLiteral("SN1"));
    const auto entries = need(RegistryReader::over(*f.registry, f.clock)->audit({}));
    QStringList actions;
    for (const AuditEntry &entry : entries) {
        actions += entry.action;
        QVERIFY(!QJsonDocument::fromJson(entry.detail.toUtf8()).isNull());
        QVERIFY(entry.operatorName == QStringLiteral("anna") && entry.station == QStringLiteral("bench-1"));
    }
    for (const char16_t *action :
         {u"site.created", u"batch.created", u"device.claimed", u"step.started", u"step.finished", u"device.seen",
          u"key.recorded", u"update.offered", u"update.revealed", u"update.prepared", u"certificate.reserved",
          u"certificate.issued", u"update.committed", u"run.ended"})
        QVERIFY2(actions.contains(text(action)), qPrintable(text(action)));
    QCOMPARE(actions.count(QStringLiteral("step.finished")), 5);
    QVERIFY(verify(f).isIntact());
    QCOMPARE(verify(f).entries, qint64(entries.size()));
}

void tst_audittrail::tampering_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("first");
    const auto row = [](const char *name, QStringList statements, const char *code, qint64 first) {
        QTest::newRow(name) << statements << QString::fromLatin1(code) << first;
    };
    row("nothing", {}, "", 0);
    row("changed detail", {text(u"UPDATE audit SET detail = '{}' WHERE seq = 7")}, "audit.changed", 7);
    row("changed time", {text(u"UPDATE audit SET time = time + 1 WHERE seq = 7")}, "audit.changed", 7);
    row("changed operator", {text(u"UPDATE audit SET operator = 'mallory' WHERE seq = 1")}, "audit.changed", 1);
    row("changed station", {text(u"UPDATE audit SET station = 'x' WHERE seq = 12")}, "audit.changed", 12);
    row("changed action", {text(u"UPDATE audit SET action = 'x' WHERE seq = 3")}, "audit.changed", 3);
    row("changed subject", {text(u"UPDATE audit SET subject = 'SN0' WHERE seq = 7")}, "audit.changed", 7);
    row("changed hash", {text(u"UPDATE audit SET hash = x'00' WHERE seq = 7")}, "audit.changed", 7);
    row("changed chain", {text(u"UPDATE audit SET prev_hash = x'00' WHERE seq = 7")}, "audit.changed", 7);
    row("two changed", {text(u"UPDATE audit SET detail = '{}' WHERE seq IN (5, 9)")}, "audit.changed", 5);
    row("removed", {text(u"DELETE FROM audit WHERE seq = 7")}, "audit.removed", 7);
    row("first removed", {text(u"DELETE FROM audit WHERE seq = 1")}, "audit.removed", 1);
    row("several removed", {text(u"DELETE FROM audit WHERE seq BETWEEN 4 AND 8")}, "audit.removed", 4);
    row("removed and renumbered",
        {text(u"DELETE FROM audit WHERE seq = 7"), text(u"UPDATE audit SET seq = -(seq - 1) WHERE seq > 7"),
         text(u"UPDATE audit SET seq = -seq WHERE seq < 0")},
        "audit.removed", 7);
    row("swapped",
        {text(u"UPDATE audit SET seq = -1 WHERE seq = 7"), text(u"UPDATE audit SET seq = 7 WHERE seq = 9"),
         text(u"UPDATE audit SET seq = 9 WHERE seq = -1")},
        "audit.reordered", 7);
    row("moved to the end", {text(u"UPDATE audit SET seq = 1000 WHERE seq = 7")}, "audit.reordered", 7);
    row("put in",
        {text(u"INSERT INTO audit SELECT 13, time, operator, station, action, subject, detail, hash, hash FROM audit "
              u"WHERE seq = 12")},
        "audit.changed", 13);
    row("put before",
        {text(u"INSERT INTO audit SELECT 0, time, operator, station, action, subject, detail, hash, hash FROM audit "
              u"WHERE seq = 12")},
        "audit.changed", 1);
}

// Entries 1 and 2 are the site and the batch, 3 to 12 are notes.
void tst_audittrail::tampering()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, code);
    QFETCH(qint64, first);
    RegistryFixture f;
    fill(f, 10);
    tamper(f, statements);
    const AuditVerdict verdict = verify(f);
    QCOMPARE(verdict.finding ? QString::fromStdString(verdict.finding->code) : QString(), code);
    QCOMPARE(verdict.firstBad, first);
    if (first != 0)
        QVERIFY(verdict.finding->detail.find("entry") != std::string::npos);
}

// The trail is left alone, the tables are not.
void tst_audittrail::tablesAreHeldAgainstTheTrail_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("says"); // empty: nothing is wrong
    QTest::addColumn<QString>("action"); // of the entry that is named; empty: none
    const auto row = [](const char *name, const char *statement, const char *says, const char *action = "") {
        QTest::newRow(name) << QString::fromLatin1(statement) << QString::fromLatin1(says) << QString::fromLatin1(action);
    };
    row("nothing", "SELECT 1", "");
    row("a revocation taken back", "UPDATE certificate SET state = 2, revoked_at = 0, reason = NULL WHERE serial = 'SN2'",
        "is in force in the registry, and revoked", "certificate.revoked");
    row("another reason", "UPDATE certificate SET reason = 5 WHERE serial = 'SN2'", "(reason 5)", "certificate.revoked");
    row("a revocation made up", "UPDATE certificate SET state = 4, revoked_at = 1, reason = 1 WHERE serial = 'SN1'",
        "is revoked (reason 1) in the registry, and in force", "update.committed");
    row("a release forgotten", "UPDATE certificate SET state = 2 WHERE serial = 'SN3'", "is in force in the registry", "release.confirmed");
    row("another certificate", "UPDATE certificate SET der = x'3000' WHERE serial = 'SN1'", "is not the one", "update.committed");
    row("somebody else's", "UPDATE certificate SET serial = 'SN9', epoch = 77 WHERE serial = 'SN1'", "is not the one", "update.committed");
    row("one removed", "DELETE FROM certificate WHERE serial = 'SN1'", "is missing", "update.committed");
    row("one more",
        "INSERT INTO certificate (kind, serial, epoch, sequence, fingerprint, serial_number, der, leaf_hash, state, reserved_at) "
        "SELECT 0, 'SN1', 50, 1, x'01', x'02', der, leaf_hash, 2, 0 FROM certificate WHERE serial = 'SN1'",
        "no entry tells of it");
    row("a key removed", "DELETE FROM public_key WHERE serial = 'SN1' AND role = 1", "is missing", "update.revealed");
    row("a key added", "INSERT INTO public_key (fingerprint, role, serial, epoch, origin, first_seen_at) VALUES (x'0102', 1, 'SN1', 0, '', 0)",
        "no entry tells of it");
    row("another current key", "UPDATE device SET key_fingerprint = (SELECT key_fingerprint FROM device WHERE serial = 'SN2') WHERE serial = 'SN1'",
        "the key of SN1", "update.committed");
    row("a failure made a success", "UPDATE run SET state = 3, reason_code = '' WHERE serial = 'SN4'", "is done in the registry, and failed (key.differs)",
        "run.ended");
    row("another reason of failure", "UPDATE run SET reason_code = 'device.silent' WHERE serial = 'SN4'", "failed (device.silent)", "run.ended");
    row("a success made open", "UPDATE run SET state = 2 WHERE serial = 'SN1'", "is interrupted in the registry, and done", "run.ended");
    row("an abandoned one", "UPDATE run SET state = 1 WHERE serial = 'SN5'", "is waiting (device.abandoned) in the registry, and abandoned", "device.abandoned");
}

void tst_audittrail::tablesAreHeldAgainstTheTrail()
{
    RegistryFixture f;
    f.provision(QStringLiteral("SN1"));
    need(f.registry->revoke(f.provision(QStringLiteral("SN2")), 1, QStringLiteral("stolen")));
    f.provision(QStringLiteral("SN3"));
    need(f.registry->releaseIssued(0, QStringLiteral("SN3"), 0, {}, Bytes{1}));
    need(f.registry->releaseConfirmed(QStringLiteral("SN3"), 1));
    f.provision(QStringLiteral("SN3"), 1, f.newBatch(QStringLiteral("again")));
    need(f.registry->releaseIssued(0, QStringLiteral("SN3"), 1, {}, Bytes{2}));
    need(f.registry->releaseConfirmed(QStringLiteral("SN3"), 2));
    need(f.registry->runEnded(f.claim(QStringLiteral("SN4")).runId, RunState::Failed, fail("key.differs", "x")));
    f.claim(QStringLiteral("SN5"));
    need(f.registry->abandonDevice(f.batch, QStringLiteral("SN5"), QStringLiteral("broken")));
    f.claim(QStringLiteral("SN6")); // under way
    QFETCH(QString, statement);
    tamper(f, {text(u"DROP TRIGGER IF EXISTS public_key_stays"), text(u"DROP TRIGGER IF EXISTS certificate_stays"), text(u"PRAGMA defer_foreign_keys = 1"),
               statement});
    const AuditVerdict verdict = verify(f);
    QFETCH(QString, says);
    if (says.isEmpty()) {
        QVERIFY2(verdict.isIntact(), verdict.finding ? verdict.finding->detail.c_str() : "");
        return;
    }
    QVERIFY(verdict.finding);
    QCOMPARE(QString::fromStdString(verdict.finding->code), QStringLiteral("audit.tables"));
    QVERIFY2(QString::fromStdString(verdict.finding->detail).contains(says), verdict.finding->detail.c_str());
    QFETCH(QString, action);
    QCOMPARE(verdict.firstBad == 0, action.isEmpty());
    if (!action.isEmpty())
        QCOMPARE(need(RegistryReader::over(*f.registry, f.clock)->audit({.afterSeq = verdict.firstBad - 1, .limit = 1})).at(0).action, action);
}

void tst_audittrail::truncationShowsAgainstASignedHead()
{
    RegistryFixture f;
    fill(f, 10);
    const QByteArray head = need(f.registry->signAuditHead(*f.ca.signer)); // of entry 12; entry 13 tells of it
    AuditVerdict verdict = verify(f, {head});
    QVERIFY(verdict.isIntact() && verdict.headsChecked == 2 && verdict.signedUpTo == 12 && verdict.entries == 13);
    tamper(f, {text(u"DELETE FROM audit WHERE seq > 9")});
    verdict = verify(f);
    QVERIFY(verdict.finding && verdict.finding->code == "audit.truncated" && verdict.firstBad == 10);
    // With the kept head cut off as well, only the one from a report or a backup tells.
    tamper(f, {text(u"DELETE FROM audit_head")});
    QVERIFY(verify(f).isIntact());
    verdict = verify(f, {head});
    QVERIFY(verdict.finding && verdict.finding->code == "audit.truncated" && verdict.firstBad == 10);
}

void tst_audittrail::aRewrittenTrailShowsAgainstASignedHead()
{
    RegistryFixture f;
    fill(f, 3);
    need(f.registry->signAuditHead(*f.ca.signer)); // of entry 5
    fill(f, 4);
    need(f.registry->signAuditHead(*f.ca.signer)); // of entry 10
    // Entry 8 is changed and every hash from there on made anew, as only the chain would have it.
    need(f.registry->database().write([&](SqlConnection &c) -> Result<void> {
        c.execute(text(u"DROP TRIGGER audit_keeps_entries"));
        c.execute(text(u"UPDATE audit SET detail = '{}' WHERE seq = 8"));
        Sha256 previous{};
        for (qint64 seq = 1; seq <= 11; ++seq) {
            AuditEntry e;
            {
                SqlRows row = c.query(
                    text(u"SELECT time, operator, station, action, subject, detail FROM audit WHERE seq = ?"), seq);
                row.next();
                e = {seq,         row.integer(0), row.text(1), row.text(2), row.text(3),
                     row.text(4), row.text(5),    previous,    {}};
            }
            previous = auditHash(e);
            c.execute(text(u"UPDATE audit SET prev_hash = ?, hash = ? WHERE seq = ?"), e.previous, previous, seq);
        }
        return {};
    }));
    const AuditVerdict verdict = verify(f);
    QVERIFY(verdict.finding && verdict.finding->code == "audit.rewritten");
    QCOMPARE(verdict.firstBad, qint64(6)); // somewhere after what the first head covers
}

void tst_audittrail::forgedHeadsAreTold()
{
    RegistryFixture f, stranger;
    fill(f, 3);
    const QByteArray head = need(f.registry->signAuditHead(*f.ca.signer));
    QJsonObject forged = QJsonDocument::fromJson(head).object();
    forged[QStringLiteral("seq")] = 3;
    const AuditVerdict verdict = verify(f, {QJsonDocument(forged).toJson(QJsonDocument::Compact)});
    QVERIFY(verdict.finding && verdict.finding->code == "audit.head-signature" && verdict.firstBad == 0);
    const QByteArray foreign = need(stranger.registry->signAuditHead(*stranger.ca.signer));
    QVERIFY(verify(f, {foreign}).finding->code == "audit.head-signature");
    QVERIFY(verify(f, {"{}"}).finding->code == "audit.head");
    for (const char *name : {"site", "time", "hash"}) {
        QJsonObject other = QJsonDocument::fromJson(head).object();
        QJsonValueRef value = other[QLatin1String(name)];
        value = value.isString()
                    ? QJsonValue(value.toString().replace(0, 1, QStringLiteral("0")) +
                                 (QLatin1String(name) == QLatin1String("site") ? QStringLiteral("x") : QString()))
                    : QJsonValue(value.toInteger() + 1);
        if (QLatin1String(name) == QLatin1String("hash"))
            value = QString(64, QLatin1Char('a'));
        QVERIFY2(!checkAuditHead(need(parseAuditHead(QJsonDocument(other).toJson())), f.ca.signer->publicKey()), name);
    }
}

void tst_audittrail::headsAreRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("imprint");
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("other version") << QByteArray(R"({"v":2,"seq":1,"owner":"","hash":"","signature":""})");
    QTest::newRow("short hash") << QByteArray(R"({"v":1,"seq":1,"owner":"00","hash":"00","signature":"00"})");
    QTest::newRow("long") << QByteArray(5000, ' ');
}

void tst_audittrail::headsAreRead()
{
    QFETCH(QByteArray, json);
    QCOMPARE(codeOf(parseAuditHead(json)), QStringLiteral("audit.head"));
}

void tst_audittrail::onlyTheCaSigns()
{
    RegistryFixture f;
    KeySigner other(need(EcPrivateKey::generate(Curve::P256)));
    QCOMPARE(codeOf(f.registry->signAuditHead(other)), QStringLiteral("audit.signer"));
    const QByteArray line = need(f.registry->signAuditHead(*f.ca.signer));
    QVERIFY(!line.contains('\n'));
    const AuditHead head = need(parseAuditHead(line));
    QCOMPARE(head.site, QStringLiteral("Home"));
    QCOMPARE(toJson(head), line);
    QCOMPARE(need(RegistryReader::over(*f.registry, f.clock)->signedHeads()), std::vector<QByteArray>{line});
}

void tst_audittrail::twoConnectionsOneChain()
{
    RegistryFixture f(true);
    const auto other = f.another(QStringLiteral("process-2"));
    std::vector<std::thread> threads;
    for (Registry *registry : {f.registry.get(), other.get()})
        threads.emplace_back([registry] {
            for (int i = 0; i < 100; ++i)
                need(registry->note(QStringLiteral("test"), QStringLiteral("n"), {}));
        });
    for (std::thread &thread : threads)
        thread.join();
    const AuditVerdict verdict = verify(f);
    QVERIFY(verdict.isIntact());
    QCOMPARE(verdict.entries, qint64(202));
}

void tst_audittrail::longTrailsAreReadInPages()
{
    RegistryFixture f;
    fill(f, 2500);
    QCOMPARE(verify(f).entries, qint64(2502));
    tamper(f, {text(u"UPDATE audit SET detail = '{}' WHERE seq = 2001")});
    QCOMPARE(verify(f).firstBad, qint64(2001));
}

void tst_audittrail::hostileTextsSurvive()
{
    RegistryFixture f;
    const QString hostile =
        QStringLiteral("a\0b\"\\\n\x01\x7f'; DROP TABLE audit; --").replace(QLatin1Char('b'), QChar(0xd800)) + QChar(0);
    need(f.registry->note(QStringLiteral("test"), hostile, hostile));
    QVERIFY(verify(f).isIntact());
    const auto entries = need(RegistryReader::over(*f.registry, f.clock)->audit({}));
    const QJsonObject detail = QJsonDocument::fromJson(entries.back().detail.toUtf8()).object();
    QVERIFY(detail[QStringLiteral("note")].toString().contains(QStringLiteral("'; DROP TABLE audit; --")));
}

QTEST_GUILESS_MAIN(tst_audittrail)
#include "tst_audittrail.moc"
