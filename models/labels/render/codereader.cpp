#include "models/labels/render/codereader.h"

#include "models/core/durablefile.h"

#include <QBuffer>
#include <QImageReader>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

namespace imprint {
namespace {

constexpr qint64 maxPicture = 64 * 1024 * 1024, maxPixels = 100'000'000;

ZXing::ImageView viewOf(const QImage &grey)
{
    return {grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum, int(grey.bytesPerLine())};
}

} // namespace

std::vector<QByteArray> readCodes(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    std::vector<QByteArray> texts;
    if (grey.isNull())
        return texts;
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode | ZXing::BarcodeFormat::DataMatrix).setTryHarder(true).setTryRotate(true);
    for (const ZXing::Result &result : ZXing::ReadBarcodes(viewOf(grey), hints))
        if (result.isValid())
            texts.push_back(QByteArray::fromStdString(result.text()));
    return texts;
}

Result<std::vector<QByteArray>> readCodesOfFile(const QString &path)
{
    auto content = readFile(path, maxPicture);
    if (!content)
        return content.error();
    // Qt's own limit of 128 MiB is below what telephones take; ours is on the pixels, four bytes each.
    QImageReader::setAllocationLimit(int(maxPixels * 4 / (1024 * 1024)) + 1);
    QBuffer buffer(&*content);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > maxPixels)
        return fail("label.picture", path.toStdString());
    const QImage picture = reader.read();
    if (picture.isNull())
        return fail("label.picture", path.toStdString());
    auto texts = readCodes(picture);
    if (texts.empty())
        return fail("label.no-code", path.toStdString());
    return texts;
}

Result<void> checkCode(const QImage &picture, Symbol symbol, const QByteArray &payload)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    ZXing::DecodeHints hints;
    hints.setFormats(symbol == Symbol::Qr ? ZXing::BarcodeFormat::QRCode : ZXing::BarcodeFormat::DataMatrix);
    hints.setIsPure(true).setTryRotate(false).setTryHarder(false).setBinarizer(ZXing::Binarizer::FixedThreshold);
    const ZXing::Result result = ZXing::ReadBarcode(viewOf(grey), hints);
    if (result.isValid() && QByteArray::fromStdString(result.text()) == payload)
        return {};
    return fail("label.misread", result.isValid() ? "another text" : "nothing that can be read");
}

} // namespace imprint
