#include "models/labels/render/labeldrawing.h"

#include "models/labels/render/codepath.h"
#include "models/labels/render/codereader.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <optional>

namespace imprint {
namespace {

constexpr double leastModuleMm = 0.25, edgeMm = 1.0, slack = 1e-6;
constexpr int leastDots = 3, measured = 200; // pixels at which texts are measured once

int leastModule(double dotsPerMm)
{
    return std::max(leastDots, int(std::ceil(leastModuleMm * dotsPerMm - slack)));
}

std::string mm(double value)
{
    return QString::number(value, 'f', 1).toStdString();
}

// A text with its {names} filled in, and what of it is underlined.
struct Filled {
    QString text;
    QString hidden; // as long; secret letters and digits are bullets
    qsizetype underlineFrom = 0, underlineLength = 0;
};

QString bullets(QString text)
{
    for (QChar &c : text)
        if (c.isLetterOrNumber())
            c = QChar(0x2022);
    return text;
}

Filled filled(const QString &pattern, const LabelContent &content)
{
    Filled out;
    for (qsizetype at = 0; at < pattern.size();) {
        const qsizetype end = pattern[at] == u'{' ? pattern.indexOf(u'}', at) : -1;
        if (end < 0) {
            out.hidden += pattern[at];
            out.text += pattern[at++];
            continue;
        }
        const QString name = pattern.mid(at + 1, end - at - 1);
        at = end + 1;
        const auto line = std::find_if(content.readable.begin(), content.readable.end(), [&](const Readable &r) { return r.name == name; });
        if (line != content.readable.end() && line->underlineLength > 0) {
            out.underlineFrom = out.text.size() + line->underlineFrom;
            out.underlineLength = line->underlineLength;
        }
        const QString value = line != content.readable.end() ? line->text : content.texts.value(name);
        const bool isSecret = line != content.readable.end() ? line->isSecret : content.secrets.contains(name);
        out.text += value;
        out.hidden += isSecret ? bullets(value) : value;
    }
    return out;
}

QFont fontOf(const LabelItem &item, int pixels)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setStyleHint(QFont::SansSerif);
    font.setBold(item.isBold);
    font.setPixelSize(pixels);
    return font;
}

// Broken into this many lines of about the same length, only after blanks and dashes; nothing when it cannot be.
std::optional<QStringList> broken(const QString &text, int lines)
{
    QStringList out;
    qsizetype start = 0;
    for (int line = lines; line > 1; --line) {
        qsizetype end = start + (text.size() - start + line - 1) / line;
        while (end < text.size() && text[end - 1] != u' ' && text[end - 1] != u'-')
            ++end;
        if (end >= text.size())
            return std::nullopt;
        out << text.mid(start, end - start);
        start = end;
    }
    return out << text.mid(start);
}

struct Setting {
    QStringList lines;
    int pixels = 0;
};

// The largest size, at most the wanted one, at which the lines fill neither width nor height beyond their place.
Setting settingOf(const LabelItem &item, const QString &text, double dotsPerMm)
{
    constexpr int mostLines = 4;
    const QFontMetricsF metrics(fontOf(item, measured));
    Setting best;
    for (int count = 1; count <= mostLines; ++count) {
        const auto lines = broken(text, count);
        if (!lines)
            break;
        double widest = 0;
        for (const QString &line : *lines)
            widest = std::max(widest, metrics.horizontalAdvance(line.trimmed()));
        const double byWidth = item.width * dotsPerMm / std::max(widest, 1.0) * measured;
        const double byHeight = item.height * dotsPerMm / (count * metrics.height()) * measured;
        const int pixels = int(std::min({byWidth, byHeight, item.size * dotsPerMm}));
        if (pixels > best.pixels)
            best = {*lines, pixels};
    }
    return best;
}

Result<void> addText(LabelDrawing &drawing, const LabelItem &item, const LabelContent &content)
{
    const Filled whole = filled(item.text, content);
    if (whole.text.trimmed().isEmpty())
        return {};
    const double dots = drawing.dotsPerMm;
    const Setting set = settingOf(item, whole.text, dots);
    if (set.pixels < int(item.least * dots))
        return fail("label.text", item.text.toStdString() + ": " + std::to_string(whole.text.size()) + " characters in " +
                                      mm(item.width) + " × " + mm(item.height) + " mm");
    const QFont font = fontOf(item, set.pixels);
    const QFontMetricsF metrics(font);
    double y = item.y * dots + (item.height * dots - double(set.lines.size()) * metrics.height()) / 2 + metrics.ascent();
    qsizetype at = 0;
    for (const QString &line : set.lines) {
        const double spare = item.width * dots - metrics.horizontalAdvance(line.trimmed());
        const double factor = item.align == LabelItem::Align::Left ? 0 : item.align == LabelItem::Align::Center ? 0.5 : 1;
        DrawnText text{{item.x * dots + std::max(0.0, spare * factor), y}, font, line.trimmed(), {}, 0, 0};
        if (const QString hidden = whole.hidden.mid(at, line.size()).trimmed(); hidden != text.text)
            text.hidden = hidden;
        const qsizetype from = std::max<qsizetype>(whole.underlineFrom - at, 0);
        const qsizetype to = std::min(whole.underlineFrom + whole.underlineLength - at, line.size());
        if (from < to) {
            text.underlineFrom = metrics.horizontalAdvance(line.left(from));
            text.underlineWidth = metrics.horizontalAdvance(line.left(to)) - text.underlineFrom;
        }
        drawing.texts.push_back(std::move(text));
        at += line.size();
        y += metrics.height();
    }
    return {};
}

// How many dots a module can have in this place; the symbol's corner then.
Result<void> placeCode(LabelDrawing &drawing, const CodeMatrix &matrix, const LabelItem &item, const LabelMedia &media)
{
    const double dots = drawing.dotsPerMm;
    const int modules = std::max(matrix.width, matrix.height) + 2 * quietZone;
    const double place = std::min(item.width, item.height) * dots;
    for (int module = int((place + slack) / modules); module >= leastModule(dots); --module) {
        const double x = std::round((item.x * dots + (item.width * dots - matrix.width * module) / 2));
        const double y = std::round((item.y * dots + (item.height * dots - matrix.height * module) / 2));
        const double edge = std::min({x, y, media.width * dots - x - matrix.width * module, media.height * dots - y - matrix.height * module});
        if (edge + 1 < edgeMm * dots) // rounding takes less than a dot
            continue;
        drawing.moduleDots = module;
        drawing.codeAt = {x, y};
        drawing.codeArea = QRect(int(x) - quietZone * module, int(y) - quietZone * module, (matrix.width + 2 * quietZone) * module,
                                 (matrix.height + 2 * quietZone) * module);
        return {};
    }
    return fail("label.small", std::to_string(matrix.width) + " modules need " + mm(neededMm(matrix.width, dots)) +
                                   " mm at this resolution, and there are " + mm(std::min(item.width, item.height)) + " mm");
}

} // namespace

double neededMm(int modules, double dotsPerMm)
{
    return (modules + 2 * quietZone) * leastModule(dotsPerMm) / dotsPerMm;
}

Result<LabelDrawing> layOut(const LabelTemplate &design, const LabelContent &content, double dotsPerMm)
{
    const auto matrix = matrixOf(content.code, content.level);
    if (!matrix)
        return matrix.error();
    LabelDrawing drawing;
    drawing.dotsPerMm = dotsPerMm;
    drawing.size = QSizeF(design.media.width, design.media.height) * dotsPerMm;
    drawing.code = content.code;
    drawing.hasSecret = content.hasSecret;
    drawing.outline = outlineOf(*matrix);
    for (const LabelItem &item : design.items) {
        const QRectF place(item.x * dotsPerMm, item.y * dotsPerMm, item.width * dotsPerMm, item.height * dotsPerMm);
        Result<void> done;
        if (item.type == LabelItem::Type::Code)
            done = placeCode(drawing, *matrix, item, design.media);
        else if (item.type == LabelItem::Type::Text)
            done = addText(drawing, item, content);
        else if (item.type == LabelItem::Type::Line)
            drawing.strokes.push_back({place.topLeft(), place.bottomRight(), item.stroke * dotsPerMm});
        else
            drawing.logos.push_back({place, item.svg});
        if (!done)
            return done.error();
    }
    if (auto read = checkCode(pictureOf(*matrix, drawing.outline, drawing.moduleDots), content.code.symbol, content.code.payload); !read)
        return read.error();
    return drawing;
}

} // namespace imprint
