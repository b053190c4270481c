#include "widgets/labels/systemprinter.h"

#include "models/workflow/labelspool.h"

#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

namespace imprint {
namespace {

constexpr double mmPerInch = 25.4;

Result<void> printPages(const QString &name, const LabelSheet &sheet)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(name);
    if (!printer.isValid() || sheet.pages().empty())
        return fail("label.printer", name.toStdString());
    const LabelPage &first = sheet.pages().front();
    printer.setResolution(sheet.dpi());
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(first.size / first.dotsPerMm, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
    printer.setPageMargins(QMarginsF());
    printer.setDocName(QStringLiteral("Imprint"));
    QPainter painter;
    if (!painter.begin(&printer))
        return fail("label.printer", name.toStdString());
    const double scale = printer.resolution() / (first.dotsPerMm * mmPerInch);
    for (const LabelPage &page : sheet.pages()) {
        if (&page != &first)
            printer.newPage();
        painter.resetTransform();
        painter.scale(scale, scale);
        paintPage(painter, page);
    }
    return painter.end() ? Result<void>() : Result<void>(fail("label.printer", name.toStdString()));
}

} // namespace

QStringList systemPrinters()
{
    return QPrinterInfo::availablePrinterNames();
}

Result<void> sendToPrinter(const QString &printer, const LabelSheet &sheet)
{
    if (!hasSpooler())
        return printPages(printer, sheet);
    const bool isZpl = sheet.design().isZebra;
    const auto content = sheet.write(isZpl ? LabelFile::Zpl : LabelFile::Pdf);
    return content ? spoolLabels(printer, content->front(), isZpl) : Result<void>(content.error());
}

} // namespace imprint
