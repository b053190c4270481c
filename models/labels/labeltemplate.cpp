#include "models/labels/labeltemplate.h"

#include "models/core/durablefile.h"
#include "models/core/jsonfields.h"

#include <QDir>
#include <QFile>

namespace imprint {
namespace {

constexpr double maxMm = 1000;
constexpr int maxItems = 40, maxText = 200, maxSvg = 128 * 1024, zebraBase = 203;
const char folder[] = ":/imprint/labels";

LabelMedia readMedia(JsonFields fields)
{
    LabelMedia media;
    media.width = fields.number(QStringLiteral("width"), 5, maxMm);
    media.height = fields.number(QStringLiteral("height"), 5, maxMm);
    media.pitchX = media.width;
    media.pitchY = media.height;
    if (fields.has(QStringLiteral("pageWidth"))) {
        media.pageWidth = fields.number(QStringLiteral("pageWidth"), 20, maxMm);
        media.pageHeight = fields.number(QStringLiteral("pageHeight"), 20, maxMm);
        media.columns = fields.integer(QStringLiteral("columns"), 1, 50);
        media.rows = fields.integer(QStringLiteral("rows"), 1, 100);
        media.left = fields.number(QStringLiteral("left"), 0, maxMm);
        media.top = fields.number(QStringLiteral("top"), 0, maxMm);
        media.pitchX = fields.number(QStringLiteral("pitchX"), media.width, maxMm);
        media.pitchY = fields.number(QStringLiteral("pitchY"), media.height, maxMm);
        constexpr double slack = 0.01;
        if (media.left + (media.columns - 1) * media.pitchX + media.width > media.pageWidth + slack)
            fields.refuse(QStringLiteral("columns"), QStringLiteral("do not fit on the page"));
        if (media.top + (media.rows - 1) * media.pitchY + media.height > media.pageHeight + slack)
            fields.refuse(QStringLiteral("rows"), QStringLiteral("do not fit on the page"));
    }
    fields.checkUnknown();
    return media;
}

LabelItem readItem(JsonFields fields, const LabelMedia &media)
{
    LabelItem item;
    item.type = LabelItem::Type(fields.choice(QStringLiteral("type"), {QStringLiteral("code"), QStringLiteral("text"), QStringLiteral("line"), QStringLiteral("logo")}));
    item.x = fields.number(QStringLiteral("x"), 0, media.width);
    item.y = fields.number(QStringLiteral("y"), 0, media.height);
    item.width = fields.number(QStringLiteral("width"), 0, media.width);
    item.height = fields.number(QStringLiteral("height"), 0, media.height);
    constexpr double slack = 0.01;
    if (item.x + item.width > media.width + slack || item.y + item.height > media.height + slack)
        fields.refuse(QStringLiteral("x"), QStringLiteral("and the width reach over the edge of the label"));
    if (item.type == LabelItem::Type::Text) {
        item.text = fields.text(QStringLiteral("text"), maxText);
        item.size = fields.number(QStringLiteral("size"), 0.5, 100, 2.5);
        item.least = fields.number(QStringLiteral("least"), 0.5, item.size, qMin(1.2, item.size));
        item.isBold = fields.flag(QStringLiteral("bold"), false);
        item.align = LabelItem::Align(fields.choice(QStringLiteral("align"), {QStringLiteral("left"), QStringLiteral("center"), QStringLiteral("right")}, 0));
    } else if (item.type == LabelItem::Type::Line) {
        item.stroke = fields.number(QStringLiteral("stroke"), 0.05, 10, 0.2);
    } else if (item.type == LabelItem::Type::Logo) {
        item.svg = fields.text(QStringLiteral("svg"), maxSvg).toUtf8();
    }
    fields.checkUnknown();
    return item;
}

std::vector<int> readDpi(JsonFields &fields, bool isZebra)
{
    std::vector<int> all;
    for (const QString &text : fields.texts(QStringLiteral("dpi"), 4, 4)) {
        const int dpi = text.toInt();
        const bool isKnown = isZebra ? (dpi == 203 || dpi == 300 || dpi == 600) : (dpi >= 150 && dpi <= 2400);
        if (!isKnown)
            fields.refuse(QStringLiteral("dpi"), text + QStringLiteral(" is no resolution of these printers"));
        all.push_back(dpi);
    }
    if (all.empty())
        fields.refuse(QStringLiteral("dpi"), QStringLiteral("is empty"));
    return all;
}

} // namespace

double LabelTemplate::dotsPerMm(int resolution) const
{
    constexpr double mmPerInch = 25.4;
    if (!isZebra)
        return resolution / mmPerInch;
    return resolution == zebraBase ? 8 : resolution == 300 ? 12 : 24;
}

Result<LabelTemplate> parseTemplate(const QByteArray &json)
{
    QString problem;
    const auto object = parseVersioned(json, QStringLiteral("imprint-label"), 1, &problem);
    if (!object)
        return fail("label.template", problem.toStdString());
    JsonFields fields(*object, QString(), &problem);
    fields.text(QStringLiteral("format"), 64);
    fields.integer(QStringLiteral("version"), 1, 1);
    LabelTemplate result;
    result.name = fields.text(QStringLiteral("name"), 64);
    result.title = fields.text(QStringLiteral("title"), 120);
    const QStringList printers{QStringLiteral("page"), QStringLiteral("brother"), QStringLiteral("zebra")};
    result.printer = printers.value(fields.choice(QStringLiteral("printer"), printers));
    result.isZebra = result.printer == printers.last();
    result.dpi = readDpi(fields, result.isZebra);
    result.media = readMedia(fields.object(QStringLiteral("media")));
    int codes = 0;
    for (JsonFields &item : fields.objects(QStringLiteral("items"), maxItems)) {
        result.items.push_back(readItem(std::move(item), result.media));
        codes += result.items.back().type == LabelItem::Type::Code ? 1 : 0;
    }
    if (codes != 1)
        fields.refuse(QStringLiteral("items"), QStringLiteral("have not exactly one code"));
    fields.checkUnknown();
    if (!problem.isEmpty())
        return fail("label.template", problem.toStdString());
    return result;
}

QStringList shippedTemplates()
{
    QStringList names;
    for (const QString &file : QDir(QLatin1String(folder)).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        names << file.chopped(5);
    return names;
}

Result<LabelTemplate> loadTemplate(const QString &nameOrFile, const QString &ownFolder)
{
    const bool isName = !nameOrFile.contains(u'/') && !nameOrFile.contains(u'\\') && !nameOrFile.endsWith(QStringLiteral(".json"));
    const QString own = ownFolder + u'/' + nameOrFile + QStringLiteral(".json");
    if (isName && !ownFolder.isEmpty() && QFile::exists(own)) {
        const auto json = readFile(own, maxTemplateBytes);
        return json ? parseTemplate(*json) : Result<LabelTemplate>(json.error());
    }
    const QStringList names = shippedTemplates();
    if (names.contains(nameOrFile)) {
        QFile file(QLatin1String(folder) + u'/' + nameOrFile + QStringLiteral(".json"));
        if (!file.open(QIODevice::ReadOnly))
            return fail("label.unknown", nameOrFile.toStdString());
        return parseTemplate(file.readAll());
    }
    if (isName)
        return fail("label.unknown", "\"" + nameOrFile.left(64).toStdString() + "\" is none of " + names.join(QStringLiteral(", ")).toStdString());
    const auto json = readFile(nameOrFile, maxTemplateBytes);
    return json ? parseTemplate(*json) : Result<LabelTemplate>(json.error());
}

} // namespace imprint
