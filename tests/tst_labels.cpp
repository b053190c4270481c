// Labels: the smallest codes, what fits where, and that paper, picture and printer language say what was meant – to us and
// to ZBar and Poppler.
#include "models/core/qtbytes.h"
#include "models/labels/codematrix.h"
#include "models/labels/render/codepath.h"
#include "models/labels/render/codereader.h"
#include "models/labels/render/labelpages.h"
#include "support/outside.h"
#include "support/vectors.h"

#include <QPainter>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QtTest>

using namespace imprint;

namespace {

LabelContent contentFrom(const QByteArray &formatId, const QByteArray &json)
{
    const auto fields = readFields(json);
    if (!fields)
        qFatal("%s", fields.error().detail.c_str());
    auto content = contentOf(*codeFormat(QString::fromLatin1(formatId)).value(), *fields);
    if (!content)
        qFatal("%s", content.error().detail.c_str());
    return std::move(*content);
}

QByteArray hca1(int n)
{
    return R"({"serial":"HCA-)" + QByteArray::number(n).rightJustified(8, '0') +
           R"(","publicPoint":"036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296","form":"key"})";
}

const QByteArray matter = R"({"vendorId":65521,"productId":32768,"flow":0,"discovery":2,"discriminator":3840,"passcode":20202021})";
const QByteArray zwave =
    R"({"version":1,"requestedKeys":3,"dsk":"51525-35455-41424-34445-31323-33435-21222-32425","deviceType":4353,"installerIcon":1537,"manufacturerId":65520,"productType":100,"productId":3,"applicationVersion":578})";

std::vector<LabelDrawing> drawn(const LabelTemplate &design, const std::vector<LabelContent> &contents, int dpi)
{
    std::vector<LabelDrawing> all;
    for (const LabelContent &content : contents) {
        auto drawing = layOut(design, content, design.dotsPerMm(dpi));
        if (!drawing)
            qFatal("%s %s", drawing.error().code.c_str(), drawing.error().detail.c_str());
        all.push_back(std::move(*drawing));
    }
    return all;
}

std::vector<const LabelDrawing *> pointersTo(const std::vector<LabelDrawing> &drawings)
{
    std::vector<const LabelDrawing *> all;
    for (const LabelDrawing &drawing : drawings)
        all.push_back(&drawing);
    return all;
}

} // namespace

class tst_Labels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sizes_data();
    void sizes();
    void everyVectorReadsBack();
    void dataMatrixReadsBack();
    void outlineIsTheMatrix();
    void shipped_data();
    void shipped();
    void whatFits();
    void templatesAreRefused_data();
    void templatesAreRefused();
    void sheetPositions();
    void calibrationMoves();
    void texts();
    void pdfForOthers();
    void svgHasMillimetres();
    void pngHasWholeDots();
    void zplIsTheBitmap();
    void csv();
    void photos();
};

// The facts' table: modules at EC M (L for Z-Wave), and the smallest of all segments.
void tst_Labels::sizes_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("modules");
    const auto payload = [](const char *id, const QByteArray &json) { return contentFrom(id, json).code.payload; };
    QTest::newRow("homekit") << QByteArray("X-HM://0071WK4SM7OSX") << int(Level::M) << 21;
    QTest::newRow("matter") << payload("matter", matter) << int(Level::M) << 25;
    QTest::newRow("zwave, 90 digits") << payload("zwave", zwave) << int(Level::L) << 29;
    QTest::newRow("zwave, 136 digits") << QByteArray("9001346230075152535455414243444531323334352122232425001016387007680220655210100000017002880642002122232425414243444511121314153132333435") << int(Level::L) << 33;
    QTest::newRow("zigbee") << QByteArray("Z:00124B0012345678$I:83FED3407A939723A5C639B26916D505C3B5") << int(Level::M) << 29;
    QTest::newRow("thread") << QByteArray("v=1&&eui=0000b57fffe15d68&&cc=J01NU5") << int(Level::M) << 29;
    QTest::newRow("hca1") << payload("pubkey", hca1(42)) << int(Level::M) << 37;
    QTest::newRow("digits between letters") << QByteArray("a1234567890123456789012345678901234567890b") << int(Level::L) << 25;
}

void tst_Labels::sizes()
{
    QFETCH(QByteArray, payload);
    QFETCH(int, level);
    const auto matrix = qrMatrix(payload, Level(level));
    QVERIFY(matrix);
    QTEST(matrix->width, "modules");
}

void tst_Labels::everyVectorReadsBack()
{
    for (const QJsonValue row : test::vectors("codes.json")["make"].toArray()) {
        const QByteArray payload = row["payload"].toString().toUtf8();
        for (const Level level : {Level::L, Level::M, Level::Q, Level::H}) {
            const auto matrix = qrMatrix(payload, level);
            QVERIFY(matrix);
            const auto read = checkCode(pictureOf(*matrix, outlineOf(*matrix), 3), Symbol::Qr, payload);
            QVERIFY2(read, payload.constData());
            QVERIFY(!checkCode(pictureOf(*matrix, outlineOf(*matrix), 3), Symbol::Qr, payload + 'x'));
        }
    }
    QCOMPARE(qrMatrix(QByteArray(3000, 'a'), Level::M).error().code, std::string("label.too-long"));
}

void tst_Labels::dataMatrixReadsBack()
{
    for (const QByteArray payload : {"SN-1", "SN 0042/a", "0123456789012345678901234567890123456789"}) {
        const auto matrix = dataMatrix(payload);
        QVERIFY(matrix);
        const auto read = checkCode(pictureOf(*matrix, outlineOf(*matrix), 4), Symbol::DataMatrix, payload);
        QVERIFY2(read, payload.constData());
    }
    QCOMPARE(dataMatrix(QByteArray(4000, 'a')).error().code, std::string("label.too-long"));
}

// Filled again, the outline gives every module and nothing else; touching corners are the hard part.
void tst_Labels::outlineIsTheMatrix()
{
    CodeMatrix corners{Symbol::Qr, 4, 4, {1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1}, 0};
    const auto code = qrMatrix("outline", Level::M);
    for (const CodeMatrix &matrix : {corners, *code}) {
        const QImage picture = pictureOf(matrix, outlineOf(matrix), 2);
        for (int y = 0; y < matrix.height; ++y)
            for (int x = 0; x < matrix.width; ++x)
                for (int sub = 0; sub < 4; ++sub) {
                    const int px = (x + quietZone) * 2 + sub % 2, py = (y + quietZone) * 2 + sub / 2;
                    QCOMPARE(qGray(picture.pixel(px, py)), matrix.isDark(x, y) ? 0 : 255);
                }
    }
}

void tst_Labels::shipped_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : shippedTemplates())
        QTest::newRow(qPrintable(name)) << name;
}

void tst_Labels::shipped()
{
    QFETCH(QString, name);
    const auto design = loadTemplate(name);
    QVERIFY2(design, design ? "" : design.error().detail.c_str());
    QCOMPARE(design->name, name);
    for (const int dpi : design->dpi) {
        // Matter fits everywhere but on the smallest rolls at 203 dpi; modules are whole dots and not below 0.25 mm.
        const auto drawing = layOut(*design, contentFrom("matter", matter), design->dotsPerMm(dpi));
        QVERIFY2(drawing, drawing ? "" : (drawing.error().code + drawing.error().detail).c_str());
        QVERIFY(drawing->moduleDots >= 3 && drawing->moduleDots >= 0.25 * drawing->dotsPerMm - 1e-6);
        QCOMPARE(drawing->codeAt, QPointF(drawing->codeAt.toPoint()));
    }
}

void tst_Labels::whatFits()
{
    const auto small = loadTemplate("l4731");
    for (const auto &[format, json] : {std::pair("matter", matter), {"zwave", zwave}})
        QVERIFY(layOut(*small, contentFrom(format, json), small->dotsPerMm(600)));
    const auto tooLarge = layOut(*small, contentFrom("pubkey", hca1(1)), small->dotsPerMm(600));
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().code, std::string("label.small"));
    QVERIFY(QString::fromStdString(tooLarge.error().detail).contains("37 modules need 11.4 mm"));
    // Larger correction is only taken when somebody wishes it, and is refused when it does not fit.
    LabelContent rough = contentFrom("zwave", zwave);
    rough.level = Level::H;
    QCOMPARE(layOut(*small, rough, small->dotsPerMm(600)).error().code, std::string("label.small"));
}

void tst_Labels::templatesAreRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("problem");
    const auto add = [](const char *name, const char *from, const char *to, const char *problem) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString(problem);
    };
    add("another format", "imprint-label", "other", "format");
    add("unknown field", "\"title\"", "\"colour\": 1, \"title\"", "colour");
    add("negative", "\"left\": 4.7", "\"left\": -4.7", "media.left");
    add("too many rows", "\"rows\": 13", "\"rows\": 15", "media.rows");
    add("over the edge", "\"x\": 0.6", "\"x\": 30", "items[0].x");
    add("two codes", "\"type\": \"text\"", "\"type\": \"code\"", "items[1]");
    add("no number", "\"width\": 38.1", "\"width\": \"38.1\"", "media.width");
}

void tst_Labels::templatesAreRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, problem);
    QFile file(":/imprint/labels/l7651.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    const auto at = json.indexOf(from);
    QVERIFY(at >= 0);
    const auto design = parseTemplate(json.replace(at, from.size(), to));
    QVERIFY(!design);
    QCOMPARE(design.error().code, std::string("label.template"));
    QVERIFY2(QString::fromStdString(design.error().detail).contains(problem), design.error().detail.c_str());
}

void tst_Labels::sheetPositions()
{
    const auto design = loadTemplate("l7651");
    const double dots = design->dotsPerMm(600);
    const auto drawings = drawn(*design, std::vector<LabelContent>(66, contentFrom("matter", matter)), 600);
    const auto pages = pagesOf(*design, pointersTo(drawings), {}, 64, dots);
    QCOMPARE(pages.size(), std::size_t(2));
    QCOMPARE(pages[0].labels.size(), std::size_t(1)); // the last place of a used sheet
    QCOMPARE(pages[0].labels[0].at, QPoint(int(std::lround((4.7 + 4 * 40.6) * dots)), int(std::lround((10.9 + 12 * 21.2) * dots))));
    QCOMPARE(pages[1].labels[0].at, QPoint(int(std::lround(4.7 * dots)), int(std::lround(10.9 * dots))));
}

void tst_Labels::calibrationMoves()
{
    const LabelMedia media = loadTemplate("l4731")->media;
    const Calibration calibration{0.5, -1, 1.001, 1, 0, 0.02};
    const QPointF origin = labelOrigin(media, calibration, 6, 26);
    QVERIFY(qAbs(origin.x() - (0.5 + (8.5 + 6 * 27.94) * 1.001)) < 1e-9);
    QVERIFY(qAbs(origin.y() - (-1 + 13.5 + 26 * 10 + 26 * 0.02)) < 1e-9);
    QTemporaryDir dir;
    const QString file = dir.filePath("new/calibrations.json");
    QVERIFY(loadCalibration(file, "laser", "l4731").value() == Calibration{});
    QVERIFY(saveCalibration(file, "laser", "l4731", calibration));
    QVERIFY(saveCalibration(file, "laser", "l7651", {}));
    QVERIFY(loadCalibration(file, "laser", "l4731").value() == calibration);
    QVERIFY(loadCalibration(file, "other", "l4731").value() == Calibration{});
    QCOMPARE(saveCalibration(file, "laser", "l4731", {21, 0, 1, 1, 0, 0}).error().code, std::string("label.calibration"));
}

void tst_Labels::texts()
{
    const auto design = loadTemplate("zebra-102x51");
    const auto drawing = drawn(*design, {contentFrom("zwave", zwave)}, 300).front();
    QString all;
    double underlined = 0;
    for (const DrawnText &text : drawing.texts) {
        all += text.text + u'|';
        underlined += text.underlineWidth;
    }
    QVERIFY2(all.contains("51525-"), qPrintable(all));
    QVERIFY(underlined > 0);
    const auto manual = drawn(*design, {contentFrom("matter", matter)}, 300).front();
    QVERIFY(std::any_of(manual.texts.begin(), manual.texts.end(), [](const DrawnText &t) { return t.text == "3497-011-2332"; }));
    // What does not fit is refused, never cut off.
    LabelContent wide = contentFrom("serial", R"({"serial":"X"})");
    wide.readable.front().text = QString(200, u'W');
    QCOMPARE(layOut(*design, wide, 12).error().code, std::string("label.text"));
}

void tst_Labels::pdfForOthers()
{
    if (QStandardPaths::findExecutable("pdftoppm").isEmpty() || QStandardPaths::findExecutable("zbarimg").isEmpty())
        QSKIP("pdftoppm and zbarimg are not here");
    const auto design = loadTemplate("l7651");
    std::vector<LabelContent> contents;
    for (int i = 0; i < 4; ++i)
        contents.push_back(contentFrom("pubkey", hca1(i)));
    const LabelContent cafe = contentFrom("wifi", "{\"ssid\":\"Caf\xc3\xa9\",\"password\":\"gartentor\",\"security\":\"WPA\"}");
    contents.push_back(cafe);
    const auto drawings = drawn(*design, contents, 600);
    QTemporaryDir dir;
    const QString pdf = test::writeFile(dir.filePath("labels.pdf"), pdfOf(pagesOf(*design, pointersTo(drawings), {}, 0, design->dotsPerMm(600)), "t"));
    QCOMPARE(test::runOutside("pdftoppm -r 600 -gray -png -singlefile", {pdf, dir.filePath("page")}).exitCode, 0);
    const auto read = test::runOutside("zbarimg -q --raw", {dir.filePath("page.png")});
    for (const LabelContent &content : contents)
        QVERIFY2(read.output.contains(content.code.payload + '\n'), read.output.constData());
    const auto info = test::runOutside("pdfinfo", {pdf});
    QVERIFY2(info.output.contains("595.276 x 841.89 pts (A4)"), info.output.constData());
    QVERIFY(test::runOutside("pdftotext", {pdf, "-"}).output.contains("HCA-00000003"));
}

void tst_Labels::svgHasMillimetres()
{
    const auto design = loadTemplate("zebra-51x25");
    const auto drawings = drawn(*design, {contentFrom("pubkey", hca1(7))}, 300);
    const QByteArray svg = svgOf(pagesOf(*design, pointersTo(drawings), {}, 0, 12).front());
    QVERIFY2(svg.contains("width=\"51mm\" height=\"25mm\" viewBox=\"0 0 612 300\""), svg.left(300).constData());
    QCOMPARE(svg.count("fill-rule=\"evenodd\""), 1);
    QImage picture(612, 300, QImage::Format_ARGB32);
    QPainter painter(&picture);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    QCOMPARE(readCodes(picture).size(), std::size_t(1));
    QCOMPARE(readCodes(picture).front(), drawings.front().code.payload);
}

void tst_Labels::pngHasWholeDots()
{
    const auto design = loadTemplate("brother-62x29");
    const auto drawings = drawn(*design, {contentFrom("pubkey", hca1(7))}, 300);
    const auto png = pngOf(pagesOf(*design, pointersTo(drawings), {}, 0, design->dotsPerMm(300)).front());
    QVERIFY(png);
    const QImage image = QImage::fromData(*png);
    QCOMPARE(image.size(), QSize(696, 271));
    QCOMPARE(image.dotsPerMeterX(), 11811); // 300 dpi
    QVERIFY(png->contains("pHYs"));
    QCOMPARE(readCodes(image).front(), drawings.front().code.payload);
}

void tst_Labels::zplIsTheBitmap()
{
    const auto design = loadTemplate("zebra-57x32");
    const auto drawings = drawn(*design, {contentFrom("serial", R"({"serial":"^XA~JR","symbology":"datamatrix"})")}, 203);
    const auto zpl = zplOf(pagesOf(*design, pointersTo(drawings), {}, 0, 8).front());
    QVERIFY(zpl);
    QVERIFY(zpl->startsWith("^XA\n^PW456\n^LL256\n") && zpl->endsWith("^FS\n^XZ\n"));
    QCOMPARE(zpl->count("^XA"), 1); // nothing of the text is a command
    const qsizetype at = zpl->indexOf("^GFA,14592,14592,57,\n");
    QVERIFY(at > 0);
    const QByteArray bits = QByteArray::fromHex(zpl->mid(at + 21, zpl->indexOf("^FS") - at - 21));
    QCOMPARE(bits.size(), 14592);
    QImage image(456, 256, QImage::Format_Grayscale8);
    for (int y = 0; y < 256; ++y)
        for (int x = 0; x < 456; ++x)
            image.setPixel(x, y, quint8(bits[y * 57 + x / 8]) >> (7 - x % 8) & 1 ? 0xff000000 : 0xffffffff);
    QCOMPARE(readCodes(image).front(), QByteArray("^XA~JR"));
}

void tst_Labels::csv()
{
    const CodeFormat &format = *codeFormat("matter").value();
    CodeFields constants;
    constants.set("vendorId", 65521);
    constants.set("flow", 0);
    const QByteArray head = "productId;discovery;discriminator;passcode;copies;room\n";
    const auto labels = readLabelCsv("\xef\xbb\xbf" + head + "32768;2;3840;20202021;3;Halle\n\n1;2;1;34567890;;\n", "m.csv", format, constants);
    QVERIFY2(labels, labels ? "" : labels.error().detail.c_str());
    QCOMPARE(labels->size(), std::size_t(2));
    QCOMPARE(labels->front().copies, 3);
    QCOMPARE(labels->front().texts.value("room"), QString("Halle"));
    QCOMPARE(labels->front().subject, QString("m.csv, line 2"));
    QVERIFY(labels->front().hasSecret && labels->front().code.manualCode == "34970112332");
    for (const auto &[line, reason] : {std::pair("1;2;1;11111111;;\n", "line 2: passcode"), {"x;2;1;1;;\n", "line 2: productId"}, {"1;2;1;5;0;\n", "copies"},
                                       {"1;2;1;5;;;;\n", "more cells"}, {"", "no label"}}) {
        const auto bad = readLabelCsv(head + line, "m.csv", format, constants);
        QVERIFY(!bad);
        QVERIFY2(QString::fromStdString(bad.error().detail).contains(reason), bad.error().detail.c_str());
    }
    QVERIFY(!readLabelCsv("", "m.csv", format, constants) && !readLabelCsv("a;a\n1;2\n", "m.csv", format, constants));
}

void tst_Labels::photos()
{
    QTemporaryDir dir;
    const auto matrix = qrMatrix("HCA1:X", Level::M);
    QImage photo(900, 700, QImage::Format_RGB32);
    photo.fill(QColor(200, 190, 170));
    QPainter painter(&photo);
    painter.translate(450, 300);
    painter.rotate(17);
    painter.drawImage(QRect(-150, -150, 300, 300), pictureOf(*matrix, outlineOf(*matrix), 9));
    painter.end();
    QVERIFY(photo.save(dir.filePath("photo.jpg"), nullptr, 80));
    const auto texts = readCodesOfFile(dir.filePath("photo.jpg"));
    QVERIFY(texts);
    QCOMPARE(texts->front(), QByteArray("HCA1:X"));
    QCOMPARE(readCodesOfFile(test::writeFile(dir.filePath("no.png"), "not a picture")).error().code, std::string("label.picture"));
    photo.fill(Qt::white);
    QVERIFY(photo.save(dir.filePath("white.png")));
    QCOMPARE(readCodesOfFile(dir.filePath("white.png")).error().code, std::string("label.no-code"));
}

QTEST_MAIN(tst_Labels)
#include "tst_labels.moc"
