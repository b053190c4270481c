// Certificates: what is issued, what is refused, what is read back, and what OpenSSL and GnuTLS say about it.
#include "crypto/certificate.h"
#include "crypto/certificateparts.h"
#include "crypto/x509fields.h"
#include "support/outside.h"
#include "support/testca.h"
#include "support/vectors.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QtTest>

#include <openssl/objects.h>

#include <functional>
#include <set>

using namespace imprint;
using test::makeCa;
using test::runOutside;

namespace {

constexpr std::int64_t start = 1700000000;

DeviceCertificateRequest deviceRequest(const EcPublicKey &key)
{
    return {key, "Sensor 17", "SN-0017", "Werk Süd", "urn:imprint:device:SN-0017", {start, {}},
            "http://crl.example/site.crl",
            {{"light", "switch", "TLS 1.2 AES-GCM", true}, {"meter", "read", "", false}}};
}

// Answers with a signature over something else.
class WrongSigner final : public Signer {
public:
    explicit WrongSigner(Signer &signer) : m_signer(signer) {}
    const EcPublicKey &publicKey() const override { return m_signer.publicKey(); }
    Result<Bytes> sign(ByteView message) override { return m_signer.sign(message.first(message.size() - 1)); }

private:
    Signer &m_signer;
};

class ZeroRandom final : public RandomSource {
public:
    Result<void> fill(std::span<std::uint8_t> out) override
    {
        std::fill(out.begin(), out.end(), std::uint8_t{0});
        return {};
    }
};

class HighRandom final : public RandomSource {
public:
    Result<void> fill(std::span<std::uint8_t> out) override
    {
        std::fill(out.begin(), out.end(), std::uint8_t{0xff});
        return {};
    }
};

QByteArray pem(const Bytes &der)
{
    return QByteArray::fromStdString(toPem("CERTIFICATE", der));
}

} // namespace

class TestCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void deviceCertificateIsReadBack();
    void caCertificateIsReadBack();
    void operationalCertificateIsReadBack();
    void serialNumbersAreRandomAndPositive();
    void aclOidIsItsDer();
    void aclIsStrict_data();
    void aclIsStrict();
    void refusedRequests_data();
    void refusedRequests();
    void longestRequestsAreTaken();
    void foreignSignerIsRefused();
    void outsideProgramsAccept_data();
    void outsideProgramsAccept();
    void outsideProgramsAcceptAnySerial();
    void readingRefuses_data();
    void readingRefuses();
    void everyCutAndFlipIsSurvived();
    void keysAreThoseOfOpenssl();
    void pemBlocks();

private:
    Result<Bytes> issueDevice(const DeviceCertificateRequest &request);

    SystemRandom m_random;
    test::TestCa m_ca;
};

void TestCertificate::initTestCase()
{
    m_ca = makeCa(Curve::P256, start);
}

Result<Bytes> TestCertificate::issueDevice(const DeviceCertificateRequest &request)
{
    return issueDeviceCertificate(request, m_ca.certificate, *m_ca.signer, m_random);
}

void TestCertificate::deviceCertificateIsReadBack()
{
    const auto key = EcPrivateKey::generate(Curve::P256).value();
    DeviceCertificateRequest request = deviceRequest(key.publicKey());
    const Bytes der = issueDevice(request).value();
    const auto info = readCertificate(der);
    QVERIFY(info);
    QCOMPARE(info->subject, std::string("serialNumber=SN-0017,CN=Sensor 17,O=Werk Süd"));
    QCOMPARE(info->issuer, std::string("CN=Test HomeCA,O=Site"));
    QCOMPARE(info->commonName, request.commonName);
    QCOMPARE(info->subjectSerial, request.serialNumber);
    QCOMPARE(info->notBefore, start);
    QVERIFY(info->neverExpires);
    QVERIFY(!info->isCa);
    QCOMPARE(info->uris, std::vector<std::string>{request.sanUri});
    QCOMPARE(info->crlUrls, std::vector<std::string>{request.crlUrl});
    QCOMPARE(info->keyUsage, std::vector<std::string>{"digitalSignature"});
    QCOMPARE(info->extendedKeyUsage, (std::vector<std::string>{"clientAuth", "serverAuth"}));
    QCOMPARE(info->acl, request.acl);
    QCOMPARE(info->spki, key.publicKey().spki());
    QCOMPARE(info->subjectKeyId, keyIdentifier(key.publicKey()));
    QCOMPARE(info->authorityKeyId, keyIdentifier(m_ca.signer->publicKey()));
    QCOMPARE(info->sha256, sha256(der));
    const auto parts = splitCertificate(der);
    QVERIFY(parts->extension(x509::oid::basicConstraints)->isCritical);
    QVERIFY(parts->extension(x509::oid::keyUsage)->isCritical);
    QVERIFY(!parts->extension(x509::oid::acl)->isCritical);

    request.validity.notAfter = start + 86400;
    request.crlUrl.clear();
    request.sanUri.clear();
    request.acl.clear();
    const auto plain = readCertificate(issueDevice(request).value());
    QCOMPARE(plain->notAfter, start + 86400);
    QVERIFY(!plain->neverExpires);
    QVERIFY(plain->uris.empty() && plain->crlUrls.empty() && plain->acl.empty());
}

void TestCertificate::caCertificateIsReadBack()
{
    const auto info = readCertificate(m_ca.certificate);
    QVERIFY(info->isCa);
    QCOMPARE(info->subject, info->issuer);
    QCOMPARE(info->keyUsage, (std::vector<std::string>{"digitalSignature", "keyCertSign", "cRLSign"}));
    QCOMPARE(info->subjectKeyId, info->authorityKeyId);
    QVERIFY(info->extendedKeyUsage.empty());
    const auto authority = CaCertificate::parse(m_ca.certificate);
    QVERIFY(authority);
    QCOMPARE(authority->der(), m_ca.certificate);
    QVERIFY(authority->key() == m_ca.signer->publicKey());
    QCOMPARE(authority->keyId(), info->subjectKeyId);
}

void TestCertificate::operationalCertificateIsReadBack()
{
    const auto key = EcPrivateKey::generate(Curve::P384).value();
    const auto der = issueOperationalCertificate({key.publicKey(), "Workbench", {start, start + 3600}},
                                                 m_ca.certificate, *m_ca.signer, m_random);
    QVERIFY(der);
    const auto info = readCertificate(*der);
    QCOMPARE(info->uris, std::vector<std::string>{"urn:homeca:" + toHex(m_ca.signer->publicKey().spkiSha256())});
    QCOMPARE(info->extendedKeyUsage, (std::vector<std::string>{"clientAuth", "serverAuth"}));
    QVERIFY(!info->isCa);
}

void TestCertificate::serialNumbersAreRandomAndPositive()
{
    const auto key = EcPrivateKey::generate(Curve::P256).value();
    const auto request = deviceRequest(key.publicKey());
    std::set<Bytes> seen;
    for (int i = 0; i < 50; ++i)
        QVERIFY(seen.insert(readCertificate(issueDevice(request).value())->serialNumber).second);
    HighRandom high;
    const Bytes der = issueDeviceCertificate(request, m_ca.certificate, *m_ca.signer, high).value();
    QCOMPARE(readCertificate(der)->serialNumber, Bytes(16, 0xff));
    ZeroRandom zero;
    const auto refused = issueDeviceCertificate(request, m_ca.certificate, *m_ca.signer, zero);
    QCOMPARE(refused.error().code, std::string("random.unavailable"));
}

void TestCertificate::aclOidIsItsDer()
{
    ASN1_OBJECT *object = OBJ_txt2obj(aclOid(), 1);
    QVERIFY(object);
    const Bytes content(OBJ_get0_data(object), OBJ_get0_data(object) + OBJ_length(object));
    ASN1_OBJECT_free(object);
    QCOMPARE(der::element(der::ObjectId, content), Bytes(std::begin(x509::oid::acl), std::end(x509::oid::acl)));
}

void TestCertificate::aclIsStrict_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("good") << QByteArray("300e300c0c01610c01620c0163010100") << true;
    QTest::newRow("protection empty") << QByteArray("300d300b0c01610c01620c000101ff") << true;
    QTest::newRow("no rows") << QByteArray("3000") << false;
    QTest::newRow("service empty") << QByteArray("300d300b0c000c01620c0163010100") << false;
    QTest::newRow("boolean 01") << QByteArray("300e300c0c01610c01620c0163010101") << false;
    QTest::newRow("printable string") << QByteArray("300e300c1301610c01620c0163010100") << false;
    QTest::newRow("no boolean") << QByteArray("300b30090c01610c01620c0163") << false;
    QTest::newRow("one field more") << QByteArray("3010300e0c01610c01620c01630101000500") << false;
    QTest::newRow("trailing byte") << QByteArray("300e300c0c01610c01620c016301010000") << false;
    QTest::newRow("no UTF-8") << QByteArray("300e300c0c01ff0c01620c0163010100") << false;
    QTest::newRow("empty value") << QByteArray() << false;
}

void TestCertificate::aclIsStrict()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, isGood);
    // The extension of a real certificate is replaced; reading checks no signature.
    const auto key = EcPrivateKey::generate(Curve::P256).value();
    const Bytes der = issueDevice(deviceRequest(key.publicKey())).value();
    const auto parts = splitCertificate(der).value();
    Bytes extensions;
    for (const ExtensionParts &one : parts.extensions) {
        const bool isAcl = std::ranges::equal(one.oid, x509::oid::acl);
        const Bytes same(one.value.begin(), one.value.end());
        const Bytes other = fromHex(value.toStdString()).value();
        append(extensions, x509::extension(one.oid, one.isCritical, isAcl ? other : same));
    }
    const Bytes from = *x509::encodeTime(parts.notBefore), to = *x509::encodeTime(parts.notAfter);
    const Bytes tbs = der::sequence({der::element(der::constructed(0), der::integer(std::uint64_t{2})),
                                     der::integer(parts.serialNumber), parts.signatureAlgorithm, parts.issuer,
                                     der::sequence({from, to}), parts.subject, parts.spki,
                                     der::element(der::constructed(3), der::element(der::Sequence, extensions))});
    const auto info = readCertificate(der::sequence({tbs, parts.signatureAlgorithm, der::bitString(parts.signature)}));
    QCOMPARE(info.has_value(), isGood);
    if (!isGood)
        QCOMPARE(info.error().code, std::string("certificate.parse"));
}

void TestCertificate::refusedRequests_data()
{
    using Change = std::function<void(DeviceCertificateRequest &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const char *code, Change change) {
        QTest::newRow(name) << change << QByteArray(code);
    };
    row("no common name", "certificate.name", [](auto &r) { r.commonName.clear(); });
    row("common name of 65", "certificate.name", [](auto &r) { r.commonName = std::string(65, 'x'); });
    row("common name no UTF-8", "certificate.name", [](auto &r) { r.commonName = "\xff"; });
    row("common name with zero", "certificate.name", [](auto &r) { r.commonName = std::string("a\0b", 3); });
    row("no serial", "certificate.name", [](auto &r) { r.serialNumber.clear(); });
    row("serial of 65", "certificate.name", [](auto &r) { r.serialNumber = std::string(65, '1'); });
    row("serial beyond ASCII", "certificate.name", [](auto &r) { r.serialNumber = "Ö1"; });
    row("organization of 65", "certificate.name", [](auto &r) { r.organization = std::string(65, 'x'); });
    row("owner's name", "certificate.name", [](auto &r) { r.sanUri = "urn:homeca:00"; });
    row("owner's name in capitals", "certificate.name", [](auto &r) { r.sanUri = "URN:HomeCA:00"; });
    row("owner's name without more", "certificate.name", [](auto &r) { r.sanUri = "urn:homeca:"; });
    row("SAN no URI", "certificate.name", [](auto &r) { r.sanUri = "device 1"; });
    row("SAN after a space", "certificate.name", [](auto &r) { r.sanUri = " urn:homeca:00"; });
    row("CRL no URI", "certificate.name", [](auto &r) { r.crlUrl = "crl"; });
    row("ends before it begins", "certificate.validity", [](auto &r) { r.validity.notAfter = start - 1; });
    row("ends as it begins", "certificate.validity", [](auto &r) { r.validity.notAfter = start; });
    row("before 1950", "certificate.validity", [](auto &r) { r.validity.notBefore = -700000000; });
    row("after 9999", "certificate.validity", [](auto &r) { r.validity.notAfter = 253402300800; });
    row("begins after 9999", "certificate.validity", [](auto &r) { r.validity.notBefore = 253402300800; });
    row("right without service", "certificate.acl", [](auto &r) { r.acl[0].service.clear(); });
    row("right without function", "certificate.acl", [](auto &r) { r.acl[1].function.clear(); });
    row("right too long", "certificate.acl", [](auto &r) { r.acl[0].protection = std::string(256, 'x'); });
    row("right no UTF-8", "certificate.acl", [](auto &r) { r.acl[0].service = "\xc0\x80"; });
    row("8 KiB of rights", "certificate.acl",
        [](auto &r) { r.acl.assign(32, {std::string(250, 's'), "f", "", true}); });
    row("257 rights", "certificate.acl", [](auto &r) { r.acl.assign(257, {"a", "b", "", false}); });
}

void TestCertificate::refusedRequests()
{
    QFETCH(std::function<void(DeviceCertificateRequest &)>, change);
    QFETCH(QByteArray, code);
    const auto key = EcPrivateKey::generate(Curve::P256).value();
    DeviceCertificateRequest request = deviceRequest(key.publicKey());
    change(request);
    const auto issued = issueDevice(request);
    QVERIFY(!issued);
    QCOMPARE(QByteArray::fromStdString(issued.error().code), code);
}

void TestCertificate::longestRequestsAreTaken()
{
    const auto key = EcPrivateKey::generate(Curve::P256).value();
    DeviceCertificateRequest request = deviceRequest(key.publicKey());
    for (std::string *text : {&request.commonName, &request.organization}) {
        text->clear();
        for (int i = 0; i < 64; ++i)
            *text += "Ö";
    }
    request.serialNumber = std::string(64, '7');
    request.acl.assign(256, {"service", "function", "", true});
    const auto info = readCertificate(issueDevice(request).value());
    QVERIFY(info);
    QCOMPARE(info->commonName, request.commonName);
    QCOMPARE(info->acl.size(), 256u);
}

void TestCertificate::foreignSignerIsRefused()
{
    const auto other = makeCa(Curve::P256, start);
    const auto key = EcPrivateKey::generate(Curve::P256).value();
    const auto request = deviceRequest(key.publicKey());
    const auto foreign = issueDeviceCertificate(request, m_ca.certificate, *other.signer, m_random);
    QCOMPARE(foreign.error().code, std::string("certificate.issuer"));
    WrongSigner wrong(*m_ca.signer);
    const auto unsound = issueDeviceCertificate(request, m_ca.certificate, wrong, m_random);
    QCOMPARE(unsound.error().code, std::string("certificate.signature"));
    const Bytes device = issueDevice(request).value();
    const auto underDevice = issueDeviceCertificate(request, device, *m_ca.signer, m_random);
    QCOMPARE(underDevice.error().code, std::string("certificate.anchor"));
    const auto underNothing = issueDeviceCertificate(request, Bytes{0x30, 0x00}, *m_ca.signer, m_random);
    QCOMPARE(underNothing.error().code, std::string("certificate.parse"));
}

void TestCertificate::outsideProgramsAccept_data()
{
    QTest::addColumn<int>("caCurve");
    QTest::addColumn<int>("deviceCurve");
    for (const Curve ca : {Curve::P256, Curve::P384}) {
        for (const Curve device : {Curve::P256, Curve::P384})
            QTest::addRow("CA %s, device %s", curveName(ca).data(), curveName(device).data()) << int(ca) << int(device);
    }
}

void TestCertificate::outsideProgramsAccept()
{
    QFETCH(int, caCurve);
    QFETCH(int, deviceCurve);
    const std::int64_t now = QDateTime::currentSecsSinceEpoch();
    const auto ca = makeCa(static_cast<Curve>(caCurve), now - 60);
    const auto key = EcPrivateKey::generate(static_cast<Curve>(deviceCurve)).value();
    auto request = deviceRequest(key.publicKey());
    request.validity.notBefore = now - 60;
    const Bytes unlimited = issueDeviceCertificate(request, ca.certificate, *ca.signer, m_random).value();
    request.validity.notAfter = now + 3600;
    const Bytes limited = issueDeviceCertificate(request, ca.certificate, *ca.signer, m_random).value();
    const Bytes operational = issueOperationalCertificate({key.publicKey(), "Workbench", {now - 60, now + 3600}},
                                                          ca.certificate, *ca.signer, m_random).value();
    const QTemporaryDir dir;
    const QString caFile = test::writeFile(dir.filePath(QStringLiteral("ca.pem")), pem(ca.certificate));
    for (const Bytes &der : {unlimited, limited, operational}) {
        const QString file = test::writeFile(dir.filePath(QStringLiteral("leaf.pem")), pem(der));
        for (const char *command : {"openssl verify -x509_strict -CAfile",
                                    "openssl verify -x509_strict -purpose sslclient -CAfile",
                                    "openssl verify -x509_strict -purpose sslserver -CAfile"}) {
            const auto said = runOutside(command, {caFile, file});
            QVERIFY2(said.exitCode == 0, said.output.constData());
        }
        const auto gnutls = runOutside("certtool --verify --load-ca-certificate",
                                       {caFile, QStringLiteral("--infile"), file});
        QVERIFY2(gnutls.exitCode == 0 && gnutls.output.contains("Chain verification output: Verified."),
                 gnutls.output.constData());
    }
    const QString file = test::writeFile(dir.filePath(QStringLiteral("leaf.pem")), pem(unlimited));
    const auto text = runOutside("openssl x509 -noout -text -in", {file});
    for (const char *expected : {"Not After : Dec 31 23:59:59 9999 GMT", "URI:urn:imprint:device:SN-0017", "CA:FALSE",
                                 "URI:http://crl.example/site.crl", "TLS Web Client Authentication", aclOid()})
        QVERIFY2(text.output.contains(expected), text.output.constData());
    QVERIFY(!text.output.contains(QByteArray(aclOid()) + ": critical"));
}

// PrintableString has no underscore; serials do.
void TestCertificate::outsideProgramsAcceptAnySerial()
{
    const std::int64_t now = QDateTime::currentSecsSinceEpoch();
    const auto ca = makeCa(Curve::P256, now - 60);
    const auto key = EcPrivateKey::generate(Curve::P256).value();
    auto request = deviceRequest(key.publicKey());
    request.validity.notBefore = now - 60;
    request.serialNumber = "SN_17#a@b \"x\"<>\\,=+;";
    const Bytes der = issueDeviceCertificate(request, ca.certificate, *ca.signer, m_random).value();
    QCOMPARE(readCertificate(der)->subjectSerial, request.serialNumber);
    const QTemporaryDir dir;
    const QString caFile = test::writeFile(dir.filePath(QStringLiteral("ca.pem")), pem(ca.certificate));
    const QString file = test::writeFile(dir.filePath(QStringLiteral("leaf.pem")), pem(der));
    const auto openssl = runOutside("openssl verify -x509_strict -CAfile", {caFile, file});
    QVERIFY2(openssl.exitCode == 0, openssl.output.constData());
    const auto gnutls = runOutside("certtool --verify --load-ca-certificate",
                                       {caFile, QStringLiteral("--infile"), file});
    QVERIFY2(gnutls.exitCode == 0, gnutls.output.constData());
}

void TestCertificate::readingRefuses_data()
{
    QTest::addColumn<QByteArray>("der");
    const auto ca = makeCa(Curve::P256, start);
    const QByteArray good(reinterpret_cast<const char *>(ca.certificate.data()),
                          static_cast<qsizetype>(ca.certificate.size()));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("empty sequence") << QByteArray::fromHex("3000");
    QTest::newRow("trailing byte") << good + '\0';
    QTest::newRow("two certificates") << good + good;
    QTest::newRow("last byte missing") << good.chopped(1);
    QTest::newRow("larger than 64 KiB") << good + QByteArray(70000, '\0');
    QTest::newRow("PEM") << QByteArray::fromStdString(toPem("CERTIFICATE", ca.certificate));
    QByteArray otherAlgorithm = good;
    otherAlgorithm[good.lastIndexOf(QByteArray::fromHex("2a8648ce3d040302")) + 7] = 3;
    QTest::newRow("outer algorithm differs") << otherAlgorithm;
    QByteArray versionFour = good;
    versionFour[good.indexOf(QByteArray::fromHex("a003020102")) + 4] = 3;
    QTest::newRow("version 4") << versionFour;
    QByteArray versionTwo = good;
    versionTwo[good.indexOf(QByteArray::fromHex("a003020102")) + 4] = 1;
    QTest::newRow("extensions in version 2") << versionTwo;
    QByteArray twice = good; // the subject key identifier becomes a second key usage
    twice[good.indexOf(QByteArray::fromHex("0603551d0e")) + 4] = 0x0f;
    QTest::newRow("extension twice") << twice;
}

void TestCertificate::readingRefuses()
{
    QFETCH(QByteArray, der);
    const ByteView view(reinterpret_cast<const std::uint8_t *>(der.constData()), static_cast<std::size_t>(der.size()));
    QCOMPARE(readCertificate(view).error().code, std::string("certificate.parse"));
    QCOMPARE(certificateKey(view).error().code, std::string("certificate.parse"));
    QCOMPARE(checkAnchor(view).error().code, std::string("certificate.parse"));
    const auto path = verifyPath(view, {}, m_ca.certificate, PathPurpose::Any, {});
    QCOMPARE(path.error().code, std::string("certificate.parse"));
}

// Nothing in a certificate may be read past its end, and no changed certificate is ever accepted.
void TestCertificate::everyCutAndFlipIsSurvived()
{
    const auto key = EcPrivateKey::generate(Curve::P256).value();
    const Bytes der = issueDevice(deviceRequest(key.publicKey())).value();
    const auto authority = CaCertificate::parse(m_ca.certificate).value();
    QVERIFY(checkIssuedBy(authority, der));
    for (std::size_t size = 0; size < der.size(); ++size) {
        // A copy, so that ASan sees where it ends.
        const Bytes cut(der.begin(), der.begin() + static_cast<std::ptrdiff_t>(size));
        QVERIFY(!readCertificate(cut));
    }
    for (std::size_t at = 0; at < der.size(); ++at) {
        Bytes flipped = der;
        flipped[at] ^= static_cast<std::uint8_t>(1u << at % 8);
        (void)readCertificate(flipped);
        (void)certificateKey(flipped);
        QVERIFY(!checkIssuedBy(authority, flipped));
    }
}

void TestCertificate::keysAreThoseOfOpenssl()
{
    const QTemporaryDir dir;
    const QString keyFile = dir.filePath(QStringLiteral("key.pem"));
    const QString certificateFile = dir.filePath(QStringLiteral("rsa.pem"));
    const auto made = runOutside("openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=rsa -keyout",
                                 {keyFile, QStringLiteral("-out"), certificateFile});
    QVERIFY2(made.exitCode == 0, made.output.constData());
    QFile file(certificateFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto blocks = fromPem("CERTIFICATE", file.readAll().toStdString());
    QCOMPARE(blocks.size(), 1u);
    QVERIFY(readCertificate(blocks[0]));
    QCOMPARE(certificateKey(blocks[0]).error().code, std::string("key.spki"));
    const auto key = EcPrivateKey::generate(Curve::P384).value();
    const Bytes der = issueDevice(deviceRequest(key.publicKey())).value();
    QVERIFY(certificateKey(der).value() == key.publicKey());
}

void TestCertificate::pemBlocks()
{
    const std::string one = toPem("CERTIFICATE", m_ca.certificate);
    QVERIFY(QByteArray::fromStdString(one).startsWith("-----BEGIN CERTIFICATE-----\n"));
    const std::string other = toPem("PUBLIC KEY", m_ca.signer->publicKey().spki());
    QCOMPARE(fromPem("CERTIFICATE", "text\n" + one + other + "more\n" + one),
             (std::vector<Bytes>{m_ca.certificate, m_ca.certificate}));
    QCOMPARE(fromPem("PUBLIC KEY", one + other), std::vector<Bytes>{m_ca.signer->publicKey().spki()});
    QVERIFY(fromPem("CERTIFICATE", other).empty());
    QVERIFY(fromPem("CERTIFICATE", "").empty());
    QVERIFY(fromPem("CERTIFICATE", "no PEM at all").empty());
    QVERIFY(fromPem("CERTIFICATE", one + one.substr(0, one.size() / 2)).empty());
    std::string damaged = one;
    damaged[100] = '!';
    QVERIFY(fromPem("CERTIFICATE", one + damaged).empty());
}

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
