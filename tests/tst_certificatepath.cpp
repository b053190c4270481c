// Path checks against reference certificates, and who may be a HomeCA.
#include "crypto/certificate.h"
#include "crypto/certificateparts.h"
#include "crypto/x509fields.h"
#include "support/testca.h"
#include "support/vectors.h"

#include <QtTest>

#include <algorithm>

using namespace imprint;

namespace {

constexpr std::int64_t start = 1700000000;
constexpr std::int64_t day = 86400;

std::vector<Bytes> hexList(const QJsonValue &value)
{
    std::vector<Bytes> list;
    for (const QJsonValue &one : value.toArray())
        list.push_back(test::hex(one));
    return list;
}

} // namespace

class TestCertificatePath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void references_data();
    void references();
    void operationalReferences_data();
    void operationalReferences();
    void peerLeaves_data();
    void peerLeaves();
    void anchors();
    void timeAndPurpose();
    void onlyTheGivenAnchorIsTrusted();
    void longChainsAreRefused();
    void operationalNamesItsOwnerAlone();
    void issuedByNameAndSignature();
};

void TestCertificatePath::references_data()
{
    QTest::addColumn<QJsonObject>("one");
    for (const QJsonValue &one : test::vectors(QStringLiteral("x509_path.json"))[u"cases"].toArray())
        QTest::newRow(qPrintable(one[u"id"].toString())) << one.toObject();
}

void TestCertificatePath::references()
{
    QFETCH(QJsonObject, one);
    const auto at = static_cast<std::int64_t>(one[u"at"].toDouble());
    const Bytes anchor = test::hex(one[u"anchor"]);
    const auto path = verifyPath(test::hex(one[u"leaf"]), hexList(one[u"chain"]), anchor, PathPurpose::Client, at);
    QCOMPARE(path.has_value(), one[u"accept"].toBool());
    const auto parsed = CaCertificate::parse(anchor).value();
    const auto cached = verifyPath(test::hex(one[u"leaf"]), hexList(one[u"chain"]), parsed, PathPurpose::Client, at);
    QCOMPARE(cached.has_value(), path.has_value());
    if (path)
        return;
    QCOMPARE(path.error().code, std::string("certificate.path"));
    const QString detail = QString::fromStdString(path.error().detail);
    QVERIFY2(detail.startsWith(one[u"words"].toString() + QStringLiteral(" at depth ")), qPrintable(detail));
}

void TestCertificatePath::operationalReferences_data()
{
    QTest::addColumn<QJsonObject>("one");
    const QJsonObject file = test::vectors(QStringLiteral("operational.json"));
    for (const QJsonValue &value : file[u"cases"].toArray()) {
        QJsonObject one = value.toObject();
        one[u"anchor"] = file[u"anchors"][one[u"run"].toString()];
        one[u"at"] = file[u"at"];
        QTest::addRow("%s %s", qPrintable(one[u"run"].toString()), qPrintable(one[u"id"].toString())) << one;
    }
}

void TestCertificatePath::operationalReferences()
{
    QFETCH(QJsonObject, one);
    const Bytes anchor = test::hex(one[u"anchor"]);
    QVERIFY(checkAnchor(anchor));
    const Sha256 owner = ownerId(certificateKey(anchor).value());
    const auto at = static_cast<std::int64_t>(one[u"at"].toDouble());
    const auto said = checkOperational(test::hex(one[u"certificate"]), hexList(one[u"chain"]), anchor, owner, at);
    QVERIFY2(said.has_value() == one[u"accept"].toBool(), said ? "accepted" : said.error().detail.c_str());
}

void TestCertificatePath::peerLeaves_data()
{
    QTest::addColumn<QJsonObject>("one");
    const QJsonObject file = test::vectors(QStringLiteral("operational.json"));
    for (const QJsonValue &value : file[u"leaves"].toArray()) {
        QJsonObject one = value.toObject();
        one[u"anchor"] = file[u"anchors"][one[u"run"].toString()];
        QTest::newRow(qPrintable(one[u"run"].toString())) << one;
    }
}

// Another HomeCA's certificates have no key identifiers: a device takes them, strict checking does not.
void TestCertificatePath::peerLeaves()
{
    QFETCH(QJsonObject, one);
    const Bytes leaf = test::hex(one[u"leaf"]);
    std::vector<Bytes> chain = hexList(one[u"chain"]);
    const Bytes anchor = test::hex(one[u"anchor"]);
    const auto at = 1800000000;
    QVERIFY(verifyPath(leaf, chain, anchor, PathPurpose::Any, at, PathRules::KeyIdsOptional));
    const auto strict = verifyPath(leaf, chain, anchor, PathPurpose::Any, at);
    QVERIFY(!strict);
    QVERIFY(QByteArray::fromStdString(strict.error().detail).contains("Key Identifier"));
    chain.push_back(anchor); // a device tolerates it there
    QVERIFY(verifyPath(leaf, chain, anchor, PathPurpose::Any, at, PathRules::KeyIdsOptional));
    Bytes flipped = leaf;
    flipped.back() ^= 1;
    QCOMPARE(verifyPath(flipped, chain, anchor, PathPurpose::Any, at, PathRules::KeyIdsOptional).error().code,
             std::string("certificate.path"));
    const auto info = readCertificate(leaf);
    QCOMPARE(QString::fromStdString(info->commonName), one[u"serial"].toString());
}

void TestCertificatePath::anchors()
{
    SystemRandom random;
    for (const Curve curve : {Curve::P256, Curve::P384}) {
        const auto ca = test::makeCa(curve, start);
        QVERIFY(checkAnchor(ca.certificate));
        const auto key = EcPrivateKey::generate(curve).value();
        const Bytes leaf = issueDeviceCertificate({key.publicKey(), "a", "b", "", "", {start, {}}, "", {}},
                                                  ca.certificate, *ca.signer, random).value();
        QCOMPARE(checkAnchor(leaf).error().code, std::string("certificate.anchor"));
        Bytes flipped = ca.certificate;
        flipped.back() ^= 1;
        QCOMPARE(checkAnchor(flipped).error().code, std::string("certificate.anchor"));
    }
    // Its own signature under another issuer's name does not make it one either.
    const auto ca = test::makeCa(Curve::P256, start);
    const auto parts = splitCertificate(ca.certificate).value();
    Bytes tbs(parts.tbs.begin(), parts.tbs.end());
    const auto issuer = std::search(tbs.begin(), tbs.end(), parts.issuer.begin(), parts.issuer.end());
    QVERIFY(issuer != tbs.end());
    *(issuer + static_cast<std::ptrdiff_t>(parts.issuer.size()) - 1) ^= 1;
    const Bytes renamed = x509::signedSequence(tbs, *ca.signer).value();
    QCOMPARE(readCertificate(renamed)->issuer, std::string("CN=Test HomeC@,O=Site"));
    QCOMPARE(checkAnchor(renamed).error().code, std::string("certificate.anchor"));
    // A CA below another one is no anchor.
    for (const QJsonValue &one : test::vectors(QStringLiteral("x509_path.json"))[u"cases"].toArray()) {
        if (one[u"id"].toString() == u"good-3")
            QCOMPARE(checkAnchor(hexList(one[u"chain"]).at(0)).error().code, std::string("certificate.anchor"));
    }
}

void TestCertificatePath::timeAndPurpose()
{
    SystemRandom random;
    const auto ca = test::makeCa(Curve::P256, start);
    const auto key = EcPrivateKey::generate(Curve::P256).value();
    const Bytes leaf = issueDeviceCertificate({key.publicKey(), "a", "b", "", "", {start, start + day}, "", {}},
                                              ca.certificate, *ca.signer, random).value();
    for (const auto purpose : {PathPurpose::Any, PathPurpose::Client, PathPurpose::Server}) {
        QVERIFY(verifyPath(leaf, {}, ca.certificate, purpose, start + 1));
        QVERIFY(verifyPath(leaf, {}, ca.certificate, purpose, {}));
        QVERIFY(!verifyPath(leaf, {}, ca.certificate, purpose, start - 1));
        QVERIFY(!verifyPath(leaf, {}, ca.certificate, purpose, start + day + 1));
    }
    QVERIFY(!verifyPath(ca.certificate, {}, leaf, PathPurpose::Any, {}));
}

void TestCertificatePath::onlyTheGivenAnchorIsTrusted()
{
    SystemRandom random;
    const auto ca = test::makeCa(Curve::P256, start);
    const auto sameName = test::makeCa(Curve::P256, start);
    const auto otherName = test::makeCa(Curve::P256, start, "Somebody else");
    const auto key = EcPrivateKey::generate(Curve::P256).value();
    const Bytes leaf = issueDeviceCertificate({key.publicKey(), "a", "b", "", "", {start, {}}, "", {}}, ca.certificate,
                                              *ca.signer, random).value();
    for (const auto &wrong : {&sameName, &otherName}) {
        // Its own CA in the chain does not make it trusted.
        QCOMPARE(verifyPath(leaf, {ca.certificate}, wrong->certificate, PathPurpose::Any, {}).error().code,
                 std::string("certificate.path"));
    }
    // A leaf is no anchor, not even its own: no partial chains.
    QVERIFY(!verifyPath(leaf, {}, leaf, PathPurpose::Any, {}));
    QCOMPARE(verifyPath(leaf, {Bytes{1, 2, 3}}, ca.certificate, PathPurpose::Any, {}).error().code,
             std::string("certificate.parse"));
    QCOMPARE(verifyPath(leaf, {}, Bytes{1, 2, 3}, PathPurpose::Any, {}).error().code, std::string("certificate.parse"));
}

void TestCertificatePath::longChainsAreRefused()
{
    SystemRandom random;
    const auto ca = test::makeCa(Curve::P256, start);
    const auto key = EcPrivateKey::generate(Curve::P256).value();
    const Bytes leaf = issueDeviceCertificate({key.publicKey(), "a", "b", "", "", {start, {}}, "", {}}, ca.certificate,
                                              *ca.signer, random).value();
    QVERIFY(verifyPath(leaf, std::vector<Bytes>(8, ca.certificate), ca.certificate, PathPurpose::Any, {}));
    QCOMPARE(verifyPath(leaf, std::vector<Bytes>(9, ca.certificate), ca.certificate, PathPurpose::Any, {}).error().code,
             std::string("certificate.path"));
}

void TestCertificatePath::operationalNamesItsOwnerAlone()
{
    SystemRandom random;
    const auto ca = test::makeCa(Curve::P384, start);
    const auto key = EcPrivateKey::generate(Curve::P256).value();
    const Sha256 owner = ownerId(ca.signer->publicKey());
    const Bytes good = issueOperationalCertificate({key.publicKey(), "Workbench", {start, start + day}}, ca.certificate,
                                                   *ca.signer, random).value();
    QVERIFY(checkOperational(good, {}, ca.certificate, owner, start + 1));
    QCOMPARE(checkOperational(good, {}, ca.certificate, owner, start + 2 * day).error().code,
             std::string("certificate.path"));
    Sha256 other = owner;
    other[31] ^= 1;
    QCOMPARE(checkOperational(good, {}, ca.certificate, other, start + 1).error().code,
             std::string("certificate.operational"));
    const Bytes device = issueDeviceCertificate({key.publicKey(), "a", "b", "", "urn:x:y", {start, {}}, "", {}},
                                                ca.certificate, *ca.signer, random).value();
    QCOMPARE(checkOperational(device, {}, ca.certificate, owner, start + 1).error().code,
             std::string("certificate.operational"));
}

void TestCertificatePath::issuedByNameAndSignature()
{
    SystemRandom random;
    const auto ca = test::makeCa(Curve::P256, start);
    const auto key = EcPrivateKey::generate(Curve::P256).value();
    const Bytes leaf = issueDeviceCertificate({key.publicKey(), "a", "b", "", "", {start, {}}, "", {}}, ca.certificate,
                                              *ca.signer, random).value();
    QVERIFY(checkIssuedBy(CaCertificate::parse(ca.certificate).value(), leaf));
    for (const Curve curve : {Curve::P256, Curve::P384}) {
        const auto wrong = CaCertificate::parse(test::makeCa(curve, start).certificate).value();
        QCOMPARE(checkIssuedBy(wrong, leaf).error().code, std::string("certificate.path"));
    }
    // The same key under another name is another CA.
    const Bytes otherName = issueCaCertificate({"Somebody else", "", {start, {}}}, *ca.signer, random).value();
    const auto renamed = CaCertificate::parse(otherName).value();
    QCOMPARE(checkIssuedBy(renamed, leaf).error().code, std::string("certificate.path"));
    QCOMPARE(checkIssuedBy(CaCertificate::parse(ca.certificate).value(), Bytes{0x30}).error().code,
             std::string("certificate.parse"));
}

QTEST_GUILESS_MAIN(TestCertificatePath)
#include "tst_certificatepath.moc"
