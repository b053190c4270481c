// One page of labels as SVG: true millimetres outside, printer dots inside, texts as outlines so that no font is missed.
#include "models/labels/render/labelpages.h"

namespace imprint {
namespace {

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 3).replace(QByteArrayLiteral(".000"), QByteArray());
}

QByteArray pathData(const QPainterPath &path)
{
    QByteArray data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element e = path.elementAt(i);
        data += e.isMoveTo() ? (i > 0 ? "ZM" : "M") : e.isLineTo() ? "L" : e.type == QPainterPath::CurveToElement ? "C" : " ";
        data += number(e.x) + ' ' + number(e.y);
    }
    return data.isEmpty() ? data : data + 'Z';
}

QByteArray textElement(const DrawnText &text)
{
    QPainterPath path;
    path.addText(text.baseline, text.font, text.text);
    if (text.underlineWidth > 0) {
        const double thick = std::max(1.0, text.font.pixelSize() / 14.0);
        path.addRect(text.baseline.x() + text.underlineFrom, text.baseline.y() + 1.5 * thick, text.underlineWidth, thick);
    }
    path.setFillRule(Qt::WindingFill);
    return "<path aria-label=\"" + text.text.toHtmlEscaped().toUtf8() + "\" d=\"" + pathData(path) + "\"/>\n";
}

QByteArray labelElement(const LabelPage::Placed &label)
{
    const LabelDrawing &d = *label.drawing;
    QByteArray out = "<g transform=\"translate(" + number(label.at.x()) + ' ' + number(label.at.y()) + ")\">\n";
    out += "<path fill-rule=\"evenodd\" transform=\"translate(" + number(d.codeAt.x()) + ' ' + number(d.codeAt.y()) + ") scale(" +
           number(d.moduleDots) + ")\" d=\"" + pathData(d.outline) + "\"/>\n";
    for (const DrawnText &text : d.texts)
        out += textElement(text);
    for (const LabelDrawing::Stroke &s : d.strokes)
        out += "<path stroke=\"#000\" stroke-width=\"" + number(s.width) + "\" d=\"M" + number(s.from.x()) + ' ' + number(s.from.y()) + 'L' +
               number(s.to.x()) + ' ' + number(s.to.y()) + "\"/>\n";
    for (const LabelDrawing::Logo &logo : d.logos)
        out += "<image x=\"" + number(logo.place.x()) + "\" y=\"" + number(logo.place.y()) + "\" width=\"" + number(logo.place.width()) +
               "\" height=\"" + number(logo.place.height()) + "\" href=\"data:image/svg+xml;base64," + logo.svg.toBase64() + "\"/>\n";
    return out + "</g>\n";
}

} // namespace

QByteArray svgOf(const LabelPage &page)
{
    const QByteArray width = number(page.size.width()), height = number(page.size.height());
    QByteArray out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" +
                     number(page.size.width() / page.dotsPerMm) + "mm\" height=\"" + number(page.size.height() / page.dotsPerMm) +
                     "mm\" viewBox=\"0 0 " + width + ' ' + height + "\">\n<rect width=\"" + width + "\" height=\"" + height +
                     "\" fill=\"#fff\"/>\n";
    for (const LabelPage::Placed &label : page.labels)
        out += labelElement(label);
    return out + "</svg>\n";
}

} // namespace imprint
