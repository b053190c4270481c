// Known failures in logs, and radio channels.
#include "models/core/errortext.h"
#include "models/diagnosis/channels.h"
#include "models/diagnosis/diagnosis.h"

#include <QTest>

using namespace imprint;

class tst_Diagnosis : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lines_data();
    void lines();
    void everyRowIsReachable();
    void ownCodesAreKnown();
    void orderAndCounts();
    void hostileLines();
    void badCatalogues_data();
    void badCatalogues();
    void bands_data();
    void bands();
    void overlaps();
    void advice();
    void badChannels();

private:
    const FailureCatalogue &catalogue() { return **FailureCatalogue::builtIn(); }
};

void tst_Diagnosis::lines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("nothing") << "I (512) app: connected, 0 errors, -0x3 dB" << QStringList();
    QTest::newRow("product words") << "E prov: KDF_FAILURE_PARAM_MISMATCH (iter)" << QStringList{"KDF_FAILURE_PARAM_MISMATCH"};
    QTest::newRow("lower case") << "kdf_entropy_low" << QStringList{"KDF_ENTROPY_LOW"};
    QTest::newRow("part of a word") << "MY_HSM_ERRORS=0" << QStringList();
    QTest::newRow("mbedTLS number") << "ssl_tls.c:3810: mbedtls_ssl_handshake returned -0x2700"
                                    << QStringList{"MBEDTLS_ERR_X509_CERT_VERIFY_FAILED"};
    QTest::newRow("mbedTLS short number") << "seed failed: -0x0034"
                                          << QStringList{"MBEDTLS_ERR_CTR_DRBG_ENTROPY_SOURCE_FAILED"};
    QTest::newRow("another number") << "offset -0x340, level -0x34" << QStringList();
    QTest::newRow("brown-out") << "Brownout detector was triggered" << QStringList{"ESP_BROWNOUT"};
    QTest::newRow("PSA") << "psa_generate_key: status -148" << QStringList{"PSA_ERROR_INSUFFICIENT_ENTROPY"};
    QTest::newRow("RSSI is no PSA status") << "wifi rssi -148" << QStringList();
    QTest::newRow("wolfSSL") << "wolfSSL_connect error -188" << QStringList{"ASN_NO_SIGNER_E"};
    QTest::newRow("secure element") << "ATECC608A genkey status: 0x08" << QStringList{"ATECC_HEALTH_TEST"};
    QTest::newRow("PKCS#11 name") << "C_Login: CKR_PIN_LOCKED" << QStringList{"CKR_PIN_LOCKED"};
    QTest::newRow("PKCS#11 number") << "C_Sign rv=0x000000E0" << QStringList{"CKR_TOKEN_NOT_PRESENT"};
    QTest::newRow("alert by name") << "ssl/record/rec_layer_s3.c: tlsv1 alert unknown ca" << QStringList{"TLS_ALERT_UNKNOWN_CA"};
    QTest::newRow("alert by number") << "SSL alert number 51" << QStringList{"TLS_ALERT_DECRYPT_ERROR"};
    QTest::newRow("EAP") << "wlan0: CTRL-EVENT-EAP-FAILURE EAP authentication failed"
                         << QStringList{"EAP_FAILURE", "AUTH_FAILURE"};
    QTest::newRow("four-way handshake") << "wlan0: WPA: 4-Way Handshake failed - pre-shared key may be incorrect"
                                        << QStringList{"WPA_4WAY"};
    QTest::newRow("own code") << R"({"error":{"code":"key.differs","detail":""}})" << QStringList{"key.differs"};
    QTest::newRow("own code inside a name") << "see docs/key.differs.md or my.key.differs" << QStringList();
}

void tst_Diagnosis::lines()
{
    QFETCH(QString, line);
    QFETCH(QStringList, codes);
    QStringList shown;
    for (const std::size_t index : catalogue().shownBy(line))
        shown << catalogue().failures()[index].code;
    QCOMPARE(shown, codes);
}

// A code alone, as a log would print it, is found by its own row.
void tst_Diagnosis::everyRowIsReachable()
{
    const QStringList byMessage{"Zephyr", "ESP-IDF", "bus", "EAP", "general", "TLS", "ATECC608"};
    for (const KnownFailure &failure : catalogue().failures()) {
        QVERIFY2(!failure.cause.isEmpty() && !failure.steps.isEmpty(), qPrintable(failure.code));
        if (failure.stack == u"Imprint" || byMessage.contains(failure.stack))
            continue;
        Diagnosis diagnosis(catalogue());
        diagnosis.note("E (1) stack: " + failure.code + " in step 3");
        QVERIFY2(diagnosis.found().size() == 1 && diagnosis.found()[0].failure->code == failure.code,
                 qPrintable(failure.code));
    }
}

void tst_Diagnosis::ownCodesAreKnown()
{
    const QStringList codes = failureCodes();
    QVERIFY(codes.size() > 100);
    for (const QString &code : codes) {
        const KnownFailure *const known = catalogue().find(code);
        QVERIFY2(known && known->isOwn, qPrintable(code));
        QVERIFY2(!known->cause.contains(u'{'), qPrintable(known->cause));
    }
}

void tst_Diagnosis::orderAndCounts()
{
    Diagnosis diagnosis(catalogue());
    for (const char *line : {"RNG_INIT_FAILED", "fine", "SSL alert number 48", "KDF_FAILURE_PARAM_MISMATCH", "RNG_INIT_FAILED"})
        diagnosis.note(QString::fromLatin1(line));
    const auto found = diagnosis.found();
    QCOMPARE(found.size(), std::size_t(3));
    QCOMPARE(found[0].failure->code, QString("KDF_FAILURE_PARAM_MISMATCH")); // parameters are looked at first
    QCOMPARE(found[1].failure->code, QString("TLS_ALERT_UNKNOWN_CA"));
    QCOMPARE(found[2].lines, (std::vector<std::size_t>{1, 5}));
    const QString report = diagnosis.report("boot.log");
    QVERIFY(report.contains("5 lines read, 3 known failures") && report.contains("## 6. ") &&
            report.indexOf("KDF_FAILURE_PARAM_MISMATCH") < report.indexOf("RNG_INIT_FAILED"));
}

void tst_Diagnosis::hostileLines()
{
    Diagnosis diagnosis(catalogue());
    diagnosis.note(QString(1'000'000, u'a') + QStringLiteral("\x1b[31mHSM_ERROR\x1b[0m\u202e`"));
    diagnosis.note(QString());
    QCOMPARE(diagnosis.lines(), std::size_t(2));
    for (const FoundFailure &found : diagnosis.found())
        QVERIFY(found.text.size() <= 300 && !found.text.contains(u'\x1b') && !found.text.contains(QChar(0x202e)));
}

void tst_Diagnosis::badCatalogues_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("nothing") << QByteArray();
    const auto row = [](const QByteArray &more) {
        return R"({"format":"imprint-failurestacks","version":1,"stages":[{"stage":"a","title":"A","steps":["s"]}],"codes":[)" +
               more + "]}";
    };
    const QByteArray good = R"({"code":"X","stack":"s","stage":"a","patterns":["x"],"title":"t","cause":"c","remedy":"r"})";
    QVERIFY(FailureCatalogue::read(row(good), R"({"format":"imprint-failurecodes","version":1,"codes":[]})"));
    QTest::newRow("twice") << row(good + ',' + good);
    QTest::newRow("unknown stage") << row(QByteArray(good).replace(R"("stage":"a")", R"("stage":"b")"));
    QTest::newRow("bad pattern") << row(QByteArray(good).replace(R"(["x"])", R"(["("])"));
    QTest::newRow("matches everything") << row(QByteArray(good).replace(R"(["x"])", R"(["x*"])"));
    QTest::newRow("no cause") << row(QByteArray(good).replace(R"("cause":"c",)", ""));
}

void tst_Diagnosis::badCatalogues()
{
    QFETCH(QByteArray, rows);
    const auto read = FailureCatalogue::read(rows, R"({"format":"imprint-failurecodes","version":1,"codes":[]})");
    QVERIFY(!read);
    QCOMPARE(read.error().code, std::string("diagnosis.catalogue"));
}

void tst_Diagnosis::bands_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("wifi 1") << "wifi:1" << 2401.0 << 2423.0;
    QTest::newRow("wifi 6") << "wifi:6" << 2426.0 << 2448.0;
    QTest::newRow("wifi 11") << "wifi:11" << 2451.0 << 2473.0;
    QTest::newRow("wifi 14") << "wifi:14" << 2473.0 << 2495.0;
    QTest::newRow("zigbee 11") << "zigbee:11" << 2404.0 << 2406.0;
    QTest::newRow("thread 26") << "thread:26" << 2479.0 << 2481.0;
    QTest::newRow("ble 38") << "ble:38" << 2425.0 << 2427.0;
    QTest::newRow("5 GHz") << "wifi5:36" << 5170.0 << 5190.0;
    QTest::newRow("80 MHz") << "wifi5:44/80" << 5170.0 << 5250.0;
    QTest::newRow("160 MHz") << "wifi5:100/160" << 5490.0 << 5650.0;
    QTest::newRow("zwave") << "zwave:eu" << 868.2 << 868.6;
}

void tst_Diagnosis::bands()
{
    QFETCH(QString, id);
    QFETCH(double, low);
    QFETCH(double, high);
    const auto channel = channelNamed(id);
    QVERIFY(channel);
    QVERIFY(std::abs(channel->low() - low) < 1e-6 && std::abs(channel->high() - high) < 1e-6);
}

// Wi-Fi 1, 6 and 11 leave 15, 20, 25 and 26 free.
void tst_Diagnosis::overlaps()
{
    QStringList free;
    for (int n = 11; n <= 26; ++n) {
        const Channel zigbee = *channelNamed(QStringLiteral("zigbee:%1").arg(n));
        double shared = 0;
        for (const char *wifi : {"wifi:1", "wifi:6", "wifi:11"})
            shared += overlap(zigbee, *channelNamed(QString::fromLatin1(wifi)));
        if (shared == 0)
            free << zigbee.name;
    }
    QCOMPARE(free, (QStringList{"15", "20", "25", "26"}));
}

void tst_Diagnosis::advice()
{
    const auto all = advise("thread", {*channelNamed("wifi:1"), *channelNamed("wifi:6"), *channelNamed("wifi:11")});
    QCOMPARE(all.size(), std::size_t(16));
    QCOMPARE(all.front().channel.name, QString("26"));
    QCOMPARE(all.front().shared, 0.0);
    QVERIFY(all.back().shared > 0 && !all.back().disturbedBy.isEmpty());
    QVERIFY(advise("lora", {}).empty());
}

void tst_Diagnosis::badChannels()
{
    for (const char *id : {"", "wifi", "wifi:0", "wifi:15", "wifi5:37", "wifi5:36/30", "wifi:6/40", "wifi5:140/160", "x:1"}) {
        const auto channel = channelNamed(QString::fromLatin1(id));
        QVERIFY2(!channel && channel.error().code == "channels.unknown", id);
    }
}

QTEST_GUILESS_MAIN(tst_Diagnosis)
#include "tst_diagnosis.moc"
