// One printing of labels: laid out and read back, recorded, then written or handed to the printer.
//
// A label that was printed before is recorded as printed again; when it carries a secret that needs a reason
// ("label.reason"). Without a site (labels of a CSV) there is no record, and the command says so.
#pragma once

#include "app/labelsource.h"
#include "models/labels/render/labelpages.h"

namespace imprint {

class Station;

class LabelJob {
public:
    LabelJob(LabelJob &&) = default; // the pages point to the drawings
    LabelJob &operator=(LabelJob &&) = default;
    // "label.…", "usage.…"; nothing has left when it fails.
    static Result<LabelJob> make(const Invocation &call, LabelOrder order);
    Result<Exit> carryOut(Station &station, const Invocation &call) const;

private:
    enum class Kind { Pdf, Svg, Png, Zpl };
    struct File {
        QString name;
        QByteArray bytes;
    };
    LabelJob() = default;
    Result<std::vector<File>> files(const QString &out) const;
    Result<void> record(Station &station, const QString &why, const QString &target) const;

    LabelTemplate m_design;
    QString m_format;
    std::vector<LabelContent> m_labels;
    std::vector<LabelDrawing> m_drawings; // with copies
    std::vector<LabelPage> m_pages;
    Kind m_kind = Kind::Pdf;
};

} // namespace imprint
