// The order file: every shape that suppliers send, and every mistake named by line and column.
#include "models/core/csvreader.h"
#include "models/core/importcsv.h"
#include "models/core/qtbytes.h"
#include "support/outside.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace imprint;

namespace {

EcPublicKey newKey(Curve curve = Curve::P256) { return EcPrivateKey::generate(curve).value().publicKey(); }

QByteArray base64(const EcPublicKey &key) { return toQt(key.spki()).toBase64(); }

QByteArray pem(const EcPublicKey &key)
{
    const QByteArray text = base64(key);
    QByteArray lines;
    for (qsizetype at = 0; at < text.size(); at += 64)
        lines += text.mid(at, 64) + '\n';
    return "-----BEGIN PUBLIC KEY-----\n" + lines + "-----END PUBLIC KEY-----\n";
}

QByteArray quoted(QByteArray text) { return '"' + text.replace('"', "\"\"") + '"'; }

QStringList serials(const CsvImport &import)
{
    QStringList list;
    for (const ExpectedDevice &device : import.devices)
        list << device.serial;
    return list;
}

QByteArray colons(const QByteArray &hex) { return QByteArray::fromHex(hex).toHex(':').toUpper(); }

} // namespace

class tst_ImportCsv : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shapes_data();
    void shapes();
    void keys_data();
    void keys();
    void opensslKeys();
    void fingerprints_data();
    void fingerprints();
    void problems_data();
    void problems();
    void allOrNothing();
    void privateKeysAreNotRepeated();
    void sourceAndIgnored();
    void tenThousand();
    void limits();
    void manyProblems();
    void strictNamesTheFirst();
    void guard_data();
    void guard();
    void ownLines_data();
    void ownLines();
    void roundTrip();
    void hostileBytes();
};

void tst_ImportCsv::shapes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("expected");
    const QStringList two{"A1", "B2"};
    QTest::newRow("header") << QByteArray("serial\nA1\nB2\n") << two;
    QTest::newRow("no header") << QByteArray("A1\nB2\n") << two;
    QTest::newRow("no line end") << QByteArray("A1\nB2") << two;
    QTest::newRow("crlf") << QByteArray("Serial,Model\r\nA1,x\r\nB2,y\r\n") << two;
    QTest::newRow("cr") << QByteArray("serial\rA1\rB2\r") << two;
    QTest::newRow("bom") << QByteArray("\xef\xbb\xbfserial;model\nA1;x\nB2;y\n") << two;
    QTest::newRow("tab") << QByteArray("model\tserial\nx, y\tA1\nz; \tB2\n") << two;
    QTest::newRow("quotes") << QByteArray("\"serial\",\"note\"\n\"A1\",\"a,\"\"b\"\"\nc\"\n B2 , \"x\" \n") << two;
    QTest::newRow("blank lines") << QByteArray("\n\nserial,model\n\nA1,\n,,\n  \nB2,\n\n") << two;
    QTest::newRow("short lines") << QByteArray("serial,model,key\nA1\nB2,x\n") << two;
    QTest::newRow("empty cells at the end") << QByteArray("serial,model\nA1,x,,\nB2,y,\n") << two;
    QTest::newRow("blanks inside") << QByteArray("serial\nSN 1/x\n#2'\"\"\n").replace("#2'\"\"", "\"#2'\"\"\"")
                                   << QStringList{"SN 1/x", "#2'\""};
    QTest::newRow("nbsp around") << QByteArray("serial\n\xc2\xa0" "A1\xc2\xa0\nB2\n") << two;
    QTest::newRow("case and dashes") << QByteArray("SERIAL;Public-Key\nA1;\nB2;\n") << two;
}

void tst_ImportCsv::shapes()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, expected);
    const CsvImport import = importCsv(content, "o.csv");
    QVERIFY2(import.problems.empty(), import.problems.empty() ? "" : qPrintable(import.problems.front().reason));
    QCOMPARE(serials(import), expected);
}

void tst_ImportCsv::keys_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("point");
    for (const Curve curve : {Curve::P256, Curve::P384}) {
        const EcPublicKey key = newKey(curve);
        const QByteArray point = toQt(key.point());
        const char *const name = curveName(curve).data();
        const QByteArray hex = toQt(key.spki()).toHex();
        QTest::addRow("%s base64", name) << base64(key) << point;
        QTest::addRow("%s base64 in lines", name) << quoted(base64(key).insert(40, "\n")) << point;
        QTest::addRow("%s hex", name) << hex << point;
        QTest::addRow("%s hex upper", name) << hex.toUpper() << point;
        QTest::addRow("%s hex colons", name) << colons(hex) << point;
        QTest::addRow("%s pem", name) << quoted(pem(key)) << point;
        QTest::addRow("%s pem crlf", name) << quoted(pem(key).replace("\n", "\r\n")) << point;
        QTest::addRow("%s pem on one line", name) << quoted(pem(key).replace("\n", " ")) << point;
        QTest::addRow("%s pem with backslash n", name) << quoted(pem(key).replace("\n", "\\n")) << point;
        QTest::addRow("%s pem guarded", name) << quoted("'" + pem(key)) << point;
    }
}

void tst_ImportCsv::keys()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, point);
    const CsvImport import = importCsv("serial,public_key\nA1," + cell + "\n", "o.csv");
    QVERIFY2(import.problems.empty(), import.problems.empty() ? "" : qPrintable(import.problems.front().reason));
    QVERIFY(import.devices.front().key);
    QCOMPARE(toQt(import.devices.front().key->point()), point);
}

// Keys that openssl writes, uncompressed and compressed, and the fingerprint that it computes.
void tst_ImportCsv::opensslKeys()
{
    QTemporaryDir folder;
    const QString file = folder.filePath("k.pem");
    QCOMPARE(
        test::runOutside("openssl", {"ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", file}).exitCode, 0);
    const QByteArray plain = test::runOutside("openssl", {"pkey", "-in", file, "-pubout"}).output;
    const QByteArray compressed
        = test::runOutside("openssl", {"ec", "-in", file, "-pubout", "-conv_form", "compressed"}).output;
    const QByteArray small = compressed.mid(compressed.indexOf("-----BEGIN"));
    QVERIFY(small.size() < plain.size());
    QCOMPARE(test::runOutside("openssl", {"pkey", "-in", file, "-pubout", "-outform", "DER", "-out", file + ".der"})
                 .exitCode,
             0);
    const QByteArray print = test::runOutside("openssl", {"dgst", "-sha256", "-r", file + ".der"}).output.left(64);
    for (const QByteArray &key : {plain, small}) {
        const CsvImport import = importCsv("serial,key,sha256\nA1," + quoted(key) + "," + print + "\n", "o.csv");
        QVERIFY2(import.problems.empty(), import.problems.empty() ? "" : qPrintable(import.problems.front().reason));
        QCOMPARE(hexText(import.devices.front().deliveredFingerprint().value()).toLatin1(), print);
    }
}

void tst_ImportCsv::fingerprints_data()
{
    QTest::addColumn<QByteArray>("cell");
    const QByteArray hex = QByteArray("0123456789abcdef").repeated(4);
    QTest::newRow("plain") << hex;
    QTest::newRow("upper") << hex.toUpper();
    QTest::newRow("colons") << colons(hex);
    QTest::newRow("blanks") << QByteArray::fromHex(hex).toHex(' ');
    QTest::newRow("quoted") << quoted(hex);
}

void tst_ImportCsv::fingerprints()
{
    QFETCH(QByteArray, cell);
    const CsvImport import = importCsv("Fingerprint;Serial\n" + cell + ";A1\n", "o.csv");
    QVERIFY(import.problems.empty());
    const ExpectedDevice &device = import.devices.front();
    QVERIFY(!device.key && device.hasDeliveredKey());
    QCOMPARE(hexText(*device.deliveredFingerprint()), QString("0123456789abcdef").repeated(4));
}

void tst_ImportCsv::problems_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &content, int line, int column, const char *field,
                        const char *reason) {
        QTest::newRow(name) << content << line << column << QString(field) << QString(reason);
    };
    const QByteArray key = base64(newKey());
    const QByteArray other = base64(newKey());
    const QByteArray print(64, 'a');
    QByteArray offCurve = QByteArray::fromBase64(key);
    offCurve[offCurve.size() - 1] = char(offCurve.back() ^ 1);
    row("empty", "", 1, 0, "", "names no device");
    row("only a header", "serial,model\n", 1, 0, "", "names no device");
    row("no serial column", "model,key\nx,\n", 1, 0, "", "\"serial\"");
    row("two serial columns", "serial,SERIAL\nA,B\n", 1, 2, "SERIAL", "already");
    row("missing serial", "serial,model\nA1,x\n,y\n", 3, 1, "serial", "missing");
    row("long serial", "serial\n" + QByteArray(65, 'x') + "\n", 2, 1, "serial", "65 characters");
    row("umlaut serial", "serial\nB\xc3\xa4r\n", 2, 1, "serial", "printable ASCII");
    row("control in serial", "serial\nA\x01" "B\n", 2, 1, "serial", "printable ASCII");
    row("long model", "serial,model\nA1," + QByteArray(65, 'x') + "\n", 2, 2, "model", "65 characters");
    row("control in model", "serial,model\nA1,x\x1b[2J\n", 2, 2, "model", "control");
    row("serial twice", "serial\nA1\nB2\nA1\n", 4, 1, "serial", "line 2");
    row("key twice", "serial,key\nA1," + key + "\nB2," + key + "\n", 3, 2, "key", "line 2");
    row("fingerprint twice", "serial,sha256\nA1," + print + "\nB2," + print.toUpper() + "\n", 3, 2, "sha256", "line 2");
    row("key beside a fingerprint of another", "serial,key,sha256\nA1," + key + "," + print + "\n", 2, 3, "sha256",
        "beside");
    row("bad base64", "serial,key\nA1," + key.left(20) + "!\n", 2, 2, "key", "neither");
    row("torn key", "serial,key\nA1," + key.left(40) + "\n", 2, 2, "key", "");
    row("point off the curve", "serial,key\nA1," + offCurve.toBase64() + "\n", 2, 2, "key", "");
    row("certificate", "serial,key\nA1,-----BEGIN CERTIFICATE-----AA-----END CERTIFICATE-----\n", 2, 2, "key",
        "PUBLIC KEY");
    row("private key", "serial,key\nA1,-----BEGIN EC PRIVATE KEY-----AA\n", 2, 2, "key", "private key");
    row("short fingerprint", "serial,sha256\nA1,abcd\n", 2, 2, "sha256", "64 hexadecimal");
    row("spreadsheet fingerprint", "serial,sha256\nA1,1.23E+64\n", 2, 2, "sha256", "64 hexadecimal");
    row("open quote", "serial,model\nA1,x\nB2,\"y\nC3,z\n", 3, 2, "model", "never closed");
    row("text after quote", "serial\n\"A1\"x\n", 2, 1, "serial", "closing quote");
    row("quote inside", "serial\nA\"1\n", 2, 1, "serial", "not quoted");
    row("more cells", "serial,model\nA1,x,y\n", 2, 3, "", "more cells");
    row("line inside quotes counts", "serial,model\nA1,\"x\n\"\nB2,y\nA1,z\n", 5, 1, "serial", "line 2");
    row("not utf-8", "serial,model\nA1,x\nB2,Gr\xfc" "n\n", 3, 0, "", "UTF-8");
    row("utf-16", QByteArray("\xff\xfes\0e\0", 6), 1, 0, "", "UTF-16");
    row("zero byte", QByteArray("serial\nA1\0\n", 11), 2, 0, "", "not a text file");
    row("too many cells", "serial\nA1" + QByteArray(100, ',') + "x\n", 2, 65, "", "64 cells");
    row("giant cell", "serial\n" + QByteArray(9000, 'x') + "\n", 2, 1, "serial", "8192");
}

void tst_ImportCsv::problems()
{
    QFETCH(QByteArray, content);
    const CsvImport import = importCsv(content, "o.csv");
    QVERIFY(import.devices.empty());
    QVERIFY(!import.problems.empty());
    const CsvProblem &first = import.problems.front();
    QTEST(first.line, "line");
    QTEST(first.column, "column");
    QTEST(first.field, "field");
    QFETCH(QString, reason);
    QVERIFY2(!first.reason.isEmpty() && first.reason.contains(reason), qPrintable(first.reason));
}

void tst_ImportCsv::allOrNothing()
{
    const CsvImport import = importCsv("serial,model\nA1,x\n,y\nC3,z\n,w\n", "o.csv");
    QVERIFY(import.devices.empty());
    QCOMPARE(import.problems.size(), std::size_t(2));
    QCOMPARE(import.problems[1].line, 5);
    QCOMPARE(import.preview.size(), std::size_t(5));
    QVERIFY(!import.preview[0].isBad && !import.preview[1].isBad && import.preview[2].isBad && import.preview[4].isBad);
    QCOMPARE(import.preview[1].cells, (QStringList{"A1", "x"}));
}

void tst_ImportCsv::privateKeysAreNotRepeated()
{
    const CsvImport import =
        importCsv("serial,key\nA1,-----BEGIN PRIVATE KEY-----c2VjcmV0-----END PRIVATE KEY-----\n", "o.csv");
    QVERIFY(!import.problems.front().reason.contains("c2VjcmV0"));
}

void tst_ImportCsv::sourceAndIgnored()
{
    const CsvImport import = importCsv("Batch,Serial,,Colour\n7,A1,,red\n\n7,B2,,\n", "order-4471.csv");
    QCOMPARE(import.ignoredColumns, (QStringList{"Batch", "column 3", "Colour"}));
    QCOMPARE(import.devices[1].source, QStringLiteral("order-4471.csv, line 4"));
    QCOMPARE(importCsv("A1,key?\n", "o.csv").ignoredColumns, QStringList{"column 2"});
}

void tst_ImportCsv::tenThousand()
{
    QByteArray content("serial;model\r\n");
    for (int i = 0; i < 10000; ++i)
        content += "SN" + QByteArray::number(i) + ";plug\r\n";
    CsvImport import = importCsv(content, "o.csv");
    QVERIFY(import.problems.empty());
    QCOMPARE(import.devices.size(), std::size_t(10000));
    QCOMPARE(import.devices.back().source, QStringLiteral("o.csv, line 10001"));
    QCOMPARE(import.preview.size(), std::size_t(200));
    import = importCsv(content + "one more;plug\r\n", "o.csv");
    QVERIFY(import.devices.empty());
    QCOMPARE(import.problems.front().line, 10002);
}

void tst_ImportCsv::limits()
{
    const CsvImport import = importCsv(QByteArray(16 * 1024 * 1024 + 1, 'x'), "o.csv");
    QCOMPARE(import.problemCount, 1);
    QVERIFY(import.problems.front().reason.contains("16 MiB"));
}

void tst_ImportCsv::manyProblems()
{
    const CsvImport import = importCsv("serial,model\n" + QByteArray(",x\n").repeated(500), "o.csv");
    QCOMPARE(import.problems.size(), std::size_t(100));
    QCOMPARE(import.problemCount, 500);
}

void tst_ImportCsv::strictNamesTheFirst()
{
    QCOMPARE(importCsvStrict("A1\nB2\n", "o.csv").value().size(), std::size_t(2));
    const auto bad = importCsvStrict("serial,model\n,x\n,y\n", "o.csv");
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, std::string("import.csv"));
    QCOMPARE(bad.error().detail, std::string("o.csv, line 2, column 1 (serial): the serial is missing (and 1 more)"));
}

void tst_ImportCsv::guard_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("expected");
    for (const char *start : {"=", "+", "-", "@", "\t", "\r", "\n"})
        QTest::addRow("%02x", start[0]) << QString(start) + "1+1" << "'" + QString(start) + "1+1";
    QTest::newRow("full width") << QString(QChar(0xff1d)) + "1" << "'" + QString(QChar(0xff1d)) + "1";
    QTest::newRow("plain") << "SN-1=2" << "SN-1=2";
    QTest::newRow("empty") << "" << "";
    QTest::newRow("apostrophe") << "'tis" << "'tis";
    QTest::newRow("only apostrophes") << "''" << "''";
    QTest::newRow("looks guarded") << "'=1" << "''=1";
    QTest::newRow("looks guarded twice") << "''@x" << "'''@x";
}

void tst_ImportCsv::guard()
{
    QFETCH(QString, cell);
    QFETCH(QString, expected);
    QCOMPARE(guarded(cell), expected);
    QCOMPARE(unguarded(expected), cell);
}

void tst_ImportCsv::ownLines_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << QStringList{"A1", "plug", ""} << QByteArray("A1,plug,\r\n");
    QTest::newRow("comma") << QStringList{"a,b", "c;d"} << QByteArray("\"a,b\",\"c;d\"\r\n");
    QTest::newRow("quote") << QStringList{"a\"b"} << QByteArray("\"a\"\"b\"\r\n");
    QTest::newRow("line end") << QStringList{"a\nb"} << QByteArray("\"a\nb\"\r\n");
    QTest::newRow("formula") << QStringList{"=cmd|' /C calc'!A0"} << QByteArray("'=cmd|' /C calc'!A0\r\n");
    QTest::newRow("formula with comma") << QStringList{"@SUM(1,2)"} << QByteArray("\"'@SUM(1,2)\"\r\n");
    QTest::newRow("utf-8") << QStringList{QString::fromUtf8("Zähler")} << QByteArray("Zähler\r\n");
}

void tst_ImportCsv::ownLines()
{
    QFETCH(QStringList, cells);
    QTEST(csvLine(cells), "line");
}

// What we write we read back unchanged, whatever a serial looks like.
void tst_ImportCsv::roundTrip()
{
    QStringList expected{"=1+1",
                         "'=1",
                         "''-x",
                         "+49 1",
                         "-",
                         "@x",
                         "'",
                         "''",
                         "'plain",
                         "a,b",
                         "a\"b\"",
                         ";",
                         "\"",
                         "serial "
                         "x"};
    for (int c = 0x21; c <= 0x7e; ++c)
        expected << QString(QChar(c)) + "~" + QString(QChar(c)) + "1";
    QByteArray content = csvLine({"serial", "model", "public_key"});
    QByteArrayList points;
    for (const QString &serial : expected) {
        const EcPublicKey key = newKey();
        content += csvLine({serial, serial, QString::fromLatin1(points.size() % 2 ? pem(key) : base64(key))});
        points << toQt(key.point());
    }
    const CsvImport import = importCsv(content, "own.csv");
    QVERIFY2(import.problems.empty(), import.problems.empty() ? "" : qPrintable(import.problems.front().reason));
    QCOMPARE(serials(import), expected);
    for (std::size_t i = 0; i < import.devices.size(); ++i) {
        QCOMPARE(import.devices[i].model, expected[qsizetype(i)]);
        QCOMPARE(toQt(import.devices[i].key.value().point()), points[qsizetype(i)]);
    }
}

// Torn, doubled and changed at any place: an answer every time, and never devices beside problems.
void tst_ImportCsv::hostileBytes()
{
    const QByteArray good = "\xef\xbb\xbfserial;model;key\r\n'=A1;\"x\"\"y\n\";" + base64(newKey()) + "\r\nB2;;\r\n";
    quint32 state = 1;
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes = good;
        for (int change = 0; change <= round % 4; ++change) {
            state = state * 1664525 + 1013904223;
            const qsizetype at = qsizetype(state >> 8) % bytes.size();
            static constexpr char swaps[] = "\"\n\r;,\t'=\0\xff";
            if (round % 3 == 0)
                bytes.truncate(std::max<qsizetype>(at, 1));
            else if (round % 3 == 1)
                bytes[at] = swaps[state % (sizeof swaps - 1)];
            else
                bytes.insert(at, bytes.mid(at / 2, 9));
        }
        const CsvImport import = importCsv(bytes, "o.csv");
        QCOMPARE(import.problems.empty(), !import.devices.empty());
        for (const ExpectedDevice &device : import.devices)
            QVERIFY(isSerial(device.serial));
    }
}

QTEST_GUILESS_MAIN(tst_ImportCsv)
#include "tst_importcsv.moc"
