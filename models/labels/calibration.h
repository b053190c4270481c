// Where a printer really prints: offset, scale and drift of the pitch, measured with a test page, kept by printer and
// template in calibrations.json beside the settings.
//
// Sheets of one kind differ by 0.8 mm between sources, and rows creep by 1 to 2 mm over a page: without this, small labels
// are not met. Codes keep their whole dots: only where labels begin is moved.
//
// "label.calibration" with the reason; "file.…".
#pragma once

#include "models/labels/labeltemplate.h"

#include <QPointF>

namespace imprint {

struct Calibration {
    double offsetX = 0, offsetY = 0; // mm, to the right and down; at most 20
    double scaleX = 1, scaleY = 1;   // 0.95 to 1.05
    double driftX = 0, driftY = 0;   // mm more from one label to the next; at most 1

    bool operator==(const Calibration &) const = default;
};

// Where the label in this column and row begins, mm from the corner of the page. Rolls: column and row 0.
QPointF labelOrigin(const LabelMedia &media, const Calibration &calibration, int column, int row);

QString calibrationsFile();
// No correction where nothing was measured yet.
Result<Calibration> loadCalibration(const QString &file, const QString &printer, const QString &templateName);
Result<void> saveCalibration(const QString &file, const QString &printer, const QString &templateName, const Calibration &calibration);

} // namespace imprint
