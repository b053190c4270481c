// Lists of serials that secrets are derived for: ranges (SN001..SN250), plain lists, one serial a line, and orders as importCsv reads
// them (when the first line has a separator). Errors: "secret.serials" with line or place and reason, "import.csv".
#pragma once

#include "crypto/result.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <vector>

namespace imprint {

constexpr std::size_t mostSerials = 1'000'000;

// Those of "SN001..SN250" (the second may leave out the part that does not change); nothing when the text is no range.
// "secret.serials" for one that runs backwards or has more than a million.
Result<std::vector<std::string>> serialRange(const QString &text);
// name: of the file, for the error.
Result<std::vector<std::string>> serialsIn(const QByteArray &content, const QString &name);
// As typed: serials and ranges between blanks, commas or line ends.
Result<std::vector<std::string>> serialsTyped(const QString &text);
// "secret.serials" when there is none, too many, or one twice.
Result<void> checkSerials(const std::vector<std::string> &serials);

} // namespace imprint
