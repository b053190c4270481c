#include "models/labels/calibration.h"

#include "models/core/durablefile.h"
#include "models/core/jsonfields.h"
#include "models/core/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace imprint {
namespace {

constexpr qint64 maxBytes = 1024 * 1024;
constexpr double maxOffset = 20, leastScale = 0.95, mostScale = 1.05, maxDrift = 1;

QString text(const char *literal)
{
    return QString::fromUtf8(literal);
}

struct Value {
    const char *name;
    double Calibration::*member;
    double least, most;
};
constexpr Value values[] = {{"offsetX", &Calibration::offsetX, -maxOffset, maxOffset}, {"offsetY", &Calibration::offsetY, -maxOffset, maxOffset},
                            {"scaleX", &Calibration::scaleX, leastScale, mostScale},   {"scaleY", &Calibration::scaleY, leastScale, mostScale},
                            {"driftX", &Calibration::driftX, -maxDrift, maxDrift},     {"driftY", &Calibration::driftY, -maxDrift, maxDrift}};

Result<QJsonObject> readAll(const QString &file)
{
    if (!QFileInfo::exists(file))
        return QJsonObject();
    const auto json = readFile(file, maxBytes);
    if (!json)
        return json.error();
    QString problem;
    const auto object = parseVersioned(*json, text("imprint-calibrations"), 1, &problem);
    if (!object)
        return fail("label.calibration", problem.toStdString());
    return object->value(text("printers")).toObject();
}

} // namespace

QPointF labelOrigin(const LabelMedia &media, const Calibration &c, int column, int row)
{
    return {c.offsetX + (media.left + column * media.pitchX) * c.scaleX + column * c.driftX,
            c.offsetY + (media.top + row * media.pitchY) * c.scaleY + row * c.driftY};
}

QString calibrationsFile()
{
    return QFileInfo(settingsFile()).absolutePath() + text("/calibrations.json");
}

Result<Calibration> loadCalibration(const QString &file, const QString &printer, const QString &templateName)
{
    const auto all = readAll(file);
    if (!all)
        return all.error();
    QString problem;
    JsonFields fields(all->value(printer).toObject().value(templateName).toObject(), printer, &problem);
    Calibration calibration;
    for (const Value &value : values)
        calibration.*value.member = fields.number(text(value.name), value.least, value.most, calibration.*value.member);
    if (!problem.isEmpty())
        return fail("label.calibration", problem.toStdString());
    return calibration;
}

Result<void> saveCalibration(const QString &file, const QString &printer, const QString &templateName, const Calibration &calibration)
{
    auto all = readAll(file);
    if (!all)
        return all.error();
    QJsonObject entry;
    for (const Value &value : values) {
        const double v = calibration.*value.member;
        if (!(v >= value.least && v <= value.most))
            return fail("label.calibration", std::string(value.name) + " is not between " + QString::number(value.least).toStdString() + " and " +
                                                 QString::number(value.most).toStdString());
        entry[text(value.name)] = v;
    }
    QJsonObject its = all->value(printer).toObject();
    its[templateName] = entry;
    (*all)[printer] = its;
    const QJsonObject whole{{text("format"), text("imprint-calibrations")}, {text("version"), 1}, {text("printers"), *all}};
    QDir().mkpath(QFileInfo(file).absolutePath());
    return writeFile(file, QJsonDocument(whole).toJson(), FileAccess::Shared);
}

} // namespace imprint
