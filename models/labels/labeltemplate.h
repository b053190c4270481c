// What stands on a label and where, in millimetres, and what it is printed on: data, resources/labels/NAME.json or a file
// of the user's own.
//
// {"format": "imprint-label", "version": 1, "name", "title", "printer": "page|brother|zebra", "dpi": [203, …],
//  "media": {"width", "height", and for sheets "pageWidth", "pageHeight", "columns", "rows", "left", "top", "pitchX",
//  "pitchY"}, "items": [{"type": "code|text|line|logo", "x", "y", "width", "height", …}]}
// Texts have "text" with {names} (of the code's readable lines, its fields and CSV columns), "size" and "least" (the
// height of the line, mm: it is set as large as fits between them), "bold", "align" (left, center, right); lines have
// "stroke"; a logo has "svg", the picture itself. A code's place is a square with its quiet zone inside.
//
// "label.template" with path and reason; "label.unknown" for a name there is not.
#pragma once

#include "crypto/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace imprint {

struct LabelMedia {
    double width = 0, height = 0;         // of the label
    double pageWidth = 0, pageHeight = 0; // sheets; 0: a roll
    int columns = 1, rows = 1;
    double left = 0, top = 0;       // of the first label
    double pitchX = 0, pitchY = 0;  // from one label to the next

    bool isSheet() const { return pageWidth > 0; }
    int perPage() const { return columns * rows; }
    bool operator==(const LabelMedia &) const = default;
};

struct LabelItem {
    enum class Type { Code, Text, Line, Logo };
    enum class Align { Left, Center, Right };
    Type type = Type::Text;
    double x = 0, y = 0, width = 0, height = 0;
    QString text;
    double size = 2.5, least = 1.2;
    bool isBold = false;
    Align align = Align::Left;
    double stroke = 0.2;
    QByteArray svg;
};

struct LabelTemplate {
    QString name, title;
    QString printer;            // "page", "brother", "zebra"
    bool isZebra = false;       // 203, 300 and 600 dpi are 8, 12 and 24 dots a millimetre there
    std::vector<int> dpi;       // what the printers of this media have; the first is taken unless asked
    LabelMedia media;
    std::vector<LabelItem> items;

    double dotsPerMm(int resolution) const;
};

constexpr qint64 maxTemplateBytes = 256 * 1024;

Result<LabelTemplate> parseTemplate(const QByteArray &json);
// What parseTemplate reads.
QByteArray templateJson(const LabelTemplate &design);
QStringList shippedTemplates();
// A shipped name, or a file's path (with a separator or .json). ownFolder: where a site keeps its own as NAME.json; they
// stand before shipped ones.
Result<LabelTemplate> loadTemplate(const QString &nameOrFile, const QString &ownFolder = QString());

} // namespace imprint
