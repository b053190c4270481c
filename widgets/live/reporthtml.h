// A batch report as HTML for QTextDocument: for the page on the screen in the theme's colours, and for paper in black on white. All text from devices
// and files is escaped.
#pragma once

#include "models/registry/registryreader.h"
#include "widgets/theme.h"

namespace imprint {

// Reasons, steps and devices as tables. isPaper: with title, totals, site and the signed head, for a page that stands alone.
QString reportHtml(const BatchReport &report, std::int64_t madeAt, const Tokens &tokens, bool isPaper);

// A4, with page numbers. Any thread.
QByteArray reportPdf(const QString &html, const QString &title, const QFont &font);

} // namespace imprint
