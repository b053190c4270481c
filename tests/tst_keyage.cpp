// Which keys are due, held against certificates made by hand.
#include "models/workflow/keyage.h"

#include <QTest>

using namespace imprint;

namespace {

constexpr std::int64_t day = 86'400'000, now = 20'000 * day;

CertificateRecord certificate(qint64 id, const char *serial, std::int64_t issuedDaysAgo, std::int64_t endsInDays,
                              std::uint8_t key, CertificateState state = CertificateState::InForce, int reason = 0)
{
    CertificateRecord c;
    c.id = id;
    c.serial = QString::fromLatin1(serial);
    c.keyFingerprint[0] = key;
    c.state = state;
    c.issuedAt = now - issuedDaysAgo * day;
    c.notAfter = now + endsInDays * day;
    c.reason = reason;
    c.revokedAt = state == CertificateState::Revoked ? now - 3 * day : 0;
    return c;
}

SiteKeys siteWith(std::vector<CertificateRecord> certificates)
{
    SiteKeys keys;
    keys.caNotBefore = now - 100 * day;
    keys.caNotAfter = now + 7000 * day;
    keys.certificates = std::move(certificates);
    return keys;
}

QString said(const std::vector<DueKey> &due)
{
    QStringList out;
    for (const DueKey &key : due)
        out << key.holder + u' ' + QString::fromLatin1(dueWord(key.why)) + u' ' + QString::number(key.days);
    return out.join("; ");
}

} // namespace

class tst_KeyAge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void devices_data();
    void devices();
    void theCa();
    void hierarchy();
};

void tst_KeyAge::devices_data()
{
    using enum CertificateState;
    QTest::addColumn<std::vector<CertificateRecord>>("certificates");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, std::vector<CertificateRecord> certificates, const char *expected) {
        QTest::newRow(name) << certificates << QString::fromLatin1(expected);
    };
    row("none", {}, "");
    row("young", {certificate(1, "A", 10, 1000, 1)}, "");
    row("just at the limit", {certificate(1, "A", 730, 1000, 1)}, "");
    row("old", {certificate(1, "A", 731, 1000, 1)}, "A age 731");
    row("renewed with the same key", {certificate(1, "A", 800, -10, 1, Superseded), certificate(2, "A", 20, 1000, 1)},
        "A age 800");
    row("provisioned again", {certificate(1, "A", 800, 10, 1, Superseded), certificate(2, "A", 20, 1000, 2)}, "");
    row("ends soon", {certificate(1, "A", 10, 60, 1)}, "A expiring 60");
    row("not so soon", {certificate(1, "A", 10, 61, 1)}, "");
    row("ended", {certificate(1, "A", 10, -5, 1)}, "A expired -5");
    row("never ends", {certificate(1, "A", 10, 3'000'000, 1)}, "");
    row("leaked", {certificate(1, "A", 10, 100, 1, Revoked, 1)}, "A compromise 3");
    row("leaked and provisioned again", {certificate(1, "A", 10, 100, 1, Revoked, 1), certificate(2, "A", 1, 400, 2)}, "");
    row("released", {certificate(1, "A", 900, 100, 1, Revoked, 5)}, "");
    row("only reserved", {certificate(1, "A", 900, 100, 1, Reserved)}, "");
    row("several", {certificate(2, "B", 900, 1000, 2), certificate(1, "A", 10, 5, 1)}, "A expiring 5; B age 900");
}

void tst_KeyAge::devices()
{
    QFETCH(std::vector<CertificateRecord>, certificates);
    QTEST(said(dueKeys(siteWith(certificates), {}, now)), "expected");
}

void tst_KeyAge::theCa()
{
    SiteKeys keys = siteWith({certificate(1, "A", 1, 1000, 1), certificate(2, "B", 1, 1000, 2)});
    QCOMPARE(said(dueKeys(keys, {.mostSignatures = 2}, now)), QString());
    QCOMPARE(said(dueKeys(keys, {.mostSignatures = 1}, now)), QString("CA use 2"));
    keys.caNotBefore = now - 3651 * day;
    keys.caNotAfter = now + 30 * day;
    QCOMPARE(said(dueKeys(keys, {}, now)), QString("CA expiring 30; CA age 3651"));
    for (const DueKey &key : dueKeys(keys, {}, now))
        QVERIFY(key.remedy.contains("new site"));
}

void tst_KeyAge::hierarchy()
{
    CertificateRecord bench = certificate(3, "", 1, 100, 3);
    bench.isOperational = true;
    const auto levels = keyHierarchy(siteWith({certificate(1, "A", 1, 1000, 1), certificate(2, "B", 1, 1000, 2), bench}));
    QCOMPARE(levels.size(), std::size_t(3));
    QCOMPARE(levels[0].count, 1);
    QCOMPARE(levels[1].count, 1);
    QCOMPARE(levels[2].count, 2);
    SiteKeys deriving;
    deriving.derivationKeys = {{"HSM", "fleet", "fde4fb", 40}, {"HSM", "fleet2", "a94cdc", 2}};
    const auto more = keyHierarchy(deriving);
    QCOMPARE(more.size(), std::size_t(5));
    QCOMPARE(more[3].count, 2);
    QCOMPARE(more[3].depth, 0);
    QCOMPARE(more[4].count, 42);
    QCOMPARE(more[4].depth, 1);
}

QTEST_GUILESS_MAIN(tst_KeyAge)
#include "tst_keyage.moc"
