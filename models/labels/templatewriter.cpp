// The other way round: what parseTemplate reads.
#include "models/labels/labeltemplate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace imprint {
namespace {

double rounded(double mm)
{
    return std::round(mm * 1000) / 1000;
}

QJsonObject mediaJson(const LabelMedia &media)
{
    QJsonObject object{{QStringLiteral("width"), media.width}, {QStringLiteral("height"), media.height}};
    if (!media.isSheet())
        return object;
    for (const auto &[name, value] : {std::pair("pageWidth", media.pageWidth), {"pageHeight", media.pageHeight}, {"left", media.left},
                                      {"top", media.top}, {"pitchX", media.pitchX}, {"pitchY", media.pitchY}})
        object[QLatin1String(name)] = value;
    object[QStringLiteral("columns")] = media.columns;
    object[QStringLiteral("rows")] = media.rows;
    return object;
}

QJsonObject itemJson(const LabelItem &item)
{
    static constexpr const char *types[] = {"code", "text", "line", "logo"}, *aligns[] = {"left", "center", "right"};
    QJsonObject object{{QStringLiteral("type"), QLatin1String(types[int(item.type)])},
                       {QStringLiteral("x"), rounded(item.x)},
                       {QStringLiteral("y"), rounded(item.y)},
                       {QStringLiteral("width"), rounded(item.width)},
                       {QStringLiteral("height"), rounded(item.height)}};
    if (item.type == LabelItem::Type::Text) {
        object[QStringLiteral("text")] = item.text;
        object[QStringLiteral("size")] = rounded(item.size);
        object[QStringLiteral("least")] = rounded(item.least);
        object[QStringLiteral("bold")] = item.isBold;
        object[QStringLiteral("align")] = QLatin1String(aligns[int(item.align)]);
    } else if (item.type == LabelItem::Type::Line) {
        object[QStringLiteral("stroke")] = rounded(item.stroke);
    } else if (item.type == LabelItem::Type::Logo) {
        object[QStringLiteral("svg")] = QString::fromUtf8(item.svg);
    }
    return object;
}

} // namespace

QByteArray templateJson(const LabelTemplate &design)
{
    QJsonArray dpi, items;
    for (const int one : design.dpi)
        dpi.append(QString::number(one));
    for (const LabelItem &item : design.items)
        items.append(itemJson(item));
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("imprint-label")},
                                     {QStringLiteral("version"), 1},
                                     {QStringLiteral("name"), design.name},
                                     {QStringLiteral("title"), design.title},
                                     {QStringLiteral("printer"), design.printer},
                                     {QStringLiteral("dpi"), dpi},
                                     {QStringLiteral("media"), mediaJson(design.media)},
                                     {QStringLiteral("items"), items}})
        .toJson();
}

} // namespace imprint
