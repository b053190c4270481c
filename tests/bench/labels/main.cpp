// Labels, in processor time of one thread, so that what else the computer does counts little: 1,000 labels with an HCA1
// code from CSV to one PDF, every code read back; and 1,000 codes alone against the three libraries that others use.
#include "crypto/eckey.h"
#include "models/core/importcsv.h"
#include "models/core/qtbytes.h"
#include "models/labels/codematrix.h"
#include "models/labels/render/labelsheet.h"
#include "tests/bench/bench.h"

#include <QGuiApplication>

#include <ctime>
#include <qrcodegen/qrcodegen.hpp>
#ifdef HAS_QRENCODE
#include <qrencode.h>
#endif
#ifdef HAS_ZINT
#include <zint.h>
#endif

using namespace imprint;
using namespace imprint::bench;

namespace {

constexpr int count = 1000, rounds = 5;

template <typename Work>
double processorTime(Work work)
{
    std::vector<double> all;
    for (int i = 0; i < rounds; ++i) {
        const std::clock_t start = std::clock();
        work();
        all.push_back(double(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return median(all);
}

QByteArray orderCsv()
{
    QByteArray csv = csvLine({QStringLiteral("serial"), QStringLiteral("publicPoint"), QStringLiteral("form")});
    for (int i = 0; i < count; ++i) {
        const auto key = EcPrivateKey::generate(Curve::P256);
        csv += csvLine({QStringLiteral("HCA-%1").arg(i, 8, 10, QChar(u'0')), hexText(key->publicKey().point()), QStringLiteral("key")});
    }
    return csv;
}

[[noreturn]] void stop(const Error &error)
{
    std::fprintf(stderr, "%s: %s\n", error.code.c_str(), error.detail.c_str());
    std::exit(1);
}

std::vector<LabelContent> contents(const QByteArray &csv)
{
    auto labels = readLabelCsv(csv, QStringLiteral("bench.csv"), *codeFormat(QStringLiteral("pubkey")).value(), {});
    if (!labels)
        stop(labels.error());
    return std::move(*labels);
}

qsizetype csvToPdf(const QByteArray &csv)
{
    const auto design = loadTemplate(QStringLiteral("l7651"));
    const auto sheet = LabelSheet::make(*design, contents(csv), {}, 600, {}); // reads the codes back
    if (!sheet)
        stop(sheet.error());
    return sheet->write(LabelFile::Pdf)->front().size();
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QByteArray csv = orderCsv();
    const std::vector<LabelContent> labels = contents(csv);
    std::vector<std::string> payloads;
    for (const LabelContent &label : labels)
        payloads.push_back(label.code.payload.toStdString());

    const double whole = processorTime([&] { (void)csvToPdf(csv); });
    figure("1,000 labels, CSV to PDF, decoded again", whole, "s", "at most 3");
    const double ours = processorTime([&] {
        for (const LabelContent &label : labels)
            (void)qrMatrix(label.code.payload, Level::M);
    });
    const double theirs = processorTime([&] {
        for (const std::string &payload : payloads)
            (void)qrcodegen::QrCode::encodeSegments(qrcodegen::QrSegment::makeSegments(payload.c_str()), qrcodegen::QrCode::Ecc::MEDIUM, 1, 40, -1, false);
    });
    figure("1,000 codes alone", ours, "s");
    figure("… against qrcodegen's own time", ours / theirs, "times", "at most 1.1");
#ifdef HAS_QRENCODE
    const double qrencode = processorTime([&] {
        for (const std::string &payload : payloads)
            QRcode_free(QRcode_encodeString(payload.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
    });
    figure("… against libqrencode's", ours / qrencode, "times");
#endif
#ifdef HAS_ZINT
    const double zint = processorTime([&] {
        for (const std::string &payload : payloads) {
            zint_symbol *const symbol = ZBarcode_Create();
            symbol->symbology = BARCODE_QRCODE;
            symbol->option_1 = 2; // level M
            ZBarcode_Encode(symbol, reinterpret_cast<const unsigned char *>(payload.data()), int(payload.size()));
            ZBarcode_Delete(symbol);
        }
    });
    figure("… against zint's", ours / zint, "times");
#endif
    return 0;
}
