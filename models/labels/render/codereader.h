// Reads codes back with ZXing: from a photo, and from what we are about to print.
#pragma once

#include "crypto/result.h"
#include "models/labels/codeformat.h"

#include <QByteArray>
#include <QImage>

#include <vector>

namespace imprint {

// The texts of all QR codes and Data Matrices in a picture, in UTF-8, without those that are damaged. Slow and thorough.
std::vector<QByteArray> readCodes(const QImage &picture);
// The same for a file of any kind that Qt's image readers know. Hostile: at most 64 MiB and 100 megapixels.
// "file.…", "label.picture" when it is no picture, "label.no-code" when there is none in it.
Result<std::vector<QByteArray>> readCodesOfFile(const QString &path);

// Does a picture of one upright code with its quiet zone, black on white, say exactly this? "label.misread".
Result<void> checkCode(const QImage &picture, Symbol symbol, const QByteArray &payload);

} // namespace imprint
