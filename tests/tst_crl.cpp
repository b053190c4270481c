// Revocation lists: issued, read back, refused, and held against OpenSSL and GnuTLS.
#include "crypto/crl.h"
#include "crypto/der.h"
#include "support/outside.h"
#include "support/testca.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QtTest>

using namespace imprint;
using test::makeCa;
using test::runOutside;

namespace {

constexpr std::int64_t start = 1700000000;

CrlRequest listOf(std::vector<RevokedCertificate> revoked)
{
    return {std::move(revoked), 42, start, start + 86400};
}

} // namespace

class TestCrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadBack();
    void emptyListIsReadBack();
    void refusedRequests_data();
    void refusedRequests();
    void foreignListsAreRefused();
    void everyCutAndFlipIsRefused();
    void outsideProgramsAccept_data();
    void outsideProgramsAccept();
};

void TestCrl::isReadBack()
{
    const auto ca = makeCa(Curve::P384, start);
    CrlRequest request = listOf({{Bytes{0xff, 1}, start - 5, RevocationReason::KeyCompromise},
                                 {Bytes{7}, start - 4, RevocationReason::Unspecified},
                                 {Bytes(20, 0x7f), start - 3, RevocationReason::AffiliationChanged},
                                 {Bytes{8}, start - 2, RevocationReason::Superseded},
                                 {Bytes{9}, start - 1, RevocationReason::CessationOfOperation}});
    request.number = ~std::uint64_t{0};
    const Bytes der = issueCrl(request, ca.certificate, *ca.signer).value();
    const auto info = readCrl(der, ca.certificate);
    QVERIFY(info);
    QCOMPARE(info->issuer, std::string("CN=Test HomeCA,O=Site"));
    QCOMPARE(info->number, request.number);
    QCOMPARE(info->thisUpdate, request.thisUpdate);
    QCOMPARE(info->nextUpdate, request.nextUpdate);
    QCOMPARE(info->revoked.size(), request.revoked.size());
    for (std::size_t i = 0; i < info->revoked.size(); ++i) {
        QCOMPARE(info->revoked[i].serialNumber, request.revoked[i].serialNumber);
        QCOMPARE(info->revoked[i].revokedAt, request.revoked[i].revokedAt);
        QCOMPARE(info->revoked[i].reason, request.revoked[i].reason);
    }
}

void TestCrl::emptyListIsReadBack()
{
    const auto ca = makeCa(Curve::P256, start);
    const auto info = readCrl(issueCrl(listOf({}), ca.certificate, *ca.signer).value(), ca.certificate);
    QVERIFY(info);
    QVERIFY(info->revoked.empty());
}

void TestCrl::refusedRequests_data()
{
    QTest::addColumn<CrlRequest>("request");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("no serial number") << listOf({{{}, start, {}}}) << QByteArray("crl.request");
    QTest::newRow("zero") << listOf({{Bytes{0, 0}, start, {}}}) << QByteArray("crl.request");
    QTest::newRow("21 bytes") << listOf({{Bytes(21, 1), start, {}}}) << QByteArray("crl.request");
    QTest::newRow("twice") << listOf({{Bytes{5}, start, {}}, {Bytes{0, 5}, start, {}}}) << QByteArray("crl.request");
    QTest::newRow("next before this") << CrlRequest{{}, 1, start, start} << QByteArray("crl.request");
    QTest::newRow("after 9999") << CrlRequest{{}, 1, start, 253402300800} << QByteArray("certificate.validity");
    QTest::newRow("revoked before 1950") << listOf({{Bytes{5}, -700000000, {}}}) << QByteArray("certificate.validity");
}

void TestCrl::refusedRequests()
{
    QFETCH(CrlRequest, request);
    QFETCH(QByteArray, code);
    const auto ca = makeCa(Curve::P256, start);
    QCOMPARE(QByteArray::fromStdString(issueCrl(request, ca.certificate, *ca.signer).error().code), code);
}

void TestCrl::foreignListsAreRefused()
{
    const auto ca = makeCa(Curve::P256, start);
    const auto sameName = makeCa(Curve::P256, start);
    const auto otherName = makeCa(Curve::P256, start, "Somebody else");
    const Bytes der = issueCrl(listOf({}), ca.certificate, *ca.signer).value();
    QCOMPARE(readCrl(der, sameName.certificate).error().code, std::string("crl.signature"));
    QCOMPARE(readCrl(der, otherName.certificate).error().code, std::string("crl.signature"));
    QCOMPARE(issueCrl(listOf({}), ca.certificate, *sameName.signer).error().code, std::string("certificate.issuer"));
    QCOMPARE(readCrl(ca.certificate, ca.certificate).error().code, std::string("crl.parse"));
}

void TestCrl::everyCutAndFlipIsRefused()
{
    const auto ca = makeCa(Curve::P256, start);
    const CrlRequest request = listOf({{Bytes{5}, start, RevocationReason::KeyCompromise}});
    const Bytes der = issueCrl(request, ca.certificate, *ca.signer).value();
    for (std::size_t size = 0; size < der.size(); ++size) {
        const Bytes cut(der.begin(), der.begin() + static_cast<std::ptrdiff_t>(size));
        QCOMPARE(readCrl(cut, ca.certificate).error().code, std::string("crl.parse"));
    }
    for (std::size_t at = 0; at < der.size(); ++at) {
        Bytes flipped = der;
        flipped[at] ^= static_cast<std::uint8_t>(1u << at % 8);
        QVERIFY(!readCrl(flipped, ca.certificate));
    }
    Bytes trailing = der;
    trailing.push_back(0);
    QCOMPARE(readCrl(trailing, ca.certificate).error().code, std::string("crl.parse"));
}

void TestCrl::outsideProgramsAccept_data()
{
    QTest::addColumn<int>("curve");
    QTest::newRow("P-256") << int(Curve::P256);
    QTest::newRow("P-384") << int(Curve::P384);
}

void TestCrl::outsideProgramsAccept()
{
    QFETCH(int, curve);
    SystemRandom random;
    const std::int64_t now = QDateTime::currentSecsSinceEpoch();
    const auto ca = makeCa(static_cast<Curve>(curve), now - 60);
    const auto key = EcPrivateKey::generate(Curve::P256).value();
    const DeviceCertificateRequest request{key.publicKey(), "a", "b", "", "", {now - 60, {}}, "", {}};
    const Bytes revoked = issueDeviceCertificate(request, ca.certificate, *ca.signer, random).value();
    const Bytes good = issueDeviceCertificate(request, ca.certificate, *ca.signer, random).value();
    const Bytes crl = issueCrl({{{readCertificate(revoked)->serialNumber, now - 30, RevocationReason::KeyCompromise}},
                                7, now - 30, now + 86400}, ca.certificate, *ca.signer).value();
    const QTemporaryDir dir;
    const auto write = [&](const QString &name, const char *label, const Bytes &der) {
        return test::writeFile(dir.filePath(name), QByteArray::fromStdString(toPem(label, der)));
    };
    const QString caFile = write(QStringLiteral("ca.pem"), "CERTIFICATE", ca.certificate);
    const QString crlFile = write(QStringLiteral("site.crl"), "X509 CRL", crl);
    const QString goodFile = write(QStringLiteral("good.pem"), "CERTIFICATE", good);
    const QString revokedFile = write(QStringLiteral("revoked.pem"), "CERTIFICATE", revoked);

    const auto text = runOutside("openssl crl -noout -text -in", {crlFile, QStringLiteral("-CAfile"), caFile});
    QVERIFY2(text.exitCode == 0 && text.output.contains("verify OK") && text.output.contains("Key Compromise"),
             text.output.constData());
    const char *check = "openssl verify -x509_strict -crl_check -CRLfile";
    const auto accepted = runOutside(check, {crlFile, QStringLiteral("-CAfile"), caFile, goodFile});
    QVERIFY2(accepted.exitCode == 0, accepted.output.constData());
    const auto refused = runOutside(check, {crlFile, QStringLiteral("-CAfile"), caFile, revokedFile});
    QVERIFY2(refused.exitCode != 0 && refused.output.contains("certificate revoked"), refused.output.constData());
    const auto shown = runOutside("certtool --crl-info --infile", {crlFile});
    QVERIFY2(shown.exitCode == 0 && shown.output.contains("CRL Number (not critical): 07"), shown.output.constData());
    const auto verified = runOutside("certtool --verify-crl --infile",
                                     {crlFile, QStringLiteral("--load-ca-certificate"), caFile});
    QVERIFY2(verified.exitCode == 0 && verified.output.contains("Verified"), verified.output.constData());
}

QTEST_GUILESS_MAIN(TestCrl)
#include "tst_crl.moc"
